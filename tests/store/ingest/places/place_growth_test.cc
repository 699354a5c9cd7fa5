// Places that later files bring: the location table grows, and what is stored moves to its slots.

#include "store/ingest/places/place_growth.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/ingest_fixture.h"

namespace {

using store::GrowingPlaces;
using store::IngestOptions;
using store::LargerTable;
using store::Position;
using store::Postcode;
using store::PostcodeDictionary;
using store::ToldPlace;

Postcode code(std::string_view text) { return Postcode::parse(text).value(); }

PostcodeDictionary dictionary(const std::vector<std::string>& codes) {
  PostcodeDictionary all;
  for (const std::string& one : codes) all.add(code(one));
  return all;
}

class PlaceGrowth : public tests::IngestTest {
 protected:
  // A table that takes in `codes` alone, in front of what it had and in another order.
  [[nodiscard]] GrowingPlaces growing(const std::vector<std::string>& codes) const {
    return {
        .position_of =
            [](store::PostcodeSlot slot) { return Position{.lat = 50.0 + index(slot), .lon = 4}; },
        .grow =
            [codes](std::span<const ToldPlace> told) {
              LargerTable larger;
              for (const std::string& one : codes) {
                const bool is_told = std::ranges::any_of(
                    told, [&](const ToldPlace& place) { return place.code.text() == one; });
                if (is_told) larger.codes.add(code(one));
              }
              for (const char* one : {"5678ZZ", "1234AC", "1234AB"}) larger.codes.add(code(one));
              larger.bytes = fmt::format("a table of {}", larger.codes.size());
              return larger;
            }};
  }

  [[nodiscard]] std::vector<std::string> rows_by(const std::vector<std::string>& codes) const {
    return tests::stored_rows(directory_, dictionary(codes));
  }
  [[nodiscard]] store::Manifest manifest() const { return directory_.read_manifest().value(); }
};

TEST_F(PlaceGrowth, MovesEveryRowToTheSlotsOfTheLargerTable) {
  std::string lines;
  for (int i = 0; i < 5000; ++i) {
    lines += fmt::format("2013-01-{:02},{},{},{},{},1,56\n", 1 + i % 3, i % 24, i,
                         i % 2 == 0 ? "1234AB" : (i % 3 == 0 ? "9Z" : "5678ZZ"), i % 7);
  }
  ASSERT_TRUE(append({csv("first.csv", lines)}));
  const auto first = rows();
  const auto contents = manifest().find(tests::january(1))->contents;
  const auto next = csv("next.csv", "2013-01-09,1,1,8Y,7,3,56\n2013-01-09,1,1,7X,9,3,56\n");
  const GrowingPlaces places = growing({"8Y", "9Z"});
  // Hardly any memory: dates are written in parts.
  const auto summary = ingest({next}, {.memory_bytes = 1, .threads = 2, .growing = &places});
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(summary->new_places, 2U);
  EXPECT_EQ(summary->new_place_rows, 1U) << "of those taken";
  EXPECT_EQ(summary->unlocated_rows, 1U);
  EXPECT_EQ(summary->unlocated_postcodes, 1U);

  auto expected = first;
  expected.insert(expected.end(), {"2013-01-09,1,1,8Y,7,3,56", "2013-01-09,1,1,7X,9,3,56"});
  std::ranges::sort(expected);
  EXPECT_EQ(rows_by({"8Y", "9Z", "5678ZZ", "1234AC", "1234AB"}), expected);
  EXPECT_EQ(manifest().unlocated.size(), 1U);
  EXPECT_EQ(manifest().find(tests::january(1))->unlocated_rows, 0U);
  EXPECT_EQ(manifest().find(tests::january(1))->contents, contents);
  EXPECT_EQ(directory_.read_region_file(store::kPlacesFile, manifest()), "a table of 5");
  EXPECT_NE(manifest().windows.front().dates, "");
}

TEST_F(PlaceGrowth, LeavesTheTableWhereNothingIsNewOrKnown) {
  const GrowingPlaces places = growing({});
  const auto summary = ingest({csv("a.csv", "2013-01-09,1,1,8Y,7,3,56\n")}, {.growing = &places});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->new_places, 0U);
  EXPECT_EQ(summary->unlocated_rows, 1U);
  EXPECT_FALSE(manifest().places);
}

TEST_F(PlaceGrowth, ChangesNothingUnderStrictWarnings) {
  const GrowingPlaces places = growing({"8Y"});
  const auto file = csv("a.csv", "2013-01-09,1,1,8Y,7,3,56\n2013-01-09,1,1,7X,7,3,56\n");
  const auto held = ingest({file}, {.strict = true, .growing = &places});
  ASSERT_TRUE(held);
  EXPECT_TRUE(held->held_back);
  EXPECT_FALSE(manifest().places);
  EXPECT_TRUE(manifest().dates.empty());
}

TEST_F(PlaceGrowth, RefusesATableThatIsNoLongerTheDirectorys) {
  const GrowingPlaces places = growing({"8Y"});
  ASSERT_TRUE(ingest({csv("a.csv", "2013-01-09,1,1,8Y,7,3,56\n")}, {.growing = &places}));
  const auto stale = ingest({csv("b.csv", "2013-01-10,1,1,1234AB,7,3,56\n")});
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().parameter, store::kStaleTable);
  const auto again = store::ingest(directory_, dictionary({"8Y", "5678ZZ", "1234AC", "1234AB"}),
                                   Files{csv("b.csv", "2013-01-10,1,1,1234AB,7,3,56\n")},
                                   {.located_by = manifest().places}, {});
  ASSERT_TRUE(again) << again.error().detail;
  EXPECT_EQ(again->unlocated_rows, 0U);
}

TEST_F(PlaceGrowth, NotesEachPlaceOfAFileAndRefusesTwoPositionsOfOne) {
  const GrowingPlaces places = growing({"8Y"});
  const std::string header = "date,hour,postcode,hits,latitude,longitude\n";
  ASSERT_TRUE(
      ingest({csv("a.csv", "2013-01-09,1,8Y,7,51.0,4.0\n2013-01-09,2,8Y,7,51.0001,4.0\n", header)},
             {.growing = &places}));
  EXPECT_TRUE(manifest().places);
  const PostcodeDictionary now = dictionary({"8Y", "5678ZZ", "1234AC", "1234AB"});
  const auto refusal = [&](std::string_view lines) {
    const auto refused = store::ingest(directory_, now, Files{csv("b.csv", lines, header)},
                                       {.growing = &places, .located_by = manifest().places}, {});
    return refused ? "" : refused.error().detail;
  };
  EXPECT_NE(refusal("2013-01-10,1,8Y,7,51.0,4.0\n")
                .find("\"8Y\" is at lat 51, lon 4, and in the "
                      "data directory at lat 50, lon 4"),
            std::string::npos);
  EXPECT_NE(refusal("2013-01-10,1,6W,7,51,4\n2013-01-10,1,6W,7,52,4\n")
                .find("\"6W\" is at lat 52, lon 4, and in an earlier row at lat 51, lon 4"),
            std::string::npos);
  EXPECT_EQ(refusal("2013-01-10,1,8Y,7,50.0004,4.0\n2013-01-10,1,8Y,7,,\n"), "");
}

}  // namespace
