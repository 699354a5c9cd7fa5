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

#include "store/duckdb/open_table.h"
#include "store/ingest/datapoint_reader.h"
#include "store/text/blanks.h"
#include "store/text/byte_source.h"
#include "store/text/csv_beginning.h"
#include "store/text/csv_line.h"
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
        "stationid", "counterid", "beat", "location"}},
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

std::string plain(std::string_view header) {
  std::string name;
  for (const char c : header) {
    if (!is_ascii_letter_or_digit(c)) continue;
    name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

// A table's beginning, taken apart.
struct Sample {
  Separator separator = Separator::kComma;
  std::size_t header_line = 0;  // Counted from 0.
  std::vector<std::string> headers;
  std::vector<std::vector<std::string>> rows;

  // The texts of a column that say something, each once.
  [[nodiscard]] std::vector<std::string> texts(std::size_t column) const {
    std::set<std::string> found;
    for (const auto& row : rows) {
      if (column < row.size() && !row[column].empty()) found.insert(row[column]);
    }
    return {found.begin(), found.end()};
  }
};

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

// The first line that most lines behind it have as many fields as, none of them a number, under the
// separator that gives the most.
std::optional<Sample> find_table(std::span<const std::string_view> lines) {
  constexpr std::size_t kMostBefore = 50;
  std::optional<Sample> best;
  for (const Separator separator :
       {Separator::kComma, Separator::kSemicolon, Separator::kTab, Separator::kSpaces}) {
    for (std::size_t at = 0; at < std::min(kMostBefore, lines.size()); ++at) {
      std::vector<std::string> headers = filled_fields(lines[at], separator);
      if (headers.size() < 2 || std::ranges::any_of(headers, is_number)) continue;
      Sample sample{
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

std::string told(const DateFormat& format, const std::string& text) {
  const ReadMoment moment = *format.read(text);
  if (!moment.hour) return to_iso(moment.date);
  return fmt::format("{}, hour {}", to_iso(moment.date), *moment.hour);
}

// Finds out what the columns of a sample are.
class Looker {
 public:
  Looker(const Sample& sample, TableLook& look) : sample_{sample}, look_{look} {}

  void find_columns() {
    for (const Names& names : known_names()) {
      for (const std::string_view name : names.names) {
        const auto found = std::ranges::find(sample_.headers, name, plain);
        const auto at = static_cast<std::size_t>(found - sample_.headers.begin());
        if (found == sample_.headers.end() || is_taken(at)) continue;
        columns_[names.column] = at;
        break;
      }
    }
    look_at_dates();
    look_at_hours();
    look_at_hits();
    if (!columns_[kPostcode]) look_.missing.emplace_back("postcode");
    for (std::size_t i = 0; i < columns_.size(); ++i) say_column(static_cast<DatapointColumn>(i));
    if (column_lines_.empty()) return;
    look_.plan.emplace_back("[columns]");
    for (std::string& line : column_lines_) look_.plan.push_back(std::move(line));
  }

 private:
  [[nodiscard]] bool is_taken(std::size_t at) const {
    return std::ranges::find(columns_, std::optional(at)) != columns_.end();
  }
  [[nodiscard]] std::string header(DatapointColumn column) const {
    return sample_.headers[*columns_[column]];
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
      if (columns_[kDate] && !has_hour_) look_.missing.emplace_back("hour");
      return;
    }
    const std::vector<std::string> texts = sample_.texts(*columns_[kHour]);
    const bool has_24 =
        std::ranges::any_of(texts, [](const std::string& t) { return t.starts_with("24"); });
    const bool has_0 = std::ranges::any_of(texts, [](const std::string& t) {
      return t == "0" || t == "00" || t.starts_with("00:") || t.starts_with("0:");
    });
    if (has_24 && !has_0) look_.plan.emplace_back("hours = \"1-24\"");
    if (!has_24 && !has_0 && plain(header(kHour)) != "hour") {
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
    if (plain(header(column)) != plain(name)) {
      column_lines_.push_back(fmt::format("{} = {}", name, toml_text(header(column))));
    }
  }

  const Sample& sample_;
  TableLook& look_;
  std::array<std::optional<std::size_t>, 7> columns_{};
  std::vector<std::string> column_lines_;
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

std::string to_text(const Datapoint& row) {
  return fmt::format("{} {:>2} h  {}  hits {}  sbi {}", to_iso(row.date), row.hour,
                     row.postcode.text(), row.hits, row.sbi.text());
}

// The first rows as the plan reads them, each beside its line.
Result<void> read_rows(const Beginning& beginning, std::span<const std::string_view> lines,
                       TableLook& look) {
  std::string toml;
  for (const std::string& line : look.plan) toml += line + '\n';
  const Result<ReadingPlan> plan = parse_reading_plan(toml, "plan.toml");
  if (!plan) return fail(plan.error());
  const std::size_t first = look.header_line + 1;
  for (std::size_t at = first; at < lines.size() && look.rows.size() < kShownRows; ++at) {
    if (is_blank(lines[at])) continue;
    const std::string table = fmt::format("{}\n{}\n", lines[look.header_line], lines[at]);
    ReadingPlan alone = *plan;
    alone.skip_lines = 0;
    alone.encoding = Encoding::kUtf8;
    Result<DatapointReader> reader = DatapointReader::open(
        ByteSource::of_bytes(table, beginning.name), alone.columns, false, alone);
    if (!reader) return fail(reader.error());
    RefusedLines refused{BadLines::kSkip};
    const auto row = reader->next(refused);
    if (!row) return fail(row.error());
    std::string after = "not taken: the hits are not known";
    if (*row) after = to_text(**row);
    if (refused.count() > 0) after = "refused: " + refused.lines().front().reason;
    look.rows.push_back({.before = printable(lines[at], 100), .after = std::move(after)});
  }
  return {};
}

}  // namespace

Result<TableLook> look_at_table(const std::filesystem::path& path,
                                const std::optional<std::filesystem::path>& library) {
  Result<duckdb::TableText> table = duckdb::TableOpener(library).open(path);
  if (!table) return fail(table.error());
  const std::vector<duckdb::LeftOutColumn> left_out = table->left_out;
  const Result<Beginning> beginning = read_beginning(*std::move(table));
  if (!beginning) return fail(beginning.error());
  if (const auto form = foreign_form(beginning->bytes, beginning->name)) {
    return fail(ErrorCode::kInvalid, fmt::format("{}: is {}", beginning->name, *form));
  }
  const std::vector<std::string_view> lines = lines_of(beginning->text);
  const std::optional<Sample> sample = find_table(lines);
  if (!sample) {
    return fail(
        ErrorCode::kInvalid,
        fmt::format("{}: has no table: a line of names and lines below it with as many fields, "
                    "separated by commas, semicolons, tabs or spaces",
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
  Looker(*sample, look).find_columns();
  if (look.is_decided()) {
    if (auto read = read_rows(*beginning, lines, look); !read) return fail(read.error());
  }
  return look;
}

}  // namespace store
