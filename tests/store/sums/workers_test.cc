#include "store/sums/workers.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <vector>

namespace {

TEST(Workers, CallEachTaskOnceHoweverManyHelp) {
  for (const unsigned helpers : {0U, 1U, 3U}) {
    store::Workers workers(helpers);
    EXPECT_EQ(workers.size(), helpers + 1);
    for (const std::size_t tasks : {0U, 1U, 2U, 1000U}) {
      std::vector<std::atomic<int>> calls(tasks);
      workers.run(tasks, [&calls](std::size_t i) { ++calls[i]; });
      for (const std::atomic<int>& count : calls) EXPECT_EQ(count, 1);
    }
  }
}

TEST(Workers, ServeManyAtOnce) {
  store::Workers workers(2);
  std::vector<std::future<int>> askers;
  for (int asker = 0; asker < 8; ++asker) {
    askers.push_back(std::async(std::launch::async, [&workers] {
      int done = 0;
      for (int round = 0; round < 200; ++round) {
        std::atomic<int> calls = 0;
        workers.run(5, [&calls](std::size_t) { ++calls; });
        done += calls;
      }
      return done;
    }));
  }
  for (std::future<int>& asker : askers) EXPECT_EQ(asker.get(), 1000);
}

TEST(Workers, NobodyWaitsForAnothersWork) {
  store::Workers workers(1);
  std::promise<void> finish;
  const std::shared_future<void> may_finish = finish.get_future().share();
  std::promise<void> began;
  std::atomic<int> running = 0;
  std::jthread large([&] {
    workers.run(2, [&](std::size_t) {
      if (++running == 2) began.set_value();
      may_finish.wait();
    });
  });
  began.get_future().wait();  // The only helper is at work on it.
  std::atomic<int> calls = 0;
  workers.run(3, [&calls](std::size_t) { ++calls; });
  EXPECT_EQ(calls, 3);
  finish.set_value();
}

}  // namespace
