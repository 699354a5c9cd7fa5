#include "server/api/fair_queue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace server {
namespace {

const store::Stop kNever;

void wait_until(const std::function<bool()>& is_true) {
  while (!is_true()) std::this_thread::sleep_for(std::chrono::milliseconds{1});
}

// Clients that enter one after the other, each on a thread of its own, and leave at once.
class Clients {
 public:
  explicit Clients(FairQueue& queue) : queue_{queue} {}

  // Returns when the client waits.
  void enter(const std::string& client) {
    const std::size_t waiting = queue_.use().waiting;
    threads_.emplace_back([this, client] {
      const auto place = queue_.enter(client, 0, kNever);
      const std::lock_guard lock{mutex_};
      order_ += client;
    });
    wait_until([&] { return queue_.use().waiting == waiting + 1; });
  }
  // The clients in the order in which they got their place.
  std::string order() {
    threads_.clear();
    return order_;
  }

 private:
  FairQueue& queue_;
  std::mutex mutex_;
  std::string order_;
  std::vector<std::jthread> threads_;
};

TEST(FairQueue, LetsAsManyInAsThereArePlaces) {
  FairQueue queue({.places = 2, .bytes = 100, .waiting = 8});
  const auto one = queue.enter("a", 10, kNever);
  auto two = queue.enter("a", 20, kNever);
  ASSERT_TRUE(one && two);
  EXPECT_EQ(queue.use().running, 2U);
  EXPECT_EQ(queue.use().bytes, 30U);
  auto third =
      std::async(std::launch::async, [&] { return queue.enter("b", 0, kNever).has_value(); });
  wait_until([&] { return queue.use().waiting == 1; });
  two.reset();
  EXPECT_TRUE(third.get());
  EXPECT_EQ(queue.use().bytes, 10U);
}

TEST(FairQueue, LetsClientsTakeTurns) {
  FairQueue queue({.places = 1, .bytes = 100, .waiting = 40});
  auto place = queue.enter("x", 0, kNever);
  Clients clients(queue);
  for (const char* client : {"a", "a", "a", "a", "b", "b", "c"}) clients.enter(client);
  place.reset();
  EXPECT_EQ(clients.order(), "abcabaa");
}

TEST(FairQueue, KeepsRoomForOtherClients) {
  FairQueue queue({.places = 1, .bytes = 100, .waiting = 8});
  auto place = queue.enter("x", 0, kNever);
  Clients clients(queue);
  clients.enter("a");
  clients.enter("a");
  EXPECT_FALSE(queue.enter("a", 0, kNever));  // A quarter of the queue is its own.
  for (const char* client : {"b", "b", "c", "c", "d", "d"}) clients.enter(client);
  EXPECT_FALSE(queue.enter("e", 0, kNever));  // It is full.
  place.reset();
  EXPECT_EQ(clients.order().size(), 8U);
}

TEST(FairQueue, WaitsForRoomInMemory) {
  FairQueue queue({.places = 4, .bytes = 100, .waiting = 8});
  auto large = queue.enter("a", 80, kNever);
  ASSERT_TRUE(large);
  std::atomic<bool> has_entered = false;
  std::jthread second([&] {
    const auto place = queue.enter("b", 30, kNever);
    has_entered = place.has_value();
  });
  wait_until([&] { return queue.use().waiting == 1; });
  EXPECT_FALSE(has_entered);
  large.reset();
  second.join();
  EXPECT_TRUE(has_entered);
  EXPECT_EQ(queue.use().bytes, 0U);
}

TEST(FairQueue, LetsTheNextInWhileTheRoomOfOneIsKept) {
  FairQueue queue({.places = 1, .bytes = 100, .waiting = 8});
  auto place = queue.enter("a", 60, kNever);
  ASSERT_TRUE(place);
  place->keep_room_only();
  EXPECT_EQ(queue.use().running, 0U);
  EXPECT_EQ(queue.use().bytes, 60U);
  EXPECT_TRUE(queue.enter("b", 40, kNever));
  const store::Stop soon(-1, std::chrono::milliseconds{30});
  EXPECT_FALSE(queue.enter("b", 41, soon));
  place.reset();
  EXPECT_EQ(queue.use().bytes, 0U);
}

TEST(FairQueue, LetsOneInThatNeedsMoreThanThereIsWhenItIsAlone) {
  FairQueue queue({.places = 4, .bytes = 100, .waiting = 8});
  EXPECT_TRUE(queue.enter("a", 1000, kNever));
}

TEST(FairQueue, EndsTheWaitOfAClientThatIsGone) {
  FairQueue queue({.places = 1, .bytes = 100, .waiting = 8});
  auto place = queue.enter("x", 0, kNever);
  const store::Stop soon(-1, std::chrono::milliseconds{30});
  EXPECT_FALSE(queue.enter("a", 0, soon));
  EXPECT_EQ(soon.reason(), store::Stop::Reason::kOutOfTime);
  EXPECT_EQ(queue.use().waiting, 0U);
  place.reset();
  EXPECT_TRUE(queue.enter("b", 0, kNever));
}

}  // namespace
}  // namespace server
