#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "store/types/result.h"

namespace server {

// One line each on standard error or in a file, with the time and the level; control characters are
// written as \xNN, so that what a client sent cannot forge a line. A thread of its own writes the
// lines: who logs never waits for who reads. If nobody reads, up to a thousand lines are kept and
// the rest is dropped; the log says how many, once it is read again. Any number of threads at once.
void log_info(std::string_view line);
void log_warning(std::string_view line);
void log_error(std::string_view line);

// From here on the log goes to the end of that file, which is made if need be. Errors: kUnavailable
// with the system's reason; then the log goes where it did.
[[nodiscard]] store::Result<void> log_to(const std::filesystem::path& file);

// Opens the log's file again, which somebody may have moved away; nothing without a file. Errors:
// as above.
[[nodiscard]] store::Result<void> reopen_log();

// Lines that nobody read in time, since the process began.
[[nodiscard]] std::uint64_t dropped_log_lines();

// Waits until all is written that was logged before, at most for `patience`. Before a process ends
// without its destructors.
void flush_log(std::chrono::milliseconds patience = std::chrono::milliseconds{200});

}  // namespace server
