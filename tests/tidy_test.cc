// The code's own form: which folder may include what, what is listed, what was left behind.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = STRAAL_SOURCE_DIR;
const std::set<std::string> kCodeFolders = {"store", "geo", "server", "tests", "bench"};

struct SourceFile {
  fs::path path;  // Relative to the root.
  std::vector<std::string> lines;

  [[nodiscard]] std::string folder() const { return path.begin()->string(); }
  [[nodiscard]] std::string place(std::size_t line) const {
    return path.string() + ":" + std::to_string(line + 1);
  }
};

std::string read(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

std::vector<SourceFile> sources() {
  std::vector<SourceFile> files;
  for (const std::string& folder : kCodeFolders) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const std::string extension = entry.path().extension();
      if (extension != ".cc" && extension != ".h") continue;
      SourceFile file{.path = fs::relative(entry.path(), kRoot), .lines = {}};
      std::istringstream text(read(entry.path()));
      for (std::string line; std::getline(text, line);) file.lines.push_back(line);
      files.push_back(std::move(file));
    }
  }
  return files;
}

// The headers that the target store_types and store_csv show to geo.
const std::set<std::string> kWordsOfTheDomain = {
    "store/types/result.h",    "store/types/date.h",          "store/types/postcode.h",
    "store/types/sbi.h",       "store/types/code.h",          "store/types/dictionary.h",
    "store/types/datapoint.h", "store/types/embedded_file.h", "store/text/byte_source.h",
    "store/text/csv.h",        "store/text/csv_line.h",       "store/types/quoted.h",
    "store/types/slot_runs.h"};

bool may_include(const std::string& folder, const std::string& header) {
  const std::string target = header.substr(0, header.find('/'));
  if (folder == "tests" || folder == "bench") return true;
  if (folder == "server") return target == "server" || target == "geo" || target == "store";
  if (folder == "geo") return target == "geo" || kWordsOfTheDomain.contains(header);
  return target == "store";
}

TEST(Tidy, IncludesPointOneWay) {
  const std::regex include(R"re(^#include "((store|geo|server|tests|bench)/[^"]+)")re");
  std::size_t seen = 0;
  for (const SourceFile& file : sources()) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      std::smatch match;
      if (!std::regex_search(file.lines[i], match, include)) continue;
      ++seen;
      EXPECT_TRUE(may_include(file.folder(), match[1])) << file.place(i) << ": " << file.lines[i];
    }
  }
  EXPECT_GT(seen, 50U) << "the includes are not found any more";
}

TEST(Tidy, OneFileKnowsEachOutsideLibrary) {
  const std::vector<std::pair<std::string, std::set<std::string>>> homes = {
      {"<civetweb.h>", {"server/http/server.cc"}},
      {"<CLI/CLI.hpp>", {"server/cli/options.cc"}},
      {"<zlib.h>", {"store/text/byte_source.cc"}},
  };
  for (const SourceFile& file : sources()) {
    if (file.folder() == "tests" || file.folder() == "bench") continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      for (const auto& [header, allowed] : homes) {
        if (file.lines[i] == "#include " + header) {
          EXPECT_TRUE(allowed.contains(file.path.string())) << file.place(i);
        }
      }
    }
  }
}

TEST(Tidy, EverySourceIsBuilt) {
  std::string listed;
  for (const std::string& folder : kCodeFolders) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      if (entry.path().filename() == "CMakeLists.txt") listed += read(entry.path()) + "\n";
    }
  }
  for (const SourceFile& file : sources()) {
    if (file.path.extension() != ".cc") continue;
    EXPECT_NE(listed.find(file.path.filename().string()), std::string::npos)
        << file.path << " is in no CMakeLists.txt";
  }
}

TEST(Tidy, NothingIsLeftBehind) {
  // geo and store return errors and never print; server prints through terminal.h and log.h.
  const std::regex print(R"(std::(cout|cerr|clog)\b|\b(std::)?f?printf\s*\(|\bputs\s*\()");
  const std::regex unfinished(R"(\b(FIXME|XXX|HACK)\b|#if 0)");
  const std::set<std::string> printers = {"server/base/terminal.cc", "server/main.cc"};
  for (const SourceFile& file : sources()) {
    if (file.path == "tests/tidy_test.cc") continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      EXPECT_FALSE(std::regex_search(file.lines[i], unfinished))
          << file.place(i) << ": " << file.lines[i];
      if (file.folder() == "tests" || file.folder() == "bench" ||
          printers.contains(file.path.string()))
        continue;
      EXPECT_FALSE(std::regex_search(file.lines[i], print))
          << file.place(i) << ": " << file.lines[i];
    }
  }
}

TEST(Tidy, HeadersAreGuardedAndShort) {
  for (const SourceFile& file : sources()) {
    if (file.path.extension() == ".h") {
      EXPECT_TRUE(std::ranges::find(file.lines, "#pragma once") != file.lines.end()) << file.path;
    }
    EXPECT_LE(file.lines.size(), 500U) << file.path << ": is there a second subject in it?";
  }
}

TEST(Tidy, TheTopLevelHoldsOnlyWhatBelongsThere) {
  const std::set<std::string> allowed = {"CMakeLists.txt",
                                         "CMakePresets.json",
                                         "LICENSE",
                                         "README.md",
                                         "bench",
                                         "build",
                                         "geo",
                                         "server",
                                         "static",
                                         "store",
                                         "tests"};
  for (const auto& entry : fs::directory_iterator(kRoot)) {
    const std::string name = entry.path().filename();
    EXPECT_TRUE(name.starts_with(".") || allowed.contains(name)) << name;
  }
}

TEST(Tidy, DoorsCanBeOpened) {
  for (const char* door : {"server/run", "tests/run", "bench/run", ".ci/run"}) {
    const fs::perms owner_executes = fs::status(kRoot / door).permissions() & fs::perms::owner_exec;
    EXPECT_NE(owner_executes, fs::perms::none) << door;
  }
}

}  // namespace
