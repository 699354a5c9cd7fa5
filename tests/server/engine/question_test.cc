#include "server/engine/question.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <set>

namespace server {
namespace {

using store::ErrorCode;

std::vector<std::string> iso(const std::vector<store::Date>& dates) {
  std::vector<std::string> texts;
  for (const store::Date day : dates) texts.push_back(store::to_iso(day));
  return texts;
}

// A question that is right but for what a test changes.
struct QuestionParts {
  std::string postcode = "1012JS";
  std::string dates = "2013-04-30";
  std::optional<std::string> radius = {};
  std::vector<Parameter> parameters = {};

  [[nodiscard]] store::Result<Question> read(const Limits& limits = {}) const {
    QuestionText text{.postcode = postcode, .dates = dates, .parameters = parameters};
    if (radius) text.radius = *radius;
    return read_question(text, limits);
  }
};

// What a question is refused with, as "parameter: detail".
std::string refusal_of(const QuestionParts& question, ErrorCode code = ErrorCode::kInvalid) {
  const auto query = question.read();
  if (query) return "not refused";
  EXPECT_EQ(query.error().code, code) << query.error().detail;
  return query.error().parameter + ": " + query.error().detail;
}

TEST(ParseDates, ReadsListsAndRangesInAnyMix) {
  EXPECT_EQ(iso(parse_dates("2013-01-08;2013-01-01,2013-02-27..2013-03-02", 10).value()),
            (std::vector<std::string>{"2013-01-01", "2013-01-08", "2013-02-27", "2013-02-28",
                                      "2013-03-01", "2013-03-02"}));
}

TEST(ParseDates, CountsARepeatedDateOnce) {
  EXPECT_EQ(iso(parse_dates("2013-01-02,2013-01-01..2013-01-03;2013-01-02", 3).value()),
            (std::vector<std::string>{"2013-01-01", "2013-01-02", "2013-01-03"}));
}

TEST(ParseDates, AgreesWithASetOfDaysOnRandomRanges) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    SCOPED_TRACE(round);
    std::set<store::Date> expected;
    std::string text;
    for (unsigned i = 0; i <= random() % 6; ++i) {
      const store::Date first = tests::date("2013-01-01") + std::chrono::days{random() % 60};
      const store::Date last = first + std::chrono::days{random() % 20};
      for (store::Date day = first; day <= last; day += std::chrono::days{1}) expected.insert(day);
      text += (i == 0 ? "" : ";") + store::to_iso(first) + ".." + store::to_iso(last);
    }
    EXPECT_EQ(parse_dates(text, 1000).value(),
              std::vector<store::Date>(expected.begin(), expected.end()));
  }
}

TEST(ParseDates, RefusesOverTheLimitBeforeTheListIsBuilt) {
  EXPECT_EQ(parse_dates("2013-01-01..2013-01-10", 10).value().size(), 10U);
  const auto refused = parse_dates("0001-01-01..9999-12-31", 4000);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(refused.error().parameter, "dates");
  EXPECT_EQ(refused.error().detail,
            "\"0001-01-01..9999-12-31\" names 3652059 dates, over the limit of 4000");
}

TEST(ParseDates, RefusesWhatIsNoDateAndQuotesIt) {
  EXPECT_EQ(refusal_of({.dates = "2013-02-30"}), "dates: \"2013-02-30\" is not on the calendar");
  EXPECT_EQ(refusal_of({.dates = "0000-01-01"}), "dates: \"0000-01-01\" is not on the calendar");
  EXPECT_EQ(refusal_of({.dates = "2013-1-1"}),
            "dates: \"2013-1-1\" is not a date such as 2013-01-31");
  EXPECT_EQ(refusal_of({.dates = ""}), "dates: \"\" is not a date such as 2013-01-31");
  EXPECT_EQ(refusal_of({.dates = "2013-01-01;"}), "dates: \"\" is not a date such as 2013-01-31");
  EXPECT_EQ(refusal_of({.dates = "2013-01-01.."}), "dates: \"\" is not a date such as 2013-01-31");
  EXPECT_EQ(refusal_of({.dates = "2013-01-01..2013-02-30"}),
            "dates: \"2013-02-30\" is not on the calendar");
  EXPECT_EQ(refusal_of({.dates = "2013-01-01..2013-01-02..2013-01-03"}),
            "dates: \"2013-01-02..2013-01-03\" is not a date such as 2013-01-31");
}

TEST(ParseDates, RefusesAReversedRange) {
  EXPECT_EQ(refusal_of({.dates = "2013-01-02..2013-01-01"}),
            "dates: \"2013-01-02..2013-01-01\" is reversed: it ends before it begins");
}

TEST(ParseQuery, HasTheContractsDefaults) {
  const Question query = QuestionParts{.postcode = "1012 js"}.read().value();
  EXPECT_EQ(query.postcode.text(), "1012JS");
  EXPECT_EQ(query.radius_km, 1.0);
  EXPECT_FALSE(query.sbi);
  EXPECT_FALSE(query.hours);
  EXPECT_EQ(query.precision, Precision::kAuto);
  EXPECT_EQ(query.language, store::Language::kEnglish);
  EXPECT_EQ(query.backend, Backend::kAuto);
}

TEST(ParseQuery, ReadsARadiusAsADecimalNumber) {
  EXPECT_EQ((QuestionParts{.radius = "0"}).read().value().radius_km, 0.0);
  EXPECT_EQ((QuestionParts{.radius = "1.0"}).read().value().radius_km, 1.0);
  EXPECT_EQ((QuestionParts{.radius = "007.25"}).read().value().radius_km, 7.25);
  EXPECT_EQ((QuestionParts{.radius = "500"}).read().value().radius_km, 500.0);
  EXPECT_EQ((QuestionParts{.radius = "0." + std::string(400, '0') + "1"}).read().value().radius_km,
            0.0);
  EXPECT_EQ((QuestionParts{.radius = "0.1"}).read().value().radius_km, 0.1);
}

TEST(ParseQuery, RefusesWhatIsNoRadius) {
  for (const std::string radius : {"", "-1", "+1", "1e9", "nan", "inf", "infinity", "0x10", "1.",
                                   ".5", "1,5", " 1", "1 ", "1.2.3", "-0", "1km"}) {
    EXPECT_EQ(
        refusal_of({.radius = radius}),
        "radius: \"" + radius + "\" is not a radius: write kilometres in digits, such as 1 or 2.5");
  }
}

TEST(ParseQuery, RefusesARadiusOverItsLimit) {
  EXPECT_EQ(refusal_of({.radius = "1000000000"}, ErrorCode::kTooLarge),
            "radius: \"1000000000\" kilometres is over the limit of 500");
  EXPECT_EQ(refusal_of({.radius = "500.0000001"}, ErrorCode::kTooLarge),
            "radius: \"500.0000001\" kilometres is over the limit of 500");
  const std::string endless(400, '9');
  EXPECT_EQ(refusal_of({.radius = endless}, ErrorCode::kTooLarge),
            "radius: \"" + endless.substr(0, 100) + "...\" kilometres is over the limit of 500");
  EXPECT_FALSE((QuestionParts{.radius = "2.5"}).read({.radius_km = 2.0}));
}

TEST(ParseQuery, ReadsSbiCodesInCanonicalOrder) {
  const auto query = QuestionParts{.parameters = {{"sbi", "56.10,i,5610,47"}}}.read().value();
  std::vector<std::string_view> codes;
  for (const store::SbiCode& code : query.sbi.value()) codes.push_back(code.text());
  EXPECT_EQ(codes, (std::vector<std::string_view>{"47", "5610", "I"}));
}

TEST(ParseQuery, RefusesAnSbiThatIsNoCode) {
  EXPECT_TRUE(refusal_of({.parameters = {{"sbi", ""}}}).starts_with("sbi: \"\" is not an sbi"));
  EXPECT_TRUE(refusal_of({.parameters = {{"sbi", "56,"}}}).starts_with("sbi: \"\" is not an sbi"));
  EXPECT_TRUE(refusal_of({.parameters = {{"sbi", "56-10"}}}).starts_with("sbi: \"56-10\" is not"));
}

std::vector<unsigned> hours(std::string_view text) {
  const std::uint32_t mask = parse_hours(text).value();
  std::vector<unsigned> set;
  for (unsigned hour = 0; hour < 32; ++hour) {
    if ((mask >> hour & 1U) != 0) set.push_back(hour);
  }
  return set;
}

TEST(ParseHours, ReadsListsAndRangesThatMayWrap) {
  EXPECT_EQ(hours("17-22"), (std::vector<unsigned>{17, 18, 19, 20, 21, 22}));
  EXPECT_EQ(hours("22-2"), (std::vector<unsigned>{0, 1, 2, 22, 23}));
  EXPECT_EQ(hours("8,12-13,08"), (std::vector<unsigned>{8, 12, 13}));
  EXPECT_EQ(hours("5-5"), (std::vector<unsigned>{5}));
  EXPECT_EQ(hours("0-23").size(), 24U);
  EXPECT_EQ(hours("6-5").size(), 24U);
}

TEST(ParseHours, RefusesWhatIsNoHour) {
  for (const std::string text : {"", "24", "-1", "7-", "1-2-3", "8;9", "noon", "012", "1,"}) {
    const std::string refused = refusal_of({.parameters = {{"hours", text}}});
    EXPECT_TRUE(refused.starts_with("hours: hours must be from 0 to 23, not \"")) << refused;
  }
  EXPECT_EQ(refusal_of({.parameters = {{"hours", "17-24"}}}),
            "hours: hours must be from 0 to 23, not \"24\"");
}

TEST(ParseQuery, ReadsTheChoices) {
  const Question query =
      QuestionParts{.parameters = {{"precision", "pc4"}, {"lang", "nl"}, {"backend", "postgis"}}}
          .read()
          .value();
  EXPECT_EQ(query.precision, Precision::kPc4);
  EXPECT_EQ(query.language, store::Language::kDutch);
  EXPECT_EQ(query.backend, Backend::kPostgis);
}

TEST(ParseQuery, RefusesOtherChoicesAndNamesTheRightOnes) {
  EXPECT_EQ(refusal_of({.parameters = {{"precision", "PC4"}}}),
            "precision: precision must be one of: auto, pc6, pc4, none; not \"PC4\"");
  EXPECT_EQ(refusal_of({.parameters = {{"lang", "de"}}}),
            "lang: lang must be one of: en, nl; not \"de\"");
  EXPECT_EQ(refusal_of({.parameters = {{"backend", ""}}}),
            "backend: backend must be one of: auto, memory, postgis; not \"\"");
}

TEST(ParseQuery, RefusesUnknownParameters) {
  EXPECT_EQ(refusal_of({.parameters = {{"radius", "1"}}}),
            "radius: \"radius\" is not a parameter; use sbi, hours, precision, lang or "
            "backend");
  EXPECT_EQ(refusal_of({.parameters = {{"SBI", "56"}}}),
            "SBI: \"SBI\" is not a parameter; use sbi, hours, precision, lang or backend");
}

TEST(ParseQuery, RefusesRepeatedParameters) {
  EXPECT_EQ(refusal_of({.parameters = {{"sbi", "56"}, {"lang", "nl"}, {"sbi", "56"}}}),
            "sbi: \"sbi\" is given more than once");
}

TEST(ParseQuery, RefusesWhatIsNoPostcode) {
  EXPECT_TRUE(refusal_of({.postcode = ""}).starts_with("postcode: \"\" is not a postcode"));
  EXPECT_TRUE(refusal_of({.postcode = ".."}).starts_with("postcode: \"..\" is not a postcode"));
  EXPECT_TRUE(refusal_of({.postcode = "1012\nJS"}).starts_with("postcode: \"1012\\x0AJS\" is not"));
}

TEST(Precision, HasTheNamesThatTheApiWrites) {
  EXPECT_EQ(name_of(Precision::kPc6), "pc6");
  EXPECT_EQ(name_of(Precision::kPc4), "pc4");
  EXPECT_EQ(name_of(Precision::kNone), "none");
}

}  // namespace
}  // namespace server
