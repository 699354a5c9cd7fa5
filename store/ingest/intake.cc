#include "store/ingest/intake.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "store/types/numbered_sbi.h"
#include "store/types/quoted.h"

namespace store {
namespace {

constexpr std::size_t kLargestChunk = 512U << 10U;  // With its rows it fits a core's cache.
constexpr std::size_t kSmallestChunk = 4U << 10U;
constexpr std::size_t kRefusedAtOnce = 4096;  // Lines that are written together.
constexpr std::size_t kMostOpenPartitions = 256;

// A chunk's rows take less than its text and come to a few times that while they are read.
std::size_t chunk_bytes_for(std::uint64_t memory_bytes) {
  constexpr std::uint64_t kShare = 256;
  return static_cast<std::size_t>(
      std::clamp<std::uint64_t>(memory_bytes / kShare, kSmallestChunk, kLargestChunk));
}

}  // namespace

Intake::Intake(const PostcodeDictionary& located, Transaction& transaction,
               const IngestOptions& options, Workers& workers, ProgressReport& progress)
    : located_{located},
      transaction_{transaction},
      options_{options},
      workers_{workers},
      progress_{progress},
      pile_bytes_{options.memory_bytes / 4 * 3},
      // Each worker sorts rows in memory of its own, beside the piles.
      most_sorted_{options.memory_bytes / 4 / workers.size() / sizeof(PartitionRow)},
      told_{located, options.growing},
      refused_{options.bad_lines} {}

Result<void> Intake::read(std::span<const std::filesystem::path> files) {
  TableReader tables(files, options_, chunk_bytes_for(options_.memory_bytes));
  for (;;) {
    pause_ = false;
    workers_.run(workers_.size(), [&](std::size_t) { work(tables); });
    if (error_) return fail(*std::move(error_));
    if (at_end_) return {};
    if (auto spilled = spill(); !spilled) return spilled;
  }
}

// The work of each worker until no piece is left or all must pause.
void Intake::work(TableReader& tables) {
  std::shared_ptr<const TableHead> table;
  std::optional<DatapointChunkReader> reader;
  while (std::unique_ptr<ReadPiece> read = take_piece(tables)) {
    if (!read->error && !read->piece.identity) {
      if (table != read->piece.table) {
        table = read->piece.table;
        reader.emplace(located_, table->file, table->header, table->delta_kind, options_.bad_lines,
                       options_.plan,
                       options_.make_find_place ? options_.make_find_place() : FindPlace{},
                       options_.growing != nullptr);
      }
      reader->read(read->piece.chunk.text(), read->rows);
    }
    hand_in(std::move(read));
  }
}

std::unique_ptr<Intake::ReadPiece> Intake::take_piece(TableReader& tables) {
  std::unique_ptr<ReadPiece> read;
  {
    const std::lock_guard lock{handing_in_};
    if (!spare_.empty()) {
      read = std::move(spare_.back());
      spare_.pop_back();
    }
  }
  if (read == nullptr) read = std::make_unique<ReadPiece>();
  const std::lock_guard lock{reading_};
  if (at_end_ || pause_) return nullptr;
  const auto more = tables.next(read->piece);
  at_end_ = !more || !*more;
  if (!more) read->error = more.error();
  return more && !*more ? nullptr : std::move(read);
}

// Settles the piece and those that waited for it, or leaves it to the worker that is settling.
void Intake::hand_in(std::unique_ptr<ReadPiece> read) {
  std::unique_lock lock{handing_in_};
  waiting_.emplace(read->piece.number, std::move(read));
  if (settling_) return;
  settling_ = true;
  for (auto at = waiting_.find(next_); at != waiting_.end(); at = waiting_.find(next_)) {
    std::unique_ptr<ReadPiece> first = std::move(at->second);
    waiting_.erase(at);
    lock.unlock();
    if (!error_) {
      if (auto settled = settle(*first); !settled) error_ = std::move(settled.error());
      if (error_ || bytes_ > pile_bytes_) pause_ = true;
    }
    lock.lock();
    spare_.push_back(std::move(first));
    ++next_;
  }
  settling_ = false;
}

Result<void> Intake::settle(ReadPiece& read) {
  if (read.error) return fail(*read.error);
  const TableHead& table = *read.piece.table;
  if (table_ != read.piece.table) {
    table_ = read.piece.table;
    lines_ = table.lines;
    rows_ = 0;
    met_other_times_ = false;
  }
  if (read.piece.identity) {
    progress_.file_done(read.piece.raw_bytes_read);
    end_content(table, *read.piece.identity);
    return {};
  }
  auto done = settle_rows(table, read.rows);
  progress_.add_rows(read.rows.rows);
  progress_.tell(read.piece.raw_bytes_read);
  return done;
}

Result<void> Intake::settle_rows(const TableHead& table, DatapointChunk& chunk) {
  for (ToldPlace& told : chunk.told) {
    if (auto added = told_.add(std::move(told), table.file); !added) return added;
  }
  if (auto given = give_slots(table, chunk); !given) return given;
  for (const ChunkDate& date : chunk.dates) {
    RowPile& pile = current_[date.date];
    bytes_ -= pile.memory_bytes();
    pile.add(date.rows, static_cast<std::uint32_t>(located_.size()));
    bytes_ += pile.memory_bytes();
  }
  rows_ += chunk.rows;
  rows_read_ += chunk.rows;
  unknown_ += chunk.unknown;
  without_position_ += chunk.without_position;
  without_place_ += chunk.without_place;
  met_other_times_ = met_other_times_ || chunk.met_other_times;
  return take_refused(chunk);
}

// The code that stands for the text of `code`, which is numbered within the chunk.
Result<SbiCode> Intake::numbered_for_good(const DatapointChunk& chunk, const SbiCode& code) {
  const auto number = number_of(code);
  if (!number) return code;  // Of a row without a text.
  const std::string& text = chunk.sbi_texts[*number];
  const std::uint32_t known = transaction_.manifest().sbi_texts.add(text).first;
  if (known <= kMostNumbered) return numbered_sbi(known);
  return fail(ErrorCode::kTooLarge,
              fmt::format("{} would be one text more than can be told apart as industries, {}",
                          quoted(text), kMostNumbered + 1));
}

// Numbers the activities of a chunk for good, where its own numbers are of texts or of lines.
void Intake::number_activities(DatapointChunk& chunk) {
  std::vector<std::int64_t> numbers;
  for (const std::string& text : chunk.activity_texts) {
    numbers.push_back(transaction_.manifest().activity_texts.add(text).first);
  }
  const bool is_line = options_.plan.activities == ActivityNumbers::kOfLines;
  if (numbers.empty() && !is_line) return;
  for (ChunkDate& date : chunk.dates) {
    for (PartitionRow& row : date.rows) {
      row.activity = is_line ? row.activity + static_cast<std::int64_t>(lines_)
                             : numbers[static_cast<std::size_t>(row.activity)];
    }
  }
}

Result<void> Intake::give_slots(const TableHead& table, DatapointChunk& chunk) {
  Manifest& manifest = transaction_.manifest();
  number_activities(chunk);
  std::vector<SbiSlot> sbi;
  for (const SbiCode& code : chunk.sbi.codes()) {
    auto slot = options_.plan.sbi_are_texts
                    ? numbered_for_good(chunk, code).and_then([&manifest](const SbiCode& its) {
                        return manifest.slot_of(its);
                      })
                    : manifest.slot_of(code);
    if (!slot) {
      slot.error().detail.insert(0, table.file + ": ");
      return fail(slot.error());
    }
    sbi.push_back(*slot);
  }
  const auto located = static_cast<std::uint32_t>(located_.size());
  std::vector<PostcodeSlot> unlocated;
  for (const Postcode& code : chunk.unlocated.codes()) {
    const std::size_t slots = located + manifest.unlocated.size();
    if (slots == PostcodeDictionary::kMaxSize && !manifest.unlocated.find(code)) {
      return fail(ErrorCode::kTooLarge,
                  table.file + ": " + quoted(code.text()) +
                      " would be one postcode more than the store can hold, " +
                      std::to_string(PostcodeDictionary::kMaxSize));
    }
    unlocated.push_back(PostcodeSlot{located + index(manifest.unlocated.add(code).first)});
  }
  for (ChunkDate& date : chunk.dates) {
    for (PartitionRow& row : date.rows) {
      row.sbi = sbi[index(row.sbi)];
      if (index(row.postcode) >= located) row.postcode = unlocated[index(row.postcode) - located];
    }
  }
  return {};
}

Result<void> Intake::take_refused(DatapointChunk& chunk) {
  refused_.add_unkept(chunk.refused_count - chunk.refused.size());
  for (RefusedLine& line : chunk.refused) {
    line.line += lines_;
    refused_.add(std::move(line));
  }
  lines_ += chunk.lines;
  if (options_.bad_lines == BadLines::kSkip && refused_.lines().size() >= kRefusedAtOnce) {
    return write_refused();
  }
  return {};
}

void Intake::end_content(const TableHead& table, const std::string& identity) {
  const bool repeated = !identities_.insert(identity).second;
  if (repeated) {
    offer_.repeated_files += rows_ > 0 ? 1U : 0U;
    offer_.repeated_rows += rows_;
  } else {
    offer_.contents.push_back({.file = table.file,
                               .identity = identity,
                               .delta_kind = table.delta_kind,
                               .rows = rows_,
                               .rows_taken = 0});
  }
  if (is_only_midnight(table)) only_midnight_.push_back(table.file);
  for (auto& [date, pile] : current_) {
    bytes_ -= pile.memory_bytes();
    if (repeated || is_stored_already(date, identity)) {
      std::move(pile).discard(transaction_);
      continue;
    }
    OfferedDate& offered = offer_.dates[date];
    offered.pieces.push_back({.content = offer_.contents.size() - 1, .rows = pile.rows()});
    bytes_ -= offered.pile.memory_bytes();
    offered.pile.add(std::move(pile));
    bytes_ += offered.pile.memory_bytes();
  }
  current_.clear();
}

// An export of one hour has one date.
bool Intake::is_only_midnight(const TableHead& table) const {
  constexpr std::size_t kLeastDates = 2;
  const bool has_hour =
      table.header.positions[kHour] != CsvHeader::kAbsent || options_.plan.gives("hour");
  return !has_hour && options_.plan.hours == HourCount::kUnsaid && !met_other_times_ &&
         current_.size() >= kLeastDates;
}

// Whether the rows of this content are there already and will not be taken again.
bool Intake::is_stored_already(Date date, const std::string& identity) {
  if (options_.if_exists.value_or(IfExists::kAppend) != IfExists::kAppend) return false;
  const StoredDate* stored = transaction_.manifest().find(date);
  return stored != nullptr && std::ranges::binary_search(stored->contents, identity);
}

Result<void> Intake::write_refused() {
  if (!refused_file_) {
    auto file = transaction_.new_refused();
    if (!file) return fail(file.error());
    refused_file_ = *std::move(file);
  }
  return refused_file_->file->write(bytes_of(refused_.take_csv()));
}

Result<std::optional<std::string>> Intake::finish_refused() {
  if (refused_.count() == 0) return std::nullopt;
  auto done = write_refused();
  if (done) done = refused_file_->file->sync();
  if (!done) return fail(done.error());
  return refused_file_->name;
}

// Writes the largest piles, until half of what the piles may hold is free.
Result<void> Intake::spill() {
  struct Candidate {
    Date date;
    DeltaKind delta_kind;
    RowPile* pile;
  };
  std::vector<Candidate> candidates;
  for (auto& [date, pile] : current_) candidates.push_back({date, table_->delta_kind, &pile});
  for (auto& [date, offered] : offer_.dates) {
    const OfferedContent& content = offer_.contents[offered.pieces.front().content];
    candidates.push_back({date, content.delta_kind, &offered.pile});
  }
  std::ranges::sort(candidates, std::greater<>{},
                    [](const Candidate& candidate) { return candidate.pile->memory_bytes(); });
  std::size_t spilled = 0;
  for (; spilled < candidates.size() && bytes_ > pile_bytes_ / 2; ++spilled) {
    bytes_ -= candidates[spilled].pile->memory_bytes();
  }
  const bool open_files = offer_.dates.size() + current_.size() <= kMostOpenPartitions;
  std::vector<Result<void>> done(spilled);
  workers_.run(spilled, [&](std::size_t i) {
    const Candidate& candidate = candidates[i];
    done[i] = candidate.pile->spill(transaction_,
                                    partition_key(transaction_.manifest(), located_.size(),
                                                  candidate.date, candidate.delta_kind),
                                    most_sorted_, open_files);
  });
  const auto failed = std::ranges::find_if(done, [](const auto& one) { return !one.has_value(); });
  return failed == done.end() ? Result<void>{} : *failed;
}

}  // namespace store
