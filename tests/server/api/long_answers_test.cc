// Answers over 1 MB leave while they are written.

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>

#include "server/api/endpoint.h"
#include "server/http/etag.h"
#include "tests/support/askable_site.h"
#include "tests/support/has.h"
#include "tests/support/response.h"
#include "tests/support/small_load.h"

namespace server {
namespace {

using tests::has;
using tests::header;

// 9,000 postcodes with a hit each on two Tuesdays: every answer with its points is long.
const tests::AskableSite& crowded() {
  static const tests::AskableSite site([] {
    tests::SmallData data{.datapoints = "date,hour,id_activity,postcode,hits,sbi\n",
                          .derive_delta = true};
    for (int i = 0; i < 9000; ++i) {
      data.places.push_back({.postcode = fmt::format("{}{}{}", 1000 + i / 676,
                                                     char('A' + i / 26 % 26), char('A' + i % 26)),
                             .lat = 52.0 + i / 100 * 0.001,
                             .lon = 5.0 + i % 100 * 0.001});
      for (const char* date : {"2013-03-05", "2013-03-12"}) {
        data.datapoints +=
            fmt::format("{},12,1,{},{},56\n", date, data.places.back().postcode, 1 + i % 7);
      }
    }
    return tests::small_load(data);
  }());
  return site;
}

constexpr const char* kLong[] = {
    "/api/1000AA/2013-03-12/100?precision=pc6",
    "/v1/impact?postcode=1000AA&radius=100&dates=2013-03-12&precision=pc6",
    "/v1/impact?postcode=1000AA&radius=100&dates=2013-03-12&precision=pc6&f=csv&table=points",
    "/v1/impact?postcode=1000AA&radius=100&dates=2013-03-12&precision=pc6&f=geojson&table=points",
    "/v1/compare?postcode=1000AA;1001AA&radius=100&dates=2013-03-12&precision=pc6"};

TEST(LongAnswer, IsStreamedWithTheHeadersThatAreKnownBefore) {
  for (const std::string target : kLong) {
    SCOPED_TRACE(target);
    const Response answer = crowded().ask(target);
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_TRUE(answer.stream);
    EXPECT_GT(answer.body.size(), kStreamedBytes / 3) << "the length is guessed badly";
    const std::string etag = header(answer, "ETag");
    EXPECT_TRUE(etag.starts_with('"')) << etag;
    EXPECT_FALSE(has(header(answer, "Server-Timing"), "total"));
    const Response known = crowded().ask(target, {{"If-None-Match", etag}});
    EXPECT_EQ(known.status, 304);
    EXPECT_FALSE(known.stream);
    const Response head = crowded().send("HEAD", target);
    EXPECT_EQ(head.status, 200);
    EXPECT_TRUE(head.stream) << "that the server knows how the body would come";
    EXPECT_EQ(header(head, "ETag"), etag);
    EXPECT_EQ(head.body, "");
  }
}

TEST(ListAnswer, HasTheTagOfItsBytes) {
  const Response answer = crowded().ask("/v1/municipalities?f=geojson");
  EXPECT_EQ(header(answer, "ETag"), etag_of(answer.body));
}

TEST(LongAnswer, LeavesInPiecesAndEndsWhereTheClientIsGone) {
  for (const std::string target : kLong) {
    SCOPED_TRACE(target);
    const Response answer = crowded().ask(target);
    std::string body;
    std::size_t longest = 0;
    answer.stream([&](std::string_view piece) {
      longest = std::max(longest, piece.size());
      body += piece;
      return true;
    });
    EXPECT_EQ(body, answer.body) << "the same at every call";
    EXPECT_LT(longest, 256U * 1024U);
    int calls = 0;
    answer.stream([&](std::string_view) { return ++calls < 3; });
    EXPECT_EQ(calls, 3);
  }
}

TEST(ShortAnswer, IsWholeWithAllItsTimes) {
  const Response answer = crowded().ask("/v1/impact?postcode=1000AA&radius=0.5&dates=2013-03-12");
  EXPECT_FALSE(answer.stream);
  EXPECT_TRUE(has(header(answer, "Server-Timing"), "write;dur="));
  EXPECT_TRUE(has(header(answer, "Server-Timing"), "total;dur="));
}

}  // namespace
}  // namespace server
