#include "server/base/log.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "store/types/quoted.h"

namespace server {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t kMaxLineBytes = 4096;
constexpr std::size_t kMostLines = 1000;

// Writes lines to a descriptor on a thread of its own.
class LogWriter {
 public:
  LogWriter() : thread_{[this](const std::stop_token& stop) { run(stop); }} {}
  LogWriter(const LogWriter&) = delete;
  LogWriter& operator=(const LogWriter&) = delete;
  ~LogWriter() {
    flush(milliseconds{200});
    thread_.request_stop();
    thread_.join();
    if (file_ >= 0) close(file_);
  }

  void put(std::string line) {
    const std::lock_guard lock{mutex_};
    if (lines_.size() == kMostLines) {
      ++dropped_;
      return;
    }
    lines_.push_back(std::move(line));
    changed_.notify_all();
  }

  store::Result<void> open(const std::filesystem::path& path) {
    constexpr mode_t kReadableByAll = 0644;
    const int file =
        ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, kReadableByAll);
    if (file < 0) {
      return store::fail(store::ErrorCode::kUnavailable,
                         fmt::format("cannot open the log {}: {}", store::quoted(path.string()),
                                     std::system_category().message(errno)),
                         "log");
    }
    const std::lock_guard writing{writing_};
    const std::lock_guard lock{mutex_};
    if (file_ >= 0) close(file_);
    file_ = file;
    path_ = path;
    return {};
  }

  store::Result<void> reopen() {
    const std::filesystem::path path = [this] {
      const std::lock_guard lock{mutex_};
      return path_;
    }();
    return path.empty() ? store::Result<void>{} : open(path);
  }

  [[nodiscard]] std::uint64_t dropped() {
    const std::lock_guard lock{mutex_};
    return dropped_;
  }

  void flush(milliseconds patience) {
    std::unique_lock lock{mutex_};
    written_.wait_for(lock, patience, [this] { return lines_.empty() && !is_writing_; });
  }

 private:
  void run(const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    while (changed_.wait(lock, stop, [this] { return !lines_.empty(); })) {
      std::string text = std::move(lines_.front());
      lines_.pop_front();
      if (dropped_ > told_ && lines_.empty()) {
        text += fmt::format("... {} lines of the log were dropped here, for nobody read it\n",
                            dropped_ - std::exchange(told_, dropped_));
      }
      is_writing_ = true;
      lock.unlock();
      write(text, stop);
      lock.lock();
      is_writing_ = false;
      if (lines_.empty()) written_.notify_all();
    }
  }

  // Waits for a reader before each piece: a pipe that can be written takes this much at once.
  void write(std::string_view text, const std::stop_token& stop) {
    constexpr std::size_t kAtOnce = 4096;
    constexpr int kLookAgainMs = 50;
    const std::lock_guard writing{writing_};
    const int to = file_ >= 0 ? file_ : STDERR_FILENO;
    while (!text.empty() && !stop.stop_requested()) {
      pollfd waited{.fd = to, .events = POLLOUT, .revents = 0};
      const int ready = poll(&waited, 1, kLookAgainMs);
      if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
      const ssize_t written = ::write(to, text.data(), std::min(text.size(), kAtOnce));
      if (written < 0 && errno != EINTR && errno != EAGAIN) return;  // A full disk: it is lost.
      text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
  }

  std::mutex writing_;  // Held while something is written: the file stays the same.
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::condition_variable written_;
  std::deque<std::string> lines_;
  bool is_writing_ = false;
  std::uint64_t dropped_ = 0;  // Lines, since the process began.
  std::uint64_t told_ = 0;     // Of these, as many as the log has told of.
  int file_ = -1;              // -1: standard error.
  std::filesystem::path path_;
  std::jthread thread_;  // Last: it stops before what it uses goes.
};

LogWriter& writer() {
  static LogWriter writer;
  return writer;
}

// Hands formatted lines to the writer.
class WriterSink : public spdlog::sinks::base_sink<std::mutex> {
 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    writer().put(std::string(line.data(), line.size()));
  }
  void flush_() override {}
};

void log(spdlog::level::level_enum level, std::string_view line) {
  writer();  // Lives longer than the logger.
  static const std::shared_ptr<spdlog::logger> logger = [] {
    auto made = std::make_shared<spdlog::logger>("straal", std::make_shared<WriterSink>());
    made->set_pattern("%Y-%m-%d %H:%M:%S.%e %-7l %v");
    return made;
  }();
  logger->log(level, "{}", store::printable(line, kMaxLineBytes));
}

}  // namespace

void log_info(std::string_view line) { log(spdlog::level::info, line); }
void log_warning(std::string_view line) { log(spdlog::level::warn, line); }
void log_error(std::string_view line) { log(spdlog::level::err, line); }

store::Result<void> log_to(const std::filesystem::path& file) { return writer().open(file); }
store::Result<void> reopen_log() { return writer().reopen(); }
std::uint64_t dropped_log_lines() { return writer().dropped(); }
void flush_log(milliseconds patience) { writer().flush(patience); }

}  // namespace server
