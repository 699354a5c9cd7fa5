#include "store/directory/check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "store/directory/file_io.h"
#include "store/format/window_builder.h"
#include "tests/support/ingest_fixture.h"
#include "tests/support/partition_bytes.h"

namespace {

namespace fs = std::filesystem;
using store::CheckReport;
using store::Date;
using tests::january;

constexpr std::size_t kPostcodes = 20'000;

void flip(const fs::path& file, std::size_t at) {
  std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
  bytes.seekg(static_cast<std::streamoff>(at));
  const char flipped = static_cast<char>(bytes.get() ^ 1);
  bytes.seekp(static_cast<std::streamoff>(at));
  bytes.put(flipped);
}

std::string read(const fs::path& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

class CheckTest : public tests::IngestTest {
 protected:
  CheckTest() {
    const std::vector<store::RegionFile> region{{.name = "places.csv", .bytes = "code,lat,lon\n"}};
    directory_ = store::DataDirectory::create(folder_.path() / "checked", region).value();
  }

  // Two dates of a few rows, and the window over them.
  void fill() {
    std::string lines;
    for (const unsigned day : {8U, 9U}) {
      for (int hour = 0; hour < 5; ++hour) {
        lines += store::to_iso(january(day)) + "," + std::to_string(hour) + ",7,1234AB," +
                 std::to_string(day) + ",1,5610\n";
      }
    }
    ASSERT_TRUE(append({csv("two.csv", lines + "2013-01-08,3,7,9Z,1,1,1\n")}));
    ASSERT_EQ(window_file().find("dates/2013-01-07+8."), 0U);
  }

  [[nodiscard]] store::Manifest manifest() const { return directory_.read_manifest().value(); }
  [[nodiscard]] std::string date_file(unsigned day) const {
    return manifest().find(january(day))->file;
  }
  // The one window that is worth a file.
  [[nodiscard]] store::StoredWindow window() const {
    const auto windows = manifest().windows;
    return *std::ranges::find_if(windows, [](const auto& one) { return !one.file.empty(); });
  }
  [[nodiscard]] std::string window_file() const { return window().file; }
  [[nodiscard]] fs::path path_of(const std::string& file) const { return directory_.path() / file; }

  [[nodiscard]] store::Result<CheckReport> check(
      const std::function<void(const store::CheckProgress&)>& on_progress = {}) const {
    store::Workers workers(1);
    return store::check_directory(
        directory_, [&](const store::Manifest&) { return located_.size(); }, workers, on_progress);
  }

  // "dates/... 2013-01-08 is missing", one for each.
  [[nodiscard]] std::vector<std::string> findings() const {
    std::vector<std::string> texts;
    const CheckReport report = check().value();
    for (const store::CheckFinding& finding : report.findings) {
      texts.push_back(finding.file + " " +
                      (finding.first ? store::to_iso(*finding.first) + " " : "") + finding.what);
    }
    return texts;
  }

  using Texts = std::vector<std::string>;
};

TEST_F(CheckTest, AWholeDirectoryHasNothingWrong) {
  fill();
  std::uint64_t last = 0;
  const auto report = check([&last](const store::CheckProgress& progress) {
    EXPECT_GT(progress.bytes, last);
    EXPECT_LE(progress.bytes, progress.bytes_in_all);
    last = progress.bytes;
  });
  ASSERT_TRUE(report) << report.error().detail;
  EXPECT_TRUE(report->findings.empty()) << findings().front();
  EXPECT_EQ(report->leftovers, Texts{});
  EXPECT_EQ(report->dates, 2U);
  EXPECT_EQ(report->windows, 1U);
  EXPECT_EQ(report->datapoints, 11U);
  EXPECT_FALSE(report->writer_at_work);
  EXPECT_EQ(report->commits_meanwhile, 0U);
  std::uint64_t bytes = read(path_of("places.csv")).size();
  for (const auto& entry : fs::directory_iterator(path_of("dates"))) bytes += entry.file_size();
  EXPECT_EQ(report->bytes, bytes);
}

TEST_F(CheckTest, AFlippedBitAnywhereInAnyFileIsFoundAndTheFileNamed) {
  fill();
  const std::string expected[] = {date_file(8), date_file(9), window_file(), "places.csv",
                                  "manifest.json"};
  for (const std::string& file : expected) {
    const std::size_t size = fs::file_size(path_of(file));
    for (std::size_t at = 0; at<size; at += size> 1000 ? 7 : 1) {
      flip(path_of(file), at);
      const auto report = check();
      if (report) {  // A manifest of another format is an error instead.
        ASSERT_FALSE(report->findings.empty()) << file << " " << at;
        EXPECT_EQ(report->findings.front().file, file) << at;
      } else {
        EXPECT_NE(report.error().detail.find(file), std::string::npos) << report.error().detail;
      }
      flip(path_of(file), at);
    }
  }
  EXPECT_EQ(findings(), Texts{});
}

TEST_F(CheckTest, TheDamagedPartOfADateIsNamed) {
  for (std::size_t i = 0; i < kPostcodes; ++i) {
    located_.add(store::Postcode::parse("P" + std::to_string(i)).value());
  }
  std::string lines;
  for (std::size_t i = 0; i < kPostcodes * 5; ++i) {  // So that blocks are small, and many.
    lines += "2013-01-08," + std::to_string(i % 24) + ",7,P" + std::to_string(i % kPostcodes) +
             ",300,1,5610\n";
  }
  ASSERT_TRUE(append({csv("large.csv", lines)}));
  const auto partition = directory_.read_partition(manifest().dates.front(), manifest()).value();
  const store::PartitionHeader& header = partition.series().header();
  const std::size_t content_bytes = partition.series().file().content_bytes();
  const std::string file = date_file(8);
  const std::size_t size = fs::file_size(path_of(file));
  const auto expect_told = [&](std::size_t at, const std::string& what) {
    flip(path_of(file), at);
    const Texts found = findings();
    ASSERT_EQ(found.size(), 1U) << what;
    EXPECT_EQ(found.front().find(file + " 2013-01-08 "), 0U);
    EXPECT_NE(found.front().find(what), std::string::npos) << found.front();
    flip(path_of(file), at);
  };
  constexpr std::size_t kPage = store::VerifiedFile::kPageBytes;
  ASSERT_GT(header.series_at, kPage);
  ASSERT_GT(header.hours_at + kPage, header.blocks_at);
  ASSERT_GT(header.stretches_at, header.hours_at + 2 * kPage);
  expect_told(0, "is damaged between its bytes 0 and 16384 (rows)");
  expect_told((header.series_at / kPage + 1) * kPage, "(series");
  expect_told(header.blocks_at, "blocks");
  expect_told((header.hours_at / kPage + 1) * kPage, "(sums by hour)");
  expect_told(content_bytes - 1, "(its end, with the header)");
  expect_told(size - 1, "does not match its checksum");

  flip(path_of(file), 0);
  flip(path_of(file), kPage);
  flip(path_of(file), header.hours_at + kPage);
  EXPECT_EQ(findings().size(), 2U) << "neighbouring pages are one finding, others are their own";
}

TEST_F(CheckTest, WhatIsCutOffOrGoneIsFound) {
  fill();
  const std::string eighth = date_file(8);
  fs::resize_file(path_of(eighth), fs::file_size(path_of(eighth)) - 1);
  const Texts cut = findings();
  ASSERT_FALSE(cut.empty());
  EXPECT_EQ(cut.front().find(eighth + " 2013-01-08 "), 0U) << cut.front();

  const std::string ninth = date_file(9);
  fs::remove(path_of(eighth));
  fs::remove(path_of(ninth));
  fs::remove(path_of(window_file()));
  fs::remove(path_of("places.csv"));
  EXPECT_EQ(findings(),
            (Texts{"places.csv is missing", eighth + " 2013-01-08 is missing",
                   ninth + " 2013-01-09 is missing", window_file() + " 2013-01-07 is missing"}));
  fs::remove(path_of("manifest.json"));
  const Texts without = findings();
  ASSERT_EQ(without.size(), 2U);
  EXPECT_EQ(without.back().find("manifest.json is missing"), 0U) << without.back();
}

TEST_F(CheckTest, ADateInTheFileOfAnotherIsFound) {
  fill();
  const fs::path eighth = path_of(date_file(8));
  const fs::path ninth = path_of(date_file(9));
  fs::rename(eighth, folder_.path() / "kept");
  fs::rename(ninth, eighth);
  fs::rename(folder_.path() / "kept", ninth);
  const Texts found = findings();
  const auto is_told = [&found](const std::string& text) {
    return std::ranges::find(found, text) != found.end();
  };
  EXPECT_TRUE(is_told(date_file(8) + " 2013-01-08 holds 2013-01-09 where the manifest says "
                                     "2013-01-08"));
  EXPECT_TRUE(is_told(date_file(9) + " 2013-01-09 holds 2013-01-08 where the manifest says "
                                     "2013-01-09"));
  EXPECT_TRUE(is_told(date_file(9) + " 2013-01-09 holds 6 rows where the manifest says 5"));
}

TEST_F(CheckTest, AWindowThatIsNotTheSumOfItsDatesIsFound) {
  fill();
  const store::Manifest stored = manifest();
  const auto ninth = directory_.read_partition(stored.dates.back(), stored).value();
  // As large as the right one, and whole in itself.
  const std::vector<const store::SeriesTable*> twice{&ninth.series(), &ninth.series()};
  auto wrong = store::WindowBuilder::sum_up(twice).value();
  tests::BufferSink sink;
  ASSERT_TRUE(wrong.write(sink, window().first, window().days));
  const auto bytes = sink.take();
  const std::string file = window_file();
  ASSERT_EQ(bytes.size(), fs::file_size(path_of(file)));
  std::ofstream(path_of(file), std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  EXPECT_EQ(findings(), (Texts{file + " 2013-01-07 is not the sum of its 2 dates in block 0"}));
}

TEST_F(CheckTest, LeftoversAreToldAndAreNoError) {
  fill();
  std::ofstream(path_of("dates/2013-01-01.99-1.partition")) << "half a partition";
  std::ofstream(path_of("manifest.json.new")) << "half a manifest";
  std::ofstream(path_of("refused/transaction-9.csv")) << "of a commit that never was";
  std::ofstream(path_of("refused/transaction-1.csv")) << "of one that was";
  const auto report = check();
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->findings.empty());
  EXPECT_EQ(report->leftovers, (Texts{"dates/2013-01-01.99-1.partition", "manifest.json.new",
                                      "refused/transaction-9.csv"}));
}

TEST_F(CheckTest, AWriterAtWorkIsTold) {
  fill();
  const auto lock = directory_.disk().lock(path_of("lock"));
  ASSERT_TRUE(lock);
  EXPECT_TRUE(check()->writer_at_work);
}

TEST_F(CheckTest, ACommitThatPassesMeanwhileIsVerifiedToo) {
  fill();
  const auto lines = csv("more.csv", "2013-01-08,1,1,1234AC,2,3,4\n2013-01-20,1,1,1234AC,2,3,4\n");
  bool first = true;
  const auto report = check([&](const store::CheckProgress&) {
    if (!std::exchange(first, false)) return;
    EXPECT_TRUE(append({lines}));
    flip(path_of(date_file(20)), 0);
  });
  ASSERT_TRUE(report) << report.error().detail;
  EXPECT_EQ(report->commits_meanwhile, 1U);
  EXPECT_EQ(report->dates, 3U);
  EXPECT_EQ(report->datapoints, 13U);
  ASSERT_EQ(report->findings.size(), 1U) << "of files that are gone now there is nothing to tell";
  EXPECT_EQ(report->findings.front().first, january(20));
}

TEST_F(CheckTest, AnotherLocationTableThanTheDatesWereWrittenForIsFound) {
  fill();
  located_.add(store::Postcode::parse("NEW").value());
  const Texts found = findings();
  ASSERT_EQ(found.size(), 3U);
  EXPECT_NE(found.front().find("was written for 3 postcodes where the location table has 4"),
            std::string::npos);
}

}  // namespace
