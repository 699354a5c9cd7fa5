#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "server/demo_industries.h"
#include "store/date.h"

namespace server {

// The dates of the made-up spring, 2013-02-01 to 2013-05-12, ascending.
[[nodiscard]] std::vector<store::Date> demo_dates();

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

// The plan of `industry` on `date` at a place of `kind`: weekday, opening hours, public holidays
// (Easter, Queen's Day, Liberation Day, Ascension), school holidays, season and weather. What
// happens here happens in the whole country; nothing of it is a planted event.
[[nodiscard]] DayPlan day_plan(const DemoIndustry& industry, store::Date date, PlaceKind kind);

}  // namespace server
