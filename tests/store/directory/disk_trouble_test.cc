// A change of the store on a disk that is full, or fails: an error that names the file, nothing
// changed, and later it works.

#include <gtest/gtest.h>

#include "store/ingest/ingest.h"
#include "tests/support/ingest_fixture.h"
#include "tests/support/machine/faulty_disk.h"

namespace {

namespace fs = std::filesystem;
using tests::Faults;
using tests::FaultyDisk;
using tests::files_below;

class DiskTroubleTest : public tests::IngestTest {
 protected:
  DiskTroubleTest() {
    EXPECT_TRUE(append({csv("old.csv",
                            "2013-01-01,0,1,1234AB,5,1,1\n"
                            "2013-01-02,1,2,1234AC,6,2,2\n")}));
  }

  [[nodiscard]] store::Result<store::IngestSummary> ingest_more(const fs::path& path,
                                                                FaultyDisk& disk) const {
    const auto directory = store::DataDirectory::open(path, disk).value();
    return store::ingest(
        directory, located_, std::vector{more_},
        {.if_exists = store::IfExists::kReplace, .bad_lines = store::BadLines::kSkip}, {});
  }

  // Has `trouble` at each call in turn; the errors say `words`.
  void expect_nothing_changed(std::size_t Faults::*trouble, std::string_view words) const {
    const auto before = bytes();
    const fs::path path = fs::canonical(folder_.path()) / "copy";
    std::size_t failures = 0;
    bool happened = true;
    for (std::size_t call = 1; happened; ++call) {
      tests::write_files(path, before);
      FaultyDisk disk(path);
      Faults faults;
      faults.*trouble = call;
      disk.start(faults);
      const auto summary = ingest_more(path, disk);
      const auto calls = disk.calls();
      happened = call <= calls.size();
      if (!summary) {
        ++failures;
        const store::Error& error = summary.error();
        EXPECT_EQ(error.code, store::ErrorCode::kUnavailable);
        EXPECT_NE(error.detail.find(words), std::string::npos) << error.detail;
        EXPECT_NE(error.detail.find(path.string()), std::string::npos) << error.detail;
        const bool is_made = error.detail.starts_with("the change is made");
        EXPECT_EQ(is_made, calls[call - 1] == "sync folder ." && call > 1) << error.detail;
        if (!is_made) {
          EXPECT_EQ(files_below(path), before) << calls[call - 1];
        }
      }
      disk.start({});
      const auto again = ingest_more(path, disk);
      ASSERT_TRUE(again) << again.error().detail;
      const auto directory = store::DataDirectory::open(path).value();
      EXPECT_EQ(tests::stored_rows(directory, located_), rows_after_) << call;
      fs::remove_all(path);
    }
    EXPECT_GE(failures, 10U);
  }

  fs::path more_ = csv("more.csv",
                       "2013-01-02,1,2,1234AC,9,9,2\n"
                       "bad\n"
                       "2013-01-09,1,2,9Z,7,3,3\n");
  std::vector<std::string> rows_after_{"2013-01-01,0,1,1234AB,5,1,1", "2013-01-02,1,2,1234AC,9,9,2",
                                       "2013-01-09,1,2,9Z,7,3,3"};
};

TEST_F(DiskTroubleTest, AFullDiskChangesNothing) {
  expect_nothing_changed(&Faults::full_from, "No space left on device");
}

TEST_F(DiskTroubleTest, ACallThatFailsChangesNothing) {
  expect_nothing_changed(&Faults::fails_at, "Input/output error");
}

TEST_F(DiskTroubleTest, ADirectoryIsNotHalfMade) {
  const std::vector<store::RegionFile> region{{.name = "places.csv", .bytes = "code,lat,lon\n"}};
  for (std::size_t Faults::*trouble : {&Faults::full_from, &Faults::fails_at}) {
    for (const bool in_place : {false, true}) {
      bool happened = true;
      for (std::size_t call = 1; happened; ++call) {
        const tests::TemporaryFolder folder;
        const fs::path root = fs::canonical(folder.path());
        if (in_place) fs::create_directory(root / "data");
        const auto before = files_below(root);
        FaultyDisk disk(root);
        Faults faults;
        faults.*trouble = call;
        disk.start(faults);
        const auto made = store::DataDirectory::create(root / "data", region, disk);
        const auto calls = disk.calls();
        happened = call <= calls.size();
        if (made) continue;
        EXPECT_EQ(made.error().code, store::ErrorCode::kUnavailable);
        EXPECT_NE(made.error().detail.find(root.string()), std::string::npos);
        if (made.error().detail.starts_with("the data directory is made")) {
          EXPECT_TRUE(store::DataDirectory::open(root / "data"));
          continue;
        }
        EXPECT_EQ(files_below(root), before) << calls[call - 1];
        disk.start({});
        EXPECT_TRUE(store::DataDirectory::create(root / "data", region, disk));
      }
    }
  }
}

}  // namespace
