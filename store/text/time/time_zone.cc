#include "store/text/time/time_zone.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <utility>
#include <vector>

#include <date/tz.h>
#include <fmt/format.h>

#include "store/text/nearest.h"
#include "store/types/quoted.h"

namespace store {
namespace {

// The system's own zone is listed among the others, and is another one elsewhere.
constexpr std::string_view kNoName = "localtime";

// The names nearest to `word`, at most three: "Amsterdam" is as near to "Europe/Amsterdam" as
// "Europe/Amsterdm" is.
std::string nearest_names(std::string_view word, const std::vector<date::time_zone>& zones) {
  constexpr std::size_t kMostNames = 3;
  constexpr std::size_t kLongest = 64;
  if (word.size() > kLongest) return {};
  std::vector<std::pair<std::size_t, std::string_view>> near;
  for (const date::time_zone& zone : zones) {
    const std::string_view name = zone.name();
    if (name == kNoName) continue;
    const std::string_view city = name.substr(name.rfind('/') + 1);  // All of it without a slash.
    const std::size_t distance =
        std::min(distance_between(word, name), distance_between(word, city));
    if (distance <= word.size() / 3) near.emplace_back(distance, name);
  }
  std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string_view>::first);
  std::string text;
  for (std::size_t i = 0; i < std::min(kMostNames, near.size()); ++i) {
    text += fmt::format("{}{}", i == 0 ? "" : ", ", quoted(near[i].second));
  }
  return text.empty() ? text : fmt::format(" (did you mean {}?)", text);
}

TimeZone::Stretch stretch_of(const date::sys_info& info) {
  return {.begin = info.begin, .end = info.end, .offset = info.offset};
}

}  // namespace

Result<TimeZone> TimeZone::find(std::string_view name) {
  try {
    const std::vector<date::time_zone>& zones = date::get_tzdb().zones;
    const auto found = std::ranges::find(zones, name, &date::time_zone::name);
    if (found == zones.end() || name == kNoName) {
      return fail(ErrorCode::kInvalid,
                  fmt::format("there is no time zone {}{}; it must be an IANA name such as "
                              "\"Europe/Amsterdam\"",
                              quoted(name), nearest_names(name, zones)));
    }
    static_cast<void>(found->get_info(date::sys_seconds{}));  // Reads its file now, or throws.
    return TimeZone{*found};
  } catch (const std::exception& error) {
    return fail(ErrorCode::kUnavailable,
                "the system's time zones cannot be read; they are in the package tzdata", {},
                error.what());
  }
}

const std::string& TimeZone::name() const { return zone_->name(); }

TimeZone::Stretch TimeZone::at(std::chrono::sys_seconds instant) const {
  return stretch_of(zone_->get_info(instant));
}

TimeZone::LocalStretch TimeZone::at(LocalSeconds local) const {
  const date::local_info info = zone_->get_info(date::local_seconds{local.time_since_epoch()});
  const bool is_in_gap = info.result == date::local_info::nonexistent;
  return {.stretch = stretch_of(is_in_gap ? info.second : info.first), .is_in_gap = is_in_gap};
}

}  // namespace store
