// The events of the shipped demo, asked about as somebody would who suspects them: half their
// radius, their industries and hours. Each has to be found, with its reach and its hours inside the
// intervals that are told.

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "server/demo/demo.h"
#include "server/demo/events.h"
#include "server/engine/data/netherlands.h"
#include "server/engine/impact.h"
#include "server/engine/public_holidays.h"
#include "tests/support/agreement/calibration.h"

namespace server {
namespace {

using store::impact::Verdict;

class PlantedEvents : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const auto region = std::make_shared<const Region>(make_region(netherlands_tables().value()));
    events_ = planted_events().value();
    const auto spring = DemoSpring::make(region->centres, events_).value();
    load_ = tests::load_of(region, demo_dates(),
                           [&spring](store::Date date) { return spring.datapoints(date); });
  }
  static void TearDownTestSuite() { load_.reset(); }

  static Impact ask(const DemoEvent& event, bool with_hours, bool with_industries) {
    const double radius_m = 1000 * event.known.radius_km;
    EventQuestion question{.dates = event.known.dates, .precision = Precision::kNone};
    question.ring_edges_m.clear();
    for (const double part : {0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.25, 1.5, 2.0}) {
      question.ring_edges_m.push_back(part * radius_m);
    }
    if (with_hours) question.hours = event.hours;
    if (with_industries && !event.industries.empty()) question.sbi = event.industries;
    const std::string radius = fmt::format("{}", event.known.radius_km / 2);
    const Ground ground = Ground::make({.postcode = event.known.postcode.text(), .radius = radius},
                                       *load_->region, {})
                              .value();
    const Engine engine({.load = *load_});
    auto planned = plan_impact(engine, ground, question).value();
    return *find_impact(engine, ground, question, planned).value();
  }

  inline static std::vector<DemoEvent> events_;
  inline static std::shared_ptr<const Load> load_;
};

bool holds(const std::optional<store::impact::Reach>& reach, double planted_m) {
  return reach && reach->low_m <= planted_m && planted_m <= reach->high_m.value_or(planted_m);
}

bool is_on_a_holiday(const DemoEvent& event, const geo::Crs& crs) {
  return std::ranges::any_of(event.known.dates, [&crs](store::Date date) {
    return public_holiday(crs, date).has_value();
  });
}

TEST_F(PlantedEvents, AreClearInTheirDirection) {
  for (const DemoEvent& event : events_) {
    SCOPED_TRACE(event.known.id);
    EXPECT_EQ(ask(event, true, true).total.verdict,
              event.permille > 1000 ? Verdict::kMore : Verdict::kLess);
  }
}

// What a whole holiday does goes on beyond the event; net of the surroundings its own reach is
// left.
TEST_F(PlantedEvents, HaveTheirReachInsideTheIntervals) {
  for (const DemoEvent& event : events_) {
    SCOPED_TRACE(event.known.id);
    const Impact found = ask(event, true, true);
    const double planted_m = 1000 * event.known.radius_km;
    ASSERT_TRUE(found.reach);
    const bool is_everywhere = !found.reach->high_m && found.control->reach;
    EXPECT_TRUE(holds(is_everywhere ? found.control->reach : found.reach, planted_m))
        << found.reach->low_m;
  }
}

// Those on holidays are left out, for the holiday begins at midnight, and so is the carnival, whose
// hours go on behind it.
TEST_F(PlantedEvents, HaveTheirHoursInsideTheIntervals) {
  std::size_t asked = 0;
  for (const DemoEvent& event : events_) {
    SCOPED_TRACE(event.known.id);
    const bool wraps = (event.hours & 1U) != 0 && event.hours != store::kEveryHour;
    if (wraps || is_on_a_holiday(event, load_->region->crs)) continue;
    const Impact found = ask(event, false, true);
    // Where hardly any of the day is the event's, its own hours tell the rest from it.
    const auto effect =
        found.effect_hours ? found.effect_hours : ask(event, true, true).effect_hours;
    ASSERT_TRUE(effect);
    const auto first = static_cast<std::size_t>(std::countr_zero(event.hours));
    const auto last = static_cast<std::size_t>(std::bit_width(event.hours) - 1);
    EXPECT_LE(effect->start.low, first);
    EXPECT_GE(effect->start.high, first);
    EXPECT_LE(effect->end.low, last);
    EXPECT_GE(effect->end.high, last);
    ++asked;
  }
  EXPECT_GE(asked, 10U);
}

// Asked about all industries in their hours: what gained or lost the most is theirs.
TEST_F(PlantedEvents, MoveTheirIndustriesTheMost) {
  for (const DemoEvent& event : events_) {
    if (event.industries.empty()) continue;
    SCOPED_TRACE(event.known.id);
    const Verdict verdict = event.permille > 1000 ? Verdict::kMore : Verdict::kLess;
    const Impact found = ask(event, true, false);
    const auto clear = std::ranges::find_if(found.industries, [verdict](const auto& industry) {
      return industry.estimate.verdict == verdict;
    });
    ASSERT_NE(clear, found.industries.end());
    const store::Industries& industries = load_->region->industries;
    EXPECT_TRUE(std::ranges::any_of(event.industries, [&](const store::SbiCode& planted) {
      return industries.contains(clear->sbi, planted) || industries.contains(planted, clear->sbi);
    })) << clear->sbi.text();
  }
}

}  // namespace
}  // namespace server
