#include "geo/municipalities.h"

#include <gtest/gtest.h>

#include "geo/near_match.h"
#include "tests/support/values.h"

namespace geo {
namespace {

using tests::rd_new;

std::vector<std::string> completions(std::string_view query, std::size_t limit = 3) {
  std::vector<std::string> names;
  for (const Municipality* one : complete_municipality(rd_new(), query, limit)) {
    names.push_back(one->name);
  }
  return names;
}

TEST(NearMatch, ForgivesOneSlip) {
  for (const std::string_view typed :
       {"utrecht", "utrech", "utrrecht", "utrcht", "utrexht", "utrehct", "trecht", "ytrecht"}) {
    EXPECT_TRUE(nearly_begins_with("utrecht", typed)) << typed;
  }
  for (const std::string_view typed : {"urtehct", "utrxcxt", "eindhoven", "utrechtseven"}) {
    EXPECT_FALSE(nearly_begins_with("utrecht", typed)) << typed;
  }
  EXPECT_TRUE(nearly_begins_with("utrecht", "utrechts"));  // One letter too many.
  EXPECT_TRUE(nearly_begins_with("eindhoven", "eidnh"));
  EXPECT_FALSE(nearly_begins_with("", "ab"));
}

TEST(Municipalities, AreThoseOfTheBaseMap) {
  const auto all = municipalities_of(rd_new());
  EXPECT_EQ(all.size(), 345U);
  const Municipality& eindhoven = **find_municipality(rd_new(), "eindhoven");
  EXPECT_GT(eindhoven.population.value(), 200'000U);
  EXPECT_LT(eindhoven.south_west.lon, 5.46);
  EXPECT_GT(eindhoven.north_east.lat, 51.45);
  EXPECT_FALSE((*find_municipality(rd_new(), "Hoekse Waard"))->population);
}

TEST(Municipalities, AreFoundWithoutCaseAndMarks) {
  const auto name = [](std::string_view text) {
    const auto found = find_municipality(rd_new(), text);
    return found ? (*found)->name : found.error().detail;
  };
  EXPECT_EQ(name("EINDHOVEN"), "Eindhoven");
  EXPECT_EQ(name("sudwest fryslan"), "Súdwest-Fryslân");
  EXPECT_EQ(name("s gravenhage"), "'s-Gravenhage");
  EXPECT_EQ(name("Den Haag"), "'s-Gravenhage");
  EXPECT_EQ(name("den bosch"), "'s-Hertogenbosch");
}

TEST(Municipalities, SuggestSimilarNames) {
  const auto found = find_municipality(rd_new(), "Amster");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, store::ErrorCode::kNotFound);
  EXPECT_EQ(found.error().parameter, "municipality");
  EXPECT_EQ(found.error().detail, "\"Amster\" is not a municipality; did you mean Amsterdam?");
  EXPECT_EQ(find_municipality(rd_new(), "Eidnhoven").error().detail,
            "\"Eidnhoven\" is not a municipality; did you mean Eindhoven?");
  EXPECT_EQ(find_municipality(rd_new(), "Gotham").error().detail,
            "\"Gotham\" is not a municipality of the Netherlands");
}

TEST(Municipalities, AreDutch) {
  const Crs elsewhere = find_crs("EPSG:26916").value();
  EXPECT_TRUE(municipalities_of(elsewhere).empty());
  EXPECT_EQ(find_municipality(elsewhere, "Eindhoven").error().code, store::ErrorCode::kNotFound);
}

TEST(Municipalities, AreCompletedByPopulation) {
  EXPECT_EQ(completions("amst"),
            (std::vector<std::string>{"Amsterdam", "Amstelveen", "Ouder-Amstel"}));
  EXPECT_EQ(completions("hertogenb"), (std::vector<std::string>{"'s-Hertogenbosch"}));
  EXPECT_EQ(completions("Eidnh"), (std::vector<std::string>{}));
  EXPECT_EQ(completions("den haag"), (std::vector<std::string>{"'s-Gravenhage"}));
  EXPECT_EQ(completions("bosch"), (std::vector<std::string>{"'s-Hertogenbosch"}));
  EXPECT_EQ(completions("qqqq"), (std::vector<std::string>{}));
  EXPECT_EQ(completions(""), (std::vector<std::string>{}));
  EXPECT_EQ(similar_municipalities(rd_new(), "Eidnh", 3).front()->name, "Eindhoven");
  EXPECT_TRUE(similar_municipalities(rd_new(), "eix", 3).empty());  // Too short to be misspelt.
}

}  // namespace
}  // namespace geo
