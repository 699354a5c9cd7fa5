#pragma once

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <thread>
#include <utility>

#include "tests/support/machine/temporary_folder.h"

namespace tests {

// A named pipe that gives `bytes` one by one: the next when the reader has taken the last.
class SlowPipe {
 public:
  explicit SlowPipe(std::string bytes) : path_{folder_.path() / "pipe"} {
    ::mkfifo(path_.c_str(), 0600);
    // Opened for both directions, since a pipe opened for writing alone waits for its reader.
    writer_ = std::jthread{[end = ::open(path_.c_str(), O_RDWR | O_CLOEXEC),
                            text = std::move(bytes)](const std::stop_token& stop) {
      for (const char c : text) {
        if (::write(end, &c, 1) != 1) break;
        for (int waiting = 1; waiting > 0 && !stop.stop_requested();) {
          if (::ioctl(end, FIONREAD, &waiting) != 0) break;
          std::this_thread::yield();
        }
      }
      ::close(end);
    }};
  }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  TemporaryFolder folder_;
  std::filesystem::path path_;
  std::jthread writer_;
};

}  // namespace tests
