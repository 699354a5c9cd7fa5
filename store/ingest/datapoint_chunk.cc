#include "store/ingest/datapoint_chunk.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "store/text/csv_line.h"
#include "store/text/csv_record.h"
#include "store/text/line_reader.h"

namespace store {
namespace {

// Text that is indexed at a time: it and its index stay in the cache.
constexpr std::size_t kPieceBytes = 32U << 10U;

std::string_view without_line_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

DatapointChunkReader::DatapointChunkReader(const PostcodeDictionary& located, std::string file,
                                           CsvHeader header, DeltaKind delta_kind,
                                           BadLines bad_lines, const ReadingPlan& plan,
                                           FindPlace find_place, bool notes_places)
    : located_{located},
      file_{std::move(file)},
      row_{std::move(header)},
      parser_{row_.header(), delta_kind, plan},
      bad_lines_{bad_lines} {
  batch_.reserve(kBatch);
  batch_postcodes_.reserve(kBatch);
  notes_places = notes_places && says_where_places_are(row_.header());
  if (plan.shapes_rows() || notes_places) {
    shaper_.emplace(row_.header(), plan, std::move(find_place), notes_places);
    fields_.resize(row_.header().headers.size());
  }
}

void DatapointChunkReader::read(std::string_view text, DatapointChunk& into) {
  clear(into);
  into_ = &into;
  if (shaper_) shaper_->clear();
  while (!text.empty()) {
    std::size_t end = text.size();
    if (end > kPieceBytes) {
      std::size_t line_end = text.rfind('\n', kPieceBytes - 1);
      if (line_end == std::string_view::npos) line_end = text.find('\n', kPieceBytes);
      if (line_end != std::string_view::npos) end = line_end + 1;
    }
    text.remove_prefix(read_piece(text, end));
  }
  flush();
  into.met_other_times = parser_.met_other_times();
  into.dates.resize(date_indexes_.size());
  if (!shaper_) return;
  const auto sbi = shaper_->sbi_texts().texts();
  const auto activities = shaper_->activity_texts().texts();
  into.sbi_texts.assign(sbi.begin(), sbi.end());
  into.activity_texts.assign(activities.begin(), activities.end());
  into.told = shaper_->take_told();
}

// Reads the lines of the first `size` bytes of `text`, and those of a record that goes on behind
// them. Returns how many bytes that were.
std::size_t DatapointChunkReader::read_piece(std::string_view text, std::size_t size) {
  const std::string_view piece = text.substr(0, size);
  const bool one_character = row_.header().separator != Separator::kSpaces;
  index_.read(piece, one_character ? character_of(row_.header().separator) : '\n');
  const std::span<const std::uint32_t> ends = index_.ends();
  const std::span<const std::uint32_t> odd = index_.odd();
  const std::size_t fields = row_.header().headers.size();
  std::size_t next_odd = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < ends.size();) {
    // The ends of as many fields as there should be: the last of them alone ends the line.
    std::size_t last = i + fields - 1;
    bool plain = one_character && last < ends.size();
    if (plain) {
      std::uint32_t early = 0;
      for (std::size_t k = i; k < last; ++k) early |= ends[k];
      plain = (early & LineIndex::kLineEnd) == 0 && (ends[last] & LineIndex::kLineEnd) != 0;
    }
    if (!plain) {
      last = i;
      while ((ends[last] & LineIndex::kLineEnd) == 0) ++last;
    }
    const std::size_t end = ends[last] & ~LineIndex::kLineEnd;
    while (next_odd < odd.size() && odd[next_odd] < begin) ++next_odd;
    plain = plain && (next_odd == odd.size() || odd[next_odd] >= end) &&
            end - begin <= LineReader::kMaxLineBytes;
    ++into_->lines;
    std::size_t next = end + 1;
    if (!plain || !read_plain_line(piece, begin, &ends[i])) {
      if (const std::size_t record = refuse_record(text.substr(begin))) {
        next = begin + record;
      } else {
        read_line(without_line_end(piece.substr(begin, next - begin)));
      }
    }
    begin = next;
    i = last + 1;
    while (i < ends.size() && (ends[i] & ~LineIndex::kLineEnd) < begin) ++i;
  }
  return std::min(begin, text.size());
}

// Refuses the record that `text` begins with, if it is one of several lines. Returns its bytes,
// with the last line's end; 0 where the line stands by itself.
std::size_t DatapointChunkReader::refuse_record(std::string_view text) {
  const auto record = record_over_lines(text, row_.header().separator);
  if (!record) return 0;
  refuse(text.substr(0, record->size), {}, line_end_inside_reason(record->more_lines));
  into_->lines += record->more_lines;
  return record->next;
}

// A line that begins at `begin` and whose fields end at `ends`; false where a field cannot be read.
bool DatapointChunkReader::read_plain_line(std::string_view text, std::size_t begin,
                                           const std::uint32_t* ends) {
  if (shaper_) return read_plain_shaped(text, begin, ends);
  const CsvHeader& header = row_.header();
  const std::size_t last = header.headers.size() - 1;
  DatapointFields fields;
  for (std::size_t column = 0; column < fields.size(); ++column) {
    const std::size_t position = header.positions[column];
    if (position == CsvHeader::kAbsent) continue;
    const std::size_t field_begin = position == 0 ? begin : ends[position - 1] + 1;
    std::size_t field_end = ends[position] & ~LineIndex::kLineEnd;
    if (position == last && field_end > field_begin && text[field_end - 1] == '\r') --field_end;
    fields[column] = text.substr(field_begin, field_end - field_begin);
  }
  if (!parser_.is_canonical()) {
    for (std::string_view& field : fields) field = without_blanks_around(field);
    return !refusal_of(std::span(&fields, 1));
  }
  const auto datapoint = parser_.parse(fields);
  if (datapoint) take(*datapoint);
  return datapoint.has_value();
}

bool DatapointChunkReader::read_plain_shaped(std::string_view text, std::size_t begin,
                                             const std::uint32_t* ends) {
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    std::size_t end = ends[i] & ~LineIndex::kLineEnd;
    if (i + 1 == fields_.size() && end > begin && text[end - 1] == '\r') --end;
    fields_[i] = text.substr(begin, end - begin);
    begin = (ends[i] & ~LineIndex::kLineEnd) + 1;
  }
  const auto rows = shaper_->shape(fields_, into_->lines);
  return rows && !refusal_of(*rows);
}

// Takes the rows of one line, all of them or none. Returns why none is taken.
std::optional<UnreadField> DatapointChunkReader::refusal_of(std::span<const DatapointFields> rows) {
  line_rows_.clear();
  std::uint64_t unknown = 0;
  for (const DatapointFields& row : rows) {
    auto datapoint = parser_.parse_as_meant(row);
    if (!datapoint) return std::move(datapoint.error());
    if (*datapoint) {
      line_rows_.push_back(**datapoint);
    } else {
      ++unknown;
    }
  }
  into_->unknown += unknown;
  if (shaper_ && shaper_->lack() == LackOfPlace::kPosition) {
    into_->without_position += line_rows_.size();
  } else if (shaper_ && shaper_->lack() == LackOfPlace::kNear) {
    into_->without_place += line_rows_.size();
  }
  for (const Datapoint& datapoint : line_rows_) take(datapoint);
  return std::nullopt;
}

void DatapointChunkReader::read_line(std::string_view line) {
  if (line.size() > LineReader::kMaxLineBytes) return refuse(line, {}, too_long_reason());
  if (is_blank(line)) return;
  auto read = row_.read(line, /*is_plain=*/false);
  if (!read) return refuse(line, {}, std::move(read.error()));
  if (*read == CsvRow::Content::kNothing) return;
  std::optional<UnreadField> refusal;
  if (shaper_) {
    for (std::size_t i = 0; i < fields_.size(); ++i) fields_[i] = row_.text_at(i);
    auto rows = shaper_->shape(fields_, into_->lines);
    refusal = rows ? refusal_of(*rows) : std::optional(std::move(rows.error()));
  } else {
    DatapointFields fields;
    for (std::size_t i = 0; i < fields.size(); ++i) fields[i] = row_.field(i);
    refusal = refusal_of(std::span(&fields, 1));
  }
  if (refusal) refuse(line, row_.header_of(refusal->column), std::move(refusal->reason));
}

void DatapointChunkReader::take(const Datapoint& datapoint) {
  batch_.push_back(datapoint);
  batch_postcodes_.push_back(datapoint.postcode);
  if (batch_.size() == kBatch) flush();
}

void DatapointChunkReader::flush() {
  std::array<std::optional<PostcodeSlot>, kBatch> slots;
  located_.find_all(batch_postcodes_, std::span(slots).first(batch_.size()));
  const auto located = static_cast<std::uint32_t>(located_.size());
  for (std::size_t i = 0; i < batch_.size(); ++i) {
    const Datapoint& datapoint = batch_[i];
    const PostcodeSlot postcode =
        slots[i] ? *slots[i]
                 : PostcodeSlot{located + index(into_->unlocated.add(datapoint.postcode).first)};
    rows_of(datapoint.date)
        .push_back({.activity = datapoint.id_activity,
                    .postcode = postcode,
                    .hits = datapoint.hits,
                    .delta = datapoint.delta,
                    .sbi = into_->sbi.add(datapoint.sbi).first,
                    .hour = datapoint.hour});
  }
  into_->rows += batch_.size();
  batch_.clear();
  batch_postcodes_.clear();
}

std::vector<PartitionRow>& DatapointChunkReader::rows_of(Date date) {
  std::vector<ChunkDate>& dates = into_->dates;
  if (date_indexes_.empty() || dates[last_index_].date != date) {
    last_index_ = date_indexes_.try_emplace(date.time_since_epoch().count(), date_indexes_.size())
                      .first->second;
    if (last_index_ == dates.size()) dates.emplace_back();
    dates[last_index_].date = date;
  }
  return dates[last_index_].rows;
}

// Rows keep their memory for the rows to come.
void DatapointChunkReader::clear(DatapointChunk& chunk) {
  date_indexes_.clear();
  for (ChunkDate& date : chunk.dates) date.rows.clear();
  chunk.unlocated = {};
  chunk.sbi = {};
  chunk.rows = 0;
  chunk.unknown = 0;
  chunk.without_position = 0;
  chunk.without_place = 0;
  chunk.lines = 0;
  chunk.refused.clear();
  chunk.refused_count = 0;
}

void DatapointChunkReader::refuse(std::string_view line, std::string column, std::string reason) {
  ++into_->refused_count;
  if (bad_lines_ == BadLines::kFail && into_->refused.size() == kMaxRefusedKept) return;
  into_->refused.push_back(
      refused_line(file_, into_->lines, line, std::move(column), std::move(reason)));
}

}  // namespace store
