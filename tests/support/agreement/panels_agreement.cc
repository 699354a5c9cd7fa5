#include "tests/support/agreement/panels_agreement.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <utility>
#include <vector>

#include "server/cli/postgis_options.h"
#include "server/engine/engine.h"
#include "tests/support/agreement/whole_way.h"
#include "tests/support/suite.h"

namespace tests {
namespace {

using server::Backends;
using server::Engine;
using server::Load;
using server::Region;
using Runs = std::vector<store::SlotRun>;

// A panel to be asked for, with what its spans are of.
struct RandomPanel {
  std::vector<store::Date> dates;
  std::vector<Runs> runs;  // By zone.
  std::vector<store::Zone> zones;
  std::optional<std::vector<store::SbiCode>> sbi;
  std::uint32_t hours = store::kEveryHour;
  store::PlaceSums places = store::PlaceSums::kNone;

  [[nodiscard]] server::Rows rows() const { return {.sbi = sbi, .hours = hours}; }
};

class RandomPanels {
 public:
  // Every fourth panel is of the last date before `border` and of that, at least.
  RandomPanels(const AskedCountry& country, const Region& region, store::Date border, unsigned seed)
      : country_{country}, region_{region}, border_{border}, random_{seed} {}

  // Into an object that stays where it is.
  void next(RandomPanel& panel) {
    choose_dates(panel);
    panel.runs.assign(below(5), {});
    for (Runs& runs : panel.runs) runs = some_runs();
    panel.zones.clear();
    for (const Runs& runs : panel.runs) {
      panel.zones.push_back({.runs = runs, .by_sbi = below(2) == 0, .by_hour = below(3) != 0});
    }
    panel.sbi.reset();
    if (below(3) == 0) {
      panel.sbi.emplace();
      for (std::size_t i = 0; i <= below(3); ++i) {
        std::string code = country_.sbi[below(country_.sbi.size())];
        code.resize(1 + below(code.size()));
        panel.sbi->push_back(store::SbiCode::parse(code).value());
      }
    }
    panel.hours = store::kEveryHour;
    if (below(3) == 0) panel.hours = static_cast<std::uint32_t>(random_()) & store::kEveryHour;
    panel.places = below(2) == 0 ? store::PlaceSums::kByPostcode : store::PlaceSums::kByArea;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  // Days in a row, weeks in a row, or some and not others; the border.
  void choose_dates(RandomPanel& panel) {
    panel.dates.clear();
    const std::size_t first = below(country_.dates.size());
    const std::size_t step = below(2) == 0 ? 1 : 7;
    const std::size_t most = 1 + below(20);
    const bool with_gaps = below(3) == 0;
    if (number_++ % 4 == 0) {
      panel.dates = {border_ - std::chrono::days{1}, border_};
      return;
    }
    for (std::size_t i = first; i < country_.dates.size() && panel.dates.size() < most; i += step) {
      if (with_gaps && below(2) == 0) continue;
      panel.dates.push_back(*store::parse_date(country_.dates[i]));
    }
  }

  // A circle, a ring, pieces of a circle, or nothing.
  Runs some_runs() {
    const std::string& text = country_.busy_postcodes[below(country_.busy_postcodes.size())];
    const auto centre =
        region_.centres.metres[index(*region_.centres.codes.find(*store::Postcode::parse(text)))];
    const double fraction = static_cast<double>(below(1000)) / 1000;
    static constexpr double kRadii[] = {0.5, 2, 10, 60, 400};
    const Runs circle = region_.radius_index.within(
        centre, geo::Metres{1000 * fraction * kRadii[below(std::size(kRadii))]});
    if (below(2) == 0) return circle;
    Runs pieces;
    for (const store::SlotRun run : circle) {
      if (below(4) == 0) continue;
      const auto cut = static_cast<std::uint32_t>(below(run.size()));
      pieces.push_back({.first = store::PostcodeSlot{index(run.first) + cut}, .last = run.last});
    }
    return pieces;
  }

  const AskedCountry& country_;
  const Region& region_;
  store::Date border_;
  std::mt19937 random_;
  unsigned number_ = 0;
};

// What a panel and sums by place say, whoever's dictionary they are in: the same lines for the same
// numbers.
std::vector<std::string> lines_of(const server::FoundPanel& said, std::size_t zones,
                                  const server::FoundPlaces& places, bool is_by_area) {
  std::vector<std::string> lines;
  EXPECT_EQ(said.delta_kinds.size(), said.dates.size());
  EXPECT_EQ(said.panel.whole.size(), zones * said.dates.size());
  EXPECT_EQ(said.panel.by_hour.size(), zones);
  for (std::size_t zone = 0; zone < zones; ++zone) {
    for (std::size_t date = 0; date < said.dates.size(); ++date) {
      const std::size_t at = zone * said.dates.size() + date;
      const std::string head =
          fmt::format("{} {} {}", zone, store::to_iso(said.dates[date]),
                      said.delta_kinds[date] == store::DeltaKind::kGiven ? "given" : "derived");
      const store::Sums& whole = said.panel.whole[at];
      lines.push_back(fmt::format("{} {} {}", head, whole.hits, whole.delta));
      for (std::size_t hour = 0; hour < 24 && !said.panel.by_hour[zone].empty(); ++hour) {
        const store::HoursOfDay& hours = said.panel.by_hour[zone][date];
        if ((hours.hits[hour] | hours.delta[hour]) == 0) continue;
        lines.push_back(
            fmt::format("{} {}h {} {}", head, hour, hours.hits[hour], hours.delta[hour]));
      }
      std::map<std::string, store::Sums> by_code;
      const std::vector<store::Sums>& by_sbi = said.panel.by_sbi[at];
      EXPECT_TRUE(by_sbi.empty() || by_sbi.size() == said.codes.size());
      for (std::size_t slot = 0; slot < by_sbi.size(); ++slot) {
        if (by_sbi[slot].any()) by_code[std::string(said.codes[slot].text())] = by_sbi[slot];
      }
      for (const auto& [code, sums] : by_code) {
        lines.push_back(fmt::format("{} {} {} {}", head, code, sums.hits, sums.delta));
      }
    }
  }
  std::vector<std::size_t> slots;
  for (const store::SlotRun& run : places.runs) {
    for (std::size_t slot = index(run.first); slot < index(run.last); ++slot) slots.push_back(slot);
  }
  const std::vector<store::impact::SeenPlace>& seen = places.seen.places;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (!seen[i].is_there()) continue;
    const std::string place = is_by_area ? fmt::format("area {}", i) : fmt::format("{}", slots[i]);
    lines.push_back(fmt::format("{} {} {}", place, seen[i].hits, seen[i].expected));
  }
  return lines;
}

struct SaidPanel {
  std::vector<std::string> lines;
  server::Plan plan;
  std::string way;
};

// Errors end the test: what is asked can be answered.
SaidPanel ask_panel(const Backends& backends, const RandomPanel& panel, server::Backend backend) {
  const Engine engine(backends);
  const server::Reads reads{.dates = panel.dates,
                            .radius_km = 0,
                            .backend = backend,
                            .week_before = server::WeekBefore::kNever};
  auto planned = engine.plan(reads).value();
  const auto found =
      engine
          .ask(server::PanelWanted{.reads = reads, .zones = panel.zones, .rows = panel.rows()},
               planned)
          .value();
  server::FoundPlaces places;
  double spread = 0;
  if (!panel.runs.empty() && !found->dates.empty()) {
    const std::size_t middle = found->dates.size() / 2;
    const store::impact::Comparison comparison{
        .dates = found->dates,
        .asked = {{.date = 0, .with_delta = true}, {.date = middle, .baseline = {0}}},
        .weeks_before = {{0, middle}, {}}};
    places = *engine
                  .ask(server::PlacesWanted{.reads = reads,
                                            .comparison = comparison,
                                            .runs = panel.runs.front(),
                                            .rows = panel.rows(),
                                            .places = panel.places},
                       planned)
                  .value();
    if (const auto model = places.seen.spread.model(comparison)) spread = model->k();
  }
  std::vector<std::string> lines =
      lines_of(*found, panel.zones.size(), places, panel.places == store::PlaceSums::kByArea);
  lines.push_back(fmt::format("spread {}", spread));
  return {.lines = std::move(lines), .plan = planned.plan, .way = std::string(found->way)};
}

}  // namespace

void expect_panels_agree(const AskedCountry& country, const std::string& conninfo,
                         unsigned panels) {
  const Load load = load_directory(country.directory);
  const Load hot = hot_load(country.directory, country.hot_days);
  const auto databases = in_every_way(conninfo, *load.region);
  const unsigned seed = suite_seed("panels");
  RandomPanels random(country, *load.region, hot.resident_from, seed);
  unsigned with_hits = 0;
  unsigned by_both = 0;
  RandomPanel panel;
  for (unsigned i = 0; i < panels; ++i) {
    SCOPED_TRACE(fmt::format("panel {} of seed {}", i, seed));
    random.next(panel);
    const SaidPanel memory = ask_panel({.load = load}, panel, server::Backend::kMemory);
    for (const auto& [join, backend] : databases) {
      const SaidPanel postgis =
          ask_panel({.load = load, .postgis = backend.get()}, panel, server::Backend::kPostgis);
      ASSERT_EQ(postgis.lines, memory.lines) << postgis.way;
      ASSERT_EQ(postgis.plan.missing_dates, memory.plan.missing_dates);
      if (postgis.way.empty()) continue;
      ASSERT_EQ(postgis.way.find("temporary table") != std::string::npos,
                join == store::postgis::Join::kTable);
    }
    const SaidPanel both = ask_panel({.load = hot, .postgis = databases[i % 2].backend.get()},
                                     panel, server::Backend::kAuto);
    ASSERT_EQ(both.lines, memory.lines) << both.plan.why;
    by_both += both.plan.backend() == "both" ? 1U : 0U;
    // More than a head for each zone and date.
    with_hits += memory.lines.size() > 2 * panel.zones.size() * panel.dates.size() + 4 ? 1U : 0U;
  }
  EXPECT_GT(with_hits, panels / 12) << "the panels are mostly about nothing";
  EXPECT_GE(by_both, panels / 8) << "hardly any panel lies on both sides of the border";
}

}  // namespace tests
