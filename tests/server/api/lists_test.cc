// What a client fills its menus from: /v1/places, /v1/dates, /v1/industries, /v1/municipalities.
// That the answers fit their schemas is openapi_test.cc's.

#include <gtest/gtest.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "openapi_files.h"
#include "tests/support/askable_site.h"
#include "tests/support/references/schema_check.h"
#include "tests/support/small_load.h"

namespace server {
namespace {

using nlohmann::json;
using Texts = std::vector<std::string>;

const tests::AskableSite& talk_site() {
  static const tests::AskableSite talk(tests::small_load(tests::talk_data()));
  return talk;
}

json answered(const tests::AskableSite& asked, const std::string& target,
              const std::string& schema) {
  static const json document = json::parse(openapi_files().front().bytes);
  const Response response = asked.ask(target);
  EXPECT_EQ(response.status, 200) << response.body;
  json body = json::parse(response.body);
  const json reference = {{"$ref", "#/components/schemas/" + schema}};
  EXPECT_EQ(tests::schema_violations(document, reference, body), Texts{});
  return body;
}

std::string refused(const std::string& target) {
  const Response response = talk_site().ask(target);
  EXPECT_EQ(response.status, 400) << response.body;
  return json::parse(response.body).value("parameter", "");
}

// "kind name" or "kind postcode"
Texts places(const tests::AskableSite& asked, const std::string& question) {
  Texts texts;
  const json found = answered(asked, "/v1/places?" + question, "Places");
  for (const json& place : found["places"]) {
    const std::string kind = place["kind"];
    const bool is_code = kind == "postcode" || kind == "area";
    texts.push_back(kind + " " + place[is_code ? "postcode" : "place"].get<std::string>());
  }
  return texts;
}

TEST(Places, AreOfFourKinds) {
  tests::SmallData data = tests::talk_data();
  data.places.push_back({"1234", 52.3733, 4.8933, "Amsterdam"});
  const tests::AskableSite with_area(tests::small_load(data));
  EXPECT_EQ(places(with_area, "q=1234"),
            (Texts{"area 1234", "postcode 1234AB", "postcode 1234AC"}));
  EXPECT_EQ(places(with_area, "q=1234&kind=area"), (Texts{"area 1234"}));
  EXPECT_EQ(places(with_area, "q=amst"), (Texts{"place Amsterdam", "municipality Amsterdam"}));
  EXPECT_EQ(places(with_area, "q=amst&kind=place,area"), (Texts{"place Amsterdam"}));
  EXPECT_EQ(places(with_area, "q=amst&kind=municipality&limit=1"),
            (Texts{"municipality Amsterdam"}));
  EXPECT_EQ(places(with_area, "q=amst&limit=1"), (Texts{"place Amsterdam"}));
}

TEST(Places, OfAMunicipalityAreItsPostcodes) {
  const json found = answered(talk_site(), "/v1/places?q=rotterd&kind=municipality", "Places");
  EXPECT_EQ(found["places"], (json{{{"kind", "municipality"},
                                    {"postcode", "3011AA"},
                                    {"place", "Rotterdam"},
                                    {"lat", 51.9225},
                                    {"lon", 4.4792},
                                    {"postcodes", 1},
                                    {"radius_km", 0.0}}}));
  EXPECT_EQ(places(talk_site(), "q=eindhoven"), Texts{});  // No postcode of the table lies there.
}

TEST(Places, ForgiveOneSlipWhereNothingElseIsFound) {
  for (const std::string typed : {"amstredam", "rotterdm", "roterdam", "amsterfam", "amsterdamm"}) {
    EXPECT_EQ(places(talk_site(), "q=" + typed).size(), 2U) << typed;
  }
  EXPECT_EQ(places(talk_site(), "q=amx"), Texts{});
  EXPECT_EQ(places(talk_site(), "q=amstxrxam"), Texts{});
  EXPECT_EQ(places(talk_site(), "q=roter&kind=place"), (Texts{"place Rotterdam"}));
}

TEST(Places, RefuseUnknownKinds) {
  EXPECT_EQ(refused("/v1/places?q=a&kind=town"), "kind");
  EXPECT_EQ(refused("/v1/places?q=a&kind="), "kind");
  EXPECT_EQ(refused("/v1/places?lat=52&lon=5&kind=place"), "kind");
}

TEST(Dates, TakeNoParameters) { EXPECT_EQ(refused("/v1/dates?x=1"), "x"); }

// "code level"
Texts industries(const tests::AskableSite& asked, const std::string& question = "") {
  Texts texts;
  const json found = answered(asked, "/v1/industries" + question, "Industries");
  for (const json& one : found["industries"]) {
    texts.push_back(fmt::format("{} {}", one["code"].get<std::string>(), one["level"].get<int>()));
  }
  return texts;
}

tests::SmallData with_industries() {
  tests::SmallData data = tests::talk_data();
  data.industries =
      "code,parent,title_nl,title_en\n"
      "G,,Handel,Trade\n"
      "47,G,Detailhandel,Retail\n"
      "4711,47,Supermarkten,Supermarkets\n"
      "I,,Horeca,Accommodation and food\n"
      "56,I,Eet- en drinkgelegenheden,Food and drink\n"
      "5610,56,Restaurants,Restaurants\n"
      "R,,Cultuur,Culture\n";
  data.datapoints =
      "date hour id_activity postcode hits delta sbi\n"
      "2013-01-01 12 1 1234AB 1 0 56101\n"
      "2013-01-01 12 1 1234AB 1 0 5610\n"
      "2013-01-01 12 1 1234AB 1 0 56\n"
      "2013-01-01 12 1 1234AB 1 0 4711\n"
      "2013-01-01 12 1 1234AB 1 0 99\n";
  return data;
}

TEST(IndustryList, IsATreeOfTheDataAndWhatContainsIt) {
  const tests::AskableSite asked(tests::small_load(with_industries()));
  EXPECT_EQ(industries(asked),
            (Texts{"99 1", "G 1", "47 2", "4711 3", "I 1", "56 2", "5610 3", "56101 4"}));
  const json all = answered(asked, "/v1/industries?lang=nl", "Industries")["industries"];
  EXPECT_EQ(all[1], (json{{"code", "G"},
                          {"parent", nullptr},
                          {"level", 1},
                          {"title", "Handel"},
                          {"in_data", false}}));
  EXPECT_EQ(all[7], (json{{"code", "56101"},
                          {"parent", "5610"},
                          {"level", 4},
                          {"title", "Restaurants"},
                          {"in_data", true}}));
}

TEST(IndustryList, IsSearchedByCodeAndTitle) {
  const tests::AskableSite asked(tests::small_load(with_industries()));
  EXPECT_EQ(industries(asked, "?q=56.1"), (Texts{"5610 3", "56101 4"}));
  EXPECT_EQ(industries(asked, "?q=DRINK"), (Texts{"56 2"}));
  EXPECT_EQ(industries(asked, "?q=detail"), (Texts{"47 2"}));  // By its title in Dutch as well.
  EXPECT_EQ(industries(asked, "?q=supremark"), (Texts{"4711 3"}));
  EXPECT_EQ(industries(asked, "?q=spr"), Texts{});
  EXPECT_EQ(industries(asked, "?q=%2B"), Texts{});
}

TEST(IndustryList, RefusesWhatItCannotRead) {
  EXPECT_EQ(refused("/v1/industries?q="), "q");
  EXPECT_EQ(refused("/v1/industries?lang=fr"), "lang");
  EXPECT_EQ(refused("/v1/industries?code=56"), "code");
}

TEST(MunicipalityList, HasEachWithItsPlace) {
  const json all = answered(talk_site(), "/v1/municipalities", "Municipalities")["municipalities"];
  EXPECT_EQ(all.size(), 345U);
  for (const json& one : all) {
    EXPECT_LT(one["bbox"][0], one["bbox"][2]) << one;
    EXPECT_LT(one["bbox"][1], one["bbox"][3]) << one;
  }
  EXPECT_EQ(all[0]["name"], "Aa en Hunze");
  EXPECT_EQ(all[0]["population"], 25405);
}

TEST(MunicipalityList, IsGeoJsonWhereThatIsAsked) {
  EXPECT_EQ(talk_site().ask("/v1/municipalities?f=geojson").content_type, "application/geo+json");
  const json all = answered(talk_site(), "/v1/municipalities?f=geojson", "FeatureCollection");
  EXPECT_EQ(all["features"].size(), 345U);
  EXPECT_EQ(all["features"][0]["properties"]["name"], "Aa en Hunze");
  EXPECT_EQ(all["features"][0]["geometry"]["type"], "Polygon");
  EXPECT_EQ(refused("/v1/municipalities?f=csv"), "f");
}

TEST(MunicipalityList, IsEmptyElsewhere) {
  const tests::AskableSite chicago(tests::small_load({.crs = "EPSG:26916"}));
  EXPECT_EQ(chicago.ask("/v1/municipalities").body, R"({"municipalities":[]})");
}

}  // namespace
}  // namespace server
