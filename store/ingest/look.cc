#include "store/ingest/look.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/ingest/datapoint_chunk.h"
#include "store/ingest/datapoint_reader.h"
#include "store/ingest/look_places.h"
#include "store/ingest/table_sample.h"
#include "store/text/blanks.h"
#include "store/text/byte_source.h"
#include "store/text/csv_beginning.h"
#include "store/text/csv_line.h"
#include "store/types/numbered_sbi.h"
#include "store/types/quoted.h"
#include "store/types/utf8.h"

namespace store {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{1} << 20U;
constexpr std::size_t kMostRows = 5'000;
constexpr std::size_t kShownRows = 5;

// Names that a column goes by: letters and digits alone, in lower case; the likeliest first.
struct Names {
  DatapointColumn column;
  std::vector<std::string_view> names;
};
const std::array<Names, 7>& known_names() {
  static const std::array<Names, 7> kNames{{
      {kDate,
       {"date", "datum", "day", "dag", "sensingdate", "timestamp", "datetime", "tijdstip", "time"}},
      {kHour, {"hour", "uur", "hourday", "hourofday", "hrs"}},
      {kIdActivity, {"idactivity", "activity", "activiteit"}},
      {kPostcode,
       {"postcode", "place", "plaats", "zip", "zipcode", "locationid", "sensorid", "station",
        "stationid", "counterid", "location"}},
      {kHits,
       {"hits", "count", "counts", "aantal", "total", "totaal", "pedestriancount", "hourlycounts",
        "visitors", "bezoekers"}},
      {kDelta, {"delta"}},
      {kSbi, {"sbi", "category", "categorie", "industry", "branche", "fbicode"}},
  }};
  return kNames;
}

// `text` in TOML.
std::string toml_text(std::string_view text) {
  const bool is_literal = text.find_first_of("\"\\") != std::string_view::npos;
  return is_literal ? fmt::format("'{}'", text) : fmt::format("\"{}\"", text);
}

// The fields of a line up to the last that says something; none where its quotes do not fit.
std::vector<std::string> filled_fields(std::string_view line, Separator separator) {
  std::vector<std::string> texts = split_line(line, separator).value_or(std::vector<std::string>{});
  while (!texts.empty() && texts.back().empty()) texts.pop_back();
  return texts;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < kMostRows) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
         text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

constexpr std::array<std::string_view, 15> kDatePatterns = {
    "%Y-%m-%d", "%d-%m-%Y", "%m-%d-%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d", "%d.%m.%Y", "%Y%m%d",
    "%d-%m-%y", "%m/%d/%y", "%d/%m/%y", "%d %b %Y", "%b %d %Y", "%d-%b-%Y", "%b %d, %Y"};

// Every format of a date, with or without a time, that all `texts` are written in.
std::vector<DateFormat> formats_of(std::span<const std::string> texts) {
  constexpr std::array<std::string_view, 9> kTimes = {"",          " %H:%M",    " %H:%M:%S",
                                                      "T%H:%M",    "T%H:%M:%S", " %I:%M:%S %p",
                                                      " %I:%M %p", " %H",       " %I %p"};
  std::vector<DateFormat> formats;
  for (const std::string_view date : kDatePatterns) {
    for (const std::string_view time : kTimes) {
      const auto format = DateFormat::make(fmt::format("{}{}", date, time));
      const bool fits = format && std::ranges::all_of(texts, [&](const std::string& text) {
                          return format->read(text).has_value();
                        });
      if (fits) formats.push_back(*format);
    }
  }
  return formats;
}

bool is_date(const std::string& text) {
  return text.front() >= '0' && text.front() <= '9' && !formats_of(std::span(&text, 1)).empty();
}

// The first line that most lines behind it have as many fields as, none of them a number, under the
// separator that gives the most.
std::optional<TableSample> find_table(std::span<const std::string_view> lines) {
  constexpr std::size_t kMostBefore = 50;
  std::optional<TableSample> best;
  for (const Separator separator :
       {Separator::kComma, Separator::kSemicolon, Separator::kTab, Separator::kSpaces}) {
    for (std::size_t at = 0; at < std::min(kMostBefore, lines.size()); ++at) {
      std::vector<std::string> headers = filled_fields(lines[at], separator);
      if (headers.size() < 2 || std::ranges::any_of(headers, is_number) ||
          std::ranges::any_of(headers, is_date)) {
        continue;
      }
      TableSample sample{
          .separator = separator, .header_line = at, .headers = std::move(headers), .rows = {}};
      std::size_t others = 0;
      for (const std::string_view line : lines.subspan(at + 1)) {
        std::vector<std::string> row = filled_fields(line, separator);
        if (row.empty()) continue;
        if (row.size() > sample.headers.size()) {
          ++others;
        } else {
          sample.rows.push_back(std::move(row));
        }
      }
      if (sample.rows.empty() || others > sample.rows.size() / 10) continue;
      if (!best || sample.headers.size() > best->headers.size()) best = std::move(sample);
      break;
    }
  }
  return best;
}

std::string told(const DateFormat& format, const std::string& text) {
  const ReadMoment moment = *format.read(text);
  if (!moment.hour) return to_iso(moment.date);
  return fmt::format("{}, hour {}", to_iso(moment.date), *moment.hour);
}

// Finds out what the columns of a sample are.
class Looker {
 public:
  Looker(const TableSample& sample, PlacesAre places, TableLook& look)
      : sample_{sample}, places_{places}, positions_{find_positions(sample)}, look_{look} {}

  void find_columns() {
    for (const Names& names : known_names()) {
      for (const std::string_view name : names.names) {
        const auto found = std::ranges::find(sample_.headers, name, plain_name);
        const auto at = static_cast<std::size_t>(found - sample_.headers.begin());
        if (found == sample_.headers.end() || is_taken(at)) continue;
        if (names.column == kPostcode && !has_codes(at)) continue;
        columns_[names.column] = at;
        break;
      }
    }
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
    return std::ranges::find(columns_, std::optional(at)) != columns_.end();
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

  // 24 columns of hours.
  void look_at_wide() {
    const auto hours = find_hour_columns(sample_);
    if (!hours || columns_[kHour] || columns_[kHits]) return;
    wide_lines_ = {"says = \"hour\"",
                   fmt::format("columns = [{}, {}]", toml_text(sample_.headers[hours->first]),
                               toml_text(sample_.headers[hours->last]))};
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
    if (!columns_[kPostcode] && !has_positions) look_.missing.emplace_back("postcode");
    if (!has_positions) return;
    look_.has_positions = true;
    say_header("latitude", positions_->latitude);
    say_header("longitude", positions_->longitude);
    say_header("point", positions_->point);
    if (!look_.questions.empty() && !columns_[kPostcode]) return;
    if (columns_[kPostcode]) {
      say_header("place", find_station_names(sample_));
    } else {
      look_.needs_grid = true;
    }
  }

  // Whether the column for places names stations, or rows have positions of their own.
  void decide_stations(const PositionColumns& positions) {
    if (places_ == PlacesAre::kNamed) return;
    const Stations found = places_ == PlacesAre::kPositions
                               ? Stations::kNo
                               : names_stations(sample_, *columns_[kPostcode], positions);
    if (found == Stations::kYes) return;
    if (found == Stations::kUndecided) {
      look_.questions.push_back(
          {.about = fmt::format("what a place is: each text of {} is there once",
                                quoted(header(kPostcode))),
           .readings = {{.means = "its texts are places (under [columns])",
                         .line = fmt::format("postcode = {}", toml_text(header(kPostcode)))},
                        {.means = "cells of a grid are (under [places]); or --grid 250",
                         .line = fmt::format("grid = {}", kUsualGridMetres)}}});
    } else if (places_ == PlacesAre::kUnknown) {
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

  void look_at_dates() {
    if (!columns_[kDate]) {
      look_.missing.emplace_back("date");
      return;
    }
    const std::vector<std::string> texts = sample_.texts(*columns_[kDate]);
    std::vector<DateFormat> formats = texts.empty() ? std::vector<DateFormat>{} : formats_of(texts);
    if (formats.empty()) {
      look_.missing.emplace_back("date");
      look_.remarks.push_back(fmt::format("the column {} has no date that can be read, such as {}",
                                          quoted(header(kDate)),
                                          texts.empty() ? "none" : quoted(texts.front())));
      return;
    }
    has_hour_ = formats.front().has_hour();
    if (formats.size() == 1) {
      if (!formats.front().pattern().starts_with("%Y-%m-%d")) {
        look_.plan.push_back(fmt::format("date = \"{}\"", formats.front().pattern()));
      }
      return;
    }
    // A text that the formats read differently.
    const auto differs = std::ranges::find_if(texts, [&](const std::string& text) {
      return told(formats[0], text) != told(formats[1], text);
    });
    const std::string& text = differs == texts.end() ? texts.front() : *differs;
    OpenQuestion question{
        .about = fmt::format("{} in the column {}", quoted(text), quoted(header(kDate))),
        .readings = {}};
    std::set<std::string> meanings;
    for (const DateFormat& format : formats) {
      if (!meanings.insert(told(format, text)).second) continue;
      question.readings.push_back(
          {.means = told(format, text), .line = fmt::format("date = \"{}\"", format.pattern())});
    }
    if (question.readings.size() > 1) {
      look_.questions.push_back(std::move(question));
    } else {
      look_.plan.push_back(question.readings.front().line);
    }
  }

  void look_at_hours() {
    if (!columns_[kHour]) {
      if (columns_[kDate] && !has_hour_ && wide_lines_.empty()) look_.missing.emplace_back("hour");
      return;
    }
    const std::vector<std::string> texts = sample_.texts(*columns_[kHour]);
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
    if (!columns_[kHits]) {
      column_lines_.emplace_back("hits = {value = 1}");
      look_.remarks.emplace_back("no column has hits: each row counts as one");
      return;
    }
    std::vector<std::string> unknown;
    bool has_comma = false;
    bool has_point = false;
    for (const std::string& text : sample_.texts(*columns_[kHits])) {
      if (!is_number(text)) unknown.push_back(text);
      has_comma = has_comma || text.find(',') != std::string::npos;
      const std::size_t point = text.find('.');
      has_point = has_point || (point != std::string::npos && text.size() - point == 4);
    }
    if (has_comma) look_.plan.emplace_back("thousands = \",\"");
    if (has_point && !has_comma) {
      look_.plan.emplace_back("thousands = \".\"");
      look_.plan.emplace_back("decimal = \",\"");
    }
    if (unknown.empty()) return;
    std::string list;
    for (const std::string& text : unknown) list += (list.empty() ? "" : ", ") + toml_text(text);
    look_.plan.push_back(fmt::format("unknown = [{}]", list));
  }

  void say_column(DatapointColumn column) {
    if (!columns_[column]) return;
    const std::string_view name = kDatapointColumns[column].name;
    if (plain_name(header(column)) != plain_name(name)) {
      column_lines_.push_back(fmt::format("{} = {}", name, toml_text(header(column))));
    }
  }

  const TableSample& sample_;
  PlacesAre places_;
  std::optional<PositionColumns> positions_;
  TableLook& look_;
  std::array<std::optional<std::size_t>, 7> columns_{};
  std::vector<std::string> column_lines_;
  std::vector<std::string> wide_lines_;
  bool has_hour_ = false;
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

Result<Beginning> read_beginning(const std::filesystem::path& path) {
  Result<ByteSource> source = ByteSource::open(path);
  if (!source) return fail(source.error());
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

// What a line was read as: its first rows, and how many more.
std::string to_text(const DatapointChunk& chunk, const PostcodeDictionary& located,
                    std::optional<Position> position) {
  constexpr std::size_t kShown = 2;
  if (chunk.refused_count > 0) return "refused: " + chunk.refused.front().reason;
  if (chunk.rows == 0) return "not taken: the hits are not known";
  std::string text;
  std::size_t shown = 0;
  for (const ChunkDate& date : chunk.dates) {
    for (const PartitionRow& row : date.rows) {
      if (++shown > kShown) continue;
      const Postcode& place =
          chunk.unlocated.codes()[index(row.postcode) - static_cast<std::uint32_t>(located.size())];
      const SbiCode& sbi = chunk.sbi.codes()[index(row.sbi)];
      const auto number = chunk.sbi_texts.empty() ? std::nullopt : number_of(sbi);
      text += fmt::format(
          "{}{} {:>2} h  {}  hits {}  sbi {}", text.empty() ? "" : "; ", to_iso(date.date),
          row.hour,
          position ? fmt::format("lat {}, lon {}", position->lat, position->lon)
                   : std::string(place.text()),
          row.hits, number ? quoted(chunk.sbi_texts[*number]) : std::string(sbi.text()));
    }
  }
  if (shown > kShown) text += fmt::format("; and {} more", shown - kShown);
  return text;
}

// The first rows as the plan reads them, each beside its line.
Result<void> read_rows(const Beginning& beginning, std::span<const std::string_view> lines,
                       TableLook& look) {
  std::string toml;
  for (const std::string& line : look.plan_with_grid(kUsualGridMetres)) toml += line + '\n';
  Result<ReadingPlan> plan = parse_reading_plan(toml, "plan.toml");
  if (!plan) return fail(plan.error());
  plan->skip_lines = 0;  // What is read here begins with the header, in UTF-8.
  plan->encoding = Encoding::kUtf8;
  const std::string head = std::string(lines[look.header_line]) + '\n';
  auto reader = DatapointReader::open(ByteSource::of_bytes(head, beginning.name), plan->columns,
                                      false, *plan);
  if (!reader) return fail(reader.error());
  const DeltaKind delta_kind = reader->delta_kind();
  const PostcodeDictionary located;
  std::optional<Position> position;
  DatapointChunkReader rows(located, beginning.name, std::move(*reader).rest().header, delta_kind,
                            BadLines::kSkip, *plan, [&position](Position at) {
                              position = at;
                              return Postcode::parse(kNoPlace).value();
                            });
  DatapointChunk chunk;
  const std::size_t first = look.header_line + 1;
  for (std::size_t at = first; at < lines.size() && look.rows.size() < kShownRows; ++at) {
    if (is_blank(lines[at])) continue;
    position.reset();
    rows.read(lines[at], chunk);
    look.rows.push_back(
        {.before = printable(lines[at], 100), .after = to_text(chunk, located, position)});
  }
  return {};
}

}  // namespace

std::vector<std::string> TableLook::plan_with_grid(double grid_metres) const {
  std::vector<std::string> lines = plan;
  if (needs_grid) lines.insert(lines.end(), {"[places]", fmt::format("grid = {}", grid_metres)});
  return lines;
}

Result<TableLook> look_at_table(const std::filesystem::path& path, PlacesAre places) {
  const Result<Beginning> beginning = read_beginning(path);
  if (!beginning) return fail(beginning.error());
  if (const auto form = foreign_form(beginning->bytes)) {
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
  const bool is_behind_separator = sample->header_line == 1 && lines[0].starts_with("sep=");
  if (sample->header_line > 0 && !is_behind_separator) {
    look.plan.push_back(fmt::format("skip_lines = {}", sample->header_line));
  }
  Looker(*sample, places, look).find_columns();
  if (look.is_decided()) {
    if (auto read = read_rows(*beginning, lines, look); !read) return fail(read.error());
  }
  return look;
}

}  // namespace store
