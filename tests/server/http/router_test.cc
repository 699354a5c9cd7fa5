#include "server/http/router.h"

#include <gtest/gtest.h>

#include "server/http/uri.h"

namespace server {
namespace {

// Answers with the name of the route that was found and the segments that it got.
Handler named(const std::string& name) {
  return [name](const Request& request) {
    Response response{.body = name};
    for (const std::string& segment : request.segments) response.body += " " + segment;
    return response;
  };
}

const Router& router() {
  static const Router routes({{"GET", "/", named("root")},
                              {"GET", "/api/{postcode}/{dates}", named("two")},
                              {"GET", "/api/{postcode}/{dates}/{radius}", named("three")},
                              {"GET", "/v1/events", named("list")},
                              {"POST", "/v1/events", named("add")},
                              {"GET", "/app.js", named("asset"), {}, "/{asset}"}});
  return routes;
}

Response ask(std::string_view path, std::string method = "GET") {
  return router()({.method = std::move(method),
                   .segments = split_path(path).value(),
                   .parameters = {},
                   .if_none_match = {}});
}

std::string allowed(const Response& response) {
  for (const Header& header : response.headers) {
    if (header.name == "Allow") return header.value;
  }
  return "";
}

TEST(Router, FindsARouteByItsSegments) {
  EXPECT_EQ(ask("/").body, "root ");
  EXPECT_EQ(ask("/api/a/b").body, "two api a b");
  EXPECT_EQ(ask("/api/a/b/c").body, "three api a b c");
  EXPECT_EQ(ask("/api/a%2Fb/c").body, "two api a/b c");
}

TEST(Router, TellsMetricsTheRouteAndNotThePath) {
  EXPECT_EQ(ask("/api/a/b").route, "/api/{postcode}/{dates}");
  EXPECT_EQ(ask("/app.js").route, "/{asset}");
  EXPECT_EQ(ask("/nothing").route, "");
}

TEST(Router, MatchesWholeSegmentsOnly) {
  for (const std::string_view path :
       {"/api", "/apix/a/b", "/api/a", "/api/a/b/c/d", "/app.js/", "/app", "//", "/api//",
        "/api/a/", "/api/a/b/", "/v1/events/", "/API/a/b", "/app.js%20"}) {
    EXPECT_EQ(ask(path).status, 404) << path;
  }
}

TEST(Router, QuotesThePathThatIsNotThere) {
  EXPECT_NE(ask("/nothing/%0Ahere").body.find(R"(there is nothing at \"/nothing/\\x0Ahere\")"),
            std::string::npos);
}

TEST(Router, GivesHeadWhatGetGets) { EXPECT_EQ(ask("/api/a/b", "HEAD").body, "two api a b"); }

TEST(Router, ChoosesByMethod) { EXPECT_EQ(ask("/v1/events", "POST").body, "add v1 events"); }

TEST(Router, ListsTheMethodsOfAPathThatHasOthers) {
  const Response one = ask("/api/a/b", "DELETE");
  EXPECT_EQ(one.status, 405);
  EXPECT_EQ(allowed(one), "GET, HEAD");
  EXPECT_EQ(one.route, "/api/{postcode}/{dates}");
  EXPECT_EQ(allowed(ask("/v1/events", "PUT")), "GET, HEAD, POST");
  EXPECT_EQ(ask("/nothing", "DELETE").status, 404);
}

}  // namespace
}  // namespace server
