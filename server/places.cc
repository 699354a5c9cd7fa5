#include "server/places.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "server/json.h"
#include "store/quoted.h"

namespace server {
namespace {

using store::ErrorCode;
using store::fail;
using store::quoted;
using store::Result;

constexpr std::size_t kDefaultLimit = 10;
constexpr std::size_t kMaxLimit = 50;
constexpr std::size_t kMaxQueryBytes = 100;

// What was asked, each at most once.
struct Asked {
  std::optional<std::string_view> q;
  std::optional<std::string_view> limit;
  std::optional<std::string_view> lat;
  std::optional<std::string_view> lon;
};

Result<Asked> sort_out(std::span<const Parameter> parameters) {
  Asked asked;
  const std::map<std::string_view, std::optional<std::string_view>*> known = {
      {"q", &asked.q}, {"limit", &asked.limit}, {"lat", &asked.lat}, {"lon", &asked.lon}};
  for (const Parameter& parameter : parameters) {
    const auto target = known.find(parameter.name);
    if (target == known.end()) {
      return fail(ErrorCode::kInvalid,
                  quoted(parameter.name) + " is not a parameter here: q, limit, lat and lon are",
                  parameter.name);
    }
    if (*target->second) {
      return fail(ErrorCode::kInvalid, quoted(parameter.name) + " stands more than once",
                  parameter.name);
    }
    *target->second = parameter.value;
  }
  return asked;
}

Result<void> check_combination(const Asked& asked) {
  const auto conflict = [](std::string detail, std::string parameter) {
    return fail(ErrorCode::kInvalid, std::move(detail), std::move(parameter));
  };
  if (asked.q) {
    if (asked.lat || asked.lon) {
      return conflict("q asks by name, lat and lon by position: only one of them",
                      asked.lat ? "lat" : "lon");
    }
    return {};
  }
  if (!asked.lat && !asked.lon) return conflict("either q, or lat and lon, is needed", "q");
  if (!asked.lat) return conflict("lon needs lat beside it", "lat");
  if (!asked.lon) return conflict("lat needs lon beside it", "lon");
  if (asked.limit) return conflict("limit goes with q only", "limit");
  return {};
}

Result<std::size_t> parse_limit(std::string_view text) {
  std::size_t limit = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (error != std::errc{} || end != text.data() + text.size() || limit < 1 || limit > kMaxLimit) {
    return fail(ErrorCode::kInvalid,
                fmt::format("{} is not a number from 1 to {}", quoted(text), kMaxLimit), "limit");
  }
  return limit;
}

Result<double> parse_degrees(std::string_view text, const std::string& parameter) {
  double degrees = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), degrees, std::chars_format::fixed);
  // from_chars would read "nan" and "inf"; digits, a point and a minus are all a position needs.
  if (error != std::errc{} || end != text.data() + text.size() ||
      text.find_first_not_of("-.0123456789") != std::string_view::npos) {
    return fail(ErrorCode::kInvalid, quoted(text) + " is not a number of degrees", parameter);
  }
  return degrees;
}

void append_place(std::string& out, const Region& region, store::PostcodeSlot slot,
                  std::string_view name, std::uint64_t postcodes) {
  const geo::LonLat& degrees = region.centres.degrees[index(slot)];
  out += out.ends_with('[') ? "" : ",";
  out += R"({"postcode":)";
  append_json(out, region.centres.codes.code(slot).text());
  out += R"(,"place":)";
  append_json(out, name);
  out += R"(,"lat":)";
  append_json(out, degrees.lat);
  out += R"(,"lon":)";
  append_json(out, degrees.lon);
  out += R"(,"postcodes":)";
  append_json(out, postcodes);
  out += '}';
}

Result<std::string> completions(const Region& region, const Asked& asked) {
  if (asked.q->empty() || asked.q->size() > kMaxQueryBytes) {
    return fail(ErrorCode::kInvalid,
                fmt::format("{} is not a text of 1 to {} bytes", quoted(*asked.q), kMaxQueryBytes),
                "q");
  }
  Result<std::size_t> limit = kDefaultLimit;
  if (asked.limit) limit = parse_limit(*asked.limit);
  if (!limit) return fail(limit.error());
  std::string json = R"({"places":[)";
  for (const geo::PlaceMatch& match :
       region.place_search.complete(region.centres, *asked.q, *limit)) {
    const std::string& name =
        match.name.empty() ? region.centres.place_name(match.centre) : match.name;
    append_place(json, region, match.centre, name, match.postcodes);
  }
  return json + "]}";
}

// A PROJ context belongs to one thread, and a worker thread may serve several directories in turn.
Result<geo::GridPoint> project(const geo::Crs& crs, geo::LonLat position) {
  thread_local std::map<std::string, geo::Projector> projectors;
  auto projector = projectors.find(crs.pipeline);
  if (projector == projectors.end()) {
    Result<geo::Projector> made = geo::Projector::make(crs);
    if (!made) return fail(made.error());
    projector = projectors.emplace(crs.pipeline, std::move(*made)).first;
  }
  return projector->second.project(position);
}

Result<std::string> nearest(const Region& region, const Asked& asked) {
  const Result<double> lat = parse_degrees(*asked.lat, "lat");
  if (!lat) return fail(lat.error());
  const Result<double> lon = parse_degrees(*asked.lon, "lon");
  if (!lon) return fail(lon.error());
  std::string json = R"({"places":[)";
  if (region.centres.size() == 0) return json + "]}";
  Result<geo::GridPoint> position = project(region.crs, {.lon = *lon, .lat = *lat});
  if (!position) return fail(std::move(position.error()));
  const store::PostcodeSlot slot = region.radius_index.nearest(*position);
  append_place(json, region, slot, region.centres.place_name(slot), 1);
  return json + "]}";
}

}  // namespace

Result<std::string> places_json(const Region& region, const Request& request) {
  const Result<Asked> asked = sort_out(request.parameters);
  if (!asked) return fail(asked.error());
  Result<void> combination = check_combination(*asked);
  if (!combination) return fail(std::move(combination.error()));
  return asked->q ? completions(region, *asked) : nearest(region, *asked);
}

}  // namespace server
