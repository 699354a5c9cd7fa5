#include "store/postgis/rim.h"

#include <gtest/gtest.h>

#include <random>

namespace store::postgis {
namespace {

std::vector<AreaSlot> areas_of(std::initializer_list<std::uint32_t> areas) {
  std::vector<AreaSlot> slots;
  for (const std::uint32_t area : areas) slots.push_back(AreaSlot{area});
  return slots;
}

SlotRun run(std::uint32_t first, std::uint32_t last) {
  return {.first = PostcodeSlot{first}, .last = PostcodeSlot{last}};
}

TEST(AreasAndRim, TakesAnAreaWholeWhereMoreThanHalfOfItIsInside) {
  //                            0  1  2  3  4  5  6  7  8
  const auto area_of = areas_of({0, 0, 0, 1, 1, 1, 1, 2, 2});
  const std::vector<SlotRun> runs{run(1, 6), run(8, 9)};
  const AreasAndRim cut = areas_and_rim(runs, area_of, 3);
  EXPECT_EQ(cut.areas, areas_of({0, 1}));
  EXPECT_EQ(cut.runs, (std::vector<SignedRun>{{run(0, 1), -1}, {run(6, 7), -1}, {run(8, 9), 1}}))
      << "half of area 2 is not more than half";
  EXPECT_EQ(cut.rim_ranks, 3U);
}

TEST(AreasAndRim, OfNothingAndOfAllHasNoRim) {
  const auto area_of = areas_of({0, 1, 0, 1});
  EXPECT_TRUE(areas_and_rim({}, area_of, 2).areas.empty());
  EXPECT_TRUE(areas_and_rim({}, area_of, 2).runs.empty());
  const std::vector<SlotRun> all{run(0, 4)};
  EXPECT_EQ(areas_and_rim(all, area_of, 2).areas.size(), 2U);
  EXPECT_TRUE(areas_and_rim(all, area_of, 2).runs.empty());
}

TEST(AreasAndRim, CountsEveryPostcodeInsideOnceAndNoOther) {
  std::mt19937 engine(4);
  const auto random = [&engine](std::uint32_t bound) {
    return static_cast<std::uint32_t>(engine() % bound);
  };
  for (int round = 0; round < 200; ++round) {
    const std::uint32_t located = 1 + random(300);
    const std::uint32_t areas = 1 + random(20);
    std::vector<AreaSlot> area_of;
    for (std::uint32_t i = 0; i < located; ++i) area_of.push_back(AreaSlot{random(areas)});
    std::vector<SlotRun> runs;
    for (std::uint32_t at = random(5); at < located;) {
      const std::uint32_t last = std::min<std::uint32_t>(located, at + 1 + random(40));
      runs.push_back(run(at, last));
      at = last + 1 + random(40);
    }
    std::vector<int> expected(located);
    for (const SlotRun& one : runs) {
      for (std::uint32_t i = index(one.first); i < index(one.last); ++i) expected[i] = 1;
    }
    const AreasAndRim cut = areas_and_rim(runs, area_of, areas);
    std::vector<int> counted(located);
    for (const AreaSlot area : cut.areas) {
      for (std::uint32_t i = 0; i < located; ++i) counted[i] += area_of[i] == area ? 1 : 0;
    }
    for (const SignedRun& one : cut.runs) {
      for (std::uint32_t i = index(one.run.first); i < index(one.run.last); ++i) {
        counted[i] += one.sign;
      }
    }
    EXPECT_EQ(counted, expected) << round;
  }
}

}  // namespace
}  // namespace store::postgis
