#include "geo/place_finder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

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

// One thread's way from positions to metres. PROJ's handles do not move, so it is shared.
class WayToMetres {
 public:
  explicit WayToMetres(const Crs& crs) : crs_{crs}, projector_{Projector::make(crs).value()} {}

  // Nothing where the CRS does not cover the position.
  [[nodiscard]] tl::expected<std::optional<GridPoint>, std::string> of(Position position) const {
    const auto point = projector_.project({.lon = position.lon, .lat = position.lat});
    if (point) return *point;
    const std::string meant = hint(crs_, position);
    if (meant.empty()) return std::nullopt;
    return tl::unexpected(point.error().detail + meant);
  }

 private:
  Crs crs_;
  Projector projector_;
};

}  // namespace

store::Postcode cell_code(GridPoint point, Metres side) {
  const long long north = cell_index(point.y, side);
  const long long east = cell_index(point.x, side);
  return store::Postcode::parse(fmt::format("{}{}{}{}", north < 0 ? 'S' : 'N', std::abs(north),
                                            east < 0 ? 'W' : 'E', std::abs(east)))
      .value();
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
    return [metres = std::make_shared<const WayToMetres>(crs), side](Position position) {
      return metres->of(position).map([side](std::optional<GridPoint> point) {
        return point ? cell_code(*point, side) : no_place();
      });
    };
  };
}

store::MakeFindPlace nearest_of(Crs crs, const Centres& centres, const RadiusIndex& index,
                                Metres farthest) {
  // Most positions have a place much nearer than the farthest that counts.
  const Metres near{std::min(100.0, farthest.value)};
  const auto nearest_within = [&centres, &index](GridPoint point, Metres radius) {
    std::optional<store::PostcodeSlot> nearest;
    double its_square = std::numeric_limits<double>::infinity();
    for (const store::SlotRun& run : index.within(point, radius)) {
      for (std::uint32_t slot = store::index(run.first); slot < store::index(run.last); ++slot) {
        const GridPoint centre = centres.metres[slot];
        const double dx = centre.x - point.x;
        const double dy = centre.y - point.y;
        const double square = dx * dx + dy * dy;
        if (square >= its_square) continue;
        its_square = square;
        nearest = store::PostcodeSlot{slot};
      }
    }
    return nearest;
  };
  return [crs = std::move(crs), &centres, farthest, near, nearest_within]() -> FindPlace {
    return [metres = std::make_shared<const WayToMetres>(crs), &centres, farthest, near,
            nearest_within](Position position) -> tl::expected<store::Postcode, std::string> {
      const auto point = metres->of(position);
      if (!point) return tl::unexpected(point.error());
      if (!*point) return no_place();
      auto nearest = nearest_within(**point, near);
      if (!nearest) nearest = nearest_within(**point, farthest);
      if (!nearest) return no_place();
      return centres.codes.code(*nearest);
    };
  };
}

}  // namespace geo
