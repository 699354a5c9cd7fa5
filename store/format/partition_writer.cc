#include "store/format/partition_writer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <vector>

#include "store/format/packed_column.h"
#include "store/format/series_writer.h"
#include "store/format/stretch_writer.h"

namespace store {
namespace {

using HourNumbers = std::array<std::uint64_t, 48>;  // Hits of the 24 hours, then delta.

template <typename T>
std::span<const std::byte> bytes_of_one(const T& value) {
  return std::as_bytes(std::span(&value, 1));
}

// Keeps the sums by hour at the blocks' borders until the file's end.
class HoursWriter {
 public:
  explicit HoursWriter(DeltaKind delta_kind)
      : numbers_{delta_kind == DeltaKind::kGiven ? 48U : 24U} {}

  // The sums of all rows before the next block.
  void add(const HourNumbers& before) {
    const auto its_numbers = std::span(before).first(numbers_);
    sums_.insert(sums_.end(), its_numbers.begin(), its_numbers.end());
  }

  // Sums only grow: the last ones say how many bytes each needs.
  [[nodiscard]] Result<void> write(VerifiedFileWriter& file, PartitionHeader& header) const {
    const std::uint8_t width = width_of(std::ranges::max(std::span(sums_).last(numbers_)));
    header.hours_width = width;
    std::vector<std::byte> bytes;
    bytes.reserve(sums_.size() * width);
    append_packed<std::uint64_t>(bytes, sums_, width);
    return file.write(bytes);
  }

 private:
  std::size_t numbers_;
  std::vector<std::uint64_t> sums_;
};

bool same_series(const PartitionRow& a, const PartitionRow& b) {
  return a.postcode == b.postcode && a.sbi == b.sbi && a.activity == b.activity;
}

}  // namespace

struct PartitionWriter::State {
  State(ByteSink& sink, const PartitionKey& its_key)
      : key{its_key},
        block_slots{block_slots_for(key.rows, key.slots)},
        file{sink},
        hours{key.delta_kind},
        stretches{key.delta_kind} {}

  [[nodiscard]] Result<void> end_block();
  [[nodiscard]] Result<void> end_blocks_before(std::uint32_t slot);
  void pack_rows();

  PartitionKey key;
  std::uint32_t block_slots;
  VerifiedFileWriter file;
  SeriesWriter series;
  HoursWriter hours;
  StretchWriter stretches;
  HourNumbers sums{};  // Of all rows of ended blocks.
  std::uint64_t rows = 0;
  std::uint64_t unlocated_rows = 0;

  std::uint32_t block_first_slot = 0;
  std::vector<PartitionRow> block;  // The rows of the block that has begun.
  std::vector<Series> block_series;
  std::vector<std::byte> packed;
};

PartitionWriter::PartitionWriter(ByteSink& sink, const PartitionKey& key)
    : state_{std::make_unique<State>(sink, key)} {
  assert(key.rows <= kMaxPartitionRows);
}

PartitionWriter::PartitionWriter(PartitionWriter&&) noexcept = default;
PartitionWriter::~PartitionWriter() = default;

// The rows of `block` as the file holds them, into `packed`.
void PartitionWriter::State::pack_rows() {
  RowsHeader header{};
  Hits most = 0;
  Hits most_delta = 0;
  header.hits_base = block.front().hits;
  for (const PartitionRow& row : block) {
    header.hits_base = std::min(header.hits_base, row.hits);
    most = std::max(most, row.hits);
    most_delta = std::max(most_delta, row.delta);
  }
  // A base saves bytes only where it makes the column narrower: hits that are all 1 take none.
  if (width_of(most - header.hits_base) == width_of(most)) header.hits_base = 0;
  header.hits_width = width_of(most - header.hits_base);
  header.delta_width = width_of(most_delta);

  const std::size_t rows_of_block = block.size();
  packed.resize(
      (sizeof header + rows_of_block * (1U + header.hits_width + header.delta_width) + 7) / 8 * 8);
  std::fill(packed.end() - 7, packed.end(), std::byte{0});
  std::memcpy(packed.data(), &header, sizeof header);
  std::byte* hour = packed.data() + sizeof header;
  for (std::size_t i = 0; i < rows_of_block; ++i) hour[i] = std::byte{block[i].hour};
  const auto fill = [&](std::byte* at, std::uint8_t width, auto value_of) {
    if (width == 0) return;
    with_width(width, [&]<typename Stored>(Stored) {
      for (const PartitionRow& row : block) {
        const auto value = static_cast<Stored>(value_of(row));
        std::memcpy(at, &value, sizeof value);
        at += sizeof value;
      }
    });
  };
  std::byte* hits = hour + rows_of_block;
  fill(hits, header.hits_width,
       [&](const PartitionRow& row) { return row.hits - header.hits_base; });
  fill(hits + rows_of_block * header.hits_width, header.delta_width,
       [](const PartitionRow& row) { return row.delta; });
}

Result<void> PartitionWriter::State::end_block() {
  hours.add(sums);
  block_series.clear();
  for (std::size_t i = 0; i < block.size(); ++i) {
    const PartitionRow& row = block[i];
    if (i == 0 || !same_series(block[i - 1], row)) {
      block_series.push_back({.hits = 0,
                              .delta = 0,
                              .activity = row.activity,
                              .postcode = row.postcode,
                              .rows = 0,
                              .sbi = row.sbi});
    }
    Series& one = block_series.back();
    one.hits += row.hits;
    one.delta += row.delta;
    ++one.rows;
    sums[row.hour] += row.hits;
    sums[24U + row.hour] += row.delta;
    unlocated_rows += index(row.postcode) >= key.located ? 1U : 0U;
    stretches.add(row);
  }
  series.add_block(block_first_slot, block_series, static_cast<std::uint32_t>(file.position() / 8));
  block_first_slot += block_slots;
  if (block_first_slot / block_slots % kStretchBlocks == 0) stretches.end_stretch();
  if (block.empty()) return {};
  rows += block.size();
  pack_rows();
  block.clear();
  return file.write(packed);
}

Result<void> PartitionWriter::State::end_blocks_before(std::uint32_t slot) {
  while (slot - block_first_slot >= block_slots) {
    if (auto ended = end_block(); !ended) return ended;
  }
  return {};
}

Result<void> PartitionWriter::add(std::span<const PartitionRow> rows) {
  for (const PartitionRow& row : rows) {
    assert(index(row.postcode) < state_->key.slots && index(row.sbi) < state_->key.sbi_codes);
    assert(state_->block.empty() || !comes_before(row, state_->block.back()));
    if (auto ended = state_->end_blocks_before(index(row.postcode)); !ended) return ended;
    state_->block.push_back(row);
  }
  return {};
}

Result<PartitionFacts> PartitionWriter::finish() {
  State& state = *state_;
  const std::uint32_t blocks = (state.key.slots + state.block_slots - 1) / state.block_slots;
  for (std::uint32_t block = state.block_first_slot / state.block_slots; block < blocks; ++block) {
    if (auto ended = state.end_block(); !ended) return fail(ended.error());
  }
  if (blocks % kStretchBlocks != 0) state.stretches.end_stretch();
  assert(state.rows == state.key.rows);
  state.hours.add(state.sums);

  PartitionHeader header{};
  header.magic = kPartitionMagic;
  header.version = kPartitionVersion;
  header.date = static_cast<std::int32_t>(state.key.date.time_since_epoch().count());
  header.days = 1;
  header.delta_kind = state.key.delta_kind == DeltaKind::kGiven ? 0U : 1U;
  header.block_slots = state.block_slots;
  header.rows = state.rows;
  header.unlocated_rows = state.unlocated_rows;
  header.located = state.key.located;
  header.slots = state.key.slots;
  header.sbi_codes = state.key.sbi_codes;
  auto done =
      state.series.write(state.file, static_cast<std::uint32_t>(state.file.position() / 8), header);
  if (done) done = state.hours.write(state.file, header);
  header.stretches_at = state.file.position();
  if (done) done = state.stretches.write(state.file);
  if (done) done = state.file.write(bytes_of_one(header));
  if (!done) return fail(done.error());
  const auto bytes = state.file.finish();
  if (!bytes) return fail(bytes.error());
  return PartitionFacts{
      .rows = state.rows, .unlocated_rows = state.unlocated_rows, .bytes = *bytes};
}

}  // namespace store
