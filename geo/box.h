#pragma once

#include <algorithm>
#include <cmath>

#include "geo/point.h"

namespace geo {

// A rectangle along the axes, rim included.
struct Box {
  double min_x, min_y, max_x, max_y;

  void include(const Box& other) {
    min_x = std::min(min_x, other.min_x);
    min_y = std::min(min_y, other.min_y);
    max_x = std::max(max_x, other.max_x);
    max_y = std::max(max_y, other.max_y);
  }
};

[[nodiscard]] inline double square(double dx, double dy) { return dx * dx + dy * dy; }

// Squares of the distances from `point` to the nearest and to the farthest point of `box`.
[[nodiscard]] inline double nearest_square(const Box& box, GridPoint point) {
  const auto outside = [](double before, double after) {
    return std::max(std::max(before, after), 0.0);  // Two instructions; of a list it is a loop.
  };
  return square(outside(box.min_x - point.x, point.x - box.max_x),
                outside(box.min_y - point.y, point.y - box.max_y));
}
[[nodiscard]] inline double farthest_square(const Box& box, GridPoint point) {
  return square(std::max(std::abs(box.min_x - point.x), std::abs(box.max_x - point.x)),
                std::max(std::abs(box.min_y - point.y), std::abs(box.max_y - point.y)));
}

}  // namespace geo
