#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/text/time/date_format.h"

namespace store {

// How many hours lie between times that are told no finer: 24 where all are at one time of day, 3
// where all are at 0:00, 3:00, 6:00 and so on. Nothing where times of any hour may well be so by
// chance. `times`: since midnight, of different moments.
[[nodiscard]] std::optional<int> hours_between(std::span<const ShortSeconds> times);

// What "08:00-09:00" at the end of texts is.
enum class TimePairs : std::uint8_t {
  kNone,  // Not all texts end so.
  kSpans,
  kOffsets,
  kEither,
};

// Spans are as long as each other, or have several ends. An offset is one of two, in winter and in
// summer, for many times; and most times of a day are no span up to it.
[[nodiscard]] TimePairs time_pairs_of(std::span<const std::string> texts);

}  // namespace store
