#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "store/ingest/row_pile.h"
#include "store/types/datapoint.h"

namespace store {

// A file's content. Two of the same identity hold the very same rows.
struct OfferedContent {
  std::string file;
  std::string identity;  // Hash of the uncompressed bytes, column mapping, kind of delta.
  DeltaKind delta_kind;
  std::uint64_t rows = 0;
  std::uint64_t rows_taken = 0;
};

// Rows of a date that came from one content.
struct OfferedPiece {
  std::size_t content;  // Index into Offer::contents.
  std::uint64_t rows;
};

struct OfferedDate {
  RowPile pile;
  std::vector<OfferedPiece> pieces;  // Of the pile, all of them.
};

// What the files of one command hold: each content once, without rows that the store already has
// and does not take twice.
struct Offer {
  std::vector<OfferedContent> contents;
  std::map<Date, OfferedDate> dates;
  std::uint64_t repeated_files = 0;  // Their content had come with an earlier file.
  std::uint64_t repeated_rows = 0;
};

}  // namespace store
