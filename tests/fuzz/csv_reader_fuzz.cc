// Any bytes at all as a table of datapoints: what is read reads back to the same, what is refused
// says where and why, and the two are in the order of the lines.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/ingest/datapoint_reader.h"
#include "store/text/csv.h"
#include "store/text/csv_line.h"
#include "store/types/utf8.h"
#include "tests/fuzz/require.h"
#include "tests/support/datapoint_ways.h"
#include "tests/support/references/naive_csv.h"

namespace {

using tests::require;

constexpr std::array<store::CsvColumn, 3> kColumns{{{.name = "date", .required = true},
                                                    {.name = "hits", .required = false},
                                                    {.name = "sbi", .required = false}}};

bool is_message(std::string_view text) {
  return store::valid_utf8_prefix(text) == text.size() &&
         text.find('\n') == std::string_view::npos && !text.empty();
}

void check_refused(const store::RefusedLine& line) {
  require(is_message(line.message()), "a message is one line of UTF-8");
  require(!line.reason.empty(), "there is a reason");
  require(line.text.size() < 5000, "a refused line is shortened");
}

using Row = std::array<std::string, kColumns.size()>;

// The rows of a table, until it ends or cannot be read any more.
std::vector<Row> read_rows(std::string_view bytes) {
  auto csv = store::CsvReader::open(store::ByteSource::of_bytes(bytes, "fuzz"), kColumns, {});
  if (!csv) {
    require(is_message(csv.error().detail), "an error is one line of UTF-8");
    return {};
  }
  std::vector<Row> rows;
  std::uint64_t last_line = 0;
  while (true) {
    const auto line = csv->next();
    if (!line || *line == store::CsvReader::Line::kEnd) return rows;
    const bool refused = *line == store::CsvReader::Line::kRefused;
    if (refused) {
      check_refused(csv->refused());
    } else {
      rows.emplace_back();
      for (std::size_t i = 0; i < kColumns.size(); ++i) rows.back()[i] = csv->field(i);
    }
    const std::uint64_t number = refused ? csv->refused().line : csv->refuse(0, "why").line;
    require(number > last_line, "line numbers ascend");
    last_line = number;
  }
}

void check_rows_read_back(std::string_view bytes) {
  std::vector<Row> rows = read_rows(bytes);
  // A line of these columns alone would be a blank one.
  std::erase_if(rows, [](const Row& row) {
    return std::ranges::all_of(row, [](const std::string& field) { return field.empty(); });
  });
  std::string table = "date,hits,sbi\n";
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      require(row[i].find('\n') == std::string::npos, "no newline inside a field");
      store::append_csv_field(table, row[i]);
      table += i + 1 < row.size() ? ',' : '\n';
    }
  }
  require(read_rows(table) == rows, "rows read back to the same");
}

void split_lines(std::string_view bytes) {
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  constexpr std::array kSeparators{store::Separator::kComma, store::Separator::kSemicolon,
                                   store::Separator::kTab, store::Separator::kSpaces};
  for (std::size_t i = 0; i < kSeparators.size(); ++i) {
    const auto expected = tests::split_naively(line, ",;\t "[i]);
    store::LineSplitter splitter{kSeparators[i]};
    const auto count = splitter.split(line, {});
    require(count.has_value() == expected.has_value(), "both splitters refuse the same");
    if (!expected) continue;
    std::vector<std::string_view> fields(*count);
    require(splitter.split(line, fields) == expected->size(), "both count the same");
    require(std::vector<std::string>(fields.begin(), fields.end()) == *expected,
            "both split the same");
  }
}

std::string to_line(const store::Datapoint& row) {
  return store::to_iso(row.date) + ',' + std::to_string(row.hour) + ',' +
         std::to_string(row.id_activity) + ',' + std::string{row.postcode.text()} + ',' +
         std::to_string(row.hits) + ',' + std::to_string(row.delta) + ',' +
         std::string{row.sbi.text()} + '\n';
}

// The datapoints of a table, each as a line; nothing where the table cannot be read.
std::optional<std::string> read_datapoints(std::string_view bytes, store::RefusedLines& refused) {
  auto reader = store::DatapointReader::open(store::ByteSource::of_bytes(bytes, "fuzz"), {}, false);
  if (!reader) return std::nullopt;
  std::string table = "date,hour,id_activity,postcode,hits,delta,sbi\n";
  while (true) {
    const auto row = reader->next(refused);
    if (!row) return std::nullopt;
    if (!*row) return table;
    table += to_line(**row);
  }
}

void check_datapoints_read_back(std::string_view bytes) {
  store::RefusedLines refused{store::BadLines::kSkip};
  const std::optional<std::string> table = read_datapoints(bytes, refused);
  for (const store::RefusedLine& line : refused.lines()) check_refused(line);
  if (!table) return;
  store::RefusedLines none{store::BadLines::kSkip};
  require(read_datapoints(*table, none) == table, "datapoints read back to the same");
  require(none.count() == 0, "none of them is refused");
}

// Many lines at a time or one by one: it must come to the same.
void check_chunks_agree(std::string_view bytes) {
  const std::size_t chunk_bytes = 1 + bytes.size() / 3;
  const tests::ReadDatapoints expected = tests::read_one_by_one(bytes, false);
  const tests::ReadDatapoints read = tests::read_in_chunks(bytes, false, chunk_bytes);
  require(read.error == expected.error, "both end the same");
  require(read.rows == expected.rows, "both read the same");
  require(read.refused == expected.refused, "both refuse the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  check_rows_read_back(bytes);
  split_lines(bytes);
  check_datapoints_read_back(bytes);
  check_chunks_agree(bytes);
  return 0;
}
