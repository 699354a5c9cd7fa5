#include "server/api/tile_source.h"

#include <gtest/gtest.h>

#include <string>

#include <nlohmann/json.hpp>

#include "tests/support/askable_site.h"
#include "tests/support/response.h"
#include "tests/support/small_load.h"

namespace server {
namespace {

using tests::header;

std::string origin(std::string_view url) {
  const auto source = TileSource::read(url, "Somebody");
  return source ? source->origin() : source.error().detail;
}

// The first word of a directive and all that follow it, up to the semicolon.
std::string directive(const std::string& policy, const std::string& name) {
  const std::size_t at = policy.find(name + " ");
  return at == std::string::npos ? "" : policy.substr(at, policy.find(';', at) - at);
}

TEST(TileSource, KeepsTheOriginThatThePageMayAsk) {
  EXPECT_EQ(origin("https://tiles.example.org/{z}/{x}/{y}.png"), "https://tiles.example.org");
  EXPECT_EQ(origin("HTTPS://Tiles.Example.org/a/{z}/{x}/{y}{ratio}.png?key=A-b"),
            "https://tiles.example.org");
  EXPECT_EQ(origin("http://127.0.0.1:8099/{z}/{y}/{x}"), "http://127.0.0.1:8099");
  EXPECT_EQ(TileSource::read("HTTPS://A.org/B/{z}/{x}/{y}", "Me")->url(),
            "https://a.org/B/{z}/{x}/{y}");
}

TEST(TileSource, RefusesWhatIsNoAddressOfTiles) {
  const auto refused = [](std::string_view url, std::string_view why) {
    const auto source = TileSource::read(url, "Somebody");
    ASSERT_FALSE(source) << url;
    EXPECT_NE(source.error().detail.find(why), std::string::npos) << source.error().detail;
  };
  refused("", "is not an address");
  refused("tiles.example.org/{z}/{x}/{y}", "is not an address");
  refused("ftp://a.org/{z}/{x}/{y}", "is not an address");
  refused("https:///{z}/{x}/{y}", "names no host");
  refused("https://me:secret@a.org/{z}/{x}/{y}", "names no host");
  refused("https://{z}.a.org/{x}/{y}", "names no host");
  refused("https://a.org; script-src *.evil.org/{z}/{x}/{y}", "names no host");
  refused("https://a.org", "has no {z}");
  refused("https://a.org/{z}/{x}", "has no {y}");
  refused("https://a.org/{s}/{z}/{x}/{y}", "has braces");
  refused("https://a.org/{{z}}/{x}/{y}", "has braces");
  refused("https://a.org/{z}/{x}/{y};x", "has a character");
  refused("https://a.org/{z}/{x}/{y} b", "has a character");
  refused("https://a.org/{z}/{x}/{y}#b", "has a character");
}

TEST(TileSource, NeedsAnAttribution) {
  EXPECT_FALSE(TileSource::read("https://a.org/{z}/{x}/{y}", ""));
  EXPECT_FALSE(TileSource::read("https://a.org/{z}/{x}/{y}", "  "));
}

TEST(Tiles, AddTheirOriginToThePolicyAndNothingElse) {
  const auto load = tests::small_load(tests::talk_data());
  const tests::AskableSite plain(load);
  const tests::AskableSite tiled(
      load, {}, TileSource::read("https://tiles.example.org/{z}/{x}/{y}.png", "© Us").value());
  const std::string without = header(plain.ask("/"), "Content-Security-Policy");
  const std::string with = header(tiled.ask("/"), "Content-Security-Policy");
  EXPECT_EQ(directive(with, "img-src"), "img-src 'self' data: blob: https://tiles.example.org");
  EXPECT_EQ(directive(with, "connect-src"), "connect-src 'self' https://tiles.example.org");
  std::string taken_out = with;
  const std::string added = " https://tiles.example.org";
  for (auto at = taken_out.find(added); at != std::string::npos; at = taken_out.find(added)) {
    taken_out.erase(at, added.size());
  }
  EXPECT_EQ(taken_out, without);
  EXPECT_EQ(without.find("http"), std::string::npos);
  EXPECT_EQ(header(tiled.ask("/app.js"), "Content-Security-Policy"), with);
  EXPECT_EQ(header(plain.ask("/"), "Referrer-Policy"), "no-referrer");
  EXPECT_EQ(header(tiled.ask("/"), "Referrer-Policy"), "strict-origin");
}

TEST(Tiles, AreTold) {
  const auto load = tests::small_load(tests::talk_data());
  const tests::AskableSite tiled(
      load, {}, TileSource::read("https://tiles.example.org/{z}/{x}/{y}.png", "© Us").value());
  EXPECT_EQ(nlohmann::json::parse(tiled.ask("/v1/info").body)["tiles"],
            (nlohmann::json{{"url", "https://tiles.example.org/{z}/{x}/{y}.png"},
                            {"attribution", "© Us"}}));
  EXPECT_TRUE(
      nlohmann::json::parse(tests::AskableSite(load).ask("/v1/info").body)["tiles"].is_null());
}

}  // namespace
}  // namespace server
