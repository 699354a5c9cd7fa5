#include "store/ingest/row_pile.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <memory>
#include <utility>

#include "store/format/row_merge.h"

namespace store {
namespace {

// The entry of a manifest for a file that was written under `key`; contents are the caller's.
StoredDate stored_date(const PartitionKey& key, std::string file, const PartitionFacts& facts) {
  return {.date = key.date,
          .file = std::move(file),
          .delta_kind = key.delta_kind,
          .rows = facts.rows,
          .unlocated_rows = facts.unlocated_rows,
          .bytes = facts.bytes,
          .contents = {}};
}

}  // namespace

PartitionKey partition_key(const Manifest& manifest, std::size_t located, Date date,
                           DeltaKind delta_kind) {
  return {.date = date,
          .delta_kind = delta_kind,
          .located = static_cast<std::uint32_t>(located),
          .slots = static_cast<std::uint32_t>(located + manifest.unlocated.size()),
          .sbi_codes = static_cast<std::uint32_t>(manifest.sbi.size()),
          .rows = 0};
}

void UnlocatedRows::add(std::size_t place) {
  ++rows;
  if (place >= seen.size()) seen.resize(place + 1);
  seen[place] = true;
}

void UnlocatedRows::add(const UnlocatedRows& other) {
  rows += other.rows;
  seen.resize(std::max(seen.size(), other.seen.size()));
  for (std::size_t i = 0; i < other.seen.size(); ++i) {
    if (other.seen[i]) seen[i] = true;
  }
}

void RowPile::add(std::span<const PartitionRow> rows, std::uint32_t located) {
  buffer_.append(rows);
  rows_ += rows.size();
  for (const PartitionRow& row : rows) {
    if (index(row.postcode) >= located) unlocated_.add(index(row.postcode) - located);
  }
}

void RowPile::add(RowPile other) {
  buffer_.append(std::move(other.buffer_));
  std::ranges::move(other.partials_, std::back_inserter(partials_));
  if (partials_.size() > 1) {  // They will be merged.
    for (PartialPartition& partial : partials_) partial.file = nullptr;
  }
  rows_ += other.rows_;
  unlocated_.add(other.unlocated_);
}

Result<void> RowPile::spill(Transaction& transaction, PartitionKey key, std::size_t most,
                            bool open_file) {
  while (buffer_.size() != 0) {
    std::vector<PartitionRow> rows = buffer_.take(most);
    sort_rows(rows);
    key.rows = rows.size();
    auto partition = transaction.new_partition(key.date);
    if (!partition) return fail(partition.error());
    PartitionWriter writer(*partition->file, key);
    if (auto added = writer.add(rows); !added) return added;
    const auto facts = writer.finish();
    if (!facts) return fail(facts.error());
    if (partials_.size() == 1) partials_.front().file = nullptr;  // It will be merged.
    const bool may_be_all = partials_.empty() && buffer_.size() == 0;
    if (may_be_all && !open_file) {
      if (auto synced = partition->file->sync(); !synced) return synced;
    }
    partials_.push_back({.name = std::move(partition->name),
                         .facts = *facts,
                         .file = may_be_all && open_file ? std::move(partition->file) : nullptr});
  }
  return {};
}

Result<StoredDate> RowPile::write(const DataDirectory& directory, Transaction& transaction,
                                  PartitionKey key, const StoredDate* stored,
                                  std::size_t most_sorted) && {
  if (buffer_.size() > std::max(most_sorted, RowBuffer::kBlockRows)) {
    if (auto spilled = spill(transaction, key, most_sorted, true); !spilled) {
      return fail(spilled.error());
    }
  }
  if (partials_.size() == 1 && buffer_.size() == 0 && stored == nullptr) {
    return std::move(*this).adopt(key);
  }
  std::vector<PartitionRow> rows = buffer_.take(buffer_.size());
  assert(buffer_.size() == 0);
  sort_rows(rows);
  std::vector<SortedRows> sources;
  sources.emplace_back(rows);
  const auto add_source = [&](const StoredDate& source) -> Result<void> {
    auto partition = directory.read_partition(source, transaction.manifest());
    if (!partition) return fail(partition.error());
    sources.emplace_back(
        PartitionCursor(std::make_shared<const DatePartition>(*std::move(partition))));
    return {};
  };
  Result<void> done;
  for (const PartialPartition& partial : partials_) {
    if (done) done = add_source(stored_date(key, partial.name, partial.facts));
  }
  if (done && stored != nullptr) done = add_source(*stored);
  if (!done) return fail(done.error());

  key.rows = rows_ + (stored == nullptr ? 0 : stored->rows);
  auto partition = transaction.new_partition(key.date);
  if (!partition) return fail(partition.error());
  PartitionWriter writer(*partition->file, key);
  done = merge_rows(std::move(sources), writer);
  if (!done) return fail(done.error());
  const auto facts = writer.finish();
  if (!facts) return fail(facts.error());
  if (done = partition->file->sync(); !done) return fail(done.error());
  std::move(*this).discard(transaction);
  return stored_date(key, std::move(partition->name), *facts);
}

// The one partial partition is the date's partition as it stands.
Result<StoredDate> RowPile::adopt(const PartitionKey& key) && {
  PartialPartition& only = partials_.front();
  if (only.file != nullptr) {
    if (auto synced = only.file->sync(); !synced) return fail(synced.error());
  }
  return stored_date(key, std::move(only.name), only.facts);
}

void RowPile::discard(Transaction& transaction) && {
  for (const PartialPartition& partial : partials_) transaction.discard(partial.name);
  *this = RowPile{};
}

}  // namespace store
