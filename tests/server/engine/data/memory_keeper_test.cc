#include "server/engine/data/memory_keeper.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "server/engine/answer.h"
#include "server/write/answer_json.h"
#include "store/directory/commit_datapoints.h"
#include "store/sums/aggregate.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/small_load.h"
#include "tests/support/values.h"

namespace server {
namespace {

using tests::january;

constexpr unsigned kDates = 6;

// Six dates on disk, of which each takes some 200 kB.
class MemoryKeeperTest : public testing::Test {
 protected:
  MemoryKeeperTest() {
    const auto directory = store::DataDirectory::create(folder_.path() / "data", {}).value();
    const auto small = tests::small_load(tests::talk_data());
    std::vector<store::Date> dates;
    for (unsigned number = 1; number <= kDates; ++number) dates.push_back(january(number));
    const auto done = store::commit_datapoints(
        directory, small->region->centres.codes, store::DeltaKind::kGiven, dates,
        [&small](store::Date date) {
          std::vector<store::Datapoint> rows;
          for (std::uint32_t i = 0; i < 30'000; ++i) {
            rows.push_back(
                {.date = date,
                 .hour = static_cast<std::uint8_t>(i % 24),
                 .id_activity = i / 3,
                 .postcode = small->region->centres.codes.code(store::PostcodeSlot{i % 4}),
                 .hits = i % 50,
                 .delta = i % 7,
                 .sbi = store::SbiCode::parse("1").value()});
          }
          return rows;
        });
    EXPECT_TRUE(done);
    const auto manifest = directory.read_manifest().value();
    load_ = std::make_shared<const Load>(small->region,
                                         directory.open_snapshot(manifest, nullptr).value(),
                                         small->workers, /*hot_days=*/2);
  }

  // The answer to a question that reads every row of `dates`.
  [[nodiscard]] std::string ask(const std::vector<store::Date>& dates) const {
    const Question question{.postcode = store::Postcode::parse("1234AB").value(),
                            .dates = dates,
                            .radius_km = 500,
                            .hours = 0xFFFFFEU};
    return to_json(answer(Engine({.load = *load_}), question).value(), question);
  }
  [[nodiscard]] std::vector<std::string> ask_about_each() const {
    std::vector<std::string> answers;
    for (unsigned number = 1; number <= kDates; ++number) answers.push_back(ask({january(number)}));
    return answers;
  }
  [[nodiscard]] std::uint64_t resident(unsigned number) const {
    const store::VerifiedFile& file = load_->snapshot.find(january(number))->rows->series().file();
    return file.held_bytes();
  }

  tests::TemporaryFolder folder_;
  std::shared_ptr<const Load> load_;
};

TEST_F(MemoryKeeperTest, KeepsWithinTheBudgetAndAnswersTheSame) {
  const auto answers = ask_about_each();
  const FileBytes before = file_bytes_of(*load_);
  ASSERT_GT(before.held, 500'000U);
  EXPECT_GE(before.stored, before.held);
  const std::uint64_t budget = before.held / 2;

  const store::Published<Load> loads(load_);
  const MemoryKeeper keeper(loads, budget);
  for (int turn = 0; turn < 5; ++turn) {
    EXPECT_EQ(ask_about_each(), answers);
    keeper.look();
    EXPECT_LE(file_bytes_of(*load_).held, budget);
  }
  EXPECT_GT(file_bytes_of(*load_).held, budget / 2) << "and not everything goes";
}

TEST_F(MemoryKeeperTest, LetsGoOfEverythingWhereNothingFits) {
  (void)ask_about_each();
  const store::Published<Load> loads(load_);
  const MemoryKeeper keeper(loads, 4096);
  keeper.look();
  EXPECT_LE(file_bytes_of(*load_).held, 4096U) << "the checksums stay";
}

TEST_F(MemoryKeeperTest, KeepsWhatIsHotAndWhatWasReadLast) {
  (void)ask_about_each();
  const auto use = [this](unsigned number, std::uint32_t second) {
    load_->snapshot.find(january(number))->rows->series().file().note_use(second);
  };
  for (unsigned number = 1; number <= kDates; ++number) use(number, 4'000'000'000U + number);
  use(1, 4'100'000'000U);
  use(6, 1);  // Of the two hot days; not asked for the longest time.
  const std::uint64_t budget = resident(1) + resident(5) + resident(6) + resident(6) / 2;
  const store::Published<Load> loads(load_);
  const MemoryKeeper keeper(loads, budget * 8 / 7);
  keeper.look();
  for (const unsigned number : {1U, 5U, 6U}) EXPECT_GT(resident(number), 4096U) << number;
  for (const unsigned number : {2U, 3U, 4U}) EXPECT_LT(resident(number), 4096U) << number;
}

TEST_F(MemoryKeeperTest, LeavesAFileThatIsBeingRead) {
  (void)ask_about_each();
  const store::VerifiedFile& read = load_->snapshot.find(january(3))->rows->series().file();
  const std::uint64_t before = read.held_bytes();
  const store::Published<Load> loads(load_);
  const MemoryKeeper keeper(loads, 4096);
  {
    const store::VerifiedFile::Pin pin(read);
    keeper.look();
    EXPECT_EQ(read.held_bytes(), before);
    EXPECT_TRUE(read.verify(0, 1));
  }
  keeper.look();
  EXPECT_LT(read.held_bytes(), 4096U);
}

// Whoever reads while files are evicted all the time reads no zeros.
TEST_F(MemoryKeeperTest, EvictsNothingUnderAReader) {
  const auto answers = ask_about_each();
  const store::Published<Load> loads(load_);
  const MemoryKeeper keeper(loads, 4096);
  std::jthread evictor([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) keeper.look();
  });
  std::vector<std::jthread> readers;
  std::atomic<int> wrong = 0;
  for (int reader = 0; reader < 3; ++reader) {
    readers.emplace_back([&] {
      for (int turn = 0; turn < 20; ++turn) wrong += ask_about_each() == answers ? 0 : 1;
    });
  }
  readers.clear();
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace server
