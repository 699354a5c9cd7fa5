#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "server/demo/industries.h"
#include "store/types/date.h"

namespace server {

// The seed of the demo that is shipped. Every other makes another country.
inline constexpr std::uint64_t kShippedSeed = 20130430;

// The dates of the made-up spring.
inline constexpr store::Date kDemoFirst = std::chrono::sys_days{std::chrono::year{2013} / 1 / 1};
inline constexpr store::Date kDemoLast = std::chrono::sys_days{std::chrono::year{2013} / 5 / 12};
inline constexpr std::size_t kDemoDays =
    static_cast<std::size_t>((kDemoLast - kDemoFirst).count()) + 1;  // 132

// All of them, ascending.
[[nodiscard]] std::vector<store::Date> demo_dates();

// New Year's Day, Easter (both days), Queen's Day, Liberation Day, Ascension.
[[nodiscard]] bool is_public_holiday(store::Date date);

// What sets a place apart when it comes to opening hours.
struct PlaceKind {
  bool centre = false;          // In the centre of a town: open on the first Sunday of a month,
  bool large_centre = false;    // or, in a large town, on every one.
  bool late_on_friday = false;  // Shops are open late on Fridays, not on Thursdays.

  static constexpr std::size_t kCount = 8;
  [[nodiscard]] constexpr std::size_t number() const {
    return (centre ? 1U : 0U) + (large_centre ? 2U : 0U) + (late_on_friday ? 4U : 0U);
  }
  [[nodiscard]] static constexpr PlaceKind of(std::size_t number) {
    return {.centre = (number & 1U) != 0,
            .large_centre = (number & 2U) != 0,
            .late_on_friday = (number & 4U) != 0};
  }
};

// How an industry spends one date: per hour the per mille of an ordinary day's hits that are
// expected then. They add up to nearly 1000 on an ordinary day.
using DayPlan = std::array<std::uint32_t, 24>;

// The plan of `industry` on `date` at a place of `kind`: weekday, opening hours, public holidays,
// school holidays, sales, season and `weather` (0 to 9, 5 is ordinary), which moves every industry:
// those that live by it most, and all of them a little, for when it is bad people stay in. What
// happens here happens in the whole country; nothing of it is a planted event.
[[nodiscard]] DayPlan day_plan(const DemoIndustry& industry, store::Date date, PlaceKind kind,
                               std::int64_t weather);

}  // namespace server
