#include "geo/hilbert.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <map>
#include <utility>

namespace geo {
namespace {

TEST(HilbertIndex, BeginsAndEndsInCornersOfOneSide) {
  EXPECT_EQ(hilbert_index(0, 0), 0U);
  EXPECT_EQ(hilbert_index(0xFFFFFFFFU, 0), 0xFFFFFFFFFFFFFFFFU);
}

TEST(HilbertIndex, WalksEveryCellOfACornerFromNeighbourToNeighbour) {
  std::map<std::uint64_t, std::pair<int, int>> cells;
  for (std::uint32_t x = 0; x < 64; ++x) {
    for (std::uint32_t y = 0; y < 64; ++y) cells[hilbert_index(x, y)] = {x, y};
  }
  ASSERT_EQ(cells.size(), 64U * 64U);
  EXPECT_EQ(cells.begin()->first, 0U);
  EXPECT_EQ(cells.rbegin()->first, 64U * 64U - 1);
  auto before = cells.begin();
  for (auto cell = std::next(before); cell != cells.end(); before = cell++) {
    EXPECT_EQ(std::abs(cell->second.first - before->second.first) +
                  std::abs(cell->second.second - before->second.second),
              1)
        << "after cell " << before->first;
  }
}

TEST(HilbertIndex, FinishesEachQuarterOfTheGridBeforeTheNext) {
  const std::uint64_t quarter = 1ULL << 62U;
  EXPECT_EQ(hilbert_index(0x7FFFFFFFU, 0x7FFFFFFFU) / quarter, 0U);
  EXPECT_EQ(hilbert_index(0, 0x80000000U) / quarter, 1U);
  EXPECT_EQ(hilbert_index(0x80000000U, 0x80000000U) / quarter, 2U);
  EXPECT_EQ(hilbert_index(0x80000000U, 0x7FFFFFFFU) / quarter, 3U);
}

}  // namespace
}  // namespace geo
