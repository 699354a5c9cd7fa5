#include "server/api/info.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "store/sums/aggregate.h"
#include "store/types/datapoint.h"

namespace server {
namespace {

using nlohmann::ordered_json;

std::uint64_t datapoints_of(const store::Snapshot& snapshot) {
  std::uint64_t datapoints = 0;
  for (const store::SnapshotDate& date : snapshot.dates) {
    if (date.rows) datapoints += date.rows->rows();
  }
  return datapoints;
}

// The days after `earlier` and before `later`, as a question would name them.
std::string days_between(store::Date earlier, store::Date later) {
  const store::Date first = earlier + std::chrono::days{1};
  const store::Date last = later - std::chrono::days{1};
  return first == last ? store::to_iso(first) : store::to_iso(first) + ".." + store::to_iso(last);
}

ordered_json dates_summary(const Load& load) {
  const std::span<const store::SnapshotDate> dates = load.snapshot.dates;
  ordered_json json = {{"first", nullptr},
                       {"last", nullptr},
                       {"count", dates.size()},
                       {"resident", load.resident_dates()}};
  json["missing"] = ordered_json::array();
  if (dates.empty()) return json;
  json["first"] = store::to_iso(dates.front().date);
  json["last"] = store::to_iso(dates.back().date);
  for (std::size_t i = 1; i < dates.size(); ++i) {
    if (dates[i].date - dates[i - 1].date == std::chrono::days{1}) continue;
    json["missing"].push_back(days_between(dates[i - 1].date, dates[i].date));
  }
  return json;
}

ordered_json bounds_json(std::span<const geo::LonLat> degrees) {
  if (degrees.empty()) return nullptr;
  const auto [west, east] = std::ranges::minmax_element(degrees, {}, &geo::LonLat::lon);
  const auto [south, north] = std::ranges::minmax_element(degrees, {}, &geo::LonLat::lat);
  return {{"west", west->lon}, {"south", south->lat}, {"east", east->lon}, {"north", north->lat}};
}

ordered_json texts_json(const Texts& texts) { return {{"en", texts.en}, {"nl", texts.nl}}; }

ordered_json event_json(const KnownEvent& event) {
  ordered_json json = {{"id", event.id}, {"title", texts_json(event.title)}};
  if (!event.description.en.empty()) json["description"] = texts_json(event.description);
  json["postcode"] = event.postcode.text();
  json["dates"] = ordered_json::array();
  for (const store::Date date : event.dates) json["dates"].push_back(store::to_iso(date));
  json["radius_km"] = event.radius_km;
  return json;
}

ordered_json start_json(const std::optional<StartQuestion>& start) {
  if (!start) return nullptr;
  return {{"postcode", start->postcode.text()},
          {"dates", start->dates},
          {"radius_km", start->radius_km}};
}

ordered_json tiles_json(const std::optional<TileSource>& tiles) {
  if (!tiles) return nullptr;
  return {{"url", tiles->url()}, {"attribution", tiles->attribution()}};
}

}  // namespace

std::string info_json(const Load& load, const AboutData& about,
                      const std::optional<TileSource>& tiles, const Limits& limits) {
  const Region& region = *load.region;
  ordered_json json = {{"version", STRAAL_VERSION},
                       {"data_version", load.snapshot.data_version},
                       {"crs", region.crs.code},
                       {"coarse", region.coarse},
                       {"postcodes", region.centres.size()},
                       {"datapoints", datapoints_of(load.snapshot)},
                       {"dates", dates_summary(load)},
                       {"languages", {"en", "nl"}},
                       {"limits", {{"dates", limits.dates}, {"radius_km", limits.radius_km}}},
                       {"bounds", bounds_json(region.centres.degrees)},
                       {"start", start_json(about.start ? about.start : busiest_place(load))},
                       {"demo", about.demo}};
  json["events"] = ordered_json::array();
  for (const KnownEvent& event : about.events) json["events"].push_back(event_json(event));
  json["tiles"] = tiles_json(tiles);
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::optional<StartQuestion> busiest_place(const Load& load) {
  const auto located = static_cast<std::uint32_t>(load.region->centres.size());
  const std::array everywhere = {
      store::SlotRun{.first = store::PostcodeSlot{0}, .last = store::PostcodeSlot{located}}};
  const auto& dates = load.snapshot.dates;
  for (std::size_t last = located == 0 ? 0 : dates.size(); last > 0; --last) {
    const store::DateRead read{.stored = dates[last - 1].date, .role = store::Role::kAsked};
    const auto sums = store::aggregate(load.snapshot, std::span(&read, 1), {.runs = everywhere},
                                       {.sums = store::PlaceSums::kByPostcode}, *load.workers);
    if (!sums) continue;  // Damaged: the date before it will do.
    const auto busiest = std::ranges::max_element(sums->by_place, {}, &store::Sums::hits);
    if (busiest->hits == 0) continue;
    const auto slot = static_cast<std::uint32_t>(busiest - sums->by_place.begin());
    return StartQuestion{.postcode = load.region->centres.codes.code(store::PostcodeSlot{slot}),
                         .dates = store::to_iso(dates[last - 1].date)};
  }
  return std::nullopt;
}

}  // namespace server
