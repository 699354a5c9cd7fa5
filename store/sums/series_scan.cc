#include "store/sums/series_scan.h"

#include "store/sums/block_walk.h"

namespace store {

bool add_series(const SeriesTable& table, std::span<const SlotRun> runs,
                std::span<const std::uint8_t> sbi, Role role, const ScanTargets& targets) {
  return with_kinds(role, targets, [&]<PlaceSums kPlaces, Role kRole>() {
    const auto add_block = [&](const Visit& visit) {
      SeriesBlock series;
      if (!table.read_block(visit.block, series)) return false;
      const SeriesRange range = range_in(table, visit, series);
      const SeriesTarget<kPlaces, kRole> target(targets, visit);
      if (sbi.empty()) {
        target.add_all(series, range);
      } else {
        for_each_selected(series, range, sbi, [&](std::span<const std::uint32_t> selected) {
          for (const std::uint32_t i : selected) target.add(series, i);
        });
      }
      return true;
    };
    return walk_blocks(
        table, runs, [](std::uint32_t) { return false; },
        [&](std::span<const Visit> visits) { return std::ranges::all_of(visits, add_block); });
  });
}

void SeriesScan::add(const SeriesBlock& series, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t slot =
      series.first_slot + static_cast<std::uint32_t>(series.offset_in_block[first]);
  while (index(runs_.front().last) <= slot) {
    postcodes_before_ += runs_.front().size();
    runs_ = runs_.subspan(1);
  }
  const Visit visit{.block = 0, .run = runs_.front(), .postcodes_before = postcodes_before_};
  with_kinds(role_, targets_, [&]<PlaceSums kPlaces, Role kRole>() {
    SeriesTarget<kPlaces, kRole>(targets_, visit).add_all(series, {.first = first, .last = last});
    return true;
  });
}

}  // namespace store
