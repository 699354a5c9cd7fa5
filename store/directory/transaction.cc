#include "store/directory/transaction.h"

#include <charconv>
#include <cstdint>
#include <set>
#include <system_error>
#include <utility>

#include "store/directory/partition_file.h"
#include "store/directory/sealed_json.h"
#include "store/directory/windows.h"
#include "store/format/partition_writer.h"

namespace store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNewManifestFile = "manifest.json.new";
constexpr const char* kPartitionSuffix = ".partition";
constexpr const char* kWindowSuffix = ".window";
constexpr std::string_view kRefusedPrefix = "transaction-";

// The files of a folder of the directory, relative to the directory.
std::vector<std::string> files_in(Disk& disk, const fs::path& directory, const char* folder) {
  auto names = disk.list(directory / folder).value_or(std::vector<std::string>{});
  for (std::string& name : names) name.insert(0, std::string(folder) + "/");
  return names;
}

// The N of "refused/transaction-N.csv"; 0 for another name.
std::uint64_t transaction_of(const fs::path& refused) {
  const std::string stem = refused.stem().string();
  std::uint64_t number = 0;
  if (stem.starts_with(kRefusedPrefix)) {
    std::from_chars(stem.data() + kRefusedPrefix.size(), stem.data() + stem.size(), number);
  }
  return number;
}

// Removes what the manifest on disk does not lead to: partitions that were replaced, and the files
// of a writer that was killed. A reader that has mapped them keeps its mapping.
void remove_leftovers(Disk& disk, const fs::path& directory, const Manifest& manifest) {
  std::set<std::string, std::less<>> named;
  for (const StoredDate& date : manifest.dates) named.insert(date.file);
  for (const StoredWindow& window : manifest.windows) named.insert(window.file);
  for (const std::string& file : files_in(disk, directory, kDatesFolder)) {
    const bool ours = file.ends_with(kPartitionSuffix) || file.ends_with(kWindowSuffix);
    if (ours && !named.contains(file)) {
      disk.remove_leftover(directory / file);
    }
  }
  for (const std::string& file : files_in(disk, directory, kRefusedFolder)) {
    if (transaction_of(file) > manifest.transaction) disk.remove_leftover(directory / file);
  }
  for (const std::string& file : disk.list(directory).value_or(std::vector<std::string>{})) {
    const bool is_named = manifest.places && manifest.places->file == file;
    if (is_grown_places_file(file) && !is_named) disk.remove_leftover(directory / file);
  }
  disk.remove_leftover(directory / kNewManifestFile);
}

Result<FileLock> lock_for_writing(const DataDirectory& directory,
                                  const std::function<void()>& on_wait) {
  const fs::path path = directory.path() / kLockFile;
  auto at_once = directory.disk().try_lock(path);
  if (!at_once) return fail(at_once.error());
  if (*at_once) return **std::move(at_once);
  if (on_wait) on_wait();
  return directory.disk().lock(path);
}

}  // namespace

Result<Transaction> Transaction::begin(const DataDirectory& directory,
                                       const std::function<void()>& on_wait) {
  Disk& disk = directory.disk();
  auto lock = lock_for_writing(directory, on_wait);
  if (!lock) return fail(lock.error());
  auto manifest = directory.read_manifest();
  if (!manifest) return fail(manifest.error());
  // A writer that was killed may have put this manifest in place without making its name last.
  // What the one before it names must not be removed until that is done.
  if (auto synced = disk.sync_folder(directory.path()); !synced) return fail(synced.error());
  remove_leftovers(disk, directory.path(), *manifest);
  ++manifest->transaction;
  return Transaction(directory, std::move(*lock), std::move(*manifest));
}

Transaction::Transaction(const DataDirectory& directory, FileLock lock, Manifest manifest)
    : directory_{directory},
      disk_{&directory.disk()},
      path_{directory.path()},
      lock_{std::move(lock)},
      manifest_{std::move(manifest)},
      mutex_{std::make_unique<std::mutex>()} {}

Transaction::~Transaction() {
  for (const std::string& file : written_) disk_->remove_leftover(path_ / file);
}

Result<NewPartition> Transaction::new_partition(Date date) {
  return new_file(to_iso(date), kPartitionSuffix);
}

Result<NewPartition> Transaction::new_window(Date first, std::uint32_t days) {
  return new_file(to_iso(first) + "+" + std::to_string(days), kWindowSuffix);
}

Result<NewPartition> Transaction::new_file(const std::string& what, const char* suffix) {
  std::string name =
      std::string(kDatesFolder) + "/" + what + "." + std::to_string(manifest_.transaction) + "-";
  {
    const std::lock_guard lock{*mutex_};
    name += std::to_string(++partitions_) + suffix;
    written_.push_back(name);
  }
  auto file = disk_->create(path_ / name);
  if (!file) return fail(file.error());
  return NewPartition{.name = std::move(name), .file = std::move(*file)};
}

void Transaction::discard(const std::string& name) {
  {
    const std::lock_guard lock{*mutex_};
    std::erase(written_, name);
  }
  disk_->remove_leftover(path_ / name);
}

void Transaction::put_date(StoredDate stored) {
  const std::lock_guard lock{*mutex_};
  manifest_.put(std::move(stored));
}

Result<void> Transaction::put_partition(const PartitionKey& key, std::span<PartitionRow> rows,
                                        std::vector<std::string> contents) {
  sort_rows(rows);
  PartitionKey its_key = key;
  its_key.rows = rows.size();
  auto file = PartitionFile::begin(*this, its_key);
  if (!file) return fail(file.error());
  if (auto added = file->writer().add(rows); !added) return added;
  auto stored = std::move(*file).finish_and_sync();
  if (!stored) return fail(stored.error());
  stored->contents = std::move(contents);
  put_date(*std::move(stored));
  return {};
}

Result<NewPartition> Transaction::new_refused() {
  std::string name = std::string(kRefusedFolder) + "/" + std::string(kRefusedPrefix) +
                     std::to_string(manifest_.transaction) + ".csv";
  {
    const std::lock_guard lock{*mutex_};
    written_.push_back(name);
  }
  auto file = disk_->create(path_ / name);
  if (!file) return fail(file.error());
  return NewPartition{.name = std::move(name), .file = std::move(*file)};
}

Result<void> Transaction::put_places(std::string_view table) {
  std::string name = "postcodes." + std::to_string(manifest_.transaction) + ".csv";
  if (auto put = put_file(name, bytes_of(table)); !put) return put;
  manifest_.places = GrownTable{.file = std::move(name), .checksum = checksum_text(table)};
  return disk_->sync_folder(path_);  // Its name, before that of the manifest leads to it.
}

Result<void> Transaction::commit() {
  if (auto renewed = renew_windows(directory_, *this); !renewed) return renewed;
  const std::string json = manifest_to_json(manifest_);
  auto done = disk_->sync_folder(path_ / kDatesFolder);
  if (done) done = disk_->sync_folder(path_ / kRefusedFolder);
  if (done) done = put_file(kNewManifestFile, bytes_of(json));
  if (done) done = disk_->rename(path_ / kNewManifestFile, path_ / kManifestFile);
  if (!done) return done;
  written_.clear();  // Readers may follow the new manifest from here on: there is no way back.
  if (done = disk_->sync_folder(path_); !done) {
    done.error().detail = "the change is made, but a power cut may undo it: " + done.error().detail;
    return done;
  }
  remove_leftovers(*disk_, path_, manifest_);
  return {};
}

Result<void> Transaction::put_file(const std::string& name, std::span<const std::byte> bytes) {
  written_.push_back(name);
  return disk_->write_file(path_ / name, bytes);
}

}  // namespace store
