// What a question was expected to take beside what it has taken, for random questions of every
// kind. Time of processors is counted, so that other work on the machine matters little.

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <memory>
#include <random>
#include <vector>

#include "server/demo/demo.h"
#include "server/demo/events.h"
#include "server/engine/data/netherlands.h"
#include "tests/support/agreement/calibration.h"
#include "tests/support/agreement/priced_questions.h"
#include "tests/support/suite.h"

namespace server {
namespace {

std::shared_ptr<const Region> dutch_region() {
  static const auto region =
      std::make_shared<const Region>(make_region(netherlands_tables().value()));
  return region;
}

std::vector<store::Date> dates_from(const char* first, int count) {
  std::vector<store::Date> dates;
  for (int i = 0; i < count; ++i) {
    dates.push_back(store::parse_date(first).value() + std::chrono::days{i});
  }
  return dates;
}

// `rows` datapoints a date at some of the Dutch postcodes, of thirty industries.
std::shared_ptr<const Load> made_up(int dates, std::size_t rows, std::size_t every) {
  const auto codes = dutch_region()->centres.codes.codes();
  std::mt19937 random(7);
  return tests::load_of(dutch_region(), dates_from("2013-01-01", dates), [&](store::Date date) {
    std::vector<store::Datapoint> datapoints;
    for (std::size_t i = 0; i < rows; ++i) {
      const std::size_t place = random() % (codes.size() / every) * every;
      datapoints.push_back(
          {.date = date,
           .hour = static_cast<std::uint8_t>(random() % 24),
           .id_activity = static_cast<std::int64_t>(random() % 1000),
           .postcode = codes[place],
           .hits = static_cast<store::Hits>(1 + random() % 20),
           .delta = 0,
           .sbi = store::SbiCode::parse(std::to_string(1000 + 300 * (random() % 30))).value()});
    }
    return datapoints;
  });
}

std::shared_ptr<const Load> demo() {
  const auto spring = DemoSpring::make(dutch_region()->centres, planted_events().value()).value();
  return tests::load_of(dutch_region(), demo_dates(),
                        [&](store::Date date) { return spring.datapoints(date); });
}

// At least 95 of 100, less what chance may take.
void expect_near(const std::shared_ptr<const Load>& load, std::size_t count) {
  const auto questions = tests::ask_priced(load, count, tests::suite_seed("prices"), 2);
  std::size_t near = 0;
  for (const tests::PricedQuestion& one : questions) {
    if (one.is_within(3)) {
      ++near;
    } else {
      std::printf("price %.2f, measured %.2f: %s\n", one.price_ms, one.engine_ms,
                  one.target.c_str());
    }
  }
  std::printf("%s", tests::summary_of(questions).c_str());
  const auto all = static_cast<double>(questions.size());
  const double chance = 3 * std::sqrt(0.95 * 0.05 * all);
  EXPECT_GE(static_cast<double>(near), 0.95 * all - chance) << "of " << questions.size();
}

TEST(Price, IsNearInAThinDataSet) {
  expect_near(made_up(40, 3'000, 160), tests::suite_size(60, 2'000));
}

TEST(Price, IsNearInTheDemo) {
  if (tests::suite_size(0, 1) == 0) return;  // It takes a while to be made.
  expect_near(demo(), 1'000);
}

TEST(Price, IsNearInADenseDataSet) {
  if (tests::suite_size(0, 1) == 0) return;
  expect_near(made_up(30, 400'000, 5), 500);
}

}  // namespace
}  // namespace server
