#include "server/api/routes.h"

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "openapi_files.h"
#include "tests/support/askable_site.h"
#include "tests/support/references/schema_check.h"
#include "tests/support/response.h"
#include "tests/support/small_load.h"

namespace server {
namespace {

using tests::header;

using nlohmann::json;

using tests::AskableSite;

AboutData about_demo_data() {
  return {.demo = true,
          .start = StartQuestion{.postcode = store::Postcode::parse("1234AB").value(),
                                 .dates = "2013-01-01",
                                 .radius_km = 1.0},
          .events = {{.id = "talk",
                      .title = {.en = "The talk", .nl = "De lezing"},
                      .description = {.en = "Said", .nl = "Gezegd"},
                      .postcode = store::Postcode::parse("1234AB").value(),
                      .dates = {store::parse_date("2013-01-01").value()},
                      .radius_km = 0.5},
                     {.id = "short",
                      .title = {.en = "a", .nl = "b"},
                      .description = {},
                      .postcode = store::Postcode::parse("1234AC").value(),
                      .dates = {store::parse_date("2013-01-08").value()},
                      .radius_km = 2}}};
}

const AskableSite& site() {
  static const AskableSite talk(tests::small_load(tests::talk_data()), about_demo_data());
  return talk;
}

const json& document() {
  static const json openapi = json::parse(openapi_files().front().bytes);
  return openapi;
}

// The JSON of a response, after the OpenAPI document had its say about it.
json described(const Response& response, const std::string& schema) {
  const json body = json::parse(response.body);
  const json reference = {{"$ref", "#/components/schemas/" + schema}};
  for (const std::string& violation : tests::schema_violations(document(), reference, body)) {
    ADD_FAILURE() << violation;
  }
  return body;
}

json problem_of(const Response& response, int status, const std::string& name) {
  EXPECT_EQ(response.status, status) << response.body;
  EXPECT_EQ(response.content_type, "application/problem+json");
  json body = described(response, "Problem");
  EXPECT_EQ(body["type"], "/problems/" + name);
  EXPECT_EQ(body["status"], status);
  EXPECT_FALSE(response.failure.empty());
  return body;
}

TEST(Routes, AreTheOpenApiDocuments) {
  for (const auto& [path, operations] : document()["paths"].items()) {
    std::string target = path;
    for (const auto& [name, value] : std::map<std::string, std::string>{
             {"{postcode}", "1234AB"}, {"{dates}", "2013-01-01"}, {"{radius}", "1"}}) {
      if (target.find(name) != std::string::npos)
        target.replace(target.find(name), name.size(), value);
    }
    if (path == "/v1/places") target += "?q=a";
    if (path == "/v1/calendar") target += "?postcode=1234AB";
    if (path == "/v1/impact" || path == "/v1/compare")
      target += "?postcode=1234AB&dates=2013-01-08";
    const Response response = site().ask(target);
    EXPECT_EQ(response.status, 200) << target;
    EXPECT_TRUE(response.route == path || response.route == "/{asset}") << response.route;
    const json& documented = operations["get"]["responses"]["200"];
    const json& description =
        documented.contains("$ref") ? tests::resolve(document(), documented["$ref"]) : documented;
    const std::string type = response.content_type.substr(0, response.content_type.find(';'));
    EXPECT_TRUE(description["content"].contains(type)) << path << ": " << type;
    for (const auto& [name, unused] : description["headers"].items()) {
      EXPECT_NE(header(response, name), "") << path << ": " << name;
    }
    EXPECT_TRUE(operations.contains("head")) << path;
  }
}

TEST(Question, IsAnsweredAsTheDocumentSays) {
  const Response response = site().ask("/api/1234ab/2013-01-01;2013-01-08,2013-02-01/50?lang=nl");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.content_type, "application/json");
  EXPECT_EQ(header(response, "Cache-Control"), "no-cache");
  const json answer = described(response, "Answer");
  EXPECT_EQ(answer["query"]["postcode"], "1234AB");
  EXPECT_EQ(answer["query"]["radius_km"], 50);
  EXPECT_EQ(answer["meta"]["missing_dates"], (json{"2013-02-01"}));
  EXPECT_EQ(answer["total"]["hits"], 83);
  EXPECT_EQ(answer["points"].size(), 2U);
}

TEST(Question, HasARadiusOfOneKilometreByItself) {
  const json without = json::parse(site().ask("/api/1234AB/2013-01-01").body);
  const json with = json::parse(site().ask("/api/1234AB/2013-01-01/1.0").body);
  EXPECT_EQ(without, with);
}

TEST(Question, EchoesItsFilters) {
  const json question =
      json::parse(site().ask("/api/1234AB/2013-01-01?sbi=56.10,i&hours=22-1").body)["query"];
  EXPECT_EQ(question["sbi"], (json{"5610", "I"}));
  EXPECT_EQ(question["hours"], (json{0, 1, 22, 23}));
}

TEST(Question, TellsItsTimesInAHeaderOnly) {
  const std::string timing = header(site().ask("/api/1234AB/2013-01-01"), "Server-Timing");
  for (const std::string_view stage : {"lookup", "aggregate", "points", "write", "total"}) {
    EXPECT_NE(timing.find(std::string(stage) + ";dur="), std::string::npos) << timing;
  }
}

TEST(Question, IsRefusedWithTheParameterAtFault) {
  const auto parameter = [](std::string_view target, int status, const std::string& name) {
    return problem_of(site().ask(target), status, name)["parameter"].get<std::string>();
  };
  EXPECT_EQ(parameter("/api/9999ZZ/2013-01-01", 404, "unknown-postcode"), "postcode");
  EXPECT_EQ(parameter("/api/%2E%2E/2013-01-01", 400, "invalid-parameter"), "postcode");
  EXPECT_EQ(parameter("/api/1234AB/2013-02-30", 400, "invalid-parameter"), "dates");
  EXPECT_EQ(parameter("/api/1234AB/2013-01-02..2013-01-01", 400, "invalid-parameter"), "dates");
  EXPECT_EQ(parameter("/api/1234AB/2000-01-01..2027-05-18", 400, "limit-exceeded"), "dates");
  EXPECT_EQ(parameter("/api/1234AB/2013-01-01/-1", 400, "invalid-parameter"), "radius");
  EXPECT_EQ(parameter("/api/1234AB/2013-01-01/nan", 400, "invalid-parameter"), "radius");
  EXPECT_EQ(parameter("/api/1234AB/2013-01-01/1e9", 400, "invalid-parameter"), "radius");
  EXPECT_EQ(parameter("/api/1234AB/2013-01-01/501", 400, "limit-exceeded"), "radius");
  EXPECT_EQ(parameter("/api/1234AB/2013-01-01?lang=nl&lang=en", 400, "invalid-parameter"), "lang");
  EXPECT_EQ(parameter("/api/1234AB/2013-01-01?speed=9", 400, "invalid-parameter"), "speed");
  EXPECT_EQ(parameter("/api/1234AB/2013-01-01?backend=postgis", 400, "invalid-parameter"),
            "backend");
}

TEST(Question, QuotesLongAndStrangeTextSafely) {
  const std::string text(20'000, 'x');
  const json body = problem_of(site().ask("/api/1234AB/" + text), 400, "invalid-parameter");
  EXPECT_LT(body["detail"].get<std::string>().size(), 300U);
  EXPECT_EQ(problem_of(site().ask("/api/1234AB/%FF%07"), 400, "invalid-parameter")["detail"],
            R"("\xFF\x07" is not a date such as 2013-01-31)");
}

TEST(Question, IsNotAnsweredAgainToAClientThatHasTheAnswer) {
  const std::string etag = header(site().ask("/api/1234AB/2013-01-01"), "ETag");
  const auto ask = [&etag](std::string_view target) {
    return site().ask(target, {{"If-None-Match", etag}});
  };
  EXPECT_EQ(ask("/api/1234AB/2013-01-01").status, 304);
  EXPECT_EQ(ask("/api/1234AB/2013-01-01").body, "");
  EXPECT_EQ(header(ask("/api/1234AB/2013-01-01"), "ETag"), etag);
  EXPECT_EQ(ask("/api/1234%20ab/2013-01-01,2013-01-01/1").status, 304);
  EXPECT_EQ(ask("/api/1234AB/2013-01-01?lang=nl").status, 200);
  EXPECT_EQ(ask("/api/1234AB/2013-01-08").status, 200);
  EXPECT_EQ(site().ask("/api/1234AB/2013-01-01", {{"If-None-Match", "*"}}).status, 304);
  EXPECT_EQ(site().ask("/api/9999ZZ/2013-01-01", {{"If-None-Match", "*"}}).status, 404);
}

TEST(Question, HasAnotherTagWhenTheDataChanges) {
  tests::SmallData data = tests::talk_data();
  data.data_version = "test-2";
  const AskableSite later(tests::small_load(data));
  EXPECT_NE(header(later.ask("/api/1234AB/2013-01-01"), "ETag"),
            header(site().ask("/api/1234AB/2013-01-01"), "ETag"));
}

TEST(Question, WaitsForTheFirstLoad) {
  const AskableSite empty(nullptr);
  for (const std::string_view path :
       {"/api/1234AB/2013-01-01", "/v1/info", "/v1/places?q=a", "/readyz"}) {
    const Response response = empty.ask(path);
    problem_of(response, 503, "loading");
    EXPECT_NE(header(response, "Retry-After"), "");
  }
  EXPECT_EQ(empty.ask("/healthz").body, "ok\n");
  EXPECT_EQ(empty.ask("/metrics").status, 200);
  EXPECT_EQ(empty.ask("/").status, 200);
}

TEST(Operating, AnswersInPlainText) {
  EXPECT_EQ(site().ask("/healthz").body, "ok\n");
  EXPECT_EQ(site().ask("/readyz").body, "ready\n");
  EXPECT_EQ(site().ask("/readyz").content_type, "text/plain");
  const Response metrics = site().ask("/metrics");
  EXPECT_EQ(metrics.content_type, "text/plain; version=0.0.4; charset=utf-8");
  EXPECT_NE(metrics.body.find("straal_http_requests_running 1\n"), std::string::npos);
  EXPECT_NE(metrics.body.find(R"(route="/api/{postcode}/{dates}/{radius}")"), std::string::npos);
}

TEST(Info, SaysWhatIsLoadedAndWhereToBegin) {
  const json info = described(site().ask("/v1/info"), "Info");
  EXPECT_EQ(info["data_version"], "test-1");
  EXPECT_EQ(info["crs"], "EPSG:28992");
  EXPECT_EQ(info["postcodes"], 4);
  EXPECT_EQ(info["datapoints"], 4);
  EXPECT_EQ(info["dates"], (json{{"first", "2013-01-01"},
                                 {"last", "2013-01-08"},
                                 {"count", 2},
                                 {"missing", {"2013-01-02..2013-01-07"}},
                                 {"resident", 2}}));
  EXPECT_EQ(info["bounds"],
            (json{{"west", 4.4792}, {"south", 51.9225}, {"east", 4.8941}, {"north", 52.3735}}));
  EXPECT_EQ(info["start"],
            (json{{"postcode", "1234AB"}, {"dates", "2013-01-01"}, {"radius_km", 1.0}}));
  EXPECT_EQ(info["demo"], true);
  ASSERT_EQ(info["events"].size(), 2U);
  EXPECT_EQ(info["events"][0]["description"]["nl"], "Gezegd");
  EXPECT_FALSE(info["events"][1].contains("description"));
}

TEST(Info, BeginsAtTheBusiestPostcodeOfTheLastDate) {
  tests::SmallData data = tests::talk_data();
  data.datapoints +=
      "2013-01-09 1 1 3011AA 5 0 1\n2013-01-09 2 1 3011AA 5 0 1\n"
      "2013-01-09 2 1 1234AB 9 0 1\n2013-01-09 2 1 NOWHERE 90 0 1\n";
  const json info = described(AskableSite(tests::small_load(data)).ask("/v1/info"), "Info");
  EXPECT_EQ(info["start"]["postcode"], "3011AA");
  EXPECT_EQ(info["start"]["dates"], "2013-01-09");
  EXPECT_EQ(info["dates"]["missing"], (json{"2013-01-02..2013-01-07"}));
  EXPECT_EQ(info["events"], json::array());
}

TEST(Info, OfAnEmptyStoreHasNowhereToBegin) {
  tests::SmallData data = tests::talk_data();
  data.datapoints = "";
  const json info = described(AskableSite(tests::small_load(data)).ask("/v1/info"), "Info");
  EXPECT_EQ(info["start"], nullptr);
  EXPECT_EQ(info["dates"], (json{{"first", nullptr},
                                 {"last", nullptr},
                                 {"count", 0},
                                 {"missing", json::array()},
                                 {"resident", 0}}));
}

TEST(Version, IsToldWithEveryAnswerOfTheVersionedPaths) {
  for (const std::string_view target : {"/v1/info", "/v1/places", "/v1/nothing"}) {
    EXPECT_EQ(header(site().ask(target), "API-Version"), kApiVersion) << target;
  }
  EXPECT_EQ(header(site().ask("/api/1234AB/2013-01-01"), "API-Version"), "");
}

TEST(Parameters, WithoutANameAreMalformed) {
  for (const std::string_view target :
       {"/api/1234AB/2013-01-01?&=x", "/v1/info?=x", "/v1/places?q=a&=x",
        "/v1/industries?=", "/v1/impact?postcode=1234AB&dates=2013-01-08&=x"}) {
    const json problem = problem_of(site().ask(target), 400, "malformed-request");
    EXPECT_FALSE(problem.contains("parameter")) << target;
    EXPECT_TRUE(problem["detail"].get<std::string>().starts_with("\"\" is not a parameter"))
        << problem;
  }
}

TEST(Parameters, OfPathsForProbesAreIgnored) {
  for (const std::string path : {"/healthz", "/readyz", "/metrics", "/openapi.json", "/"}) {
    EXPECT_EQ(site().ask(path + "?any=1&any=2").status, 200) << path;
  }
}

TEST(Info, TakesNoParameters) {
  EXPECT_EQ(problem_of(site().ask("/v1/info?x=1"), 400, "invalid-parameter")["parameter"], "x");
}

TEST(Places, CompletesNamesAndPostcodes) {
  const json places = described(site().ask("/v1/places?q=amst&kind=place"), "Places")["places"];
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places[0]["place"], "Amsterdam");
  EXPECT_EQ(places[0]["postcodes"], 3);
  const json codes = described(site().ask("/v1/places?q=1234&limit=1"), "Places")["places"];
  ASSERT_EQ(codes.size(), 1U);
  EXPECT_EQ(codes[0]["postcode"], "1234AB");
  EXPECT_EQ(codes[0]["place"], "Amsterdam");
  EXPECT_EQ(described(site().ask("/v1/places?q=zzz"), "Places")["places"], json::array());
}

TEST(Places, FindsTheNearestPostcode) {
  const json places = described(site().ask("/v1/places?lat=51.9&lon=4.5"), "Places")["places"];
  EXPECT_EQ(places, (json{{{"kind", "postcode"},
                           {"postcode", "3011AA"},
                           {"place", "Rotterdam"},
                           {"lat", 51.9225},
                           {"lon", 4.4792},
                           {"postcodes", 1},
                           {"radius_km", 0.0}}}));
}

TEST(Places, RefusesWhatItCannotRead) {
  const auto parameter = [](const std::string& question) {
    return problem_of(site().ask("/v1/places" + question), 400, "invalid-parameter")["parameter"]
        .get<std::string>();
  };
  EXPECT_EQ(parameter(""), "q");
  EXPECT_EQ(parameter("?q="), "q");
  EXPECT_EQ(parameter("?q=" + std::string(101, 'a')), "q");
  EXPECT_EQ(parameter("?q=a&q=b"), "q");
  EXPECT_EQ(parameter("?q=a&lat=52"), "lat");
  EXPECT_EQ(parameter("?q=a&limit=0"), "limit");
  EXPECT_EQ(parameter("?q=a&limit=51"), "limit");
  EXPECT_EQ(parameter("?q=a&limit=ten"), "limit");
  EXPECT_EQ(parameter("?lat=52"), "lon");
  EXPECT_EQ(parameter("?lon=5"), "lat");
  EXPECT_EQ(parameter("?lat=52&lon=5&limit=3"), "limit");
  for (const std::string bad : {"", "nan", "inf", "1e1", "5a", "+52", "0x1", " 52"}) {
    EXPECT_EQ(parameter("?lon=5&lat=" + bad), "lat") << bad;
  }
  EXPECT_EQ(parameter("?lat=40.7&lon=4.9"), "lat");
  EXPECT_EQ(parameter("?lat=52&lon=-74"), "lon");
  EXPECT_EQ(parameter("?lat=52&lon=999"), "lon");
  EXPECT_EQ(parameter("?where=here"), "where");
}

TEST(Assets, AreServedWithTheirTypesAndAStrictPolicy) {
  EXPECT_EQ(site().ask("/").content_type, "text/html; charset=utf-8");
  EXPECT_EQ(site().ask("/").body, "<!doctype html>");
  EXPECT_EQ(site().ask("/app.js").content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(site().ask("/worker.mjs").content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(site().ask("/data/nl.geojson").content_type, "application/geo+json");
  EXPECT_NE(header(site().ask("/"), "Content-Security-Policy").find("default-src 'self'"),
            std::string::npos);
  EXPECT_EQ(header(site().ask("/"), "Referrer-Policy"), "no-referrer");
  EXPECT_EQ(site().ask("/index.html").status, 404);
  EXPECT_EQ(site().ask("/?postcode=1012JS&anything=goes").status, 200);
}

TEST(Assets, AreSentZippedToThoseWhoTakeIt) {
  const Response zipped = site().ask("/", {{"Accept-Encoding", "gzip"}});
  EXPECT_EQ(zipped.body, "zipped page");
  EXPECT_EQ(header(zipped, "Content-Encoding"), "gzip");
  EXPECT_EQ(header(zipped, "Vary"), "Accept-Encoding");
  EXPECT_EQ(header(site().ask("/"), "Vary"), "Accept-Encoding");
  EXPECT_NE(header(zipped, "ETag"), header(site().ask("/"), "ETag"));
  EXPECT_EQ(header(site().ask("/app.js", {{"Accept-Encoding", "gzip"}}), "Content-Encoding"), "");
  EXPECT_EQ(site().ask("/index.html.gz").status, 404);
}

TEST(Assets, AreNotSentAgain) {
  const std::string etag = header(site().ask("/app.js"), "ETag");
  EXPECT_EQ(site().ask("/app.js", {{"If-None-Match", etag}}).status, 304);
}

}  // namespace
}  // namespace server
