#include "store/ingest/look.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/ingest/datapoint_parser.h"
#include "store/ingest/look/beginning.h"
#include "store/ingest/look/hours.h"
#include "store/ingest/look/names.h"
#include "store/ingest/look_at_dates.h"
#include "store/ingest/look_at_hits.h"
#include "store/ingest/look_places.h"
#include "store/ingest/look_rows.h"
#include "store/ingest/look_settled.h"
#include "store/ingest/table_sample.h"
#include "store/text/blanks.h"
#include "store/text/time/date_guess.h"
#include "store/text/toml_text.h"
#include "store/types/place_code.h"
#include "store/types/quoted.h"

namespace store {
namespace {

// Finds out what the columns of a sample are.
class Looker {
 public:
  Looker(const TableSample& sample, const LookHints& hints, TableLook& look)
      : sample_{sample}, hints_{hints}, positions_{find_positions(sample)}, look_{look} {}

  void find_columns() {
    take_settled_columns();
    look_at_known_places();
    for (const ColumnNames& names : known_column_names()) {
      if (names.column == kDate && !columns_[kDate]) find_dates(names);
      if (names.column == kDate && !columns_[kDate]) find_only_dates();
      if (columns_[names.column] || (names.column == kPostcode && wide_says_ == "postcode"))
        continue;
      for (const std::string_view name : names.names) {
        const auto found = std::ranges::find(sample_.headers, name, plain_name);
        const auto at = static_cast<std::size_t>(found - sample_.headers.begin());
        if (found == sample_.headers.end() || is_taken(at)) continue;
        if (names.column == kPostcode && !has_codes(at)) continue;
        columns_[names.column] = at;
        break;
      }
    }
    if (hints_.places == PlacesAre::kNamed && !columns_[kPostcode]) find_place_codes();
    look_at_wide();
    look_at_times();
    look_at_dates();
    look_at_hours();
    look_at_hits();
    look_at_places();
    look_at_categories();
    for (std::size_t i = 0; i < columns_.size(); ++i) say_column(static_cast<DatapointColumn>(i));
    append("[columns]", std::move(column_lines_));
    append("[wide]", std::move(wide_lines_));
  }

 private:
  [[nodiscard]] bool is_taken(std::size_t at) const {
    return std::ranges::count(columns_, std::optional(at)) != 0;
  }
  [[nodiscard]] bool has_codes(std::size_t at) const {
    return std::ranges::all_of(sample_.texts(at), [](const std::string& text) {
      return Postcode::parse(meant_code(text)).has_value();
    });
  }
  [[nodiscard]] std::string header(DatapointColumn column) const {
    return sample_.headers[*columns_[column]];
  }

  void append(std::string_view title, std::vector<std::string> lines) {
    if (lines.empty()) return;
    look_.plan.emplace_back(title);
    for (std::string& line : lines) look_.plan.push_back(std::move(line));
  }

  void take_settled_columns() {
    const auto settled = settled_columns(hints_.settled);
    if (const auto positions = settled_positions(sample_, settled)) positions_ = positions;
    for (const ColumnName& column : settled) {
      const auto* const known = std::ranges::find(kDatapointColumns, column.name, &CsvColumn::name);
      const auto found = std::ranges::find(sample_.headers, column.header);
      if (known == kDatapointColumns.end() || found == sample_.headers.end()) continue;
      columns_[static_cast<std::size_t>(known - kDatapointColumns.begin())] =
          static_cast<std::size_t>(found - sample_.headers.begin());
    }
  }

  // 24 columns of hours.
  void look_at_wide() {
    const auto hours = find_hour_columns(sample_);
    if (!hours || columns_[kHour] || !wide_lines_.empty()) return;
    columns_[kHits].reset();  // It would be their total.
    say_wide("hour", hours->first, hours->last);
    if (hours->from_1) look_.plan.emplace_back("hours = \"1-24\"");
    look_.remarks.push_back(fmt::format("the columns {} to {} are hours, each with its hits",
                                        quoted(sample_.headers[hours->first]),
                                        quoted(sample_.headers[hours->last])));
  }

  // A column of stations, or else positions.
  void look_at_places() {
    const bool has_positions = positions_ && positions_->are_degrees;
    if (positions_ && !has_positions) {
      look_.remarks.emplace_back(
          "latitude and longitude are no degrees: are they metres of a projected CRS?");
    }
    if (has_positions && positions_->point) look_at_points();
    if (has_positions && columns_[kPostcode]) decide_stations(*positions_);
    if (!columns_[kPostcode] && !has_positions && wide_says_ != "postcode" && !asks_for_counters_) {
      look_.missing.emplace_back("postcode");
    }
    if (!has_positions) return;
    look_.has_positions = true;
    say_header("latitude", positions_->latitude);
    say_header("longitude", positions_->longitude);
    if (columns_[kPostcode]) {
      const auto names = find_station_names(sample_);
      if (names != columns_[kPostcode]) say_header("place", names);
    } else {
      look_.needs_grid = !asks_for_stations_;
    }
  }

  void look_at_points() {
    LookedPoints points = store::look_at_points(sample_, *positions_);
    if (points.line) column_lines_.push_back(*std::move(points.line));
    if (points.question) look_.questions.push_back(*std::move(points.question));
  }

  // Whether the column for places names stations, or rows have positions of their own.
  void decide_stations(const PositionColumns& positions) {
    if (hints_.places == PlacesAre::kNamed) return;
    const Stations found = hints_.places == PlacesAre::kPositions
                               ? Stations::kNo
                               : names_stations(sample_, *columns_[kPostcode], positions);
    if (found == Stations::kYes) return;
    asks_for_stations_ = found == Stations::kUndecided;
    if (asks_for_stations_) {
      look_.questions.push_back(
          {.about = fmt::format("what a place is: each text of {} is there once",
                                quoted(header(kPostcode))),
           .readings = {{.means = "its texts are places (under [columns])",
                         .line = fmt::format("postcode = {}", toml_text(header(kPostcode)))},
                        {.means = "cells of a grid are (under [places]); or --grid 250",
                         .line = fmt::format("grid = {}", kUsualGridMetres)}}});
    } else if (hints_.places == PlacesAre::kUnknown) {
      look_.remarks.push_back(
          fmt::format("{} has more than one position: places are the positions, in cells of a grid",
                      quoted(header(kPostcode))));
    }
    columns_[kPostcode].reset();
  }

  // Codes of an industry have a digit or are a letter or two; other texts are numbered.
  void look_at_categories() {
    if (!columns_[kSbi]) return;
    constexpr std::size_t kLongestLetters = 2;
    const bool is_named_so = plain_name(header(kSbi)) == "sbi";
    const bool are_codes =
        std::ranges::all_of(sample_.texts(*columns_[kSbi]), [is_named_so](const std::string& text) {
          return SbiCode::parse(text) && (is_named_so || text.size() <= kLongestLetters ||
                                          text.find_first_of("0123456789") != std::string::npos);
        });
    if (are_codes) return;
    column_lines_.push_back(fmt::format("sbi = {{text = {}}}", toml_text(header(kSbi))));
    columns_[kSbi].reset();
  }

  void say_header(std::string_view name, std::optional<std::size_t> column) {
    if (!column) return;
    column_lines_.push_back(fmt::format("{} = {}", name, toml_text(sample_.headers[*column])));
  }

  // The columns that may be hits.
  [[nodiscard]] std::vector<std::size_t> columns_of_numbers() const {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < sample_.headers.size(); ++at) {
      if (is_taken(at) || !may_be_hits(sample_, at)) continue;
      if (positions_ && (positions_->latitude == at || positions_->longitude == at)) continue;
      found.push_back(at);
    }
    return found;
  }

  // Another column of whole numbers may be the hits; without a place, each may be those of one.
  void ask_for_hits() {
    constexpr std::size_t kMostReadings = 5;
    const std::string rows = "hits = {value = 1}";
    const std::string counters = "says = \"postcode\"";
    const std::vector<std::size_t> found = columns_of_numbers();
    if (std::ranges::count(hints_.settled, counters) > 0) return say_wide("postcode", found);
    std::vector<PlanReading> readings;
    asks_for_counters_ = !found.empty() && columns_[kDate] && !positions_ && !columns_[kPostcode];
    if (asks_for_counters_) {
      readings.push_back(
          {.means = fmt::format("each column of numbers is a place, such as {}; under [wide], with "
                                "columns = [...] where some are none",
                                quoted(sample_.headers[found.front()])),
           .line = counters});
    }
    for (const std::size_t at : found) {
      if (readings.size() == kMostReadings) break;
      readings.push_back({.means = fmt::format("{} is how many", quoted(sample_.headers[at])),
                          .line = fmt::format("hits = {}", toml_text(sample_.headers[at]))});
    }
    if (readings.empty()) {
      column_lines_.push_back(rows);
      look_.remarks.emplace_back("no column has hits: each row counts as one");
      return;
    }
    readings.push_back({.means = "each row counts as one", .line = rows});
    look_.questions.push_back(
        {.about = "what is counted: no column is named like one of hits", .readings = readings});
  }

  // Columns whose texts are all dates, with a time or without. Numbers may be anything, such as
  // ids.
  [[nodiscard]] std::vector<std::size_t> columns_of_dates(bool with_time) const {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < sample_.headers.size(); ++at) {
      const auto& texts = sample_.texts(at);
      const auto formats = date_formats_of(texts);
      if (formats.empty() || formats.front().has_hour() != with_time) continue;
      const bool are_numbers = texts.front().find_first_not_of("0123456789") == std::string::npos;
      const std::string name = plain_name(sample_.headers[at]);
      const bool is_named_so = name.find("date") != std::string::npos || name.ends_with("dat") ||
                               name.find("time") != std::string::npos;
      if (!are_numbers || (is_named_so && with_time)) found.push_back(at);
    }
    return found;
  }

  // The column of dates, with a time or else without; of several, asks which.
  void find_only_dates() {
    std::vector<std::size_t> found = columns_of_dates(true);
    if (found.empty()) found = columns_of_dates(false);
    if (found.size() == 1) columns_[kDate] = found.front();
    if (found.size() < 2) return;
    OpenQuestion question{.about = "when a row was", .readings = {}};
    for (const std::size_t at : found) {
      question.readings.push_back(
          {.means = fmt::format("such as {}", quoted(sample_.texts(at).front())),
           .line = fmt::format("date = {}", toml_text(sample_.headers[at]))});
    }
    look_.questions.push_back(std::move(question));
    asks_for_date_ = true;
  }

  // In a table of places alone, where "id" is that of a place.
  void find_place_codes() {
    constexpr std::array<std::string_view, 4> kCodes = {"id", "code", "nr", "number"};
    columns_[kPostcode] = find_named(sample_, kCodes);
    if (!columns_[kPostcode]) columns_[kPostcode] = find_station_names(sample_);  // See place_code.
  }

  // Columns that have the codes of the places that are known, or are named by them.
  void look_at_known_places() {
    if (hints_.known == nullptr) return;
    std::vector<std::size_t> named_by;
    std::vector<std::size_t> with_codes;
    for (std::size_t at = 0; at < sample_.headers.size(); ++at) {
      if (is_known(sample_.headers[at])) named_by.push_back(at);
      const auto& texts = sample_.texts(at);
      const bool has_codes =
          !texts.empty() &&
          std::ranges::all_of(texts, [this](const std::string& text) { return is_known(text); });
      if (has_codes) with_codes.push_back(at);
    }
    if (with_codes.size() == 1) columns_[kPostcode] = with_codes.front();
    const bool is_one_run =
        !named_by.empty() && named_by.back() - named_by.front() + 1 == named_by.size();
    if (!with_codes.empty() || !is_one_run) return;
    say_wide("postcode", named_by.front(), named_by.back());
  }

  [[nodiscard]] bool is_known(const std::string& text) const {
    return !text.empty() && hints_.known->find(place_code(meant_code(text))).has_value();
  }

  void say_wide(std::string_view says, std::size_t first, std::size_t last) {
    std::vector<std::size_t> columns;
    for (std::size_t at = first; at <= last; ++at) columns.push_back(at);
    say_wide(says, columns);
  }

  void say_wide(std::string_view says, std::span<const std::size_t> columns) {
    std::string names;
    for (const std::size_t at : columns) {
      names += (names.empty() ? "" : ", ") + toml_text(sample_.headers[at]);
    }
    wide_lines_ = {fmt::format("says = \"{}\"", says), fmt::format("columns = [{}]", names)};
    wide_says_ = says;
  }

  [[nodiscard]] ColumnTexts column_texts(std::size_t at) const {
    return {.header = sample_.headers[at], .texts = sample_.texts(at)};
  }

  // The first column named like one of dates whose texts are dates, or else the first named so.
  void find_dates(const ColumnNames& names) {
    for (const std::string_view name : names.names) {
      const auto found = std::ranges::find(sample_.headers, name, plain_name);
      if (found == sample_.headers.end()) continue;
      const auto at = static_cast<std::size_t>(found - sample_.headers.begin());
      if (!columns_[kDate]) columns_[kDate] = at;
      if (!store::look_at_dates({.dates = column_texts(at), .has_hours_beside = true}).are_read)
        continue;
      columns_[kDate] = at;
      return;
    }
  }

  void look_at_dates() {
    if (asks_for_date_) return;
    if (!columns_[kDate]) {
      look_.missing.emplace_back("date");
      std::vector<ColumnTexts> all;
      for (std::size_t i = 0; i < sample_.headers.size(); ++i) all.push_back(column_texts(i));
      look_.reasons.push_back("no column is named like one of dates: " + instead_of_dates(all));
      return;
    }
    LookedDates dates = looked_dates();
    has_hour_ = dates.have_hours || asks_for_hour_;
    if (dates.odd) say_odd_date(*dates.odd);
    if (!dates.are_read) look_.missing.emplace_back("date");
    std::ranges::move(dates.plan, std::back_inserter(look_.plan));
    std::ranges::move(dates.questions, std::back_inserter(look_.questions));
    std::ranges::move(dates.reasons, std::back_inserter(look_.reasons));
  }

  [[nodiscard]] LookedDates looked_dates() const {
    return store::look_at_dates(
        {.dates = column_texts(*columns_[kDate]),
         .has_hours_beside = columns_[kHour] || wide_says_ == "hour" || asks_for_hour_,
         .settled = settled_dates(hints_.settled)});
  }

  void say_odd_date(const std::string& odd) {
    const auto row = std::ranges::find_if(sample_.rows, [&](const auto& fields) {
      return TableSample::text_of(fields, *columns_[kDate]) == odd;
    });
    const auto number = static_cast<std::size_t>(row - sample_.rows.begin()) + 1;
    const std::string where = number <= sample_.head_rows ? fmt::format("in row {}, ", number) : "";
    look_.remarks.push_back(
        fmt::format("{}the column {} has {}, which is no date as the others are: the line is "
                    "refused, or left out with --skip-bad-lines",
                    where, quoted(header(kDate)), quoted(odd)));
  }

  // Times in a column of their own, where dates have none or are all at midnight.
  void look_at_times() {
    asks_for_hour_ = settles(hints_.settled, "hour") && !columns_[kHour];
    if (asks_for_hour_ || columns_[kHour] || wide_says_ == "hour" || asks_for_date_ ||
        !columns_[kDate])
      return;
    const LookedDates dates = looked_dates();
    if (!dates.are_read || (dates.have_hours && !dates.are_midnight)) return;
    std::vector<TimeColumn> found = find_time_columns(sample_);
    std::erase_if(found, [this](const TimeColumn& column) { return is_taken(column.at); });
    const bool are_named = std::ranges::any_of(found, &TimeColumn::is_named_so);
    if (are_named) std::erase_if(found, [](const TimeColumn& one) { return !one.is_named_so; });
    if (found.size() == 1 && found.front().is_named_so && found.front().is_sure) {
      columns_[kHour] = found.front().at;
      return;
    }
    if (found.empty()) return;
    asks_for_hour_ = true;
    OpenQuestion question{.about = "at which hour a row was", .readings = {}};
    for (TimeColumn& column : found) question.readings.push_back(std::move(column.reading));
    question.readings.push_back(
        dates.have_hours
            ? PlanReading{.means = "at midnight, as its date says", .line = "hours = \"0-23\""}
            : PlanReading{.means = "no column says it: Straal needs hours", .line = {}});
    look_.questions.push_back(std::move(question));
  }

  void look_at_hours() {
    if (!columns_[kHour]) {
      if (columns_[kDate] && !has_hour_ && wide_says_ != "hour") look_.missing.emplace_back("hour");
      return;
    }
    const auto is_named = [this](std::string_view name) {
      return std::ranges::find(sample_.headers, name, plain_name) != sample_.headers.end();
    };
    const bool is_contract = is_named("date") && is_named("hour") && is_named("idactivity") &&
                             is_named("postcode") && is_named("hits") && is_named("sbi");
    LookedHours hours = store::look_at_hours(
        column_texts(*columns_[kHour]), is_contract ? HourNames::kContract : HourNames::kOthers);
    std::ranges::move(hours.plan, std::back_inserter(look_.plan));
    if (hours.question) look_.questions.push_back(*std::move(hours.question));
    if (hours.reason) {
      look_.reasons.push_back(*std::move(hours.reason));
      look_.missing.emplace_back("hour");
    }
    if (!hours.column) return;
    column_lines_.push_back(*std::move(hours.column));
    columns_[kHour].reset();
  }

  void look_at_hits() {
    if (!wide_lines_.empty()) return;
    if (!columns_[kHits]) return ask_for_hits();
    std::vector<std::string> others;
    for (std::size_t i = 0; i < sample_.headers.size(); ++i) {
      if (i != *columns_[kHits]) std::ranges::move(sample_.texts(i), std::back_inserter(others));
    }
    LookedHits hits = store::look_at_hits({.hits = column_texts(*columns_[kHits]),
                                           .others = std::move(others),
                                           .has_empty = sample_.has_empty(*columns_[kHits])});
    std::ranges::move(hits.plan, std::back_inserter(look_.plan));
    if (hits.question) look_.questions.push_back(*std::move(hits.question));
    std::ranges::move(hits.remarks, std::back_inserter(look_.remarks));
  }

  void say_column(DatapointColumn column) {
    if (!columns_[column]) return;
    const std::string_view name = kDatapointColumns[column].name;
    if (plain_name(header(column)) != plain_name(name)) {
      column_lines_.push_back(fmt::format("{} = {}", name, toml_text(header(column))));
    }
  }

  const TableSample& sample_;
  const LookHints& hints_;
  std::optional<PositionColumns> positions_;
  TableLook& look_;
  std::array<std::optional<std::size_t>, 7> columns_{};
  std::vector<std::string> column_lines_;
  std::vector<std::string> wide_lines_;
  std::string_view wide_says_ = {};
  bool has_hour_ = false;
  bool asks_for_stations_ = false;
  bool asks_for_date_ = false;
  bool asks_for_counters_ = false;
  bool asks_for_hour_ = false;
};

void say_encoding(Encoding encoding, TableLook& look) {
  if (encoding == Encoding::kUtf16LittleEndian) look.plan.emplace_back("encoding = \"utf-16le\"");
  if (encoding == Encoding::kUtf16BigEndian) look.plan.emplace_back("encoding = \"utf-16be\"");
  if (encoding != Encoding::kWindows1252) return;
  look.plan.emplace_back("encoding = \"windows-1252\"");
  look.remarks.emplace_back("the file is not UTF-8: it is taken for Windows-1252");
}

}  // namespace

std::vector<std::string> TableLook::plan_with_grid(double grid_metres) const {
  std::vector<std::string> lines = plan;
  if (needs_grid) lines.insert(lines.end(), {"[places]", fmt::format("grid = {}", grid_metres)});
  return lines;
}

std::string plan_text(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

Result<TableLook> look_at_table(const std::filesystem::path& path, const LookHints& hints) {
  const Result<SampledTable> table = sample_table(path, hints.duckdb);
  if (!table) return fail(table.error());
  const Beginning* const beginning = &table->beginning;
  const TableSample* const sample = &table->sample;
  const std::vector<std::string_view> lines = lines_of(beginning->text);
  TableLook look{.file = beginning->name, .headers = sample->headers};
  look.header_line = sample->header_line;
  look.sample_rows = sample->rows.size();
  look.is_whole = beginning->is_whole && lines.size() <= kMostRows;
  say_encoding(beginning->encoding, look);
  for (const auto& [name, type] : table->left_out) {
    look.remarks.push_back(
        fmt::format("the column {} has no plain values, and is left out: it is {}", quoted(name),
                    printable(type, 100)));
  }
  const bool is_behind_separator = sample->header_line == 1 && lines[0].starts_with("sep=");
  if (sample->header_line > 0 && !is_behind_separator) {
    look.plan.push_back(fmt::format("skip_lines = {}", sample->header_line));
  }
  Looker(*sample, hints, look).find_columns();
  settle(hints.settled, look);
  if (look.is_decided()) {
    if (auto read = read_rows(beginning->name, lines, look); !read) return fail(read.error());
  }
  return look;
}

}  // namespace store
