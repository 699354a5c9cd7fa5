#pragma once

#include <optional>
#include <string_view>

#include "store/types/position.h"

namespace store {

// A number of decimal degrees, with `decimal` as its mark; nothing for any other text.
[[nodiscard]] std::optional<double> read_degrees(std::string_view text, char decimal = '.');

// A point in one field, as portals write it. Where the form itself does not say which number is
// which, latitude is the first:
//
//   "POINT (-87.63 41.88)"                                    WKT: longitude first
//   {"type": "Point", "coordinates": [-87.63, 41.88]}         GeoJSON: longitude first
//   "(41.88, -87.63)", "41.88, -87.63", "41.88 -87.63"        latitude first
//
// Nothing for any other text.
[[nodiscard]] std::optional<Position> read_point(std::string_view text);

}  // namespace store
