#include "store/ingest/table_sample.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "store/ingest/look_places.h"
#include "store/text/time/date_guess.h"

namespace store {
namespace {

// The fields of a line up to the last that says something; none where its quotes do not fit.
std::vector<std::string> filled_fields(std::string_view line, Separator separator) {
  std::vector<std::string> texts = split_line(line, separator).value_or(std::vector<std::string>{});
  while (!texts.empty() && texts.back().empty()) texts.pop_back();
  return texts;
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
         text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

// A date at the beginning of a line is in its first row, not in its header.
bool is_date(const std::string& text) {
  return text.front() >= '0' && text.front() <= '9' &&
         !date_formats_of(std::span(&text, 1)).empty();
}

// Whether a header is a number, and none of 24 that are hours.
bool has_numbers_for_names(const TableSample& sample) {
  const auto numbers = std::ranges::count_if(sample.headers, is_number);
  if (numbers == 0) return false;
  const auto hours = find_hour_columns(sample);
  return !hours || static_cast<std::size_t>(numbers) != hours->last - hours->first + 1;
}

// How many of the rows have a field under each header.
double share_of_whole_rows(const TableSample& sample) {
  const auto whole = std::ranges::count(sample.rows, sample.headers.size(),
                                        [](const auto& row) { return row.size(); });
  return static_cast<double>(whole) / static_cast<double>(sample.rows.size());
}

// The separator under which clearly more rows are whole, or else the one that gives more fields.
bool is_better(const TableSample& sample, const TableSample& other) {
  constexpr double kClearly = 0.1;
  const double more = share_of_whole_rows(sample) - share_of_whole_rows(other);
  if (std::abs(more) > kClearly) return more > 0;
  return sample.headers.size() > other.headers.size();
}

}  // namespace

void TableSample::add_rows(std::span<const std::string_view> lines) {
  constexpr std::size_t kMostMore = 15'000;
  constexpr std::size_t kLast = 200;
  const std::size_t step = lines.size() / kMostMore + 1;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (at % step != 0 && at + kLast < lines.size()) continue;
    std::vector<std::string> row = filled_fields(lines[at], separator);
    if (!row.empty() && row.size() <= headers.size()) rows.push_back(std::move(row));
  }
  texts_of_columns.clear();
}

std::optional<TableSample> find_table(std::span<const std::string_view> lines) {
  constexpr std::size_t kMostBefore = 50;
  std::optional<TableSample> best;
  for (const Separator separator :
       {Separator::kComma, Separator::kSemicolon, Separator::kTab, Separator::kSpaces}) {
    for (std::size_t at = 0; at < std::min(kMostBefore, lines.size()); ++at) {
      std::vector<std::string> headers = filled_fields(lines[at], separator);
      if (headers.size() < 2 || std::ranges::any_of(headers, is_date)) continue;
      TableSample sample{
          .separator = separator, .header_line = at, .headers = std::move(headers), .rows = {}};
      if (has_numbers_for_names(sample)) continue;
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
      sample.head_rows = sample.rows.size();
      if (!best || is_better(sample, *best)) best = std::move(sample);
      break;
    }
  }
  return best;
}

}  // namespace store
