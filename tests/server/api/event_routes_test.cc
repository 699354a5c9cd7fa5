// Tables as CSV and GeoJSON, /v1/calendar and /v1/compare.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/write/impact_tables.h"
#include "tests/support/event_site.h"
#include "tests/support/response.h"

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

std::vector<std::string> tables() { return {kImpactTables.begin(), kImpactTables.end()}; }

// The rows that a table of an answer has, from that answer in JSON.
json rows_of(const json& answer, const std::string& table) {
  if (table == "total") return json::array({answer["total"]});
  if (table != "control") return answer[table];
  const json& control = answer["control"];
  const json& ground = answer["query"]["area"];
  json own = answer["total"];
  for (const char* name : {"from_m", "to_m", "postcodes"}) own[name] = control[name];
  for (const auto& [name, unused] : answer["total"].items()) own[name] = control[name];
  own["of"] = "control";
  json net = control["net"];
  net["of"] = "net";
  net["from_m"] = ground["inner_radius_km"].get<double>() * 1000;
  net["to_m"] = ground["radius_km"].get<double>() * 1000;
  net["postcodes"] = answer["meta"]["postcodes"];
  return json::array({own, net});
}

TEST(EventAnswer, GivesEveryTableAsCsv) {
  const std::string target = "/v1/impact?postcode=1234AB&dates=2013-03-12&f=csv&table=";
  const json answer = impact(spring(), "postcode=1234AB&dates=2013-03-12");
  for (const std::string& table : tables()) {
    const Response response = spring().ask(target + table);
    EXPECT_EQ(response.content_type, "text/csv; charset=utf-8; header=present");
    EXPECT_EQ(header(response, "Content-Disposition"),
              "attachment; filename=\"straal-impact-1234ab-2013-03-12-" + table + ".csv\"");
    const std::string head = response.body.substr(0, response.body.find("\r\n"));
    const json rows = rows_of(answer, table);
    const json& first = rows[0];
    EXPECT_EQ(std::ranges::count(head, ',') + 1, static_cast<long>(first.size())) << head;
    for (const auto& [name, unused] : first.items()) {
      EXPECT_NE((',' + head + ',').find(',' + name + ','), std::string::npos) << name;
    }
    const auto lines = std::ranges::count(response.body, '\n');
    EXPECT_EQ(lines - 1, static_cast<long>(rows.size()));
  }
  const std::string industries = spring().ask(target + "industries").body;
  EXPECT_NE(industries.find("5610,'=Restaurants,"), std::string::npos) << industries;
}

double signed_area(const json& ring) {
  double ground = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    ground += ring[i - 1][0].get<double>() * ring[i][1].get<double>() -
              ring[i][0].get<double>() * ring[i - 1][1].get<double>();
  }
  return ground / 2;
}

// Closed rings, shells counter-clockwise and holes clockwise.
void expect_valid(const json& geometry) {
  if (geometry.is_null()) return;
  json polygons = geometry["coordinates"];
  if (geometry["type"] == "Point") {
    EXPECT_GT(polygons[1], 50);
    EXPECT_LT(polygons[0], 10);
    return;
  }
  if (geometry["type"] == "Polygon") polygons = json::array({polygons});
  for (const json& rings : polygons) {
    for (std::size_t i = 0; i < rings.size(); ++i) {
      EXPECT_GE(rings[i].size(), 4U);
      EXPECT_EQ(rings[i].front(), rings[i].back());
      EXPECT_EQ(signed_area(rings[i]) > 0, i == 0);
    }
  }
}

TEST(EventAnswer, GivesEveryTableAsGeoJson) {
  const json answer = impact(spring(), "postcode=1234AB&dates=2013-03-12");
  for (const std::string& table : tables()) {
    SCOPED_TRACE(table);
    const std::string target = "?dates=2013-03-12&f=geojson&table=" + table;
    const Response response = spring().ask("/v1/impact" + target + "&postcode=1234AB");
    EXPECT_EQ(response.content_type, "application/geo+json");
    const json collection = checked(response, "TableFeatures");
    const json rows = rows_of(answer, table);
    ASSERT_EQ(collection["features"].size(), rows.size());
    const bool has_ground =
        table == "total" || table == "rings" || table == "points" || table == "control";
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const json& feature = collection["features"][i];
      EXPECT_EQ(feature["properties"], rows[i]);
      EXPECT_EQ(feature["geometry"].is_null(), !has_ground);
      expect_valid(feature["geometry"]);
    }
    const Response posted = spring().post("/v1/impact" + target, polygon(kSquare));
    const json of_polygon = checked(posted, "TableFeatures");
    for (const json& feature : of_polygon["features"]) expect_valid(feature["geometry"]);
  }
}

json features(const std::string& parameters) {
  const std::string target = "/v1/impact?dates=2013-03-12&f=geojson&table=control&" + parameters;
  return checked(spring().ask(target), "TableFeatures")["features"];
}

TEST(EventAnswer, GivesTheControlAndTheAreaNetOfItOnTheirOwnGround) {
  const json rows = features("postcode=1234AB&radius=0.5&inner-radius=0.1");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0]["properties"]["of"], "control");
  EXPECT_EQ(rows[0]["properties"]["from_m"], 1000);
  EXPECT_EQ(rows[0]["properties"]["to_m"], 2000);
  EXPECT_EQ(rows[0]["geometry"]["coordinates"].size(), 2U);  // A ring, around a hole.
  EXPECT_EQ(rows[1]["properties"]["of"], "net");
  EXPECT_EQ(rows[1]["properties"]["from_m"], 100);
  EXPECT_EQ(rows[1]["properties"]["to_m"], 500);
  const json whole = checked(spring().ask("/v1/impact?dates=2013-03-12&f=geojson&table=total&"
                                          "postcode=1234AB&radius=0.5&inner-radius=0.1"),
                             "TableFeatures");
  EXPECT_EQ(rows[1]["geometry"], whole["features"][0]["geometry"]);

  const json of_polygon = checked(
      spring().post("/v1/impact?dates=2013-03-12&f=geojson&table=control", polygon(kSquare)),
      "TableFeatures")["features"];
  EXPECT_EQ(of_polygon[1]["properties"]["from_m"], 0);
  EXPECT_EQ(of_polygon[1]["properties"]["to_m"], 0);

  const json country = features("postcode=1234AB&radius=0.5&control=country");
  EXPECT_EQ(country[0]["properties"]["to_m"], nullptr);
  EXPECT_EQ(country[0]["geometry"], nullptr);
  EXPECT_FALSE(country[1]["geometry"].is_null());
  EXPECT_EQ(features("postcode=1234AB&control=none"), json::array());
}

TEST(EventAnswer, HasNoExpectationOfTheAreaWhereTheControlCannotTell) {
  // Nobody lives between 2 and 4 radii from Rotterdam.
  const std::string place = "postcode=3011AA&dates=2013-03-12";
  ASSERT_EQ(impact(spring(), place)["control"]["net"], nullptr);
  const json net = features("postcode=3011AA")[1]["properties"];
  EXPECT_EQ(net["hits"], impact(spring(), place)["total"]["hits"]);
  EXPECT_EQ(net["expected"], nullptr);
  EXPECT_EQ(net["chance"], nullptr);
  EXPECT_EQ(net["verdict"], "too little to say");
}

TEST(CalendarRoute, HasEveryDateAndWhyItIsNotCompared) {
  const json answer = checked(spring().ask("/v1/calendar?postcode=1234AB"), "Calendar");
  ASSERT_EQ(answer["dates"].size(), 70U);
  EXPECT_EQ(answer["dates"][0]["why_not"], "none of the 4 weeks before it is in the store");
  EXPECT_EQ(answer["dates"][0]["expected"], nullptr);
  EXPECT_EQ(answer["dates"][0]["verdict"], "too little to say");
  for (const json& date : answer["dates"]) {
    EXPECT_EQ(date["stands_out"], date["date"] == "2013-03-12") << date;
  }
  EXPECT_FALSE(answer["query"].contains("rings"));
}

TEST(CalendarRoute, SaysOfADateWhatImpactSays) {
  const json answer = checked(
      spring().ask("/v1/calendar?postcode=1234AB&dates=2013-03-01..2013-03-20&sbi=56"), "Calendar");
  ASSERT_EQ(answer["dates"].size(), 17U);
  EXPECT_EQ(answer["meta"]["missing_dates"].size(), 3U);
  for (const json& date : answer["dates"]) {
    const std::string day = date["date"];
    const json alone = impact(spring(), "postcode=1234AB&sbi=56&dates=" + day)["total"];
    for (const auto& [name, value] : alone.items()) EXPECT_EQ(date[name], value) << day;
  }
}

TEST(CalendarRoute, IsNarrowedToARingToIndustriesAndToHours) {
  const std::string whole = "postcode=1234AB&dates=2013-03-12";
  const std::uint64_t all =
      checked(spring().ask("/v1/calendar?" + whole), "Calendar")["dates"][0]["hits"];
  for (const std::string narrowing : {"&inner-radius=0.3", "&sbi=47", "&hours=12-14",
                                      "&radius=4&inner-radius=2&sbi=I&hours=8,18"}) {
    SCOPED_TRACE(narrowing);
    const json answer = checked(spring().ask("/v1/calendar?" + whole + narrowing), "Calendar");
    ASSERT_EQ(answer["dates"].size(), 1U);
    const json& date = answer["dates"][0];
    EXPECT_NE(date["hits"], all);
    EXPECT_GT(date["hits"], 0);
    const json alone = impact(spring(), whole + narrowing)["total"];
    for (const auto& [name, value] : alone.items()) EXPECT_EQ(date[name], value) << name;
  }
}

TEST(CalendarRoute, TakesPolygonsAndGivesCsv) {
  checked(spring().post("/v1/calendar?dates=2013-03-12", polygon(kSquare)), "Calendar");
  const Response csv = spring().ask("/v1/calendar?postcode=1234AB&f=csv&table=dates");
  EXPECT_TRUE(csv.body.starts_with("date,holiday,hits,expected,")) << csv.body;
  EXPECT_EQ(header(csv, "Content-Disposition"),
            "attachment; filename=\"straal-calendar-1234ab-dates.csv\"");
}

TEST(CalendarRoute, RefusesWhatItHasNot) {
  const auto parameter = [](const std::string& more) {
    return refused(spring().ask("/v1/calendar?postcode=1234AB" + more));
  };
  EXPECT_EQ(parameter("&rings=0,500"), "rings");
  EXPECT_EQ(parameter("&control=none"), "control");
  EXPECT_EQ(parameter("&precision=none"), "precision");
  EXPECT_EQ(parameter("&baseline=dates:2013-03-01"), "baseline");
  EXPECT_EQ(parameter("&f=csv&table=rings"), "table");
}

json compare(const std::string& parameters) {
  return checked(spring().ask("/v1/compare?" + parameters), "Impacts")["impacts"];
}

TEST(CompareRoute, AsksAboutEveryArea) {
  const json impacts = compare(
      "postcode=1234AB;3011%20aa&municipality=Amsterdam&dates=2013-03-12&"
      "precision=none");
  ASSERT_EQ(impacts.size(), 3U);
  EXPECT_EQ(impacts[0]["query"]["area"]["name"], "1234AB");
  EXPECT_EQ(impacts[1]["query"]["area"]["name"], "3011AA");
  EXPECT_EQ(impacts[2]["query"]["area"]["name"], "Amsterdam");
  EXPECT_EQ(impacts[1], impact(spring(), "postcode=3011AA&dates=2013-03-12&precision=none"));
  // A parameter that stands twice names two areas, as one with ";" does.
  EXPECT_EQ(impacts, json(compare("postcode=1234AB&postcode=3011%20aa&municipality=Amsterdam&"
                                  "dates=2013-03-12&precision=none")));
}

TEST(CompareRoute, AsksAboutEveryDateByItself) {
  const json impacts = compare("postcode=1234AB&dates=2013-03-05;2013-03-12&by=date");
  ASSERT_EQ(impacts.size(), 2U);
  EXPECT_EQ(impacts[1]["query"]["dates"], (json{"2013-03-12"}));
  EXPECT_EQ(impacts[1]["query"]["without"], (json{"2013-03-05"}));
  EXPECT_EQ(impacts[1], impact(spring(), "postcode=1234AB&dates=2013-03-12&without=2013-03-05"));
  EXPECT_EQ(compare("lat=52.37&lon=4.89&dates=2013-03-05;2013-03-12").size(), 1U);
}

// The lines of a table, the first of them its columns.
std::vector<std::string> lines_of(const std::string& csv) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < csv.size();) {
    const std::size_t end = csv.find("\r\n", at);
    lines.push_back(csv.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

TEST(CompareRoute, GivesEveryTableAsCsvWithTheAreaInFront) {
  for (const std::string& table : tables()) {
    SCOPED_TRACE(table);
    const std::string rest = "&dates=2013-03-12&f=csv&table=" + table;
    const Response response =
        spring().ask("/v1/compare?postcode=1234%20ab;3011AA&municipality=Amsterdam" + rest);
    EXPECT_EQ(response.content_type, "text/csv; charset=utf-8; header=present");
    EXPECT_EQ(header(response, "Content-Disposition"),
              "attachment; filename=\"straal-compare-3-areas-2013-03-12-" + table + ".csv\"");
    std::vector<std::string> expected;
    for (const auto& [ground, name] : {std::pair{"postcode=1234AB", "1234AB"},
                                       {"postcode=3011AA", "3011AA"},
                                       {"municipality=Amsterdam", "Amsterdam"}}) {
      const auto lines = lines_of(spring().ask("/v1/impact?" + (ground + rest)).body);
      if (expected.empty()) expected.push_back("area," + lines.front());
      for (std::size_t row = 1; row < lines.size(); ++row) {
        expected.push_back(fmt::format("{},{}", name, lines[row]));
      }
    }
    EXPECT_GT(expected.size(), 3U);
    EXPECT_EQ(lines_of(response.body), expected);
  }
}

TEST(CompareRoute, TellsEveryDateOfATableWhereEachIsAskedByItself) {
  const std::string question = "/v1/compare?lat=52.3731&lon=4.8932&dates=2013-03-05;2013-03-12";
  const Response by_date = spring().ask(question + "&by=date&f=csv&table=total");
  const auto lines = lines_of(by_date.body);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_TRUE(lines[0].starts_with("area,asked_date,hits,expected,")) << lines[0];
  EXPECT_TRUE(lines[1].starts_with("\"52.3731,4.8932\",2013-03-05,")) << lines[1];
  EXPECT_TRUE(lines[2].starts_with("\"52.3731,4.8932\",2013-03-12,")) << lines[2];
  EXPECT_EQ(header(by_date, "Content-Disposition"),
            "attachment; filename=\"straal-compare-52.3731-4.8932-2013-03-05-to-2013-03-12-total"
            ".csv\"");

  // The same impact, and yet not the same table: it is not answered with "you have it".
  const std::string one = "/v1/compare?postcode=1234AB&dates=2013-03-12&f=csv&table=total";
  const std::string etag = header(spring().ask(one), "ETag");
  EXPECT_EQ(spring().ask(one, {{"If-None-Match", etag}}).status, 304);
  EXPECT_EQ(spring().ask(one + "&by=date", {{"If-None-Match", etag}}).status, 200);
}

TEST(CompareRoute, GivesEveryTableAsGeoJsonWithTheAreaAmongTheProperties) {
  for (const std::string& table : tables()) {
    SCOPED_TRACE(table);
    const std::string rest = "&f=geojson&table=" + table;
    const json all =
        checked(spring().ask("/v1/compare?postcode=1234AB;3011AA&by=date&dates=2013-03-12" + rest),
                "TableFeatures");
    json expected = json::array();
    for (const std::string ground : {"1234AB", "3011AA"}) {
      const json alone = json::parse(
          spring().ask("/v1/impact?postcode=" + ground + "&dates=2013-03-12" + rest).body);
      for (json feature : alone["features"]) {
        feature["properties"]["area"] = ground;
        feature["properties"]["asked_date"] = "2013-03-12";
        expected.push_back(std::move(feature));
      }
    }
    EXPECT_GT(expected.size(), 1U);
    EXPECT_EQ(all["features"], expected);
  }
}

TEST(CompareRoute, RefusesTooMuchAndWhatItCannotRead) {
  std::string thirteen = "1234AB";
  for (int i = 0; i < 12; ++i) thirteen += ";1234AC";
  const std::string dates = "&dates=2013-03-12";
  const auto ask = [](const std::string& parameters) {
    return spring().ask("/v1/compare?" + parameters);
  };
  EXPECT_EQ(refused(ask("postcode=" + thirteen + dates), 400, "limit-exceeded"), "postcode");
  EXPECT_EQ(
      refused(ask("postcode=1234AB&dates=2013-03-01..2013-03-13&by=date"), 400, "limit-exceeded"),
      "dates");
  EXPECT_EQ(refused(ask("postcode=1234AB;" + dates)), "postcode");
  EXPECT_EQ(refused(ask("postcode=1234AB&by=week" + dates)), "by");
  EXPECT_EQ(refused(ask("postcode=1234AB&f=csv" + dates)), "table");
  const auto detail = [&ask](const std::string& parameters) {
    return json::parse(ask(parameters).body)["detail"].get<std::string>();
  };
  EXPECT_EQ(detail("postcode=1234AB&by=date&by=date" + dates), "\"by\" is given more than once");
  EXPECT_TRUE(detail("postcode=1234AB&x=1" + dates).ends_with("lang, backend, by, f or table"));
  EXPECT_EQ(detail("dates=2013-03-12"),
            "the area is missing: give postcode, lat and lon, or municipality");
  EXPECT_EQ(refused(ask("postcode=1234AB&table=rings" + dates)), "table");
  EXPECT_EQ(refused(ask("postcode=1234AB&f=geojson&table=stats" + dates)), "table");
  EXPECT_EQ(refused(ask("postcode=1234AB;9999ZZ" + dates), 404, "unknown-postcode"), "postcode");
  EXPECT_EQ(refused(ask("dates=2013-03-12")), "postcode");
}

TEST(EventRoutes, TakeTheirMethodsAlone) {
  EXPECT_EQ(header(spring().send("PUT", "/v1/impact"), "Allow"), "GET, HEAD, POST");
  EXPECT_EQ(header(spring().send("DELETE", "/v1/calendar"), "Allow"), "GET, HEAD, POST");
  EXPECT_EQ(header(spring().send("POST", "/v1/compare"), "Allow"), "GET, HEAD");
  EXPECT_EQ(spring().send("POST", "/v1/compare").status, 405);
  const std::string target = "/v1/impact?postcode=1234AB&dates=2013-03-12";
  const Response head = spring().send("HEAD", target);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(header(head, "ETag"), header(spring().ask(target), "ETag"));
}

TEST(EventRoutes, WaitForTheFirstLoad) {
  const AskableSite empty(nullptr);
  for (const std::string path : {"/v1/impact", "/v1/calendar", "/v1/compare"}) {
    EXPECT_EQ(empty.ask(path).status, 503) << path;
  }
}

}  // namespace
}  // namespace server
