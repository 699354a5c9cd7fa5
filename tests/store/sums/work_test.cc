#include "store/sums/work.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <thread>

#include "store/sums/aggregate.h"
#include "store/sums/panel.h"
#include "tests/support/references/plain_store.h"

namespace store {
namespace {

// Keeps a processor busy.
void burn(std::chrono::milliseconds time) {
  const auto begun = thread_time();
  while (thread_time() - begun < time) {
  }
}

TEST(Work, LeavesOutTheTasksThatAreLeftWhenItIsOver) {
  Workers workers(1);
  const Stop over(-1, std::chrono::milliseconds{0});
  const Work work(workers, over);
  std::atomic<int> calls = 0;
  work.run(100, [&calls](std::size_t) { ++calls; });
  EXPECT_EQ(calls, 0);
  EXPECT_TRUE(work.was_cut_short());
}

TEST(Work, CountsTheTimeOfThoseWhoHelped) {
  Workers workers(1);
  const Work work(workers);
  std::atomic<int> running = 0;
  work.run(2, [&running](std::size_t) {
    ++running;
    while (running < 2) std::this_thread::yield();  // Each on a thread of its own.
    burn(std::chrono::milliseconds{20});
  });
  EXPECT_GE(work.taken(), std::chrono::milliseconds{40});
}

// The helper is at work on what gives way, which does not end before the other has been helped.
TEST(Work, GivesItsHelpersBackToWorkThatDoesNotGiveWay) {
  Workers workers(1);
  std::atomic<int> large_running = 0;
  std::atomic<bool> small_begun = false;
  std::atomic<bool> small_done = false;
  std::jthread large_thread([&] {
    const Work large(workers);
    large.give_way();
    large.run(10, [&](std::size_t) {
      const std::atomic<bool>& until = ++large_running <= 2 ? small_begun : small_done;
      while (!until) std::this_thread::yield();
    });
  });
  while (large_running < 2) std::this_thread::yield();
  std::atomic<int> small_running = 0;
  workers.run(2, [&](std::size_t) {
    ++small_running;
    small_begun = true;
    while (small_running < 2) std::this_thread::yield();  // Waits for the helper.
  });
  small_done = true;
  EXPECT_EQ(small_running, 2);
}

TEST(Work, SumsAreNotToldWhereTheWorkWasOver) {
  const tests::PlainStore plain =
      tests::random_store(1, {.dates = 5, .postcodes = 50, .sbi = 5, .rows = 500});
  const Snapshot snapshot = tests::snapshot_of(plain);
  std::vector<Date> dates;
  for (const SnapshotDate& date : snapshot.dates) dates.push_back(date.date);
  const std::array runs{SlotRun{PostcodeSlot{0}, PostcodeSlot{50}}};
  const std::array zones{Zone{.runs = runs}};
  Workers workers(1);
  const Stop over(-1, std::chrono::milliseconds{0});
  const Work work(workers, over);
  const auto sums = panel(snapshot, {.dates = dates, .zones = zones}, work);
  ASSERT_FALSE(sums);
  EXPECT_EQ(sums.error().code, ErrorCode::kStopped);
  const auto all = aggregate(snapshot, reads_of(snapshot, dates).reads, {.runs = runs}, {}, work);
  ASSERT_FALSE(all);
  EXPECT_EQ(all.error().code, ErrorCode::kStopped);
}

}  // namespace
}  // namespace store
