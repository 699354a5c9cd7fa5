#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/directory/manifest.h"
#include "store/sums/snapshot.h"
#include "store/types/result.h"

namespace store {

class Disk;  // file_io.h

// A file of the region, which is the tables that `straal init` fixes. The store keeps its bytes and
// does not read them.
struct RegionFile {
  std::string name;  // "postcodes.csv"
  std::string bytes;
};

// A data directory on disk:
//
//   straal.json             format version, the directory's id, a checksum of each region file
//   postcodes.csv ...       the region's files, fixed at init
//   postcodes.7.csv         the location table as transaction 7 made it grow; immutable
//   manifest.json           which partitions count (manifest.h); replaced whole
//   dates/2013-01-01.7-3.partition one date as transaction 7 wrote it (date_partition.h); immutable
//   refused/transaction-7.csv      the lines that transaction 7 skipped
//   lock                    held by the one writer (transaction.h)
//
// Readers need no lock: partitions are written once under a new name, and the manifest, replaced by
// a rename after everything it names is on disk, says which count.
class DataDirectory {
 public:
  // Makes `path` (absent or an empty folder) a data directory with the region's files, in one step
  // at the end. Errors: kConflict if `path` holds something; kNotFound if its parent folder is not
  // there; kUnavailable. After an error nothing has changed. `disk` must outlive the result; the
  // default is the disk of the machine.
  [[nodiscard]] static Result<DataDirectory> create(const std::filesystem::path& path,
                                                    std::span<const RegionFile> region);
  [[nodiscard]] static Result<DataDirectory> create(const std::filesystem::path& path,
                                                    std::span<const RegionFile> region, Disk& disk);

  // Errors: kNotFound where there is no data directory; kConflict for another format; kCorrupt.
  [[nodiscard]] static Result<DataDirectory> open(const std::filesystem::path& path);
  [[nodiscard]] static Result<DataDirectory> open(const std::filesystem::path& path, Disk& disk);

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] Disk& disk() const { return *disk_; }

  // The names of the region's files, ascending.
  [[nodiscard]] std::vector<std::string> region_files() const;

  // Differs between any two contents of the region's file `name`, one of region_files(), as
  // `manifest` has it.
  [[nodiscard]] const std::string& region_checksum(std::string_view name,
                                                   const Manifest& manifest) const;

  // The file as init wrote it. Errors: kNotFound where init was given no such file; kCorrupt where
  // it is not what init wrote.
  [[nodiscard]] Result<std::string> read_region_file(std::string_view name) const;

  // The file as `manifest` has it: the location table may have grown since init. Errors: as above.
  [[nodiscard]] Result<std::string> read_region_file(std::string_view name,
                                                     const Manifest& manifest) const;

  // Errors: kCorrupt; kConflict for another format, or if another data directory has replaced the
  // one that was opened.
  [[nodiscard]] Result<Manifest> read_manifest() const;

  // Opens the partition of `stored`, an entry of `manifest`. Its pages are read and verified before
  // their first use (VerifiedFile).
  //   errors   kNotFound where its file is gone and kCorrupt where it is damaged, naming date and
  //            file; kUnavailable where the system cannot open it
  [[nodiscard]] Result<DatePartition> read_partition(const StoredDate& stored,
                                                     const Manifest& manifest) const;

  // Opens a window of `manifest`. Errors: as read_partition's.
  [[nodiscard]] Result<SeriesTable> read_window(const StoredWindow& stored,
                                                const Manifest& manifest) const;

  // Opens the partitions and windows of `manifest`; if their files are already gone, those of the
  // manifest that has replaced it. Files that `previous` (may be null) holds are shared, not
  // opened again. A partition that cannot be opened becomes a SnapshotDate with damage. A window
  // that cannot be opened is left out, with its damage noted, and one of which `manifest` lacks a
  // date is left out, too: its dates are read instead.
  //   errors   kUnavailable where the system cannot open a file that is there; read_manifest's own
  //   cost     some 10 microseconds a file that is not shared
  [[nodiscard]] Result<Snapshot> open_snapshot(const Manifest& manifest,
                                               const Snapshot* previous) const;

  // Reads by `read` what belongs to a manifest, which it is given; again if a writer has replaced
  // that manifest, and maybe what it names, meanwhile. Errors: read_manifest's; those of `read`.
  template <typename Read>
  [[nodiscard]] auto read_at_once(const Read& read) const -> decltype(read(Manifest{})) {
    for (;;) {
      const auto manifest = read_manifest();
      if (!manifest) return fail(manifest.error());
      auto result = read(*manifest);
      const auto now = read_manifest();
      if (!now || now->transaction == manifest->transaction) return result;
    }
  }

 private:
  using RegionChecksums = std::map<std::string, std::string, std::less<>>;
  [[nodiscard]] Result<std::string> read_table(const std::string& file,
                                               const std::string& checksum) const;
  DataDirectory(Disk& disk, std::filesystem::path path, std::string id, RegionChecksums region)
      : disk_{&disk}, path_{std::move(path)}, id_{std::move(id)}, region_{std::move(region)} {}

  Disk* disk_;
  std::filesystem::path path_;
  std::string id_;
  RegionChecksums region_;  // By file name.
};

inline constexpr const char* kManifestFile = "manifest.json";
inline constexpr const char* kDatesFolder = "dates";
inline constexpr const char* kRefusedFolder = "refused";
inline constexpr const char* kLockFile = "lock";
inline constexpr const char* kPlacesFile = "postcodes.csv";  // The region's file that may grow.

// Whether `name` is that of a location table which a transaction has made grow.
[[nodiscard]] bool is_grown_places_file(std::string_view name);

}  // namespace store
