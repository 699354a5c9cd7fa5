#include "server/demo/events.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "server/demo/calendar.h"
#include "tests/support/values.h"

namespace server {
namespace {

std::string event_json(const std::string& member, const std::string& value) {
  const auto written = [&](const std::string& name, const std::string& usual) {
    return "\"" + name + "\": " + (name == member ? value : usual);
  };
  return "[{" + written("id", R"("fair")") + "," +
         written("title", R"({"en": "Fair", "nl": "Kermis"})") + "," +
         written("description", R"({"en": "A fair.", "nl": "Kermis."})") + "," +
         written("postcode", R"("9101JK")") + "," + written("dates", R"(["2013-05-11"])") + "," +
         written("hours", R"("22-1")") + "," + written("radius_km", "1.5") + "," +
         written("industries", R"(["56", "478"])") + "," + written("factor", "2.5") + "}]";
}

using tests::sbi;

TEST(DemoEvents, AnEventIsReadAsAQuestionIs) {
  const auto events = parse_demo_events(event_json("", ""));
  ASSERT_TRUE(events) << events.error().detail;
  ASSERT_EQ(events->size(), 1U);
  const DemoEvent& fair = events->front();
  EXPECT_EQ(fair.known.id, "fair");
  EXPECT_EQ(fair.known.title.nl, "Kermis");
  EXPECT_EQ(fair.known.description.en, "A fair.");
  EXPECT_EQ(fair.known.postcode.text(), "9101JK");
  EXPECT_EQ(fair.known.dates, std::vector{*store::parse_date("2013-05-11")});
  EXPECT_EQ(fair.hours, 1U << 22U | 1U << 23U | 1U << 0U | 1U << 1U);
  EXPECT_EQ(fair.known.radius_km, 1.5);
  EXPECT_EQ(fair.permille, 2500U);
  EXPECT_TRUE(fair.touches(sbi("5630")));
  EXPECT_TRUE(fair.touches(sbi("478")));
  EXPECT_FALSE(fair.touches(sbi("4711")));
}

TEST(DemoEvents, OneWithoutIndustriesTouchesEveryOne) {
  const auto events = parse_demo_events(event_json("industries", "[]"));
  ASSERT_TRUE(events) << events.error().detail;
  EXPECT_TRUE(events->front().touches(sbi("8411")));
}

TEST(DemoEvents, AMalformedListIsRefusedAndNamesTheEvent) {
  const std::pair<const char*, const char*> wrong[] = {
      {"title", R"({"en": "Fair"})"},
      {"title", R"("Fair")"},
      {"postcode", R"("91/01")"},
      {"postcode", "9101"},
      {"dates", R"(["2013-02-30"])"},
      {"dates", "[]"},
      {"hours", R"("17-24")"},
      {"radius_km", "-1"},
      {"radius_km", R"("one")"},
      {"industries", R"(["5-6"])"},
      {"factor", "-0.5"},
      {"factor", R"("much")"},
      {"factor", "1e9"},
      {"description", "null"},
  };
  for (const auto& [member, value] : wrong) {
    SCOPED_TRACE(std::string(member) + " " + value);
    const auto events = parse_demo_events(event_json(member, value));
    ASSERT_FALSE(events);
    EXPECT_EQ(events.error().code, store::ErrorCode::kInvalid);
    EXPECT_NE(events.error().detail.find("\"fair\""), std::string::npos) << events.error().detail;
  }
  EXPECT_FALSE(parse_demo_events("[{]"));
  EXPECT_FALSE(parse_demo_events("{}"));
  EXPECT_FALSE(parse_demo_events(event_json("id", "7")));
}

TEST(DemoEvents, OneIdCannotStandForTwo) {
  std::string twice = event_json("", "");
  twice.back() = ',';
  twice += event_json("", "").substr(1);
  const auto events = parse_demo_events(twice);
  ASSERT_FALSE(events);
  EXPECT_EQ(events.error().detail, "event \"fair\" is there twice");
}

TEST(DemoEvents, AnEffectFadesWithTheDistance) {
  for (const char* factor : {"2.5", "0.2"}) {
    SCOPED_TRACE(factor);
    const auto events = parse_demo_events(event_json("factor", factor));
    ASSERT_TRUE(events);
    const DemoEvent& event = events->front();
    EXPECT_EQ(event.permille_at(0), event.permille);
    EXPECT_EQ(event.permille_at(1500 * 1500), 1000U);
    EXPECT_EQ(event.permille_at(9000 * 9000), 1000U);
    // At half the radius three quarters of it are left.
    const int whole = static_cast<int>(event.permille) - 1000;
    EXPECT_NEAR(static_cast<int>(event.permille_at(750 * 750)) - 1000, whole * 3 / 4, 1);
  }
}

TEST(DemoEvents, ThePlantedOnesAreOfTheSpringAndHaveAWeekBefore) {
  const auto events = planted_events();
  ASSERT_TRUE(events) << events.error().detail << " " << events.error().cause;
  EXPECT_GE(events->size(), 8U);
  const auto dates = demo_dates();
  for (const DemoEvent& event : *events) {
    SCOPED_TRACE(event.known.id);
    for (const store::Date date : event.known.dates) {
      EXPECT_TRUE(std::ranges::binary_search(dates, date)) << store::to_iso(date);
      // A week before has to be there to compare it with.
      EXPECT_TRUE(std::ranges::binary_search(dates, date - store::kWeek)) << store::to_iso(date);
    }
    EXPECT_NE(event.permille, 1000U);
    EXPECT_GT(event.known.radius_km, 0);
    EXPECT_FALSE(event.known.title.en.empty() || event.known.title.nl.empty());
    EXPECT_FALSE(event.known.description.en.empty() || event.known.description.nl.empty());
  }
}

TEST(DemoEvents, TheOneThatEverybodyLooksForIsThere) {
  const auto events = planted_events();
  ASSERT_TRUE(events);
  const auto king = std::ranges::find(*events, "amsterdam-inauguration",
                                      [](const DemoEvent& event) { return event.known.id; });
  ASSERT_NE(king, events->end());
  EXPECT_EQ(king->known.postcode.text(), "1012JS");
  EXPECT_EQ(king->known.dates, std::vector{*store::parse_date("2013-04-30")});
  EXPECT_GT(king->permille, 2000U);
}

TEST(DemoInfo, BeginsOnDamSquare) {
  const auto info = about_demo();
  ASSERT_TRUE(info);
  EXPECT_TRUE(info->demo);
  EXPECT_EQ(info->events.size(), planted_events()->size());
  ASSERT_TRUE(info->start);
  EXPECT_EQ(info->start->postcode.text(), "1012JS");
  EXPECT_EQ(info->start->dates, "2013-04-30");
  EXPECT_EQ(info->start->radius_km, 1.0);
}

}  // namespace
}  // namespace server
