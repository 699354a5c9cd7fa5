// The code's own form: which folder may include what, what is listed, what was left behind.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
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

// What a line includes, as it is written: "store/x.h" is quoted, <vector> is not.
struct Include {
  std::string name;
  bool is_quoted;

  // Whether it is named by its path from the root.
  [[nodiscard]] bool is_ours() const {
    return kCodeFolders.contains(fs::path(name).begin()->string());
  }
};

// Nothing for a line that includes nothing, or that does so in another form than ours.
std::optional<Include> include_of(const std::string& line) {
  static const std::regex form(R"re(^#include (?:"([^"]+)"|<([^>]+)>)(?: *//.*)?$)re");
  std::smatch match;
  if (!std::regex_match(line, match, form)) return std::nullopt;
  if (match[1].matched) return Include{.name = match[1], .is_quoted = true};
  return Include{.name = match[2], .is_quoted = false};
}

// Every CMakeLists.txt of the code and of the dashboard that it carries.
std::string build_lists() {
  std::string lists = read(kRoot / "static/CMakeLists.txt") + "\n";
  for (const std::string& folder : kCodeFolders) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      if (entry.path().filename() == "CMakeLists.txt") lists += read(entry.path()) + "\n";
    }
  }
  return lists;
}

// The words of a CMakeLists.txt, without its comments.
std::set<std::string> words_of(const std::string& build_list) {
  const std::string code = std::regex_replace(build_list, std::regex("#[^\n]*"), "");
  const std::regex word(R"re([^\s()"]+)re");
  return {std::sregex_token_iterator(code.begin(), code.end(), word), std::sregex_token_iterator()};
}

// An include in any other form (#  include, #include_next, a macro, "../x.h") would get past the
// walls below.
TEST(Tidy, IncludesAreWrittenInOneForm) {
  const std::regex any_form(R"(^\s*(#|%:)\s*(include|import))");
  const std::set<std::string> build_words = words_of(build_lists());
  for (const SourceFile& file : sources()) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      if (!std::regex_search(file.lines[i], any_form)) continue;
      const std::string where = file.place(i) + ": " + file.lines[i];
      const std::optional<Include> include = include_of(file.lines[i]);
      ASSERT_TRUE(include) << where << ": an include must be #include \"...\" or #include <...>";
      EXPECT_EQ(include->name, fs::path(include->name).lexically_normal().string())
          << where << ": must be the path from the root";
      const bool is_ours = include->is_ours();
      if (!include->is_quoted) {
        EXPECT_FALSE(is_ours) << where << ": a file of ours must be in quotes";
      } else if (!is_ours) {
        EXPECT_TRUE(build_words.contains(include->name))
            << where << ": must be the path from the root, or a header that the build makes";
      }
    }
  }
}

// A room and those that it may include; with each it may include all that that one may.
struct Room {
  std::string folder;
  std::vector<std::string> may_include;
};

const std::vector<Room> kRooms = {
    {"store/types", {}},
    {"store/text", {"store/types"}},
    {"store/duckdb", {"store/text"}},
    {"store/format", {"store/types"}},
    {"store/sums", {"store/format"}},
    {"store/directory", {"store/sums"}},
    {"store/ingest", {"store/directory", "store/duckdb"}},
    {"store/postgis", {"store/directory", "store/text"}},
    {"store/impact", {"store/types"}},
    {"geo", {"store/types", "store/text"}},
    {"server/base", {"store/types"}},
    {"server/http", {"server/base"}},
    {"server/engine", {"server/base", "geo", "store/sums", "store/impact", "store/postgis"}},
    {"server/write", {"server/engine"}},
    {"server/api", {"server/write", "server/http"}},
    {"server/demo", {"server/engine", "store/ingest"}},
    {"server/cli", {"server/api", "server/demo", "store/ingest"}},
    {"server", {"server/cli"}},
};

// The rooms of the dashboard.
const std::set<std::string> kDashboardRooms = {"static/src/format", "static/src/map",
                                               "static/src/state", "static/src/views",
                                               "static/src/words"};

// Headers that go around the gate, by how they begin, and the only room under server/ that may
// include them: numbers that have not passed it, and what writes parts of cleared ones.
const std::map<std::string, std::string> kOneRoomOnly = {
    {"server/engine/engine_parts.h", "server/engine"},
    {"server/engine/sources/", "server/engine"},
    {"store/sums/aggregate.h", "server/engine"},
    {"store/sums/panel.h", "server/engine"},
    {"server/write/impact_parts.h", "server/write"},
    {"server/write/story_json.h", "server/write"}};

bool is_in(const std::string& file, const std::string& folder) {
  return file.starts_with(folder + "/");
}

const Room& room_named(const std::string& folder) {
  return *std::ranges::find(kRooms, folder, &Room::folder);
}

// The room that a file is in, by its path; null where it is in none. Of server/ only the files
// directly in it are the room `server`: a folder that nobody thought of may not include everything.
const Room* room_of(const fs::path& file) {
  const auto found = std::ranges::find_if(kRooms, [&file](const Room& room) {
    return room.folder == "server" ? file.parent_path() == "server" : is_in(file, room.folder);
  });
  return found == kRooms.end() ? nullptr : &*found;
}

bool may_include(const Room& from, const Room& to) {
  if (&from == &to) return true;
  return std::ranges::any_of(from.may_include, [&to](const std::string& folder) {
    return may_include(room_named(folder), to);
  });
}

// Whether a file of this room under server/ may include the header.
bool may_include(const std::string& room, const std::string& header) {
  return std::ranges::all_of(kOneRoomOnly, [&](const auto& wall) {
    return !header.starts_with(wall.first) || room == wall.second;
  });
}

TEST(Tidy, EveryFolderIsARoom) {
  std::set<std::string> known = kDashboardRooms;
  for (const Room& room : kRooms) known.insert(room.folder);
  for (const char* house : {"store", "server", "static/src"}) {
    for (const auto& entry : fs::directory_iterator(kRoot / house)) {
      if (!entry.is_directory()) continue;
      const std::string folder = fs::path(house) / entry.path().filename();
      EXPECT_TRUE(known.contains(folder)) << folder << " is no room that this test knows";
    }
  }
}

TEST(Tidy, RoomsIncludeWhatTheirWallsLetThrough) {
  std::size_t seen = 0;
  for (const SourceFile& file : sources()) {
    if (file.folder() == "tests" || file.folder() == "bench") continue;
    const Room* const from = room_of(file.path);
    ASSERT_NE(from, nullptr) << file.path << " is in no room";
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::optional<Include> include = include_of(file.lines[i]);
      if (!include || !include->is_ours()) continue;
      ++seen;
      const Room* const to = room_of(include->name);
      EXPECT_TRUE(to != nullptr && may_include(*from, *to))
          << file.place(i) << ": " << file.lines[i];
      if (file.folder() == "server") {
        EXPECT_TRUE(may_include(from->folder, include->name))
            << file.place(i) << ": " << file.lines[i] << " goes around the gate";
      }
    }
  }
  EXPECT_GT(seen, 500U) << "the includes are not found any more";
}

TEST(Tidy, NoFolderIsAHall) {
  std::map<fs::path, int> sources_in;
  for (const SourceFile& file : sources()) ++sources_in[file.path.parent_path()];
  for (const auto& [folder, count] : sources_in) {
    EXPECT_LE(count, 40) << folder << ": which subjects live in it?";
  }
}

// The rows of a comment's table are "//   word   text"; a line of a word or two before text that is
// indented deeper is a row that was broken.
TEST(Tidy, NoTableInACommentIsBroken) {
  const std::regex indented_by_three(R"(^\s*//   (\S.*)$)");
  const std::regex has_two_columns(R"(^\S+( \S+)*  .*)");
  const std::regex goes_on_deeper(R"(^\s*// {8,}\S.*)");
  for (const SourceFile& file : sources()) {
    for (std::size_t i = 0; i + 1 < file.lines.size(); ++i) {
      std::smatch match;
      if (!std::regex_match(file.lines[i], match, indented_by_three)) continue;
      if (!std::regex_match(file.lines[i + 1], goes_on_deeper)) continue;
      const std::string row = match[1];
      EXPECT_TRUE(std::regex_match(row, has_two_columns)) << file.place(i) << ": " << row;
    }
  }
}

// The formatter keeps code within its limit, and leaves comments as they are.
TEST(Tidy, CommentsAreAsNarrowAsTheCode) {
  const std::string format = read(kRoot / ".clang-format");
  std::smatch limit;
  ASSERT_TRUE(std::regex_search(format, limit, std::regex(R"(ColumnLimit: (\d+))")));
  const long columns = std::stol(limit[1]);
  const std::regex comment(R"((^|\s)//)");
  const auto begins_character = [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; };
  for (const SourceFile& file : sources()) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string& line = file.lines[i];
      if (std::ssize(line) <= columns || !std::regex_search(line, comment)) continue;
      EXPECT_LE(std::ranges::count_if(line, begins_character), columns)
          << file.place(i) << ": " << line;
    }
  }
}

TEST(Tidy, OneFileKnowsEachOutsideLibrary) {
  const std::vector<std::pair<std::string, std::set<std::string>>> homes = {
      {"civetweb.h", {"server/http/acceptor.cc"}},
      {"CLI/CLI.hpp", {"server/cli/options.cc"}},
      {"dlfcn.h", {"store/duckdb/library.cc"}},
      {"zlib.h", {"store/text/byte_source.cc"}},
  };
  for (const SourceFile& file : sources()) {
    if (file.folder() == "tests" || file.folder() == "bench") continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::optional<Include> include = include_of(file.lines[i]);
      for (const auto& [header, allowed] : homes) {
        if (include && include->name == header) {
          EXPECT_TRUE(allowed.contains(file.path.string())) << file.place(i);
        }
      }
    }
  }
}

// A source stands in the nearest CMakeLists.txt above it, by its path from there.
TEST(Tidy, EverySourceIsBuilt) {
  std::map<fs::path, std::set<std::string>> words_in;  // By folder.
  for (const SourceFile& file : sources()) {
    if (file.path.extension() != ".cc") continue;
    fs::path folder = file.path.parent_path();
    while (!fs::exists(kRoot / folder / "CMakeLists.txt")) folder = folder.parent_path();
    if (!words_in.contains(folder)) {
      words_in[folder] = words_of(read(kRoot / folder / "CMakeLists.txt"));
    }
    const std::string name = file.path.lexically_relative(folder);
    EXPECT_TRUE(words_in[folder].contains(name))
        << name << " is not in " << folder / "CMakeLists.txt";
  }
}

// A filter for a test that was renamed would leave nothing out, and nobody would see it.
TEST(Tidy, WhatASanitizerLeavesOutIsThere) {
  std::string tests;
  for (const SourceFile& file : sources()) {
    for (const std::string& line : file.lines) tests += line + "\n";
  }
  const std::string lists = std::regex_replace(build_lists(), std::regex("#[^\n]*"), "");
  const std::regex left_out(R"(NOT_[AT]SAN((?:\s+\w+\.[\w*]+)+))");
  const std::regex pattern(R"((\w+)\.(\w*)\*?)");
  std::size_t seen = 0;
  for (std::sregex_iterator list(lists.begin(), lists.end(), left_out), end; list != end; ++list) {
    const std::string names = (*list)[1];
    for (std::sregex_iterator name(names.begin(), names.end(), pattern); name != end; ++name) {
      ++seen;
      const std::string begin = "(" + (*name)[1].str() + ", " + (*name)[2].str();
      EXPECT_TRUE(tests.find("TEST" + begin) != std::string::npos ||
                  tests.find("TEST_F" + begin) != std::string::npos)
          << "no test is named like " << name->str();
    }
  }
  EXPECT_GE(seen, 20U);
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
