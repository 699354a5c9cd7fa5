#include "server/engine/data/code_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace server {
namespace {

using store::PostcodeSlot;
using store::SlotRun;
using store::Sums;

geo::Centres centres_of(const std::vector<std::string>& codes) {
  geo::Centres centres;
  for (const std::string& code : codes) {
    centres.codes.add(store::Postcode::parse(code).value());
    centres.degrees.push_back({.lon = static_cast<double>(centres.degrees.size()), .lat = 52});
    centres.metres.push_back({});
  }
  return centres;
}

constexpr SlotRun run(std::uint32_t first, std::uint32_t last) {
  return {PostcodeSlot{first}, PostcodeSlot{last}};
}

// "1012 3.0 7/2": the code, the longitude, hits and delta.
std::vector<std::string> texts(const std::vector<Point>& points) {
  std::vector<std::string> all;
  for (const Point& point : points) {
    all.push_back(std::string(point.postcode->text()) + " " + std::to_string(point.degrees->lon) +
                  " " + std::to_string(point.sums.hits) + "/" + std::to_string(point.sums.delta));
  }
  return all;
}

TEST(CodeOrder, ListsBusyPostcodesByTheirCodes) {
  const CodeOrder order(centres_of({"1012JS", "1011AA", "9999ZZ", "1012"}));
  const std::vector<SlotRun> runs{run(0, 1), run(2, 4)};
  const std::vector<Sums> sums{{.hits = 5, .delta = 0}, {}, {.hits = 0, .delta = 7}};
  EXPECT_EQ(texts(order.points(runs, sums)),
            (std::vector<std::string>{"1012 3.000000 0/7", "1012JS 0.000000 5/0"}));
}

TEST(CodeOrder, OfNothingIsNothing) {
  EXPECT_TRUE(CodeOrder(centres_of({})).points({}, {}).empty());
  const std::vector<SlotRun> runs{run(0, 1)};
  EXPECT_TRUE(CodeOrder(centres_of({"1012"})).points(runs, std::vector<Sums>(1)).empty());
}

TEST(CodeOrder, AgreesWithSortingTheCodes) {
  std::mt19937 random(7);
  std::vector<std::string> codes;
  for (int i = 1000; i < 3000; ++i) codes.push_back(std::to_string(i));
  std::ranges::shuffle(codes, random);
  const CodeOrder order(centres_of(codes));
  for (const std::uint32_t one_in : {1U, 2U, 63U, 500U}) {
    SCOPED_TRACE(one_in);
    const std::vector<SlotRun> runs{run(3, 700), run(701, 702), run(900, 2000)};
    std::vector<Sums> sums;
    std::vector<std::string> expected;
    for (const SlotRun& its_run : runs) {
      for (std::uint32_t slot = index(its_run.first); slot < index(its_run.last); ++slot) {
        sums.push_back({.hits = random() % one_in == 0 ? slot + 1 : 0, .delta = 0});
        if (!sums.back().any()) continue;
        expected.push_back(codes[slot] + " " + std::to_string(static_cast<double>(slot)) + " " +
                           std::to_string(slot + 1) + "/0");
      }
    }
    std::ranges::sort(expected);
    EXPECT_EQ(texts(order.points(runs, sums)), expected);
  }
}

}  // namespace
}  // namespace server
