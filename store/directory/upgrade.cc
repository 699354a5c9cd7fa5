#include "store/directory/upgrade.h"

#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "store/directory/data_directory.h"
#include "store/directory/directory_init.h"
#include "store/directory/format_1.h"
#include "store/directory/sealed_json.h"
#include "store/directory/transaction.h"
#include "store/sums/workers.h"

namespace store {
namespace {

namespace fs = std::filesystem;

Result<void> put_in_place(Disk& disk, const fs::path& path, std::string_view text) {
  const fs::path unfinished = path.string() + ".new";
  auto done = disk.write_file(unfinished, bytes_of(text));
  if (done) done = disk.rename(unfinished, path);
  // What comes next may count on this one only when its name is on the disk.
  if (done) done = disk.sync_folder(path.parent_path());
  return done;
}

Result<Format1Date> read_date(Disk& disk, const fs::path& directory, const StoredDate& stored) {
  const auto damaged = [&stored](const std::string& how) {
    return fail(ErrorCode::kCorrupt,
                "the stored data of " + to_iso(stored.date) + " is damaged: " + how);
  };
  const auto file = disk.read(directory / stored.file);
  if (!file && file.error().code == ErrorCode::kNotFound) {
    return damaged(stored.file + " is missing");
  }
  if (!file) return fail(file.error());
  auto date = read_format_1_date(bytes_of(*file), stored.file);
  if (!date) return damaged(date.error().detail);
  if (date->key.date != stored.date || date->key.delta_kind != stored.delta_kind ||
      date->key.rows != stored.rows || date->unlocated_rows != stored.unlocated_rows ||
      file->size() != stored.bytes) {
    return damaged(stored.file + " is not the file that the manifest names");
  }
  return date;
}

// The work on one directory, whose lock is held.
class Upgrade {
 public:
  Upgrade(Disk& disk, fs::path path, const UpgradeOptions& options,
          const std::function<void(const UpgradeProgress&)>& on_progress)
      : disk_{disk}, path_{std::move(path)}, options_{options}, on_progress_{on_progress} {}

  Result<UpgradeSummary> run() {
    const std::string marker_name = quoted(path_ / kMarkerFile);
    const auto marker_text = disk_.read(path_ / kMarkerFile);
    if (!marker_text) return fail(marker_text.error());
    if (format_of(*marker_text) == kDirectoryFormat) {  // Whoever held the lock has done it.
      summary_.already_there = true;
      return summary_;
    }
    auto marker = unseal(*marker_text, marker_name, kOldFormat);
    if (!marker) return fail(marker.error());
    const auto manifest_text = disk_.read(path_ / kManifestFile);
    if (!manifest_text) return fail(manifest_text.error());
    // The manifest comes first and the marker last: an upgrade that ended between the two has the
    // marker's step left.
    auto done = format_of(*manifest_text) == kDirectoryFormat ? disk_.sync_folder(path_)
                                                              : replace_manifest(*manifest_text);
    if (done) done = put_in_place(disk_, path_ / kMarkerFile, seal(*std::move(marker)));
    if (!done) return fail(std::move(done.error()));
    return summary_;
  }

 private:
  Result<void> replace_manifest(const std::string& text) {
    auto manifest = read_format_1_manifest(text, quoted(path_ / kManifestFile));
    if (!manifest) return fail(manifest.error());
    ++manifest->transaction;
    auto done = convert_dates(*manifest);
    if (done) done = disk_.sync_folder(path_ / kDatesFolder);
    if (!done) {
      for (const std::string& file : written_) disk_.remove_leftover(path_ / file);
      return done;
    }
    return put_in_place(disk_, path_ / kManifestFile, manifest_to_json(*manifest));
  }

  // Writes every date anew and names the new files in `manifest`.
  Result<void> convert_dates(Manifest& manifest) {
    std::vector<std::optional<Error>> errors(manifest.dates.size());
    std::mutex mutex;
    for (const StoredDate& stored : manifest.dates) {
      written_.push_back(std::string(kDatesFolder) + "/" + to_iso(stored.date) + "." +
                         std::to_string(manifest.transaction) + "-" +
                         std::to_string(written_.size() + 1) + ".partition");
    }
    Workers::for_every_core()->run(manifest.dates.size(), [&](std::size_t i) {
      StoredDate& stored = manifest.dates[i];
      const std::uint64_t bytes_before = stored.bytes;
      auto done = convert_date(stored, written_[i]);
      const std::lock_guard lock{mutex};
      if (!done) {
        errors[i] = std::move(done.error());
        return;
      }
      ++summary_.dates;
      summary_.rows += stored.rows;
      summary_.bytes_before += bytes_before;
      summary_.bytes_after += stored.bytes;
      if (on_progress_) {
        on_progress_({.dates = summary_.dates, .dates_in_all = manifest.dates.size()});
      }
    });
    std::vector<StoredDate> kept;
    for (std::size_t i = 0; i < errors.size(); ++i) {
      if (!errors[i]) {
        kept.push_back(std::move(manifest.dates[i]));
      } else if (options_.drop_damaged && errors[i]->code == ErrorCode::kCorrupt) {
        summary_.dropped.push_back(manifest.dates[i].date);
      } else {
        return fail(*std::move(errors[i]));
      }
    }
    manifest.dates = std::move(kept);
    return {};
  }

  // Writes one date into the file `name` and makes `stored` its entry.
  Result<void> convert_date(StoredDate& stored, const std::string& name) {
    auto date = read_date(disk_, path_, stored);
    if (!date) return fail(std::move(date.error()));
    sort_rows(date->rows);
    const auto file = disk_.create(path_ / name);
    if (!file) return fail(file.error());
    PartitionWriter writer(**file, date->key);
    if (auto added = writer.add(date->rows); !added) return added;
    const auto facts = writer.finish();
    if (!facts) return fail(facts.error());
    if (auto synced = (*file)->sync(); !synced) return synced;
    stored.file = name;
    stored.bytes = facts->bytes;
    return {};
  }

  Disk& disk_;
  fs::path path_;
  UpgradeOptions options_;
  const std::function<void(const UpgradeProgress&)>& on_progress_;
  UpgradeSummary summary_;
  std::vector<std::string> written_;  // The new dates' files.
};

Result<FileLock> lock_for_writing(Disk& disk, const fs::path& path,
                                  const std::function<void()>& on_wait) {
  auto at_once = disk.try_lock(path);
  if (!at_once) return fail(at_once.error());
  if (*at_once) return **std::move(at_once);
  if (on_wait) on_wait();
  return disk.lock(path);
}

}  // namespace

Result<UpgradeSummary> upgrade_directory(
    const fs::path& path, Disk& disk, const UpgradeOptions& options,
    const std::function<void()>& on_wait,
    const std::function<void(const UpgradeProgress&)>& on_progress) {
  const auto text = disk.read(path / kMarkerFile);
  UpgradeSummary summary;
  if (!text || format_of(*text) != kOldFormat) {
    const auto opened = DataDirectory::open(path, disk);
    if (!opened) return fail(opened.error());
    summary.already_there = true;
    return summary;
  }
  {
    const auto lock = lock_for_writing(disk, path / kLockFile, on_wait);
    if (!lock) return fail(lock.error());
    auto upgraded = Upgrade(disk, path, options, on_progress).run();
    if (!upgraded) return upgraded;
    summary = *std::move(upgraded);
  }
  // A change of nothing makes the windows, and removes the files of format 1 and of upgrades that
  // were cut short.
  const auto directory = DataDirectory::open(path, disk);
  if (!directory) return fail(directory.error());
  auto transaction = Transaction::begin(*directory, on_wait);
  auto done = transaction ? transaction->commit() : fail(transaction.error());
  if (!done) {
    done.error().detail =
        "the directory is upgraded, but its windows are not made: the next "
        "ingest makes them: " +
        done.error().detail;
    return fail(std::move(done.error()));
  }
  return summary;
}

}  // namespace store
