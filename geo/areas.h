#pragma once

#include <vector>

#include "geo/centres.h"

namespace geo {

// Postcodes with their precision lowered: "1234AB" -> "1234".
struct Areas {
  std::vector<store::Postcode> codes;  // By store::AreaSlot, ascending.
  std::vector<LonLat> degrees;         // By AreaSlot: the table's own row for the code, or else the
                                       // mean of the table's postcodes under it (make_areas).
  std::vector<store::AreaSlot> of;     // By PostcodeSlot.
};

// `length` characters make an area; a shorter postcode is an area of its own. A mean is the plain
// arithmetic one of lat and of lon, added up in slot order, so the same table always gives the same
// doubles; where an area lies across longitude 180, its longitudes are first taken on one side.
[[nodiscard]] Areas make_areas(const Centres& centres, std::size_t length);

}  // namespace geo
