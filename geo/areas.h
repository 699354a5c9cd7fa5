#pragma once

#include <cstdint>
#include <vector>

#include "geo/centres.h"

namespace geo {

// The place of an area - the postcodes that share their first characters - in code order.
enum class AreaSlot : std::uint32_t {};

[[nodiscard]] constexpr std::uint32_t index(AreaSlot slot) {
  return static_cast<std::uint32_t>(slot);
}

// Postcodes with their precision lowered: "1234AB" -> "1234".
struct Areas {
  std::vector<store::Postcode> codes;  // By AreaSlot, ascending.
  std::vector<LonLat> degrees;         // By AreaSlot: the table's own row for the code, or else the
                                       // mean of the table's postcodes under it.
  std::vector<AreaSlot> of;            // By PostcodeSlot.
};

// `length` characters make an area; a shorter postcode is an area of its own.
[[nodiscard]] Areas make_areas(const Centres& centres, std::size_t length);

}  // namespace geo
