#include "server/cli/command.h"

#include <algorithm>
#include <utility>

namespace server {

namespace {

tl::unexpected<CommandError> command_error(CommandError::Kind kind, const store::Error& error) {
  std::string message = error.detail;
  if (!error.cause.empty()) message += " (" + error.cause + ")";
  return tl::unexpected(CommandError{.kind = kind, .message = std::move(message)});
}

}  // namespace

tl::unexpected<CommandError> failed(const store::Error& error) {
  return command_error(CommandError::Kind::kFailed, error);
}

tl::unexpected<CommandError> misused(const store::Error& error) {
  return command_error(CommandError::Kind::kMisused, error);
}

tl::unexpected<CommandError> misused(std::string message) {
  return tl::unexpected(
      CommandError{.kind = CommandError::Kind::kMisused, .message = std::move(message)});
}

tl::unexpected<CommandError> not_answered(const store::Error& error) {
  return error.code == store::ErrorCode::kInvalid ? misused(error) : failed(error);
}

std::function<void()> notice_of_waiting(Terminal& terminal) {
  return [&terminal] {
    terminal.complain("another command is changing the data directory; waiting until it is done");
  };
}

std::string table_name(const Command& command) {
  std::string name = command.name;
  std::ranges::replace(name, ' ', '.');
  return name;
}

}  // namespace server
