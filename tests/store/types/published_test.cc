#include "store/types/published.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace {

// Two halves of one state: a reader that saw one half old and one new would notice.
struct Pair {
  int first;
  int second;
};

TEST(Published, ShowsTheLatestStateAndKeepsAnOldOneForWhoReadsIt) {
  store::Published<int> published(std::make_shared<const int>(1));
  const auto old = published.current();
  const std::weak_ptr<const int> watched = old;
  published.publish(std::make_shared<const int>(2));
  EXPECT_EQ(*published.current(), 2);
  EXPECT_EQ(*old, 1);
  EXPECT_FALSE(watched.expired());
}

TEST(Published, FreesAnOldStateWithItsLastReader) {
  store::Published<int> published(std::make_shared<const int>(1));
  const std::weak_ptr<const int> watched = published.current();
  published.publish(std::make_shared<const int>(2));
  EXPECT_TRUE(watched.expired());
}

TEST(Published, IsReadWholeWhileItIsReplaced) {
  store::Published<Pair> published(std::make_shared<const Pair>(Pair{0, 0}));
  std::atomic<bool> torn = false;
  {
    const auto read = [&](const std::stop_token& stop) {
      int last = 0;
      while (!stop.stop_requested()) {
        const auto pair = published.current();
        if (pair->first != pair->second || pair->first < last) torn = true;
        last = pair->first;
      }
    };
    const std::jthread one(read);
    const std::jthread other(read);
    for (int i = 1; i <= 2000; ++i) published.publish(std::make_shared<const Pair>(Pair{i, i}));
  }
  EXPECT_FALSE(torn);
  EXPECT_EQ(published.current()->first, 2000);
}

}  // namespace
