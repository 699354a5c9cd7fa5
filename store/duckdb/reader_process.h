#pragma once

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "store/types/result.h"

namespace store::duckdb {

// A process of its own for a library that reads what strangers made: where a file makes the library
// crash or ask for more memory than there is, that process ends, and this one goes on. It can write
// no file, has no file of this one open, and ends when the other end of its socket is closed.
class ReaderProcess {
 public:
  // Starts a process that calls `serve` with its end of a socket and ends after it. `serve` must
  // not use what other threads may have been changing. Errors: kUnavailable.
  [[nodiscard]] static Result<std::unique_ptr<ReaderProcess>> start(
      const std::function<void(int socket)>& serve);

  ReaderProcess(const ReaderProcess&) = delete;
  ReaderProcess& operator=(const ReaderProcess&) = delete;
  ~ReaderProcess();

  [[nodiscard]] int socket() const { return socket_; }

  // Waits for its end, after the socket said that it is gone: "it crashed (SIGSEGV)".
  [[nodiscard]] std::string reason_of_end();

 private:
  ReaderProcess(pid_t process, int socket) : process_{process}, socket_{socket} {}
  pid_t process_;  // Below 0 once it was waited for.
  int socket_;
};

// Bytes of memory that the process may take beside those that it began with.
inline constexpr std::uint64_t kReaderMemoryBytes = std::uint64_t{1} << 30U;

// For use in the process: sets after how many more seconds on a processor it ends; 0: never.
void limit_seconds(unsigned seconds);

}  // namespace store::duckdb
