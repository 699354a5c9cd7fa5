#include "server/http/descriptors.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <optional>

namespace server {
namespace {

// The system gives out the lowest descriptor that is free, so there are no long gaps among them.
constexpr int kLongestGap = 4096;

// Calls `use` with each open descriptor, ascending, until it returns true.
template <typename Use>
void for_each_open(Use use) {
  int gap = 0;
  for (int descriptor = 0; gap < kLongestGap; ++descriptor) {
    if (fcntl(descriptor, F_GETFD) < 0) {
      ++gap;
    } else {
      gap = 0;
      if (use(descriptor)) return;
    }
  }
}

using GetName = int(int, sockaddr*, socklen_t*);

// The IPv4 address of one of the two ends of a socket.
std::optional<sockaddr_in> end_of(int descriptor, GetName* get_name) {
  sockaddr_in end{};
  socklen_t size = sizeof end;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the system's own way.
  if (get_name(descriptor, reinterpret_cast<sockaddr*>(&end), &size) != 0) return {};
  if (end.sin_family != AF_INET) return {};
  return end;
}

bool is_connection(int descriptor, in_addr client, std::uint16_t port, std::uint16_t local_port) {
  const auto peer = end_of(descriptor, getpeername);
  if (!peer || peer->sin_addr.s_addr != client.s_addr || peer->sin_port != htons(port))
    return false;
  const auto own = end_of(descriptor, getsockname);
  return own && own->sin_port == htons(local_port);
}

}  // namespace

int Descriptors::claim(const Ends& ends) {
  in_addr client{};
  if (inet_pton(AF_INET, ends.address.c_str(), &client) != 1) return -1;
  const auto fits = [&](int descriptor) {
    return is_connection(descriptor, client, ends.port, ends.local_port);
  };
  const std::lock_guard lock{mutex_};
  for (const int descriptor : free_) {
    if (!fits(descriptor)) continue;
    free_.erase(descriptor);
    claimed_.insert(descriptor);
    return descriptor;
  }
  int found = -1;
  for_each_open([&](int descriptor) {
    if (claimed_.contains(descriptor) || !fits(descriptor)) return false;
    found = descriptor;
    return true;
  });
  if (found >= 0) claimed_.insert(found);
  return found;
}

void Descriptors::release(int descriptor) {
  const std::lock_guard lock{mutex_};
  claimed_.erase(descriptor);
  free_.insert(descriptor);
}

std::vector<int> Descriptors::listening_on(std::uint16_t port) {
  std::vector<int> found;
  for_each_open([&](int descriptor) {
    int is_listening = 0;
    socklen_t size = sizeof is_listening;
    if (getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &is_listening, &size) != 0) return false;
    const auto own = end_of(descriptor, getsockname);
    if (is_listening != 0 && own && own->sin_port == htons(port)) found.push_back(descriptor);
    return false;
  });
  return found;
}

}  // namespace server
