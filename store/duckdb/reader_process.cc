#include "store/duckdb/reader_process.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

namespace store::duckdb {
namespace {

tl::unexpected<Error> cannot_start(int error) {
  const std::string why = std::generic_category().message(error);
  return fail(ErrorCode::kUnavailable, "a process that reads files cannot be started: " + why, {},
              why);
}

void set_limit(__rlimit_resource resource, rlim_t most) {
  const rlimit limit{.rlim_cur = most, .rlim_max = most};
  ::setrlimit(resource, &limit);
}

// The address space of this process, in bytes; 0 where it is not known.
std::uint64_t bytes_mapped() {
  std::array<char, 64> text{};
  const int file = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  const ssize_t size = ::read(file, text.data(), text.size() - 1);
  ::close(file);
  if (size <= 0) return 0;
  return std::strtoull(text.data(), nullptr, 10) * static_cast<std::uint64_t>(::getpagesize());
}

// Leaves this process as little as reading a file needs. Returns the socket's new number.
int wall_in(int socket) {
  constexpr int kSocket = STDERR_FILENO + 1;
  if (socket != kSocket) ::dup2(socket, kSocket);
  ::close_range(kSocket + 1, ~0U, 0);
  const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) ::dup2(nothing, stream);
  ::close(nothing);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXCPU}) ::signal(signal, SIG_DFL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_FSIZE, 0);
  if (const std::uint64_t mapped = bytes_mapped(); mapped != 0) {
    set_limit(RLIMIT_AS, mapped + kReaderMemoryBytes);
  }
  return kSocket;
}

}  // namespace

Result<std::unique_ptr<ReaderProcess>> ReaderProcess::start(
    const std::function<void(int socket)>& serve) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return cannot_start(errno);
  }
  const pid_t process = ::fork();
  if (process < 0) {
    const int error = errno;
    ::close(ends[0]);
    ::close(ends[1]);
    return cannot_start(error);
  }
  if (process == 0) {
    try {
      serve(wall_in(ends[1]));
    } catch (const std::exception&) {
      ::_exit(EXIT_FAILURE);
    }
    ::_exit(EXIT_SUCCESS);
  }
  ::close(ends[1]);
  return std::unique_ptr<ReaderProcess>{new ReaderProcess{process, ends[0]}};
}

ReaderProcess::~ReaderProcess() {
  ::close(socket_);
  if (process_ < 0) return;
  ::kill(process_, SIGKILL);
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

std::string ReaderProcess::reason_of_end() {
  int status = 0;
  pid_t waited = -1;
  while (process_ > 0 && (waited = ::waitpid(process_, &status, 0)) < 0 && errno == EINTR) {
  }
  process_ = -1;
  if (waited < 0 || !WIFSIGNALED(status)) return "its reader ended early";
  if (WTERMSIG(status) == SIGXCPU) return "its reader took too long";
  return fmt::format("its reader crashed (SIG{})", ::sigabbrev_np(WTERMSIG(status)));
}

void limit_seconds(unsigned seconds) {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  rlimit limit{};
  ::getrlimit(RLIMIT_CPU, &limit);
  limit.rlim_cur = limit.rlim_max;
  if (seconds != 0) {
    limit.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + seconds;
  }
  ::setrlimit(RLIMIT_CPU, &limit);
}

}  // namespace store::duckdb
