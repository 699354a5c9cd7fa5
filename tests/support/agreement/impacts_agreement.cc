#include "tests/support/agreement/impacts_agreement.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <vector>

#include "server/cli/postgis_options.h"
#include "server/engine/calendar.h"
#include "server/engine/impact.h"
#include "server/write/impact_json.h"
#include "tests/support/agreement/whole_way.h"
#include "tests/support/suite.h"

namespace tests {
namespace {

using server::Engine;
using server::EventQuestion;

// One question, but for who is to answer it.
struct RandomImpact {
  std::string postcode;
  std::string radius;
  std::string inner_radius;
  EventQuestion question;

  [[nodiscard]] std::string text() const {
    std::string dates;
    for (const store::Date date : question.dates) dates += store::to_iso(date) + ' ';
    return fmt::format("{} {} km less {} on {}against {}", postcode, radius, inner_radius, dates,
                       server::to_text(question.baseline));
  }
};

class RandomImpacts {
 public:
  RandomImpacts(const AskedCountry& country, unsigned seed) : country_{country}, random_{seed} {}

  RandomImpact next() {
    static constexpr double kRadii[] = {0, 0.5, 2, 10, 60};
    RandomImpact impact;
    impact.postcode = country_.busy_postcodes[below(country_.busy_postcodes.size())];
    const double radius = kRadii[below(std::size(kRadii))];
    impact.radius = fmt::format("{}", radius);
    impact.inner_radius = below(4) == 0 ? fmt::format("{}", radius / 2) : "0";
    if (radius == 0) impact.inner_radius = "0";
    EventQuestion& question = impact.question;
    const std::size_t first = below(country_.dates.size());
    for (std::size_t i = first; i < country_.dates.size() && i < first + 1 + below(4); ++i) {
      question.dates.push_back(*store::parse_date(country_.dates[i]));
    }
    using store::impact::BaselineKind;
    question.baseline.kind = below(3) == 0 ? BaselineKind::kWeek : BaselineKind::kWeeks;
    question.baseline.weeks = static_cast<std::uint32_t>(1 + below(6));
    question.holidays_in_baseline = below(3) == 0;
    if (below(3) == 0) {
      question.sbi = {store::SbiCode::parse(country_.sbi[below(country_.sbi.size())]).value()};
    }
    if (below(3) == 0) question.hours = 1U << below(24) | 1U << below(24);
    question.control = static_cast<server::ControlChoice>(below(3));
    question.precision = below(2) == 0 ? server::Precision::kAuto : server::Precision::kPc4;
    return impact;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  const AskedCountry& country_;
  std::mt19937 random_;
};

// What one of them says of an impact, and of a calendar that is made like it.
struct Said {
  std::string impact;
  std::string calendar;
  std::string backend;
  std::string way;
};

std::string without_backend(const std::string& body) {
  auto json = nlohmann::ordered_json::parse(body);
  json["meta"].erase("backend");
  json["meta"].erase("plan");
  return json.dump(1);
}

// Errors end the test: what is asked can be answered.
Said ask(const Engine& engine, const RandomImpact& impact, server::Backend backend) {
  const server::Region& region = engine.region();
  const auto ground = server::Ground::make({.postcode = impact.postcode,
                                            .radius = impact.radius,
                                            .inner_radius = impact.inner_radius},
                                           region, {})
                          .value();
  EventQuestion question = impact.question;
  question.backend = backend;
  auto planned = server::plan_impact(engine, ground, question).value();
  const auto found = server::find_impact(engine, ground, question, planned).value();
  auto planned_calendar = server::plan_calendar(engine, ground, question).value();
  const auto calendar = server::find_calendar(engine, question, planned_calendar).value();
  return {.impact = without_backend(server::to_json(found, ground, question)),
          .calendar = without_backend(server::to_json(calendar, ground, question)),
          .backend = std::string(found->plan.backend()),
          .way = std::string(found->way)};
}

}  // namespace

void expect_impacts_agree(const AskedCountry& country, const std::string& conninfo,
                          unsigned questions) {
  const unsigned seed = suite_seed("impacts");
  const server::Load all = load_directory(country.directory);
  const server::Load hot = hot_load(country.directory, country.hot_days);
  const auto databases = in_every_way(conninfo, *all.region);
  const Engine memory({.load = all});
  RandomImpacts impacts(country, seed);
  unsigned by_both = 0;
  for (unsigned i = 0; i < questions; ++i) {
    RandomImpact impact = impacts.next();
    if (i % 4 == 0)
      impact.question.dates = {hot.resident_from};  // What is expected lies before it.
    SCOPED_TRACE(impact.text());
    const Said expected = ask(memory, impact, server::Backend::kAuto);
    const auto expect_the_same = [&](const JoiningDatabase& database, server::Backend backend) {
      const Said said =
          ask(Engine({.load = hot, .postgis = database.backend.get()}), impact, backend);
      EXPECT_EQ(said.impact, expected.impact) << said.way;
      EXPECT_EQ(said.calendar, expected.calendar) << said.way;
      by_both += said.backend == "both" ? 1 : 0;
    };
    for (const JoiningDatabase& database : databases) {
      expect_the_same(database, server::Backend::kPostgis);
    }
    expect_the_same(databases[i % 2], server::Backend::kAuto);
    ASSERT_FALSE(testing::Test::HasFailure());
  }
  EXPECT_GE(by_both, questions / 8) << "hardly any impact lies on both sides of the border";
}

}  // namespace tests
