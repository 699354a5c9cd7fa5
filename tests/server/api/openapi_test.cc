// The OpenAPI openapi against itself and against what the program answers.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

#include "openapi_files.h"
#include "server/api/routes.h"
#include "server/http/uri.h"
#include "server/write/answer_json.h"
#include "server/write/impact_tables.h"
#include "tests/support/askable_site.h"
#include "tests/support/references/schema_check.h"
#include "tests/support/small_load.h"

namespace server {
namespace {

using nlohmann::json;
using Violations = std::vector<std::string>;

const json& openapi() {
  static const json document = json::parse(openapi_files().front().bytes);
  return document;
}

const json& resolved(const json& value) {
  return value.contains("$ref") ? tests::resolve(openapi(), value["$ref"]) : value;
}

TEST(OpenApi, ExamplesFitTheirSchemas) {
  for (const auto& [name, response] : openapi()["components"]["responses"].items()) {
    if (!response.contains("content")) continue;
    for (const auto& [type, content] : response["content"].items()) {
      std::vector<json> examples;
      if (content.contains("example")) examples.push_back(content["example"]);
      const json named = content.value("examples", json::object());
      for (const auto& [key, example] : named.items()) {
        examples.push_back(example["value"]);
      }
      EXPECT_FALSE(examples.empty()) << name;
      for (const json& example : examples) {
        EXPECT_EQ(tests::schema_violations(openapi(), content["schema"], example), Violations{})
            << name;
      }
    }
  }
}

// Dutch API design rules: a version in front, kebab-case behind it, and no slash at the end.
TEST(OpenApi, NamesPathsAndParametersInKebabCase) {
  const std::regex path_form("(/v1(/[a-z]+(-[a-z]+)*)+|/api(/\\{[a-z]+\\})+|/([a-z]+(\\.json)?)?)");
  const std::regex parameter_form("[a-z]+(-[a-z]+)*");
  std::size_t versioned = 0;
  for (const auto& [path, operations] : openapi()["paths"].items()) {
    EXPECT_TRUE(std::regex_match(path, path_form)) << path;
    if (path.starts_with("/v1/")) ++versioned;
  }
  EXPECT_GE(versioned, 7U);
  for (const auto& [key, parameter] : openapi()["components"]["parameters"].items()) {
    if (parameter["in"] == "header") continue;
    const std::string name = parameter["name"];
    EXPECT_TRUE(std::regex_match(name, parameter_form)) << name;
  }
}

TEST(OpenApi, HasTheVersionThatAnswersTell) {
  EXPECT_EQ(openapi()["info"]["version"], kApiVersion);
  EXPECT_EQ(openapi()["components"]["headers"]["ApiVersion"]["schema"]["const"], kApiVersion);
}

// `x-request` of an example is the question that it answers: a target that is got, or "POST " and
// one that `x-body` is posted to. The data is that of the talk (tests/support/small_load.h).
//
// Answers that are not the document's are shown whole: an example that has to change can be copied.
TEST(OpenApi, ExamplesAreWhatTheProgramAnswers) {
  const tests::AskableSite site(tests::small_load(tests::talk_data()));
  std::size_t replayed = 0;
  const auto replay = [&](const json& example, const json& content, const std::string& type) {
    const std::string request = example.at("x-request");
    SCOPED_TRACE(request);
    const Response response = request.starts_with("POST ")
                                  ? site.post(request.substr(5), example.at("x-body").dump())
                                  : site.ask(request);
    EXPECT_EQ(response.status, 200) << response.body;
    EXPECT_EQ(response.content_type.substr(0, type.size()), type);
    ++replayed;
    const json body =
        type.ends_with("json") ? json::parse(response.body, nullptr, false) : json(response.body);
    EXPECT_EQ(tests::schema_violations(openapi(), content["schema"], body), Violations{});
    EXPECT_TRUE(body == example["value"]) << response.body;
  };
  for (const auto& [path, operations] : openapi()["paths"].items()) {
    for (const std::string method : {"get", "post"}) {
      if (!operations.contains(method)) continue;
      const json& answer = resolved(operations[method]["responses"]["200"]);
      for (const auto& [type, content] : answer["content"].items()) {
        const json examples = content.value("examples", json::object());
        for (const auto& [name, example] : examples.items()) {
          if (example.contains("x-request")) replay(example, content, type);
        }
      }
    }
  }
  EXPECT_GE(replayed, 16U);
}

// The columns are named in server/write/. What the document should have is shown, to be copied.
TEST(OpenApi, DescribesRowsByTheColumnsOfTheirTables) {
  std::vector<RowSchema> schemas = impact_row_schemas();
  std::ranges::copy(answer_row_schemas(), std::back_inserter(schemas));
  for (const RowSchema& schema : schemas) {
    nlohmann::ordered_json names = nlohmann::ordered_json::array();
    nlohmann::ordered_json properties;
    for (const Column& column : schema.columns) {
      const std::string reference = "#/components/schemas/" + std::string(column.schema);
      EXPECT_FALSE(tests::resolve(openapi(), reference).is_null()) << reference;
      names.push_back(column.name);
      properties[std::string(column.name)] = {{"$ref", reference}};
    }
    static const auto in_order = nlohmann::ordered_json::parse(openapi_files().front().bytes);
    const auto& described = in_order["components"]["schemas"][std::string(schema.name)];
    EXPECT_EQ(described["required"], names) << schema.name << ": " << names;
    EXPECT_EQ(described["properties"], properties) << schema.name << ": " << properties;
  }
}

// The path alone tells it, also where the server refuses a request itself.
TEST(Api, NamesTheRouteOfEveryAnswer) {
  const store::Published<Load> loads{tests::small_load(tests::talk_data())};
  Metrics metrics;
  const Api api({.loads = loads, .metrics = metrics});
  const auto route = [&api](std::string_view path) {
    Response response{.status = 415};
    api.complete(path, response);
    return response.route;
  };
  EXPECT_EQ(route("/v1/calendar"), "/v1/calendar");
  EXPECT_EQ(route("/api/1234AB/%32013-01-01"), "/api/{postcode}/{dates}");
  EXPECT_EQ(route("/v1/nothing"), "");
  EXPECT_EQ(route("/v1/%zz"), "");
  EXPECT_EQ(route(""), "");
}

TEST(OpenApi, SaysWhatTakesABody) {
  const store::Published<Load> loads{tests::small_load(tests::talk_data())};
  Metrics metrics;
  const Api api({.loads = loads, .metrics = metrics});
  const auto takes = [&api](const std::string& method, const std::string& path) {
    Request request;
    request.method = method;
    request.segments = split_path(path).value();
    const auto types = api.body_types(request);
    return types && !types->empty();
  };
  for (const auto& [path, operations] : openapi()["paths"].items()) {
    if (path.find('{') != std::string::npos) continue;
    EXPECT_EQ(operations.contains("post"), takes("POST", path)) << path;
  }
  EXPECT_FALSE(takes("GET", "/v1/impact"));
  EXPECT_TRUE(takes("POST", "/v1/impact"));
  EXPECT_FALSE(takes("POST", "/v2/impact"));
  EXPECT_FALSE(takes("POST", "/v1/impact/more"));
}

}  // namespace
}  // namespace server
