#include "store/text/csv_header.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "store/text/blanks.h"
#include "store/text/nearest.h"
#include "store/types/code.h"
#include "store/types/quoted.h"

namespace store {
namespace {

// A column with its header.
struct Wanted {
  CsvColumn column;
  std::string_view header;  // Empty: nowhere, since its own name serves another column.
  bool named;               // By `--column`.
  std::size_t number = 0;   // Counted from 1; 0: the header says where.
};

// How many of the required and of the optional columns are found; the first count more.
using Found = std::pair<std::size_t, std::size_t>;

std::string joined(std::span<const std::string> texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

std::string quoted_list(std::span<const std::string> headers) {
  constexpr std::size_t kShown = 30;
  std::vector<std::string> texts;
  for (const std::string& header : headers.first(std::min(kShown, headers.size()))) {
    texts.push_back(quoted(header));
  }
  if (headers.size() > kShown) texts.push_back(fmt::format("{} more", headers.size() - kShown));
  return joined(texts);
}

// The header of each column. Errors: a name that no column has; a column or a
// header named twice.
Result<std::vector<Wanted>> wanted_headers(const std::string& file,
                                           std::span<const CsvColumn> columns,
                                           std::span<const ColumnName> names) {
  std::vector<Wanted> wanted;
  for (const CsvColumn& column : columns) {
    wanted.push_back({.column = column, .header = column.name, .named = false});
  }
  for (const ColumnName& name : names) {
    const auto column = std::ranges::find(
        wanted, name.name, [](const Wanted& candidate) { return candidate.column.name; });
    if (column == wanted.end()) {
      std::vector<std::string> known;
      for (const CsvColumn& known_column : columns) known.emplace_back(known_column.name);
      return fail(ErrorCode::kInvalid,
                  fmt::format("{}: there is no column {}; the columns are {}", file,
                              quoted(name.name), quoted_list(known)),
                  "column");
    }
    if (column->named) {
      return fail(ErrorCode::kInvalid,
                  fmt::format("{}: the column {} is given two headers, {} and {}", file,
                              quoted(name.name), quoted(column->header), quoted(name.header)),
                  "column");
    }
    *column = {
        .column = column->column, .header = name.header, .named = true, .number = name.number};
  }
  for (Wanted& column : wanted) {
    for (const Wanted& other : wanted) {
      if (&column == &other || !other.named || column.header != other.header ||
          column.number != other.number) {
        continue;
      }
      if (column.named) {
        return fail(ErrorCode::kInvalid,
                    fmt::format("{}: the header {} is given to two columns, {} and {}", file,
                                quoted(other.header), quoted(column.column.name),
                                quoted(other.column.name)),
                    "column");
      }
      column.header = {};
      break;
    }
  }
  return wanted;
}

bool is_same_but_for_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, ascii_upper, ascii_upper);
}

// The headers that `name` means: those that are the same letter by letter or, where none is, those
// that differ in the case of letters alone.
std::vector<std::size_t> places_of(std::string_view name, std::span<const std::string> headers) {
  std::vector<std::size_t> same;
  std::vector<std::size_t> alike;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (headers[i] == name) same.push_back(i);
    if (is_same_but_for_case(headers[i], name)) alike.push_back(i);
  }
  return same.empty() ? alike : same;
}

CsvHeader place_columns(Separator separator, std::vector<std::string> headers,
                        std::span<const Wanted> wanted) {
  std::vector<std::size_t> positions(wanted.size(), CsvHeader::kAbsent);
  // What is named by `--column` first: its header serves no other column.
  for (const bool named : {true, false}) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (const std::size_t number = wanted[i].number; number > 0) {
        if (number <= headers.size()) positions[i] = number - 1;
        continue;
      }
      if (wanted[i].named != named || wanted[i].header.empty()) continue;
      const std::vector<std::size_t> places = places_of(wanted[i].header, headers);
      const bool is_taken = !named && !places.empty() &&
                            std::ranges::find(positions, places.front()) != positions.end();
      if (!places.empty() && !is_taken) positions[i] = places.front();
    }
  }
  std::size_t named = headers.size();
  while (named > 0 && headers[named - 1].empty()) --named;
  return {.separator = separator,
          .headers = std::move(headers),
          .named = named,
          .positions = std::move(positions)};
}

Found count_found(const CsvHeader& header, std::span<const Wanted> wanted) {
  Found found;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (header.positions[i] == CsvHeader::kAbsent) continue;
    ++(wanted[i].column.required ? found.first : found.second);
  }
  return found;
}

Result<void> check(const std::string& file, const CsvHeader& header,
                   std::span<const Wanted> wanted) {
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& [column, name, named, number] = wanted[i];
    if (number > 0) {
      if (header.positions[i] != CsvHeader::kAbsent) continue;
      return fail(ErrorCode::kInvalid,
                  fmt::format("{}: there is no column number {} for {}; there are {}", file, number,
                              quoted(column.name), header.headers.size()),
                  "column");
    }
    if (header.positions[i] == CsvHeader::kAbsent) {
      if (named) {
        return fail(ErrorCode::kInvalid,
                    fmt::format("{}: there is no header {} for the column {}{}; the headers are {}",
                                file, quoted(name), quoted(column.name),
                                did_you_mean(name, header.headers), quoted_list(header.headers)),
                    "column");
      }
      if (column.required) missing.emplace_back(column.name);
    } else if (places_of(name, header.headers).size() > 1) {
      return fail(ErrorCode::kInvalid,
                  fmt::format("{}: the header {} occurs twice", file, quoted(name)));
    }
  }
  if (missing.empty()) return {};
  return fail(ErrorCode::kInvalid,
              fmt::format("{}: the header lacks the column{} {}; the headers are {}", file,
                          missing.size() == 1 ? "" : "s", quoted_list(missing),
                          quoted_list(header.headers)));
}

}  // namespace

Result<CsvHeader> read_csv_header(std::string_view line, const std::string& file,
                                  std::span<const CsvColumn> columns,
                                  std::span<const ColumnName> names,
                                  std::optional<Separator> only) {
  const Result<std::vector<Wanted>> wanted = wanted_headers(file, columns, names);
  if (!wanted) return fail(wanted.error());
  std::optional<CsvHeader> best;
  std::string reason;
  for (const Separator separator :
       {Separator::kComma, Separator::kSemicolon, Separator::kTab, Separator::kSpaces}) {
    if (only && separator != *only) continue;
    tl::expected<std::vector<std::string>, std::string> headers = split_line(line, separator);
    if (!headers) {
      if (reason.empty()) reason = headers.error();
      continue;
    }
    CsvHeader header = place_columns(separator, *std::move(headers), *wanted);
    if (!best || count_found(*best, *wanted) < count_found(header, *wanted)) {
      best = std::move(header);
    }
  }
  if (!best) {
    return fail(ErrorCode::kInvalid,
                fmt::format("{}: the header cannot be read: {}", file, reason));
  }
  if (const Result<void> checked = check(file, *best, *wanted); !checked) {
    return fail(checked.error());
  }
  return *std::move(best);
}

}  // namespace store
