// Requests at a fixed rate, independent of the server:
// open_loop PORT PATHS RATE SECONDS CONNECTIONS
//
// A client that waits for an answer before it asks again goes easy on a server that stalls, and
// never sees what its users see. Here request i is due at start + i / RATE; it takes the next idle
// keep-alive connection to 127.0.0.1, or waits for one, and its latency counts from when it was
// due. PATHS is a file with a path per line, asked in turn. Prints one JSON object: "rate" offered
// and "answered" a second, "p50_ms", "p99_ms", "max_ms". Exit 1 where an answer is not a 200.

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/support/number.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Load {
  std::uint16_t port = 0;
  std::vector<std::string> requests;
  double rate = 0;
  double seconds = 0;
  std::size_t connections = 0;
};

[[noreturn]] void give_up(std::string_view what) {
  fmt::print(stderr, "open_loop: {}{}{}\n", what, errno != 0 ? ": " : "",
             errno != 0 ? std::strerror(errno) : "");
  std::exit(1);
}

// One keep-alive connection with at most one request under way.
class Connection {
 public:
  explicit Connection(std::uint16_t port) : socket_{socket(AF_INET, SOCK_STREAM, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    if (socket_ < 0 ||
        connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0) {
      give_up("cannot connect");
    }
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { close(socket_); }

  [[nodiscard]] int socket_number() const { return socket_; }
  [[nodiscard]] Clock::time_point due() const { return due_; }

  // A request is smaller than any socket's buffer, so it leaves in one write.
  void send(const std::string& request, Clock::time_point due) {
    due_ = due;
    head_.clear();
    body_left_ = kInHead;
    if (write(socket_, request.data(), request.size()) != static_cast<ssize_t>(request.size())) {
      give_up("cannot send a request");
    }
  }

  // Takes what has come; true when the answer is whole.
  [[nodiscard]] bool receive() {
    static std::array<char, 1U << 18U> buffer;
    const ssize_t got = recv(socket_, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return false;
    if (got <= 0) give_up("the server closed a connection");
    std::string_view bytes{buffer.data(), static_cast<std::size_t>(got)};
    if (body_left_ == kInHead && !read_head(bytes)) return false;
    if (bytes.size() > body_left_) give_up("an answer is longer than it says");
    body_left_ -= bytes.size();
    return body_left_ == 0;
  }

 private:
  // Takes the head away from `bytes`; false where it is not whole yet.
  [[nodiscard]] bool read_head(std::string_view& bytes) {
    const std::size_t before = head_.size();
    head_ += bytes;
    const std::size_t end = head_.find("\r\n\r\n");
    if (end == std::string::npos) return false;
    bytes.remove_prefix(end + 4 - before);
    const std::string_view head{head_.data(), end};
    constexpr std::string_view kLength = "\r\nContent-Length: ";
    const std::size_t length = head.find(kLength);
    if (!head.starts_with("HTTP/1.1 200") || length == std::string_view::npos) {
      errno = 0;
      give_up(head.substr(0, head.find("\r\n")));
    }
    body_left_ = std::strtoull(head_.c_str() + length + kLength.size(), nullptr, 10);
    return true;
  }

  static constexpr std::size_t kInHead = SIZE_MAX;
  int socket_;
  Clock::time_point due_;
  std::string head_;
  std::size_t body_left_ = kInHead;
};

void watch(int poll, int socket, std::uint64_t number) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.u64 = number;
  if (epoll_ctl(poll, EPOLL_CTL_ADD, socket, &event) != 0) give_up("cannot watch a socket");
}

// Wakes the poll at `when`: epoll's own timeouts are whole milliseconds.
void wake_at(int timer, Clock::time_point when) {
  const auto since = std::max(when.time_since_epoch(), Clock::duration{1});
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(since);
  itimerspec spec{};
  spec.it_value.tv_sec = seconds.count();
  spec.it_value.tv_nsec = (since - seconds).count();
  timerfd_settime(timer, TFD_TIMER_ABSTIME, &spec, nullptr);
}

struct Outcome {
  std::vector<double> latencies_ms;  // Of each request that was due.
  double answered_per_second = 0;
};

Outcome run(const Load& load) {
  const int poll = epoll_create1(0);
  const int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
  std::vector<std::unique_ptr<Connection>> connections;
  std::vector<std::size_t> idle;
  for (std::size_t i = 0; i < load.connections; ++i) {
    connections.push_back(std::make_unique<Connection>(load.port));
    watch(poll, connections.back()->socket_number(), i);
    idle.push_back(i);
  }
  watch(poll, timer, load.connections);

  const auto requests = static_cast<std::uint64_t>(load.rate * load.seconds);
  const std::chrono::duration<double> apart{1.0 / load.rate};
  const Clock::time_point start = Clock::now();
  const auto due = [&](std::uint64_t i) {
    return start + std::chrono::duration_cast<Clock::duration>(apart * static_cast<double>(i));
  };
  std::vector<double> latencies;
  const auto note = [&latencies](Clock::duration latency) {
    latencies.push_back(std::chrono::duration<double, std::milli>(latency).count());
  };
  std::array<epoll_event, 256> events;
  std::uint64_t sent = 0;
  const Clock::time_point end = due(requests) + std::chrono::milliseconds{200};
  while (latencies.size() < requests && Clock::now() < end) {
    while (sent < requests && !idle.empty() && due(sent) <= Clock::now()) {
      const std::string& request = load.requests[sent % load.requests.size()];
      connections[idle.back()]->send(request, due(sent));
      idle.pop_back();
      ++sent;
    }
    wake_at(timer, sent < requests && !idle.empty() ? due(sent) : end);
    const int count = epoll_wait(poll, events.data(), static_cast<int>(events.size()), -1);
    for (int i = 0; i < count; ++i) {
      const std::size_t number = events[static_cast<std::size_t>(i)].data.u64;
      if (number == load.connections) {
        std::uint64_t times = 0;
        (void)!read(timer, &times, sizeof times);
      } else if (connections[number]->receive()) {
        note(Clock::now() - connections[number]->due());
        idle.push_back(number);
      }
    }
  }
  close(timer);
  close(poll);
  // Of a server that cannot keep up, what is not answered when the time is up has waited until
  // then.
  const Clock::time_point stopped = Clock::now();
  const auto answered = static_cast<double>(latencies.size());
  for (std::uint64_t i = latencies.size(); i < requests; ++i) note(stopped - due(i));
  return {.latencies_ms = std::move(latencies),
          .answered_per_second = answered / std::chrono::duration<double>(stopped - start).count()};
}

bool read_requests(const char* path, std::vector<std::string>& requests) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    requests.push_back(fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", line));
  }
  return !requests.empty();
}

}  // namespace

int main(int argc, char** argv) {
  Load load;
  if (argc != 6 || !bench::read_number(argv[1], load.port) ||
      !read_requests(argv[2], load.requests) || !bench::read_number(argv[3], load.rate) ||
      !bench::read_number(argv[4], load.seconds) ||
      !bench::read_number(argv[5], load.connections) || load.rate <= 0 || load.seconds <= 0 ||
      load.connections == 0) {
    fmt::print(stderr, "usage: open_loop PORT PATHS RATE SECONDS CONNECTIONS\n");
    return 2;
  }
  Outcome outcome = run(load);
  std::vector<double>& latencies = outcome.latencies_ms;
  std::ranges::sort(latencies);
  fmt::print(
      "{{\"rate\": {}, \"answered\": {:.0f}, \"p50_ms\": {:.3f}, \"p99_ms\": {:.3f}, "
      "\"max_ms\": {:.3f}}}\n",
      load.rate, outcome.answered_per_second, latencies[latencies.size() / 2],
      latencies[latencies.size() * 99 / 100], latencies.back());
  return 0;
}
