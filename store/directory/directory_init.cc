#include "store/directory/directory_init.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "store/directory/manifest.h"
#include "store/directory/sealed_json.h"

namespace store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNewMarkerFile = "straal.json.new";
constexpr std::size_t kIdLength = 32;

// 128 random bits in hexadecimal.
std::string new_id() {
  std::random_device random;
  std::string id;
  for (std::size_t i = 0; i < kIdLength; ++i) id += "0123456789abcdef"[random() & 0xFU];
  return id;
}

std::string marker_json(const std::string& id, std::span<const RegionFile> region) {
  auto checksums = nlohmann::json::object();
  for (const RegionFile& file : region) checksums[file.name] = checksum_text(file.bytes);
  return seal({{"id", id}, {"region", std::move(checksums)}});
}

// Writes and syncs all that a data directory holds; `marker` is the name that its marker gets.
Result<void> write_contents(Disk& disk, const fs::path& folder, const std::string& id,
                            std::span<const RegionFile> region, const char* marker) {
  Manifest empty;
  empty.directory_id = id;
  auto done = disk.make_folder(folder / kDatesFolder);
  if (done) done = disk.make_folder(folder / kRefusedFolder);
  for (const RegionFile& file : region) {
    if (done) done = disk.write_file(folder / file.name, bytes_of(file.bytes));
  }
  if (done) done = disk.write_file(folder / kManifestFile, bytes_of(manifest_to_json(empty)));
  if (done) done = disk.write_file(folder / marker, bytes_of(marker_json(id, region)));
  if (done) done = disk.sync_folder(folder);
  return done;
}

// Syncs `folder`, so that the name given last in it stays.
Result<void> sync_name(Disk& disk, const fs::path& folder) {
  auto done = disk.sync_folder(folder);
  if (!done) {
    done.error().detail =
        "the data directory is made, but a power cut may undo it: " + done.error().detail;
  }
  return done;
}

// Removes what a killed init has made beside `target`. An init that is running holds its lock.
void clear_beside(Disk& disk, const fs::path& target) {
  const std::string before = "." + target.filename().string() + ".";
  constexpr std::string_view kAfter = ".new";
  const fs::path parent = target.parent_path();
  for (const std::string& name : disk.list(parent).value_or(std::vector<std::string>{})) {
    if (!name.starts_with(before) || !name.ends_with(kAfter) ||
        name.size() != before.size() + kIdLength + kAfter.size()) {
      continue;
    }
    const auto lock = disk.try_lock(parent / name / kLockFile);
    if (lock && *lock) disk.remove_leftover(parent / name);
  }
}

// Makes the data directory beside the absent `target` and renames it when it is complete.
Result<void> init_beside(Disk& disk, const fs::path& target, std::span<const RegionFile> region) {
  clear_beside(disk, target);
  const std::string id = new_id();
  const fs::path folder =
      target.parent_path() / ("." + target.filename().string() + "." + id + ".new");
  auto done = disk.make_folder(folder);
  if (!done) return done;
  const auto lock = disk.lock(folder / kLockFile);
  if (!lock) done = fail(lock.error());
  if (done) done = write_contents(disk, folder, id, region, kMarkerFile);
  if (done) done = disk.rename(folder, target);
  if (done) return sync_name(disk, target.parent_path());
  disk.remove_leftover(folder);
  return done;
}

// Whether `folder` is empty, or holds nothing but what an init in place that was killed left there:
// its lock, which comes first and goes last, and files of the names that it gives.
bool is_free(Disk& disk, const fs::path& folder, std::span<const RegionFile> region) {
  const auto names = disk.list(folder);
  if (!names) return false;
  bool locked = names->empty();
  for (const std::string& name : *names) {
    const auto is_name = [&name](const RegionFile& file) { return file.name == name; };
    if (name == kDatesFolder || name == kRefusedFolder) {
      const auto inside = disk.list(folder / name);
      if (!inside || !inside->empty()) return false;
    } else if (name == kLockFile) {
      locked = true;
    } else if (name != kManifestFile && name != kNewMarkerFile &&
               std::ranges::none_of(region, is_name)) {
      return false;
    }
  }
  return locked;
}

void clear(Disk& disk, const fs::path& folder, std::span<const RegionFile> region) {
  for (const char* name : {kNewMarkerFile, kManifestFile, kDatesFolder, kRefusedFolder}) {
    disk.remove_leftover(folder / name);
  }
  for (const RegionFile& file : region) disk.remove_leftover(folder / file.name);
}

// Makes `folder` a data directory where it is: it may be where a volume is mounted. The marker
// comes last, by a rename. The caller holds the lock.
Result<void> init_in_place(Disk& disk, const fs::path& folder, std::span<const RegionFile> region) {
  clear(disk, folder, region);
  auto done = disk.sync_folder(folder);  // The lock, before anything else is there.
  if (done) done = write_contents(disk, folder, new_id(), region, kNewMarkerFile);
  if (done) done = disk.rename(folder / kNewMarkerFile, folder / kMarkerFile);
  if (done) return sync_name(disk, folder);
  clear(disk, folder, region);
  disk.remove_leftover(folder / kLockFile);
  return done;
}

// `path` without links, "." or a slash at its end.
fs::path plain_path(const fs::path& path) {
  std::error_code error;
  fs::path plain = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) return path;
  return plain.has_filename() ? plain : plain.parent_path();
}

}  // namespace

Result<void> init_directory(Disk& disk, const fs::path& path, std::span<const RegionFile> region) {
  const fs::path target = plain_path(path);
  std::error_code error;
  if (!fs::is_directory(target.parent_path(), error)) {
    return fail(
        ErrorCode::kNotFound,
        quoted(target.parent_path()) + " is not there: make the folder first, or name another one");
  }
  if (!fs::exists(fs::symlink_status(target, error))) return init_beside(disk, target, region);
  const auto taken = [&path] {
    return fail(ErrorCode::kConflict,
                quoted(path) + " is not an empty folder; nothing was changed");
  };
  if (!fs::is_directory(target, error) || !is_free(disk, target, region)) return taken();
  const auto lock = disk.try_lock(target / kLockFile);
  if (!lock) return fail(lock.error());
  if (!*lock || !is_free(disk, target, region)) return taken();  // Another init is in there.
  return init_in_place(disk, target, region);
}

}  // namespace store
