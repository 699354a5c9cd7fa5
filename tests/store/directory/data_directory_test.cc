#include "store/directory/data_directory.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "store/directory/file_io.h"
#include "store/directory/transaction.h"
#include "store/format/partition_writer.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/partition_bytes.h"
#include "tests/support/stored.h"
#include "tests/support/values.h"

namespace {

using tests::january;

namespace fs = std::filesystem;
using store::DataDirectory;
using store::Date;
using store::DeltaKind;
using store::ErrorCode;
using store::Manifest;
using store::RegionFile;
using store::Snapshot;

const std::vector<RegionFile> kTwoRegionFiles{
    {.name = "postcodes.csv", .bytes = "postcode,lat,lon\n"},
    {.name = "region.json", .bytes = std::string("\0\n", 2)}};

void write(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string bytes_of_file(const fs::path& path) { return store::Disk::real().read(path).value(); }

// Commits a date of one row, `hits` of sbi "1" at postcode slot 0 of 1.
void put(const DataDirectory& directory, const std::vector<Date>& dates, store::Hits hits) {
  auto transaction = store::Transaction::begin(directory).value();
  transaction.manifest().sbi.add(store::SbiCode::parse("1").value());
  for (const Date date : dates) {
    std::vector<store::PartitionRow> rows{{.activity = 1,
                                           .postcode = store::PostcodeSlot{0},
                                           .hits = hits,
                                           .delta = 0,
                                           .sbi = store::SbiSlot{0},
                                           .hour = 0}};
    ASSERT_TRUE(transaction.put_partition(
        {.date = date, .delta_kind = DeltaKind::kDerived, .located = 1, .slots = 1, .sbi_codes = 1},
        rows, {"content"}));
  }
  ASSERT_TRUE(transaction.commit());
}

Snapshot load(const DataDirectory& directory, const Snapshot* previous = nullptr) {
  return directory.open_snapshot(directory.read_manifest().value(), previous).value();
}

class DataDirectoryTest : public ::testing::Test {
 protected:
  [[nodiscard]] DataDirectory create() const {
    return DataDirectory::create(path_, kTwoRegionFiles).value();
  }

  tests::TemporaryFolder folder_;
  fs::path path_ = folder_.path() / "data";
};

TEST_F(DataDirectoryTest, IsMadeWithTheRegionsFilesAndNothingElseBesideIt) {
  const auto created = DataDirectory::create(path_, kTwoRegionFiles);
  ASSERT_TRUE(created) << created.error().detail;
  const auto opened = DataDirectory::open(path_);
  ASSERT_TRUE(opened) << opened.error().detail;
  for (const DataDirectory& directory : {*created, *opened}) {
    EXPECT_EQ(directory.path(), path_);
    for (const RegionFile& file : kTwoRegionFiles) {
      EXPECT_EQ(directory.read_region_file(file.name), file.bytes);
    }
    const auto other = directory.read_region_file("industries.csv");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::kNotFound);
  }
  std::size_t beside = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder_.path())) ++beside;
  EXPECT_EQ(beside, 1U);
}

TEST_F(DataDirectoryTest, IsMadeInAnEmptyFolderInPlace) {
  fs::create_directory(path_);
  const fs::path link = folder_.path() / "link";
  fs::create_directory_symlink(path_, link);
  ASSERT_TRUE(DataDirectory::create(link / "", kTwoRegionFiles));
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_TRUE(DataDirectory::open(path_));
}

TEST_F(DataDirectoryTest, IsMadeWhereThePathEndsInASlash) {
  ASSERT_TRUE(DataDirectory::create(path_ / "", kTwoRegionFiles));
  EXPECT_TRUE(DataDirectory::open(path_));
}

TEST_F(DataDirectoryTest, IsNotMadeWhereSomethingIs) {
  const fs::path file = folder_.file("file", "text");
  fs::create_directory(folder_.path() / "full");
  write(folder_.path() / "full" / "mine", "text");
  (void)create();
  const auto before = tests::files_below(folder_.path());
  for (const fs::path& taken : {file, folder_.path() / "full", path_}) {
    const auto directory = DataDirectory::create(taken, kTwoRegionFiles);
    ASSERT_FALSE(directory) << taken;
    EXPECT_EQ(directory.error().code, ErrorCode::kConflict);
    EXPECT_NE(directory.error().detail.find(taken.string()), std::string::npos);
  }
  EXPECT_EQ(tests::files_below(folder_.path()), before);
}

TEST_F(DataDirectoryTest, IsNotMadeWithoutTheFolderAroundIt) {
  const auto directory = DataDirectory::create(folder_.path() / "not" / "there", kTwoRegionFiles);
  ASSERT_FALSE(directory);
  EXPECT_EQ(directory.error().code, ErrorCode::kNotFound);
  EXPECT_TRUE(tests::files_below(folder_.path()).empty());
}

TEST_F(DataDirectoryTest, LeavesNothingWhereAFileCannotBeWritten) {
  const std::vector<RegionFile> region{{.name = "no/such/folder.csv", .bytes = ""}};
  ASSERT_FALSE(DataDirectory::create(path_, region));
  EXPECT_TRUE(tests::files_below(folder_.path()).empty());
  fs::create_directory(path_);
  ASSERT_FALSE(DataDirectory::create(path_, region));
  EXPECT_TRUE(tests::files_below(path_).empty());
}

TEST_F(DataDirectoryTest, IsOpenedOnlyWhereItIs) {
  const fs::path file = folder_.file("file", "text");
  fs::create_directory(folder_.path() / "empty");
  for (const fs::path& path : {path_, file, folder_.path() / "empty"}) {
    const auto directory = DataDirectory::open(path);
    ASSERT_FALSE(directory) << path;
    EXPECT_NE(directory.error().detail.find(path.string()), std::string::npos)
        << directory.error().detail;
  }
  EXPECT_EQ(DataDirectory::open(path_).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(DataDirectory::open(folder_.path() / "empty").error().code, ErrorCode::kNotFound);
}

TEST_F(DataDirectoryTest, RefusesAnotherFormat) {
  const DataDirectory directory = create();
  for (const char* name : {"straal.json", "manifest.json"}) {
    const std::string text = bytes_of_file(path_ / name);
    const std::size_t format = text.find("\"format\": 2");
    ASSERT_NE(format, std::string::npos);
    write(path_ / name, std::string(text).replace(format, 11, "\"format\": 7"));
    const auto opened = DataDirectory::open(path_);
    const auto error = opened ? opened->read_manifest().error() : opened.error();
    EXPECT_EQ(error.code, ErrorCode::kConflict);
    EXPECT_NE(error.detail.find("format 7; this program reads format 2"), std::string::npos)
        << error.detail;
    write(path_ / name, text);
  }
}

TEST_F(DataDirectoryTest, NoticesDamageToItsOwnFiles) {
  (void)create();
  for (const char* name : {"straal.json", "manifest.json"}) {
    const std::string good = bytes_of_file(path_ / name);
    std::string flipped = good;
    flipped[good.size() / 2] ^= 1;
    for (const std::string& bad : {std::string(), good.substr(0, good.size() / 2), flipped}) {
      write(path_ / name, bad);
      const auto opened = DataDirectory::open(path_);
      const auto error = opened ? opened->read_manifest().error() : opened.error();
      EXPECT_EQ(error.code, ErrorCode::kCorrupt);
      EXPECT_NE(error.detail.find((path_ / name).string()), std::string::npos) << error.detail;
    }
    fs::remove(path_ / name);
    const auto opened = DataDirectory::open(path_);
    EXPECT_FALSE(opened && opened->read_manifest());
    write(path_ / name, good);
  }
}

TEST_F(DataDirectoryTest, NoticesARegionFileThatChanged) {
  const DataDirectory directory = create();
  write(path_ / "postcodes.csv", "postcode,lat,lot\n");
  const auto changed = directory.read_region_file("postcodes.csv");
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().code, ErrorCode::kCorrupt);
  fs::remove(path_ / "postcodes.csv");
  const auto removed = directory.read_region_file("postcodes.csv");
  ASSERT_FALSE(removed);
  EXPECT_EQ(removed.error().code, ErrorCode::kCorrupt);
}

TEST_F(DataDirectoryTest, NoticesAnotherDirectoryInItsPlace) {
  const DataDirectory directory = create();
  fs::remove_all(path_);
  (void)create();
  const auto manifest = directory.read_manifest();
  ASSERT_FALSE(manifest);
  EXPECT_EQ(manifest.error().code, ErrorCode::kConflict);
}

TEST_F(DataDirectoryTest, HasAnotherDataVersionAfterEachCommit) {
  const DataDirectory directory = create();
  const std::string first = load(directory).data_version;
  put(directory, {january(1)}, 5);
  const std::string second = load(directory).data_version;
  EXPECT_NE(first, second);
  const DataDirectory other =
      DataDirectory::create(folder_.path() / "other", kTwoRegionFiles).value();
  EXPECT_NE(load(other).data_version, first);
}

TEST_F(DataDirectoryTest, SharesWithThePreviousSnapshotWhatHasNotChanged) {
  const DataDirectory directory = create();
  put(directory, {january(1), january(2)}, 5);
  const Snapshot before = load(directory);
  put(directory, {january(2), january(3)}, 6);
  const Snapshot after = load(directory, &before);
  ASSERT_EQ(after.dates.size(), 3U);
  EXPECT_EQ(after.find(january(1))->rows, before.find(january(1))->rows);
  EXPECT_NE(after.find(january(2))->rows, before.find(january(2))->rows);
  EXPECT_EQ(tests::all_rows(before.find(january(2))->rows)[0].hits, 5U)
      << "still mapped, though its file is gone";
  EXPECT_EQ(tests::all_rows(after.find(january(2))->rows)[0].hits, 6U);
}

TEST_F(DataDirectoryTest, ReportsADamagedDateAndStillServesTheOthers) {
  const DataDirectory directory = create();
  put(directory, {january(1), january(2)}, 5);
  const std::string file = directory.read_manifest()->find(january(1))->file;
  const std::string other = directory.read_manifest()->find(january(2))->file;
  const std::string good = bytes_of_file(path_ / file);
  std::string flipped = good;
  flipped.back() ^= 1;
  for (const std::string& bad :
       {std::string(), good.substr(0, 70), flipped, bytes_of_file(path_ / other)}) {
    write(path_ / file, bad);
    const Snapshot snapshot = load(directory);
    ASSERT_EQ(snapshot.dates.size(), 2U);
    const store::SnapshotDate& damaged = *snapshot.find(january(1));
    ASSERT_TRUE(damaged.damage.has_value());
    EXPECT_EQ(damaged.rows, nullptr);
    EXPECT_EQ(damaged.damage->code, ErrorCode::kCorrupt);
    EXPECT_NE(damaged.damage->detail.find("2013-01-01"), std::string::npos);
    EXPECT_NE(damaged.damage->detail.find(file), std::string::npos) << damaged.damage->detail;
    EXPECT_FALSE(snapshot.find(january(2))->damage);
    EXPECT_EQ(tests::all_rows(snapshot.find(january(2))->rows)[0].hits, 5U);
  }
  write(path_ / file, good);
  const Snapshot mended = load(directory);
  EXPECT_FALSE(mended.find(january(1))->damage);
}

TEST_F(DataDirectoryTest, ReportsAMissingFileAsDamage) {
  const DataDirectory directory = create();
  put(directory, {january(1)}, 5);
  fs::remove(path_ / directory.read_manifest()->find(january(1))->file);
  const Snapshot snapshot = load(directory);
  ASSERT_TRUE(snapshot.find(january(1))->damage.has_value());
  EXPECT_EQ(snapshot.find(january(1))->damage->code, ErrorCode::kCorrupt);
}

TEST_F(DataDirectoryTest, LoadsTheNewerStateWhereTheManifestsFilesAreAlreadyGone) {
  const DataDirectory directory = create();
  put(directory, {january(1), january(2)}, 5);
  const Manifest late = directory.read_manifest().value();
  put(directory, {january(1)}, 6);
  const auto snapshot = directory.open_snapshot(late, nullptr);
  ASSERT_TRUE(snapshot);
  EXPECT_EQ(snapshot->data_version, directory.read_manifest()->data_version());
  EXPECT_EQ(tests::all_rows(snapshot->find(january(1))->rows)[0].hits, 6U);
  EXPECT_EQ(tests::all_rows(snapshot->find(january(2))->rows)[0].hits, 5U);
}

TEST_F(DataDirectoryTest, IsAsItWasWhereATransactionIsNotCommitted) {
  const DataDirectory directory = create();
  put(directory, {january(1)}, 5);
  const auto before = tests::files_below(path_);
  {
    auto transaction = store::Transaction::begin(directory).value();
    std::vector<store::PartitionRow> none;
    ASSERT_TRUE(transaction.put_partition({.date = january(1),
                                           .delta_kind = DeltaKind::kGiven,
                                           .located = 1,
                                           .slots = 1,
                                           .sbi_codes = 1},
                                          none, {}));
    ASSERT_TRUE(transaction.new_refused());
    EXPECT_NE(tests::files_below(path_), before);
  }
  EXPECT_EQ(tests::files_below(path_), before);
}

TEST_F(DataDirectoryTest, IsClearedOfWhatAKilledWriterLeft) {
  const DataDirectory directory = create();
  put(directory, {january(1)}, 5);
  write(path_ / "refused" / "transaction-1.csv", "kept: that transaction was committed");
  write(path_ / "dates" / "notes.txt", "not the store's own");
  const auto before = tests::files_below(path_);
  write(path_ / "dates" / "2013-01-01.2.partition", "half");
  write(path_ / "refused" / "transaction-2.csv", "half");
  write(path_ / "manifest.json.new", "half");
  (void)store::Transaction::begin(directory).value();
  EXPECT_EQ(tests::files_below(path_), before);
}

}  // namespace
