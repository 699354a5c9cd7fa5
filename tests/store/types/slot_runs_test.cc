#include "store/types/slot_runs.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace store {
namespace {

std::vector<SlotRun> runs_of(const std::set<std::uint32_t>& slots) {
  std::vector<SlotRun> runs;
  for (const std::uint32_t slot : slots) append_run(runs, slot, slot + 1);
  return runs;
}

TEST(AppendRun, JoinsRunsThatTouchAndDropsEmptyOnes) {
  std::vector<SlotRun> runs;
  append_run(runs, 0, 2);
  append_run(runs, 2, 2);
  append_run(runs, 2, 5);
  append_run(runs, 6, 7);
  EXPECT_EQ(runs, (std::vector<SlotRun>{{PostcodeSlot{0}, PostcodeSlot{5}},
                                        {PostcodeSlot{6}, PostcodeSlot{7}}}));
  EXPECT_EQ(count(runs), 6U);
}

TEST(Subtract, TakesAwayFromTheMiddleAndTheEnds) {
  const auto run = [](std::uint32_t first, std::uint32_t last) {
    return SlotRun{PostcodeSlot{first}, PostcodeSlot{last}};
  };
  const std::vector<SlotRun> runs = {run(2, 10), run(20, 30)};
  EXPECT_EQ(subtract(runs, {}), runs);
  EXPECT_EQ(subtract(runs, runs), std::vector<SlotRun>{});
  EXPECT_EQ(subtract({}, runs), std::vector<SlotRun>{});
  EXPECT_EQ(subtract(runs, std::vector{run(0, 3), run(5, 6), run(8, 22), run(29, 90)}),
            (std::vector{run(3, 5), run(6, 8), run(22, 29)}));
}

TEST(Subtract, IsTheDifferenceOfSets) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    std::set<std::uint32_t> some;
    std::set<std::uint32_t> removed;
    std::set<std::uint32_t> rest;
    const auto dense = 1 + random() % 10;
    for (std::uint32_t slot = 0; slot < 200; ++slot) {
      if (random() % 10 < dense) some.insert(slot);
      if (random() % 10 < 4) removed.insert(slot);
      if (some.contains(slot) && !removed.contains(slot)) rest.insert(slot);
    }
    const std::vector<SlotRun> difference = subtract(runs_of(some), runs_of(removed));
    EXPECT_EQ(difference, runs_of(rest));
    EXPECT_EQ(count(difference), rest.size());
  }
}

}  // namespace
}  // namespace store
