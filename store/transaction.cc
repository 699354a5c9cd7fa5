#include "store/transaction.h"

#include <charconv>
#include <cstdint>
#include <set>
#include <system_error>
#include <utility>

namespace store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNewManifestFile = "manifest.json.new";
constexpr std::string_view kRefusedPrefix = "transaction-";

// The files of a folder of the directory, relative to the directory.
std::vector<std::string> files_in(const fs::path& directory, const char* folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(directory / folder, error), end; at != end && !error;
       at.increment(error)) {
    names.push_back(folder + ("/" + at->path().filename().string()));
  }
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
void remove_leftovers(const fs::path& directory, const Manifest& manifest) {
  std::set<std::string, std::less<>> named;
  for (const StoredDate& date : manifest.dates) named.insert(date.file);
  for (const std::string& file : files_in(directory, kDatesFolder)) {
    if (file.ends_with(".partition") && !named.contains(file)) remove_leftover(directory / file);
  }
  for (const std::string& file : files_in(directory, kRefusedFolder)) {
    if (transaction_of(file) > manifest.transaction) remove_leftover(directory / file);
  }
  remove_leftover(directory / kNewManifestFile);
}

}  // namespace

Result<Transaction> Transaction::begin(const DataDirectory& directory) {
  auto lock = lock_file(directory.path() / kLockFile);
  if (!lock) return fail(lock.error());
  auto manifest = directory.read_manifest();
  if (!manifest) return fail(manifest.error());
  remove_leftovers(directory.path(), *manifest);
  ++manifest->transaction;
  return Transaction(directory.path(), std::move(*lock), std::move(*manifest));
}

Transaction::Transaction(fs::path path, FileDescriptor lock, Manifest manifest)
    : path_{std::move(path)}, lock_{std::move(lock)}, manifest_{std::move(manifest)} {}

Transaction::~Transaction() {
  for (const std::string& file : written_) remove_leftover(path_ / file);
}

Result<void> Transaction::put_partition(const PartitionKey& key, std::span<PartitionRow> rows,
                                        std::vector<std::string> contents) {
  const std::vector<std::byte> bytes = build_partition(key, rows);
  std::uint64_t unlocated_rows = 0;
  for (const PartitionRow& row : rows) unlocated_rows += index(row.postcode) >= key.located;
  std::string file = std::string(kDatesFolder) + "/" + to_iso(key.date) + "." +
                     std::to_string(manifest_.transaction) + ".partition";
  if (auto put = put_file(file, bytes); !put) return put;
  manifest_.put({.date = key.date,
                 .file = std::move(file),
                 .delta_kind = key.delta_kind,
                 .rows = rows.size(),
                 .unlocated_rows = unlocated_rows,
                 .bytes = bytes.size(),
                 .contents = std::move(contents)});
  return {};
}

Result<fs::path> Transaction::put_refused(std::string_view csv) {
  const std::string file = std::string(kRefusedFolder) + "/" + std::string(kRefusedPrefix) +
                           std::to_string(manifest_.transaction) + ".csv";
  if (auto put = put_file(file, bytes_of(csv)); !put) return fail(put.error());
  return path_ / file;
}

Result<void> Transaction::commit() {
  const std::string json = manifest_to_json(manifest_);
  auto done = sync_folder(path_ / kDatesFolder);
  if (done) done = sync_folder(path_ / kRefusedFolder);
  if (done) done = put_file(kNewManifestFile, bytes_of(json));
  if (done) done = rename_path(path_ / kNewManifestFile, path_ / kManifestFile);
  if (!done) return done;
  written_.clear();  // Readers may follow the new manifest from here on: there is no way back.
  if (done = sync_folder(path_); !done) {
    done.error().detail = "the change is made, but a power cut may undo it: " + done.error().detail;
    return done;
  }
  remove_leftovers(path_, manifest_);
  return {};
}

Result<void> Transaction::put_file(const std::string& name, FileBytes bytes) {
  written_.push_back(name);
  return write_file(path_ / name, bytes);
}

}  // namespace store
