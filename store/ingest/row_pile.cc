#include "store/ingest/row_pile.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <memory>
#include <utility>

#include "store/format/partition_cursor.h"
#include "store/format/row_merge.h"

namespace store {

PartitionKey partition_key(const Manifest& manifest, std::size_t located, Date date,
                           DeltaKind delta_kind) {
  return {.date = date,
          .delta_kind = delta_kind,
          .located = static_cast<std::uint32_t>(located),
          .slots = static_cast<std::uint32_t>(located + manifest.unlocated.size()),
          .sbi_codes = static_cast<std::uint32_t>(manifest.sbi.size()),
          .rows = 0};
}

void UnlocatedRows::add(std::size_t unlocated_index) {
  if (unlocated_index >= rows_of.size()) rows_of.resize(unlocated_index + 1);
  ++rows_of[unlocated_index];
}

void UnlocatedRows::add(const UnlocatedRows& other) {
  rows_of.resize(std::max(rows_of.size(), other.rows_of.size()));
  for (std::size_t i = 0; i < other.rows_of.size(); ++i) rows_of[i] += other.rows_of[i];
}

void RowTraits::add(std::span<const PartitionRow> rows) {
  for (const PartitionRow& row : rows) {
    hours |= 1U << row.hour;
    if (index(row.sbi) >= sbi.size()) sbi.resize(index(row.sbi) + std::size_t{1});
    sbi[index(row.sbi)] = true;
  }
}

void RowTraits::add(const RowTraits& other) {
  hours |= other.hours;
  sbi.resize(std::max(sbi.size(), other.sbi.size()));
  for (std::size_t i = 0; i < other.sbi.size(); ++i) {
    if (other.sbi[i]) sbi[i] = true;
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
    for (WrittenPartition& partial : partials_) partial.file = nullptr;
  }
  rows_ += other.rows_;
  unlocated_.add(other.unlocated_);
  traits_.add(other.traits_);
}

Result<void> RowPile::spill(Transaction& transaction, PartitionKey key, std::size_t most,
                            bool open_file) {
  while (buffer_.size() != 0) {
    std::vector<PartitionRow> rows = buffer_.take(most);
    sort_rows(rows);
    traits_.add(rows);
    key.rows = rows.size();
    auto file = PartitionFile::begin(transaction, key);
    if (!file) return fail(file.error());
    if (auto added = file->writer().add(rows); !added) return added;
    auto partial = std::move(*file).finish();
    if (!partial) return fail(partial.error());
    if (partials_.size() == 1) partials_.front().file = nullptr;  // It will be merged.
    const bool may_be_all = partials_.empty() && buffer_.size() == 0;
    if (may_be_all && !open_file) {
      if (auto synced = partial->file->sync(); !synced) return synced;
    }
    if (!may_be_all || !open_file) partial->file = nullptr;
    partials_.push_back(*std::move(partial));
  }
  return {};
}

Result<WrittenPile> RowPile::write(const DataDirectory& directory, Transaction& transaction,
                                   PartitionKey key, const StoredDate* stored,
                                   std::size_t most_sorted) && {
  if (buffer_.size() > std::max(most_sorted, RowBuffer::kBlockRows)) {
    if (auto spilled = spill(transaction, key, most_sorted, true); !spilled) {
      return fail(spilled.error());
    }
  }
  if (partials_.size() == 1 && buffer_.size() == 0 && stored == nullptr) {
    RowTraits traits = std::move(traits_);
    auto adopted = std::move(*this).adopt();
    if (!adopted) return fail(adopted.error());
    return WrittenPile{.stored = *std::move(adopted), .traits = std::move(traits)};
  }
  std::vector<PartitionRow> rows = buffer_.take(buffer_.size());
  assert(buffer_.size() == 0);
  sort_rows(rows);
  traits_.add(rows);
  std::vector<SortedRows> sources;  // What is stored is the last.
  sources.emplace_back(rows);
  const auto add_source = [&](const StoredDate& source) -> Result<void> {
    auto partition = directory.read_partition(source, transaction.manifest());
    if (!partition) return fail(partition.error());
    sources.emplace_back(
        PartitionCursor(std::make_shared<const DatePartition>(*std::move(partition))));
    return {};
  };
  Result<void> done;
  for (const WrittenPartition& partial : partials_) {
    if (done) done = add_source(partial.stored);
  }
  if (done && stored != nullptr) done = add_source(*stored);
  if (!done) return fail(done.error());

  key.rows = rows_ + (stored == nullptr ? 0 : stored->rows);
  auto file = PartitionFile::begin(transaction, key);
  if (!file) return fail(file.error());
  const auto equal = merge_rows(std::move(sources), file->writer());
  if (!equal) return fail(equal.error());
  auto written = std::move(*file).finish_and_sync();
  if (!written) return fail(written.error());
  WrittenPile pile{.stored = *std::move(written),
                   .traits = std::move(traits_),
                   .equal_rows = stored == nullptr ? 0 : *equal};
  std::move(*this).discard(transaction);
  return pile;
}

// The one partial partition is the date's partition as it stands.
Result<StoredDate> RowPile::adopt() && {
  WrittenPartition& only = partials_.front();
  if (only.file != nullptr) {
    if (auto synced = only.file->sync(); !synced) return fail(synced.error());
  }
  return std::move(only.stored);
}

void RowPile::discard(Transaction& transaction) && {
  for (const WrittenPartition& partial : partials_) transaction.discard(partial.stored.file);
  *this = RowPile{};
}

}  // namespace store
