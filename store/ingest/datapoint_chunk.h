#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/format/partition_row.h"
#include "store/ingest/datapoint_parser.h"
#include "store/ingest/row_shaper.h"
#include "store/text/csv_row.h"
#include "store/text/line_index.h"
#include "store/text/refused_lines.h"
#include "store/types/dictionary.h"

namespace store {

// The rows of one date in a chunk, in the order of its lines.
struct ChunkDate {
  Date date;
  std::vector<PartitionRow> rows;
};

// What the lines of a chunk hold. What came before the chunk is not known yet, so new codes and
// lines are numbered within the chunk.
struct DatapointChunk {
  // Each date once, in the order in which they came. A row's postcode is a slot of the location
  // table, or else that table's size + the code's index in `unlocated`; its sbi is the code's index
  // in `sbi`.
  std::vector<ChunkDate> dates;
  PostcodeDictionary unlocated;
  SbiDictionary sbi;
  std::uint64_t rows = 0;
  std::uint64_t unknown = 0;           // Rows whose hits are not known.
  std::uint64_t without_position = 0;  // Rows that have none, though the plan asks for one.
  std::uint64_t without_place = 0;     // Rows whose position is at or near no place.
  // Whether so far a row that had its hour in its date was at another time than midnight.
  bool met_other_times = false;

  // By number, where the plan numbers texts: a row's sbi is numbered_sbi(number), and its activity
  // is the number.
  std::vector<std::string> sbi_texts;
  std::vector<std::string> activity_texts;

  std::vector<ToldPlace> told;  // Where rows say that their places are; see RowShaper.

  std::uint64_t lines = 0;
  std::vector<RefusedLine> refused;  // Lines counted from 1; the first few of them with kFail.
  std::uint64_t refused_count = 0;
};

// Reads chunks of one file, whose header has been read, into rows. Lines without quotes, in ASCII
// and with one character between fields are split many at a time (LineIndex); every other line, and
// every line that is refused, is read as CsvReader reads it.
//
//   cost     some 50 ns a row on the first way, some 300 on the second
//   threads  one reader per thread, each with chunks of its own
class DatapointChunkReader {
 public:
  static constexpr std::size_t kMaxRefusedKept = RefusedLines::kShownLines;

  // `located` must outlive the reader. `find_place`, `notes_places`: see RowShaper.
  DatapointChunkReader(const PostcodeDictionary& located, std::string file, CsvHeader header,
                       DeltaKind delta_kind, BadLines bad_lines, const ReadingPlan& plan = {},
                       FindPlace find_place = {}, bool notes_places = false);

  // Replaces `into` by what `text` holds; `text` is whole lines.
  void read(std::string_view text, DatapointChunk& into);

 private:
  static constexpr std::size_t kBatch = 64;  // Rows whose postcodes are looked up together.

  [[nodiscard]] std::size_t read_piece(std::string_view text, std::size_t size);
  [[nodiscard]] bool read_plain_line(std::string_view text, std::size_t begin,
                                     const std::uint32_t* ends);
  [[nodiscard]] bool read_plain_shaped(std::string_view text, std::size_t begin,
                                       const std::uint32_t* ends);
  void read_line(std::string_view line);
  [[nodiscard]] std::optional<UnreadField> refusal_of(std::span<const DatapointFields> rows);
  [[nodiscard]] std::size_t refuse_record(std::string_view text);
  void take(const Datapoint& datapoint);
  void flush();
  void refuse(std::string_view line, std::string column, std::string reason);
  [[nodiscard]] std::vector<PartitionRow>& rows_of(Date date);
  void clear(DatapointChunk& chunk);

  const PostcodeDictionary& located_;
  std::string file_;
  CsvRow row_;
  DatapointParser parser_;
  std::optional<RowShaper> shaper_;  // Where the fields of a line are no row yet.
  std::vector<std::string_view> fields_;
  std::vector<Datapoint> line_rows_;
  BadLines bad_lines_;
  LineIndex index_;
  DatapointChunk* into_ = nullptr;

  std::unordered_map<Date::rep, std::size_t> date_indexes_;  // Of dates in DatapointChunk::dates.
  std::size_t last_index_ = 0;                               // Rows mostly come date after date.

  std::vector<Datapoint> batch_;
  std::vector<Postcode> batch_postcodes_;
};

}  // namespace store
