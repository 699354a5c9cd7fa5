#include "server/http/client_stream.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace server {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kPieceBytes = 16'384;  // Read at once.
constexpr std::size_t kKeptBytes = 65'536;   // What a waiting connection may hold on to.

// Whether the socket can be read or written before the deadline.
bool is_ready(int socket, short events, ClientStream::Clock::time_point deadline) {
  for (;;) {
    const auto left =
        std::chrono::ceil<milliseconds>(deadline - ClientStream::Clock::now()).count();
    pollfd waited{.fd = socket, .events = events, .revents = 0};
    const int ready = poll(&waited, 1, static_cast<int>(std::max<long>(left, 0)));
    if (ready >= 0) return ready > 0;
    if (errno != EINTR) return false;
  }
}

bool must_wait() { return errno == EAGAIN || errno == EWOULDBLOCK; }

}  // namespace

void ClientStream::take(std::size_t bytes) {
  taken_ += bytes;
  if (taken_ < read_.size()) return;
  read_.clear();
  taken_ = 0;
  if (read_.capacity() > kKeptBytes) read_.shrink_to_fit();
}

ClientStream::Reading ClientStream::read(Clock::time_point deadline) {
  if (taken_ > 0) {
    read_.erase(0, taken_);
    taken_ = 0;
  }
  std::array<char, kPieceBytes> piece;  // NOLINT(cppcoreguidelines-pro-type-member-init): recv's.
  for (;;) {
    const ssize_t got = recv(socket_, piece.data(), piece.size(), 0);
    if (got > 0) {
      read_.append(piece.data(), static_cast<std::size_t>(got));
      return Reading::kMore;
    }
    if (got == 0 || (!must_wait() && errno != EINTR)) return Reading::kEnd;
    if (must_wait() && !is_ready(socket_, POLLIN, deadline)) return Reading::kLate;
  }
}

bool ClientStream::write(std::string_view bytes, milliseconds patience) {
  constexpr std::size_t kTogether = 65'536;
  while (!bytes.empty()) {
    std::string_view piece = bytes.substr(0, kTogether);
    bytes.remove_prefix(piece.size());
    const auto deadline = Clock::now() + patience;
    while (!piece.empty()) {
      const ssize_t sent = send(socket_, piece.data(), piece.size(), MSG_NOSIGNAL);
      if (sent >= 0) {
        piece.remove_prefix(static_cast<std::size_t>(sent));
      } else if (must_wait()) {
        if (!is_ready(socket_, POLLOUT, deadline)) return false;
      } else if (errno != EINTR) {
        return false;
      }
    }
  }
  return true;
}

void ClientStream::linger(milliseconds patience) {
  shutdown(socket_, SHUT_WR);
  const auto deadline = Clock::now() + patience;
  while (read(deadline) == Reading::kMore) {
    take(ahead().size());
    if (Clock::now() >= deadline) return;
  }
}

}  // namespace server
