#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/crs/projector.h"
#include "geo/rings.h"
#include "store/types/result.h"

namespace geo {

struct Municipality {
  std::string name;
  std::optional<std::uint32_t> population;  // Unknown for four of them.
  double area_km2;
  MultiPolygonRings rings;
  LonLat south_west;  // Corners of the box around it.
  LonLat north_east;
  std::string folded;      // fold_name() of the name.
  std::string other_name;  // Another name in use: "Den Haag"; mostly empty.
};

// The 345 municipalities of the Netherlands of 2022, land only and simplified for a map: the base
// map's own file, static/data/README.md. By name.
//
//   cost     some 20 ms where they are first asked for, nothing later
//   threads  any number at once
[[nodiscard]] std::span<const Municipality> dutch_municipalities();

// The municipalities in the area of use of `crs`: the Dutch ones for the CRS of the Netherlands,
// none for any other.
[[nodiscard]] std::span<const Municipality> municipalities_of(const Crs& crs);

// The municipality with this name or other name; case, marks and punctuation do not matter.
//   errors  kNotFound, with `parameter` "municipality", naming those with a similar name
[[nodiscard]] store::Result<const Municipality*> find_municipality(const Crs& crs,
                                                                   std::string_view name);

// At most `limit` municipalities with a name, or a word of a name, that begins with `query`: first
// the name that equals the query, then by population from the largest.
[[nodiscard]] std::vector<const Municipality*> complete_municipality(const Crs& crs,
                                                                     std::string_view query,
                                                                     std::size_t limit);

// For a query that no name begins with: the municipalities within one typing slip (near_match.h).
[[nodiscard]] std::vector<const Municipality*> similar_municipalities(const Crs& crs,
                                                                      std::string_view query,
                                                                      std::size_t limit);

}  // namespace geo
