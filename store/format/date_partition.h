#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "store/format/series_table.h"

namespace store {

// The rows of a block, series after series, by hour within a series.
struct RowBlock {
  std::uint32_t rows = 0;
  const std::byte* hour = nullptr;  // A byte each, 0 to 23.
  std::uint32_t hits_base = 0;
  PackedColumn hits;  // Less hits_base.
  PackedColumn delta;
};

// Sums by hour of the day.
struct HoursOfDay {
  std::array<std::uint64_t, 24> hits{};
  std::array<std::uint64_t, 24> delta{};

  HoursOfDay& operator+=(const HoursOfDay& other) {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      hits[hour] += other.hits[hour];
      delta[hour] += other.delta[hour];
    }
    return *this;
  }

  // Those of some hours, bit h being hour h; the others are 0.
  [[nodiscard]] HoursOfDay only(std::uint32_t hours) const {
    HoursOfDay some = *this;
    for (std::size_t hour = 0; hour < 24; ++hour) {
      if ((hours >> hour & 1U) == 0) some.hits[hour] = some.delta[hour] = 0;
    }
    return some;
  }

  // All hours together.
  [[nodiscard]] Sums sum() const {
    Sums all;
    for (std::size_t hour = 0; hour < 24; ++hour) {
      all += {.hits = hits[hour], .delta = delta[hour]};
    }
    return all;
  }
  friend bool operator==(const HoursOfDay&, const HoursOfDay&) = default;
};

// Sums by sbi and hour of a stretch of blocks.
struct Stretch {
  bool is_kept = false;  // False if there are too few rows for sums.
  std::uint32_t sbi_codes = 0;
  PackedColumn sbi;   // The SbiSlots of the stretch.
  PackedColumn rows;  // For each of these slots.
  PackedColumn sums;  // For each: the hits of the 24 hours, then their delta unless it is derived.
  std::uint32_t numbers = 0;

  [[nodiscard]] std::uint64_t hits(std::size_t industry, std::size_t hour) const {
    return sums[industry * numbers + hour];
  }
  [[nodiscard]] std::uint64_t delta(std::size_t industry, std::size_t hour) const {
    return numbers == 24 ? 0 : sums[industry * numbers + 24 + hour];
  }
};

// One date's rows, sorted by postcode slot, sbi, activity and hour; immutable. A view on the bytes
// of a partition file: what is written is what is read. Beside its series (series_table.h) it holds
//
//   rows   of each block: RowsHeader, then for each of its rows the hour, the hits, the delta
//   hours  for each block, and for the end of the last one, the sums by hour of all rows before it:
//          24 of hits, then 24 of delta; a derived date has no delta
//
//   stretches  for each stretch of 128 blocks, and for the end of the last one, where its sums
//          begin, u32, in units of 8 bytes from behind these; then StretchHeader and columns of
//          each: sums by sbi and hour, for timelines of some sbi over many postcodes
//
// so that the timeline of any run of postcodes is a difference of two sums, and the rows between
// the run's ends and the nearest borders of blocks.
class DatePartition {
 public:
  // Reads and verifies only the end; the rest is read and verified before its first use.
  //   errors   kCorrupt naming the file where it is not the end of a partition
  //   cost     some microseconds, independent of the size
  [[nodiscard]] static Result<DatePartition> read(VerifiedFile file);

  [[nodiscard]] Date date() const { return series_.date(); }
  [[nodiscard]] DeltaKind delta_kind() const {
    return header().delta_kind == 0 ? DeltaKind::kGiven : DeltaKind::kDerived;
  }
  [[nodiscard]] std::uint64_t rows() const { return header().rows; }  // Unlocated ones included.
  [[nodiscard]] std::uint64_t unlocated_rows() const { return header().unlocated_rows; }
  [[nodiscard]] std::uint32_t sbi_codes() const { return header().sbi_codes; }
  [[nodiscard]] const SeriesTable& series() const { return series_; }

  // Reads the rows of a block. False where the file is damaged there.
  [[nodiscard]] bool read_rows(std::uint32_t block, RowBlock& rows) const;

  // Reads the sums of blocks [128 number, 128 (number + 1)). False where the file is damaged there.
  [[nodiscard]] bool read_stretch(std::uint32_t number, Stretch& stretch) const;

  // Prefetches what the calls above and below will read: rows [first, last) of a block or all of
  // them, the sums before a block.
  void prefetch_rows(std::uint32_t block) const;
  void prefetch_rows(std::uint32_t block, std::uint64_t first, std::uint64_t last) const;
  void prefetch_hours_before(std::uint32_t block) const;

  // Adds to `sums`, or takes from it (modulo 2^64), the sums of all rows before `block`; blocks()
  // is the end. False where the file is damaged there. Cost: 48 numbers.
  [[nodiscard]] bool add_hours_before(std::uint32_t block, HoursOfDay& sums) const;
  [[nodiscard]] bool take_hours_before(std::uint32_t block, HoursOfDay& sums) const;
  // The same for the sum of all hours.
  [[nodiscard]] bool add_sums_before(std::uint32_t block, Sums& sums) const;

 private:
  explicit DatePartition(SeriesTable series) : series_{std::move(series)} {}
  [[nodiscard]] const PartitionHeader& header() const { return series_.header(); }
  [[nodiscard]] std::size_t numbers_by_hour() const { return header().delta_kind == 0 ? 48 : 24; }
  template <typename Use>
  [[nodiscard]] bool use_hours_before(std::uint32_t block, const Use& use) const;
  template <bool kAdd>
  [[nodiscard]] bool apply_hours_before(std::uint32_t block, HoursOfDay& sums) const;

  SeriesTable series_;
};

}  // namespace store
