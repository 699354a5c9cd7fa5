#include "store/directory/commit_datapoints.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <string>

#include "store/sums/snapshot.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/partition_bytes.h"
#include "tests/support/values.h"

namespace store {
namespace {

using tests::date;
using tests::postcode;
using tests::sbi;

class CommitDatapoints : public testing::Test {
 protected:
  CommitDatapoints() {
    located_.add(postcode("1234AB"));
    located_.add(postcode("1234AC"));
  }

  [[nodiscard]] Result<Snapshot> load() const {
    const auto manifest = directory_.read_manifest();
    if (!manifest) return fail(manifest.error());
    return directory_.open_snapshot(*manifest, nullptr);
  }

  tests::TemporaryFolder folder_;
  DataDirectory directory_ = *DataDirectory::create(folder_.path() / "data", {});
  PostcodeDictionary located_;
  std::array<Date, 2> dates_{date("2013-01-01"), date("2013-01-08")};
};

TEST_F(CommitDatapoints, TheRowsOfEveryDateAreStored) {
  std::map<Date, std::vector<Datapoint>> made;
  made[dates_[0]] = {{dates_[0], 12, 1234, postcode("1234AC"), 35, 0, sbi("5610")},
                     {dates_[0], 9, 99, postcode("1234AB"), 2, 0, sbi("47")}};
  made[dates_[1]] = {{dates_[1], 12, 1234, postcode("1234AC"), 45, 0, sbi("5610")}};
  const auto done = commit_datapoints(directory_, located_, DeltaKind::kDerived, dates_,
                                      [&](Date asked) { return made.at(asked); });
  ASSERT_TRUE(done) << done.error().detail;

  const auto snapshot = load();
  ASSERT_TRUE(snapshot);
  ASSERT_EQ(snapshot->dates.size(), 2U);
  const DatePartition& first = *snapshot->dates[0].rows;
  EXPECT_EQ(first.date(), dates_[0]);
  EXPECT_EQ(first.delta_kind(), DeltaKind::kDerived);
  ASSERT_EQ(first.rows(), 2U);
  EXPECT_EQ(first.unlocated_rows(), 0U);
  const auto rows = tests::all_rows(snapshot->dates[0].rows);
  EXPECT_EQ(rows[0].postcode, PostcodeSlot{0});  // Sorted by postcode.
  EXPECT_EQ(rows[0].hour, 9);
  EXPECT_EQ(rows[0].hits, 2U);
  EXPECT_EQ(rows[1].activity, 1234);
  EXPECT_EQ(snapshot->sbi->code(rows[1].sbi), sbi("5610"));
  EXPECT_EQ(tests::all_rows(snapshot->dates[1].rows)[0].hits, 45U);
}

TEST_F(CommitDatapoints, APostcodeWithoutALocationChangesNothing) {
  const auto failed = commit_datapoints(
      directory_, located_, DeltaKind::kGiven, dates_, [&](Date asked) -> std::vector<Datapoint> {
        const char* code = asked == dates_[1] ? "9999ZZ" : "1234AB";
        return {{asked, 12, 1, postcode(code), 1, 0, sbi("47")}};
      });
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::kNotFound);
  EXPECT_NE(failed.error().detail.find("9999ZZ"), std::string::npos);
  EXPECT_TRUE(load()->dates.empty());
}

TEST_F(CommitDatapoints, ADateThatIsThereIsRefused) {
  const auto one_row = [&](Date asked) -> std::vector<Datapoint> {
    return {{asked, 12, 1, postcode("1234AB"), 1, 0, sbi("47")}};
  };
  ASSERT_TRUE(commit_datapoints(directory_, located_, DeltaKind::kGiven, std::span(dates_).last(1),
                                one_row));
  const auto failed = commit_datapoints(directory_, located_, DeltaKind::kGiven, dates_, one_row);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::kConflict);
  EXPECT_NE(failed.error().detail.find("2013-01-08"), std::string::npos);
  EXPECT_EQ(load()->dates.size(), 1U);
}

}  // namespace
}  // namespace store
