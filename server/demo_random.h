#pragma once

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

// e^-rate, 31 bits after the point; `rate` is below 8 hits.
[[nodiscard]] constexpr std::uint64_t exp_of_minus(std::uint64_t rate) {
  constexpr auto powers = [](std::uint64_t base, std::size_t count) {
    std::array<std::uint64_t, 64> table{std::uint64_t{1} << 31U};
    for (std::size_t i = 1; i < count; ++i) table[i] = (table[i - 1] * base) >> 31U;
    return table;
  };
  constexpr auto whole = powers(790015084, 8);       // e^-1
  constexpr auto middle = powers(2114190000, 64);    // e^(-1/64)
  constexpr auto smallest = powers(2146959424, 64);  // e^(-1/4096)
  const std::uint64_t fraction = (middle[(rate >> 6U) & 63U] * smallest[rate & 63U]) >> 31U;
  return (whole[rate >> 12U] * fraction) >> 31U;
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
// normal distribution (64 coins, and a little noise between their steps) above.
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
  // One standard deviation is 4 heads; `steps` counts 64 to a head.
  const std::int64_t heads = std::popcount(random.next()) - 32;
  const std::int64_t steps = heads * 64 + random.below(64) - 32;
  const auto deviation = static_cast<std::int64_t>(whole_sqrt(rate * kOneHit));
  const std::int64_t hits = static_cast<std::int64_t>(rate) + deviation * steps / 256;
  return hits <= 0 ? 0U : static_cast<std::uint32_t>((hits + 2048) / 4096);
}

}  // namespace server
