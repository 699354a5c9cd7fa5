#include "server/cli/growing_places.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "geo/centres.h"
#include "geo/crs/projector.h"
#include "geo/place_finder.h"

namespace server {

namespace {

using store::ToldPlace;

std::vector<geo::LocatedPostcode> rows_of(const geo::Centres& centres) {
  std::vector<geo::LocatedPostcode> rows;
  rows.reserve(centres.size());
  for (std::uint32_t i = 0; i < centres.size(); ++i) {
    const store::PostcodeSlot slot{i};
    rows.push_back({.postcode = centres.codes.code(slot),
                    .degrees = centres.degrees[i],
                    .metres = centres.metres[i],
                    .place = centres.place_name(slot)});
  }
  return rows;
}

std::optional<geo::LocatedPostcode> row_of(const ToldPlace& told, const geo::Projector& projector) {
  const geo::LonLat degrees{.lon = told.position->lon, .lat = told.position->lat};
  const auto metres = projector.project(degrees);
  if (!metres) return std::nullopt;
  return geo::LocatedPostcode{
      .postcode = told.code, .degrees = degrees, .metres = *metres, .place = told.name};
}

store::LargerTable larger_table(const RegionTables& tables, std::optional<geo::Metres> side,
                                std::span<const ToldPlace> told) {
  store::LargerTable larger;
  const auto projector = geo::Projector::make(tables.crs);
  if (!projector) return larger;
  std::vector<geo::LocatedPostcode> rows;
  for (const ToldPlace& place : told) {
    if (!place.position && !side) continue;
    auto row = place.position ? row_of(place, *projector)
                              : geo::cell_of_code(place.code, *projector, *side);
    if (row) {
      rows.push_back(*std::move(row));
    } else if (place.position) {
      ++larger.outside;
    }
  }
  if (rows.empty()) return larger;
  std::vector<geo::LocatedPostcode> all = rows_of(tables.centres);
  all.insert(all.end(), rows.begin(), rows.end());
  geo::Centres centres = geo::arrange_along_curve(std::move(all));
  larger.bytes = geo::centres_to_csv(centres);
  larger.codes = std::move(centres.codes);
  return larger;
}

}  // namespace

std::optional<store::GrowingPlaces> growing_places_of(const RegionTables& tables,
                                                      const store::ReadingPlan& plan) {
  if (!tables.are_places_of_files) return std::nullopt;
  std::optional<geo::Metres> side;
  if (plan.places == store::PlaceFrom::kGrid) side = geo::Metres{plan.place_metres};
  return store::GrowingPlaces{
      .position_of =
          [&tables](store::PostcodeSlot slot) {
            const geo::LonLat degrees = tables.centres.degrees[index(slot)];
            return store::Position{.lat = degrees.lat, .lon = degrees.lon};
          },
      .grow = [&tables,
               side](std::span<const ToldPlace> told) { return larger_table(tables, side, told); }};
}

}  // namespace server
