#include "server/engine/event_question.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace server {
namespace {

using store::impact::BaselineKind;

// The parameters are kept: what is read borrows their text.
struct Read {
  std::vector<Parameter> parameters;
  store::Result<EventRequest> result;

  explicit Read(std::vector<Parameter> asked, EventAnswer route = EventAnswer::kImpact)
      : parameters{std::move(asked)},
        result{read_event_request(parameters, std::nullopt, route, Limits{})} {}
  Read(const Read&) = delete;
};

// The error of a question that is fine but for one parameter.
store::Error error_of(Parameter parameter, EventAnswer route = EventAnswer::kImpact) {
  std::vector<Parameter> parameters{{"postcode", "1012JS"}};
  if (parameter.name != "dates") parameters.push_back({"dates", "2013-04-30"});
  parameters.push_back(std::move(parameter));
  const Read read(std::move(parameters), route);
  EXPECT_FALSE(read.result.has_value());
  return read.result ? store::Error{} : read.result.error();
}

TEST(ReadImpactRequest, TakesFourWeeksBeforeWhereNothingElseIsSaid) {
  const Read read({{"postcode", "1012JS"}, {"dates", "2013-04-30"}});
  ASSERT_TRUE(read.result) << read.result.error().detail;
  const EventQuestion& question = read.result->question;
  EXPECT_EQ(question.baseline.kind, BaselineKind::kWeeks);
  EXPECT_EQ(question.baseline.weeks, 4U);
  EXPECT_FALSE(question.holidays_in_baseline);
  EXPECT_EQ(question.ring_edges_m, (std::vector<double>{0, 250, 500, 1000, 2000, 5000}));
  EXPECT_EQ(question.control, ControlChoice::kRing);
  EXPECT_EQ(read.result->ground.postcode, "1012JS");
}

TEST(ReadImpactRequest, ReadsEveryParameter) {
  const Read read({{"lat", "52.37"},
                   {"lon", "4.89"},
                   {"radius", "2"},
                   {"inner-radius", "0.5"},
                   {"dates", "2013-04-30"},
                   {"baseline", "dates:2013-04-16;2013-04-23"},
                   {"holidays", "keep"},
                   {"without", "2013-04-20"},
                   {"rings", "0,100,1500.5"},
                   {"control", "country"},
                   {"sbi", "56"},
                   {"hours", "17-22"},
                   {"precision", "none"},
                   {"lang", "nl"},
                   {"backend", "memory"},
                   {"f", "csv"},
                   {"table", "rings"}});
  ASSERT_TRUE(read.result) << read.result.error().detail;
  const EventQuestion& question = read.result->question;
  EXPECT_EQ(to_text(question.baseline), "dates:2013-04-16;2013-04-23");
  EXPECT_TRUE(question.holidays_in_baseline);
  EXPECT_EQ(question.without.size(), 1U);
  EXPECT_EQ(question.ring_edges_m, (std::vector<double>{0, 100, 1500.5}));
  EXPECT_EQ(question.control, ControlChoice::kCountry);
  EXPECT_EQ(question.sbi->front().text(), "56");
  EXPECT_EQ(question.precision, Precision::kNone);
  EXPECT_EQ(question.language, store::Language::kDutch);
  EXPECT_EQ(question.backend, Backend::kMemory);
  EXPECT_EQ(read.result->format, Format::kCsv);
  EXPECT_EQ(read.result->table, "rings");
}

TEST(ReadImpactRequest, TakesABodyAsTheArea) {
  const std::vector<Parameter> parameters{{"dates", "2013-04-30"}};
  const auto read = read_event_request(parameters, "{}", EventAnswer::kImpact, Limits{});
  EXPECT_EQ(read->ground.body, "{}");
}

TEST(ReadImpactRequest, RefusesABaselineThatCannotBe) {
  for (const char* text : {"weeks:0", "weeks:500", "weeks:53", "weeks:", "weeks:4x", "weeks:-1",
                           "month", "", "dates:", "dates:2013-02-30"}) {
    const store::Error error = error_of({"baseline", text});
    EXPECT_EQ(error.code, store::ErrorCode::kInvalid) << text;
    EXPECT_EQ(error.parameter, "baseline") << text;
  }
  EXPECT_NE(error_of({"baseline", "weeks:500"}).detail.find("\"weeks:500\""), std::string::npos);
}

TEST(ReadImpactRequest, RefusesABaselineWithTheEvent) {
  const store::Error error = error_of({"baseline", "dates:2013-04-23;2013-04-30"});
  EXPECT_EQ(error.parameter, "baseline");
  EXPECT_NE(error.detail.find("2013-04-30"), std::string::npos) << error.detail;
}

TEST(ReadImpactRequest, RefusesRingsThatDoNotAscend) {
  for (const char* text : {"0", "500,250", "0,0", "0,x", "0,-5", "0,1e3", "0,inf", ""}) {
    EXPECT_EQ(error_of({"rings", text}).parameter, "rings") << text;
  }
  EXPECT_EQ(error_of({"rings", "0,600000"}).code, store::ErrorCode::kTooLarge);
  EXPECT_EQ(error_of({"rings", "0,600000"}).detail,
            "rings must be at most 500 kilometres, not \"600000\" metres");
  EXPECT_EQ(error_of({"rings", "0,a"}).detail, "rings must be distances in metres, not \"a\"");
}

TEST(ReadImpactRequest, NamesWhatIsMissingOrStandsTwice) {
  EXPECT_EQ(Read(std::vector<Parameter>{{"postcode", "1012JS"}}).result.error().parameter, "dates");
  EXPECT_EQ(Read({{"postcode", "1012JS"}, {"dates", "2013-04-30"}, {"dates", "2013-05-01"}})
                .result.error()
                .parameter,
            "dates");
  EXPECT_EQ(error_of({"colour", "red"}).parameter, "colour");
  EXPECT_EQ(error_of({"control", "moon"}).parameter, "control");
  EXPECT_EQ(error_of({"f", "xml"}).parameter, "f");
}

TEST(ReadImpactRequest, NeedsNoDatesForACalendarAndTakesNoRings) {
  EXPECT_TRUE(Read(std::vector<Parameter>{{"postcode", "1012JS"}}, EventAnswer::kCalendar).result);
  for (const char* name : {"rings", "control", "precision"}) {
    EXPECT_EQ(error_of({name, "none"}, EventAnswer::kCalendar).parameter, name);
  }
  EXPECT_EQ(error_of({"baseline", "dates:2013-04-23"}, EventAnswer::kCalendar).parameter,
            "baseline");
}

}  // namespace
}  // namespace server
