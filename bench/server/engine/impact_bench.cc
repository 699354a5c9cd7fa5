// The engine's time for whole impacts and calendars, planning to points, JSON apart, over many
// seeded centres, nothing cached.
//
//   impact_bench DIR [CENTRES]
//
// Prints a table in Markdown. Every question is asked once untimed, so that the pages are in
// memory, then once timed.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "bench/support/country.h"
#include "bench/support/number.h"
#include "server/engine/calendar.h"
#include "server/engine/data/live_load.h"
#include "server/engine/impact.h"

namespace {

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::duration<double, std::micro>;

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

// Where the time of a question goes, in microseconds.
struct Times {
  double whole;
  double aggregate;
  double estimates;
  double points;
};

class Bench {
 public:
  Bench(const server::Load& load, std::size_t centres)
      : engine_({.load = load}),
        centres_{bench::question_centres(load.region->centres, centres, 7)} {}

  template <typename Ask>
  void measure(std::string_view name, std::string_view radius_km, Ask ask) const {
    std::vector<Times> times;
    for (const bool is_timed : {false, true}) {
      for (const store::PostcodeSlot centre : centres_) {
        const std::string_view postcode = engine_.region().centres.codes.code(centre).text();
        const auto begun = Clock::now();
        const auto ground =
            server::Ground::make({.postcode = postcode, .radius = radius_km}, engine_.region(), {});
        Times time = ask(*ground);
        time.whole = Microseconds(Clock::now() - begun).count();
        if (is_timed) times.push_back(time);
      }
    }
    const auto column = [&times](double Times::*part) {
      std::vector<double> values;
      for (const Times& time : times) values.push_back(time.*part);
      return values;
    };
    std::vector<double> whole = column(&Times::whole);
    std::ranges::sort(whole);
    fmt::print("| {} | {} km | {:.0f} | {:.0f} | {:.0f} | {:.0f} | {:.0f} |\n", name, radius_km,
               median(whole), whole[whole.size() * 99 / 100], median(column(&Times::aggregate)),
               median(column(&Times::estimates)), median(column(&Times::points)));
  }

  [[nodiscard]] Times impact(const server::Ground& ground,
                             const server::EventQuestion& question) const {
    auto planned = server::plan_impact(engine_, ground, question);
    const auto found = server::find_impact(engine_, ground, question, *planned);
    return {.whole = 0,
            .aggregate = 1000 * (*found)->timing.aggregate_ms,
            .estimates = 1000 * (*found)->timing.estimates_ms,
            .points = 1000 * (*found)->timing.points_ms};
  }

  [[nodiscard]] Times calendar(const server::Ground& ground) const {
    const server::EventQuestion question;
    auto planned = server::plan_calendar(engine_, ground, question);
    const auto found = server::find_calendar(engine_, question, *planned);
    return {.whole = 0,
            .aggregate = 1000 * (*found)->aggregate_ms,
            .estimates = 1000 * (*found)->estimates_ms,
            .points = 0};
  }

 private:
  server::Engine engine_;
  std::vector<store::PostcodeSlot> centres_;
};

}  // namespace

int main(int argc, char** argv) {
  std::size_t centres = 100;
  if (argc < 2 || argc > 3 || (argc == 3 && !bench::read_number(argv[2], centres)) ||
      centres == 0) {
    fmt::print(stderr, "usage: impact_bench DIR [CENTRES]\n");
    return 2;
  }
  const auto live = server::LiveLoad::open(argv[1]);
  if (!live) {
    fmt::print(stderr, "{}\n", live.error().detail);
    return 1;
  }
  const auto load = (*live)->published().current();
  // Nobody's holiday, and with twelve weeks before it.
  const server::EventQuestion everything{.dates = {load->snapshot.dates.back().date}};
  server::EventQuestion without_points = everything;
  without_points.precision = server::Precision::kNone;
  const Bench bench(*load, centres);
  fmt::print(
      "| question | radius | median us | p99 us | rows | estimates | points |\n"
      "|---|--:|--:|--:|--:|--:|--:|\n");
  for (const char* radius : {"1", "10"}) {
    bench.measure("impact, everything", radius,
                  [&](const server::Ground& ground) { return bench.impact(ground, everything); });
    bench.measure("impact without points", radius, [&](const server::Ground& ground) {
      return bench.impact(ground, without_points);
    });
    bench.measure("calendar", radius,
                  [&](const server::Ground& ground) { return bench.calendar(ground); });
  }
  return 0;
}
