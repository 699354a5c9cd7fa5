#include "geo/municipalities.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "geo/folded_name.h"
#include "geo/near_match.h"
#include "geo/netherlands.h"
#include "municipality_files.h"
#include "store/text/byte_source.h"
#include "store/types/quoted.h"

namespace geo {
namespace {

using store::ErrorCode;
using store::fail;
using store::Result;

// Names that people use beside the official one.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kOtherNames{
    {{"'s-Gravenhage", "Den Haag"}, {"'s-Hertogenbosch", "Den Bosch"}}};

std::string unpacked(const store::EmbeddedFile& file) {
  auto source = store::ByteSource::of_bytes(file.bytes, std::string(file.name));
  std::string text;
  std::array<char, 16'384> piece{};
  while (const std::size_t size = source.read(piece).value()) text.append(piece.data(), size);
  return text;
}

// The CRS's area of use ends here, and with it the ground that a postcode can lie on; the shore of
// the Dollard goes on for half a kilometre.
constexpr double kEast = 7.22;

Ring ring_of(const nlohmann::json& positions) {
  Ring ring;
  ring.reserve(positions.size());
  for (const auto& position : positions) {
    ring.push_back({.lon = std::min(position.at(0).get<double>(), kEast),
                    .lat = position.at(1).get<double>()});
  }
  return ring;
}

PolygonRings polygon_of(const nlohmann::json& coordinates) {
  PolygonRings rings;
  rings.reserve(coordinates.size());
  for (const auto& ring : coordinates) rings.push_back(ring_of(ring));
  return rings;
}

Municipality municipality_of(const nlohmann::json& feature) {
  const auto& properties = feature.at("properties");
  const auto& coordinates = feature.at("geometry").at("coordinates");
  Municipality one{.name = properties.at("name").get<std::string>(),
                   .population = {},
                   .area_km2 = properties.at("area_km2").get<double>(),
                   .rings = {},
                   .south_west = {.lon = 180, .lat = 90},
                   .north_east = {.lon = -180, .lat = -90},
                   .folded = {},
                   .other_name = {}};
  one.folded = fold_name(one.name).letters;
  for (const auto& [official, other] : kOtherNames) {
    if (one.name == official) one.other_name = other;
  }
  if (const auto& population = properties.at("population"); population.is_number()) {
    one.population = population.get<std::uint32_t>();
  }
  if (feature.at("geometry").at("type") == "Polygon") {
    one.rings.push_back(polygon_of(coordinates));
  } else {
    for (const auto& polygon : coordinates) one.rings.push_back(polygon_of(polygon));
  }
  for (const PolygonRings& polygon : one.rings) {
    for (const LonLat& position : polygon.front()) {
      one.south_west = {.lon = std::min(one.south_west.lon, position.lon),
                        .lat = std::min(one.south_west.lat, position.lat)};
      one.north_east = {.lon = std::max(one.north_east.lon, position.lon),
                        .lat = std::max(one.north_east.lat, position.lat)};
    }
  }
  return one;
}

// The file is part of the program and was checked when that was built: an error in it is a bug.
std::vector<Municipality> read_municipalities() {
  const auto document = nlohmann::json::parse(unpacked(municipality_files().front()));
  std::vector<Municipality> all;
  for (const auto& feature : document.at("features")) all.push_back(municipality_of(feature));
  std::ranges::sort(all, {}, &Municipality::folded);
  return all;
}

struct Match {
  bool in_part;  // False for the name that equals the query, which comes first.
  const Municipality* municipality;
};

template <typename Begins>
std::vector<const Municipality*> matches(std::span<const Municipality> all, std::string_view query,
                                         std::size_t limit, Begins begins) {
  std::vector<Match> found;
  for (const Municipality& one : all) {
    bool fits = false;
    bool is_whole = false;
    for (const std::string& name : {one.name, one.other_name}) {
      const FoldedName folded = fold_name(name);
      fits = fits || std::ranges::any_of(folded.words, [&](std::size_t word) {
               return begins(std::string_view{folded.letters}.substr(word), query);
             });
      is_whole = is_whole || folded.letters == query;
    }
    if (fits) found.push_back({.in_part = !is_whole, .municipality = &one});
  }
  std::ranges::stable_sort(found, [](const Match& a, const Match& b) {
    if (a.in_part != b.in_part) return b.in_part;
    return a.municipality->population.value_or(0) > b.municipality->population.value_or(0);
  });
  std::vector<const Municipality*> sorted;
  found.resize(std::min(found.size(), limit));
  sorted.reserve(found.size());
  for (const Match& match : found) sorted.push_back(match.municipality);
  return sorted;
}

}  // namespace

std::span<const Municipality> dutch_municipalities() {
  static const std::vector<Municipality> all = read_municipalities();
  return all;
}

std::span<const Municipality> municipalities_of(const Crs& crs) {
  if (crs.code != kNetherlandsCrs) return {};
  return dutch_municipalities();
}

Result<const Municipality*> find_municipality(const Crs& crs, std::string_view name) {
  const auto not_found = [&](std::string_view reason) {
    return fail(ErrorCode::kNotFound,
                store::quoted(name) + " is not a municipality" + std::string(reason),
                "municipality");
  };
  const std::span<const Municipality> all = municipalities_of(crs);
  if (all.empty())
    return not_found(": those of the Netherlands are known, where the CRS is theirs");
  const std::string wanted = fold_name(name).letters;
  const auto found = std::ranges::find_if(all, [&](const Municipality& one) {
    return one.folded == wanted ||
           (!one.other_name.empty() && fold_name(one.other_name).letters == wanted);
  });
  if (found != all.end()) return &*found;
  constexpr std::size_t kSuggestions = 5;
  std::string similar;
  auto suggestions = complete_municipality(crs, name, kSuggestions);
  if (suggestions.empty()) suggestions = similar_municipalities(crs, name, kSuggestions);
  for (const Municipality* one : suggestions) {
    similar += (similar.empty() ? "; did you mean " : ", ") + one->name;
  }
  return not_found(similar.empty() ? " of the Netherlands" : similar + "?");
}

std::vector<const Municipality*> complete_municipality(const Crs& crs, std::string_view query,
                                                       std::size_t limit) {
  const std::string wanted = fold_name(query).letters;
  if (wanted.empty()) return {};
  return matches(municipalities_of(crs), wanted, limit,
                 [](std::string_view text, std::string_view beginning) {
                   return text.starts_with(beginning);
                 });
}

std::vector<const Municipality*> similar_municipalities(const Crs& crs, std::string_view query,
                                                        std::size_t limit) {
  const std::string wanted = fold_name(query).letters;
  if (wanted.size() < kMinLettersToMisspell) return {};
  return matches(municipalities_of(crs), wanted, limit, nearly_begins_with);
}

}  // namespace geo
