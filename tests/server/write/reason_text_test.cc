#include "server/write/reason_text.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

#include <string>

namespace server {
namespace {

std::string as_json(const auto& reason) {
  std::string out;
  JsonWriter writer(out);
  write_reason(writer, reason);
  return out;
}

TEST(ReasonText, IsPlainEnglishBesideACodeWithItsValues) {
  const Reason week{.code = ReasonCode::kWeekBeforeNotStored, .date = tests::date("2013-01-01")};
  EXPECT_EQ(to_text(week), "the week before, 2013-01-01, is not in the store");
  EXPECT_EQ(as_json(week), R"({"code":"week-before-not-stored","date":"2013-01-01"})");

  const Reason weeks{.code = ReasonCode::kWeeksNotStored, .weeks = 2};
  EXPECT_EQ(to_text(weeks), "none of the 2 weeks before it is in the store");
  EXPECT_EQ(as_json(weeks), R"({"code":"weeks-not-stored","weeks":2})");

  EXPECT_EQ(to_text(Reason{.code = ReasonCode::kTooFewHits}),
            "too few hits to tell half or double the usual from chance");
  EXPECT_EQ(as_json(Reason{.code = ReasonCode::kTooFewHits}), R"({"code":"too-few-hits"})");
}

TEST(ReasonText, NamesTheDatesOfABaselineThatIsLeftOut) {
  Reason reason{.code = ReasonCode::kBaselineLeftOut};
  reason.dates = {{.date = tests::date("2013-01-01"),
                   .code = ReasonCode::kHoliday,
                   .holiday = store::impact::holiday_on(tests::date("2013-01-01"))},
                  {.date = tests::date("2013-01-08"), .code = ReasonCode::kAsked}};
  EXPECT_EQ(to_text(reason),
            "no date of its baseline can be taken: 2013-01-01 is left out: New Year's Day, "
            "2013-01-08 is asked itself");
  EXPECT_EQ(as_json(reason), R"({"code":"baseline-left-out","dates":[)"
                             R"({"date":"2013-01-01","why":{"code":"holiday",)"
                             R"("holiday":{"en":"New Year's Day","nl":"Nieuwjaarsdag"}}},)"
                             R"({"date":"2013-01-08","why":{"code":"asked"}}]})");
}

TEST(ReasonText, CountsTheDatesThatItHasNoRoomFor) {
  Reason reason{.code = ReasonCode::kBaselineLeftOut};
  for (int i = 0; i < 6; ++i) {
    reason.dates.push_back(
        {.date = tests::date("2013-01-01") + i * store::kWeek, .code = ReasonCode::kWithout});
  }
  EXPECT_TRUE(to_text(reason).ends_with(", and 2 more")) << to_text(reason);
}

}  // namespace
}  // namespace server
