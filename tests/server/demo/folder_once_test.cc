#include "server/demo/folder_once.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/machine/temporary_folder.h"

namespace server {
namespace {

namespace fs = std::filesystem;
using store::Result;

bool is_whole(const fs::path& path) { return fs::exists(path / "last"); }

Result<void> fill(const fs::path& path) {
  EXPECT_FALSE(fs::exists(path));
  fs::create_directory(path);
  std::ofstream{path / "first"} << "1";
  std::ofstream{path / "last"} << "2";
  return {};
}

std::size_t entries_beside(const fs::path& path) {
  std::size_t entries = 0;
  for (const auto& entry : fs::directory_iterator(path.parent_path())) {
    entries += entry.path() != path && entry.path().extension() != ".lock" ? 1U : 0U;
  }
  return entries;
}

TEST(FolderOnce, IsMadeOnceWithTheFoldersAboveIt) {
  const tests::TemporaryFolder folder;
  const fs::path path = folder.path() / "cache" / "straal" / "demo";
  int made = 0;
  const auto make = [&](const fs::path& at) {
    ++made;
    EXPECT_NE(at, path);  // Nothing half made is ever seen.
    return fill(at);
  };
  ASSERT_TRUE(make_folder_once(path, is_whole, make));
  EXPECT_TRUE(is_whole(path));
  ASSERT_TRUE(make_folder_once(path, is_whole, make));
  EXPECT_EQ(made, 1);
  EXPECT_EQ(entries_beside(path), 0U);
}

TEST(FolderOnce, ThatCannotBeMadeLeavesNothing) {
  const tests::TemporaryFolder folder;
  const fs::path path = folder.path() / "demo";
  const auto fail_halfway = [](const fs::path& at) -> Result<void> {
    fs::create_directory(at);
    return store::fail(store::ErrorCode::kUnavailable, "the disk is full");
  };
  const auto failed = make_folder_once(path, is_whole, fail_halfway);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().detail, "the disk is full");
  EXPECT_FALSE(fs::exists(path));
  EXPECT_EQ(entries_beside(path), 0U);
  EXPECT_TRUE(make_folder_once(path, is_whole, fill));
}

TEST(FolderOnce, WhatAKilledProcessLeftIsClearedAway) {
  const tests::TemporaryFolder folder;
  const fs::path path = folder.path() / "demo";
  const auto killed = [](const fs::path& at) -> Result<void> {
    fs::create_directory(at);
    std::ofstream{at / "first"} << "half";
    throw 0;  // Nobody tidies up after this.
  };
  EXPECT_THROW((void)make_folder_once(path, is_whole, killed), int);
  EXPECT_FALSE(fs::exists(path));
  ASSERT_TRUE(make_folder_once(path, is_whole, fill));
  EXPECT_TRUE(is_whole(path));
  EXPECT_EQ(entries_beside(path), 0U);
}

TEST(FolderOnce, AnUnusableOneIsReplaced) {
  const tests::TemporaryFolder folder;
  const fs::path path = folder.path() / "demo";
  fs::create_directory(path);
  std::ofstream{path / "of another version"} << "0";
  ASSERT_TRUE(make_folder_once(path, is_whole, fill));
  EXPECT_TRUE(is_whole(path));
  EXPECT_FALSE(fs::exists(path / "of another version"));
}

TEST(FolderOnce, OneMakesAndTheOthersWait) {
  const tests::TemporaryFolder folder;
  const fs::path path = folder.path() / "demo";
  std::atomic<int> made = 0;
  std::atomic<int> usable = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&] {
        const auto done = make_folder_once(path, is_whole, [&](const fs::path& at) {
          ++made;
          return fill(at);
        });
        if (done && is_whole(path)) ++usable;
      });
    }
  }
  EXPECT_EQ(made, 1);
  EXPECT_EQ(usable, 8);
}

TEST(FolderOnce, SaysWhereItCannotWrite) {
  const tests::TemporaryFolder folder;
  const fs::path file = folder.file("plain", "not a folder");
  const auto failed = make_folder_once(file / "demo", is_whole, fill);
  ASSERT_FALSE(failed);
  EXPECT_NE(failed.error().detail.find("plain"), std::string::npos) << failed.error().detail;
}

}  // namespace
}  // namespace server
