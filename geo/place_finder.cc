#include "geo/place_finder.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "geo/crs/tiled_projector.h"

namespace geo {
namespace {

using store::FindPlace;
using store::Position;

long long cell_index(double metres, Metres side) {
  return static_cast<long long>(std::floor(metres / side.value));
}

// What a position that `crs` does not cover seems to be instead; empty where it is just elsewhere.
std::string hint(const Crs& crs, Position position) {
  if (std::abs(position.lat) > 180 || std::abs(position.lon) > 180) {
    return ": are these metres of a projected CRS? Degrees are needed";
  }
  if (covers(crs, {.lon = position.lat, .lat = position.lon})) {
    return ": are latitude and longitude swapped?";
  }
  return {};
}

store::Postcode no_place() { return store::Postcode::parse(store::kNoPlace).value(); }

// What becomes of a position that the CRS does not cover: it is at no place, unless it looks like a
// mistake.
tl::expected<store::Postcode, std::string> without_point(const store::Error& error, const Crs& crs,
                                                         Position position) {
  const std::string meant = hint(crs, position);
  if (meant.empty()) return no_place();
  return tl::unexpected(error.detail + meant);
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
  constexpr std::size_t kDigits = 20;
  std::array<char, 2 * (kDigits + 1)> text{};
  char* end = text.data();
  const auto append = [&](char forward, char backward, long long number) {
    *end++ = number < 0 ? backward : forward;
    end = std::to_chars(end, end + kDigits, std::abs(number)).ptr;
  };
  append('N', 'S', cell_index(point.y, side));
  append('E', 'W', cell_index(point.x, side));
  return store::Postcode::parse({text.data(), end}).value();
}

GridPoint cell_centre(GridPoint point, Metres side) {
  return {.x = (static_cast<double>(cell_index(point.x, side)) + 0.5) * side.value,
          .y = (static_cast<double>(cell_index(point.y, side)) + 0.5) * side.value};
}

std::optional<LocatedPostcode> make_cell(const Projector& projector, GridPoint point, Metres side) {
  const GridPoint middle = cell_centre(point, side);
  const auto degrees = projector.unproject(middle);
  if (!degrees) return std::nullopt;
  return LocatedPostcode{.postcode = cell_code(point, side),
                         .degrees = *degrees,
                         .metres = middle,
                         .place = fmt::format("{:.4f}, {:.4f}", degrees->lat, degrees->lon)};
}

std::optional<LocatedPostcode> cell_of_code(const store::Postcode& code, const Projector& projector,
                                            Metres side) {
  const std::string_view text = code.text();
  const std::size_t second = text.find_first_of("EW");
  if (second == std::string_view::npos) return std::nullopt;
  const auto middle = [side](std::string_view index, char negative) {
    long long number = 0;
    (void)std::from_chars(index.data() + 1, index.data() + index.size(), number);
    const auto cells = static_cast<double>(index.front() == negative ? -number : number);
    return (cells + 0.5) * side.value;
  };
  const GridPoint point{.x = middle(text.substr(second), 'W'),
                        .y = middle(text.substr(0, second), 'S')};
  if (cell_code(point, side) != code) return std::nullopt;
  return make_cell(projector, point, side);
}

store::MakeFindPlace cells_of(Crs crs, Metres side) {
  return [crs = std::move(crs), side]() -> FindPlace {
    return [crs, projector = std::make_shared<TiledProjector>(crs),
            side](Position position) -> tl::expected<store::Postcode, std::string> {
      const LonLat degrees{.lon = position.lon, .lat = position.lat};
      const auto point = point_for_cell(*projector, degrees, side);
      if (!point) return without_point(point.error(), crs, position);
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
      if (!point) return without_point(point.error(), crs, position);
      const auto nearest = index.nearest(*point, farthest);
      if (!nearest) return no_place();
      return centres.codes.code(*nearest);
    };
  };
}

}  // namespace geo
