#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "store/types/position.h"

namespace store {

// A number of decimal degrees, with a point or a comma as its mark, for degrees have no thousands;
// nothing for any other text.
[[nodiscard]] std::optional<double> read_degrees(std::string_view text);

// Which of two numbers is the first, where their form does not say it.
enum class PairOrder : std::uint8_t { kLatitudeFirst, kLongitudeFirst };

// A point in one field, as portals write it:
//
//   "POINT (-87.63 41.88)"                                    WKT: longitude first
//   {"type": "Point", "coordinates": [-87.63, 41.88]}         GeoJSON: longitude first
//   "(41.88, -87.63)", "41.88, -87.63", "41.88 -87.63"        by `order`
//
// Nothing for any other text.
[[nodiscard]] std::optional<Position> read_point(std::string_view text,
                                                 PairOrder order = PairOrder::kLatitudeFirst);

// Whether `text` is two numbers and nothing else, so that either may be the latitude: "41.8,
// -87.6".
[[nodiscard]] bool is_bare_pair(std::string_view text);

// Whether `text` says in place of a position that there is none: "NULL", "n/a", "-", "999".
[[nodiscard]] bool says_nothing(std::string_view text);

}  // namespace store
