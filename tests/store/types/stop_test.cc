#include "store/types/stop.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <thread>
#include <utility>

namespace store {
namespace {

using std::chrono::milliseconds;

// Two ends of a connection.
struct Pair {
  Pair() { EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0); }
  ~Pair() {
    for (const int end : ends) {
      if (end >= 0) close(end);
    }
  }
  void hang_up() { close(std::exchange(ends[1], -1)); }
  std::array<int, 2> ends{};
};

TEST(Stop, IsNeverRequestedWhereNothingBoundsTheWork) {
  const Stop stop;
  EXPECT_FALSE(stop.requested());
  EXPECT_EQ(stop.reason(), Stop::Reason::kNone);
}

TEST(Stop, IsRequestedWhenTheTimeIsOver) {
  const Stop stop(-1, milliseconds{0});
  EXPECT_TRUE(stop.requested());
  EXPECT_EQ(stop.reason(), Stop::Reason::kOutOfTime);
  EXPECT_EQ(stop.error().code, ErrorCode::kStopped);
  EXPECT_EQ(stop.error().detail, "the question was not answered within 0 milliseconds");
}

TEST(Stop, IsRequestedWhenTheClientHangsUpAndStaysSo) {
  Pair connection;
  const Stop stop(connection.ends[0], std::chrono::hours{1});
  std::this_thread::sleep_for(milliseconds{25});  // Past the first look.
  EXPECT_FALSE(stop.requested());
  connection.hang_up();
  while (!stop.requested()) std::this_thread::yield();
  EXPECT_EQ(stop.reason(), Stop::Reason::kHungUp);
  EXPECT_TRUE(stop.requested());
  EXPECT_EQ(stop.error().detail, "the client hung up before its question was answered");
}

}  // namespace
}  // namespace store
