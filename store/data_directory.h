#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "store/dictionary.h"
#include "store/result.h"
#include "store/snapshot.h"

namespace store {

// A file of the region - the tables that `straal init` fixes - as bytes to be kept; the store does
// not look inside.
struct RegionFile {
  std::string name;  // "postcodes.csv"
  std::string bytes;
};

// One date in the manifest.
struct StoredDate {
  Date date;
  std::string file;  // Relative to the data directory.
  DeltaKind delta_kind;
  std::uint64_t rows;
  std::uint64_t unlocated_rows;
  std::uint64_t bytes;
  std::vector<std::string> contents;  // Identities of the contents whose rows it holds.
};

// What a data directory holds at one moment: read whole, replaced whole.
struct Manifest {
  std::string directory_id;       // Random, made at init.
  std::uint64_t transaction = 0;  // Counts commits.
  std::vector<StoredDate> dates;  // Ascending.
  SbiDictionary sbi;              // Grows, never shrinks.
  PostcodeDictionary unlocated;  // Codes without a location; slot = located postcodes + place here.

  [[nodiscard]] std::string data_version() const;  // directory_id and transaction
};

// A data directory on disk. Readers need no lock: files are written once under a new name, and the
// manifest, replaced by a rename after everything it names is on disk, says which count.
class DataDirectory {
 public:
  // Makes `path` (absent or an empty folder) a data directory with the region's files, in one step:
  // it appears whole or not at all. Errors: kConflict where something is there; kUnavailable.
  [[nodiscard]] static Result<DataDirectory> create(const std::filesystem::path& path,
                                                    std::span<const RegionFile> region);

  // Errors: kNotFound without such a folder; kConflict for another format version; kCorrupt.
  [[nodiscard]] static Result<DataDirectory> open(const std::filesystem::path& path);

  [[nodiscard]] const std::filesystem::path& path() const;
  [[nodiscard]] Result<std::string> read_region_file(std::string_view name) const;
  [[nodiscard]] Result<Manifest> read_manifest() const;

  // Maps and verifies the partitions of the manifest; those that `previous` (may be null) already
  // holds are shared, not read again. A damaged one becomes a SnapshotDate with damage.
  [[nodiscard]] Result<Snapshot> load(const Manifest& manifest, const Snapshot* previous) const;
};

}  // namespace store
