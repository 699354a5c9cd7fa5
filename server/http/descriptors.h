#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace server {

// The sockets of the HTTP library, which does not tell their descriptors: they are looked up among
// those of the process. Threads: any number at once.
class Descriptors {
 public:
  // The two ends of a connection over IPv4.
  struct Ends {
    std::string address;  // The client's: "127.0.0.1".
    std::uint16_t port;   // The client's.
    std::uint16_t local_port;
  };

  // The descriptor of a connection, or -1 if there is none (the client may have gone). It is the
  // caller's until release(). Cost: some microseconds, and 0.1 us for each file that is open the
  // first time that a descriptor serves as a connection.
  [[nodiscard]] int claim(const Ends& ends);
  void release(int descriptor);

  // The sockets that listen on a local port.
  [[nodiscard]] static std::vector<int> listening_on(std::uint16_t port);

 private:
  std::mutex mutex_;
  std::set<int> claimed_;
  std::set<int> free_;  // They were connections before: the system gives them out again first.
};

}  // namespace server
