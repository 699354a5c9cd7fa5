#include "server/http/problem.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "openapi_files.h"
#include "tests/support/response.h"

namespace server {
namespace {

using nlohmann::json;
using store::ErrorCode;
using tests::header;

TEST(Problem, KindsAreTheClosedListOfTheOpenApiDocument) {
  const json document = json::parse(openapi_files().front().bytes);
  std::vector<std::pair<std::string, int>> documented;
  for (const json& kind : document["components"]["schemas"]["ProblemType"]["oneOf"]) {
    documented.emplace_back(kind["const"], std::stoi(kind["description"].get<std::string>()));
  }
  std::vector<std::pair<std::string, int>> ours;
  for (const ProblemKind& kind : problem_kinds()) ours.emplace_back(kind.uri, kind.status);
  EXPECT_EQ(ours, documented);
}

TEST(Problem, KindsStandInTheOrderOfTheirTypes) {
  std::size_t index = 0;
  for (const ProblemKind& kind : problem_kinds()) {
    EXPECT_EQ(static_cast<std::size_t>(kind.type), index++);
  }
}

TEST(Problem, IsAProblemDocument) {
  const Response response = to_response(
      store::Error{ErrorCode::kInvalid, "\"2013-02-30\" is not on the calendar", "dates", "why"});
  EXPECT_EQ(response.status, 400);
  EXPECT_EQ(response.content_type, "application/problem+json");
  EXPECT_EQ(header(response, "Cache-Control"), "no-store");
  EXPECT_EQ(json::parse(response.body), (json{{"type", "/problems/invalid-parameter"},
                                              {"title", "A parameter cannot be read"},
                                              {"status", 400},
                                              {"detail", "\"2013-02-30\" is not on the calendar"},
                                              {"parameter", "dates"}}));
}

TEST(Problem, HasACodeWhereItsErrorHasAReason) {
  store::Error error{ErrorCode::kInvalid, "its sides cross", "body", ""};
  EXPECT_FALSE(json::parse(to_response(error).body).contains("code"));
  error.reason = "self-intersection";
  EXPECT_EQ(json::parse(to_response(error).body)["code"], "self-intersection");
}

TEST(Problem, KeepsItsCauseForTheLog) {
  const Response response =
      to_response(store::Error{ErrorCode::kCorrupt, "it is damaged", "", "errno 5"});
  EXPECT_EQ(response.failure, "it is damaged (errno 5)");
  EXPECT_EQ(response.body.find("errno"), std::string::npos);
}

TEST(Problem, HasAParameterOnlyWhereOneIsAtFault) {
  const Response response = to_response(Problem{.type = ProblemType::kNotFound, .detail = "x"});
  EXPECT_FALSE(json::parse(response.body).contains("parameter"));
}

TEST(Problem, OfAnErrorFollowsItsCodeAndParameter) {
  const auto type = [](ErrorCode code, const std::string& parameter) {
    return to_problem({code, "detail", parameter, ""}).type;
  };
  EXPECT_EQ(type(ErrorCode::kInvalid, "sbi"), ProblemType::kInvalidParameter);
  EXPECT_EQ(type(ErrorCode::kInvalid, ""), ProblemType::kMalformedRequest);
  EXPECT_EQ(type(ErrorCode::kNotFound, "postcode"), ProblemType::kUnknownPostcode);
  EXPECT_EQ(type(ErrorCode::kNotFound, ""), ProblemType::kNotFound);
  EXPECT_EQ(type(ErrorCode::kTooLarge, "dates"), ProblemType::kLimitExceeded);
  EXPECT_EQ(type(ErrorCode::kUnavailable, "backend"), ProblemType::kBackendUnavailable);
  EXPECT_EQ(type(ErrorCode::kCorrupt, ""), ProblemType::kDamagedData);
  EXPECT_EQ(type(ErrorCode::kStopped, ""), ProblemType::kOutOfTime);
  EXPECT_EQ(type(ErrorCode::kConflict, ""), ProblemType::kInternalError);
}

TEST(Problem, SaysWhenToAskAgainWhereWaitingHelps) {
  for (const ProblemKind& kind : problem_kinds()) {
    const Response response = to_response(Problem{.type = kind.type, .detail = "x"});
    const bool helps = kind.status == 429 || kind.status == 503;
    EXPECT_EQ(header(response, "Retry-After"), helps ? "5" : "") << kind.uri;
  }
  const Problem later{.type = ProblemType::kTooManyRequests, .detail = "x", .retry_after_s = 17};
  EXPECT_EQ(header(to_response(later), "Retry-After"), "17");
}

TEST(Problem, IsValidJsonWhateverIsQuoted) {
  const Response response = to_response(Problem{
      .type = ProblemType::kInvalidParameter, .detail = "\"\xFF\n\"", .parameter = "\x01\""});
  const json parsed = json::parse(response.body);
  EXPECT_EQ(parsed["detail"], "\"\uFFFD\n\"");
  EXPECT_EQ(parsed["parameter"], "\x01\"");
}

}  // namespace
}  // namespace server
