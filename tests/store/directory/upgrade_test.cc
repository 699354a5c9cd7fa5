// A data directory that version 1 of the format wrote becomes one of today's, with all it held.

#include "store/directory/upgrade.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "store/directory/check.h"
#include "store/ingest/ingest.h"
#include "tests/support/machine/crash_trial.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/stored.h"

namespace {

namespace fs = std::filesystem;
using store::DataDirectory;
using store::ErrorCode;
using store::Result;
using tests::CrashTrial;
using tests::Faults;

const fs::path kFixture = fs::path(STRAAL_TEST_DATA) / "format_1";

// What was ingested into the fixture; "-" is a delta that is derived.
const std::vector<std::string> kRows{
    "2013-01-01,1,2,1234AC,3,4,5610",
    "2013-01-01,12,1234,1234AB,35,22,5610",
    "2013-01-01,12,1234,1234AB,4294967295,0,5610",
    "2013-01-01,13,77,9999ZZ,7,3,47",
    "2013-01-01,9,5,1234AC,3,8,I",
    "2013-01-08,0,9223372036854775807,0000XX,2,1,5610",
    "2013-01-08,12,1234,1234AB,45,35,5610",
    "2013-01-08,23,0,1234AB,1,4294967295,47",
    "2013-01-09,7,12,1234AB,5,-,47",
    "2013-01-09,7,12,7777XX,4,-,I",
    "2013-01-09,8,1234,1234AC,6,-,5610",
    "2013-01-10,7,12,1234AB,1,-,47",
};

// Of the fixture's last ingest, whose rows were appended to the first date.
constexpr std::string_view kIngested =
    "date,hour,id_activity,postcode,hits,delta,sbi\n2013-01-01,1,2,1234AC,3,4,5610\n"
    "2013-01-01,25,2,1234AC,3,4,5610\n";

// The location table's codes, in the order of their slots.
store::PostcodeDictionary located_codes() {
  store::PostcodeDictionary located;
  std::ifstream table(kFixture / "postcodes.csv");
  std::string line;
  std::getline(table, line);
  while (std::getline(table, line)) {
    located.add(store::Postcode::parse(line.substr(0, line.find(','))).value());
  }
  return located;
}

Result<store::UpgradeSummary> upgrade(const fs::path& path, bool drop_damaged = false) {
  return store::upgrade_directory(path, store::Disk::real(), {.drop_damaged = drop_damaged}, {},
                                  {});
}

class UpgradeTest : public testing::Test {
 protected:
  UpgradeTest() { fs::copy(kFixture, path_, fs::copy_options::recursive); }

  [[nodiscard]] std::vector<std::string> rows() const {
    return tests::stored_rows(DataDirectory::open(path_).value(), located_);
  }

  void expect_whole() const {
    store::Workers alone(0);
    const auto report =
        store::check_directory(DataDirectory::open(path_).value(),
                               [&](const store::Manifest&) { return located_.size(); }, alone, {});
    ASSERT_TRUE(report) << report.error().detail;
    for (const auto& finding : report->findings) ADD_FAILURE() << finding.file << finding.what;
    EXPECT_EQ(report->leftovers, std::vector<std::string>{});
  }

  tests::TemporaryFolder folder_;
  fs::path path_ = folder_.path() / "data";
  store::PostcodeDictionary located_ = located_codes();
};

TEST_F(UpgradeTest, TheFixtureIsRefusedWithTheCommandThatConvertsIt) {
  const auto opened = DataDirectory::open(path_);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::kConflict);
  EXPECT_NE(opened.error().detail.find("straal upgrade " + path_.string()), std::string::npos)
      << opened.error().detail;
}

TEST_F(UpgradeTest, KeepsEveryRow) {
  const auto upgraded = upgrade(path_);
  ASSERT_TRUE(upgraded) << upgraded.error().detail;
  EXPECT_FALSE(upgraded->already_there);
  EXPECT_EQ(upgraded->dates, 4U);
  EXPECT_EQ(upgraded->rows, kRows.size());
  EXPECT_EQ(rows(), kRows);
  expect_whole();
}

TEST_F(UpgradeTest, WhatWasTakenStaysTakenAndMoreCanBe) {
  ASSERT_TRUE(upgrade(path_));
  const DataDirectory directory = DataDirectory::open(path_).value();
  const auto again =
      store::ingest(directory, located_, std::vector{folder_.file("bad.csv", kIngested)},
                    {.bad_lines = store::BadLines::kSkip}, {});
  ASSERT_TRUE(again) << again.error().detail;
  EXPECT_EQ(again->files_already_there, 1U);
  EXPECT_EQ(rows(), kRows);

  const auto more =
      store::ingest(directory, located_,
                    std::vector{folder_.file("more.csv",
                                             "date,hour,id_activity,postcode,hits,delta,sbi\n"
                                             "2013-01-01,1,2,1234AC,5,6,99\n")},
                    {}, {});
  ASSERT_TRUE(more) << more.error().detail;
  EXPECT_EQ(rows().size(), kRows.size() + 1);
  expect_whole();
}

TEST_F(UpgradeTest, ASecondOneFindsNothingToDo) {
  ASSERT_TRUE(upgrade(path_));
  const auto before = tests::files_below(path_);
  const auto again = upgrade(path_);
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->already_there);
  EXPECT_EQ(tests::files_below(path_), before);
}

TEST_F(UpgradeTest, ADamagedDateIsNamedAndNothingChangesUnlessItMayBeLeftOut) {
  const fs::path file = path_ / "dates/2013-01-08.1.partition";
  std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).seekp(100).put('\xFF');
  const auto before = tests::files_below(path_);
  const auto failed = upgrade(path_);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::kCorrupt);
  for (const char* word : {"2013-01-08", "dates/2013-01-08.1.partition"}) {
    EXPECT_NE(failed.error().detail.find(word), std::string::npos) << failed.error().detail;
  }
  EXPECT_EQ(tests::files_below(path_), before);

  const auto upgraded = upgrade(path_, /*drop_damaged=*/true);
  ASSERT_TRUE(upgraded) << upgraded.error().detail;
  ASSERT_EQ(upgraded->dropped.size(), 1U);
  EXPECT_EQ(store::to_iso(upgraded->dropped.front()), "2013-01-08");
  auto left = kRows;
  std::erase_if(left, [](const std::string& row) { return row.starts_with("2013-01-08"); });
  EXPECT_EQ(rows(), left);
  expect_whole();
}

TEST_F(UpgradeTest, WhatIsNoDataDirectoryIsSaidToBeNone) {
  const auto failed = upgrade(folder_.path());
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::kNotFound);
}

CrashTrial trial() {
  const auto change = [](const fs::path& root, store::Disk& disk) -> Result<void> {
    const auto upgraded = store::upgrade_directory(root, disk, {}, {}, {});
    if (!upgraded) return store::fail(upgraded.error());
    return {};
  };
  const auto complaint = [](const fs::path& root, bool told_done) -> std::string {
    if (told_done && !DataDirectory::open(root)) return "what was told to be done is lost";
    if (const auto again = upgrade(root); !again) return "no second try: " + again.error().detail;
    const auto directory = DataDirectory::open(root);
    if (!directory) return "it cannot be opened: " + directory.error().detail;
    const auto manifest = directory->read_manifest();
    if (!manifest) return "it cannot be read: " + manifest.error().detail;
    const auto rows = tests::stored_rows(*directory, located_codes());
    return rows == kRows ? "" : "other rows: " + testing::PrintToString(rows);
  };
  return CrashTrial(tests::files_below(kFixture), change, complaint);
}

TEST(UpgradeCrashTest, OneThatIsCutShortCanBeBegunAgain) {
  CrashTrial upgrade = trial();
  for (const auto trouble : {&Faults::dies_at, &Faults::fails_at, &Faults::full_from}) {
    const auto verdict = upgrade.try_at_every_call(trouble);
    EXPECT_EQ(verdict.complaint, "");
    EXPECT_GE(verdict.troubles, 20U);
  }
}

TEST(UpgradeCrashTest, TheSyncsBeforeTheMarkerMatter) {
  CrashTrial upgrade = trial();
  std::size_t syncs = 0;
  for (const std::string& call : upgrade.calls()) {
    if (!call.starts_with("sync")) continue;
    ++syncs;
    if (call.find("straal.json") != std::string::npos) break;
    EXPECT_NE(upgrade.try_at_every_call(&Faults::dies_at, syncs).complaint, "") << call;
  }
  EXPECT_EQ(syncs, 8U) << "four dates, their folder, the manifest and its name, the marker";
}

}  // namespace
