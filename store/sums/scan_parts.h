#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "store/sums/run_scan.h"

// What the ways of adding up a selection (run_scan.h) are made of.
namespace store {

template <Role kRole>
Sums as_asked(std::uint64_t hits, std::uint64_t delta) {
  if constexpr (kRole == Role::kAsked) return {.hits = hits, .delta = delta};
  return {.hits = 0, .delta = hits};
}

// Adds to the sums of a place; what to add to is settled once per run of postcodes.
template <PlaceSums kPlaces>
class PlaceTarget {
 public:
  PlaceTarget(const ScanTargets& targets, const RunPiece& piece) {
    if constexpr (kPlaces == PlaceSums::kByPostcode) {
      sums_ = targets.by_place + piece.place;
      first_ = index(piece.run.first);
    } else if constexpr (kPlaces == PlaceSums::kByArea) {
      sums_ = targets.by_place;
      area_of_ = targets.places->areas.of.data();
    }
  }

  void add(std::uint32_t slot, const Sums& sums) const {
    if constexpr (kPlaces == PlaceSums::kByPostcode) sums_[slot - first_] += sums;
    if constexpr (kPlaces == PlaceSums::kByArea) sums_[index(area_of_[slot])] += sums;
  }

 private:
  Sums* sums_ = nullptr;
  std::uint32_t first_ = 0;
  const AreaSlot* area_of_ = nullptr;
};

// Calls `use` with the template arguments that a role and the wanted sums of places make.
template <typename Use>
bool with_kinds(Role role, const ScanTargets& targets, Use use) {
  const auto with_role = [&]<PlaceSums kPlaces>() {
    return role == Role::kAsked ? use.template operator()<kPlaces, Role::kAsked>()
                                : use.template operator()<kPlaces, Role::kWeekBefore>();
  };
  const PlaceSums places = targets.by_place == nullptr ? PlaceSums::kNone : targets.places->sums;
  if (places == PlaceSums::kByPostcode)
    return with_role.template operator()<PlaceSums::kByPostcode>();
  if (places == PlaceSums::kByArea) return with_role.template operator()<PlaceSums::kByArea>();
  return with_role.template operator()<PlaceSums::kNone>();
}

// The series of a block that are of a run of postcodes.
struct SeriesRange {
  std::uint32_t first;
  std::uint32_t last;
};

inline SeriesRange range_in(const SeriesTable& table, std::uint32_t block,
                            const SeriesBlock& series, SlotRun run) {
  const bool goes_on = index(run.last) >= table.first_slot(block + 1);
  return {.first = series.first_from(index(run.first)),
          .last = goes_on ? series.series : series.first_from(index(run.last))};
}

// Whether a stretch of blocks (date_partition.h) begins with `block`, all of whose postcodes are in
// the run.
inline bool is_whole_stretch(const SeriesTable& table, std::uint32_t block, SlotRun run) {
  return block % kStretchBlocks == 0 && table.first_slot(block) >= index(run.first) &&
         block + kStretchBlocks <= table.blocks() &&
         table.first_slot(block + kStretchBlocks) <= index(run.last);
}

// Calls `use` with each block of the pieces, its series that are of the piece, and where their
// places go, as long as it returns true. False where it did not, or the file is damaged.
template <PlaceSums kPlaces, typename Use>
bool for_each_block(const SeriesTable& table, std::span<const RunPiece> pieces,
                    const ScanTargets& targets, Use use) {
  for (const RunPiece& piece : pieces) {
    const PlaceTarget<kPlaces> place(targets, piece);
    const std::uint32_t last = table.block_of(index(piece.run.last) - 1);
    for (std::uint32_t block = table.block_of(index(piece.run.first)); block <= last; ++block) {
      SeriesBlock series;
      if (!table.read_block(block, series)) return false;
      if (!use(block, series, range_in(table, block, series, piece.run), place)) return false;
    }
  }
  return true;
}

// Calls `use` with the series of the range whose sbi is selected, some hundred at a time. Which
// they are is as good as random: they are picked out without a branch before anything else is read
// of them.
template <typename Use>
void for_each_selected(const SeriesBlock& series, SeriesRange range,
                       std::span<const std::uint8_t> sbi, Use use) {
  constexpr std::uint32_t kAtOnce = 256;
  std::array<std::uint32_t, kAtOnce> selected;
  while (range.first < range.last) {
    const std::uint32_t last = std::min(range.last, range.first + kAtOnce);
    std::uint32_t count = 0;
    const auto pick = [&](auto sbi_of) {
      for (std::uint32_t i = range.first; i < last; ++i) {
        selected[count] = i;
        count += sbi[sbi_of(i)];
      }
    };
    if (series.sbi.width() == 1) {
      pick([at = series.sbi.bytes()](std::uint32_t i) { return load<std::uint8_t>(at + i); });
    } else {
      pick([column = series.sbi](std::uint32_t i) { return column[i]; });
    }
    use(std::span<const std::uint32_t>(selected.data(), count));
    range.first = last;
  }
}

template <PlaceSums kPlaces, Role kRole>
void add_one(const SeriesBlock& series, std::uint32_t i, Sums* by_sbi,
             const PlaceTarget<kPlaces>& place) {
  const Sums sums = as_asked<kRole>(series.hits[i], series.delta[i]);
  by_sbi[series.sbi[i]] += sums;
  place.add(series.first_slot + static_cast<std::uint32_t>(series.place[i]), sums);
}

// Adds up the series of a range, of some sbi (empty: of any).
template <PlaceSums kPlaces, Role kRole>
void add_block(const SeriesBlock& series, SeriesRange range, std::span<const std::uint8_t> sbi,
               Sums* by_sbi, const PlaceTarget<kPlaces>& place) {
  // A copy: what is added to might alias the columns' own fields for all the compiler knows.
  const SeriesBlock columns = series;
  if (sbi.empty()) {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      add_one<kPlaces, kRole>(columns, i, by_sbi, place);
    }
    return;
  }
  for_each_selected(columns, range, sbi, [&](std::span<const std::uint32_t> selected) {
    for (const std::uint32_t i : selected) add_one<kPlaces, kRole>(columns, i, by_sbi, place);
  });
}

}  // namespace store
