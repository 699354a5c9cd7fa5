#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

// The result of a program.
struct ProgramResult {
  int exit_code;  // 128 + the signal where one ended it.
  std::string out;
  std::string err;
};

struct ProgramInput {
  std::map<std::string, std::string> environment = {};  // Beside the test's own.
  std::string_view standard_input = {};
  std::string working_folder = {};  // The test's own where it is empty.
  std::string out_path = {};        // Where standard output goes, if not into the result.
  std::string program = {};         // `straal` where it is empty.
};

// Runs the real program, `straal`, with `words`, and waits for its end.
[[nodiscard]] ProgramResult run_straal(const std::vector<std::string>& words,
                                       const ProgramInput& input = {});

// A `straal` that keeps running, such as a server; ended, if need be, with the object.
class RunningProgram {
 public:
  explicit RunningProgram(const std::vector<std::string>& words, const ProgramInput& input = {});
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;
  ~RunningProgram();

  // Waits until standard error has `text` behind what was waited for before, and returns the line
  // it stands in; empty where the program ends or 60 seconds pass without it.
  [[nodiscard]] std::string wait_for_line(std::string_view text);

  void send_signal(int signal) const;

  // Waits for the end; `err` is all of standard error.
  [[nodiscard]] ProgramResult wait();

 private:
  pid_t process_ = -1;  // Below 0 once it was waited for.
  int err_;
  std::string seen_;          // Of standard error.
  std::size_t searched_ = 0;  // Of seen_.
};

// "listening on http://127.0.0.1:8080/" is 8080.
[[nodiscard]] int port_in(const std::string& listening_line);

}  // namespace tests
