#include "store/postgis/transfer/fetcher.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/support/postgis_transfer.h"

namespace store::postgis {
namespace {

using tests::january;
using Dates = std::vector<Date>;

class Fetcher : public tests::TransferTest {
 protected:
  // Rows that are as different as rows can be, some of them several times.
  [[nodiscard]] std::string random_lines(std::mt19937& random, int day, bool with_delta) const {
    const std::vector<std::string> postcodes = {"1234AB", "1234AC", "5678ZZ",
                                                "0000AA", "9999XX", "5555BB"};
    const std::vector<std::string> sbi = {"A", "47", "5610", "56101", "Z9"};
    const std::vector<std::string> counts = {"0", "1", "2", "4294967295"};
    const std::vector<std::string> activities = {"0", "1", "9223372036854775807"};
    const auto one_of = [&random](const std::vector<std::string>& texts) {
      return texts[random() % texts.size()];
    };
    std::string lines;
    const auto rows = 1 + random() % 400;
    for (std::size_t i = 0; i < rows; ++i) {
      lines += store::to_iso(january(static_cast<unsigned>(day))) + ',' +
               std::to_string(random() % 24) + ',' + one_of(activities) + ',' + one_of(postcodes) +
               ',' + one_of(counts) + (with_delta ? ',' + one_of(counts) : "") + ',' + one_of(sbi) +
               '\n';
    }
    return lines;
  }

  [[nodiscard]] std::vector<std::string> rows_of(const DataDirectory& directory) const {
    return tests::stored_rows(directory, located_);
  }
};

TEST_F(Fetcher, BringsBackTheVeryRowsThatWereLoaded) {
  for (unsigned seed = 0; seed < 8; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const int first = static_cast<int>(1 + seed * 3);
    ASSERT_TRUE(append({csv("given.csv", random_lines(random, first, true))}));
    ASSERT_TRUE(append(
        {csv("derived.csv", random_lines(random, first + 1, false), tests::kHeaderWithoutDelta)}));
    const auto loaded = load();
    ASSERT_TRUE(loaded) << loaded.error().detail << loaded.error().cause;
    EXPECT_EQ(loaded->taken.size(), 2U);
    EXPECT_EQ(held_rows(), rows());

    // Its codes have other slots: it has met some of them before, in another order.
    const DataDirectory other = other_directory("other" + std::to_string(seed));
    const std::vector<std::filesystem::path> files = {
        csv("before.csv", "2013-02-01,1,1,9999XX,1,1,Z9\n2013-02-01,1,1,7777CC,1,1,47\n")};
    ASSERT_TRUE(store::ingest(other, located_, files, {}, {}));
    const auto before = rows_of(other);
    const auto fetched = fetch(other);
    ASSERT_TRUE(fetched) << fetched.error().detail << fetched.error().cause;
    auto expected = rows();
    expected.insert(expected.end(), before.begin(), before.end());
    std::ranges::sort(expected);
    EXPECT_EQ(rows_of(other), expected);

    const auto again = store::postgis::load(other, table(), conninfo(), {.dates = loaded->taken});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->already_there, loaded->taken) << "the database knows what came from it";
    EXPECT_EQ(fetch(other).value().taken, Dates{});
    EXPECT_EQ(load().value().taken, Dates{}) << "and whom it came from";
  }
}

TEST_F(Fetcher, BringsBackMoreRowsThanItHoldsAtOnce) {
  std::string lines;
  for (int i = 0; i < 30'000; ++i) {
    lines += "2013-01-01," + std::to_string(i % 24) + ',' + std::to_string(i % 77) + ',' +
             (i % 3 == 0   ? "1234AC"
              : i % 7 == 0 ? "0000AA"
                           : "5678ZZ") +
             ",1,2," + std::to_string(i % 50) + '\n';
  }
  ASSERT_TRUE(append({csv("many.csv", lines)}));
  ASSERT_TRUE(load());
  const DataDirectory other = other_directory("other");
  const auto fetched = fetch(other);
  ASSERT_TRUE(fetched) << fetched.error().detail << fetched.error().cause;
  EXPECT_EQ(fetched->rows, 30'000U);
  EXPECT_EQ(rows_of(other), rows());
}

TEST_F(Fetcher, TakesOnlyTheDatesAskedFor) {
  ASSERT_TRUE(
      append({csv("two.csv", "2013-01-01,1,1,1234AB,1,1,1\n2013-01-02,1,1,1234AB,1,1,1\n")}));
  ASSERT_TRUE(load());
  const DataDirectory other = other_directory("other");
  const auto fetched = fetch(other, {.dates = {january(2), january(3)}});
  ASSERT_TRUE(fetched);
  EXPECT_EQ(fetched->taken, Dates{january(2)});
  EXPECT_EQ(fetched->absent, Dates{january(3)});
  EXPECT_EQ(other.read_manifest().value().dates.size(), 1U);
}

TEST_F(Fetcher, ChangesNothingWhereADateHoldsOtherRowsUnlessTheyAreToBeReplaced) {
  ASSERT_TRUE(
      append({csv("two.csv", "2013-01-01,1,1,1234AB,1,1,1\n2013-01-02,1,1,1234AB,1,1,1\n")}));
  ASSERT_TRUE(load());
  const auto loaded = rows();
  ASSERT_TRUE(append({csv("more.csv", "2013-01-02,1,1,1234AB,9,9,9\n")}));
  const auto before = bytes();
  const auto refused = fetch(directory_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kConflict);
  EXPECT_NE(refused.error().detail.find("2013-01-02"), std::string::npos);
  EXPECT_EQ(bytes(), before);

  const auto replaced = fetch(directory_, {}, IfThere::kReplace);
  ASSERT_TRUE(replaced) << replaced.error().detail << replaced.error().cause;
  EXPECT_EQ(replaced->already_there, Dates{january(1)});
  EXPECT_EQ(replaced->taken, Dates{january(2)});
  EXPECT_EQ(rows(), loaded);
  EXPECT_EQ(load().value().taken, Dates{});
}

TEST_F(Fetcher, ChangesNothingWhereTheDatabaseIsNotWhatItSays) {
  ASSERT_TRUE(
      append({csv("two.csv", "2013-01-01,1,1,1234AB,1,1,1\n2013-01-02,1,1,1234AB,1,1,1\n")}));
  ASSERT_TRUE(load());
  const DataDirectory other = other_directory("other");
  const auto before = tests::files_below(other.path());
  for (const std::string& damage :
       {std::string{"UPDATE straal.dates SET rows = 2 WHERE date = '2013-01-02'"},
        std::string{"UPDATE straal.dates SET rows = 0 WHERE date = '2013-01-02'"},
        std::string{"UPDATE straal.datapoints SET hour = 24 WHERE date = '2013-01-02'"},
        std::string{"UPDATE straal.datapoints SET hits = 4294967296 WHERE date = '2013-01-02'"},
        std::string{"UPDATE straal.datapoints SET delta = NULL WHERE date = '2013-01-02'"},
        std::string{"UPDATE straal.datapoints SET sbi = 77 WHERE date = '2013-01-02'"},
        std::string{"UPDATE straal.datapoints SET rank = 77 WHERE date = '2013-01-02'"}}) {
    (void)sql(damage);
    const auto refused = fetch(other);
    ASSERT_FALSE(refused) << damage;
    EXPECT_EQ(refused.error().code, ErrorCode::kCorrupt) << damage;
    EXPECT_NE(refused.error().detail.find("2013-01-02"), std::string::npos)
        << refused.error().detail;
    EXPECT_EQ(tests::files_below(other.path()), before);
    (void)sql("UPDATE straal.dates SET rows = 1");
    (void)sql("UPDATE straal.datapoints SET hour = 1, hits = 1, delta = 1, sbi = 0, rank = 0");
  }
  EXPECT_TRUE(fetch(other));
}

TEST_F(Fetcher, KnowsWhichFilesTheRowsCameFrom) {
  const auto file = csv("one.csv", "2013-01-01,1,1,1234AB,1,1,1\n");
  ASSERT_TRUE(append({file}));
  ASSERT_TRUE(load());
  const DataDirectory other = other_directory("other");
  ASSERT_TRUE(fetch(other));
  const auto again =
      store::ingest(other, located_, std::vector<std::filesystem::path>{file}, {}, {});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->files_already_there, 1U);
  EXPECT_EQ(rows_of(other), rows());
}

TEST_F(Fetcher, RefusesAnotherLocationTable) {
  ASSERT_TRUE(append({csv("one.csv", "2013-01-01,1,1,1234AB,1,1,1\n")}));
  ASSERT_TRUE(load());
  LocationTable elsewhere = table();
  elsewhere.identity = "elsewhere";
  const auto refused =
      store::postgis::fetch(conninfo(), elsewhere, other_directory("other"), IfThere::kFail, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kConflict);
}

TEST_F(Fetcher, FindsNothingInADatabaseThatWasNeverLoaded) {
  const auto fetched = fetch(directory_);
  ASSERT_TRUE(fetched) << fetched.error().detail << fetched.error().cause;
  EXPECT_EQ(fetched->taken, Dates{});
}

}  // namespace
}  // namespace store::postgis
