#include "store/ingest/places/place_survey.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "store/text/csv.h"
#include "store/text/input_files.h"
#include "store/text/position_text.h"
#include "store/types/quoted.h"

namespace store {
namespace {

enum SurveyColumn : std::size_t { kSurveyCode, kSurveyName, kSurveyLat, kSurveyLon, kSurveyPoint };
constexpr std::array<CsvColumn, 5> kSurveyColumns{{
    {.name = "postcode", .required = false},
    {.name = "place", .required = false},
    {.name = "latitude", .required = false},
    {.name = "longitude", .required = false},
    {.name = "point", .required = false},
}};

std::vector<ColumnName> survey_names(const ReadingPlan& plan) {
  std::vector<ColumnName> names;
  for (const ColumnName& name : plan.columns) {
    const bool is_asked = std::ranges::any_of(
        kSurveyColumns, [&name](const CsvColumn& column) { return column.name == name.name; });
    if (is_asked) names.push_back(name);
  }
  return names;
}

std::optional<Position> position_in(const CsvReader& csv, PairOrder order) {
  if (csv.has(kSurveyPoint)) return read_point(csv.field(kSurveyPoint), order);
  const auto lat = read_degrees(csv.field(kSurveyLat));
  const auto lon = read_degrees(csv.field(kSurveyLon));
  if (!lat || !lon) return std::nullopt;
  return Position{.lat = *lat, .lon = *lon};
}

// What of the row is no position, of which `read` could be read; empty where nothing stands there.
std::string unread_position(const CsvReader& csv, const std::string& file,
                            const std::optional<Position>& read) {
  if (read) {
    return fmt::format(
        "{}: lat {}, lon {} is not on the globe: are these metres of a projected "
        "CRS? Degrees are needed",
        file, read->lat, read->lon);
  }
  const auto unread = [&](SurveyColumn column, std::string_view what) {
    return fmt::format("{}: {} in the column {} is no {}", file, quoted(csv.field(column)),
                       quoted(csv.header().headers[csv.header().positions[column]]), what);
  };
  if (csv.has(kSurveyPoint)) {
    return csv.field(kSurveyPoint).empty() ? "" : unread(kSurveyPoint, "point");
  }
  for (const SurveyColumn column : {kSurveyLat, kSurveyLon}) {
    const std::string_view text = csv.field(column);
    if (text.empty() || read_degrees(text)) continue;
    return unread(column, "number of decimal degrees");
  }
  return {};
}

}  // namespace

Result<UnplacedRows> survey_places(std::span<const std::filesystem::path> files,
                                   const ReadingPlan& plan, duckdb::TableOpener& tables,
                                   const std::function<void(const SurveyedRow&)>& visit) {
  const auto inputs = find_input_files(files);
  if (!inputs) return fail(inputs.error());
  const std::vector<ColumnName> names = survey_names(plan);
  UnplacedRows without;
  for (const std::filesystem::path& file : inputs->paths) {
    auto table = tables.open(file);
    if (!table) return fail(table.error());
    if (auto fits = table->check(plan, kSurveyColumns, names); !fits) return fail(fits.error());
    const std::string name = table->source.name();
    table->source.decode_from(plan.encoding);
    CsvBeginning beginning = plan.beginning();
    if (table->kind != duckdb::FileKind::kText) beginning.separator = Separator::kComma;
    auto csv = CsvReader::open(std::move(table->source), kSurveyColumns, names, beginning);
    if (!csv) return fail(csv.error());
    while (true) {
      const auto line = csv->next();
      if (!line) return fail(line.error());
      if (*line == CsvReader::Line::kEnd) break;
      if (*line == CsvReader::Line::kRefused) continue;
      const auto position = position_in(*csv, plan.pair_order);
      if (position && is_on_globe(*position)) {
        visit({.postcode = meant_code(csv->field(kSurveyCode)),
               .place = csv->field(kSurveyName),
               .position = *position});
      } else {
        ++without.rows;
        if (without.example.empty()) {
          without.example = unread_position(*csv, name, position);
        }
      }
    }
  }
  return without;
}

}  // namespace store
