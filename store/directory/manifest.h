#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/types/datapoint.h"
#include "store/types/dictionary.h"
#include "store/types/result.h"
#include "store/types/text_numbers.h"

namespace store {

// One date in the manifest.
struct StoredDate {
  Date date;
  std::string file;  // Relative to the data directory.
  DeltaKind delta_kind;
  std::uint64_t rows;
  std::uint64_t unlocated_rows;
  std::uint64_t bytes;
  std::vector<std::string> contents;  // Identities of the contents whose rows it holds; sorted.
};

// A window in the manifest (windows.h): the sums of the dates in [first, first + days).
struct StoredWindow {
  Date first;
  std::uint32_t days;
  std::string dates;  // Identifies the partitions that it sums up.
  std::string file;   // Relative to the data directory; empty where the sums are not worth a file.
  std::uint64_t bytes;
};

// A table that has taken the place of the one that init wrote.
struct GrownTable {
  std::string file;      // Relative to the data directory.
  std::string checksum;  // Of its bytes.
  friend bool operator==(const GrownTable&, const GrownTable&) = default;
};

// What a data directory holds at one moment: read whole, replaced whole.
struct Manifest {
  std::string directory_id;           // Random, made at init.
  std::uint64_t transaction = 0;      // Counts commits.
  std::vector<StoredDate> dates;      // Ascending, each once.
  std::vector<StoredWindow> windows;  // The widest first, by date.
  SbiDictionary sbi;                  // Grows, never shrinks.
  TextNumbers sbi_texts;              // What the codes numbered_sbi(n) stand for; grows as well.
  TextNumbers activity_texts;         // What activities stand for, where a plan numbers texts.
  std::optional<GrownTable> places;   // The location table, where it has grown since init.
  PostcodeDictionary unlocated;  // Codes without a location; slot = located postcodes + index here.

  // Differs between any two states of any two directories.
  [[nodiscard]] std::string data_version() const;

  // The entry of `date`; null where it is not stored.
  [[nodiscard]] const StoredDate* find(Date date) const;

  // The slot of `code`; a new code gets the next one.
  // Errors: kTooLarge, naming it, if none is left.
  [[nodiscard]] Result<SbiSlot> slot_of(const SbiCode& code);

  // Replaces the entry of the date of `stored`, or adds it in order.
  void put(StoredDate stored);
};

// The manifest as its file holds it: sealed JSON (sealed_json.h).
[[nodiscard]] std::string manifest_to_json(const Manifest& manifest);

// Reads such a file; `name` is the file. Errors: kConflict for another format; kCorrupt.
[[nodiscard]] Result<Manifest> manifest_from_json(std::string_view json, std::string_view name);

}  // namespace store
