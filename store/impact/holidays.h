#pragma once

#include <optional>
#include <string_view>

#include "store/types/date.h"

namespace store::impact {

struct Holiday {
  std::string_view name_en;
  std::string_view name_nl;
};

// The public holiday of the Netherlands that `date` is, if any.
//
//   cost    some nanoseconds
//   source  Algemene termijnenwet, article 3 (New Year, Easter Monday, Ascension, Whit Monday, both
//           days of Christmas, King's Day, Liberation Day), with the Sundays of Easter and
//           Pentecost that two of these follow. Queen's Day was 30 April until 2013 (29 where that
//           was a Sunday), King's Day is 27 April since (26). Liberation Day counts in every year,
//           though many have it off only every fifth. Easter by the anonymous Gregorian computus
//           (Meeus, Astronomical Algorithms, chapter 8).
[[nodiscard]] std::optional<Holiday> holiday_on(Date date);

// Easter Sunday of a year of the Gregorian calendar.
[[nodiscard]] Date easter(std::chrono::year year);

}  // namespace store::impact
