#include "server/engine/sources/place_slices.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "store/types/slot_runs.h"

namespace server {
namespace {

using store::PlaceSums;
using store::Result;
using store::SlotRun;
using store::Sums;
using store::impact::PlaceObserver;
using store::impact::PlaceSpread;
using store::impact::SeenPlaces;

// Neighbouring places.
struct PlaceSlice {
  std::vector<SlotRun> runs;
  std::size_t first;  // Among all places.
  std::size_t places;
};

constexpr std::size_t kBlock = 64;  // Postcodes that a file keeps together.

std::vector<PlaceSlice> slices_of_postcodes(std::span<const SlotRun> runs, std::size_t most) {
  std::vector<PlaceSlice> slices;
  for (store::RunSlice& slice : store::cut(runs, most, kBlock)) {
    const std::size_t places = store::count(slice.runs);
    slices.push_back(
        {.runs = std::move(slice.runs), .first = slice.postcodes_before, .places = places});
  }
  return slices;
}

std::vector<PlaceSlice> slices_of_areas(std::span<const SlotRun> runs,
                                        const store::PostcodeAreas& areas, std::size_t most) {
  std::vector<PlaceSlice> slices((areas.count + most - 1) / most);
  for (std::size_t i = 0; i < slices.size(); ++i) {
    slices[i].first = i * most;
    slices[i].places = std::min(most, areas.count - i * most);
  }
  for (const SlotRun& run : runs) {
    for (std::uint32_t slot = index(run.first); slot < index(run.last); ++slot) {
      store::append_run(slices[index(areas.of[slot]) / most].runs, slot, slot + 1);
    }
  }
  std::erase_if(slices, [](const PlaceSlice& slice) { return slice.runs.empty(); });
  return slices;
}

// Sees slices one after the other.
class SliceObserver {
 public:
  SliceObserver(const Load& load, const PlacesWanted& wanted, const PlaceObserver& observer,
                std::span<const PlaceReads> sources, SeenPlaces& seen)
      : load_{load}, wanted_{wanted}, observer_{observer}, sources_{sources}, seen_{seen} {}

  // What the slice teaches. Its places are put where they belong.
  Result<PlaceSpread> see(const PlaceSlice& slice) {
    const std::size_t dates = observer_.dates().size();
    sums_.assign(dates * slice.places, {});
    std::vector<std::span<Sums>> by_date(dates);
    for (std::size_t i = 0; i < dates; ++i) {
      by_date[i] = std::span(sums_).subspan(i * slice.places, slice.places);
    }
    for (const PlaceReads& from : sources_) {
      std::vector<std::span<Sums>> to;
      for (const std::size_t row : from.rows) to.push_back(by_date[row]);
      store::PostcodeAreas areas = load_.region->postcode_areas();
      if (wanted_.places == PlaceSums::kByArea) {
        areas.first = static_cast<std::uint32_t>(slice.first);
        areas.count = slice.places;
      }
      const auto added = from.source->add_places(
          from.dates, {.runs = slice.runs, .sbi = from.sbi, .hours = wanted_.rows.hours},
          {.sums = wanted_.places, .areas = areas}, to);
      if (!added) return store::fail(added.error());
    }
    return observer_.see(std::vector<std::span<const Sums>>(by_date.begin(), by_date.end()),
                         std::span(seen_.places).subspan(slice.first, slice.places));
  }

 private:
  const Load& load_;
  const PlacesWanted& wanted_;
  const PlaceObserver& observer_;
  std::span<const PlaceReads> sources_;
  SeenPlaces& seen_;
  std::vector<Sums> sums_;  // Of the slice's places, date by date.
};

}  // namespace

Slicing slicing_for_memory(std::size_t dates) {
  constexpr std::size_t kCacheBytes = 512 * 1024;
  const std::size_t fit = kCacheBytes / (sizeof(Sums) * std::max<std::size_t>(dates, 1));
  return {.places = std::max(fit / kBlock * kBlock, kBlock), .is_shared = true};
}

Result<FoundPlaces> see_places(const Load& load, const PlacesWanted& wanted,
                               const PlaceObserver& observer, std::span<const PlaceReads> sources,
                               const Slicing& slicing) {
  // What is in use on a date of one source may not be in another's.
  std::vector<SlotRun> runs(wanted.runs.begin(), wanted.runs.end());
  if (sources.size() == 1) {
    auto in_use = sources.front().source->runs_in_use(sources.front().dates, runs);
    if (!in_use) return store::fail(std::move(in_use.error()));
    runs = *std::move(in_use);
  }
  const store::PostcodeAreas areas = load.region->postcode_areas();
  const bool by_area = wanted.places == PlaceSums::kByArea;
  const std::vector<PlaceSlice> slices = by_area ? slices_of_areas(runs, areas, slicing.places)
                                                 : slices_of_postcodes(runs, slicing.places);
  SeenPlaces seen{
      .places = std::vector<store::impact::SeenPlace>(by_area ? areas.count : store::count(runs)),
      .spread = {}};
  const std::size_t shares =
      slicing.is_shared ? std::min(4 * load.workers->size(), slices.size()) : 1;
  std::vector<PlaceSpread> spreads(shares);
  std::vector<std::optional<store::Error>> errors(shares);
  load.workers->run(shares, [&](std::size_t share) {
    SliceObserver slice_observer(load, wanted, observer, sources, seen);
    const std::size_t last = slices.size() * (share + 1) / shares;
    for (std::size_t i = slices.size() * share / shares; i < last; ++i) {
      const auto spread = slice_observer.see(slices[i]);
      if (!spread) {
        errors[share] = spread.error();
        return;
      }
      spreads[share] += *spread;
    }
  });
  for (std::optional<store::Error>& error : errors) {
    if (error) return store::fail(*std::move(error));
  }
  for (const PlaceSpread& spread : spreads) seen.spread += spread;
  return FoundPlaces{.runs = std::move(runs), .seen = std::move(seen)};
}

}  // namespace server
