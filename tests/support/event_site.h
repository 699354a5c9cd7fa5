#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "openapi_files.h"
#include "tests/support/askable_site.h"
#include "tests/support/references/schema_check.h"
#include "tests/support/small_load.h"

// Small loads to ask about events, and checks of the answers.
namespace tests {

inline constexpr const char* kIndustries =
    "code,parent,title_en,title_nl\n"
    "I,,Accommodation and food,Horeca\n56,I,Food and drink,Eten\n5610,56,=Restaurants,Restaurants\n"
    "G,,Trade,Handel\n47,G,Retail,Winkels\n";

inline std::vector<SmallPlace> places() {
  return {{"1234AB", 52.3731, 4.8932, "Amsterdam"},
          {"1234AC", 52.3735, 4.8941, "Amsterdam"},
          {"1235ZZ", 52.3770, 4.8932, "Amsterdam"},
          {"1236AA", 52.3731, 4.9320, "Amsterdam"},
          {"3011AA", 51.9225, 4.4792, "Rotterdam"}};
}

// Tuesday 2013-03-05 and the Tuesdays before it, at 1234AB: `hits` from the asked date backwards;
// below 0 the date is not stored, at 0 it is stored with hits in Rotterdam alone.
inline AskableSite tuesdays(const std::vector<int>& hits) {
  SmallData data{.places = places(),
                 .industries = kIndustries,
                 .datapoints = "date,hour,id_activity,postcode,hits,sbi\n",
                 .derive_delta = true};
  store::Date date = store::parse_date("2013-03-05").value();
  for (const int count : hits) {
    const std::string day = store::to_iso(date);
    if (count >= 0) data.datapoints += day + ",9,1,3011AA,5,47\n";
    if (count > 0) {
      data.datapoints += day + ",12,1,1234AB," + std::to_string(count) + ",5610\n";
    }
    date -= store::kWeek;
  }
  return AskableSite(small_load(data));
}

// Ten weeks from Monday 2013-01-07, every hit drawn by `seed`; on 2013-03-12 four times as many
// restaurants within 500 m of 1234AB.
inline AskableSite ten_weeks(unsigned seed) {
  SmallData data{.places = places(),
                 .industries = kIndustries,
                 .datapoints = "date,hour,id_activity,postcode,hits,sbi\n",
                 .derive_delta = true};
  std::mt19937 random(seed);
  store::Date date = store::parse_date("2013-01-07").value();
  for (int day = 0; day < 70; ++day, date += std::chrono::days{1}) {
    for (const SmallPlace& place : data.places) {
      for (int hour = 8; hour < 20; hour += 2) {
        for (const char* sbi : {"5610", "56", "47"}) {
          std::uint64_t hits = 4 + random() % 5;
          if (store::to_iso(date) == "2013-03-12" && sbi == std::string_view("5610") &&
              place.postcode.starts_with("1234")) {
            hits *= 4;
          }
          data.datapoints += store::to_iso(date) + "," + std::to_string(hour) + ",1," +
                             place.postcode + "," + std::to_string(hits) + "," + sbi + "\n";
        }
      }
    }
  }
  return AskableSite(small_load(data));
}

inline const AskableSite& spring() {
  static const AskableSite site = ten_weeks(20130312);
  return site;
}

inline const nlohmann::json& document() {
  static const nlohmann::json openapi =
      nlohmann::json::parse(server::openapi_files().front().bytes);
  return openapi;
}

// The JSON of a 200, checked against the OpenAPI document.
inline nlohmann::json checked(const server::Response& response, const std::string& schema) {
  EXPECT_EQ(response.status, 200) << response.body;
  nlohmann::json body = nlohmann::json::parse(response.body, nullptr, false);
  const nlohmann::json reference = {{"$ref", "#/components/schemas/" + schema}};
  EXPECT_EQ(schema_violations(document(), reference, body), std::vector<std::string>{});
  return body;
}

inline nlohmann::json impact(const AskableSite& site, const std::string& parameters) {
  return checked(site.ask("/v1/impact?" + parameters), "Impact");
}

// The `parameter` of a problem of this status and type.
inline std::string refused(const server::Response& response, int status = 400,
                           const std::string& type = "invalid-parameter") {
  EXPECT_EQ(response.status, status) << response.body;
  const nlohmann::json problem = nlohmann::json::parse(response.body, nullptr, false);
  EXPECT_EQ(problem.value("type", ""), "/problems/" + type) << response.body;
  return problem.value("parameter", "");
}

inline std::string polygon(const std::string& rings) {
  return R"({"type":"Polygon","coordinates":[)" + rings + "]}";
}
inline constexpr const char* kSquare =
    "[[4.89,52.37],[4.90,52.37],[4.90,52.38],[4.89,52.38],[4.89,52.37]]";

}  // namespace tests
