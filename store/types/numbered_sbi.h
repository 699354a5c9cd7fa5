#pragma once

#include <cstdint>
#include <optional>

#include "store/types/sbi.h"

namespace store {

// The industry that stands for the text with this number, at most kMostNumbered: "X00012". No
// classification that is in use begins with X, and none of these codes begins with another.
inline constexpr std::uint32_t kMostNumbered = 99'999;
[[nodiscard]] SbiCode numbered_sbi(std::uint32_t number);

// The number of such a code; nothing of another code's.
[[nodiscard]] std::optional<std::uint32_t> number_of(const SbiCode& code);

}  // namespace store
