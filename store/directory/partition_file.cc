#include "store/directory/partition_file.h"

#include <utility>

namespace store {

Result<PartitionFile> PartitionFile::begin(Transaction& transaction, const PartitionKey& key) {
  auto partition = transaction.new_partition(key.date);
  if (!partition) return fail(std::move(partition.error()));
  return PartitionFile(*std::move(partition), key);
}

PartitionFile::PartitionFile(NewPartition partition, const PartitionKey& key)
    : key_{key}, partition_{std::move(partition)}, writer_{*partition_.file, key} {}

Result<WrittenPartition> PartitionFile::finish() && {
  const auto facts = writer_.finish();
  if (!facts) return fail(facts.error());
  return WrittenPartition{.stored = {.date = key_.date,
                                     .file = std::move(partition_.name),
                                     .delta_kind = key_.delta_kind,
                                     .rows = facts->rows,
                                     .unlocated_rows = facts->unlocated_rows,
                                     .bytes = facts->bytes,
                                     .contents = {}},
                          .file = std::move(partition_.file)};
}

Result<StoredDate> PartitionFile::finish_and_sync() && {
  auto written = std::move(*this).finish();
  if (!written) return fail(std::move(written.error()));
  if (auto synced = written->file->sync(); !synced) return fail(std::move(synced.error()));
  return std::move(written->stored);
}

}  // namespace store
