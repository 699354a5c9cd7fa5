#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/ingest/datapoint_chunk.h"
#include "store/ingest/datapoint_reader.h"
#include "store/text/chunk_reader.h"
#include "store/types/numbered_sbi.h"

namespace tests {

// A table of datapoints as it was read.
struct ReadDatapoints {
  std::vector<std::string> rows;  // "2013-01-01,0,7,1234AB,5,1,5610", by date, else in their order.
  std::vector<std::string> refused;  // Message and text, in their order.
  std::string error;
};

namespace datapoint_ways {

inline std::string row_text(store::Date date, const store::PartitionRow& row,
                            const store::Postcode& postcode, const store::SbiCode& sbi) {
  return store::to_iso(date) + ',' + std::to_string(row.hour) + ',' + std::to_string(row.activity) +
         ',' + std::string(postcode.text()) + ',' + std::to_string(row.hits) + ',' +
         std::to_string(row.delta) + ',' + std::string(sbi.text());
}

// The row by itself: what is numbered within a chunk is told by its text, and a row that is an
// activity by its line in the file.
inline std::string row_text(store::Date date, store::PartitionRow row,
                            const store::Postcode& postcode, const store::DatapointChunk& chunk,
                            std::uint64_t lines_before) {
  const store::SbiCode& sbi = chunk.sbi.code(row.sbi);
  const auto number = chunk.sbi_texts.empty() ? std::nullopt : store::number_of(sbi);
  std::string texts = number ? "," + chunk.sbi_texts[*number] : std::string{};
  if (!chunk.activity_texts.empty()) {
    texts += "," + chunk.activity_texts[static_cast<std::size_t>(row.activity)];
    row.activity = 0;
  }
  row.activity += static_cast<std::int64_t>(lines_before);
  return row_text(date, row, postcode, number ? store::SbiCode::undivided() : sbi) + texts;
}

inline void add_refused(const store::RefusedLine& line, ReadDatapoints& read) {
  read.refused.push_back(line.message() + " | " + line.text);
}

inline void sort_by_date(std::vector<std::string>& rows) {
  std::ranges::stable_sort(
      rows, {}, [](const std::string& row) { return std::string_view(row).substr(0, 10); });
}

}  // namespace datapoint_ways

inline ReadDatapoints read_one_by_one(std::string_view table, bool derive_delta,
                                      const store::ReadingPlan& plan = {}) {
  ReadDatapoints read;
  auto reader = store::DatapointReader::open(store::ByteSource::of_bytes(table, "a.csv"),
                                             plan.columns, derive_delta, plan);
  if (!reader) {
    read.error = reader.error().detail;
    return read;
  }
  store::RefusedLines refused(store::BadLines::kSkip);
  while (true) {
    const auto row = reader->next(refused);
    if (!row) read.error = row.error().detail;
    if (!row || !*row) break;
    read.rows.push_back(datapoint_ways::row_text((*row)->date,
                                                 {.activity = (*row)->id_activity,
                                                  .postcode = {},
                                                  .hits = (*row)->hits,
                                                  .delta = (*row)->delta,
                                                  .sbi = {},
                                                  .hour = (*row)->hour},
                                                 (*row)->postcode, (*row)->sbi));
  }
  for (const store::RefusedLine& line : refused.lines()) datapoint_ways::add_refused(line, read);
  datapoint_ways::sort_by_date(read.rows);
  return read;
}

// The same by chunks, 1234AB alone being located.
inline ReadDatapoints read_in_chunks(std::string_view table, bool derive_delta,
                                     std::size_t chunk_bytes, const store::ReadingPlan& plan = {}) {
  ReadDatapoints read;
  store::PostcodeDictionary located;
  located.add(store::Postcode::parse("1234AB").value());
  auto opened = store::DatapointReader::open(store::ByteSource::of_bytes(table, "a.csv"),
                                             plan.columns, derive_delta, plan);
  if (!opened) {
    read.error = opened.error().detail;
    return read;
  }
  const store::DeltaKind kind = opened->delta_kind();
  store::CsvReader::Rest rest = std::move(*opened).rest();
  std::uint64_t line = rest.lines.number();
  store::DatapointChunkReader reader(
      located, "a.csv", rest.header, kind, store::BadLines::kSkip, plan, [](store::Position at) {
        return store::Postcode::parse(at.lat < at.lon ? "E" : "N").value();
      });
  store::ChunkReader chunks(std::move(rest.lines), rest.header.separator, chunk_bytes);
  store::Chunk text;
  store::DatapointChunk chunk;
  while (true) {
    const auto more = chunks.next(text);
    if (!more) read.error = more.error().detail;
    if (!more || !*more) break;
    reader.read(text.text(), chunk);
    for (const store::ChunkDate& date : chunk.dates) {
      for (const store::PartitionRow& row : date.rows) {
        const auto slot = index(row.postcode);
        const store::Postcode& postcode = slot == 0
                                              ? located.code(row.postcode)
                                              : chunk.unlocated.code(store::PostcodeSlot{slot - 1});
        const bool is_line = plan.activities == store::ActivityNumbers::kOfLines;
        read.rows.push_back(
            datapoint_ways::row_text(date.date, row, postcode, chunk, is_line ? line : 0));
      }
    }
    for (store::RefusedLine refused : chunk.refused) {
      refused.line += line;
      datapoint_ways::add_refused(refused, read);
    }
    line += chunk.lines;
  }
  datapoint_ways::sort_by_date(read.rows);
  return read;
}

}  // namespace tests
