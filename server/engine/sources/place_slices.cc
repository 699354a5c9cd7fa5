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

std::vector<PlaceSlice> slices_of_postcodes(std::span<const SlotRun> runs, std::size_t most) {
  std::vector<PlaceSlice> slices;
  for (store::RunSlice& slice : store::cut(runs, most, 1)) {
    const std::size_t places = store::count(slice.runs);
    slices.push_back(
        {.runs = std::move(slice.runs), .first = slice.postcodes_before, .places = places});
  }
  return slices;
}

// Each postcode of the runs as an area of its own, numbered in their order; 0 for others.
std::vector<store::AreaSlot> numbers_of(std::span<const SlotRun> runs) {
  std::vector<store::AreaSlot> numbers(runs.empty() ? 0 : index(runs.back().last));
  std::uint32_t number = 0;
  for (const SlotRun& run : runs) {
    for (std::uint32_t slot = index(run.first); slot < index(run.last); ++slot) {
      numbers[slot] = store::AreaSlot{number++};
    }
  }
  return numbers;
}

// The stretches from the first to the last postcode of each slice: what lies between has no series,
// and to leave it out would cost more.
void close_gaps(std::span<PlaceSlice> slices, std::span<const SlotRun> wanted) {
  std::size_t next = 0;
  for (PlaceSlice& slice : slices) {
    const std::uint32_t first = index(slice.runs.front().first);
    const std::uint32_t last = index(slice.runs.back().last);
    slice.runs.clear();
    while (index(wanted[next].last) <= first) ++next;
    for (std::size_t i = next; i < wanted.size() && index(wanted[i].first) < last; ++i) {
      store::append_run(slice.runs, std::max(first, index(wanted[i].first)),
                        std::min(last, index(wanted[i].last)));
    }
  }
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
  SliceObserver(const store::Places& places, std::uint32_t hours, const PlaceObserver& observer,
                std::span<const PlaceReads> sources, SeenPlaces& seen)
      : places_{places}, hours_{hours}, observer_{observer}, sources_{sources}, seen_{seen} {}

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
      store::Places places = places_;
      if (places.sums == PlaceSums::kByArea) {
        places.areas.first = static_cast<std::uint32_t>(slice.first);
        places.areas.count = slice.places;
      }
      const auto added = from.source->add_places(
          from.dates, {.runs = slice.runs, .sbi = from.sbi, .hours = hours_}, places, to);
      if (!added) return store::fail(added.error());
    }
    return observer_.see(std::vector<std::span<const Sums>>(by_date.begin(), by_date.end()),
                         std::span(seen_.places).subspan(slice.first, slice.places));
  }

 private:
  const store::Places& places_;
  std::uint32_t hours_;
  const PlaceObserver& observer_;
  std::span<const PlaceReads> sources_;
  SeenPlaces& seen_;
  std::vector<Sums> sums_;  // Of the slice's places, date by date.
};

}  // namespace

Slicing slicing_for_memory(std::size_t dates) {
  constexpr std::size_t kCacheBytes = std::size_t{512} * 1024;
  const std::size_t fit = kCacheBytes / (sizeof(Sums) * std::max<std::size_t>(dates, 1));
  constexpr std::size_t kFewest = 64;
  return {.places = std::max(fit, kFewest), .is_of_memory = true};
}

Result<FoundPlaces> see_places(const Load& load, const store::Work& work,
                               const PlacesWanted& wanted, const PlaceObserver& observer,
                               std::span<const PlaceReads> sources, const Slicing& slicing) {
  store::Places places{.sums = wanted.places, .areas = load.region->postcode_areas()};
  const bool by_area = wanted.places == PlaceSums::kByArea;
  std::vector<SlotRun> runs(wanted.runs.begin(), wanted.runs.end());
  std::vector<store::AreaSlot> numbers;
  if (slicing.is_of_memory && !by_area) {
    const PlaceReads& memory = sources.front();
    auto in_use = memory.source->runs_in_use(memory.dates, runs);
    if (!in_use) return store::fail(std::move(in_use.error()));
    runs = *std::move(in_use);
    numbers = numbers_of(runs);
    places = {.sums = PlaceSums::kByArea,
              .areas = {.of = numbers, .count = store::count(runs), .first = 0}};
  }
  std::vector<PlaceSlice> slices;
  if (by_area) slices = slices_of_areas(runs, places.areas, slicing.places);
  if (!by_area && !runs.empty()) slices = slices_of_postcodes(runs, slicing.places);
  if (!numbers.empty()) close_gaps(slices, wanted.runs);
  SeenPlaces seen{.places = std::vector<store::impact::SeenPlace>(by_area ? places.areas.count
                                                                          : store::count(runs)),
                  .spread = {}};
  const std::size_t shares = slicing.is_of_memory ? std::min(4 * work.size(), slices.size()) : 1;
  std::vector<PlaceSpread> spreads(shares);
  std::vector<std::optional<store::Error>> errors(shares);
  work.run(shares, [&](std::size_t share) {
    SliceObserver slice_observer(places, wanted.rows.hours, observer, sources, seen);
    const std::size_t last = slices.size() * (share + 1) / shares;
    for (std::size_t i = slices.size() * share / shares; i < last && !work.is_over(); ++i) {
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
  if (work.was_cut_short()) return store::fail(work.error());
  for (const PlaceSpread& spread : spreads) seen.spread += spread;
  return FoundPlaces{.runs = std::move(runs), .seen = std::move(seen)};
}

}  // namespace server
