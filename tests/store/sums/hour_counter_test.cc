#include "store/sums/hour_counter.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <span>
#include <vector>

namespace {

using store::HoursOfDay;

// Rows as a block stores them, and as plain numbers.
struct Rows {
  std::vector<std::byte> bytes;
  store::RowBlock block;
  std::vector<std::uint8_t> hours;
  std::vector<std::uint64_t> hits;
  std::vector<std::uint64_t> delta;
};

Rows random_rows(std::mt19937& random, std::uint32_t count, std::uint8_t hits_width,
                 std::uint8_t delta_width) {
  Rows rows;
  rows.block.rows = count;
  rows.block.hits_base = static_cast<std::uint32_t>(random() % 1000);
  const auto below = [&](std::uint8_t width) {
    return width == 0 ? 0 : random() >> (32U - 8U * width);
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    rows.hours.push_back(static_cast<std::uint8_t>(random() % 24));
    rows.hits.push_back(below(hits_width));
    rows.delta.push_back(below(delta_width));
  }
  store::append_packed(rows.bytes, std::span<const std::uint8_t>(rows.hours), 1);
  store::append_packed(rows.bytes, std::span<const std::uint64_t>(rows.hits), hits_width);
  store::append_packed(rows.bytes, std::span<const std::uint64_t>(rows.delta), delta_width);
  rows.bytes.resize(rows.bytes.size() + sizeof(std::uint64_t));
  rows.block.hour = rows.bytes.data();
  rows.block.hits = {rows.bytes.data() + count, hits_width};
  rows.block.delta = {rows.bytes.data() + count + count * hits_width, delta_width};
  return rows;
}

// More rows than a word can count before it is emptied; more taken than added as often as not.
TEST(HourCounter, AddsAndTakesWhatThePlainSumsSay) {
  for (unsigned seed = 0; seed < 16; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto width = [&random] {
      return std::array<std::uint8_t, 4>{0, 1, 2, 4}.at(random() % 4);
    };
    store::HourCounter counter;
    HoursOfDay plain;
    for (int times = 0; times < 12; ++times) {
      const Rows rows = random_rows(random, 10'000, seed < 8 ? 2 : width(), seed < 8 ? 2 : width());
      const std::uint64_t first = random() % 100;
      const std::uint64_t last = 100 + random() % 9'900;
      const bool is_more = random() % 2 == 0;
      for (std::uint64_t i = first; i < last; ++i) {
        const std::uint64_t hits = rows.block.hits_base + rows.hits[i];
        plain.hits[rows.hours[i]] += is_more ? hits : 0 - hits;
        plain.delta[rows.hours[i]] += is_more ? rows.delta[i] : 0 - rows.delta[i];
      }
      is_more ? counter.add(rows.block, first, last) : counter.take(rows.block, first, last);
      if (times % 5 != 0) continue;
      EXPECT_EQ(counter.sums().hits, plain.hits);
      EXPECT_EQ(counter.sums().delta, plain.delta);
    }
    EXPECT_EQ(counter.sums().hits, plain.hits);
    EXPECT_EQ(counter.sums().delta, plain.delta);
  }
}

}  // namespace
