#include "geo/place_search.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/support/small_centres.h"

namespace geo {
namespace {

using Texts = std::vector<std::string>;

// What is offered, as a person would see it: the name, or else the postcode.
Texts offered(const Centres& centres, std::string_view query, std::size_t limit = 10) {
  Texts texts;
  for (const PlaceMatch& match : PlaceSearch{centres}.complete(centres, query, limit)) {
    texts.push_back(match.name.empty() ? std::string(centres.codes.code(match.centre).text())
                                       : match.name);
  }
  return texts;
}

Centres amsterdam() {
  return tests::small_centres({{"1012", {}, {50, 50}, "Amsterdam"},
                               {"1012AB", {}, {10, 20}, "Amsterdam"},
                               {"1012JS", {}, {20, 10}, "Amsterdam"},
                               {"1012JT", {}, {30, 10}, "Amsterdam"},
                               {"1013", {}, {70, 70}, "Amsterdam"},
                               {"1013AA", {}, {80, 80}, "Amsterdam"},
                               {"2000AA", {}, {5000, 900}, "Haarlem"}});
}

Centres named(std::initializer_list<const char*> names) {
  std::vector<LocatedPostcode> rows;
  for (const char* name : names) {
    const auto place = static_cast<double>(rows.size());
    rows.push_back({.postcode = tests::postcode("P" + std::to_string(rows.size())),
                    .degrees = {},
                    .metres = {place, place},
                    .place = name});
  }
  return arrange_along_curve(rows);
}

TEST(PlaceSearch, OffersPostcodesThatBeginWithTheQueryAreasFirst) {
  const Centres centres = amsterdam();
  EXPECT_EQ(offered(centres, "10"),
            (Texts{"1012", "1013", "1012AB", "1012JS", "1012JT", "1013AA"}));
  EXPECT_EQ(offered(centres, "1012"), (Texts{"1012", "1012AB", "1012JS", "1012JT"}));
  EXPECT_EQ(offered(centres, "1012 js"), (Texts{"1012JS"}));
  EXPECT_EQ(offered(centres, "1012 j"), (Texts{"1012JS", "1012JT"}));
  EXPECT_EQ(offered(centres, "1014"), Texts{});
}

TEST(PlaceSearch, CountsThePostcodesUnderAnArea) {
  const Centres centres = amsterdam();
  const auto matches = PlaceSearch{centres}.complete(centres, "1012", 2);
  ASSERT_EQ(matches.size(), 2U);
  EXPECT_EQ(matches[0], (PlaceMatch{.name = "",
                                    .centre = *centres.codes.find(tests::postcode("1012")),
                                    .postcodes = 4}));
  EXPECT_EQ(matches[1], (PlaceMatch{.name = "",
                                    .centre = *centres.codes.find(tests::postcode("1012AB")),
                                    .postcodes = 1}));
}

TEST(PlaceSearch, OffersANameWithThePostcodeNearestToItsMiddle) {
  const Centres centres = amsterdam();  // The mean of its six postcodes is (43.3, 40).
  const auto matches = PlaceSearch{centres}.complete(centres, "amst", 10);
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches[0], (PlaceMatch{.name = "Amsterdam",
                                    .centre = *centres.codes.find(tests::postcode("1012")),
                                    .postcodes = 6,
                                    .reach_m = 50}));
}

TEST(PlaceSearch, FindsNamesByAnyWordWhateverTheirCaseAndDiacritics) {
  const Centres centres = named({"'s-Gravenhage", "S\u00FAdwest-Frysl\u00E2n", "New York"});
  for (const char* query : {"s-grav", "'s-G", "GRAV", "'s gravenhage", "sgravenhage"}) {
    EXPECT_EQ(offered(centres, query), Texts{"'s-Gravenhage"}) << query;
  }
  for (const char* query : {"sudwest", "S\u00DADWEST", "fryslan", "frysla\u0302n"}) {
    EXPECT_EQ(offered(centres, query), Texts{"S\u00FAdwest-Frysl\u00E2n"}) << query;
  }
  EXPECT_EQ(offered(centres, "new y"), Texts{"New York"});
  EXPECT_EQ(offered(centres, "york"), Texts{"New York"});
  EXPECT_EQ(offered(centres, "ork"), Texts{});
}

TEST(PlaceSearch, OffersTheBiggestPlacesFirstAndAWholeNameBeforeAll) {
  const Centres centres =
      named({"Eemnes", "Eelde", "Eelde", "Ee", "Eemnes", "Eemnes", "Bergen aan Ee", "Eeserveen"});
  EXPECT_EQ(offered(centres, "e"), (Texts{"Eemnes", "Eelde", "Bergen aan Ee", "Ee", "Eeserveen"}));
  EXPECT_EQ(offered(centres, "ee"), (Texts{"Ee", "Eemnes", "Eelde", "Bergen aan Ee", "Eeserveen"}));
  EXPECT_EQ(offered(centres, "ee", 2), (Texts{"Ee", "Eemnes"}));
}

TEST(PlaceSearch, OffersANameOnceThoughTwoOfItsWordsMatch) {
  EXPECT_EQ(offered(named({"Berg en Bergen"}), "ber"), Texts{"Berg en Bergen"});
  EXPECT_EQ(offered(named({"Walla Walla"}), "walla"), Texts{"Walla Walla"});
}

TEST(PlaceSearch, OffersPostcodesFirstToAQueryWithADigitAndNamesFirstToOthers) {
  const Centres centres =
      tests::small_centres({{"R1", {}, {0, 0}, "2e Rustdorp"}, {"2EAA", {}, {1, 1}, "Rijswijk"}});
  EXPECT_EQ(offered(centres, "2e"), (Texts{"2EAA", "2e Rustdorp"}));
  EXPECT_EQ(offered(centres, "r"), (Texts{"2e Rustdorp", "Rijswijk", "R1"}));
}

TEST(PlaceSearch, OffersNothingToNothing) {
  const Centres centres = amsterdam();
  for (const char* query : {"", "  ", "-", "'", "?", "1012?", "12345678901234567890"}) {
    EXPECT_EQ(offered(centres, query), Texts{}) << query;
  }
  EXPECT_EQ(offered(centres, "1012", 0), Texts{});
  EXPECT_EQ(offered(tests::small_centres({}), "a"), Texts{});
  EXPECT_EQ(offered(tests::small_centres({{"A1", {}, {}, ""}}), "x"), Texts{});
}

TEST(PlaceSearch, OrdersLongCodesThatBeginAlike) {
  const Centres centres = tests::small_centres({{"LONGCODE10", {}, {0, 0}},
                                                {"LONGCODE1", {}, {1, 1}},
                                                {"LONGCODE2", {}, {2, 2}},
                                                {"LONGCODE", {}, {3, 3}}});
  EXPECT_EQ(offered(centres, "longcode"),
            (Texts{"LONGCODE", "LONGCODE1", "LONGCODE10", "LONGCODE2"}));
}

// Every postcode that begins with the query, in code order, those that begin others first.
Texts offered_naively(const Centres& centres, const std::string& query) {
  std::vector<std::string> codes;
  for (const auto& code : centres.codes.codes()) codes.emplace_back(code.text());
  std::ranges::sort(codes);
  Texts areas;
  Texts rest;
  for (const std::string& code : codes) {
    if (!code.starts_with(query)) continue;
    const auto below =
        std::ranges::count_if(codes, [&](const auto& other) { return other.starts_with(code); });
    (below > 1 ? areas : rest).push_back(code);
  }
  areas.insert(areas.end(), rest.begin(), rest.end());
  return areas;
}

TEST(PlaceSearch, AgreesWithTheNaiveCompletionOfPostcodes) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random{seed};
    const auto random_code = [&] {
      std::string code;
      for (std::size_t length = 1 + random() % 10; length > 0; --length) {
        code += static_cast<char>('1' + random() % 2);
      }
      return code;
    };
    std::vector<LocatedPostcode> rows;
    store::PostcodeDictionary met;
    for (int i = 0; i < 60; ++i) {
      const auto code = tests::postcode(random_code());
      if (met.add(code).second) rows.push_back({code, {}, {}, ""});
    }
    const Centres centres = arrange_along_curve(rows);
    for (int question = 0; question < 30; ++question) {
      const std::string query = random_code();
      EXPECT_EQ(offered(centres, query, 1000), offered_naively(centres, query)) << query;
    }
  }
}

}  // namespace
}  // namespace geo
