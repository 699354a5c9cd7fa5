#include "server/http/client_socket.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <charconv>
#include <filesystem>
#include <string>
#include <system_error>

namespace server {

int socket_of(const Client& client) {
  in_addr address{};
  if (inet_pton(AF_INET, client.address.c_str(), &address) != 1) return -1;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd", error)) {
    const std::string name = entry.path().filename();
    int descriptor = -1;
    std::from_chars(name.data(), name.data() + name.size(), descriptor);
    sockaddr_in peer{};
    socklen_t size = sizeof peer;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the system's own way.
    if (getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) != 0) continue;
    if (peer.sin_family == AF_INET && peer.sin_addr.s_addr == address.s_addr &&
        peer.sin_port == htons(static_cast<std::uint16_t>(client.port))) {
      return descriptor;
    }
  }
  return -1;
}

}  // namespace server
