#include "server/http/hosts.h"

#include <gtest/gtest.h>

#include "tests/support/response.h"

namespace server {
namespace {

using tests::header;

TEST(OwnHosts, AreAddressesLocalhostAndTheGivenNames) {
  const OwnHosts hosts({"straal.example.org"});
  for (const std::string_view host :
       {"", "127.0.0.1", "127.0.0.1:8080", "10.1.2.3", "[::1]", "[::1]:8080", "localhost",
        "LocalHost:8080", "a.localhost", "straal", "straal:8080", "straal.example.org",
        "STRAAL.example.org:443"}) {
    EXPECT_TRUE(hosts.contain(host)) << host;
  }
  for (const std::string_view host :
       {"evil.example", "evil.example:8080", "example.org", "a.straal.example.org",
        "straal.example.org.evil.example", "127.0.0.1.evil.example", "localhost.evil.example",
        "evil.", ".localhost", "1.2.3", "256.1.1.1"}) {
    EXPECT_FALSE(hosts.contain(host)) << host;
  }
}

TEST(OwnHosts, AreTheSameWithADotBehindThem) {
  const OwnHosts hosts({"straal.example.org", "b.example.org."});
  for (const std::string_view host :
       {"straal.example.org.", "b.example.org", "b.example.org.:80", "localhost."}) {
    EXPECT_TRUE(hosts.contain(host)) << host;
  }
  EXPECT_FALSE(hosts.contain("evil.example."));
}

TEST(OwnHosts, AreHostsFirst) {
  for (const std::string_view host :
       {"", "a", "a_b-c.d", "a:", "a:80", "127.0.0.1:65535", "[::1]", "[::1]:80", "a.example."}) {
    EXPECT_TRUE(is_well_formed_host(host)) << host;
  }
  for (const std::string_view host :
       {"evil x", "evil/x", "[zz]", "[::1", "::1", "x:80:90", "x:-1", "x:abc", "x:65536",
        "x:000080", "u@x", "\"x\"", "%", "evil%2eexample", "\xff", ":80", "[::1]x", "[]"}) {
    EXPECT_FALSE(is_well_formed_host(host)) << host;
  }
}

RequestHead from(std::string_view origin, std::string_view method = "GET") {
  return {.method = method,
          .path = "/",
          .fields = {{.name = "Origin", .value = origin},
                     {.name = "Access-Control-Request-Method", .value = "GET"},
                     {.name = "Access-Control-Request-Headers", .value = "x"}}};
}

TEST(AllowedOrigins, AreNoneAtFirst) {
  const AllowedOrigins none({});
  Response response;
  none.complete(from("https://a.example"), response);
  EXPECT_TRUE(response.headers.empty());
  EXPECT_FALSE(none.is_preflight(from("https://a.example", "OPTIONS")));
}

TEST(AllowedOrigins, LetTheirPagesRead) {
  const AllowedOrigins origins({"https://a.example", "https://b.example"});
  Response response;
  origins.complete(from("https://b.example"), response);
  EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "https://b.example");
  EXPECT_EQ(header(response, "Access-Control-Expose-Headers"), "ETag, API-Version, Server-Timing");
  EXPECT_EQ(header(response, "Vary"), "Origin");
  Response other;
  origins.complete(from("https://c.example"), other);
  EXPECT_EQ(header(other, "Access-Control-Allow-Origin"), "");
  EXPECT_EQ(header(other, "Vary"), "Origin") << "a cache must not hand it on to the allowed ones";
}

TEST(AllowedOrigins, AreAsBrowsersWriteThem) {
  const AllowedOrigins origins(
      {"HTTPS://A.example:443", "http://b.example:80", "http://c.example:443"});
  for (const std::string_view origin :
       {"https://a.example", "http://b.example", "http://c.example:443"}) {
    Response response;
    origins.complete(from(origin), response);
    EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), origin);
  }
}

TEST(AllowedOrigins, MayBeAll) {
  const AllowedOrigins all({"*"});
  Response response;
  all.complete(from("https://c.example"), response);
  EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(header(response, "Vary"), "");
}

TEST(AllowedOrigins, AnswerAPreflight) {
  const AllowedOrigins origins({"https://a.example"});
  EXPECT_TRUE(origins.is_preflight(from("https://a.example", "OPTIONS")));
  EXPECT_FALSE(origins.is_preflight(from("https://c.example", "OPTIONS")));
  EXPECT_FALSE(origins.is_preflight(from("https://a.example")));
  const Response response =
      origins.preflight(from("https://a.example", "OPTIONS"), "GET, HEAD, POST");
  EXPECT_EQ(response.status, 204);
  EXPECT_EQ(header(response, "Access-Control-Allow-Methods"), "GET, HEAD, POST");
  EXPECT_EQ(header(response, "Access-Control-Allow-Headers"), "Content-Type, If-None-Match");
}

}  // namespace
}  // namespace server
