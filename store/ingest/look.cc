#include "store/ingest/look.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/duckdb/open_table.h"
#include "store/ingest/datapoint_parser.h"
#include "store/ingest/look_at_dates.h"
#include "store/ingest/look_at_hits.h"
#include "store/ingest/look_names.h"
#include "store/ingest/look_places.h"
#include "store/ingest/look_rows.h"
#include "store/ingest/look_settled.h"
#include "store/ingest/table_sample.h"
#include "store/text/blanks.h"
#include "store/text/byte_source.h"
#include "store/text/csv_beginning.h"
#include "store/text/csv_line.h"
#include "store/text/time/calendar_span.h"
#include "store/text/time/date_guess.h"
#include "store/text/toml_text.h"
#include "store/types/place_code.h"
#include "store/types/quoted.h"
#include "store/types/utf8.h"

namespace store {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{1} << 20U;

// Finds out what the columns of a sample are.
class Looker {
 public:
  Looker(const TableSample& sample, const LookHints& hints, TableLook& look)
      : sample_{sample}, hints_{hints}, positions_{find_positions(sample)}, look_{look} {}

  void find_columns() {
    take_settled_columns();
    look_at_known_places();
    for (const LookedNames& names : known_names()) {
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
      return Postcode::parse(text).has_value();
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
    for (const ColumnName& column : settled_columns(hints_.settled)) {
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
    if (!hours || columns_[kHour] || columns_[kHits] || !wide_lines_.empty()) return;
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
    if (has_positions && columns_[kPostcode]) decide_stations(*positions_);
    if (!columns_[kPostcode] && !has_positions && wide_says_ != "postcode" && !asks_for_counters_) {
      look_.missing.emplace_back("postcode");
    }
    if (!has_positions) return;
    say_decimal_of_degrees();
    look_.has_positions = true;
    say_header("latitude", positions_->latitude);
    say_header("longitude", positions_->longitude);
    say_header("point", positions_->point);
    if (columns_[kPostcode]) {
      const auto names = find_station_names(sample_);
      if (names != columns_[kPostcode]) say_header("place", names);
    } else {
      look_.needs_grid = !asks_for_stations_;
    }
  }

  // A comma in degrees is a decimal mark: no degrees have thousands.
  void say_decimal_of_degrees() {
    const std::string line = "decimal = \",\"";
    if (!positions_->latitude || std::ranges::count(look_.plan, line) > 0) return;
    const bool has_comma = std::ranges::any_of(
        sample_.texts(*positions_->latitude),
        [](const std::string& text) { return text.find(',') != std::string::npos; });
    if (has_comma) look_.plan.push_back(line);
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

  // Codes of an industry are short; other texts are numbered.
  void look_at_categories() {
    if (!columns_[kSbi]) return;
    const bool are_codes = std::ranges::all_of(
        sample_.texts(*columns_[kSbi]),
        [](const std::string& text) { return SbiCode::parse(text).has_value(); });
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

  // The column whose texts are all dates with a time; of several, asks which.
  void find_only_dates() {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < sample_.headers.size(); ++at) {
      const auto formats = date_formats_of(sample_.texts(at));
      // Numbers may be anything, such as ids.
      if (formats.empty() || !formats.front().has_hour() || formats.front().is_count()) continue;
      found.push_back(at);
    }
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
      const auto texts = sample_.texts(at);
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
    return !text.empty() && hints_.known->find(place_code(text)).has_value();
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
  void find_dates(const LookedNames& names) {
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
      look_.remarks.push_back("no column is named like one of dates: " + instead_of_dates(all));
      return;
    }
    LookedDates dates =
        store::look_at_dates({.dates = column_texts(*columns_[kDate]),
                              .has_hours_beside = columns_[kHour] || wide_says_ == "hour"});
    has_hour_ = dates.have_hours;
    if (!dates.are_read) look_.missing.emplace_back("date");
    std::ranges::move(dates.plan, std::back_inserter(look_.plan));
    std::ranges::move(dates.questions, std::back_inserter(look_.questions));
    std::ranges::move(dates.remarks, std::back_inserter(look_.remarks));
  }

  void look_at_hours() {
    if (!columns_[kHour]) {
      if (columns_[kDate] && !has_hour_ && wide_says_ != "hour") look_.missing.emplace_back("hour");
      return;
    }
    const std::vector<std::string> texts = sample_.texts(*columns_[kHour]);
    if (!texts.empty() && std::ranges::all_of(texts, is_hour_span)) {
      look_.remarks.push_back(fmt::format("the column {} has no hours: {}", quoted(header(kHour)),
                                          span_reason(texts.front(), "a span of hours")));
    }
    const bool has_24 =
        std::ranges::any_of(texts, [](const std::string& t) { return t.starts_with("24"); });
    const bool has_0 = std::ranges::any_of(texts, [](const std::string& t) {
      return t == "0" || t == "00" || t.starts_with("00:") || t.starts_with("0:");
    });
    if (has_24 && !has_0) look_.plan.emplace_back("hours = \"1-24\"");
    if (!has_24 && !has_0 && plain_name(header(kHour)) != "hour") {
      look_.questions.push_back(
          {.about = fmt::format("the hours in the column {}, of which none is 0 or 24",
                                quoted(header(kHour))),
           .readings = {{.means = "from midnight on, 0 to 23", .line = "hours = \"0-23\""},
                        {.means = "the first hour is 1", .line = "hours = \"1-24\""}}});
    } else if (!has_24 && !has_0) {
      look_.remarks.emplace_back("the hours are taken as 0 to 23, though none of them is 0");
    }
  }

  void look_at_hits() {
    if (!wide_lines_.empty()) return;
    if (!columns_[kHits]) return ask_for_hits();
    std::vector<std::string> others;
    for (std::size_t i = 0; i < sample_.headers.size(); ++i) {
      if (i != *columns_[kHits]) std::ranges::move(sample_.texts(i), std::back_inserter(others));
    }
    LookedHits hits =
        store::look_at_hits({.hits = column_texts(*columns_[kHits]), .others = std::move(others)});
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
};

// The first bytes of a file as UTF-8, up to the last line's end where there are more.
struct Beginning {
  std::string name;
  std::string bytes;  // As they are.
  std::string text;
  Encoding encoding = Encoding::kUtf8;
  bool is_whole = true;
};

Encoding encoding_of(std::string_view bytes, bool is_whole) {
  if (bytes.starts_with("\xFF\xFE")) return Encoding::kUtf16LittleEndian;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::kUtf16BigEndian;
  constexpr std::size_t kMostCutOff = 3;  // Of the last character.
  const bool is_utf8 = valid_utf8_prefix(bytes) + (is_whole ? 0 : kMostCutOff) >= bytes.size();
  return is_utf8 ? Encoding::kUtf8 : Encoding::kWindows1252;
}

Result<Beginning> read_beginning(duckdb::TableText table) {
  ByteSource* const source = &table.source;
  Beginning beginning{.name = source->name(), .bytes = std::string(kSampleBytes, '\0'), .text = {}};
  std::size_t size = 0;
  for (bool more = true; more && size < kSampleBytes;) {
    const Result<std::size_t> count = source->read(std::span(beginning.bytes).subspan(size));
    if (!count) return fail(count.error());
    size += *count;
    more = *count != 0;
  }
  beginning.bytes.resize(size);
  beginning.is_whole = size < kSampleBytes;
  beginning.encoding = encoding_of(beginning.bytes, beginning.is_whole);
  Decoder decoder{beginning.encoding};
  decoder.decode(beginning.bytes, beginning.text);
  if (!beginning.is_whole) beginning.text.resize(beginning.text.rfind('\n') + 1);
  if (beginning.text.starts_with("\xEF\xBB\xBF")) beginning.text.erase(0, 3);
  return beginning;
}

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
  Result<duckdb::TableText> table = duckdb::TableOpener(hints.duckdb).open(path);
  if (!table) return fail(table.error());
  const std::vector<duckdb::LeftOutColumn> left_out = table->left_out;
  const Result<Beginning> beginning = read_beginning(*std::move(table));
  if (!beginning) return fail(beginning.error());
  if (const auto form = foreign_form(beginning->bytes, beginning->name)) {
    return fail(ErrorCode::kInvalid, fmt::format("{}: is {}", beginning->name, *form));
  }
  const std::vector<std::string_view> lines = lines_of(beginning->text);
  const std::optional<TableSample> sample = find_table(lines);
  if (!sample) {
    return fail(
        ErrorCode::kInvalid,
        fmt::format("{}: has no line of names with lines below it of as many fields, separated by "
                    "commas, semicolons, tabs or spaces. A plan can give the names: header = "
                    "[\"when\", \"sensor\", \"count\"]",
                    beginning->name));
  }
  TableLook look{.file = beginning->name, .headers = sample->headers};
  look.header_line = sample->header_line;
  look.sample_rows = sample->rows.size();
  look.is_whole = beginning->is_whole && lines.size() < kMostRows;
  say_encoding(beginning->encoding, look);
  for (const auto& [name, type] : left_out) {
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
