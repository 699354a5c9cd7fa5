#include "server/write/answer_json.h"

#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>

#include "tests/support/answered.h"
#include "tests/support/values.h"

namespace server {
namespace {

using Json = nlohmann::json;
using tests::cleared;
using tests::postcode;
using tests::sbi;

Question query() {
  return {.postcode = postcode("1234AB"),
          .dates = {tests::date("2013-01-01"), tests::date("2013-01-08")}};
}

Answer empty_answer() {
  return {.stats = {},
          .timeline = {},
          .points = {},
          .total = {},
          .centre = {.lon = 4.8932, .lat = 52.3731},
          .plan = {.memory = {{.stored = tests::date("2013-01-01"), .role = store::Role::kAsked},
                              {.stored = tests::date("2013-01-08"), .role = store::Role::kAsked}},
                   .postgis = {},
                   .missing_dates = {},
                   .baseline_missing = {},
                   .why = "PostGIS is not configured"},
          .way = {},
          .precision = Precision::kPc6,
          .postcodes = 251,
          .datapoints = 0,
          .timing = {},
          .codes = SbiCodes({})};
}

std::string shortest(double value) {
  std::array<char, 32> buffer;
  const std::string text(buffer.begin(), std::to_chars(buffer.begin(), buffer.end(), value).ptr);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

TEST(AnswerJson, IsTheContractsExample) {
  Answer answer = empty_answer();
  answer.stats = {{.sbi = sbi("5610"), .title = "Restaurants", .sums = {.hits = 80, .delta = 57}}};
  answer.timeline = {
      {.date = tests::date("2013-01-01"), .hour = 12, .sums = {.hits = 35, .delta = 22}},
      {.date = tests::date("2013-01-08"), .hour = 12, .sums = {.hits = 45, .delta = 35}}};
  const store::Postcode postcode = tests::postcode("1234AB");
  const geo::LonLat degrees{.lon = 4.8932, .lat = 52.3731};
  answer.points = {{.postcode = &postcode, .degrees = &degrees, .sums = {.hits = 80, .delta = 57}}};
  answer.total = {.hits = 80, .delta = 57};
  answer.datapoints = 2;
  EXPECT_EQ(
      to_json(cleared(answer), query()),
      R"({"stats":[{"sbi":"5610","title":"Restaurants","total":80,"delta":57,"percentage":0.40350877192982454}],)"
      R"("timeline":[{"date":"2013-01-01","hour":12,"hits":35,"delta":22},{"date":"2013-01-08","hour":12,"hits":45,"delta":35}],)"
      R"("points":[{"postcode":"1234AB","lat":52.3731,"lon":4.8932,"hits":80,"delta":57}],)"
      R"("total":{"hits":80,"delta":57,"percentage":0.40350877192982454},)"
      R"("query":{"postcode":"1234AB","lat":52.3731,"lon":4.8932,"radius_km":1.0,"dates":["2013-01-01","2013-01-08"],"sbi":null,"hours":null},)"
      R"("meta":{"backend":"memory","precision":"pc6","postcodes":251,"datapoints":2,"missing_dates":[],"baseline_missing":[],)"
      R"("plan":{"memory_reads":2,"postgis_reads":0,"postgis_way":null,"why":"PostGIS is not configured"}}})");
}

TEST(AnswerJson, OfNothingHasEmptyLists) {
  const Json parsed = Json::parse(to_json(cleared(empty_answer()), query()));
  EXPECT_EQ(parsed["stats"], Json::array());
  EXPECT_EQ(parsed["timeline"], Json::array());
  EXPECT_EQ(parsed["points"], Json::array());
  EXPECT_EQ(parsed["total"], (Json{{"hits", 0}, {"delta", 0}, {"percentage", 0}}));
}

TEST(AnswerJson, EchoesSbiAndHoursAsLists) {
  Question filtered = query();
  filtered.sbi = {{sbi("47"), sbi("I")}};
  filtered.hours = 1U << 23U | 1U << 9U | 1U;
  filtered.radius_km = 2.25;
  const Json parsed = Json::parse(to_json(cleared(empty_answer()), filtered))["query"];
  EXPECT_EQ(parsed["sbi"], (Json{"47", "I"}));
  EXPECT_EQ(parsed["hours"], (Json{0, 9, 23}));
  EXPECT_EQ(parsed["radius_km"], 2.25);
}

TEST(AnswerJson, KeepsTheLargestSumsExact) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
  Answer answer = empty_answer();
  answer.total = {.hits = kMost, .delta = kMost};
  const store::Postcode postcode = tests::postcode("ABCDEFGHIJKLMNOP");
  const geo::LonLat degrees{.lon = -123.45678901234567, .lat = -2.2250738585072014e-308};
  answer.points = {
      {.postcode = &postcode, .degrees = &degrees, .sums = {.hits = kMost, .delta = kMost}}};
  const Json parsed = Json::parse(to_json(cleared(answer), query()));
  EXPECT_EQ(parsed["total"]["hits"].get<std::uint64_t>(), kMost);
  EXPECT_EQ(parsed["points"][0]["delta"].get<std::uint64_t>(), kMost);
  EXPECT_EQ(parsed["points"][0]["lon"].get<double>(), -123.45678901234567);
  EXPECT_EQ(parsed["points"][0]["lat"].get<double>(), -2.2250738585072014e-308);
}

// The writer of degrees has a fast path; std::to_chars is the slow, obvious one.
TEST(AnswerJson, WritesDegreesAsTheShortestTextThatReadsBack) {
  std::vector<double> values = {0.0,   -0.0,      1.0,      -1.0,      52.3731,  4.8932, 0.1,
                                0.001, 0.0009999, 1e-7,     180.0,     -179.9,   360.0,  360.5,
                                1e300, 5e-324,    12.00001, 0.1 + 0.2, 1.0 / 3.0};
  std::mt19937_64 random(3);
  for (int i = 0; i < 20'000; ++i) {
    const double anywhere = std::uniform_real_distribution(-180.0, 180.0)(random);
    values.push_back(anywhere);
    for (const double scale : {1e2, 1e5, 1e6, 1e7, 1e8}) {
      values.push_back(std::round(anywhere * scale) / scale);
      values.push_back(std::nextafter(values.back(), 1000.0));
    }
  }
  Answer answer = empty_answer();
  std::string expected = R"("points":[)";
  const store::Postcode postcode = tests::postcode("A");
  std::vector<geo::LonLat> degrees;
  for (const double value : values) degrees.push_back({.lon = value, .lat = value});
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double value = values[i];
    answer.points.push_back({.postcode = &postcode, .degrees = &degrees[i], .sums = {}});
    expected += (expected.ends_with('[') ? "" : ",") +
                (R"({"postcode":"A","lat":)" + shortest(value)) + R"(,"lon":)" + shortest(value) +
                R"(,"hits":0,"delta":0})";
  }
  const std::string text = to_json(cleared(answer), query());
  const std::size_t begin = text.find(R"("points")");
  EXPECT_EQ(text.substr(begin, expected.size()), expected);
}

}  // namespace
}  // namespace server
