// What an ingest notices about the rows that arrive.

#include "store/ingest/arrival.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

#include "store/ingest/ingest.h"
#include "tests/support/ingest_fixture.h"

namespace {

using store::DateOverlap;
using store::ErrorCode;
using store::IfExists;
using store::IngestOptions;
using store::IngestSummary;
using store::Warning;
using tests::january;
using tests::kHeaderWithoutDelta;
using Lines = std::vector<std::string>;

// Rows of one date that differ in their activity: `first` and the `count` - 1 after it.
std::string rows_from(int first, int count) {
  std::string lines;
  for (int i = first; i < first + count; ++i) {
    lines += fmt::format("2013-01-01,12,{},1234AB,5,1,1\n", i);
  }
  return lines;
}

class Arrival : public tests::IngestTest {
 protected:
  // What an ingest of these lines tells; the test fails if it is refused.
  [[nodiscard]] IngestSummary taken(const std::string& lines, const IngestOptions& options = {}) {
    const auto summary = ingest({csv(fmt::format("{}.csv", ++files_), lines)}, options);
    EXPECT_TRUE(summary) << summary.error().detail;
    return summary.value_or(IngestSummary{});
  }

  // The rows of the only overlap, and how many of them are equal; "" without any.
  [[nodiscard]] static std::string overlap(const IngestSummary& summary) {
    const std::vector<DateOverlap>& overlaps = summary.arrival.overlaps;
    if (overlaps.empty()) return "";
    EXPECT_EQ(overlaps.size(), 1U);
    return fmt::format("{} of {}", overlaps.front().equal_rows, overlaps.front().rows);
  }

  int files_ = 0;
};

TEST_F(Arrival, TellsOfNoOverlapWhereADateIsNew) {
  EXPECT_EQ(overlap(taken(rows_from(0, 10))), "");
}

TEST_F(Arrival, TellsOfRowsIntoADateThatHadSome) {
  (void)taken(rows_from(0, 10));
  const IngestSummary summary = taken(rows_from(10, 10));
  EXPECT_EQ(overlap(summary), "0 of 10");
  EXPECT_EQ(summary.arrival.overlaps.front().date, january(1));
  EXPECT_TRUE(warnings_of(summary).empty()) << "a date may arrive in parts";
}

TEST_F(Arrival, TakesEightOfTenRowsThatAreThereAndSaysSo) {
  (void)taken(rows_from(0, 10));
  const IngestSummary summary = taken(rows_from(2, 10));
  EXPECT_EQ(overlap(summary), "8 of 10");
  EXPECT_EQ(warnings_of(summary), std::vector{Warning::kEqualRows});
  EXPECT_EQ(rows().size(), 20U);
}

TEST_F(Arrival, RefusesNineOfTenRowsThatAreThere) {
  (void)taken(rows_from(0, 10));
  const auto again = csv("again.csv", rows_from(1, 10));
  expect_refused({again}, {}, ErrorCode::kConflict,
                 {"9 of 10 rows of 2013-01-01", "Nothing was changed", "--if-exists append"});
  expect_refused({csv("new.csv", "2013-01-05,1,1,1234AB,1,1,1\n"), again}, {.memory_bytes = 1},
                 ErrorCode::kConflict, {"9 of 10 rows of 2013-01-01"});
}

TEST_F(Arrival, RefusesOverTheLeastRoundedUp) {
  (void)taken(rows_from(0, 19));
  EXPECT_EQ(overlap(taken(rows_from(2, 19))), "17 of 19");
  expect_refused({csv("again.csv", rows_from(3, 20))}, {}, ErrorCode::kConflict, {"18 of 20"});
}

TEST_F(Arrival, TakesWhatIsThereIfToldTo) {
  (void)taken(rows_from(0, 3));
  EXPECT_EQ(overlap(taken(rows_from(0, 2), {.if_exists = IfExists::kAppend})), "2 of 2");
  EXPECT_EQ(rows().size(), 5U);
  EXPECT_EQ(overlap(taken(rows_from(1, 2), {.if_exists = IfExists::kReplace})), "");
  EXPECT_EQ(rows().size(), 2U);
}

TEST_F(Arrival, NamesTheFirstDatesThatItRefuses) {
  std::string lines;
  for (int day = 1; day <= 5; ++day) lines += fmt::format("2013-01-0{},1,1,1234AB,1,1,1\n", day);
  (void)taken(lines);
  expect_refused({csv("again.csv", lines + '\n')}, {}, ErrorCode::kConflict,
                 {"1 of 1 rows of 2013-01-01, ", "2013-01-03 and rows of 2 more dates are"});
}

TEST_F(Arrival, TakesTheVerySameContentOnceAsBefore) {
  const auto file = csv("a.csv", rows_from(0, 3));
  ASSERT_TRUE(ingest({file}));
  const auto again = ingest({file}, {.strict = true});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->rows_already_there, 3U);
  EXPECT_FALSE(again->held_back);
  EXPECT_TRUE(again->arrival.overlaps.empty());
}

TEST_F(Arrival, PairsEachRowWithOne) {
  const std::string row = rows_from(1, 1);
  (void)taken(row + row + rows_from(2, 1));
  const IngestOptions append{.if_exists = IfExists::kAppend};
  EXPECT_EQ(overlap(taken(row + row + row + rows_from(9, 1), append)), "2 of 4");
  EXPECT_EQ(overlap(taken(row + rows_from(2, 1), append)), "2 of 2");
}

TEST_F(Arrival, ComparesAllSevenColumns) {
  (void)taken("2013-01-01,12,7,1234AB,5,1,1\n");
  for (const char* other : {"2013-01-01,13,7,1234AB,5,1,1\n", "2013-01-01,12,8,1234AB,5,1,1\n",
                            "2013-01-01,12,7,1234AC,5,1,1\n", "2013-01-01,12,7,1234AB,6,1,1\n",
                            "2013-01-01,12,7,1234AB,5,2,1\n", "2013-01-01,12,7,1234AB,5,1,2\n"}) {
    EXPECT_EQ(overlap(taken(other)), "0 of 1") << other;
  }
}

TEST_F(Arrival, ComparesTheOtherSixWhereTheDeltaIsDerived) {
  ASSERT_TRUE(ingest({csv("a.csv", "2013-01-01,12,7,1234AB,5,1\n", kHeaderWithoutDelta)}));
  const auto with_delta = csv("b.csv", "2013-01-01,12,7,1234AB,5,99,1\n");
  const auto summary = ingest({with_delta}, {.if_exists = IfExists::kAppend, .derive_delta = true});
  ASSERT_TRUE(summary);
  EXPECT_EQ(overlap(*summary), "1 of 1");
}

// The slow, obvious way: the rows of each date as texts, each equal one crossed out.
std::map<std::string, std::string> overlaps_naively(const Lines& stored, const Lines& offered) {
  std::map<std::string, std::multiset<std::string>> left;
  for (const std::string& line : stored) left[line.substr(0, 10)].insert(line);
  std::map<std::string, std::pair<int, int>> found;
  for (const std::string& line : offered) {
    const auto date = left.find(line.substr(0, 10));
    if (date == left.end()) continue;
    auto& [equal, rows] = found[date->first];
    ++rows;
    const auto same = date->second.find(line);
    if (same == date->second.end()) continue;
    ++equal;
    date->second.erase(same);
  }
  std::map<std::string, std::string> texts;
  for (const auto& [date, counts] : found) {
    texts[date] = fmt::format("{} of {}", counts.first, counts.second);
  }
  return texts;
}

TEST_F(Arrival, AgreesWithTheNaiveComparisonOnRandomRowsHoweverLittleMemoryItHas) {
  const auto random_lines = [](std::mt19937& random, std::size_t count) {
    Lines lines;
    for (std::size_t i = 0; i < count; ++i) {
      const char* const postcode = std::array{"1234AB", "1234AC", "5678ZZ", "9999XX"}[random() % 4];
      lines.push_back(fmt::format("2013-01-0{},{},{},{},{},{},{}", 1 + random() % 4, random() % 2,
                                  random() % (1U << random() % 6), postcode, random() % 2,
                                  random() % 2, random() % 2));
    }
    return lines;
  };
  for (unsigned seed = 0; seed < 20; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const Lines stored = random_lines(random, 1 + random() % 3000);
    const Lines offered = random_lines(random, 1 + random() % 6000);
    const auto file = csv("stored.csv", fmt::format("{}\n", fmt::join(stored, "\n")));
    const auto more = csv("offered.csv", fmt::format("{}\n", fmt::join(offered, "\n")));
    for (const std::uint64_t memory_bytes : {std::uint64_t{1}, std::uint64_t{1} << 30U}) {
      const tests::TemporaryFolder folder;
      const auto directory = store::DataDirectory::create(folder.path() / "data", {}).value();
      ASSERT_TRUE(store::ingest(directory, located_, std::vector{file}, {}, {}));
      const auto summary = store::ingest(
          directory, located_, std::vector{more},
          {.if_exists = IfExists::kAppend, .memory_bytes = memory_bytes, .threads = 2}, {});
      ASSERT_TRUE(summary) << summary.error().detail;
      std::map<std::string, std::string> found;
      for (const DateOverlap& overlap : summary->arrival.overlaps) {
        found[store::to_iso(overlap.date)] =
            fmt::format("{} of {}", overlap.equal_rows, overlap.rows);
      }
      EXPECT_EQ(found, overlaps_naively(stored, offered)) << memory_bytes << " bytes of memory";
    }
  }
}

TEST_F(Arrival, TellsTheHoursOfTheLastDate) {
  const std::string first_date = "2013-01-01,0,1,1234AB,5,1,1\n2013-01-01,23,1,1234AB,5,1,1\n";
  const std::string second_date = "2013-01-02,7,1,1234AB,5,1,1\n2013-01-02,13,1,1234AB,5,1,1\n";
  for (const std::uint64_t memory_bytes : {1U, 1U << 30U}) {
    const IngestSummary summary = taken(
        second_date + first_date, {.if_exists = IfExists::kReplace, .memory_bytes = memory_bytes});
    ASSERT_TRUE(summary.arrival.last_date);
    EXPECT_EQ(summary.arrival.last_date->date, january(2));
    EXPECT_EQ(summary.arrival.last_date->first, 7U);
    EXPECT_EQ(summary.arrival.last_date->last, 13U);
    ASSERT_TRUE(remove_dates(directory_, summary.dates));
  }
  EXPECT_FALSE(taken("").arrival.last_date);
}

class ArrivalOfCodes : public Arrival {
 protected:
  ArrivalOfCodes() {
    for (const char* code : {"01", "0111", "10", "47"}) {
      EXPECT_TRUE(industries_.add(tests::sbi(code), {}));
    }
  }

  store::Industries industries_;
};

TEST_F(ArrivalOfCodes, TellsTheCodesThatNoTableLists) {
  const IngestSummary summary = taken(
      "2013-01-01,1,1,1234AB,1,1,99999\n2013-01-01,1,1,1234AB,1,1,47\n"
      "2013-01-02,1,1,1234AB,1,1,111\n2013-01-02,1,1,1234AB,1,1,1\n"
      "2013-01-02,1,1,1234AB,1,1,10\n",
      {.industries = &industries_});
  ASSERT_TRUE(summary.arrival.unlisted);
  EXPECT_EQ(summary.arrival.unlisted->codes,
            (std::vector{tests::sbi("1"), tests::sbi("111"), tests::sbi("99999")}));
  const auto& zeros = summary.arrival.unlisted->lost_zeros;
  ASSERT_EQ(zeros.size(), 2U);
  EXPECT_EQ(zeros[0].code, tests::sbi("1"));
  EXPECT_EQ(zeros[0].listed, tests::sbi("01"));
  EXPECT_EQ(zeros[1].code, tests::sbi("111"));
  EXPECT_EQ(zeros[1].listed, tests::sbi("0111"));
  EXPECT_EQ(warnings_of(summary), (std::vector{Warning::kUnlistedSbi, Warning::kLostZero}));
}

TEST_F(ArrivalOfCodes, TellsOfTheCodesOfThisIngestOnly) {
  (void)taken("2013-01-01,1,1,1234AB,1,1,99999\n", {.industries = &industries_});
  const IngestSummary summary =
      taken("2013-01-01,1,1,1234AC,1,1,47\n", {.industries = &industries_});
  ASSERT_TRUE(summary.arrival.unlisted);
  EXPECT_TRUE(summary.arrival.unlisted->codes.empty());
}

TEST_F(ArrivalOfCodes, KnowsNothingOfCodesWithoutATable) {
  const store::Industries empty;
  EXPECT_FALSE(taken("2013-01-01,1,1,1234AB,1,1,99999\n", {.industries = &empty}).arrival.unlisted);
  EXPECT_FALSE(taken("2013-01-02,1,1,1234AB,1,1,99999\n").arrival.unlisted);
}

class ArrivalOfPlaces : public Arrival {
 protected:
  // A row of `postcode` on each date from day `first` of 2013 up to `last`.
  static std::string daily(const std::string& postcode, int first, int last) {
    std::string lines;
    for (int day = first; day <= last; ++day) {
      const store::Date date = january(1) + std::chrono::days{day - 1};
      lines += fmt::format("{},1,1,{},1,1,1\n", store::to_iso(date), postcode);
    }
    return lines;
  }

  static std::vector<std::string> silent(const IngestSummary& summary) {
    std::vector<std::string> codes;
    if (!summary.arrival.silent) return {"not known"};
    for (const auto& code : summary.arrival.silent->postcodes) codes.emplace_back(code.text());
    return codes;
  }
};

TEST_F(ArrivalOfPlaces, TellsThoseThatReportedOnMostDatesBeforeAndDoNotNow) {
  // Of the 28 dates before day 29, 15 are most and 14 are not. 9999XX has no location.
  const IngestSummary summary = taken(daily("1234AB", 1, 29) + daily("1234AC", 14, 28) +
                                      daily("5678ZZ", 15, 28) + daily("9999XX", 1, 20));
  EXPECT_EQ(silent(summary), (Lines{"1234AC", "9999XX"}));
  EXPECT_EQ(summary.arrival.silent->date, january(29));
  EXPECT_EQ(summary.arrival.silent->dates_before, 28U);
  EXPECT_EQ(warnings_of(summary), (std::vector{Warning::kUnlocated, Warning::kSilentPlaces}));
}

TEST_F(ArrivalOfPlaces, LooksAtTwentyEightDaysAndAtNoneAfter) {
  (void)taken(daily("1234AB", 1, 60) + daily("1234AC", 1, 30));
  const IngestSummary summary = taken("2013-02-20,2,2,1234AB,1,1,1\n");  // Day 51.
  EXPECT_EQ(silent(summary), Lines{}) << "8 of the 28 dates before are most of none";
  EXPECT_EQ(silent(taken("2013-02-10,2,2,1234AB,1,1,1\n")), Lines{"1234AC"}) << "Day 41.";
}

TEST_F(ArrivalOfPlaces, CountsTheRowsThatTheDateHadBefore) {
  (void)taken(daily("1234AB", 1, 29) + daily("1234AC", 1, 29));
  EXPECT_EQ(silent(taken("2013-01-29,5,5,1234AB,1,1,1\n")), Lines{});
}

TEST_F(ArrivalOfPlaces, SaysNothingWhereTooFewDatesAreStored) {
  EXPECT_EQ(silent(taken(daily("1234AB", 1, 15) + daily("1234AC", 1, 14))), Lines{"not known"});
  EXPECT_EQ(silent(taken(daily("1234AB", 16, 16))), Lines{}) << "15 of the 28 are stored now";
}

TEST_F(ArrivalOfPlaces, LeavesOutADateThatIsDamaged) {
  (void)taken(daily("1234AB", 1, 28) + daily("1234AC", 1, 15));
  const std::string file = directory_.read_manifest()->find(january(3))->file;
  std::filesystem::resize_file(directory_.path() / file, 20);
  const IngestSummary summary = taken(daily("1234AB", 29, 29));
  EXPECT_EQ(silent(summary), Lines{}) << "14 are left";
  EXPECT_EQ(summary.arrival.silent->dates_before, 27U);
}

TEST_F(Arrival, ChangesNothingOverAWarningWhereItIsStrict) {
  (void)taken(rows_from(0, 10));
  const auto before = bytes();
  const IngestOptions strict{.bad_lines = store::BadLines::kSkip, .strict = true};
  const IngestSummary summary = taken(rows_from(5, 10) + "bad\n", strict);
  EXPECT_TRUE(summary.held_back);
  EXPECT_FALSE(summary.refused_file);
  EXPECT_EQ(overlap(summary), "5 of 10");
  EXPECT_EQ(bytes(), before);

  EXPECT_FALSE(taken(rows_from(20, 10), strict).held_back);
  EXPECT_EQ(rows().size(), 20U);
}

}  // namespace
