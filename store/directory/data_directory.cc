#include "store/directory/data_directory.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <system_error>
#include <vector>

#include "store/directory/directory_init.h"
#include "store/directory/file_io.h"
#include "store/directory/format_1.h"
#include "store/directory/sealed_json.h"
#include "store/directory/windows.h"

namespace store {
namespace {

namespace fs = std::filesystem;

// Whether an intact partition matches its manifest entry.
bool fits(const DatePartition& partition, const StoredDate& stored, const Manifest& manifest) {
  return partition.date() == stored.date && partition.delta_kind() == stored.delta_kind &&
         partition.rows() == stored.rows && partition.unlocated_rows() == stored.unlocated_rows &&
         partition.series().file().file_bytes() == stored.bytes &&
         partition.sbi_codes() <= manifest.sbi.size();
}

// The same file of the same directory in `previous`, or null: names are never used twice.
const SnapshotDate* already_open(const StoredDate& stored, const Manifest& manifest,
                                 const Snapshot* previous) {
  if (previous == nullptr || !previous->data_version.starts_with(manifest.directory_id)) {
    return nullptr;
  }
  const SnapshotDate* date = previous->find(stored.date);
  return date != nullptr && date->rows != nullptr && date->file == stored.file ? date : nullptr;
}

// The same for a window.
std::shared_ptr<const SeriesTable> already_open(const StoredWindow& stored,
                                                const Manifest& manifest,
                                                const Snapshot* previous) {
  if (previous == nullptr || !previous->data_version.starts_with(manifest.directory_id)) {
    return nullptr;
  }
  const auto same = std::ranges::find(previous->windows, stored.file, &SnapshotWindow::file);
  return same == previous->windows.end() ? nullptr : same->series;
}

}  // namespace

Result<DataDirectory> DataDirectory::create(const fs::path& path,
                                            std::span<const RegionFile> region) {
  return create(path, region, Disk::real());
}

Result<DataDirectory> DataDirectory::create(const fs::path& path,
                                            std::span<const RegionFile> region, Disk& disk) {
  if (auto made = init_directory(disk, path, region); !made) return fail(made.error());
  return open(path, disk);
}

Result<DataDirectory> DataDirectory::open(const fs::path& path) { return open(path, Disk::real()); }

Result<DataDirectory> DataDirectory::open(const fs::path& path, Disk& disk) {
  const auto text = disk.read(path / kMarkerFile);
  if (!text && text.error().code == ErrorCode::kNotFound) {
    std::error_code error;
    const bool there = fs::exists(path, error);
    return fail(ErrorCode::kNotFound,
                there ? quoted(path) + " is not a data directory: it holds no " + kMarkerFile
                      : "there is no data directory " + quoted(path));
  }
  if (!text) return fail(text.error());
  const std::string name = quoted(path / kMarkerFile);
  if (format_of(*text) == kOldFormat) {
    return fail(ErrorCode::kConflict, quoted(path) + " is in format " + std::to_string(kOldFormat) +
                                          "; this program reads format " +
                                          std::to_string(kDirectoryFormat) +
                                          ". Convert it with: straal upgrade " + path.string());
  }
  const auto marker = unseal(*text, name);
  if (!marker) return fail(marker.error());
  std::string cause;
  try {
    return DataDirectory(disk, path, marker->at("id"), marker->at("region").get<RegionChecksums>());
  } catch (const nlohmann::json::exception& e) {
    cause = e.what();
  }
  return fail(ErrorCode::kCorrupt, name + " does not describe a data directory", {}, cause);
}

std::vector<std::string> DataDirectory::region_files() const {
  std::vector<std::string> names;
  for (const auto& [name, checksum] : region_) names.push_back(name);
  return names;
}

bool is_grown_places_file(std::string_view name) {
  constexpr std::string_view kBefore = "postcodes.";
  constexpr std::string_view kAfter = ".csv";
  if (!name.starts_with(kBefore) || !name.ends_with(kAfter)) return false;
  if (name.size() <= kBefore.size() + kAfter.size()) return false;
  name.remove_prefix(kBefore.size());
  name.remove_suffix(kAfter.size());
  return name.find_first_not_of("0123456789") == std::string_view::npos;
}

const std::string& DataDirectory::region_checksum(std::string_view name,
                                                  const Manifest& manifest) const {
  if (name == kPlacesFile && manifest.places) return manifest.places->checksum;
  const auto checksum = region_.find(name);
  assert(checksum != region_.end());
  return checksum->second;
}

Result<std::string> DataDirectory::read_region_file(std::string_view name) const {
  const auto checksum = region_.find(name);
  if (checksum == region_.end()) {
    return fail(ErrorCode::kNotFound, quoted(path_) + " was made without " + std::string(name));
  }
  return read_table(checksum->first, checksum->second);
}

Result<std::string> DataDirectory::read_region_file(std::string_view name,
                                                    const Manifest& manifest) const {
  if (name != kPlacesFile || !manifest.places) return read_region_file(name);
  return read_table(manifest.places->file, manifest.places->checksum);
}

Result<std::string> DataDirectory::read_table(const std::string& file,
                                              const std::string& checksum) const {
  const fs::path path = path_ / file;
  auto bytes = disk_->read(path);
  if (!bytes && bytes.error().code == ErrorCode::kNotFound) {
    return fail(ErrorCode::kCorrupt, quoted(path) + " is missing");
  }
  if (bytes && checksum_text(*bytes) != checksum) {
    return fail(ErrorCode::kCorrupt, quoted(path) + " is not what straal " +
                                         (is_grown_places_file(file) ? "ingest" : "init") +
                                         " wrote");
  }
  return bytes;
}

Result<Manifest> DataDirectory::read_manifest() const {
  const fs::path path = path_ / kManifestFile;
  const auto text = disk_->read(path);
  if (!text && text.error().code == ErrorCode::kNotFound) {
    return fail(ErrorCode::kCorrupt, quoted(path) + " is missing");
  }
  if (!text) return fail(text.error());
  auto manifest = manifest_from_json(*text, quoted(path));
  if (manifest && manifest->directory_id != id_) {
    return fail(ErrorCode::kConflict,
                quoted(path_) + " is no longer the data directory that was opened");
  }
  return manifest;
}

Result<DatePartition> DataDirectory::read_partition(const StoredDate& stored,
                                                    const Manifest& manifest) const {
  const auto damaged = [&stored](ErrorCode code, const std::string& how) {
    return fail(code, "the stored data of " + to_iso(stored.date) + " is damaged: " + how);
  };
  auto file = disk_->open(path_ / stored.file);
  if (!file && file.error().code == ErrorCode::kNotFound) {
    return damaged(ErrorCode::kNotFound, stored.file + " is missing");
  }
  if (!file) return fail(file.error());
  auto partition = VerifiedFile::open(*std::move(file), stored.file).and_then(DatePartition::read);
  if (!partition && partition.error().code == ErrorCode::kUnavailable) return partition;
  if (!partition) return damaged(ErrorCode::kCorrupt, partition.error().detail);
  if (!fits(*partition, stored, manifest)) {
    return damaged(ErrorCode::kCorrupt, stored.file + " is not the file that the manifest names");
  }
  return partition;
}

Result<SeriesTable> DataDirectory::read_window(const StoredWindow& stored,
                                               const Manifest& manifest) const {
  auto file = disk_->open(path_ / stored.file);
  if (!file && file.error().code == ErrorCode::kNotFound) {
    return fail(ErrorCode::kNotFound, stored.file + " is missing");
  }
  if (!file) return fail(file.error());
  auto window = VerifiedFile::open(*std::move(file), stored.file).and_then(SeriesTable::read);
  if (!window) return window;
  if (window->date() != stored.first || window->header().days != stored.days ||
      window->file().file_bytes() != stored.bytes ||
      window->header().sbi_codes > manifest.sbi.size()) {
    return fail(ErrorCode::kCorrupt, stored.file + " is not the file that the manifest names");
  }
  return window;
}

Result<Snapshot> DataDirectory::open_snapshot(const Manifest& manifest,
                                              const Snapshot* previous) const {
  Snapshot snapshot{.directory_id = manifest.directory_id,
                    .data_version = manifest.data_version(),
                    .sbi = std::make_shared<const SbiDictionary>(manifest.sbi),
                    .dates = {}};
  snapshot.dates.reserve(manifest.dates.size());
  bool one_is_gone = false;
  for (const StoredDate& stored : manifest.dates) {
    if (const SnapshotDate* same = already_open(stored, manifest, previous)) {
      snapshot.dates.push_back(*same);
      continue;
    }
    auto partition = read_partition(stored, manifest);
    SnapshotDate date{.date = stored.date, .rows = nullptr, .damage = {}, .file = stored.file};
    if (partition) {
      date.rows = std::make_shared<const DatePartition>(*std::move(partition));
    } else if (partition.error().code == ErrorCode::kUnavailable) {
      return fail(partition.error());
    } else {
      one_is_gone |= partition.error().code == ErrorCode::kNotFound;
      date.damage = std::move(partition.error());
      date.damage->code = ErrorCode::kCorrupt;
    }
    snapshot.dates.push_back(std::move(date));
  }
  for (const StoredWindow& stored : manifest.windows) {
    // A window sums up all of its dates, so it is of no use if one of them is missing.
    if (stored.file.empty() || stored.dates != window_identity(dates_in(stored, manifest))) {
      continue;
    }
    std::shared_ptr<const SeriesTable> series = already_open(stored, manifest, previous);
    if (series == nullptr) {
      auto window = read_window(stored, manifest);
      if (!window) {
        if (window.error().code == ErrorCode::kUnavailable) return fail(window.error());
        one_is_gone |= window.error().code == ErrorCode::kNotFound;
        snapshot.damaged_windows.push_back(std::move(window.error().detail));
        continue;
      }
      series = std::make_shared<const SeriesTable>(*std::move(window));
    }
    snapshot.windows.push_back({.first = stored.first,
                                .days = stored.days,
                                .series = std::move(series),
                                .file = stored.file});
  }
  if (!one_is_gone) return snapshot;
  // A writer may have replaced it since the manifest was read; then there is a newer manifest.
  const auto newer = read_manifest();
  if (!newer) return fail(newer.error());
  if (newer->transaction == manifest.transaction) return snapshot;
  return open_snapshot(*newer, &snapshot);
}

}  // namespace store
