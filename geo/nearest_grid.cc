#include "geo/nearest_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "geo/box.h"

namespace geo {
namespace {

constexpr double kNowhere = std::numeric_limits<double>::infinity();

struct Range {
  double from;
  double to;
};

// Where all but the outermost hundredth of the values lie: a few points far away would make squares
// so large that one of them holds nearly all others.
Range middle_of(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  const auto at = [&sorted](double share) {
    const auto middle = sorted.begin() +
                        static_cast<std::ptrdiff_t>(share * static_cast<double>(sorted.size() - 1));
    std::ranges::nth_element(sorted, middle);
    return *middle;
  };
  return {.from = at(0.005), .to = at(0.995)};
}

std::int64_t squares_in(Range range, double side) {
  return static_cast<std::int64_t>((range.to - range.from) / side) + 1;
}

std::int64_t square_of(double metres, std::int64_t count) {
  return static_cast<std::int64_t>(std::clamp(metres, 0.0, static_cast<double>(count - 1)));
}

}  // namespace

NearestGrid::NearestGrid(std::span<const double> x, std::span<const double> y) : x_{x}, y_{y} {
  if (x.empty()) return;
  const Range across = middle_of(x);
  const Range up = middle_of(y);
  const double width = std::max(across.to - across.from, 1.0);
  const double height = std::max(up.to - up.from, 1.0);
  const auto size = static_cast<double>(x.size());
  // Points on one line get a row of squares, not more squares than points.
  side_ = std::max({std::sqrt(width * height / size), width / size, height / size});
  west_ = across.from;
  south_ = up.from;
  columns_ = squares_in(across, side_);
  rows_ = squares_in(up, side_);
  const auto square_at = [this](std::size_t point) {
    return static_cast<std::size_t>(row(y_[point]) * columns_ + column(x_[point]));
  };
  first_.assign(static_cast<std::size_t>(columns_ * rows_) + 1, 0);
  for (std::size_t point = 0; point < x.size(); ++point) ++first_[square_at(point) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  points_.resize(x.size());
  std::vector<std::uint32_t> next = first_;
  for (std::size_t point = 0; point < x.size(); ++point) {
    points_[next[square_at(point)]++] = static_cast<std::uint32_t>(point);
  }
}

std::int64_t NearestGrid::column(double x) const {
  return square_of((x - west_) / side_, columns_);
}

std::int64_t NearestGrid::row(double y) const { return square_of((y - south_) / side_, rows_); }

void NearestGrid::look_into(std::int64_t column, std::int64_t row, GridPoint position,
                            Nearest& nearest) const {
  const auto number = static_cast<std::size_t>(row * columns_ + column);
  for (std::uint32_t i = first_[number]; i < first_[number + 1]; ++i) {
    const std::uint32_t point = points_[i];
    const double candidate = square(x_[point] - position.x, y_[point] - position.y);
    if (candidate < nearest.square || (candidate == nearest.square && point < nearest.point)) {
      nearest = {.square = candidate, .point = point};
    }
  }
}

// Ring by ring around the position's square, until nothing beyond the ring can be nearer.
std::optional<std::uint32_t> NearestGrid::nearest(GridPoint position, Metres farthest) const {
  if (x_.empty()) return std::nullopt;
  Nearest nearest{.square = kNowhere, .point = 0};
  const std::int64_t column = this->column(position.x);
  const std::int64_t row = this->row(position.y);
  for (std::int64_t ring = 0;; ++ring) {
    const std::int64_t west = column - ring;
    const std::int64_t east = column + ring;
    const std::int64_t south = row - ring;
    const std::int64_t north = row + ring;
    for (std::int64_t j = std::max<std::int64_t>(south, 0); j <= std::min(north, rows_ - 1); ++j) {
      const bool is_whole = j == south || j == north;
      for (std::int64_t i = west; i <= east; i += is_whole || ring == 0 ? 1 : 2 * ring) {
        if (i >= 0 && i < columns_) look_into(i, j, position, nearest);
      }
    }
    // How far it is to what is beyond the ring; a rim has nothing beyond it.
    double reach = kNowhere;
    const auto ends_at = [&reach](bool is_rim, double metres) {
      if (!is_rim) reach = std::min(reach, metres);
    };
    ends_at(west <= 0, position.x - (west_ + static_cast<double>(west) * side_));
    ends_at(east >= columns_ - 1, west_ + static_cast<double>(east + 1) * side_ - position.x);
    ends_at(south <= 0, position.y - (south_ + static_cast<double>(south) * side_));
    ends_at(north >= rows_ - 1, south_ + static_cast<double>(north + 1) * side_ - position.y);
    // Rounding may put a point on a square's side into either square: a millimetre hides it.
    const double sure = reach - 1e-3;
    if (reach == kNowhere ||
        (sure > 0 && (sure > farthest.value || sure * sure > nearest.square))) {
      break;
    }
  }
  if (std::sqrt(nearest.square) > farthest.value) return std::nullopt;
  return nearest.point;
}

}  // namespace geo
