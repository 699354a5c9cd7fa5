#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/directory/data_directory.h"
#include "store/ingest/arrival.h"
#include "store/ingest/places/place_growth.h"
#include "store/ingest/row_shaper.h"
#include "store/text/csv.h"
#include "store/text/reading_plan.h"

namespace store {

enum class IfExists : std::uint8_t { kAppend, kReplace, kFail };

struct IngestOptions {
  // Nothing: append, but refuse a date of whose offered rows most are there already.
  std::optional<IfExists> if_exists = {};
  std::optional<std::filesystem::path> duckdb = {};  // DuckDB's library; see open_library.
  bool derive_delta = false;
  BadLines bad_lines = BadLines::kFail;
  std::vector<ColumnName> columns = {};
  ReadingPlan plan = {};               // But for its columns.
  MakeFindPlace make_find_place = {};  // Where the plan tells places by positions.
  std::uint64_t memory_bytes = std::uint64_t{1} << 30U;  // For rows on their way; see ingest().
  unsigned threads = 0;                                  // 0: one for each core.
  std::function<void()> on_wait = {};      // Called once if another writer is at work.
  bool strict = false;                     // What warnings_of() tells changes nothing.
  const Industries* industries = nullptr;  // The table of codes, if there is one.
  const GrowingPlaces* growing = nullptr;  // Where new places are added to the location table.
  std::optional<GrownTable> located_by =
      {};  // The table that `located` is, as in Manifest::places.
};

struct IngestProgress {
  std::uint64_t rows;
  std::uint64_t raw_bytes_read;
  std::optional<std::uint64_t> raw_bytes;  // Of all files; unknown with standard input.
};

struct IngestSummary {
  std::uint64_t files = 0;
  std::uint64_t files_already_there = 0;  // Every row of theirs was in the store.
  std::uint64_t rows = 0;                 // Taken by this command.
  std::uint64_t rows_already_there = 0;
  std::uint64_t rows_unknown = 0;  // Not taken: the plan says that their hits are not known.
  std::uint64_t refused = 0;
  std::optional<std::filesystem::path> refused_file;
  std::uint64_t unlocated_rows = 0;  // Of the rows taken.
  std::uint64_t unlocated_postcodes = 0;
  // Industries that no earlier file had, by title where the plan numbers texts, else by code; not
  // of a first file.
  std::vector<std::string> new_industries = {};
  std::uint64_t without_position = 0;  // Of the rows read, where the plan asks for one.
  std::uint64_t without_place = 0;     // Of the rows read: their position is at or near no place.
  std::uint64_t new_places = 0;        // Added to the location table.
  std::uint64_t new_place_rows = 0;    // Of the rows taken, at these.
  std::uint64_t places_outside = 0;    // New ones that the CRS does not cover; they are unlocated.
  std::vector<Date> dates;             // Changed by this command.
  Arrival arrival;
  bool held_back = false;  // There are warnings, and options.strict: nothing has changed.
};

// What is wrong, where a location table is no longer the directory's.
inline constexpr const char* kStaleTable = "location-table";

// Takes the datapoints of all `files` (folders are read recursively, "-" is standard input) into
// the directory, as one transaction: all of it is there when this returns, or nothing is.
//
//   located  the location table's codes; other codes are kept as unlocated, or become places of the
//            table where options.growing knows where they are: then all dates are written anew
//   memory   options.memory_bytes and a few MB per thread, independent of the size of the files:
//            further rows wait in files beside the partitions, which takes about as much disk again
//            as the partitions will
//   errors   kInvalid where a line or file cannot be read (with BadLines::kFail), kConflict for
//            IfExists::kFail, a date of the other delta kind or a redelivery (arrival.h) without
//            if_exists, kUnavailable from the system; kConflict with the parameter kStaleTable
//            where `located` is no longer the directory's table; then nothing has changed
//   threads  one writer at a time per directory: a second waits for the first. `on_progress` is
//            called on any thread, by one at a time
[[nodiscard]] Result<IngestSummary> ingest(
    const DataDirectory& directory, const PostcodeDictionary& located,
    std::span<const std::filesystem::path> files, const IngestOptions& options,
    const std::function<void(const IngestProgress&)>& on_progress);

// Removes `dates` in one step; dates that are not there are no error. Returns those that were.
// `on_wait` (may be empty) is called once if another writer is at work.
[[nodiscard]] Result<std::vector<Date>> remove_dates(const DataDirectory& directory,
                                                     std::span<const Date> dates,
                                                     const std::function<void()>& on_wait = {});

}  // namespace store
