// The store's time for the panels that an event's impact and a calendar are made of, over many
// seeded centres, nothing cached.
//
//   panel_bench DIR [CENTRES [KIND]]
//
// Prints a table in Markdown. Every panel is asked for once untimed, so that the pages are in
// memory, then once timed.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/support/country.h"
#include "bench/support/number.h"
#include "server/engine/data/live_load.h"
#include "store/sums/panel.h"
#include "store/types/slot_runs.h"

namespace {

using Clock = std::chrono::steady_clock;
using Runs = std::vector<store::SlotRun>;

struct Ring {
  double inner_km;
  double outer_km;
  bool by_sbi = false;
};

struct Kind {
  std::string_view name;
  std::size_t dates;  // As many of the last ones.
  std::vector<Ring> zones;
  std::string_view sbi = {};
  std::uint32_t hours = store::kEveryHour;
  bool by_hour = true;
};

std::vector<Kind> kinds() {
  const std::vector<Ring> small{{0, 1, true}, {0, 0.25}, {0.25, 0.5}, {0.5, 1},
                                {1, 2},       {2, 5},    {2, 4}};
  const std::vector<Ring> large{{0, 10, true}, {0, 0.25}, {0.25, 0.5}, {0.5, 1},
                                {1, 2},        {2, 5},    {5, 10},     {20, 40}};
  return {{"impact, 1 km", 84, small},
          {"impact, 10 km", 84, large},
          {"impact, 1 km, one sbi", 84, small, "56"},
          {"impact, 10 km, one sbi", 84, large, "56"},
          {"impact, 1 km, 17-22", 84, small, {}, 0x7E0000},
          {"impact, 10 km, 17-22", 84, large, {}, 0x7E0000},
          {"rings of 1 km alone", 84, {small.begin() + 1, small.end()}},
          {"rings of 10 km alone", 84, {large.begin() + 1, large.end()}},
          {"control, 20-40 km", 84, {{20, 40}}},
          {"rings of 1 km, no hours",
           84,
           {small.begin() + 1, small.end()},
           {},
           store::kEveryHour,
           false},
          {"rings of 10 km, no hours",
           84,
           {large.begin() + 1, large.end()},
           {},
           store::kEveryHour,
           false},
          {"1 km by sbi", 84, {{0, 1, true}}},
          {"10 km by sbi", 84, {{0, 10, true}}},
          {"calendar, 1 km", 92, {{0, 1}}},
          {"calendar, 10 km", 92, {{0, 10}}}};
}

class Bench {
 public:
  Bench(const server::Load& load, std::size_t centres)
      : load_{load}, centres_{bench::question_centres(load.region->centres, centres, 7)} {}

  bool measure(const Kind& kind) const {
    std::vector<store::Date> dates;
    for (const store::SnapshotDate& date : load_.snapshot.dates) dates.push_back(date.date);
    dates.erase(dates.begin(),
                dates.end() - static_cast<std::ptrdiff_t>(std::min(kind.dates, dates.size())));
    std::vector<std::uint8_t> sbi;
    if (!kind.sbi.empty()) {
      for (const store::SbiCode& code : load_.snapshot.sbi->codes()) {
        sbi.push_back(
            load_.region->industries.contains(store::SbiCode::parse(kind.sbi).value(), code));
      }
    }
    std::vector<double> times;
    std::size_t runs_in_all = 0;
    for (const bool is_timed : {false, true}) {
      for (const store::PostcodeSlot centre : centres_) {
        std::vector<Runs> runs;
        std::vector<store::Zone> zones;
        for (const Ring& ring : kind.zones) runs.push_back(runs_of(centre, ring));
        for (std::size_t i = 0; i < runs.size(); ++i) {
          zones.push_back(
              {.runs = runs[i], .by_sbi = kind.zones[i].by_sbi, .by_hour = kind.by_hour});
          runs_in_all += is_timed ? runs[i].size() : 0;
        }
        const Clock::time_point begun = Clock::now();
        const auto sums = store::panel(
            load_.snapshot, {.dates = dates, .zones = zones, .sbi = sbi, .hours = kind.hours},
            store::Work(*load_.workers));
        const std::chrono::duration<double, std::micro> time = Clock::now() - begun;
        if (!sums) {
          fmt::print(stderr, "{}\n", sums.error().detail);
          return false;
        }
        if (is_timed) times.push_back(time.count());
      }
    }
    std::ranges::sort(times);
    fmt::print("| {} | {} | {} | {} | {:.0f} | {:.0f} |\n", kind.name, dates.size(),
               kind.zones.size(), runs_in_all / times.size(), times[times.size() / 2],
               times[times.size() * 95 / 100]);
    return true;
  }

 private:
  [[nodiscard]] Runs runs_of(store::PostcodeSlot centre, const Ring& ring) const {
    const auto within = [&](double km) {
      return load_.region->radius_index.within(load_.region->centres.metres[index(centre)],
                                               geo::Metres{km * 1000});
    };
    const Runs outer = within(ring.outer_km);
    return ring.inner_km == 0 ? outer : store::subtract(outer, within(ring.inner_km));
  }

  const server::Load& load_;
  std::vector<store::PostcodeSlot> centres_;
};

}  // namespace

int main(int argc, char** argv) {
  std::size_t centres = 100;
  if (argc < 2 || argc > 4 || (argc > 2 && !bench::read_number(argv[2], centres)) || centres == 0) {
    fmt::print(stderr, "usage: panel_bench DIR [CENTRES [KIND]]\n");
    return 2;
  }
  const auto live = server::LiveLoad::open(argv[1]);
  if (!live) {
    fmt::print(stderr, "{}\n", live.error().detail);
    return 1;
  }
  const auto load = (*live)->published().current();
  fmt::print("| panel | dates | zones | runs | median us | p95 us |\n|---|--:|--:|--:|--:|--:|\n");
  const Bench bench(*load, centres);
  const std::string_view one = argc == 4 ? argv[3] : "";
  for (const Kind& kind : kinds()) {
    if ((one.empty() || kind.name == one) && !bench.measure(kind)) return 1;
  }
  return 0;
}
