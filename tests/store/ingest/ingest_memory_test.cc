// More rows than memory, and as many threads as one likes: it all comes to the same.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <random>
#include <sstream>

#include "store/ingest/ingest.h"
#include "tests/support/gzip.h"
#include "tests/support/ingest_fixture.h"

namespace {

namespace fs = std::filesystem;
using store::BadLines;
using store::IfExists;
using store::IngestOptions;
using tests::january;

std::string random_lines(std::mt19937& random, std::size_t lines, bool bad_ones) {
  std::string text;
  for (std::size_t i = 0; i < lines; ++i) {
    if (bad_ones && random() % 100 == 0) {
      text += "bad\n";
      continue;
    }
    // Some dates many times over, some codes that no table has, some rows the same.
    const auto day = random() % 3 == 0 ? 1 : 1 + random() % 9;
    const char* const postcode =
        std::array{"1234AB", "1234AC", "5678ZZ", "9999XX", "8888XX"}[random() % 5];
    text += fmt::format("2013-01-{:02},{},{},{},{},{},{}\n", day, random() % 24, random() % 50,
                        postcode, random() % 9, random() % 9, random() % 40);
  }
  return text;
}

// What an ingest comes to.
struct Outcome {
  std::vector<std::string> rows;
  std::vector<std::string> sbi;
  std::vector<std::string> unlocated;
  std::string refused;
  std::string summary;
  std::size_t partitions = 0;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

class IngestMemory : public ::testing::Test {
 protected:
  IngestMemory() {
    for (const char* code : {"1234AB", "1234AC", "5678ZZ"}) {
      located_.add(store::Postcode::parse(code).value());
    }
  }

  [[nodiscard]] fs::path csv(const std::string& name, const std::string& lines) const {
    return input_.file(name, std::string(tests::kHeader) + lines);
  }

  // Ingests `first`, then `files`, into a new directory, the latter under `options`.
  [[nodiscard]] Outcome outcome(const std::vector<fs::path>& first,
                                const std::vector<fs::path>& files,
                                const IngestOptions& options) const {
    const tests::TemporaryFolder folder;
    const auto directory = store::DataDirectory::create(folder.path() / "data", {}).value();
    EXPECT_TRUE(store::ingest(directory, located_, first, {.bad_lines = BadLines::kSkip}, {}));
    const auto summary = store::ingest(directory, located_, files, options, {});
    EXPECT_TRUE(summary) << summary.error().detail;
    if (!summary) return {};
    Outcome outcome;
    outcome.rows = tests::stored_rows(directory, located_);
    const store::Manifest manifest = directory.read_manifest().value();
    for (const auto& code : manifest.sbi.codes()) outcome.sbi.emplace_back(code.text());
    for (const auto& code : manifest.unlocated.codes()) outcome.unlocated.emplace_back(code.text());
    if (summary->refused_file) {
      std::ostringstream text;
      text << std::ifstream(*summary->refused_file).rdbuf();
      outcome.refused = text.str();
    }
    outcome.summary = fmt::format(
        "{} files, {} there; {} rows, {} there; {} refused; {} rows of {} unlocated; {} dates",
        summary->files, summary->files_already_there, summary->rows, summary->rows_already_there,
        summary->refused, summary->unlocated_rows, summary->unlocated_postcodes,
        summary->dates.size());
    for (const auto& [name, bytes] : tests::files_below(directory.path())) {
      outcome.partitions += name.ends_with(".partition");
    }
    return outcome;
  }

  tests::TemporaryFolder input_;
  store::PostcodeDictionary located_;
};

TEST_F(IngestMemory, ComesToTheSameHoweverLittleItHasAndHoweverManyThreads) {
  for (unsigned seed = 0; seed < 2; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const std::string stored_before = random_lines(random, 500, false);
    const std::string large = random_lines(random, 9000, true);
    const fs::path before = csv("before.csv", stored_before);
    const std::vector<fs::path> files{
        csv("small.csv", random_lines(random, 50, true)), csv("large.csv", large),
        csv("again.csv", stored_before),  // In the store.
        input_.file("large.csv.gz", tests::gzip(std::string(tests::kHeader) + large)),
        csv("more.csv", random_lines(random, 3000, true))};
    IngestOptions options{.if_exists = seed % 2 == 0 ? IfExists::kAppend : IfExists::kReplace,
                          .bad_lines = BadLines::kSkip};
    options.threads = 1;
    const Outcome expected = outcome({before}, files, options);
    EXPECT_EQ(expected.partitions, 9U);
    EXPECT_GT(expected.refused.size(), 500U);
    for (const std::uint64_t memory_bytes : {std::uint64_t{1}, std::uint64_t{600'000}}) {
      for (const unsigned threads : {1U, 4U}) {
        SCOPED_TRACE(fmt::format("{} bytes, {} threads", memory_bytes, threads));
        options.memory_bytes = memory_bytes;
        options.threads = threads;
        const Outcome found = outcome({before}, files, options);
        EXPECT_EQ(found.summary, expected.summary);
        EXPECT_EQ(found.sbi, expected.sbi);
        EXPECT_EQ(found.unlocated, expected.unlocated);
        EXPECT_TRUE(found.refused == expected.refused);
        EXPECT_TRUE(found.rows == expected.rows);
        EXPECT_EQ(found.partitions, expected.partitions);
      }
    }
  }
}

TEST_F(IngestMemory, LeavesNothingBehindWhereTheLastLineIsBad) {
  const tests::TemporaryFolder folder;
  const auto directory = store::DataDirectory::create(folder.path() / "data", {}).value();
  const auto before = tests::files_below(directory.path());
  std::mt19937 random(1);
  const auto file = csv("bad.csv", random_lines(random, 5000, false) + "bad\n");
  const auto summary =
      store::ingest(directory, located_, std::vector{file}, {.memory_bytes = 1, .threads = 4}, {});
  ASSERT_FALSE(summary);
  EXPECT_EQ(summary.error().code, store::ErrorCode::kInvalid);
  EXPECT_NE(summary.error().detail.find("bad.csv:5002"), std::string::npos)
      << summary.error().detail;
  EXPECT_EQ(tests::files_below(directory.path()), before);
}

TEST_F(IngestMemory, NamesTheFirstOfManyBadLinesWhicheverThreadReadsThem) {
  std::string lines;
  for (int i = 0; i < 30'000; ++i) lines += i % 3 == 0 ? "bad\n" : "2013-01-01,0,1,1234AB,1,1,1\n";
  const auto file = csv("bad.csv", lines);
  for (const unsigned threads : {1U, 4U}) {
    const tests::TemporaryFolder folder;
    const auto directory = store::DataDirectory::create(folder.path() / "data", {}).value();
    const auto summary = store::ingest(directory, located_, std::vector{file},
                                       {.memory_bytes = 100'000, .threads = threads}, {});
    ASSERT_FALSE(summary);
    const std::string& detail = summary.error().detail;
    EXPECT_EQ(detail.find("10000 lines cannot be read:"), 0U) << detail;
    for (int i = 0; i < 20; ++i) {
      EXPECT_NE(detail.find(fmt::format("bad.csv:{}:", 2 + 3 * i)), std::string::npos) << i;
    }
    EXPECT_NE(detail.find("and 9980 more"), std::string::npos) << detail;
  }
}

TEST_F(IngestMemory, TakesManySmallFilesAtOnce) {
  std::vector<fs::path> files;
  for (int i = 0; i < 300; ++i) {
    files.push_back(
        csv(fmt::format("{:03}.csv", i), fmt::format("2013-01-01,0,{0},1234AB,1,1,{0}\n"
                                                     "2013-01-{1:02},1,{0},1234AC,1,1,1\n",
                                                     i, 2 + i % 20)));
  }
  IngestOptions options;
  options.threads = 4;
  const Outcome found = outcome({}, files, options);
  EXPECT_EQ(found.summary,
            "300 files, 0 there; 600 rows, 0 there; 0 refused; 0 rows of 0 unlocated; "
            "21 dates");
  EXPECT_EQ(found.rows.size(), 600U);
  EXPECT_EQ(found.sbi.size(), 300U);
  for (std::size_t i = 0; i < found.sbi.size(); ++i) EXPECT_EQ(found.sbi[i], std::to_string(i));
}

}  // namespace
