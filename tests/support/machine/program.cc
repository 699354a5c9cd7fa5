#include "tests/support/machine/program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>
#include <utility>

namespace tests {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{60};

struct Pipe {
  int read = -1;
  int write = -1;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  return {.read = ends[0], .write = ends[1]};
}

int exit_code_of(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int wait_for(pid_t process) {
  int status = 0;
  ::waitpid(process, &status, 0);
  return exit_code_of(status);
}

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 4096> some{};
  for (ssize_t size; (size = ::read(descriptor, some.data(), some.size())) > 0;) {
    text.append(some.data(), static_cast<std::size_t>(size));
  }
  ::close(descriptor);
  return text;
}

// Everything that allocates happens before the fork: a test may have threads.
pid_t spawn(const std::vector<std::string>& words, const ProgramInput& input, int in, int out,
            int err) {
  std::vector<std::string> texts = {input.program.empty() ? STRAAL_PROGRAM : input.program};
  texts.insert(texts.end(), words.begin(), words.end());
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable)
    variables.emplace_back(*variable);
  // A developer's own settings have no say in a test.
  std::erase_if(variables, [](const std::string& each) { return each.starts_with("STRAAL_"); });
  for (const auto& [name, value] : input.environment) {
    std::erase_if(variables, [start = name + "="](const std::string& each) {
      return each.starts_with(start);
    });
    variables.push_back(name + "=" + value);
  }
  std::vector<char*> argv;
  for (std::string& text : texts) argv.push_back(text.data());
  argv.push_back(nullptr);
  std::vector<char*> envp;
  for (std::string& variable : variables) envp.push_back(variable.data());
  envp.push_back(nullptr);

  const pid_t process = ::fork();
  if (process < 0) throw std::runtime_error("no process");
  if (process > 0) return process;
  ::signal(SIGPIPE, SIG_DFL);  // What this process ignores its children would ignore as well.
  ::dup2(in, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(err, STDERR_FILENO);
  if (input.working_folder.empty() || ::chdir(input.working_folder.c_str()) == 0) {
    ::execve(argv[0], argv.data(), envp.data());
  }
  ::_exit(127);
}

}  // namespace

ProgramResult run_straal(const std::vector<std::string>& words, const ProgramInput& input) {
  const Pipe in = make_pipe();
  const Pipe out = make_pipe();
  const Pipe err = make_pipe();
  const int out_file =
      input.out_path.empty() ? -1 : ::open(input.out_path.c_str(), O_WRONLY | O_CLOEXEC);
  const pid_t process =
      spawn(words, input, in.read, out_file >= 0 ? out_file : out.write, err.write);
  for (const int end : {in.read, out.write, err.write, out_file}) {
    if (end >= 0) ::close(end);
  }
  ProgramResult result{.exit_code = 0, .out = {}, .err = {}};
  {
    const std::jthread feeder{[&] {
      std::signal(SIGPIPE, SIG_IGN);  // The program may end before it has read everything.
      std::string_view rest = input.standard_input;
      while (!rest.empty()) {
        const ssize_t written = ::write(in.write, rest.data(), rest.size());
        if (written <= 0) break;
        rest.remove_prefix(static_cast<std::size_t>(written));
      }
      ::close(in.write);
    }};
    const std::jthread listener{[&] { result.err = read_all(err.read); }};
    result.out = read_all(out.read);
  }
  result.exit_code = wait_for(process);
  return result;
}

RunningProgram::RunningProgram(const std::vector<std::string>& words, const ProgramInput& input) {
  const Pipe err = make_pipe();
  const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  process_ = spawn(words, input, nothing, nothing, err.write);
  ::close(err.write);
  ::close(nothing);
  err_ = err.read;
}

RunningProgram::~RunningProgram() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    wait_for(process_);
  }
  if (err_ >= 0) ::close(err_);
}

std::string RunningProgram::wait_for_line(std::string_view text) {
  const auto deadline = Clock::now() + kPatience;
  for (;;) {
    const std::size_t at = seen_.find(text, searched_);
    const std::size_t end = at == std::string::npos ? at : seen_.find('\n', at);
    if (end != std::string::npos) {
      const std::size_t newline = seen_.rfind('\n', at);
      const std::size_t first = newline == std::string::npos ? 0 : newline + 1;
      searched_ = end + 1;
      return seen_.substr(first, end - first);
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    pollfd waiting{.fd = err_, .events = POLLIN, .revents = 0};
    if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0) return {};
    std::array<char, 4096> some{};
    const ssize_t size = ::read(err_, some.data(), some.size());
    if (size <= 0) return {};
    seen_.append(some.data(), static_cast<std::size_t>(size));
  }
}

void RunningProgram::send_signal(int signal) const { ::kill(process_, signal); }

ProgramResult RunningProgram::wait() {
  seen_ += read_all(std::exchange(err_, -1));
  return {.exit_code = wait_for(std::exchange(process_, -1)), .out = {}, .err = seen_};
}

int port_in(const std::string& listening_line) {
  const std::size_t colon = listening_line.rfind(':');
  return colon == std::string::npos ? -1 : std::atoi(listening_line.c_str() + colon + 1);
}

}  // namespace tests
