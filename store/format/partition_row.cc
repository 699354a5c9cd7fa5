#include "store/format/partition_row.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <utility>

namespace store {
namespace {

// Rows that are sorted by comparing them; more are first dealt out by some bits of their key.
constexpr std::size_t kFewRows = 24;
constexpr std::size_t kRowsInALot = 8;  // What dealing aims at.
constexpr unsigned kMaxDealtBits = 11;  // More lots than that are more pages than the CPU knows.

using Lots = std::array<std::size_t, (1U << kMaxDealtBits) + 1>;

std::uint64_t key_of(const PartitionRow& row) {
  return std::uint64_t{index(row.postcode)} << 16U | index(row.sbi);
}

void sort_few(std::span<PartitionRow> rows) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (!comes_before(rows[i], rows[i - 1])) continue;
    const PartitionRow row = rows[i];
    std::size_t at = i;
    for (; at > 0 && comes_before(row, rows[at - 1]); --at) rows[at] = rows[at - 1];
    rows[at] = row;
  }
}

// Brings each row to its lot, in place: the row that stands where it has to go is taken up and
// carried on. `begins` gets the first index of every lot, and the end.
void deal(std::span<PartitionRow> rows, unsigned shift, std::size_t lots, Lots& begins) {
  const auto lot_of = [shift, mask = lots - 1](const PartitionRow& row) {
    return key_of(row) >> shift & mask;
  };
  std::fill_n(begins.begin(), lots + 1, 0);
  for (const PartitionRow& row : rows) ++begins[lot_of(row) + 1];
  for (std::size_t lot = 0; lot < lots; ++lot) begins[lot + 1] += begins[lot];
  std::array<std::size_t, 1U << kMaxDealtBits> next;
  std::copy_n(begins.begin(), lots, next.begin());
  for (std::size_t lot = 0; lot < lots; ++lot) {
    while (next[lot] < begins[lot + 1]) {
      PartitionRow row = rows[next[lot]];
      for (std::size_t to = lot_of(row); to != lot; to = lot_of(row)) {
        std::swap(row, rows[next[to]++]);
      }
      rows[next[lot]++] = row;
    }
  }
}

// Sorts rows whose keys differ in their lowest `bits` bits at most.
void sort_by_key(std::span<PartitionRow> rows, unsigned bits) {
  if (rows.size() <= kFewRows) return sort_few(rows);
  if (bits == 0) {  // All with one key.
    std::ranges::sort(rows, [](const PartitionRow& a, const PartitionRow& b) {
      return a.activity != b.activity ? a.activity < b.activity : comes_before(a, b);
    });
    return;
  }
  const auto wanted = static_cast<unsigned>(std::bit_width(rows.size() / kRowsInALot));
  const unsigned dealt = std::min({bits, wanted, kMaxDealtBits});
  const std::size_t lots = std::size_t{1} << dealt;
  Lots begins;
  deal(rows, bits - dealt, lots, begins);
  for (std::size_t lot = 0; lot < lots; ++lot) {
    sort_by_key(rows.subspan(begins[lot], begins[lot + 1] - begins[lot]), bits - dealt);
  }
}

}  // namespace

void sort_rows(std::span<PartitionRow> rows) {
  std::uint64_t differing = 0;
  for (const PartitionRow& row : rows) differing |= key_of(row) ^ key_of(rows.front());
  sort_by_key(rows, static_cast<unsigned>(std::bit_width(differing)));
}

}  // namespace store
