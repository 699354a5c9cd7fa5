#pragma once

#include <string_view>

#include "geo/crs/projector.h"
#include "store/types/date.h"
#include "store/types/postcode.h"
#include "store/types/sbi.h"
#include "store/types/slot_runs.h"

// Values as a test writes them; what cannot be read throws.
namespace tests {

[[nodiscard]] inline store::Date date(std::string_view iso) {
  return store::parse_date(iso).value();
}

// A day of January 2013.
[[nodiscard]] constexpr store::Date january(unsigned day) {
  return store::Date{std::chrono::year{2013} / 1 / std::chrono::day{day}};
}

[[nodiscard]] inline store::Postcode postcode(std::string_view text) {
  return store::Postcode::parse(text).value();
}

[[nodiscard]] inline store::SbiCode sbi(std::string_view text) {
  return store::SbiCode::parse(text).value();
}

[[nodiscard]] constexpr store::SlotRun run(std::uint32_t first, std::uint32_t last) {
  return {store::PostcodeSlot{first}, store::PostcodeSlot{last}};
}

// The Dutch grid, EPSG:28992.
[[nodiscard]] inline const geo::Crs& rd_new() {
  static const geo::Crs crs = geo::find_crs("EPSG:28992").value();
  return crs;
}

}  // namespace tests
