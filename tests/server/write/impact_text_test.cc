#include "server/write/impact_text.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>

#include "tests/support/answered.h"
#include "tests/support/small_load.h"
#include "tests/support/values.h"

namespace server {
namespace {

using store::impact::Estimate;
using store::impact::Range;
using store::impact::Verdict;

const Region& talk_region() {
  static const auto load = tests::small_load(tests::talk_data());
  return *load->region;
}

Ground ground_of(const GroundText& text) {
  return Ground::make(text, talk_region(), Limits{}).value();
}

Estimate estimate(double hits, double expected, Range usual, Verdict verdict) {
  return {.hits = hits, .expected = expected, .usual = usual, .chance = 0.5, .verdict = verdict};
}

// One date that is compared with the week before it.
Impact compared(const Estimate& total) {
  Impact impact{.total = total};
  impact.comparison.dates = {tests::date("2013-04-23"), tests::date("2013-04-30")};
  impact.comparison.asked = {{.date = 1, .baseline = {0}}};
  impact.dates = {{.date = tests::date("2013-04-30"),
                   .holiday = store::impact::holiday_on(tests::date("2013-04-30")),
                   .estimate = total,
                   .hours = {}}};
  return impact;
}

Impact queens_day() {
  const Estimate more = estimate(13'266, 5'140.25, {.low = 4'700, .high = 5'600}, Verdict::kMore);
  Impact impact = compared(more);
  impact.effect_hours = {.start = {.hour = 8, .low = 7, .high = 9},
                         .peak = 12,
                         .end = {.hour = 23, .low = 22, .high = 23}};
  impact.reach = {.radius_m = 2040, .low_m = 1562, .high_m = 2871};
  const auto industry = [&impact](const char* code, const char* title, std::size_t level,
                                  double hits) {
    impact.industries.push_back(
        {.sbi = store::SbiCode::parse(code).value(),
         .title = title,
         .level = level,
         .parent = {},
         .estimate = estimate(hits, 1000, {.low = 900, .high = 1'100}, Verdict::kMore)});
  };
  industry("I", "Hotels and restaurants", 1, 8'500);
  industry("56", "Food and drink", 2, 8'000);
  industry("47", "Retail", 2, 4'500);
  industry("90", "Arts", 2, 2'000);
  industry("563", "Beverage serving", 3, 7'000);
  return impact;
}

std::string text_of(Impact impact, const GroundText& where, const EventQuestion& question) {
  const Ground ground = ground_of(where);
  impact.story = tell(impact, ground, question);
  return impact_text(tests::cleared(std::move(impact)), ground, question);
}

std::string first_line(const Impact& impact, const GroundText& where = {.postcode = "1234AB"},
                       EventQuestion question = {}) {
  question.dates = {tests::date("2013-04-30")};
  const std::string text = text_of(impact, where, question);
  return text.substr(0, text.find('\n'));
}

TEST(ImpactText, SaysInOneSentenceWhatTheEventDid) {
  EXPECT_EQ(
      first_line(queens_day()),
      "On Tuesday 30 April 2013 (Queen's Day), within 1 km of 1234AB, there were clearly "
      "more hits than usual: 13,266 against 5,140 expected (+158 %; usual is 4,700 to "
      "5,600), mostly in Food and drink and Retail, from 8 to 24 h, as far as 2 km (1.6 km to "
      "2.9 km).");
}

TEST(ImpactText, TellsHowFarAsFarAsThatIsKnown) {
  const auto end_of = [](const Impact& impact, const GroundText& where = {.postcode = "1234AB"}) {
    const std::string line = first_line(impact, where);
    const std::string hours = ", from 8 to 24 h";
    return line.substr(line.find(hours) + hours.size());
  };
  Impact impact = queens_day();
  impact.reach = {.radius_m = 5000, .low_m = 4321};
  EXPECT_EQ(end_of(impact), ", at least as far as 4.3 km.");
  EXPECT_EQ(end_of(impact, {.municipality = "Utrecht"}),
            ", at least as far as 4.3 km from its edge.");
  impact.reach = {.radius_m = 3, .low_m = 0, .high_m = 14};
  EXPECT_EQ(end_of(impact), ", as far as 10 m (0 m to 10 m).");
  impact.reach = {.radius_m = 0, .low_m = 0, .high_m = 0};
  EXPECT_EQ(end_of(impact, {.municipality = "Utrecht"}), ", not beyond its edge.");
  impact.reach = {.radius_m = 500};
  EXPECT_EQ(end_of(impact), ".") << "nothing is known";
}

TEST(ImpactText, HoldsTheAreaAgainstItsSurroundings) {
  Impact impact = queens_day();
  impact.control = {.from_m = 2000,
                    .to_m = 4000,
                    .postcodes = 9,
                    .estimate = estimate(120, 100, {.low = 80, .high = 130}, Verdict::kUsual)};
  const auto line_of = [](const Impact& one) {
    EventQuestion question;
    question.dates = {tests::date("2013-04-30")};
    const std::string text = text_of(one, {.postcode = "1234AB"}, question);
    const std::size_t begin = text.find("\nCompared with the ") + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
  };
  EXPECT_EQ(line_of(impact),
            "Compared with the surroundings, 9 postcodes from 2 km to 4 km (120 against 100 "
            "expected (+20 "
            "%; usual is 80 to 130), as usual): there is not enough data to tell whether it was "
            "everywhere.");
  impact.control->net = estimate(13'266, 6'000, {.low = 5'000, .high = 7'000}, Verdict::kMore);
  impact.control->reach = {.radius_m = 980, .low_m = 754, .high_m = 1210};
  EXPECT_TRUE(line_of(impact).ends_with(
      ": it was not everywhere, 13,266 against 6,000 expected (+121 %; usual is 5,000 to 7,000), "
      "clearly more, as far as 980 m (750 m to 1.2 km)."))
      << line_of(impact);
  impact.control->estimate.verdict = Verdict::kMore;
  EXPECT_NE(line_of(impact).find(": part of it was everywhere, "), std::string::npos);
}

TEST(ImpactText, NamesEveryKindOfArea) {
  const Impact usual = compared(estimate(100, 110, {.low = 90, .high = 130}, Verdict::kUsual));
  const std::string rest =
      ", there were about as many hits as usual: 100 against 110 expected (-9 %; usual is 90 to "
      "130).";
  const auto where = [&](const GroundText& text) {
    const std::string line = first_line(usual, text);
    EXPECT_TRUE(line.ends_with(rest)) << line;
    const std::string before = "On Tuesday 30 April 2013 (Queen's Day), ";
    return line.substr(before.size(), line.size() - before.size() - rest.size());
  };
  EXPECT_EQ(where({.postcode = "1234AB", .radius = "0.5"}), "within 500 m of 1234AB");
  EXPECT_EQ(where({.lat = "52.37", .lon = "4.89", .radius = "2", .inner_radius = "0.5"}),
            "500 m to 2 km from 52.37,4.89");
  EXPECT_EQ(where({.municipality = "eindhoven"}), "in Eindhoven");
  EXPECT_EQ(where({.body = R"({"type":"Polygon","coordinates":
                       [[[4.89,52.37],[4.9,52.37],[4.9,52.38],[4.89,52.37]]]})"}),
            "in the polygon");
}

TEST(ImpactText, SaysWhatIsNotKnown) {
  EXPECT_EQ(first_line(compared({.hits = 12, .expected = 3.25})),
            "On Tuesday 30 April 2013 (Queen's Day), within 1 km of 1234AB, too few dates are "
            "stored to tell what is usual: 12 against 3.2 expected (+269 %).");
  EXPECT_EQ(
      first_line(compared(estimate(2, 1, {.low = 0, .high = 9}, Verdict::kTooLittle))),
      "On Tuesday 30 April 2013 (Queen's Day), within 1 km of 1234AB, there were 2 hits, "
      "too few to say whether that is unusual: 2 against 1 expected (+100 %; usual is 0 to 9).");
  Impact alone{.total = {.hits = 1'234}};
  alone.comparison.without_baseline = {tests::date("2013-04-30")};
  EXPECT_EQ(
      first_line(alone),
      "There were 1,234 hits within 1 km of 1234AB, and there is nothing to compare that with.");
  Impact nothing;
  nothing.comparison.missing = {tests::date("2013-04-30")};
  EXPECT_EQ(first_line(nothing), "Nothing is stored of 2013-04-30.");
}

TEST(ImpactText, SaysHowManyDatesAreCompared) {
  const auto line_of = [](const Impact& impact) {
    EventQuestion question;
    question.dates = {tests::date("2013-04-29"), tests::date("2013-04-30"),
                      tests::date("2013-05-01")};
    const std::string text = text_of(impact, {.postcode = "1234AB"}, question);
    return text.substr(0, text.find('\n'));
  };
  Impact impact = compared(estimate(135, 41, {.low = 21, .high = 67}, Verdict::kMore));
  impact.comparison.without_baseline = {tests::date("2013-04-29"), tests::date("2013-05-01")};
  EXPECT_EQ(line_of(impact),
            "On 2013-04-29, 2013-04-30, 2013-05-01 together, within 1 km of 1234AB, there were "
            "clearly more hits than usual: 135 against 41 expected (+229 %; usual is 21 to 67; of "
            "3 dates 1 can be compared).");
  impact.comparison.asked = {
      {.date = 0, .baseline = {0}}, {.date = 1, .baseline = {0}}, {.date = 1, .baseline = {0}}};
  EXPECT_TRUE(line_of(impact).ends_with("usual is 21 to 67).")) << line_of(impact);
}

TEST(ImpactText, SaysWhereAnHourIsOutsideByChance) {
  const std::string line =
      "An hour can lie outside its usual range and still be as usual: many are judged at once.\n";
  EventQuestion question;
  question.dates = {tests::date("2013-04-30")};
  Impact impact = queens_day();
  const Range usual{.low = 21, .high = 67};
  for (const auto& [hits, verdict, is_said] : {std::tuple{67.0, Verdict::kUsual, false},
                                               {135.0, Verdict::kMore, false},
                                               {135.0, Verdict::kUsual, true},
                                               {20.0, Verdict::kUsual, true}}) {
    impact.timeline = {{.date = tests::date("2013-04-30"),
                        .hour = 20,
                        .estimate = estimate(hits, 41, usual, verdict)}};
    const std::string text = text_of(impact, {.postcode = "1234AB"}, question);
    EXPECT_EQ(text.find(line) != std::string::npos, is_said) << text;
  }
}

TEST(ImpactText, SaysWhereItIsNarrowed) {
  EventQuestion question;
  question.sbi = {{store::SbiCode::parse("56").value(), store::SbiCode::parse("I").value()}};
  question.hours = 0b111U << 20U;
  EXPECT_NE(first_line(queens_day(), {.postcode = "1234AB"}, question)
                .find("within 1 km of 1234AB, only in sbi 56 I, only hours 20-22, there were"),
            std::string::npos);
  question.hours = 1U << 20U;
  EXPECT_NE(
      first_line(queens_day(), {.postcode = "1234AB"}, question).find(", only hour 20, there"),
      std::string::npos);
}

TEST(ImpactText, LetsNoTitleSteerTheTerminal) {
  Impact impact = queens_day();
  impact.industries[1].title = "Bars\x1B[31m\n";
  EventQuestion question;
  question.dates = {tests::date("2013-04-30")};
  const std::string text = text_of(impact, {.postcode = "1234AB"}, question);
  EXPECT_EQ(text.find('\x1B'), std::string::npos) << text;
}

TEST(CalendarText, SaysWhereNoDateCanBeJudged) {
  Calendar calendar;
  EventQuestion question;
  const auto text_for = [&] {
    return calendar_text(tests::cleared(calendar), ground_of({.postcode = "1234AB"}), question);
  };
  EXPECT_EQ(text_for(), "No date is stored.\n");
  question.dates = {tests::date("2013-04-30")};
  EXPECT_EQ(text_for(), "Nothing is stored of 2013-04-30.\n");
  calendar.dates = {{.date = tests::date("2013-04-30"),
                     .estimate = {.hits = 90},
                     .why_not = Reason{.code = ReasonCode::kWeeksNotStored, .weeks = 4}}};
  EXPECT_TRUE(text_for().starts_with("Of 1 date none can be judged within 1 km of 1234AB.\n\n"))
      << text_for();
}

TEST(CalendarText, NamesTheDatesThatStandOutAndMarksThem) {
  Calendar calendar;
  calendar.dates = {
      {.date = tests::date("2013-04-29"),
       .estimate = {.hits = 90},
       .why_not = Reason{.code = ReasonCode::kWeeksNotStored, .weeks = 4}},
      {.date = tests::date("2013-04-30"),
       .holiday = store::impact::holiday_on(tests::date("2013-04-30")),
       .estimate = estimate(13'266, 5'140, {.low = 4'700, .high = 5'600}, Verdict::kMore),
       .stands_out = true}};
  calendar.story = {.special = {tests::date("2013-04-30")}, .judged_together = true};
  const std::string text =
      calendar_text(tests::cleared(calendar), ground_of({.postcode = "1234AB"}), {});
  EXPECT_TRUE(text.starts_with("1 of 2 dates stands out within 1 km of 1234AB: 2013-04-30.\n"))
      << text;
  EXPECT_NE(text.find("     2013-04-29  Mon                   90\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  *  2013-04-30  Tue  Queen's Day  13,266     5,140  4,700 to 5,600  "
                      "+158.1 %  clearly more\n"),
            std::string::npos)
      << text;
}

TEST(CalendarText, NamesTheDatesThatMayBeChance) {
  Calendar calendar;
  calendar.dates = {{.date = tests::date("2013-04-29")}, {.date = tests::date("2013-04-30")}};
  const auto text = [&calendar] {
    return calendar_text(tests::cleared(calendar), ground_of({.postcode = "1234AB"}), {});
  };
  EXPECT_TRUE(text().starts_with("None of 2 dates stands out within 1 km of 1234AB.\n")) << text();
  calendar.story.special = {tests::date("2013-04-30"), tests::date("2013-04-29")};
  EXPECT_TRUE(
      text().starts_with("None of 2 dates stands out within 1 km of 1234AB. Unusual, perhaps "
                         "by chance: 2013-04-30, 2013-04-29.\n"))
      << text();
}

}  // namespace
}  // namespace server
