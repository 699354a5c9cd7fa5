#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "store/format/date_partition.h"
#include "store/sums/aggregate.h"
#include "store/sums/date_reads.h"

namespace store {

// Consecutive postcodes of a selection.
struct RunPiece {
  SlotRun run;
  std::size_t place;  // Of its first postcode among the places, where these are postcodes.
};

// Where sums go. All pointers are to what one thread alone writes.
struct ScanTargets {
  Sums* by_sbi = nullptr;  // Null: neither these nor places are wanted.
  Sums* by_place = nullptr;
  const Places* places = nullptr;
};

// Adds up the series of a date or a window: stats and places. `sbi` is that of a Selection. False
// where the file is damaged.
[[nodiscard]] bool add_series(const SeriesTable& table, std::span<const RunPiece> pieces,
                              std::span<const std::uint8_t> sbi, Role role,
                              const ScanTargets& targets);

// What a date has to say beside its series.
struct DateSums {
  HoursOfDay hours;
  std::uint64_t rows = 0;
};

// Adds up a date over all its sbi and hours: the timeline from the sums at the blocks' borders, and
// the series where `targets` wants them. False where the file is damaged.
[[nodiscard]] bool add_whole(const DatePartition& date, std::span<const RunPiece> pieces, Role role,
                             const ScanTargets& targets, DateSums& sums);

// Adds up a date over some sbi and every hour: likewise, but the timeline comes from the sums of
// whole stretches of blocks, and elsewhere from all rows of those sbi. False where the file is
// damaged.
[[nodiscard]] bool add_industries(const DatePartition& date, std::span<const RunPiece> pieces,
                                  std::span<const std::uint8_t> sbi, Role role,
                                  const ScanTargets& targets, DateSums& sums);

// Adds up the rows of a date that are of some hours: the timeline as add_whole() does, the series
// from all their rows, or without places from the sums of whole stretches, of which only the hours
// are read then, to count rows. False where the file is damaged.
[[nodiscard]] bool add_hours(const DatePartition& date, std::span<const RunPiece> pieces,
                             std::uint32_t hours, Role role, const ScanTargets& targets,
                             DateSums& sums);

// Adds up the rows of a date that are of some sbi and some hours, one by one. False where the file
// is damaged.
[[nodiscard]] bool add_industries_and_hours(const DatePartition& date,
                                            std::span<const RunPiece> pieces,
                                            std::span<const std::uint8_t> sbi, std::uint32_t hours,
                                            Role role, const ScanTargets& targets, DateSums& sums);

// Adds up a date by whichever of these four `sbi` and `hours`, those of a Selection, ask for. False
// where the file is damaged.
[[nodiscard]] bool add_date(const DatePartition& date, std::span<const RunPiece> pieces,
                            std::span<const std::uint8_t> sbi, std::uint32_t hours, Role role,
                            const ScanTargets& targets, DateSums& sums);

}  // namespace store
