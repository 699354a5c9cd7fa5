// What /v1/impact answers, to the number, and what it refuses.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <set>
#include <string>

#include "tests/support/event_site.h"
#include "tests/support/has.h"
#include "tests/support/response.h"
#include "tests/support/suite.h"

namespace server {
namespace {

using nlohmann::json;
using tests::AskableSite;
using tests::checked;
using tests::header;
using tests::impact;
using tests::kSquare;
using tests::polygon;
using tests::refused;
using tests::spring;
using tests::ten_weeks;
using tests::tuesdays;

constexpr const char* kTuesday = "postcode=1234AB&dates=2013-03-05";

TEST(EventAnswer, ExpectsTheMeanOfTheWeeksBefore) {
  const json answer = impact(tuesdays({100, 10, 20, 30, 40, 1000}), kTuesday);
  EXPECT_EQ(answer["total"]["hits"], 100);
  EXPECT_EQ(answer["total"]["expected"], 25);
  EXPECT_EQ(answer["total"]["lift"], 3);
  EXPECT_EQ(answer["dates"][0]["expected"], 25);
  EXPECT_EQ(answer["industries"][0]["added"], 75);
  ASSERT_EQ(answer["points"].size(), 1U);
  EXPECT_EQ(answer["points"][0]["expected"], 25);
  EXPECT_EQ(answer["baseline"]["dates"], json::parse(R"([{"date":"2013-03-05","baseline":
                ["2013-02-05","2013-02-12","2013-02-19","2013-02-26"]}])"));
  EXPECT_EQ(answer["query"]["baseline"], "weeks:4");
  EXPECT_EQ(answer["meta"]["postcodes"], 3);
}

TEST(EventAnswer, DoesNotTakeADateThatIsNotStoredForOneWithoutHits) {
  const json missing = impact(tuesdays({100, 10, -1, 30, 40}), kTuesday);
  EXPECT_EQ(missing["total"]["expected"], 80 / 3.0);
  EXPECT_EQ(
      missing["baseline"]["left_out"],
      json::parse(
          R"([{"date":"2013-02-19","reason":"not in the store","why":{"code":"not-stored"}}])"));
  const json silent = impact(tuesdays({100, 10, 0, 30, 40}), kTuesday);
  EXPECT_EQ(silent["total"]["expected"], 20);
  EXPECT_EQ(silent["baseline"]["left_out"], json::array());
}

TEST(EventAnswer, HasNoExpectationWhereNothingCanBeCompared) {
  const json answer = impact(tuesdays({100}), kTuesday);
  EXPECT_EQ(answer["total"], json::parse(R"({"hits":100,"expected":null,"low":null,"high":null,
      "lift":null,"lift_low":null,"lift_high":null,"chance":null,
      "verdict":"too little to say"})"));
  EXPECT_EQ(answer["dates"], json::array());
  EXPECT_EQ(answer["control"]["net"], nullptr);
  for (const json& ring : answer["rings"]) EXPECT_EQ(ring["expected"], nullptr);
  EXPECT_EQ(answer["baseline"]["not_compared"], json::parse(R"([{"date":"2013-03-05",
      "reason":"none of the 4 weeks before it is in the store",
      "why":{"code":"weeks-not-stored","weeks":4}}])"));
  EXPECT_EQ(answer["baseline"]["reference"], json::parse(R"({"from":null,"to":null,"dates":0})"));
}

TEST(EventAnswer, SaysWhyADateIsInNoBaseline) {
  const AskableSite site = tuesdays({100, 10, 20});
  EXPECT_EQ(
      impact(site, "postcode=1234AB&dates=2013-03-05&without=2013-02-26;2013-02-19")["baseline"]
                                                                                    ["not_compared"]
                                                                                    [0]["reason"],
      "no date of its baseline can be taken: 2013-02-05 is not in the store, 2013-02-12 is "
      "not in the store, 2013-02-19 is left out by `without`, 2013-02-26 is left out by "
      "`without`");
  EXPECT_EQ(
      impact(
          site,
          "postcode=1234AB&dates=2013-03-05&baseline=dates:2013-01-01")["baseline"]["not_compared"]
                                                                       [0]["reason"],
      "no date of its baseline is in the store");
  EXPECT_EQ(
      impact(site, "postcode=1234AB&dates=2013-02-19&baseline=week")["baseline"]["not_compared"][0]
                                                                    ["reason"],
      "the week before, 2013-02-12, is not in the store");
  const json asked = impact(site, "postcode=1234AB&dates=2013-02-26;2013-03-05");
  EXPECT_EQ(asked["baseline"]["left_out"].back(),
            json::parse(R"({"date":"2013-02-26","reason":"asked itself","why":{"code":"asked"}})"));
  EXPECT_EQ(asked["total"]["expected"], 40);
}

TEST(EventAnswer, LeavesHolidaysOutUnlessTheyAreToBeKept) {
  const AskableSite talk(tests::small_load(tests::talk_data()));
  const json skipped = impact(talk, "postcode=1234AB&dates=2013-01-08&baseline=weeks:1");
  EXPECT_EQ(skipped["baseline"]["left_out"],
            json::parse(R"([{"date":"2013-01-01","reason":"left out: New Year's Day",
      "why":{"code":"holiday","holiday":{"en":"New Year's Day","nl":"Nieuwjaarsdag"}}}])"));
  EXPECT_EQ(skipped["total"]["expected"], nullptr);
  const json kept = impact(talk, "postcode=1234AB&dates=2013-01-08&holidays=keep");
  EXPECT_EQ(kept["total"]["expected"], 38);
  const json holiday = impact(talk, "postcode=1234AB&dates=2013-01-01&baseline=week&holidays=keep");
  ASSERT_EQ(holiday["dates"].size(), 1U);
  EXPECT_EQ(holiday["dates"][0]["holiday"], "New Year's Day");
  EXPECT_EQ(holiday["total"]["expected"], 22);  // Its delta.
  EXPECT_EQ(holiday["baseline"]["dates"][0]["baseline"], json::parse(R"(["2012-12-25"])"));
}

TEST(EventAnswer, NamesTheDatesThatAreNotStored) {
  const json answer = impact(tuesdays({100, 10}), "postcode=1234AB&dates=2013-03-05;2013-03-06");
  EXPECT_EQ(answer["meta"]["missing_dates"], (json{"2013-03-06"}));
  EXPECT_EQ(
      answer["baseline"]["not_compared"],
      json::parse(
          R"([{"date":"2013-03-06","reason":"not in the store","why":{"code":"not-stored"}}])"));
  EXPECT_EQ(answer["total"]["expected"], 10);
}

TEST(EventAnswer, KnowsNothingOfDatesThatAreNotStored) {
  const AskableSite site = tuesdays({100, 10});
  const std::string question = "postcode=1234AB&dates=2014-03-06";
  const json none = impact(site, question);
  EXPECT_EQ(none["total"]["hits"], nullptr);
  EXPECT_EQ(none["total"]["expected"], nullptr);
  EXPECT_EQ(none["control"]["hits"], nullptr);
  ASSERT_FALSE(none["rings"].empty());
  for (const json& ring : none["rings"]) EXPECT_EQ(ring["hits"], nullptr);
  EXPECT_EQ(none["industries"], json::array());
  EXPECT_EQ(none["points"], json::array());
  const json compared = json::parse(site.ask("/v1/compare?" + question).body);
  EXPECT_EQ(compared["impacts"][0]["total"]["hits"], nullptr);
  const std::string rows = site.ask("/v1/impact?f=csv&table=control&" + question).body;
  EXPECT_TRUE(tests::has(rows, "\r\ncontrol,2000.0,4000.0,1,,,,,,,,,too little to say\r\n"));
  EXPECT_TRUE(tests::has(rows, "\r\nnet,0.0,1000.0,3,,,,,,,,,too little to say\r\n"));
  const json stored = impact(site, "postcode=1235ZZ&dates=2013-03-05&radius=0");
  EXPECT_EQ(stored["total"]["hits"], 0) << "the date is stored, and nothing happened there";
}

double sum_of(const json& rows, const char* column, std::optional<int> level = {}) {
  double sum = 0;
  for (const json& row : rows) {
    if (!level || row["level"] == *level) sum += row[column].get<double>();
  }
  return sum;
}

TEST(EventAnswer, AddsUpToTheWhole) {
  const unsigned seed = tests::suite_seed("answers");
  std::mt19937 random(seed);
  const AskableSite site = ten_weeks(seed);
  for (int i = 0; i < 20; ++i) {
    const std::string radius = std::to_string(1 + random() % 4);
    std::string parameters = "postcode=1234AB&radius=" + radius + "&rings=0,300," + radius + "000";
    parameters += random() % 2 == 0 ? "&dates=2013-03-12" : "&dates=2013-03-11..2013-03-13";
    if (random() % 3 == 0) parameters += "&sbi=56";
    if (random() % 3 == 0) parameters += "&hours=" + std::to_string(random() % 12) + "-18";
    if (random() % 3 == 0) parameters += "&baseline=week";
    if (random() % 3 == 0) parameters += "&precision=pc4";
    SCOPED_TRACE(parameters);
    const json answer = impact(site, parameters);
    for (const char* column : {"hits", "expected"}) {
      const double whole = answer["total"][column];
      EXPECT_NEAR(sum_of(answer["dates"], column), whole, 1e-6 * whole);
      EXPECT_NEAR(sum_of(answer["timeline"], column), whole, 1e-6 * whole);
      EXPECT_NEAR(sum_of(answer["hours"], column), whole, 1e-6 * whole);
      EXPECT_NEAR(sum_of(answer["rings"], column), whole, 1e-6 * whole);
      EXPECT_NEAR(sum_of(answer["points"], column), whole, 1e-6 * whole);
      EXPECT_NEAR(sum_of(answer["industries"], column, 1), whole, 1e-6 * whole);
    }
  }
}

// What an estimate says in one way, it says in all of them.
void expect_of_one_mind(const json& estimate) {
  SCOPED_TRACE(estimate.dump());
  const std::string verdict = estimate["verdict"];
  if (estimate["low"].is_null()) {
    EXPECT_EQ(verdict, "too little to say");
    return;
  }
  const double hits = estimate["hits"];
  const double expected = estimate["expected"];
  const double low = estimate["low"];
  const double high = estimate["high"];
  EXPECT_LE(low, expected);
  EXPECT_LE(expected, high);
  EXPECT_LE(estimate["chance"], 1);
  EXPECT_EQ(estimate["chance"] <= 0.05, hits < low || hits > high);
  if (!estimate["lift"].is_null()) {
    const double lift = estimate["lift"];
    EXPECT_NEAR(lift, hits / expected - 1, 1e-9);
    EXPECT_LE(estimate["lift_low"], lift);
    if (!estimate["lift_high"].is_null()) {
      EXPECT_GE(estimate["lift_high"], lift);
    }
  }
  // Beside the range is not yet clear: many are judged together.
  EXPECT_TRUE(verdict != "clearly more" || hits > high);
  EXPECT_TRUE(verdict != "clearly less" || hits < low);
}

TEST(EventAnswer, IsOfOneMindAboutTheWholeAndEveryPart) {
  const json answer = impact(spring(), "postcode=1234AB&dates=2013-03-11..2013-03-13&radius=3");
  std::size_t clear = 0;
  const auto look_at = [&clear](const json& estimate) {
    expect_of_one_mind(estimate);
    clear += estimate["verdict"] == "clearly more" ? 1U : 0U;
  };
  look_at(answer["total"]);
  look_at(answer["control"]);
  for (const std::string part : {"dates", "timeline", "industries", "rings", "points"}) {
    SCOPED_TRACE(part);
    const std::size_t before = clear;
    for (const json& row : answer[part]) look_at(row);
    EXPECT_GT(clear, before) << "the event is not seen in any of them";
  }
  const json net = impact(spring(), "postcode=1234AB&dates=2013-03-12&radius=0.5&control=country");
  look_at(net["control"]["net"]);
}

TEST(EventAnswer, OrdersIndustriesByTheHitsThatTheyGainedOrLost) {
  const json answer = impact(spring(), "postcode=1234AB&dates=2013-03-12");
  double most = std::numeric_limits<double>::infinity();
  std::set<int> levels;
  for (const json& industry : answer["industries"]) {
    const double added = industry["added"];
    EXPECT_NEAR(added, industry["hits"].get<double>() - industry["expected"].get<double>(), 1e-9);
    EXPECT_LE(std::abs(added), most) << industry;
    most = std::abs(added);
    levels.insert(industry["level"].get<int>());
    EXPECT_EQ(industry["parent"].is_null(), industry["level"] == 1) << industry;
  }
  EXPECT_EQ(levels, (std::set<int>{1, 2, 3}));
  const auto by_lift = [](const json& a, const json& b) { return a["lift"] < b["lift"]; };
  const json& first = answer["industries"].front();
  EXPECT_GT((*std::ranges::max_element(answer["industries"], by_lift))["lift"], first["lift"])
      << "by percentage it would be the same order";
}

TEST(EventAnswer, NarrowsToARingToIndustriesAndToHours) {
  const std::string event = "postcode=1234AB&dates=2013-03-12";
  const json ring = impact(spring(), event + "&radius=1&inner-radius=0.3");
  EXPECT_EQ(ring["meta"]["postcodes"], 1);
  EXPECT_EQ(ring["query"]["area"]["inner_radius_km"], 0.3);
  const json narrow = impact(spring(), event + "&sbi=5610&hours=12-14&lang=nl");
  EXPECT_EQ(narrow["timeline"].size(), 3U);
  EXPECT_EQ(narrow["industries"][0]["title"], "Eten");
  EXPECT_EQ(narrow["query"]["hours"], (json{12, 13, 14}));
  EXPECT_EQ(narrow["total"]["verdict"], "clearly more");
}

TEST(EventAnswer, ControlsByTheCountryBeyond) {
  const json answer =
      impact(spring(), "postcode=1234AB&dates=2013-03-12&radius=0.5&control=country");
  EXPECT_EQ(answer["control"]["kind"], "country");
  EXPECT_EQ(answer["control"]["to_m"], nullptr);
  EXPECT_EQ(answer["control"]["postcodes"], 2);
  EXPECT_EQ(answer["control"]["net"]["verdict"], "clearly more");
  EXPECT_EQ(impact(spring(), "postcode=1234AB&dates=2013-03-12&control=none")["control"], nullptr);
}

TEST(EventAnswer, IsNotAnsweredAgainToAClientThatHasTheAnswer) {
  const std::string target = "/v1/impact?postcode=1234AB&dates=2013-03-12";
  const Response first = spring().ask(target);
  const std::string etag = header(first, "ETag");
  EXPECT_EQ(header(first, "Cache-Control"), "no-cache");
  EXPECT_EQ(header(first, "API-Version"), std::string(kApiVersion));
  for (const std::string_view stage : {"aggregate", "estimates", "points", "write", "total"}) {
    EXPECT_NE(header(first, "Server-Timing").find(std::string(stage) + ";dur="), std::string::npos);
  }
  const auto status = [&etag](const std::string& asked) {
    return spring().ask(asked, {{"If-None-Match", etag}}).status;
  };
  EXPECT_EQ(status(target), 304);
  EXPECT_EQ(status("/v1/impact?dates=2013-03-12,2013-03-12&postcode=1234%20ab&radius=1.0&"
                   "baseline=weeks:4&holidays=skip&f=json&control=ring"),
            304);
  for (const std::string more :
       {"&radius=2", "&inner-radius=0.1", "&sbi=56", "&hours=1", "&lang=nl", "&precision=none",
        "&backend=memory", "&rings=0,1000", "&control=none", "&holidays=keep", "&baseline=weeks:3",
        "&without=2013-02-26", "&f=csv&table=rings", "&f=csv&table=dates",
        "&f=geojson&table=rings"}) {
    EXPECT_EQ(status(target + more), 200) << more;
  }
  EXPECT_EQ(status("/v1/calendar?postcode=1234AB&dates=2013-03-12"), 200);
  EXPECT_EQ(status("/v1/compare?postcode=1234AB&dates=2013-03-12"), 200);
}

TEST(EventAnswer, TakesAPolygonAsItsBody) {
  const Response response =
      spring().post("/v1/impact?dates=2013-03-12&rings=0,200,400", polygon(kSquare));
  const json answer = checked(response, "Impact");
  EXPECT_EQ(answer["query"]["area"]["kind"], "polygon");
  EXPECT_EQ(answer["meta"]["postcodes"], 3);
  ASSERT_EQ(answer["rings"].size(), 3U);
  EXPECT_EQ(answer["rings"][0]["to_m"], 0);
  EXPECT_EQ(answer["rings"][0]["hits"], answer["total"]["hits"]);
  EXPECT_NE(header(response, "ETag"), "");
}

TEST(EventAnswer, RefusesWhatIsNoPolygon) {
  const auto parameter = [](const std::string& body, const std::string& type) {
    return refused(spring().post("/v1/impact?dates=2013-03-12", body), 400, type);
  };
  const std::string invalid = "invalid-parameter";
  EXPECT_EQ(parameter("", invalid), "body");
  EXPECT_EQ(parameter("{", invalid), "body");
  EXPECT_EQ(parameter(R"({"type":"Point","coordinates":[4.89,52.37]})", invalid), "body");
  const std::string crossing = "[[4.89,52.37],[4.90,52.38],[4.90,52.37],[4.89,52.38],[4.89,52.37]]";
  EXPECT_EQ(parameter(polygon(crossing), invalid), "body");
  const std::string far_hole = "[[4.80,52.30],[4.80,52.31],[4.81,52.31],[4.81,52.30],[4.80,52.30]]";
  EXPECT_EQ(parameter(polygon(std::string(kSquare) + "," + far_hole), invalid), "body");
  const std::string swapped = "[[52.37,4.89],[52.37,4.90],[52.38,4.90],[52.38,4.89],[52.37,4.89]]";
  EXPECT_EQ(parameter(polygon(swapped), invalid), "body");
  EXPECT_NE(spring().post("/v1/impact?dates=2013-03-12", polygon(swapped)).body.find("longitude"),
            std::string::npos);
  std::string many = "[[4.89,52.37]";
  for (int i = 0; i < 100'000; ++i) many += ",[4.9,52." + std::to_string(370'000 + i % 1000) + "]";
  EXPECT_EQ(parameter(polygon(many + ",[4.89,52.37]]"), "limit-exceeded"), "body");
  EXPECT_EQ(refused(spring().post("/v1/impact?dates=2013-03-12&postcode=1234AB", polygon(kSquare))),
            "postcode");
  EXPECT_EQ(refused(spring().post("/v1/impact?dates=2013-03-12&radius=2", polygon(kSquare))),
            "radius");
}

TEST(EventAnswer, RefusesWhatItCannotRead) {
  const auto parameter = [](const std::string& more) {
    return refused(spring().ask("/v1/impact?postcode=1234AB" + more));
  };
  EXPECT_EQ(parameter(""), "dates");
  const std::string event = "&dates=2013-03-12";
  EXPECT_EQ(parameter("&dates=2013-02-30"), "dates");
  EXPECT_EQ(parameter(event + event), "dates");
  EXPECT_EQ(parameter(event + "&baseline=dates:2013-03-12"), "baseline");
  EXPECT_EQ(parameter(event + "&baseline=dates:2013-03-01..2013-03-31"), "baseline");
  EXPECT_EQ(parameter(event + "&baseline=weeks:0"), "baseline");
  EXPECT_EQ(parameter(event + "&baseline=weeks:500"), "baseline");
  EXPECT_EQ(parameter(event + "&baseline=years"), "baseline");
  EXPECT_EQ(parameter(event + "&baseline=dates:2013-03-05;2013-03-12"), "baseline");
  EXPECT_EQ(parameter(event + "&holidays=maybe"), "holidays");
  EXPECT_EQ(parameter(event + "&without=tomorrow"), "without");
  EXPECT_EQ(parameter(event + "&rings=500,250"), "rings");
  EXPECT_EQ(parameter(event + "&rings=500"), "rings");
  EXPECT_EQ(parameter(event + "&control=moon"), "control");
  EXPECT_EQ(parameter(event + "&hours=24"), "hours");
  EXPECT_EQ(parameter(event + "&lat=52&lon=5"), "lat");
  EXPECT_EQ(parameter(event + "&inner-radius=1"), "inner-radius");
  EXPECT_EQ(parameter(event + "&speed=9"), "speed");
  EXPECT_EQ(parameter(event + "&f=xml"), "f");
  EXPECT_EQ(parameter(event + "&f=csv"), "table");
  EXPECT_EQ(parameter(event + "&f=geojson"), "table");
  EXPECT_EQ(parameter(event + "&f=csv&table=stats"), "table");
  EXPECT_EQ(parameter(event + "&table=rings"), "table");
  EXPECT_NE(spring()
                .ask("/v1/impact?postcode=1234AB&dates=2013-03-12&f=csv")
                .body.find("total, dates, timeline, hours, industries, rings, points, control"),
            std::string::npos);
  EXPECT_EQ(refused(spring().ask("/v1/impact?postcode=1234AB&dates=2013-03-12&radius=501"), 400,
                    "limit-exceeded"),
            "radius");
  EXPECT_EQ(
      refused(spring().ask("/v1/impact?postcode=9999ZZ&dates=2013-03-12"), 404, "unknown-postcode"),
      "postcode");
  EXPECT_EQ(refused(spring().ask("/v1/impact?municipality=Eidnhoven&dates=2013-03-12"), 404,
                    "unknown-municipality"),
            "municipality");
  EXPECT_EQ(refused(spring().ask("/v1/impact?dates=2013-03-12")), "postcode");
}

}  // namespace
}  // namespace server
