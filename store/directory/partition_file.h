#pragma once

#include <memory>
#include <span>

#include "store/directory/file_io.h"
#include "store/directory/manifest.h"
#include "store/directory/transaction.h"
#include "store/format/partition_writer.h"
#include "store/types/result.h"

namespace store {

// A partition file that has all its rows.
struct WrittenPartition {
  StoredDate stored;  // What a manifest says of it; the contents are the caller's.
  std::unique_ptr<NewFile>
      file;  // Not synced yet. May be closed, by null, where that is not needed.
};

// The one way in which a transaction writes a partition file: begin it, add its rows, finish it,
// and sync it before put_date() names it.
class PartitionFile {
 public:
  // Begins a file of rows under `key`; key.rows of them will be added. It is removed unless a
  // manifest names it by the commit. Errors: kUnavailable.
  [[nodiscard]] static Result<PartitionFile> begin(Transaction& transaction,
                                                   const PartitionKey& key);

  // Where the rows are added, in the order of comes_before().
  [[nodiscard]] PartitionWriter& writer() { return writer_; }

  // Writes what is left. Errors: kUnavailable.
  [[nodiscard]] Result<WrittenPartition> finish() &&;

  // The same, and syncs the file. Errors: kUnavailable.
  [[nodiscard]] Result<StoredDate> finish_and_sync() &&;

 private:
  PartitionFile(NewPartition partition, const PartitionKey& key);

  PartitionKey key_;
  NewPartition partition_;
  PartitionWriter writer_;  // Of partition_.file.
};

}  // namespace store
