#include "geo/crs/tiled_projector.h"

#include <cmath>
#include <cstddef>

namespace geo {
namespace {

using store::Result;

constexpr double kTilesPerDegree = 32;
constexpr std::size_t kSeats = 16'384;  // More than the Netherlands have tiles; some 3 MB.

// A position within its tile, each from -1 to 1.
struct InTile {
  double u;
  double v;
};

InTile in_tile(LonLat position, std::int32_t column, std::int32_t row) {
  return {.u = 2 * (position.lon * kTilesPerDegree - column) - 1,
          .v = 2 * (position.lat * kTilesPerDegree - row) - 1};
}

double value_at(const std::array<double, 9>& c, InTile at) {
  const auto [u, v] = at;
  return c[0] + u * (c[1] + u * c[2]) + v * (c[3] + u * (c[4] + u * c[5])) +
         v * v * (c[6] + u * (c[7] + u * c[8]));
}

// The parabola through its values at -1, 0 and 1: the coefficients of 1, u and u^2.
std::array<double, 3> parabola(double left, double middle, double right) {
  return {middle, (right - left) / 2, (right + left) / 2 - middle};
}

// The polynomial that has the nine values, row by row from the south-west.
std::array<double, 9> polynomial(const std::array<double, 9>& values) {
  std::array<std::array<double, 3>, 3> rows{};
  for (std::size_t i = 0; i < 3; ++i) {
    rows[i] = parabola(values[3 * i], values[3 * i + 1], values[3 * i + 2]);
  }
  std::array<double, 9> coefficients{};
  for (std::size_t power = 0; power < 3; ++power) {
    const auto along = parabola(rows[0][power], rows[1][power], rows[2][power]);
    for (std::size_t i = 0; i < 3; ++i) coefficients[3 * i + power] = along[i];
  }
  return coefficients;
}

}  // namespace

TiledProjector::TiledProjector(const Crs& crs)
    : crs_{crs}, projector_{Projector::make(crs).value()}, tiles_(kSeats) {}

TiledProjector::Tile TiledProjector::make_tile(std::int32_t column, std::int32_t row) const {
  Tile tile{.column = column, .row = row, .is_smooth = false, .x = {}, .y = {}};
  const auto position_at = [&](double u, double v) {
    return LonLat{.lon = (column + (u + 1) / 2) / kTilesPerDegree,
                  .lat = (row + (v + 1) / 2) / kTilesPerDegree};
  };
  std::array<double, 9> x{};
  std::array<double, 9> y{};
  std::size_t next = 0;
  for (const double v : {-1.0, 0.0, 1.0}) {
    for (const double u : {-1.0, 0.0, 1.0}) {
      const auto point = projector_.project(position_at(u, v));
      if (!point) return tile;  // The CRS ends in this tile.
      x[next] = point->x;
      y[next] = point->y;
      ++next;
    }
  }
  tile.x = polynomial(x);
  tile.y = polynomial(y);
  // Where a cubic error is largest, and beside the middle.
  for (const double u : {-0.58, 0.58}) {
    for (const double v : {-0.58, 0.58}) {
      const LonLat position = position_at(u, v);
      const auto point = projector_.project(position);
      const InTile at = in_tile(position, column, row);
      if (!point || std::abs(value_at(tile.x, at) - point->x) > kAway.value / 4 ||
          std::abs(value_at(tile.y, at) - point->y) > kAway.value / 4) {
        return tile;
      }
    }
  }
  tile.is_smooth = true;
  return tile;
}

Result<GridPoint> TiledProjector::project(LonLat position) {
  if (!covers(crs_, position)) return project_exactly(position);  // Says what is the matter.
  const auto column = static_cast<std::int32_t>(std::floor(position.lon * kTilesPerDegree));
  const auto row = static_cast<std::int32_t>(std::floor(position.lat * kTilesPerDegree));
  const auto seat = static_cast<std::size_t>(column * 128 + row) % kSeats;
  std::optional<Tile>& tile = tiles_[seat];
  if (!tile || tile->column != column || tile->row != row) tile = make_tile(column, row);
  if (!tile->is_smooth) return project_exactly(position);
  const InTile at = in_tile(position, column, row);
  return GridPoint{.x = value_at(tile->x, at), .y = value_at(tile->y, at)};
}

}  // namespace geo
