#include "store/ingest/look_places.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <span>
#include <string_view>

#include "store/text/position_text.h"

namespace store {
namespace {

std::optional<double> degrees_of(std::string_view text) {
  const auto degrees = read_degrees(text);
  return degrees ? degrees : read_degrees(text, ',');
}

bool all_degrees(const TableSample& sample, std::size_t column, double most) {
  return std::ranges::all_of(sample.texts(column), [most](const std::string& text) {
    const auto degrees = degrees_of(text);
    return degrees && std::abs(*degrees) <= most;
  });
}

bool all_points(const TableSample& sample, std::size_t column) {
  const auto texts = sample.texts(column);
  return !texts.empty() && std::ranges::all_of(texts, [](const std::string& text) {
    return read_point(text).has_value();
  });
}

std::optional<Position> position_of(const std::vector<std::string>& row,
                                    const PositionColumns& positions) {
  if (positions.point) return read_point(TableSample::text_of(row, *positions.point));
  const auto lat = degrees_of(TableSample::text_of(row, *positions.latitude));
  const auto lon = degrees_of(TableSample::text_of(row, *positions.longitude));
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
  const auto latitude = find_named(sample, kLatitudes);
  const auto longitude = find_named(sample, kLongitudes);
  if (latitude && longitude) {
    return PositionColumns{.latitude = latitude,
                           .longitude = longitude,
                           .point = {},
                           .are_degrees = all_degrees(sample, *latitude, kMostLatitude) &&
                                          all_degrees(sample, *longitude, kMostLongitude)};
  }
  for (const std::string_view name : kPoints) {
    const auto point = find_named(sample, std::span(&name, 1));
    if (point && all_points(sample, *point)) {
      return PositionColumns{.latitude = {}, .longitude = {}, .point = point};
    }
  }
  return std::nullopt;
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
