// Who gives way when threads are short: over real sockets, whose other end sees it.

#include "server/http/connections.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <thread>
#include <vector>

namespace server {
namespace {

using Waits = Connections::Waits;

// A connection, and its client's end of it.
class Guest {
 public:
  Guest(Connections& connections, const std::string& address) {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends_.data()) != 0) std::abort();
    seat = connections.add(ends_[0], address);
  }
  Guest(const Guest&) = delete;
  Guest& operator=(const Guest&) = delete;
  ~Guest() {
    seat.reset();
    close(ends_[0]);
    close(ends_[1]);
  }

  [[nodiscard]] bool is_shut_down() const {
    char byte = 0;
    return recv(ends_[1], &byte, 1, MSG_PEEK) == 0;
  }

  std::unique_ptr<Connections::Seat> seat;

 private:
  std::array<int, 2> ends_{};
};

std::vector<std::unique_ptr<Guest>> guests(Connections& connections, std::size_t count,
                                           const std::string& address = "127.0.0.1") {
  std::vector<std::unique_ptr<Guest>> all;
  for (std::size_t i = 0; i < count; ++i) {
    all.push_back(std::make_unique<Guest>(connections, address));
  }
  return all;
}

TEST(Connections, TheOldestThatWaitsGivesWay) {
  Connections connections({.most = 8, .per_address = 0});  // Two threads stay free.
  const auto six = guests(connections, 6);
  for (const auto& guest : six) EXPECT_FALSE(guest->is_shut_down());
  EXPECT_TRUE(six[0]->seat->works());
  const Guest seventh(connections, "127.0.0.1");
  EXPECT_FALSE(six[0]->is_shut_down()) << "it works";
  EXPECT_TRUE(six[1]->is_shut_down());
  EXPECT_FALSE(six[1]->seat->works()) << "it is over";
  EXPECT_FALSE(six[2]->is_shut_down());
  six[2]->seat->waits(Waits::kForRequest);  // Now it waits for the shortest time.
  const Guest eighth(connections, "127.0.0.1");
  EXPECT_FALSE(six[2]->is_shut_down());
  EXPECT_TRUE(six[3]->is_shut_down());
  EXPECT_FALSE(seventh.is_shut_down());
  EXPECT_FALSE(eighth.is_shut_down());
  EXPECT_EQ(connections.counts().open, 8U);
  EXPECT_EQ(connections.counts().evicted, 2U);
}

TEST(Connections, ATransferGivesWayAfterThoseThatHaveWaitedForARequest) {
  using std::chrono::milliseconds;
  Connections connections({.most = 4, .per_address = 0});  // One thread stays free.
  const auto three = guests(connections, 3);
  three[0]->seat->waits(Waits::kForBody);
  three[1]->seat->waits(Waits::kForReader);
  std::this_thread::sleep_for(milliseconds{300});
  const Guest fourth(connections, "127.0.0.1");
  EXPECT_TRUE(three[2]->is_shut_down()) << "it has waited for a request";
  EXPECT_FALSE(three[0]->is_shut_down()) << "not in its first second";
  const Guest fifth(connections, "127.0.0.1");
  EXPECT_TRUE(three[0]->is_shut_down()) << "nobody has waited for long: the oldest";
  EXPECT_FALSE(fourth.is_shut_down()) << "its request may be on its way";
  std::this_thread::sleep_for(milliseconds{1'050});
  EXPECT_TRUE(fourth.seat->works());
  EXPECT_TRUE(fifth.seat->works());
  const Guest sixth(connections, "127.0.0.1");
  EXPECT_TRUE(three[1]->is_shut_down());
  EXPECT_FALSE(sixth.is_shut_down());
}

TEST(Connections, AnAddressHasItsShare) {
  Connections connections({.most = 100, .per_address = 2});
  const auto two = guests(connections, 2, "10.0.0.1");
  const Guest other(connections, "10.0.0.2");
  const Guest third(connections, "10.0.0.1");
  EXPECT_TRUE(two[0]->is_shut_down());
  EXPECT_FALSE(other.is_shut_down());
  EXPECT_TRUE(two[1]->seat->works());
  EXPECT_TRUE(third.seat->works());
  const Guest fourth(connections, "10.0.0.1");
  EXPECT_FALSE(fourth.seat) << "both of its connections work";
  EXPECT_EQ(connections.counts().refused, 1U);
}

TEST(Connections, CloseAsTheyBeginToWait) {
  Connections connections({.most = 100, .per_address = 0});
  const auto four = guests(connections, 4);
  EXPECT_TRUE(four[1]->seat->works());
  four[2]->seat->waits(Waits::kForReader);
  four[3]->seat->waits(Waits::kForBody);
  connections.close_waiting();
  EXPECT_TRUE(four[0]->is_shut_down());
  EXPECT_FALSE(four[1]->is_shut_down()) << "it works";
  EXPECT_FALSE(four[2]->is_shut_down()) << "its answer is still taken";
  EXPECT_TRUE(four[3]->is_shut_down());
  four[1]->seat->waits(Waits::kForRequest);
  EXPECT_TRUE(four[1]->is_shut_down());
  const Guest fifth(connections, "127.0.0.1");
  EXPECT_TRUE(fifth.seat->works()) << "it is told that the server stops";
  connections.close_all();
  EXPECT_TRUE(four[2]->is_shut_down());
  EXPECT_TRUE(fifth.is_shut_down());
  EXPECT_FALSE(Guest(connections, "127.0.0.1").seat);
}

}  // namespace
}  // namespace server
