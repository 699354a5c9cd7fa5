#include "server/engine/sources/place_slices.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <map>
#include <random>
#include <string>

#include "server/engine/sources/memory_source.h"
#include "store/types/slot_runs.h"
#include "tests/support/small_load.h"

namespace server {
namespace {

using store::PlaceSums;
using store::impact::SeenPlace;

// 400 postcodes of 40 areas, a line each; most have nothing on most dates. 300 more, far away, have
// nothing at all.
std::shared_ptr<const Load> sparse_country() {
  tests::SmallData data{.datapoints = "date,hour,id_activity,postcode,hits,delta,sbi\n"};
  std::mt19937_64 random{17};
  for (int place = 0; place < 400; ++place) {
    const std::string postcode =
        fmt::format("{}{}{}", 1000 + place % 40, 'A', static_cast<char>('A' + place / 40));
    data.places.push_back(
        {.postcode = postcode, .lat = 52 + 0.01 * (place % 40), .lon = 5 + 0.01 * (place / 40)});
    for (int date = 1; date <= 12 && place % 3 != 0; ++date) {
      for (int row = random() % 8 == 0 ? 3 : 0; row > 0; --row) {
        data.datapoints +=
            fmt::format("2013-03-{:02},{},{},{},{},{},{}\n", date, random() % 24, row, postcode,
                        random() % 50, random() % 9, random() % 2 == 0 ? "5610" : "47");
      }
    }
  }
  for (int place = 0; place < 300; ++place) {
    data.places.push_back({.postcode = fmt::format("2000{}{}", static_cast<char>('A' + place / 26),
                                                   static_cast<char>('A' + place % 26)),
                           .lat = 53.0,
                           .lon = 6 + 0.001 * place});
  }
  return tests::small_load(data);
}

// Every third slot is missing, so that slices have several runs.
std::vector<store::SlotRun> some_runs() {
  std::vector<store::SlotRun> runs;
  for (std::uint32_t slot = 0; slot < 700; slot += 3) store::append_run(runs, slot, slot + 2);
  runs.back().last = store::PostcodeSlot{700};
  return runs;
}

store::impact::Comparison comparison_of(const Load& load) {
  store::impact::Comparison comparison;
  for (const store::SnapshotDate& date : load.snapshot.dates) comparison.dates.push_back(date.date);
  comparison.asked = {{.date = 8, .baseline = {1, 4}}, {.date = 11, .with_delta = true}};
  comparison.weeks_before = {{1, 4, 6}, {0, 10}};
  return comparison;
}

// The same from the sums of all places on each date.
store::impact::SeenPlaces see_whole_dates(const Load& load, const PlacesWanted& wanted,
                                          const store::impact::PlaceObserver& observer,
                                          std::span<const std::uint8_t> sbi) {
  std::vector<std::vector<store::Sums>> sums;
  for (const std::size_t date : observer.dates()) {
    const store::DateRead read{.stored = wanted.comparison.dates[date],
                               .role = store::Role::kAsked};
    sums.push_back(store::aggregate(load.snapshot, std::span(&read, 1),
                                    {.runs = wanted.runs, .sbi = sbi, .hours = wanted.rows.hours},
                                    {.sums = wanted.places, .areas = load.region->postcode_areas()},
                                    store::Work(*load.workers))
                       .value()
                       .by_place);
  }
  store::impact::SeenPlaces seen{.places = std::vector<SeenPlace>(sums.front().size()),
                                 .spread = {}};
  seen.spread = observer.see(std::vector<std::span<const store::Sums>>(sums.begin(), sums.end()),
                             seen.places);
  return seen;
}

// The places that are there, by slot.
std::map<std::size_t, std::pair<double, double>> there(const FoundPlaces& found, PlaceSums places) {
  std::vector<std::size_t> slots;
  for (const store::SlotRun& run : found.runs) {
    for (std::size_t slot = index(run.first); slot < index(run.last); ++slot) slots.push_back(slot);
  }
  std::map<std::size_t, std::pair<double, double>> result;
  for (std::size_t i = 0; i < found.seen.places.size(); ++i) {
    const SeenPlace& place = found.seen.places[i];
    if (!place.is_there()) continue;
    result[places == PlaceSums::kByArea ? i : slots[i]] = {place.hits, place.expected};
  }
  EXPECT_FALSE(result.empty());
  return result;
}

TEST(SeePlaces, AgreesWithTheSumsOfWholeDatesHoweverThePlacesAreCut) {
  const auto load = sparse_country();
  const auto comparison = comparison_of(*load);
  const store::impact::PlaceObserver observer(comparison);
  const std::vector<store::SlotRun> runs = some_runs();
  const store::Work work(*load->workers);
  MemorySource memory(*load, work);
  const std::vector<store::SbiCode> restaurants{store::SbiCode::parse("5610").value()};
  for (const auto& sbi :
       {std::optional<std::vector<store::SbiCode>>{}, std::optional{restaurants}}) {
    for (const std::uint32_t hours : {store::kEveryHour, std::uint32_t{0x3F0F0}}) {
      for (const PlaceSums places : {PlaceSums::kByPostcode, PlaceSums::kByArea}) {
        const PlacesWanted wanted{.reads = {.dates = comparison.dates, .radius_km = 0},
                                  .comparison = comparison,
                                  .runs = runs,
                                  .rows = {.sbi = sbi, .hours = hours},
                                  .places = places};
        PlaceReads reads{.source = &memory,
                         .dates = {},
                         .rows = {},
                         .sbi = selected_sbi(*load->region, sbi, memory.codes())};
        for (std::size_t row = 0; row < observer.dates().size(); ++row) {
          reads.dates.push_back(comparison.dates[observer.dates()[row]]);
          reads.rows.push_back(row);
        }
        const auto whole = see_whole_dates(*load, wanted, observer, reads.sbi);
        ASSERT_TRUE(whole.spread.model(comparison));
        for (const Slicing slicing :
             {Slicing{.places = 1}, Slicing{.places = 7, .is_of_memory = true},
              Slicing{.places = 64}, slicing_for_memory(7)}) {
          SCOPED_TRACE(fmt::format("{} places, hours {}, sbi {}, areas {}", slicing.places, hours,
                                   sbi.has_value(), places == PlaceSums::kByArea));
          const auto seen =
              see_places(*load, work, wanted, observer, std::span(&reads, 1), slicing);
          ASSERT_TRUE(seen) << seen.error().detail;
          if (slicing.is_of_memory && places == PlaceSums::kByPostcode) {
            EXPECT_LT(store::count(seen->runs), 270U) << "those without a row are left out";
          } else {
            EXPECT_EQ(seen->runs, runs);
          }
          EXPECT_EQ(there(*seen, places), there({.runs = runs, .seen = whole}, places));
          EXPECT_EQ(seen->seen.spread.model(comparison)->k(), whole.spread.model(comparison)->k());
        }
      }
    }
  }
}

TEST(SlicingForMemory, HoldsNoMoreThanACacheHowManyDatesThereMayBe) {
  EXPECT_GE(slicing_for_memory(1).places, 10'000U);
  EXPECT_EQ(slicing_for_memory(100'000).places, 64U);
  for (const std::size_t dates : {2U, 60U, 157U, 500U}) {
    EXPECT_LE(slicing_for_memory(dates).places * dates * sizeof(store::Sums), 512U * 1024U);
  }
}

}  // namespace
}  // namespace server
