#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "store/datapoint_reader.h"
#include "store/ingest.h"
#include "store/manifest.h"
#include "store/partition_row.h"
#include "store/progress_report.h"
#include "store/refused_lines.h"

namespace store {

// A file's content. Two of the same identity hold the very same rows.
struct OfferedContent {
  std::string file;
  std::string identity;  // Hash of the uncompressed bytes, column mapping, kind of delta.
  DeltaKind delta_kind;
  std::uint64_t rows = 0;
  std::uint64_t rows_taken = 0;
};

// Consecutive rows of a date that came from one content.
struct OfferedPiece {
  std::size_t content;  // Its place in Offer::contents.
  std::size_t rows;
};

struct OfferedDate {
  std::vector<PartitionRow> rows;
  std::vector<OfferedPiece> pieces;  // In the order of `rows`, all of them.
};

// What the files of one command hold, each content once.
struct Offer {
  std::vector<OfferedContent> contents;
  std::map<Date, OfferedDate> dates;
  std::uint64_t repeated_files = 0;  // Their content had come with an earlier file.
  std::uint64_t repeated_rows = 0;
};

// Reads files of datapoints into an Offer: codes become slots, new ones being added to the
// dictionaries of a manifest. Holds every row, 24 bytes each.
class Intake {
 public:
  // All arguments must outlive the intake.
  Intake(const PostcodeDictionary& located, Manifest& manifest, const IngestOptions& options,
         RefusedLines& refused, ProgressReport& progress)
      : located_{located},
        manifest_{manifest},
        options_{options},
        refused_{refused},
        progress_{progress},
        last_date_{offer_.dates.end()} {}

  // Reads one file to its end. Errors: the file's; kTooLarge for more codes than there are slots.
  [[nodiscard]] Result<void> read(const std::filesystem::path& path);

  [[nodiscard]] Offer& offer() { return offer_; }

 private:
  [[nodiscard]] Result<void> take(const Datapoint& datapoint);
  [[nodiscard]] Result<PostcodeSlot> slot_of(const Postcode& postcode);
  [[nodiscard]] Result<SbiSlot> slot_of(const SbiCode& sbi);
  void take_back_last_content();

  const PostcodeDictionary& located_;
  Manifest& manifest_;
  const IngestOptions& options_;
  RefusedLines& refused_;
  ProgressReport& progress_;
  Offer offer_;
  std::unordered_set<std::string> identities_;
  std::map<Date, OfferedDate>::iterator last_date_;  // Rows mostly come date after date.
};

}  // namespace store
