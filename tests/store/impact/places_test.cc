#include "store/impact/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "store/impact/discovery.h"

namespace store::impact {
namespace {

constexpr std::size_t kPlaces = 2000;

// One asked date against four weeks before; place 0 has an event.
struct Town {
  Comparison comparison{
      .dates = {Date{std::chrono::days{0}}, Date{std::chrono::days{7}}, Date{std::chrono::days{14}},
                Date{std::chrono::days{21}}, Date{std::chrono::days{28}}},
      .asked = {{.date = 4, .baseline = {3, 2, 1, 0}}},
      .weeks_before = {{3, 2, 1, 0}}};
  std::vector<std::vector<Sums>> hits;

  Town(double mean, double k, unsigned seed) : hits(5, std::vector<Sums>(kPlaces)) {
    std::mt19937_64 random{seed};
    for (auto& date : hits) {
      for (Sums& place : date) {
        const double rate =
            k == 0 ? mean : std::gamma_distribution<double>(1 / k, k * mean)(random);
        place.hits = static_cast<std::uint64_t>(std::poisson_distribution<long>(rate)(random));
      }
    }
    hits[4][0].hits = static_cast<std::uint64_t>(20 * mean);
  }

  // What is seen in slices of `at_once` places.
  [[nodiscard]] SeenPlaces see(std::size_t at_once = kPlaces) const {
    const PlaceObserver observer(comparison);
    SeenPlaces seen{.places = std::vector<SeenPlace>(kPlaces), .spread = {}};
    for (std::size_t first = 0; first < kPlaces; first += at_once) {
      const std::size_t size = std::min(at_once, kPlaces - first);
      std::vector<std::span<const Sums>> by_date;
      for (const std::size_t date : observer.dates()) {
        by_date.push_back(std::span(hits[date]).subspan(first, size));
      }
      seen.spread += observer.see(by_date, std::span(seen.places).subspan(first, size));
    }
    return seen;
  }

  [[nodiscard]] std::vector<Estimate> estimates() const {
    const SeenPlaces seen = see();
    const std::optional<Model> model = seen.spread.model(comparison);
    std::vector<Estimate> estimates;
    std::vector<Estimate*> judged;
    for (const SeenPlace& place : seen.places) {
      const bool is_estimated = model && place.is_there();
      estimates.push_back(is_estimated ? estimate_by(*model, place.hits, place.expected)
                                       : Estimate{.hits = place.hits, .expected = place.expected});
    }
    for (Estimate& one : estimates) judged.push_back(&one);
    judge_together(judged);
    return estimates;
  }
};

// k as its definition has it (places.h), place by place, with room for any number of hits.
double k_naively(const Town& town) {
  long double above_poisson = 0;
  long double squares = 0;
  for (const auto& weeks : town.comparison.weeks_before) {
    const auto n = static_cast<long double>(weeks.size());
    for (std::size_t place = 0; weeks.size() >= 2 && place < kPlaces; ++place) {
      long double mean = 0;
      for (const std::size_t date : weeks) {
        mean += static_cast<long double>(town.hits[date][place].hits) / n;
      }
      long double variance = 0;
      for (const std::size_t date : weeks) {
        const auto error = static_cast<long double>(town.hits[date][place].hits) - mean;
        variance += error * error / (n - 1);
      }
      above_poisson += variance - mean;
      squares += mean * mean - variance / n;
    }
  }
  return static_cast<double>(std::clamp(above_poisson / squares, 0.0L, 16.0L));
}

TEST(PlaceObserver, LearnsTheSpreadOfItsDefinition) {
  for (const double k : {0.0, 0.1, 0.5, 2.0}) {
    const Town town(12, k, 11);
    const double learnt = town.see().spread.model(town.comparison)->k();
    EXPECT_NEAR(learnt, k_naively(town), 1e-12) << k;
  }
}

TEST(PlaceObserver, SeesTheSameInSlicesOfAnySize) {
  Town town(3, 0.3, 12);
  // Several asked dates that share baselines, with two, three and four weeks before them; a single
  // week and none teach nothing.
  town.comparison.asked = {{.date = 1, .baseline = {0}},
                           {.date = 2, .baseline = {0, 1}},
                           {.date = 3, .baseline = {0, 1, 2}},
                           {.date = 4, .baseline = {0, 1, 2, 3}}};
  town.comparison.weeks_before = {{0}, {0, 1}, {0, 1, 2}, {0, 1, 2, 3}};
  for (auto& date : town.hits) std::fill_n(date.begin() + 100, 1000, Sums{});
  const SeenPlaces whole = town.see();
  EXPECT_NEAR(whole.spread.model(town.comparison)->k(), k_naively(town), 1e-12);
  for (const std::size_t at_once : {1UL, 7UL, 64UL, 1999UL}) {
    const SeenPlaces seen = town.see(at_once);
    EXPECT_EQ(seen.places, whole.places) << at_once;
    EXPECT_EQ(seen.spread.model(town.comparison)->k(), whole.spread.model(town.comparison)->k());
  }
}

TEST(PlaceObserver, AddsUpTheAskedDatesAndTheMeansOfTheirBaselines) {
  Town town(3, 0.3, 13);
  town.comparison.asked = {{.date = 2, .baseline = {0}}, {.date = 4, .baseline = {0, 1, 3}}};
  town.comparison.weeks_before = {{}, {0, 1}};
  const SeenPlaces seen = town.see();
  for (std::size_t place = 0; place < kPlaces; ++place) {
    const auto hits = [&](std::size_t date) {
      return static_cast<double>(town.hits[date][place].hits);
    };
    EXPECT_EQ(seen.places[place].hits, hits(2) + hits(4));
    EXPECT_EQ(seen.places[place].expected, hits(0) / 1 + (hits(0) + hits(1) + hits(3)) / 3);
  }
}

TEST(PlaceObserver, IsExactForMoreHitsThanADoubleCanSquare) {
  Town town(12, 0.1, 14);
  const double k = town.see().spread.model(town.comparison)->k();
  for (const unsigned bits : {16U, 18U, 30U, 42U}) {
    const std::uint64_t many = std::uint64_t{1} << bits;
    for (std::size_t date = 0; date < 4; ++date) town.hits[date][5].hits = many * (date + 1) + date;
    EXPECT_NEAR(town.see().spread.model(town.comparison)->k() / k_naively(town), 1, 1e-9) << bits;
    EXPECT_NE(town.see().spread.model(town.comparison)->k(), k);
  }
}

TEST(EstimatePlaces, HoldsNineteenOfTwentyOrdinaryPlaces) {
  for (const double k : {0.0, 0.1, 0.5}) {
    const auto estimates = Town(12, k, 5).estimates();
    ASSERT_EQ(estimates.size(), kPlaces);
    int inside = 0;
    for (const Estimate& one : estimates) {
      if (one.usual->low <= one.hits && one.hits <= one.usual->high) ++inside;
    }
    EXPECT_GE(inside, 0.92 * kPlaces) << k;
    EXPECT_LE(inside, 0.98 * kPlaces) << k;
  }
}

TEST(EstimatePlaces, FindsTheOneWithTheEventAndHardlyAnyOther) {
  const auto estimates = Town(12, 0.1, 6).estimates();
  EXPECT_EQ(estimates[0].verdict, Verdict::kMore);
  int clear = 0;
  for (const Estimate& one : estimates) {
    if (one.verdict == Verdict::kMore || one.verdict == Verdict::kLess) ++clear;
  }
  EXPECT_LE(clear, 10)
      << "half a per cent: far out, the tail of the hits is longer than the scale has it";
}

TEST(EstimatePlaces, LeavesSilentPlacesAlone) {
  Town town(12, 0.1, 7);
  for (auto& date : town.hits) date[3] = {};
  const auto estimates = town.estimates();
  EXPECT_FALSE(estimates[3].usual.has_value());
  EXPECT_EQ(estimates[3].verdict, Verdict::kTooLittle);
}

TEST(EstimatePlaces, HasNoRangesFromASingleWeek) {
  Town town(12, 0.1, 8);
  town.comparison.weeks_before = {{3}};
  town.comparison.asked[0].baseline = {3};
  const auto estimates = town.estimates();
  EXPECT_FALSE(estimates[0].usual.has_value());
  EXPECT_EQ(estimates[0].expected, static_cast<double>(town.hits[3][0].hits));
}

TEST(EstimatePlaces, ReadsAGivenDelta) {
  Town town(12, 0.1, 9);
  town.comparison.asked[0] = {.date = 4, .baseline = {}, .with_delta = true};
  town.hits[4][1].delta = 31;
  EXPECT_EQ(town.estimates()[1].expected, 31);
}

}  // namespace
}  // namespace store::impact
