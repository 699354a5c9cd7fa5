#include "store/ingest/ingest.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <set>

#include "store/sums/aggregate.h"
#include "tests/support/ingest_fixture.h"
#include "tests/support/machine/file_size_limit.h"

namespace {

namespace fs = std::filesystem;
using store::BadLines;
using store::ErrorCode;
using store::IngestSummary;
using tests::IngestTest;
using tests::january;
using Lines = std::vector<std::string>;

TEST_F(IngestTest, AddsUpTheFourRowsOfTheTalkAsTheTalkDoes) {
  const auto file = csv("talk.txt",
                        "2013-01-01 12 1234 1234AB 35 22 1\n"
                        "2013-01-08 12 1234 1234AB 45 35 1\n"
                        "2013-01-01 13 4321 1234AB 11 10 2\n"
                        "2013-01-08 14 4321 1234AB 12 11 2\n",
                        "date hour id_activity postcode hits delta sbi\n");
  ASSERT_TRUE(append({file}));
  const store::Snapshot snapshot = load();
  const std::vector<store::SlotRun> runs{{store::PostcodeSlot{0}, store::PostcodeSlot{1}}};
  const std::vector<store::Date> dates{january(1), january(8)};
  store::Workers workers(0);
  const auto answer =
      aggregate(snapshot, store::reads_of(snapshot, dates).reads, {.runs = runs, .sbi = {}},
                {.sums = store::PlaceSums::kByPostcode}, store::Work(workers));
  ASSERT_TRUE(answer);
  const auto slot = snapshot.sbi->find(store::SbiCode::parse("1").value()).value();
  const store::Sums stats = answer->by_sbi[index(slot)];
  EXPECT_EQ(stats, (store::Sums{.hits = 80, .delta = 57}));
  EXPECT_EQ(percentage(stats), 0.40350877192982454);
  EXPECT_EQ(answer->timeline, (std::vector<store::HourSums>{
                                  {january(1), 12, {.hits = 35, .delta = 22}},
                                  {january(1), 13, {.hits = 11, .delta = 10}},
                                  {january(8), 12, {.hits = 45, .delta = 35}},
                                  {january(8), 14, {.hits = 12, .delta = 11}},
                              }));
  EXPECT_EQ(answer->by_place, (std::vector<store::Sums>{{.hits = 103, .delta = 78}}));
  EXPECT_EQ(answer->datapoints, 4U);
}

TEST_F(IngestTest, KeepsEveryRowAsItWasRead) {
  const auto file = csv("a.csv",
                        "2013-01-02,23,9223372036854775807,5678zz,4294967295,4294967295,56.10\n"
                        "2013-01-01,0,0,1234 ab,0,0,1\n"
                        "2013-01-01,0,0,1234AB,0,0,1\n");  // Same keys: another datapoint.
  const auto summary = append({file});
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(rows(), (Lines{"2013-01-01,0,0,1234AB,0,0,1", "2013-01-01,0,0,1234AB,0,0,1",
                           "2013-01-02,23,9223372036854775807,5678ZZ,4294967295,4294967295,5610"}));
  EXPECT_EQ(summary->files, 1U);
  EXPECT_EQ(summary->files_already_there, 0U);
  EXPECT_EQ(summary->rows, 3U);
  EXPECT_EQ(summary->dates, (std::vector{january(1), january(2)}));
  EXPECT_EQ(summary->unlocated_rows, 0U);
}

TEST_F(IngestTest, LeavesADeltaToBeDerivedWhereTheFileHasNoneOrItIsAskedTo) {
  const auto without = csv("a.csv", "2013-01-01,0,7,1234AB,5,1\n", tests::kHeaderWithoutDelta);
  const auto with = csv("b.csv", "2013-01-02,0,7,1234AB,5,3,1\n");
  ASSERT_TRUE(append({without}));
  ASSERT_TRUE(ingest({with}, {.derive_delta = true}));
  EXPECT_EQ(rows(), (Lines{"2013-01-01,0,7,1234AB,5,-,1", "2013-01-02,0,7,1234AB,5,-,1"}));
}

TEST_F(IngestTest, KeepsAndCountsRowsWithoutALocation) {
  const auto file = csv("a.csv",
                        "2013-01-01,0,7,9999XX,5,1,1\n"
                        "2013-01-01,1,7,9999XX,6,1,1\n"
                        "2013-01-01,2,7,8888XX,7,1,1\n"
                        "2013-01-01,3,7,1234AC,8,1,1\n");
  const auto summary = append({file});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->rows, 4U);
  EXPECT_EQ(summary->unlocated_rows, 3U);
  EXPECT_EQ(summary->unlocated_postcodes, 2U);
  EXPECT_EQ(directory_.read_manifest()->find(january(1))->unlocated_rows, 3U);
  EXPECT_EQ(load().dates[0].rows->unlocated_rows(), 3U);
  EXPECT_EQ(rows().size(), 4U);
  // A later file's: only the codes among its own rows count.
  const auto later = append({csv("b.csv", "2013-01-02,3,7,8888XX,8,1,1\n")});
  ASSERT_TRUE(later);
  EXPECT_EQ(later->unlocated_postcodes, 1U);
  EXPECT_EQ(rows().back(), "2013-01-02,3,7,8888XX,8,1,1");
}

TEST_F(IngestTest, ChangesNothingWhereOneLineOfOneFileIsBad) {
  ASSERT_TRUE(append({csv("first.csv", "2013-01-01,0,7,1234AB,5,1,1\n")}));
  const auto good = csv("good.csv", "2013-01-02,0,7,1234AB,5,1,99\n");
  const auto bad = csv("bad.csv", "2013-01-03,0,7,1234AB,5,1,1\n2013-02-30,0,7,1234AB,5,1,1\n");
  expect_refused({good, bad}, {}, ErrorCode::kInvalid, {"bad.csv:3", "2013-02-30"});
}

TEST_F(IngestTest, ChangesNothingWhereAFileCannotBeRead) {
  const auto good = csv("good.csv", "2013-01-02,0,7,1234AB,5,1,99\n");
  expect_refused({good, input_.path() / "none.csv"}, {}, ErrorCode::kNotFound, {"none.csv"});
  expect_refused({good, input_.file("empty.csv", "")}, {}, ErrorCode::kInvalid, {"empty.csv"});
  expect_refused({good, csv("columns.csv", "", "date,hour\n")}, {}, ErrorCode::kInvalid,
                 {"columns.csv", "postcode"});
  expect_refused({good, input_.file("cut.csv.gz", "\x1f\x8b\x08")}, {}, ErrorCode::kInvalid,
                 {"cut.csv.gz"});
}

TEST_F(IngestTest, SkipsBadLinesAndKeepsThemWithTheirReasons) {
  const auto file = csv("a.csv", "2013-01-01,24,7,1234AB,5,1,1\n2013-01-01,0,7,1234AB,5,1,1\n");
  const store::IngestOptions skip{.bad_lines = BadLines::kSkip};
  const auto summary = ingest({file}, skip);
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(summary->refused, 1U);
  EXPECT_EQ(summary->rows, 1U);
  EXPECT_EQ(rows(), Lines{"2013-01-01,0,7,1234AB,5,1,1"});
  ASSERT_EQ(summary->refused_file, directory_.path() / "refused" / "transaction-1.csv");
  const std::string refused = bytes().at("refused/transaction-1.csv");
  EXPECT_NE(refused.find("2013-01-01,24,7,1234AB,5,1,1"), std::string::npos) << refused;

  const auto next =
      ingest({csv("b.csv", "no,date,at,all,1,1,1\n2013-01-02,0,7,1234AB,5,1,1\n")}, skip);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->rows, 1U);
  EXPECT_EQ(next->refused_file, directory_.path() / "refused" / "transaction-2.csv");
  EXPECT_EQ(bytes().at("refused/transaction-1.csv"), refused);
}

TEST_F(IngestTest, ChangesNothingWhereNoLineIsLeftToTake) {
  ASSERT_TRUE(append({csv("first.csv", "2013-01-01,0,7,1234AB,5,1,1\n")}));
  const auto bad = csv("bad.csv", "30-04-2013,0,7,1234AB,5,1,1\n");
  expect_refused({bad}, {.bad_lines = BadLines::kSkip}, ErrorCode::kInvalid,
                 {"no row could be read", "bad.csv:2", "30-04-2013"});
}

TEST_F(IngestTest, ReadsAFolderWithAllThatIsInItButHiddenNames) {
  const fs::path folder = input_.path() / "in";
  fs::create_directories(folder / "b" / "deep");
  fs::create_directories(folder / ".git");
  fs::create_directories(folder / "c.csv");
  (void)csv("in/z.csv", "2013-01-01,0,1,1234AB,5,1,1\n");
  (void)csv("in/b/deep/a", "2013-01-01,0,2,1234AB,5,1,2\n");
  (void)csv("in/b/.hidden.csv", "2013-01-01,0,3,1234AB,5,1,3\n");
  (void)csv("in/.git/config", "not,a,datapoint\n");
  const auto summary = append({folder});
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(summary->files, 2U);
  EXPECT_EQ(rows(), (Lines{"2013-01-01,0,1,1234AB,5,1,1", "2013-01-01,0,2,1234AB,5,1,2"}));
  // In the order of the names: the sbi of b/deep/a came first.
  EXPECT_EQ(load().sbi->code(store::SbiSlot{0}).text(), "2");

  expect_refused({folder / "c.csv"}, {}, ErrorCode::kNotFound, {"c.csv"});
  expect_refused({folder / ".git"}, {}, ErrorCode::kInvalid, {"config"});
  fs::create_symlink(folder / "gone", folder / "link");
  expect_refused({folder}, {}, ErrorCode::kUnavailable, {"link"});
}

TEST_F(IngestTest, ReadsStandardInput) {
  const auto file = csv("a.csv", "2013-01-01,0,7,1234AB,5,1,1\n");
  const int saved = ::dup(STDIN_FILENO);
  ASSERT_NE(std::freopen(file.c_str(), "r", stdin), nullptr);
  const auto summary = append({"-"});
  ::dup2(saved, STDIN_FILENO);
  ::close(saved);
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(rows(), Lines{"2013-01-01,0,7,1234AB,5,1,1"});
}

TEST_F(IngestTest, TakesAFileWithoutRows) {
  const auto summary = append({csv("a.csv", "")});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->files, 1U);
  EXPECT_EQ(summary->files_already_there, 0U);
  EXPECT_EQ(summary->rows, 0U);
  EXPECT_TRUE(summary->dates.empty());
}

TEST_F(IngestTest, RefusesMoreSbiCodesThanThereAreSlots) {
  const auto lines = [](std::uint32_t first, std::uint32_t count) {
    std::string text;
    for (std::uint32_t i = first; i < first + count; ++i) {
      text += "2013-01-01,0,7,1234AB,5,1," + std::to_string(i) + "\n";
    }
    return text;
  };
  ASSERT_TRUE(append({csv("first.csv", lines(1, 1))}));
  expect_refused({csv("many.csv", lines(1, 65'536))}, {}, ErrorCode::kTooLarge,
                 {"many.csv", "\"65536\"", "65535"});
  const auto summary = append({csv("most.csv", lines(2, 65'534))});
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(load().sbi->size(), 65'535U);
  EXPECT_EQ(rows().size(), 65'535U);
}

TEST_F(IngestTest, TellsHowFarItIs) {
  std::string lines;
  for (int i = 0; i < 10'000; ++i) lines += "2013-01-01,0,7,1234AB,5,1,1\n";
  const Files files{csv("a.csv", lines), csv("b.csv", "2013-01-02,0,7,1234AB,5,1,1\n")};
  std::vector<store::IngestProgress> told;
  const auto summary =
      store::ingest(directory_, located_, files, {},
                    [&told](const store::IngestProgress& progress) { told.push_back(progress); });
  ASSERT_TRUE(summary);
  ASSERT_FALSE(told.empty());
  for (std::size_t i = 1; i < told.size(); ++i) EXPECT_GE(told[i].rows, told[i - 1].rows);
  EXPECT_EQ(told.back().rows, 10'001U);
  EXPECT_EQ(told.back().raw_bytes, fs::file_size(files[0]) + fs::file_size(files[1]));
  EXPECT_EQ(told.back().raw_bytes_read, told.back().raw_bytes);
}

TEST_F(IngestTest, ChangesNothingWhereTheSystemCannotWrite) {
  ASSERT_TRUE(append({csv("a.csv", "2013-01-01,0,7,1234AB,5,1,1\n")}));
  const auto before = bytes();
  const auto more = csv("b.csv", "2013-01-01,1,7,1234AB,5,1,1\nbad\n2013-01-02,1,7,9Z,5,1,2\n");
  // Each limit lets more of a partition through, the largest file; crash_test.cc tries the others.
  std::set<std::string> failed;
  for (rlim_t limit = 0; limit < 1200; limit += 25) {
    store::Result<IngestSummary> summary;
    {
      const tests::FileSizeLimit small(limit);
      summary = ingest({more}, {.bad_lines = BadLines::kSkip});
    }
    if (summary) break;
    EXPECT_EQ(bytes(), before) << limit;
    EXPECT_EQ(summary.error().code, ErrorCode::kUnavailable);
    const std::string& detail = summary.error().detail;
    failed.insert(fs::path(detail.substr(0, detail.rfind("\": "))).filename());
  }
  EXPECT_TRUE(failed.lower_bound("2013-01-01.2-")->ends_with(".partition"));
  EXPECT_EQ(rows().size(), 3U) << "in the end the limit was wide enough";
}

}  // namespace
