#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace server {

// Random numbers of the demo, in integers throughout: a double's last bit may depend on the machine
// and its mathematics library, and the demo must be the same everywhere.

// Spreads 64 bits over 64 bits (the finaliser of splitmix64).
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
  return bits ^ (bits >> 31U);
}

[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  return mixed(mixed(a + 0x9E3779B97F4A7C15U) ^ b);
}

// What is drawn. Each has numbers of its own, so that one of them drawn otherwise leaves the
// others.
enum class DemoDraw : std::uint64_t {
  kPlaces = 1,
  kLives,
  kEvents,
  kWeather,
  kNation,
  kTrends,
  kRegion,
  kTrade,
  kNeighbourhood,
  kPlace,
  kHits,
};

[[nodiscard]] constexpr std::uint64_t seed_of(std::uint64_t seed, DemoDraw draw) {
  return mixed(seed, static_cast<std::uint64_t>(draw));
}

// splitmix64: a sequence for every seed.
class DemoRandom {
 public:
  explicit constexpr DemoRandom(std::uint64_t seed) : state_{seed} {}

  constexpr std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    return mixed(state_);
  }

  // 0 to `bound` - 1; `bound` is at least 1 and far below 2^32, so that the bias does not matter.
  constexpr std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
  }

 private:
  std::uint64_t state_;
};

// A rate or an expectation: hits in units of 1/4096.
inline constexpr std::uint64_t kOneHit = 4096;

namespace powers_of_e {
constexpr std::array<std::uint64_t, 64> table(std::uint64_t base, std::size_t count) {
  std::array<std::uint64_t, 64> powers{std::uint64_t{1} << 31U};
  for (std::size_t i = 1; i < count; ++i) powers[i] = (powers[i - 1] * base) >> 31U;
  return powers;
}
inline constexpr auto kWhole = table(790015084, 8);       // e^-1
inline constexpr auto kMiddle = table(2114190000, 64);    // e^(-1/64)
inline constexpr auto kSmallest = table(2146959424, 64);  // e^(-1/4096)
}  // namespace powers_of_e

// e^-rate, 31 bits after the point; `rate` is below 8 hits.
[[nodiscard]] constexpr std::uint64_t exp_of_minus(std::uint64_t rate) {
  using namespace powers_of_e;
  const std::uint64_t fraction = (kMiddle[(rate >> 6U) & 63U] * kSmallest[rate & 63U]) >> 31U;
  return (kWhole[rate >> 12U] * fraction) >> 31U;
}

// A factor from its natural logarithm, both in units of 1/4096; from e^-7 to e^7. Factors are
// drawn, added up and kept as logarithms, and only what comes of them is taken here.
[[nodiscard]] constexpr std::uint64_t factor_of(std::int64_t log) {
  constexpr std::int64_t kMost = 7 * std::int64_t{kOneHit};
  log = std::clamp(log, -kMost, kMost);
  if (log <= 0) return exp_of_minus(static_cast<std::uint64_t>(-log)) >> 19U;
  return (std::uint64_t{1} << 43U) / exp_of_minus(static_cast<std::uint64_t>(log));
}

// A deviate of the standard normal distribution, in units of 1/256: 64 coins, of which one standard
// deviation is 4 heads, and a little noise between their steps. Never beyond 8 of them.
[[nodiscard]] constexpr std::int64_t normal(DemoRandom& random) {
  const std::int64_t heads = std::popcount(random.next()) - 32;
  return heads * 64 + random.below(64) - 32;
}

// The logarithm (in units of 1/4096) of a lognormal factor with mean 1, from a `deviate` of
// normal() and the standard deviation `sigma` of the logarithm: some 0.03 * 4096 for 3 %.
[[nodiscard]] constexpr std::int64_t lognormal(std::int64_t deviate, std::int64_t sigma) {
  return sigma * deviate / 256 - sigma * sigma / (2 * std::int64_t{kOneHit});
}

// The whole part of the square root.
[[nodiscard]] constexpr std::uint64_t whole_sqrt(std::uint64_t square) {
  std::uint64_t root = 0;
  for (std::uint64_t bit = std::uint64_t{1} << 31U; bit != 0; bit >>= 1U) {
    if ((root | bit) * (root | bit) <= square) root |= bit;
  }
  return root;
}

// A Poisson number of hits around `rate` (below 2^32): by inversion where it is small, by the
// normal distribution above.
[[nodiscard]] constexpr std::uint32_t poisson(std::uint64_t rate, DemoRandom& random) {
  if (rate < 8 * kOneHit) {
    const std::uint64_t chance = random.next() >> 33U;
    std::uint64_t term = exp_of_minus(rate);
    std::uint64_t sum = term;
    std::uint32_t hits = 0;
    while (chance >= sum && hits < 64) {
      ++hits;
      term = term * rate / (hits * kOneHit);
      sum += term;
    }
    return hits;
  }
  const auto deviation = static_cast<std::int64_t>(whole_sqrt(rate * kOneHit));
  const std::int64_t hits = static_cast<std::int64_t>(rate) + deviation * normal(random) / 256;
  return hits <= 0 ? 0U : static_cast<std::uint32_t>((hits + 2048) / 4096);
}

}  // namespace server
