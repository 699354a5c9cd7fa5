#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/data_directory.h"
#include "store/file_io.h"
#include "store/partition_builder.h"
#include "store/result.h"

namespace store {

// One change of a data directory, all of it or nothing: readers see what they saw before until
// commit() has put a new manifest in place, and one that does not get there leaves no trace.
//
//   threads  one at a time per directory, in any process: begin() waits for the one before
class Transaction {
 public:
  // Also clears away what a writer that was killed has left. Errors: kUnavailable;
  // DataDirectory::read_manifest's own.
  [[nodiscard]] static Result<Transaction> begin(const DataDirectory& directory);

  Transaction(Transaction&&) = default;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();  // Takes back what was not committed.

  // What the directory will hold: what it holds now, and this transaction's changes so far.
  [[nodiscard]] Manifest& manifest() { return manifest_; }

  // Writes a partition of these rows (sorting them), which takes the place of what its date held.
  // `contents`: the identities of what the rows came from. Errors: kUnavailable.
  [[nodiscard]] Result<void> put_partition(const PartitionKey& key, std::span<PartitionRow> rows,
                                           std::vector<std::string> contents);

  // Keeps a table of refused lines; returns its path. Errors: kUnavailable.
  [[nodiscard]] Result<std::filesystem::path> put_refused(std::string_view csv);

  // Errors: kUnavailable; then nothing has changed, unless the detail says so.
  [[nodiscard]] Result<void> commit();

 private:
  Transaction(std::filesystem::path path, FileDescriptor lock, Manifest manifest);
  [[nodiscard]] Result<void> put_file(const std::string& name, FileBytes bytes);

  std::filesystem::path path_;
  FileDescriptor lock_;
  Manifest manifest_;
  std::vector<std::string> written_;  // Files that no manifest on disk names yet.
};

}  // namespace store
