#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/ingest/ingest.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/stored.h"
#include "tests/support/values.h"

namespace tests {

inline constexpr std::string_view kHeader = "date,hour,id_activity,postcode,hits,delta,sbi\n";
inline constexpr std::string_view kHeaderWithoutDelta = "date,hour,id_activity,postcode,hits,sbi\n";

// A data directory whose location table is 1234AB, 1234AC and 5678ZZ, and files to fill it with.
class IngestTest : public ::testing::Test {
 protected:
  using Files = std::vector<std::filesystem::path>;

  IngestTest() {
    for (const char* code : {"1234AB", "1234AC", "5678ZZ"}) {
      located_.add(store::Postcode::parse(code).value());
    }
  }

  // A file of these lines below a header.
  [[nodiscard]] std::filesystem::path csv(const std::string& name, std::string_view lines,
                                          std::string_view header = kHeader) const {
    return input_.file(name, std::string(header) + std::string(lines));
  }

  [[nodiscard]] store::Result<store::IngestSummary> ingest(
      const Files& files, const store::IngestOptions& options = {}) const {
    return store::ingest(directory_, located_, files, options, {});
  }
  [[nodiscard]] store::Result<store::IngestSummary> append(const Files& files) const {
    return ingest(files);
  }
  [[nodiscard]] store::Result<store::IngestSummary> replace(const Files& files) const {
    return ingest(files, {.if_exists = store::IfExists::kReplace});
  }

  [[nodiscard]] std::vector<std::string> rows() const { return stored_rows(directory_, located_); }
  [[nodiscard]] std::map<std::string, std::string> bytes() const {
    return files_below(directory_.path());
  }
  [[nodiscard]] store::Snapshot load() const {
    return directory_.open_snapshot(directory_.read_manifest().value(), nullptr).value();
  }

  // Nothing in the directory changes, not a byte, and the error says each of `words`.
  void expect_refused(const Files& files, const store::IngestOptions& options,
                      store::ErrorCode code, std::initializer_list<std::string_view> words) const {
    const auto before = bytes();
    const auto summary = ingest(files, options);
    EXPECT_EQ(bytes(), before);
    ASSERT_FALSE(summary);
    EXPECT_EQ(summary.error().code, code);
    for (const std::string_view word : words) {
      EXPECT_NE(summary.error().detail.find(word), std::string::npos)
          << word << " is not in: " << summary.error().detail;
    }
  }

  TemporaryFolder input_;
  TemporaryFolder folder_;
  store::PostcodeDictionary located_;
  store::DataDirectory directory_ =
      store::DataDirectory::create(folder_.path() / "data", {}).value();
};

}  // namespace tests
