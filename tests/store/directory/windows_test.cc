#include "store/directory/windows.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "store/sums/aggregate.h"
#include "tests/support/ingest_fixture.h"

namespace {

using store::Date;
using store::StoredWindow;
using tests::january;

constexpr unsigned kWindowBegin = 7;  // The 8 days from 7 January 2013 are a window.

class WindowsTest : public tests::IngestTest {
 protected:
  // One postcode and sbi, ten rows a day: the kind of data that windows are for.
  [[nodiscard]] std::filesystem::path days(unsigned first, unsigned last, int hits) const {
    std::string lines;
    for (unsigned day = first; day <= last; ++day) {
      for (int hour = 0; hour < 10; ++hour) {
        lines += store::to_iso(january(day)) + "," + std::to_string(hour) + ",7,1234AB," +
                 std::to_string(hits) + ",1,5610\n";
      }
    }
    return csv(std::to_string(first) + "-" + std::to_string(last) + ".csv", lines);
  }

  [[nodiscard]] std::vector<StoredWindow> windows() const {
    return directory_.read_manifest().value().windows;
  }

  [[nodiscard]] std::map<Date, std::string> files(std::uint32_t width) const {
    std::map<Date, std::string> files;
    for (const StoredWindow& window : windows()) {
      if (window.days == width) files[window.first] = window.file;
    }
    return files;
  }

  // The hits of all these days, answered from the store as it is.
  [[nodiscard]] std::uint64_t hits(unsigned first, unsigned last) const {
    std::vector<Date> dates;
    for (unsigned day = first; day <= last; ++day) dates.push_back(january(day));
    const std::vector<store::SlotRun> runs{{store::PostcodeSlot{0}, store::PostcodeSlot{3}}};
    store::Workers workers(0);
    const store::Snapshot snapshot = load();
    const auto sums = store::aggregate(snapshot, store::reads_of(snapshot, dates).reads,
                                       {.runs = runs}, {}, store::Work(workers));
    return sums->by_sbi.at(0).hits;
  }
};

TEST_F(WindowsTest, AreMadeOfEveryWidthOverWhatIsThere) {
  ASSERT_TRUE(append({days(kWindowBegin, kWindowBegin + 11, 5)}));
  EXPECT_EQ(files(8).size(), 2U);
  EXPECT_EQ(files(64).size(), 1U);
  for (const StoredWindow& window : windows()) {
    EXPECT_FALSE(window.file.empty());
    EXPECT_EQ(window.first.time_since_epoch().count() % window.days, 0);
    EXPECT_EQ(std::filesystem::file_size(directory_.path() / window.file), window.bytes);
  }
  EXPECT_EQ(load().windows.size(), 3U);
  EXPECT_EQ(load().windows.front().days, 64U) << "the widest first";
}

TEST_F(WindowsTest, AreNotMadeOfOneDateAlone) {
  ASSERT_TRUE(append({days(kWindowBegin, kWindowBegin, 5)}));
  EXPECT_TRUE(windows().empty());
}

TEST_F(WindowsTest, FollowWhatIsAddedReplacedAndRemovedAndAreKeptWhereNothingChanged) {
  ASSERT_TRUE(append({days(kWindowBegin, kWindowBegin + 15, 5)}));
  const auto before = files(8);
  EXPECT_EQ(hits(kWindowBegin, kWindowBegin + 15), 16U * 50);

  ASSERT_TRUE(replace({days(kWindowBegin, kWindowBegin, 6)}));
  const auto after = files(8);
  EXPECT_NE(after.at(january(kWindowBegin)), before.at(january(kWindowBegin)));
  EXPECT_EQ(after.at(january(kWindowBegin + 8)), before.at(january(kWindowBegin + 8)));
  EXPECT_EQ(hits(kWindowBegin, kWindowBegin + 15), 15U * 50 + 60);
  EXPECT_FALSE(std::filesystem::exists(directory_.path() / before.at(january(kWindowBegin))));

  const std::vector<Date> gone{january(kWindowBegin + 3)};
  ASSERT_TRUE(store::remove_dates(directory_, gone));
  EXPECT_EQ(hits(kWindowBegin, kWindowBegin + 15), 14U * 50 + 60);
}

TEST_F(WindowsTest, AreLeftOutWhereTheySaveNothing) {
  std::string lines;
  for (unsigned day = kWindowBegin; day < kWindowBegin + 8; ++day) {
    lines += store::to_iso(january(day)) + ",1,7,1234AB,5,1,10" + std::to_string(day) + "\n";
  }
  ASSERT_TRUE(append({csv("different.csv", lines)}));  // Every day has an industry of its own.
  ASSERT_EQ(windows().size(), 2U);
  for (const StoredWindow& window : windows()) EXPECT_EQ(window.file, "");
  EXPECT_TRUE(load().windows.empty());
}

TEST_F(WindowsTest, AnswerNothingWhereTheyAreGone) {
  ASSERT_TRUE(append({days(kWindowBegin, kWindowBegin + 7, 5)}));
  ASSERT_EQ(load().windows.size(), 1U) << "the wide one would hold the same as the narrow one";
  for (const StoredWindow& window : windows()) {
    if (window.file.empty()) continue;
    std::ofstream(directory_.path() / window.file, std::ios::binary) << "damaged";
  }
  EXPECT_TRUE(load().windows.empty());
  EXPECT_EQ(hits(kWindowBegin, kWindowBegin + 7), 8U * 50) << "the dates answer";
}

}  // namespace
