#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace server {

// The progress of a command that reads rows; `share`: how much of its work is done, if that is
// known: "1,234,567 rows  1,900,000 rows/s  45 %  12 s left".
[[nodiscard]] std::string progress_text(std::uint64_t rows, std::optional<double> share,
                                        std::chrono::steady_clock::duration elapsed);

}  // namespace server
