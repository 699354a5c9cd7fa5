#include "geo/place_finder.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "geo/tiled_projector.h"

namespace geo {
namespace {

using store::FindPlace;
using store::Position;

long long cell_index(double metres, Metres side) {
  return static_cast<long long>(std::floor(metres / side.value));
}

// What may be the matter with a position that `crs` does not cover.
std::string hint(const Crs& crs, Position position) {
  if (std::abs(position.lat) > 180 || std::abs(position.lon) > 180) {
    return ": are these metres of a projected CRS? Degrees are needed";
  }
  if (covers(crs, {.lon = position.lat, .lat = position.lon})) {
    return ": are latitude and longitude swapped?";
  }
  return {};
}

// What is wrong with a position, as a sentence.
std::string reason_of(const store::Error& error, const Crs& crs, Position position) {
  return error.detail + hint(crs, position);
}

bool is_near_a_side(double metres, Metres side) {
  const double cells = metres / side.value;
  return std::abs(cells - std::round(cells)) * side.value < 2 * TiledProjector::kAway.value;
}

// A cell is that of the exact point, also where the point lies nearly on a side.
store::Result<GridPoint> point_for_cell(TiledProjector& projector, LonLat position, Metres side) {
  auto point = projector.project(position);
  if (point && (is_near_a_side(point->x, side) || is_near_a_side(point->y, side))) {
    return projector.project_exactly(position);
  }
  return point;
}

}  // namespace

store::Postcode cell_code(GridPoint point, Metres side) {
  std::array<char, 48> text{};
  char* end = text.data();
  const auto append = [&](char forward, char backward, long long number) {
    *end++ = number < 0 ? backward : forward;
    end = std::to_chars(end, text.data() + text.size(), std::abs(number)).ptr;
  };
  append('N', 'S', cell_index(point.y, side));
  append('E', 'W', cell_index(point.x, side));
  return store::Postcode::parse({text.data(), end}).value();
}

GridPoint cell_centre(GridPoint point, Metres side) {
  return {.x = (static_cast<double>(cell_index(point.x, side)) + 0.5) * side.value,
          .y = (static_cast<double>(cell_index(point.y, side)) + 0.5) * side.value};
}

store::MakeFindPlace cells_of(Crs crs, Metres side) {
  return [crs = std::move(crs), side]() -> FindPlace {
    return [crs, projector = std::make_shared<TiledProjector>(crs),
            side](Position position) -> tl::expected<store::Postcode, std::string> {
      const LonLat degrees{.lon = position.lon, .lat = position.lat};
      const auto point = point_for_cell(*projector, degrees, side);
      if (!point) return tl::unexpected(reason_of(point.error(), crs, position));
      return cell_code(*point, side);
    };
  };
}

store::MakeFindPlace nearest_of(Crs crs, const Centres& centres, const RadiusIndex& index,
                                Metres farthest) {
  return [crs = std::move(crs), &centres, &index, farthest]() -> FindPlace {
    return [crs, projector = std::make_shared<TiledProjector>(crs), &centres, &index,
            farthest](Position position) -> tl::expected<store::Postcode, std::string> {
      const auto point = projector->project({.lon = position.lon, .lat = position.lat});
      if (!point) return tl::unexpected(reason_of(point.error(), crs, position));
      const auto nearest = index.nearest(*point, farthest);
      if (!nearest) return store::Postcode::parse(store::kNoPlace).value();
      return centres.codes.code(*nearest);
    };
  };
}

}  // namespace geo
