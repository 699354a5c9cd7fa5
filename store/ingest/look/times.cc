#include "store/ingest/look/times.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <set>

#include "store/text/time/calendar_span.h"

namespace store {

std::optional<int> hours_between(std::span<const ShortSeconds> times) {
  constexpr std::int32_t kHour = 3'600;
  constexpr std::int32_t kDay = 24 * kHour;
  if (times.empty()) return std::nullopt;
  std::int32_t apart = kDay;
  for (const ShortSeconds time : times) {
    apart = std::gcd(apart, (time - times.front()).count());
  }
  if (apart % kHour != 0 || apart / kHour < 2) return std::nullopt;
  const int hours = apart / kHour;
  const bool are_midnight = hours == 24 && times.front().count() % kDay == 0;
  constexpr double kUnlikely = 100;
  const double against = std::pow(hours, static_cast<double>(times.size() - 1));
  return are_midnight || against >= kUnlikely ? std::optional(hours) : std::nullopt;
}

TimePairs time_pairs_of(std::span<const std::string> texts) {
  constexpr int kFarthestWest = 12 * 60;   // No clock is farther behind UTC.
  constexpr std::size_t kMostOffsets = 2;  // In winter and in summer.
  std::set<int> begins;
  std::set<int> ends;
  std::set<int> lengths;
  for (const std::string& text : texts) {
    const auto pair = clock_span(text);
    if (!pair) return TimePairs::kNone;
    begins.insert(pair->begin);
    ends.insert(pair->end);
    lengths.insert(pair->length());
  }
  if (texts.empty()) return TimePairs::kNone;
  if (*ends.rbegin() > kFarthestWest) return TimePairs::kSpans;
  if (lengths.size() == 1 && begins.size() > 1) return TimePairs::kSpans;
  if (*lengths.rbegin() > kLongestSpanMinutes) return TimePairs::kOffsets;
  if (ends.size() > kMostOffsets) return TimePairs::kSpans;
  return begins.size() > ends.size() ? TimePairs::kOffsets : TimePairs::kEither;
}

}  // namespace store
