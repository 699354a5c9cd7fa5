#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace store {

enum class ErrorCode : std::uint8_t {
  kInvalid,      // The input cannot be read or is not allowed.
  kNotFound,     // What was asked for does not exist.
  kTooLarge,     // Readable, but over a limit.
  kConflict,     // Readable, but not with what is already there.
  kUnavailable,  // A peer or the operating system cannot do it now (a full disk, a port taken).
  kCorrupt,      // Stored data is not what was written.
  kStopped,      // Ended before it was done: out of time, or nobody waits for it any more (stop.h).
};

// Expected trouble, as a value.
struct Error {
  ErrorCode code;
  std::string detail;     // One sentence for the person who asked; quotes the offending input.
  std::string parameter;  // The part of the request at fault; may be empty.
  std::string cause;      // The library's own words; for the log only.

  // A kebab-case code of what is wrong, for programs; mostly empty.
  std::string reason = {};
};

template <typename T>
using Result = tl::expected<T, Error>;

// `return fail(ErrorCode::kInvalid, "\"2013-02-30\" is not on the calendar", "dates");`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail,
                                                std::string parameter = {},
                                                std::string cause = {}) {
  return tl::unexpected<Error>(
      Error{code, std::move(detail), std::move(parameter), std::move(cause)});
}

// Hands an error of one Result on as the error of another.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace store
