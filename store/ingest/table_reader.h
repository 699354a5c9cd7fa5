#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/duckdb/open_table.h"
#include "store/ingest/ingest.h"
#include "store/text/chunk_reader.h"
#include "store/text/csv_header.h"
#include "store/types/datapoint.h"
#include "store/types/result.h"

namespace store {

// What the beginning of a file says about its lines.
struct TableHead {
  std::string file;
  CsvHeader header;
  DeltaKind delta_kind;
  std::uint64_t lines;  // The header, and the lines before it.
};

// A piece of what the files of a command hold.
struct TablePiece {
  std::uint64_t number = 0;  // Counts pieces over all files, also those that cannot be read.
  std::shared_ptr<const TableHead> table;
  Chunk chunk;                       // Lines; none in a table's last piece.
  std::uint64_t raw_bytes_read = 0;  // Of the table's file.

  // Only of the last piece of a table: the hash of the table's uncompressed bytes and of how they
  // were read. Two contents of the same identity hold the same rows.
  std::optional<std::string> identity;
};

// Reads files one after another and cuts them into pieces.
class TableReader {
 public:
  // All arguments must outlive the reader.
  TableReader(std::span<const std::filesystem::path> files, const IngestOptions& options,
              std::size_t chunk_bytes)
      : files_{files}, options_{options}, tables_{options.duckdb}, chunk_bytes_{chunk_bytes} {}

  // Reads the next piece into `piece`; false after the last file. Errors: those of
  // DatapointReader::open and of the file; do not call it again then.
  [[nodiscard]] Result<bool> next(TablePiece& piece);

 private:
  [[nodiscard]] Result<void> open(const std::filesystem::path& file);

  std::span<const std::filesystem::path> files_;  // Those that are left.
  const IngestOptions& options_;
  duckdb::TableOpener tables_;
  std::size_t chunk_bytes_;
  std::uint64_t pieces_ = 0;
  std::shared_ptr<const TableHead> table_;  // Of the file that is open.
  std::optional<ChunkReader> chunks_;
};

}  // namespace store
