#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "geo/point.h"

namespace geo {

// Finds the nearest of many points: a grid of squares that hold about one point each. Squares at
// the rim hold what lies beyond it as well.
class NearestGrid {
 public:
  // Coordinates by point; they must outlive the grid and stay where they are.
  NearestGrid(std::span<const double> x, std::span<const double> y);

  // The point nearest to `position`, by dx*dx + dy*dy (ties: the lowest), if its root is at most
  // `farthest`.
  //
  //   cost     half a microsecond among the Dutch postcodes; more with the square of the distance
  //            from the position to its nearest point
  //   threads  any number at once
  [[nodiscard]] std::optional<std::uint32_t> nearest(GridPoint position, Metres farthest) const;

 private:
  struct Nearest {
    double square;
    std::uint32_t point;
  };
  [[nodiscard]] std::int64_t column(double x) const;
  [[nodiscard]] std::int64_t row(double y) const;
  void look_into(std::int64_t column, std::int64_t row, GridPoint position, Nearest& nearest) const;

  std::span<const double> x_;
  std::span<const double> y_;
  double west_ = 0;
  double south_ = 0;
  double side_ = 1;
  std::int64_t columns_ = 0;
  std::int64_t rows_ = 0;
  std::vector<std::uint32_t> first_;   // By square, row by row: its first in points_. One more.
  std::vector<std::uint32_t> points_;  // Square by square, ascending in each.
};

}  // namespace geo
