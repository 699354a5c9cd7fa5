#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "store/directory/transaction.h"
#include "store/ingest/datapoint_chunk.h"
#include "store/ingest/ingest.h"
#include "store/ingest/offer.h"
#include "store/ingest/progress_report.h"
#include "store/ingest/table_reader.h"
#include "store/sums/workers.h"
#include "store/text/refused_lines.h"

namespace store {

// Reads files of datapoints into an Offer. Each worker takes the next piece, reads its rows, and
// hands them in. Pieces are settled in their order in the files: codes get their slots, lines their
// numbers, and rows go to the piles of their dates. So the same files always give the same result,
// with any number of workers. When the piles outgrow the memory, all workers stop reading and write
// some piles to disk.
class Intake {
 public:
  // All arguments must outlive the intake.
  Intake(const PostcodeDictionary& located, Transaction& transaction, const IngestOptions& options,
         Workers& workers, ProgressReport& progress);

  // Reads all files. Errors: the files'; kTooLarge for more codes than there are slots;
  // kUnavailable where rows or refused lines cannot be written.
  [[nodiscard]] Result<void> read(std::span<const std::filesystem::path> files);

  [[nodiscard]] Offer& offer() { return offer_; }
  [[nodiscard]] const ToldPlaces& told() const { return told_; }
  [[nodiscard]] const RefusedLines& refused() const { return refused_; }
  [[nodiscard]] std::uint64_t rows_read() const { return rows_read_; }  // Repeated ones as well.
  [[nodiscard]] std::uint64_t unknown() const { return unknown_; }      // Rows without known hits.
  [[nodiscard]] std::uint64_t without_position() const { return without_position_; }
  [[nodiscard]] std::uint64_t without_place() const { return without_place_; }

  // Files whose timestamps are all at midnight, of two dates or more, and whose plan does not say
  // that these are hours.
  [[nodiscard]] std::vector<std::string> only_midnight() const { return only_midnight_; }

  // Writes the last of the refused lines.
  // Returns the name of their table; none if no line was refused.
  [[nodiscard]] Result<std::optional<std::string>> finish_refused();

  // How many rows of one date are sorted at a time.
  [[nodiscard]] std::size_t most_sorted() const { return most_sorted_; }

 private:
  // A piece on its way from the file to the piles.
  struct ReadPiece {
    TablePiece piece;
    std::optional<Error> error;  // The piece could not be read.
    DatapointChunk rows;
  };

  void work(TableReader& tables);
  [[nodiscard]] std::unique_ptr<ReadPiece> take_piece(TableReader& tables);
  void hand_in(std::unique_ptr<ReadPiece> read);

  [[nodiscard]] Result<void> settle(ReadPiece& read);
  [[nodiscard]] Result<void> settle_rows(const TableHead& table, DatapointChunk& chunk);
  [[nodiscard]] Result<SbiCode> numbered_for_good(const DatapointChunk& chunk, const SbiCode& code);
  void number_activities(DatapointChunk& chunk);
  [[nodiscard]] Result<void> give_slots(const TableHead& table, DatapointChunk& chunk);
  [[nodiscard]] Result<void> take_refused(DatapointChunk& chunk);
  void end_content(const TableHead& table, const std::string& identity);
  [[nodiscard]] bool is_only_midnight(const TableHead& table) const;
  [[nodiscard]] bool is_stored_already(Date date, const std::string& identity);
  [[nodiscard]] Result<void> write_refused();
  [[nodiscard]] Result<void> spill();

  const PostcodeDictionary& located_;
  Transaction& transaction_;
  const IngestOptions& options_;
  Workers& workers_;
  ProgressReport& progress_;
  std::size_t pile_bytes_;  // The most that all piles may hold together.
  std::size_t most_sorted_;

  std::mutex reading_;
  bool at_end_ = false;              // Under reading_.
  std::atomic<bool> pause_ = false;  // No worker may take another piece.

  std::mutex handing_in_;
  std::map<std::uint64_t, std::unique_ptr<ReadPiece>>
      waiting_;             // Waiting for earlier pieces; by number.
  std::uint64_t next_ = 0;  // To be settled.
  bool settling_ = false;   // A worker is settling.
  std::vector<std::unique_ptr<ReadPiece>> spare_;

  // Used by the worker that settles; later by the owner.
  std::optional<Error> error_;
  Offer offer_;
  ToldPlaces told_;
  std::unordered_set<std::string> identities_;
  std::size_t bytes_ = 0;  // Of all piles.
  std::uint64_t rows_read_ = 0;
  std::uint64_t unknown_ = 0;
  std::uint64_t without_position_ = 0;  // As in DatapointChunk.
  std::uint64_t without_place_ = 0;
  std::vector<std::string> only_midnight_;
  RefusedLines refused_;
  std::optional<NewPartition> refused_file_;

  // Of the content that is being read.
  std::shared_ptr<const TableHead> table_;
  std::map<Date, RowPile> current_;
  std::uint64_t lines_ = 0;
  std::uint64_t rows_ = 0;
  bool met_other_times_ = false;
};

}  // namespace store
