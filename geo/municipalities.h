#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/projector.h"
#include "geo/rings.h"
#include "store/types/result.h"

namespace geo {

struct Municipality {
  std::string name;
  std::optional<std::uint32_t> population;  // The source tells none for four of them.
  double area_km2;
  MultiPolygonRings rings;
  LonLat south_west;  // Corners of the box around it.
  LonLat north_east;
  std::string folded;      // fold_name() of the name.
  std::string other_name;  // That people use as well: "Den Haag"; mostly empty.
};

// The 345 municipalities of the Netherlands of 2022, land only and simplified for a map: the base
// map's own file, static/data/README.md. By name.
//
//   cost     some 20 ms where they are first asked for, nothing later
//   threads  any number at once
[[nodiscard]] std::span<const Municipality> dutch_municipalities();

// Those that lie in the area of use of `crs`: the Dutch ones where it is that of the Netherlands,
// none elsewhere.
[[nodiscard]] std::span<const Municipality> municipalities_of(const Crs& crs);

// The one called `name`, or also so, whatever its case, marks and punctuation.
//   errors  kNotFound, with `parameter` "municipality", naming those with a similar name
[[nodiscard]] store::Result<const Municipality*> find_municipality(const Crs& crs,
                                                                   std::string_view name);

// At most `limit` of which a name, or a word of it, begins with `query`: first the name that is
// the query whole, then by population from the largest.
[[nodiscard]] std::vector<const Municipality*> complete_municipality(const Crs& crs,
                                                                     std::string_view query,
                                                                     std::size_t limit);

// For a query that completes nothing: those at one slip of the fingers (near_match.h).
[[nodiscard]] std::vector<const Municipality*> similar_municipalities(const Crs& crs,
                                                                      std::string_view query,
                                                                      std::size_t limit);

}  // namespace geo
