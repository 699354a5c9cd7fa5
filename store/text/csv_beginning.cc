#include "store/text/csv_beginning.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "store/text/blanks.h"
#include "store/text/csv_line.h"
#include "store/text/csv_row.h"
#include "store/text/time/date_guess.h"
#include "store/types/code.h"
#include "store/types/quoted.h"

namespace store {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The Unicode encoding of a file if that is not UTF-8: found by its byte order mark or, since a
// header begins with ASCII, by the offsets of its first NUL bytes. Nothing if neither shows one.
std::optional<std::string_view> foreign_encoding(std::string_view beginning) {
  const auto begins = [beginning](std::string_view bytes) { return beginning.starts_with(bytes); };
  using namespace std::string_view_literals;
  if (begins("\xFF\xFE\0\0"sv) || begins("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (begins("\xFF\xFE"sv) || begins("\xFE\xFF"sv)) return "UTF-16";
  if (begins("\0\0\0"sv)) return "UTF-32";
  if (beginning.size() >= 4 && beginning.substr(1, 3) == "\0\0\0"sv) return "UTF-32";
  if (beginning.size() >= 2 && (beginning[0] == '\0') != (beginning[1] == '\0')) return "UTF-16";
  return std::nullopt;
}

// Goes to the first line that is not blank, without its byte order mark. Errors: an empty file, an
// encoding that is not UTF-8, a form that is no text.
Result<std::string_view> first_line(LineReader& lines) {
  const std::string& file = lines.source().name();
  std::string_view line;
  while (is_blank(line)) {
    const Result<LineReader::Found> found = lines.next();
    if (!found) return fail(found.error());
    if (*found == LineReader::Found::kEnd) {
      return fail(ErrorCode::kInvalid, fmt::format("{}: is empty", file));
    }
    line = lines.text();
    if (lines.number() == 1) {
      if (const auto form = foreign_form(line, file)) {
        return fail(ErrorCode::kInvalid, fmt::format("{}: is {}", file, *form));
      }
      if (const auto encoding = foreign_encoding(line)) {
        return fail(ErrorCode::kInvalid, fmt::format("{}: is {}, not UTF-8", file, *encoding));
      }
      if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
    }
    if (*found == LineReader::Found::kTooLong) {
      return fail(ErrorCode::kInvalid, fmt::format("{}: its first line is longer than {} bytes",
                                                   file, LineReader::kMaxLineBytes));
    }
  }
  return line;
}

// The separator that a first line "sep=;" names, as spreadsheets write and read it; nothing where
// the line is another one.
std::optional<std::string_view> named_separator(std::string_view line) {
  line = without_blanks_around(line);
  constexpr std::string_view kName = "sep=";
  if (!std::ranges::equal(line.substr(0, kName.size()), kName, {}, ascii_upper, ascii_upper)) {
    return std::nullopt;
  }
  return line.substr(kName.size());
}

Result<std::optional<Separator>> read_separator(std::string_view named, const std::string& file) {
  for (const Separator separator : {Separator::kComma, Separator::kSemicolon, Separator::kTab}) {
    if (named.size() == 1 && named.front() == character_of(separator)) return separator;
  }
  if (named.empty()) return Separator::kTab;  // The tab itself is a blank.
  return fail(ErrorCode::kInvalid,
              fmt::format("{}: its first line names {} as separator; it must be a comma, a "
                          "semicolon or a tab",
                          file, quoted(named)));
}

// `text` as one word of a command line.
std::string in_shell_quotes(std::string_view text) {
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? "'\\''" : std::string(1, c);
  return word + "'";
}

// Looks on in the lines for one that has the wanted columns, which the first line lacks. Adds the
// first of them to `seen`.
std::optional<std::uint64_t> likely_header(LineReader& lines, std::span<const CsvColumn> columns,
                                           std::span<const ColumnName> names,
                                           std::vector<std::string>& seen) {
  constexpr std::uint64_t kMostLines = 50;
  while (lines.number() < kMostLines) {
    const Result<LineReader::Found> found = lines.next();
    if (!found || *found != LineReader::Found::kLine) return std::nullopt;
    if (read_csv_header(lines.text(), "", columns, names)) return lines.number();
    seen.emplace_back(lines.text());
  }
  return std::nullopt;
}

}  // namespace

std::string recipe_of_gdal(std::string_view file, std::string_view options) {
  return fmt::format("ogr2ogr {}-f CSV /vsistdout/ {} | straal ingest DIR -", options,
                     in_shell_quotes(file));
}

std::optional<std::string> foreign_form(std::string_view beginning, std::string_view file) {
  using namespace std::string_view_literals;
  struct Form {
    std::string_view begins;
    std::string_view name;
    bool is_read_by_gdal = false;
    std::string_view options = {};  // Of GDAL.
  };
  constexpr std::array kForms{
      Form{"PK\x03\x04"sv, "a ZIP archive or a spreadsheet, not CSV: unpack it"sv, true,
           "--config OGR_XLSX_HEADERS FORCE "sv},  // Else row 1 is none where all cells are text.
      Form{"\xD0\xCF\x11\xE0"sv, "an old spreadsheet, not CSV: save it as CSV"sv, true},
      Form{"PAR1"sv, "Parquet, not CSV"sv},
      Form{"BZh"sv, "packed by bzip2, not CSV: unpack it"sv},
      Form{"\xFD"
           "7zXZ"sv,
           "packed by xz, not CSV: unpack it"sv},
      Form{"\x28\xB5\x2F\xFD"sv, "packed by zstd, not CSV: unpack it"sv},
      Form{"SQLite format 3"sv, "an SQLite database or a GeoPackage, not CSV: export it"sv, true},
      Form{"\0\0\x27"sv, "a Shapefile, not CSV: export it"sv, true},
  };
  for (const auto& [begins, name, is_read_by_gdal, options] : kForms) {
    if (!beginning.starts_with(begins)) continue;
    std::string text{name};
    if (is_read_by_gdal) text += ", or use GDAL: " + recipe_of_gdal(file, options);
    return text;
  }
  return std::nullopt;
}

Result<CsvHeader> read_csv_beginning(LineReader& lines, std::span<const CsvColumn> columns,
                                     std::span<const ColumnName> names,
                                     const CsvBeginning& beginning) {
  const std::string& file = lines.source().name();
  for (std::uint32_t skipped = 0; skipped < beginning.skip_lines; ++skipped) {
    const Result<LineReader::Found> found = lines.next();
    if (!found) return fail(found.error());
    if (*found == LineReader::Found::kEnd) {
      return fail(ErrorCode::kInvalid, fmt::format("{}: has only {} lines, of which {} are skipped",
                                                   file, skipped, beginning.skip_lines));
    }
  }
  if (!beginning.header.empty()) {
    std::string names_of_all;
    for (const std::string& one : beginning.header) {
      if (!names_of_all.empty()) names_of_all += ',';
      append_csv_field(names_of_all, one);
    }
    return read_csv_header(names_of_all, file, columns, names, Separator::kComma)
        .map([&beginning](CsvHeader header) {
          header.separator = beginning.separator.value_or(Separator::kComma);
          return header;
        });
  }
  Result<std::string_view> line = first_line(lines);
  if (!line) return fail(line.error());
  std::optional<Separator> separator = beginning.separator;
  if (const auto named = named_separator(*line)) {
    const auto known = read_separator(*named, file);
    if (!known) return fail(known.error());
    separator = *known;
    line = first_line(lines);
    if (!line) return fail(line.error());
  }
  if (const std::string reason = reason_against(*line); !reason.empty()) {
    return fail(ErrorCode::kInvalid, fmt::format("{}: in the header, {}", file, reason));
  }
  Result<CsvHeader> header = read_csv_header(*line, file, columns, names, separator);
  if (!header) {
    const bool is_json = line->starts_with('{') || line->starts_with('[');
    if (is_json) return fail(ErrorCode::kInvalid, fmt::format("{}: is JSON, not CSV", file));
    std::vector<std::string> seen = {std::string(*line)};
    if (const auto number = likely_header(lines, columns, names, seen)) {
      header.error().detail += fmt::format("; line {} looks like the header", *number);
    } else if (const std::string instead = instead_of_dates(seen, columns, names);
               !instead.empty()) {
      header.error().detail += "; " + instead;
    }
    return fail(header.error());
  }
  return header;
}

}  // namespace store
