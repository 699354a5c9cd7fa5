#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <span>
#include <vector>

#include "store/format/partition_row.h"
#include "store/sums/aggregate.h"
#include "store/sums/panel.h"
#include "store/sums/snapshot.h"

namespace tests {

struct PlainRow {
  store::Date date;
  store::PartitionRow row;
};

// What a snapshot holds, as plain as can be: for references, and to make snapshots of.
struct PlainStore {
  std::uint32_t located = 0;
  std::uint32_t unlocated = 0;
  std::uint16_t sbi = 0;
  std::map<store::Date, store::DeltaKind> dates = {};
  std::vector<PlainRow> rows = {};  // In any order; of `dates` only.
};

struct PlainShape {
  int dates;  // Of three times as many days in a row, so that weeks overlap and dates are missing.
  std::uint32_t postcodes;
  std::uint16_t sbi;
  std::size_t rows;
};

// Seeded: mixed kinds of delta, skewed postcodes, some of them without a location, now and then
// hits and delta as large as they can be.
[[nodiscard]] PlainStore random_store(unsigned seed, const PlainShape& shape);

// Days counted from the first that random_store uses.
[[nodiscard]] store::Date random_store_day(int day);

[[nodiscard]] store::Snapshot snapshot_of(const PlainStore& plain);

// Runs over the slots below `postcodes`. Half of them are many to a block, as at a circle's rim;
// and a run may end where a block does.
[[nodiscard]] std::vector<store::SlotRun> random_runs(std::mt19937& random,
                                                      std::uint32_t postcodes);

// What store::aggregate must return: one look at every row for every date. No date is damaged.
[[nodiscard]] store::Aggregate aggregate_naively(const PlainStore& plain,
                                                 std::span<const store::Date> dates,
                                                 const store::Selection& selection,
                                                 const store::Places& places);

// What store::panel must return; each date is stored.
[[nodiscard]] store::Panel panel_naively(const PlainStore& plain,
                                         const store::PanelSelection& question);

}  // namespace tests
