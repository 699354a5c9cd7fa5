#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace server {

// The bytes to and from a client, over a socket that does not block. The socket stays its owner's.
// Threads: one at a time.
class ClientStream {
 public:
  using Clock = std::chrono::steady_clock;

  explicit ClientStream(int socket) : socket_{socket} {}

  // What has been read and not yet taken.
  [[nodiscard]] std::string_view ahead() const { return std::string_view(read_).substr(taken_); }
  // Takes bytes off the front of ahead().
  void take(std::size_t bytes);

  enum class Reading : std::uint8_t {
    kMore,  // ahead() has more than before.
    kEnd,   // The client sends no more, or the connection was shut down.
    kLate,  // The deadline has passed.
  };
  // Waits until there is more ahead. Views of ahead() end.
  [[nodiscard]] Reading read(Clock::time_point deadline);

  // Sends all of `bytes`. Each 64 KiB must be taken within `patience`. False where they were not,
  // or where the client is gone.
  [[nodiscard]] bool write(std::string_view bytes, std::chrono::milliseconds patience);

  // Tells the client that nothing more comes, and reads over what it still sends until it ends, but
  // not for longer than `patience`: an end that it has not asked for could cost it the last answer.
  void linger(std::chrono::milliseconds patience);

 private:
  int socket_;
  std::string read_;
  std::size_t taken_ = 0;
};

}  // namespace server
