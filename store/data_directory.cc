#include "store/data_directory.h"

#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <system_error>
#include <vector>

#include "store/file_io.h"
#include "store/sealed_json.h"

namespace store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kMarkerFile = "straal.json";  // What makes a folder a data directory.

// 128 random bits in hexadecimal.
std::string new_id() {
  std::random_device random;
  std::string id;
  for (int i = 0; i < 32; ++i) id.push_back("0123456789abcdef"[random() & 0xFU]);
  return id;
}

// Everything but the marker; `folder` is the caller's alone.
Result<void> write_contents(Disk& disk, const fs::path& folder, const std::string& id,
                            std::span<const RegionFile> region) {
  auto done = disk.make_folder(folder / kRefusedFolder);
  for (const RegionFile& file : region) {
    if (done) done = disk.write_file(folder / file.name, bytes_of(file.bytes));
  }
  if (done) done = disk.write_file(folder / kLockFile, {});
  Manifest empty;
  empty.directory_id = id;
  if (done) done = disk.write_file(folder / kManifestFile, bytes_of(manifest_to_json(empty)));
  if (done) done = disk.sync_folder(folder);
  return done;
}

std::string marker_json(const std::string& id, std::span<const RegionFile> region) {
  auto checksums = nlohmann::json::object();
  for (const RegionFile& file : region) checksums[file.name] = checksum_text(file.bytes);
  return seal({{"id", id}, {"region", std::move(checksums)}});
}

// Makes the empty `folder` a data directory; the marker comes last, by a rename. The folder of the
// dates comes first: where two commands meet, the one that cannot make it leaves everything alone.
Result<void> fill(Disk& disk, const fs::path& folder, const std::string& id,
                  std::span<const RegionFile> region) {
  if (auto made = disk.make_folder(folder / kDatesFolder); !made) return made;
  const fs::path new_marker = folder / (std::string(kMarkerFile) + ".new");
  auto done = write_contents(disk, folder, id, region);
  if (done) done = disk.write_file(new_marker, bytes_of(marker_json(id, region)));
  if (done) done = disk.rename(new_marker, folder / kMarkerFile);
  if (done) done = disk.sync_folder(folder);
  if (done) return done;
  disk.remove_leftover(folder / kMarkerFile);
  disk.remove_leftover(new_marker);
  for (const RegionFile& file : region) disk.remove_leftover(folder / file.name);
  for (const char* name : {kManifestFile, kLockFile, kRefusedFolder, kDatesFolder}) {
    disk.remove_leftover(folder / name);
  }
  return done;
}

// Makes the data directory beside the absent `target` and puts it there when it is whole.
Result<void> fill_beside(Disk& disk, const fs::path& target, const std::string& id,
                         std::span<const RegionFile> region) {
  const fs::path folder =
      target.parent_path() / ("." + target.filename().string() + "." + id + ".new");
  auto done = disk.make_folder(folder);
  if (!done) return done;
  done = fill(disk, folder, id, region);
  if (done) done = disk.rename(folder, target);
  if (!done) disk.remove_leftover(folder);
  if (done) done = disk.sync_folder(target.parent_path());
  return done;
}

// `path` without links, "." or a slash at its end.
fs::path plain_path(const fs::path& path) {
  std::error_code error;
  fs::path plain = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) return path;
  return plain.has_filename() ? plain : plain.parent_path();
}

// Whether a partition that is whole in itself is the one that the manifest means.
bool fits(const DatePartition& partition, std::size_t size, const StoredDate& stored,
          const Manifest& manifest) {
  return partition.date() == stored.date && partition.delta_kind() == stored.delta_kind &&
         partition.rows() == stored.rows && partition.unlocated_rows() == stored.unlocated_rows &&
         size == stored.bytes && partition.sbi_codes() <= manifest.sbi.size();
}

// The same file of the same directory in `previous`, or null: names are never used twice.
const SnapshotDate* already_mapped(const StoredDate& stored, const Manifest& manifest,
                                   const Snapshot* previous) {
  if (previous == nullptr || !previous->data_version.starts_with(manifest.directory_id)) {
    return nullptr;
  }
  const SnapshotDate* date = previous->find(stored.date);
  return date != nullptr && date->rows != nullptr && date->file == stored.file ? date : nullptr;
}

}  // namespace

Result<DataDirectory> DataDirectory::create(const fs::path& path,
                                            std::span<const RegionFile> region) {
  return create(path, region, Disk::real());
}

Result<DataDirectory> DataDirectory::create(const fs::path& path,
                                            std::span<const RegionFile> region, Disk& disk) {
  const fs::path target = plain_path(path);
  std::error_code error;
  if (!fs::is_directory(target.parent_path(), error)) {
    return fail(ErrorCode::kNotFound,
                quoted(target.parent_path()) +
                    " is not there; a data directory needs a folder to be made in");
  }
  const std::string id = new_id();
  Result<void> done;
  if (!fs::exists(fs::symlink_status(target, error))) {
    done = fill_beside(disk, target, id, region);
  } else if (fs::is_directory(target, error) && fs::is_empty(target, error)) {
    done = fill(disk, target, id, region);  // In place: it may be where a volume is mounted.
  } else {
    return fail(ErrorCode::kConflict,
                quoted(path) + " is there and is not an empty folder; nothing was changed");
  }
  if (!done) return fail(done.error());
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

Result<std::string> DataDirectory::read_region_file(std::string_view name) const {
  const auto checksum = region_.find(name);
  const fs::path path = path_ / name;
  if (checksum == region_.end()) {
    return fail(ErrorCode::kNotFound, quoted(path_) + " was made without " + std::string(name));
  }
  auto bytes = disk_->read(path);
  if (!bytes && bytes.error().code == ErrorCode::kNotFound) {
    return fail(ErrorCode::kCorrupt, quoted(path) + " is missing");
  }
  if (bytes && checksum_text(*bytes) != checksum->second) {
    return fail(ErrorCode::kCorrupt, quoted(path) + " is not what straal init wrote");
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
  auto file = disk_->map(path_ / stored.file);
  if (!file && file.error().code == ErrorCode::kNotFound) {
    return damaged(ErrorCode::kNotFound, stored.file + " is missing");
  }
  if (!file) return fail(file.error());
  const std::size_t size = file->size;
  auto partition = DatePartition::read(std::move(file->bytes), size, stored.file);
  if (!partition) return damaged(ErrorCode::kCorrupt, partition.error().detail);
  if (!fits(*partition, size, stored, manifest)) {
    return damaged(ErrorCode::kCorrupt, stored.file + " is not the file that the manifest names");
  }
  return partition;
}

Result<Snapshot> DataDirectory::load(const Manifest& manifest, const Snapshot* previous) const {
  Snapshot snapshot{.data_version = manifest.data_version(),
                    .sbi = std::make_shared<const SbiDictionary>(manifest.sbi),
                    .dates = {}};
  snapshot.dates.reserve(manifest.dates.size());
  bool one_is_gone = false;
  for (const StoredDate& stored : manifest.dates) {
    if (const SnapshotDate* same = already_mapped(stored, manifest, previous)) {
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
  if (!one_is_gone) return snapshot;
  // A writer may have replaced it since the manifest was read; then there is a newer manifest.
  const auto newer = read_manifest();
  if (!newer) return fail(newer.error());
  if (newer->transaction == manifest.transaction) return snapshot;
  return load(*newer, &snapshot);
}

}  // namespace store
