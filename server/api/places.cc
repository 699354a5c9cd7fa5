// GET /v1/places: completion for the name of a place, and the postcode nearest to a position.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "geo/box.h"
#include "geo/municipalities.h"
#include "geo/polygon.h"
#include "server/api/endpoints.h"
#include "server/base/json.h"
#include "server/base/parameters.h"
#include "server/base/pieces.h"
#include "server/engine/position.h"
#include "store/types/quoted.h"
#include "store/types/slot_runs.h"

namespace server {
namespace {

using store::ErrorCode;
using store::fail;
using store::quoted;
using store::Result;

constexpr std::size_t kDefaultLimit = 10;
constexpr std::size_t kMaxLimit = 50;

enum Kind : std::uint8_t { kPlace, kPostcode, kArea, kMunicipality };
constexpr std::array<std::string_view, 4> kKindNames = {"place", "postcode", "area",
                                                        "municipality"};
using Kinds = std::array<bool, kKindNames.size()>;  // By Kind: whether it is asked for.

// What is asked, each at most once; borrowed from the request.
struct PlacesText {
  std::optional<std::string_view> q;
  std::optional<std::string_view> limit;
  std::optional<std::string_view> kind;
  std::optional<std::string_view> lat;
  std::optional<std::string_view> lon;
};

// A question that can be answered: by name where there is one, else by position.
struct PlacesAsked {
  std::string name;
  std::size_t limit = kDefaultLimit;
  std::optional<Kinds> kinds;  // Nothing: of any.
  geo::LonLat position = {};
};

// One entry of the answer.
struct Found {
  Kind kind;
  std::string name;
  store::PostcodeSlot centre;
  std::uint64_t postcodes;
  double reach_m = 0;  // Of a place; as in geo::PlaceMatch.
};

Result<void> check_places(const PlacesText& asked) {
  const auto conflict = [](std::string detail, std::string parameter) {
    return fail(ErrorCode::kInvalid, std::move(detail), std::move(parameter));
  };
  if (asked.q) {
    if (asked.lat || asked.lon) {
      return conflict("give q to search by name, or lat and lon to search by position; not both",
                      asked.lat ? "lat" : "lon");
    }
    return {};
  }
  if (!asked.lat && !asked.lon) return conflict("q is missing: give q, or lat and lon", "q");
  if (!asked.lat) return conflict("lat is missing: lon needs it", "lat");
  if (!asked.lon) return conflict("lon is missing: lat needs it", "lon");
  if (asked.limit) return conflict("limit needs q", "limit");
  if (asked.kind) return conflict("kind needs q", "kind");
  return {};
}

Result<std::size_t> parse_limit(std::string_view text) {
  std::size_t limit = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (error != std::errc{} || end != text.data() + text.size() || limit < 1 || limit > kMaxLimit) {
    return fail(ErrorCode::kInvalid,
                fmt::format("limit must be a number from 1 to {}, not {}", kMaxLimit, quoted(text)),
                "limit");
  }
  return limit;
}

// "place,area"
Result<Kinds> parse_kinds(std::string_view text) {
  Kinds kinds{};
  auto read = for_each_piece(text, ",", [&kinds](std::string_view piece) -> Result<void> {
    const auto* kind = std::ranges::find(kKindNames, piece);
    if (kind == kKindNames.end()) {
      return fail(
          ErrorCode::kInvalid,
          "kind must be one or more of place, postcode, area, municipality, not " + quoted(piece),
          "kind");
    }
    kinds[static_cast<std::size_t>(kind - kKindNames.begin())] = true;
    return {};
  });
  if (!read) return fail(std::move(read.error()));
  return kinds;
}

// In tenths of a kilometre, as a person would say it.
double rounded_up_km(double metres) { return std::ceil(metres / 100) / 10; }

std::string to_json(const Region& region, const std::vector<Found>& all) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("places").begin_array();
  for (const Found& found : all) {
    const geo::LonLat& degrees = region.centres.degrees[index(found.centre)];
    json.begin_object()
        .member("kind", kKindNames[found.kind])
        .member("postcode", region.centres.codes.code(found.centre).text())
        .member("place", found.name)
        .member("lat", degrees.lat)
        .member("lon", degrees.lon)
        .member("postcodes", found.postcodes)
        .member("radius_km", found.kind == kPlace ? rounded_up_km(found.reach_m) : 0.0)
        .end_object();
  }
  json.end_array().end_object();
  return out;
}

// A municipality, with the postcode in it that is nearest to its middle; nothing if the location
// table has no postcode there.
std::optional<Found> found_municipality(const Region& region, const geo::Municipality& one) {
  const auto projector = thread_projector(region.crs);
  if (!projector) return std::nullopt;
  const auto polygon = geo::Polygon::make(one.rings, **projector);
  if (!polygon) return std::nullopt;
  const std::vector<store::SlotRun> inside = polygon->inside(region.radius_index);
  const auto middle = (*projector)->project(polygon->centre());
  if (inside.empty() || !middle) return std::nullopt;
  store::PostcodeSlot nearest{};
  double best = std::numeric_limits<double>::infinity();
  for (const store::SlotRun& run : inside) {
    for (std::uint32_t slot = index(run.first); slot < index(run.last); ++slot) {
      const geo::GridPoint& at = region.centres.metres[slot];
      const double square = geo::square(at.x - middle->x, at.y - middle->y);
      if (square >= best) continue;
      best = square;
      nearest = store::PostcodeSlot{slot};
    }
  }
  return Found{.kind = kMunicipality,
               .name = one.name,
               .centre = nearest,
               .postcodes = store::count(inside)};
}

std::vector<Found> found_municipalities(const Region& region,
                                        const std::vector<const geo::Municipality*>& matches) {
  std::vector<Found> found;
  for (const geo::Municipality* one : matches) {
    if (auto entry = found_municipality(region, *one)) found.push_back(*std::move(entry));
  }
  return found;
}

Found found_place(const Region& region, const geo::PlaceMatch& match) {
  const bool is_code = match.name.empty();
  return {.kind = !is_code              ? kPlace
                  : match.postcodes > 1 ? kArea
                                        : kPostcode,
          .name = is_code ? region.centres.place_name(match.centre) : match.name,
          .centre = match.centre,
          .postcodes = match.postcodes,
          .reach_m = match.reach_m};
}

// Of places and postcodes `found`, and of municipalities: names, then municipalities (at most a
// third where there is more), then codes.
std::vector<Found> arranged(std::vector<Found> found, std::vector<Found> municipalities,
                            std::size_t limit) {
  const std::size_t room = found.empty() ? limit : limit / 3;
  municipalities.resize(std::min(municipalities.size(), room), Found{});
  found.resize(std::min(found.size(), limit - municipalities.size()), Found{});
  const bool codes_first = !found.empty() && found.front().kind != kPlace;
  const auto place = codes_first ? found.end() : std::ranges::find_if(found, [](const Found& one) {
    return one.kind != kPlace;
  });
  found.insert(place, std::make_move_iterator(municipalities.begin()),
               std::make_move_iterator(municipalities.end()));
  return found;
}

std::vector<Found> completions(const Region& region, const PlacesAsked& asked) {
  const Kinds kinds = asked.kinds.value_or(Kinds{true, true, true, true});
  const auto take = [&](const std::vector<geo::PlaceMatch>& matches) {
    std::vector<Found> found;
    for (const geo::PlaceMatch& match : matches) {
      Found entry = found_place(region, match);
      if (kinds[entry.kind]) found.push_back(std::move(entry));
    }
    return found;
  };
  const std::size_t most = asked.kinds ? kMaxLimit : asked.limit;  // Some may be of another kind.
  const bool with_municipalities = kinds[kMunicipality] && region.centres.size() > 0;
  auto found = take(region.place_search.complete(region.centres, asked.name, most));
  std::vector<Found> municipalities;
  if (with_municipalities) {
    municipalities = found_municipalities(
        region, geo::complete_municipality(region.crs, asked.name, asked.limit));
  }
  if (found.empty() && municipalities.empty()) {
    found = take(region.place_search.similar(region.centres, asked.name, most));
    if (with_municipalities) {
      municipalities = found_municipalities(
          region, geo::similar_municipalities(region.crs, asked.name, asked.limit));
    }
  }
  return arranged(std::move(found), std::move(municipalities), asked.limit);
}

Result<std::vector<Found>> nearest(const Region& region, const geo::LonLat& position) {
  if (region.centres.size() == 0) return std::vector<Found>{};
  const Result<geo::GridPoint> point = project(region.crs, position);
  if (!point) return fail(point.error());
  const store::PostcodeSlot slot = region.radius_index.nearest(*point).value();
  return std::vector<Found>{
      {.kind = kPostcode, .name = region.centres.place_name(slot), .centre = slot, .postcodes = 1}};
}

class PlacesEndpoint {
 public:
  static Result<PlacesEndpoint> read(const Request& request, const Context&) {
    PlacesText text;
    auto sorted = sort_out(request.parameters, {{"q", text.q},
                                                {"limit", text.limit},
                                                {"kind", text.kind},
                                                {"lat", text.lat},
                                                {"lon", text.lon}});
    if (!sorted) return fail(std::move(sorted.error()));
    if (auto checked = check_places(text); !checked) return fail(std::move(checked.error()));
    PlacesEndpoint endpoint;
    if (!text.q) {
      const Result<geo::LonLat> position = parse_position(*text.lat, *text.lon);
      if (!position) return fail(position.error());
      endpoint.asked_.position = *position;
      return endpoint;
    }
    if (auto checked = check_search_text(*text.q); !checked) {
      return fail(std::move(checked.error()));
    }
    endpoint.asked_.name = *text.q;
    if (text.limit) {
      const Result<std::size_t> limit = parse_limit(*text.limit);
      if (!limit) return fail(limit.error());
      endpoint.asked_.limit = *limit;
    }
    if (text.kind) {
      const Result<Kinds> kinds = parse_kinds(*text.kind);
      if (!kinds) return fail(kinds.error());
      endpoint.asked_.kinds = *kinds;
    }
    return endpoint;
  }

  Result<Public<std::vector<Found>>> ask(const Context& context, Account&) const {
    const Region& region = context.engine.region();
    auto found = asked_.name.empty() ? nearest(region, asked_.position)
                                     : Result<std::vector<Found>>(completions(region, asked_));
    if (!found) return fail(std::move(found.error()));
    return Public{*std::move(found)};
  }

  [[nodiscard]] Written write(const Public<std::vector<Found>>& found,
                              const Context& context) const {
    return {.content_type = "application/json",
            .put = [&found, &region = context.engine.region()](Outflow& out) {
              out.text() += to_json(region, found.value);
            }};
  }

 private:
  PlacesAsked asked_;
};

}  // namespace

Response answer_places(const Request& request, const Context& context, Metrics& metrics) {
  return answer<PlacesEndpoint>(request, context, metrics);
}

}  // namespace server
