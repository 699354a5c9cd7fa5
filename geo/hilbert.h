#pragma once

#include <cstdint>
#include <utility>

namespace geo {

// How far along the Hilbert curve the cell (x, y) of a grid of 2^32 by 2^32 cells lies. Cells that
// follow one another along the curve are neighbours on the grid, so a stretch of the curve is a
// compact patch of the map.
//
//   source  D. Hilbert, "Ueber die stetige Abbildung einer Linie auf ein Flaechenstueck", 1891;
//           from the coarsest quarter to the finest, turning the frame into each quarter's own
[[nodiscard]] constexpr std::uint64_t hilbert_index(std::uint32_t x, std::uint32_t y) {
  std::uint64_t along = 0;
  for (std::uint32_t bit = 1U << 31U; bit != 0; bit >>= 1U) {
    const bool right = (x & bit) != 0;
    const bool upper = (y & bit) != 0;
    const std::uint64_t quarter = right ? (upper ? 2 : 3) : (upper ? 1 : 0);
    along = along << 2U | quarter;
    if (!upper) {
      if (right) {
        x = ~x;
        y = ~y;
      }
      std::swap(x, y);
    }
  }
  return along;
}

}  // namespace geo
