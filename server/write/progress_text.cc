#include "server/write/progress_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "server/base/terminal.h"

namespace server {

std::string progress_text(std::uint64_t rows, std::optional<double> share,
                          std::chrono::steady_clock::duration elapsed) {
  const double seconds = std::chrono::duration<double>(elapsed).count();
  std::string line = count_of(rows, "row", "rows");
  if (seconds > 0) {
    const double rate = static_cast<double>(rows) / seconds;
    line += fmt::format("  {} rows/s", thousands(static_cast<std::uint64_t>(rate)));
  }
  if (share && *share > 0) {
    const auto left = static_cast<std::int64_t>(seconds * (1.0 - *share) / *share);
    line += fmt::format("  {:.0f} %  {} left", *share * 100.0,
                        duration(std::chrono::seconds{std::max<std::int64_t>(left, 0)}));
  }
  return line;
}

}  // namespace server
