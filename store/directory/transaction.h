#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/directory/data_directory.h"
#include "store/directory/file_io.h"
#include "store/types/result.h"

namespace store {

struct PartitionKey;
struct PartitionRow;

// A partition file that is being written; nothing leads to it until put_date() names it.
struct NewPartition {
  std::string name;  // Relative to the data directory; never used before.
  std::unique_ptr<NewFile> file;
};

// One change of a data directory, all of it or nothing: readers see what they saw before until
// commit() has put a new manifest in place, and one that does not get there leaves no trace.
//
//   threads  one transaction at a time per directory, in any process: begin() waits for the one
//            before; within it new_partition, discard and put_date are for any number at once
class Transaction {
 public:
  // Also clears away what a writer that was killed has left. `on_wait` (may be empty) is called
  // once if another writer is at work. Errors: kUnavailable; DataDirectory::read_manifest's own.
  [[nodiscard]] static Result<Transaction> begin(const DataDirectory& directory,
                                                 const std::function<void()>& on_wait = {});

  Transaction(Transaction&&) = default;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();  // Takes back what was not committed.

  // What the directory will hold: what it holds now, and this transaction's changes so far.
  [[nodiscard]] Manifest& manifest() { return manifest_; }

  // Begins a file for rows of `date`. Those that no put_date() has named by the commit are removed.
  // Errors: kUnavailable.
  [[nodiscard]] Result<NewPartition> new_partition(Date date);

  // Begins a file for a window. It is removed as well if no manifest names it by the commit.
  [[nodiscard]] Result<NewPartition> new_window(Date first, std::uint32_t days);

  // Removes a new partition's file now; its NewFile may be open still, and is worth nothing.
  void discard(const std::string& name);

  // `stored` takes the place of what its date held. Its file has been synced.
  void put_date(StoredDate stored);

  // Writes a partition of these rows (sorting and counting them), which takes the place of what its
  // date held. `contents`: the identities of what the rows came from. Errors: kUnavailable.
  [[nodiscard]] Result<void> put_partition(const PartitionKey& key, std::span<PartitionRow> rows,
                                           std::vector<std::string> contents);

  // Puts a location table in the place of the one that is there. Slots mean what it says from the
  // commit on: every date must be written for them. Errors: kUnavailable.
  [[nodiscard]] Result<void> put_places(std::string_view table);

  // Begins the table of the lines that this transaction refuses. It is to be synced before the
  // commit. Errors: kUnavailable.
  [[nodiscard]] Result<NewPartition> new_refused();

  // Sums up the windows that have changed (windows.h) and puts all in place. Errors: kUnavailable;
  // then nothing has changed, unless the detail says so.
  [[nodiscard]] Result<void> commit();

 private:
  Transaction(const DataDirectory& directory, FileLock lock, Manifest manifest);
  [[nodiscard]] Result<NewPartition> new_file(const std::string& what, const char* suffix);
  [[nodiscard]] Result<void> put_file(const std::string& name, std::span<const std::byte> bytes);

  DataDirectory directory_;
  Disk* disk_;
  std::filesystem::path path_;
  FileLock lock_;
  Manifest manifest_;
  std::vector<std::string> written_;   // Files that no manifest on disk names yet.
  std::uint64_t partitions_ = 0;       // Begun so far.
  std::unique_ptr<std::mutex> mutex_;  // For the three above; not held during a call to the disk.
};

}  // namespace store
