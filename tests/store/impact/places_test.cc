#include "store/impact/places.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

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

  [[nodiscard]] std::vector<Estimate> estimates() const {
    const std::vector<std::span<const Sums>> by_date(hits.begin(), hits.end());
    return estimate_places(comparison, by_date);
  }
};

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
