#include "store/ingest/look_places.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "store/text/position_text.h"
#include "store/text/toml_text.h"
#include "store/types/quoted.h"

namespace store {
namespace {

// Whether a column has degrees. Some texts may say that there is no position, or be a number that
// stands for that, such as 91.
bool are_degrees(const TableSample& sample, std::size_t column, double most) {
  std::size_t good = 0;
  std::size_t none = 0;
  for (const std::string& text : sample.texts(column)) {
    if (says_nothing(text)) continue;
    const auto degrees = read_degrees(text);
    (degrees && std::abs(*degrees) <= most ? good : none) += 1;
  }
  return good > 0 && none <= good;
}

bool all_points(const TableSample& sample, std::size_t column) {
  const auto& texts = sample.texts(column);
  bool has_point = false;
  for (const std::string& text : texts) {
    if (says_nothing(text)) continue;
    if (!read_point(text)) return false;
    has_point = true;
  }
  return has_point;
}

// Which number of a column's points is the first; nothing where both ways fit.
std::optional<PairOrder> order_of_points(const TableSample& sample, std::size_t column) {
  constexpr double kMostLatitude = 90;
  const auto is_over = [&](auto number) {
    return std::ranges::any_of(sample.texts(column), [&](const std::string& text) {
      const auto point = is_bare_pair(text) ? read_point(text) : std::nullopt;
      return point && std::abs(number(*point)) > kMostLatitude;
    });
  };
  const bool has_pairs = std::ranges::any_of(sample.texts(column), is_bare_pair);
  const std::string name = plain_name(sample.headers[column]);
  if (!has_pairs || is_over([](const Position& at) { return at.lon; })) {
    return PairOrder::kLatitudeFirst;
  }
  if (is_over([](const Position& at) { return at.lat; })) return PairOrder::kLongitudeFirst;
  for (const std::string_view word : {"latlon", "latlng", "latitudelongitude", "geopoint2d"}) {
    if (name.find(word) != std::string::npos) return PairOrder::kLatitudeFirst;
  }
  for (const std::string_view word : {"lonlat", "lnglat", "longitudelatitude"}) {
    if (name.find(word) != std::string::npos) return PairOrder::kLongitudeFirst;
  }
  return std::nullopt;
}

// The one header whose last word is one of `words`: "loc_lat", "start_locatie_latitude".
std::optional<std::size_t> find_ending(const TableSample& sample,
                                       std::span<const std::string_view> words) {
  std::optional<std::size_t> found;
  for (std::size_t at = 0; at < sample.headers.size(); ++at) {
    const std::string& header = sample.headers[at];
    const std::size_t begin = header.find_last_of(" _-.") + 1;  // From npos: 0.
    const std::string last = plain_name(std::string_view(header).substr(begin));
    if (begin == 0 || std::ranges::find(words, last) == words.end()) continue;
    if (found) return std::nullopt;
    found = at;
  }
  return found;
}

// Whether numbers have four digits behind the point, as degrees have.
bool has_small_parts(const TableSample& sample, std::size_t column) {
  constexpr std::size_t kLeastDigits = 4;
  return std::ranges::any_of(sample.texts(column), [](const std::string& text) {
    const std::size_t mark = text.find_first_of(".,");
    return mark != std::string::npos && text.size() > mark + kLeastDigits;
  });
}

std::optional<Position> position_of(const std::vector<std::string>& row,
                                    const PositionColumns& positions) {
  if (positions.point) return read_point(TableSample::text_of(row, *positions.point));
  const auto lat = read_degrees(TableSample::text_of(row, *positions.latitude));
  const auto lon = read_degrees(TableSample::text_of(row, *positions.longitude));
  if (!lat || !lon) return std::nullopt;
  return Position{.lat = *lat, .lon = *lon};
}

// The first run of digits; nothing where there is none.
std::optional<int> number_in(std::string_view text) {
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string_view::npos) return std::nullopt;
  int number = 0;
  const auto [stop, error] =
      std::from_chars(text.data() + begin, text.data() + text.size(), number);
  if (error != std::errc{}) return std::nullopt;
  return number;
}

// "H01", "08:00", "08:00-09:00", "Uur 3", "hour_3"; not "Lane 3".
bool names_an_hour(std::string_view header) {
  constexpr std::array<std::string_view, 9> kWords = {"",  "h",   "hr",     "hrs",  "hour",
                                                      "u", "uur", "stunde", "heure"};
  std::string word;
  for (const char c : plain_name(header)) {
    if (c < '0' || c > '9') word += c;
  }
  return std::ranges::find(kWords, word) != kWords.end();
}

}  // namespace

std::optional<std::size_t> find_named(const TableSample& sample,
                                      std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    const auto found = std::ranges::find(sample.headers, name, plain_name);
    if (found != sample.headers.end()) {
      return static_cast<std::size_t>(found - sample.headers.begin());
    }
  }
  return std::nullopt;
}

std::optional<PositionColumns> find_positions(const TableSample& sample) {
  constexpr std::array<std::string_view, 4> kLatitudes = {"latitude", "lat", "breedtegraad",
                                                          "stationlatitude"};
  constexpr std::array<std::string_view, 6> kLongitudes = {
      "longitude", "lon", "lng", "long", "lengtegraad", "stationlongitude"};
  constexpr std::array<std::string_view, 9> kPoints = {"point",    "geopoint",    "geopoint2d",
                                                       "location", "geolocation", "thegeom",
                                                       "geom",     "geometry",    "coordinates"};
  constexpr double kMostLatitude = 90;
  constexpr double kMostLongitude = 180;
  auto latitude = find_named(sample, kLatitudes);
  auto longitude = find_named(sample, kLongitudes);
  if (!latitude && !longitude) {
    latitude = find_ending(sample, kLatitudes);
    longitude = find_ending(sample, kLongitudes);
  }
  if (latitude && longitude) {
    return PositionColumns{.latitude = latitude,
                           .longitude = longitude,
                           .point = {},
                           .are_degrees = are_degrees(sample, *latitude, kMostLatitude) &&
                                          are_degrees(sample, *longitude, kMostLongitude)};
  }
  for (const std::string_view name : kPoints) {
    const auto point = find_named(sample, std::span(&name, 1));
    if (point && all_points(sample, *point)) {
      return PositionColumns{.latitude = {},
                             .longitude = {},
                             .point = point,
                             .are_degrees = true,
                             .order = order_of_points(sample, *point)};
    }
  }
  // As ArcGIS names them, for degrees and for metres.
  constexpr std::array<std::string_view, 1> kY = {"y"};
  constexpr std::array<std::string_view, 1> kX = {"x"};
  latitude = find_named(sample, kY);
  longitude = find_named(sample, kX);
  if (latitude && longitude && are_degrees(sample, *latitude, kMostLatitude) &&
      are_degrees(sample, *longitude, kMostLongitude) && has_small_parts(sample, *latitude)) {
    return PositionColumns{.latitude = latitude, .longitude = longitude, .point = {}};
  }
  return std::nullopt;
}

std::optional<PositionColumns> settled_positions(const TableSample& sample,
                                                 std::span<const ColumnName> settled) {
  PositionColumns positions{.latitude = {}, .longitude = {}, .point = {}};
  for (const ColumnName& column : settled) {
    const auto found = std::ranges::find(sample.headers, column.header);
    if (found == sample.headers.end()) continue;
    const auto at = static_cast<std::size_t>(found - sample.headers.begin());
    if (column.name == "latitude") positions.latitude = at;
    if (column.name == "longitude") positions.longitude = at;
    if (column.name == "point") positions.point = at;
  }
  if (positions.point) {
    positions.latitude.reset();
    positions.longitude.reset();
    positions.order = order_of_points(sample, *positions.point);
  }
  if (!positions.point && !(positions.latitude && positions.longitude)) return std::nullopt;
  return positions;
}

// Two numbers may be a latitude and a longitude, or the other way round.
LookedPoints look_at_points(const TableSample& sample, const PositionColumns& positions) {
  const std::string& header = sample.headers[*positions.point];
  const auto line = [&header](std::string_view first) {
    return fmt::format("point = {{column = {}, first = \"{}\"}}", toml_text(header), first);
  };
  if (positions.order == PairOrder::kLatitudeFirst) {
    return {.line = fmt::format("point = {}", toml_text(header))};
  }
  if (positions.order) return {.line = line("longitude")};
  const auto& texts = sample.texts(*positions.point);
  const std::string& shown = *std::ranges::find_if(texts, is_bare_pair);
  const Position at = read_point(shown).value_or(Position{});
  return {.question = OpenQuestion{
              .about = fmt::format("{} in the column {}", quoted(shown), quoted(header)),
              .readings = {{.means = fmt::format("lat {}, lon {}", at.lat, at.lon),
                            .line = line("latitude")},
                           {.means = fmt::format("lat {}, lon {}", at.lon, at.lat),
                            .line = line("longitude")}}}};
}

Stations names_stations(const TableSample& sample, std::size_t column,
                        const PositionColumns& positions) {
  std::map<std::string, Position, std::less<>> met;
  bool is_repeated = false;
  for (const auto& row : sample.rows) {
    const auto position = position_of(row, positions);
    const std::string_view name = TableSample::text_of(row, column);
    if (!position || name.empty()) continue;
    const auto [at, is_new] = met.try_emplace(std::string(name), *position);
    if (is_new) continue;
    is_repeated = true;
    if (!is_one_place(at->second, *position)) return Stations::kNo;
  }
  return is_repeated ? Stations::kYes : Stations::kUndecided;
}

std::optional<std::size_t> find_station_names(const TableSample& sample) {
  constexpr std::array<std::string_view, 7> kNames = {
      "sensorname",        "stationname", "countername", "locationname",
      "sensordescription", "name",        "naam"};
  return find_named(sample, kNames);
}

std::optional<HourColumns> find_hour_columns(const TableSample& sample) {
  constexpr std::size_t kHours = 24;
  const auto& headers = sample.headers;
  for (std::size_t first = 0; first + kHours <= headers.size(); ++first) {
    const auto begins = number_in(headers[first]);
    if (!begins || *begins > 1 || !names_an_hour(headers[first])) continue;
    bool fits = true;
    for (std::size_t i = 0; fits && i < kHours; ++i) {
      fits = number_in(headers[first + i]) == *begins + static_cast<int>(i) &&
             names_an_hour(headers[first + i]);
    }
    if (fits) return HourColumns{.first = first, .last = first + kHours - 1, .from_1 = begins == 1};
  }
  return std::nullopt;
}

}  // namespace store
