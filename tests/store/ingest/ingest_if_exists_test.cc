// What an ingest makes of dates and contents that the store holds already.

#include <gtest/gtest.h>

#include <fstream>

#include "store/ingest/ingest.h"
#include "tests/support/gzip.h"
#include "tests/support/ingest_fixture.h"

namespace {

namespace fs = std::filesystem;
using store::ErrorCode;
using store::IfExists;
using tests::january;
using tests::kHeader;
using tests::kHeaderWithoutDelta;
using Lines = std::vector<std::string>;

constexpr std::string_view kFirst = "2013-01-01,0,1,1234AB,5,1,1\n";
constexpr std::string_view kSecond = "2013-01-02,0,2,1234AB,5,1,1\n";
constexpr std::string_view kOther = "2013-01-01,0,3,1234AC,9,9,2\n";

std::string line(std::string_view text) { return std::string(text.substr(0, text.size() - 1)); }

class IngestIfExists : public tests::IngestTest {
 protected:
  fs::path both_ = csv("both.csv", std::string(kFirst) + std::string(kSecond));
  fs::path other_ = csv("other.csv", kOther);
};

TEST_F(IngestIfExists, AppendsToTheRowsOfADate) {
  ASSERT_TRUE(append({both_}));
  const auto summary = append({other_});
  ASSERT_TRUE(summary);
  EXPECT_EQ(rows(), (Lines{line(kFirst), line(kOther), line(kSecond)}));
  EXPECT_EQ(summary->dates, std::vector{january(1)});
  EXPECT_EQ(summary->rows, 1U);
}

TEST_F(IngestIfExists, TakesTheSameContentOnce) {
  ASSERT_TRUE(append({both_}));
  const auto before = bytes();
  const auto again = append({both_});
  ASSERT_TRUE(again);
  EXPECT_EQ(bytes(), before) << "no commit, so the data version stays as well";
  EXPECT_EQ(again->files, 1U);
  EXPECT_EQ(again->files_already_there, 1U);
  EXPECT_EQ(again->rows, 0U);
  EXPECT_EQ(again->rows_already_there, 2U);
  EXPECT_TRUE(again->dates.empty());
}

TEST_F(IngestIfExists, TakesTheSameContentOnceWithinOneCommand) {
  const auto copy = csv("copy.csv", std::string(kFirst) + std::string(kSecond));
  const auto summary = append({both_, other_, copy, both_});
  ASSERT_TRUE(summary);
  EXPECT_EQ(rows(), (Lines{line(kFirst), line(kOther), line(kSecond)}));
  EXPECT_EQ(summary->files, 4U);
  EXPECT_EQ(summary->files_already_there, 2U);
  EXPECT_EQ(summary->rows, 3U);
  EXPECT_EQ(summary->rows_already_there, 4U);
}

TEST_F(IngestIfExists, TellsAContentByItsUncompressedBytes) {
  ASSERT_TRUE(append({both_}));
  const auto zipped =
      input_.file("both.csv.gz",
                  tests::gzip(std::string(kHeader) + std::string(kFirst) + std::string(kSecond)));
  const auto summary = append({zipped});
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(summary->files_already_there, 1U);
  EXPECT_EQ(rows().size(), 2U);
}

TEST_F(IngestIfExists, TellsAContentByItsColumnMapping) {
  const auto file = csv("a.csv", "2013-01-01,0,1,1234AB,5,1,1,6,8\n",
                        "date,hour,id_activity,postcode,hits,delta,sbi,more,most\n");
  ASSERT_TRUE(append({file}));
  const store::IngestOptions same{.columns = {{.name = "hits", .header = "hits"}}};
  EXPECT_EQ(ingest({file}, same)->files_already_there, 1U);
  const store::IngestOptions more{
      .columns = {{.name = "hits", .header = "more"}, {.name = "delta", .header = "most"}}};
  EXPECT_EQ(ingest({file}, more)->rows, 1U);
  const store::IngestOptions turned{
      .columns = {{.name = "delta", .header = "most"}, {.name = "hits", .header = "more"}}};
  EXPECT_EQ(ingest({file}, turned)->files_already_there, 1U);
  EXPECT_EQ(rows(), (Lines{"2013-01-01,0,1,1234AB,5,1,1", "2013-01-01,0,1,1234AB,6,8,1"}));
}

TEST_F(IngestIfExists, TakesAgainWhatWasRemoved) {
  ASSERT_TRUE(append({both_}));
  EXPECT_EQ(remove_dates(directory_, std::vector{january(1), january(9)}), std::vector{january(1)});
  EXPECT_EQ(rows(), Lines{line(kSecond)});
  const auto again = append({both_});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->dates, std::vector{january(1)});
  EXPECT_EQ(again->rows, 1U);
  EXPECT_EQ(again->rows_already_there, 1U);
  EXPECT_EQ(again->files_already_there, 0U);
  EXPECT_EQ(rows(), (Lines{line(kFirst), line(kSecond)}));
}

TEST_F(IngestIfExists, TakesAgainWhatWasReplaced) {
  ASSERT_TRUE(append({both_}));
  ASSERT_TRUE(replace({other_}));
  const auto again = append({both_});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->rows, 1U);
  EXPECT_EQ(again->rows_already_there, 1U);
  EXPECT_EQ(rows(), (Lines{line(kFirst), line(kOther), line(kSecond)}));
  EXPECT_EQ(append({both_, other_})->files_already_there, 2U);
}

TEST_F(IngestIfExists, RemovesNothingWhereNoDateIsThere) {
  ASSERT_TRUE(append({both_}));
  const auto before = bytes();
  EXPECT_EQ(remove_dates(directory_, std::vector{january(9)}), std::vector<store::Date>{});
  EXPECT_EQ(bytes(), before);
}

TEST_F(IngestIfExists, ReplacesTheDatesOfTheCommandAndNoOther) {
  ASSERT_TRUE(append({both_}));
  const auto more = csv("more.csv", "2013-01-01,7,7,5678ZZ,7,7,7\n2013-01-03,0,1,1234AB,1,1,1\n");
  const auto summary = replace({other_, more});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->dates, (std::vector{january(1), january(3)}));
  EXPECT_EQ(summary->rows, 3U);
  EXPECT_EQ(rows(), (Lines{line(kOther), "2013-01-01,7,7,5678ZZ,7,7,7", line(kSecond),
                           "2013-01-03,0,1,1234AB,1,1,1"}));
  std::size_t partitions = 0;
  for (const auto& [name, content] : bytes()) partitions += name.ends_with(".partition");
  EXPECT_EQ(partitions, 3U) << "the replaced one is gone";
}

TEST_F(IngestIfExists, ReplacesNothingWhereTheDateIsThatVeryContent) {
  ASSERT_TRUE(append({both_}));
  ASSERT_TRUE(append({other_}));
  const auto before = bytes();
  const auto summary = replace({other_, both_});
  ASSERT_TRUE(summary);
  EXPECT_EQ(bytes(), before);
  EXPECT_EQ(summary->files_already_there, 2U);
  EXPECT_EQ(summary->rows_already_there, 3U);
}

TEST_F(IngestIfExists, ReplacesWithAPartOfWhatTheDateHolds) {
  ASSERT_TRUE(append({both_, other_}));
  const auto summary = replace({other_});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->rows, 1U);
  EXPECT_EQ(rows(), (Lines{line(kOther), line(kSecond)}));
}

TEST_F(IngestIfExists, FailsWhereADateIsThere) {
  ASSERT_TRUE(append({both_}));
  const store::IngestOptions fail{.if_exists = IfExists::kFail};
  expect_refused({csv("new.csv", "2013-01-03,0,1,1234AB,1,1,4\n"), other_}, fail,
                 ErrorCode::kConflict, {"2013-01-01 is in the store already;"});
  expect_refused({both_}, fail, ErrorCode::kConflict,
                 {"2013-01-01, 2013-01-02 are in the store already, with this very content"});
  std::string lines;
  for (int day = 1; day <= 9; ++day) {
    lines += "2013-01-0" + std::to_string(day) + ",0,1,1234AB,1,1,1\n";
  }
  const auto nine = csv("nine.csv", lines);
  ASSERT_TRUE(append({nine}));
  expect_refused({csv("others.csv", lines + "2013-01-01,0,1,1234AB,1,1,1\n")}, fail,
                 ErrorCode::kConflict,
                 {"2013-01-01, 2013-01-02, 2013-01-03 and 6 more dates are in the store already;"});
}

TEST_F(IngestIfExists, DoesNotFailOverNewDates) {
  ASSERT_TRUE(append({other_}));
  const auto summary = ingest({csv("new.csv", kSecond)}, {.if_exists = IfExists::kFail});
  ASSERT_TRUE(summary);
  EXPECT_EQ(rows(), (Lines{line(kOther), line(kSecond)}));
}

TEST_F(IngestIfExists, RefusesToAppendTheOtherKindOfDelta) {
  ASSERT_TRUE(append({both_}));
  const auto derived = csv("derived.csv", "2013-01-02,0,2,1234AB,6,1\n", kHeaderWithoutDelta);
  expect_refused({derived}, {}, ErrorCode::kConflict, {"derived.csv", "2013-01-02"});
  expect_refused({both_}, {.derive_delta = true}, ErrorCode::kConflict, {"both.csv", "2013-01-01"});
  ASSERT_TRUE(replace({derived}));
  EXPECT_EQ(rows(), (Lines{line(kFirst), "2013-01-02,0,2,1234AB,6,-,1"}));
  const auto given = csv("given.csv", "2013-01-02,5,5,1234AB,5,5,5\n");
  expect_refused({given}, {}, ErrorCode::kConflict, {"given.csv", "2013-01-02"});
}

TEST_F(IngestIfExists, RefusesBothKindsOfDeltaForOneDateInOneCommand) {
  const auto derived = csv("derived.csv", "2013-01-02,0,2,1234AB,6,1\n", kHeaderWithoutDelta);
  for (const IfExists if_exists : {IfExists::kAppend, IfExists::kReplace, IfExists::kFail}) {
    expect_refused({both_, derived}, {.if_exists = if_exists}, ErrorCode::kConflict,
                   {"both.csv", "derived.csv", "2013-01-02"});
  }
  ASSERT_TRUE(append({other_, derived})) << "a kind each for two dates is fine";
}

class IngestOverDamage : public IngestIfExists {
 protected:
  void SetUp() override {
    ASSERT_TRUE(append({both_}));
    file_ = directory_.read_manifest()->find(january(1))->file;
    std::ofstream(directory_.path() / file_, std::ios::binary) << "damaged";
  }

  std::string file_;
};

TEST_F(IngestOverDamage, AppendsToNoDamagedDate) {
  expect_refused({other_}, {}, ErrorCode::kCorrupt, {"2013-01-01", file_});
}

TEST_F(IngestOverDamage, ReplacesADamagedDate) {
  ASSERT_TRUE(replace({other_}));
  EXPECT_EQ(rows(), (Lines{line(kOther), line(kSecond)}));
}

TEST_F(IngestOverDamage, MendsADateWithTheContentItHeld) {
  const auto summary = replace({both_});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->dates, std::vector{january(1)});
  EXPECT_EQ(rows(), (Lines{line(kFirst), line(kSecond)}));
}

TEST_F(IngestOverDamage, RemovesADamagedDate) {
  ASSERT_TRUE(remove_dates(directory_, std::vector{january(1)}));
  EXPECT_EQ(rows(), Lines{line(kSecond)});
}

}  // namespace
