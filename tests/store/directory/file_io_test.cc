#include "store/directory/file_io.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <thread>

#include "tests/support/machine/file_size_limit.h"
#include "tests/support/machine/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using store::bytes_of;
using store::Disk;
using store::ErrorCode;

class RealDisk : public ::testing::Test {
 protected:
  Disk& disk_ = Disk::real();
  tests::TemporaryFolder folder_;
  fs::path file_ = folder_.path() / "file";
};

TEST_F(RealDisk, ReadsAndMapsWhatWasWritten) {
  std::string text;
  {
    const auto file = disk_.create(file_);
    ASSERT_TRUE(file);
    for (int i = 0; i < 3; ++i) {
      const std::string part(100'000, static_cast<char>('a' + i));
      ASSERT_TRUE((*file)->write(bytes_of(part)));
      text += part;
    }
    ASSERT_TRUE((*file)->write({}));
    ASSERT_TRUE((*file)->sync());
  }
  EXPECT_EQ(disk_.read(file_), text);
  const auto opened = disk_.open(file_);
  ASSERT_TRUE(opened);
  disk_.remove_leftover(file_);
  EXPECT_FALSE(fs::exists(file_));
  std::string held(text.size(), ' ');
  EXPECT_EQ((*opened)->identity().bytes, text.size());
  ASSERT_TRUE((*opened)->read(0, std::as_writable_bytes(std::span(held))));
  EXPECT_EQ(held, text) << "still open";
}

TEST_F(RealDisk, NeitherWaitsForAPipeNorReadsWithoutEnd) {
  ASSERT_EQ(mkfifo(file_.c_str(), 0600), 0);
  const fs::path endless = folder_.path() / "endless";
  fs::create_symlink("/dev/zero", endless);
  const fs::path huge = folder_.path() / "huge";
  ASSERT_TRUE(disk_.create(huge));
  fs::resize_file(huge, std::uintmax_t{3} << 30U);  // It takes no room.
  for (const fs::path& path : {file_, endless, huge}) {
    const auto text = disk_.read(path);
    ASSERT_FALSE(text) << path;
    EXPECT_EQ(text.error().code, ErrorCode::kUnavailable);
    EXPECT_NE(text.error().detail.find("is no file of at most 1024 MiB"), std::string::npos);
  }
  const auto opened = disk_.open(file_);
  ASSERT_TRUE(opened) << "as a file of no bytes, which is not what was written";
  EXPECT_EQ((*opened)->identity().bytes, 0U);
  std::array<std::byte, 1> into{};
  EXPECT_FALSE((*opened)->read(0, into));
}

TEST_F(RealDisk, EmptiesAFileThatIsThere) {
  ASSERT_TRUE(disk_.write_file(file_, bytes_of("long text")));
  ASSERT_TRUE(disk_.write_file(file_, bytes_of("text")));
  EXPECT_EQ(disk_.read(file_), "text");
  ASSERT_TRUE(disk_.write_file(file_, {}));
  EXPECT_EQ((*disk_.open(file_))->identity().bytes, 0U);
}

TEST_F(RealDisk, RenamesInPlaceOfAFile) {
  ASSERT_TRUE(disk_.write_file(file_, bytes_of("old")));
  ASSERT_TRUE(disk_.write_file(folder_.path() / "new", bytes_of("new")));
  ASSERT_TRUE(disk_.rename(folder_.path() / "new", file_));
  ASSERT_TRUE(disk_.sync_folder(folder_.path()));
  EXPECT_EQ(disk_.list(folder_.path()), std::vector<std::string>{"file"});
  EXPECT_EQ(disk_.read(file_), "new");
}

TEST_F(RealDisk, RemovesAFolderWithAllThatIsInIt) {
  const fs::path outer = folder_.path() / "outer";
  ASSERT_TRUE(disk_.make_folder(outer));
  ASSERT_TRUE(disk_.make_folder(outer / "inner"));
  ASSERT_TRUE(disk_.write_file(outer / "inner" / "file", {}));
  disk_.remove_leftover(outer);
  disk_.remove_leftover(outer);
  EXPECT_EQ(disk_.list(folder_.path()), std::vector<std::string>{});
}

TEST_F(RealDisk, NamesThePathInItsErrors) {
  const fs::path absent = folder_.path() / "absent" / "file";
  ASSERT_TRUE(disk_.write_file(file_, {}));
  const auto expect = [](const auto& result, ErrorCode code, const fs::path& path) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, code);
    EXPECT_NE(result.error().detail.find(store::quoted(path)), std::string::npos)
        << result.error().detail;
  };
  expect(disk_.create(absent), ErrorCode::kNotFound, absent);
  expect(disk_.read(absent), ErrorCode::kNotFound, absent);
  expect(disk_.open(absent), ErrorCode::kNotFound, absent);
  expect(disk_.list(absent), ErrorCode::kNotFound, absent);
  expect(disk_.make_folder(absent), ErrorCode::kNotFound, absent);
  expect(disk_.rename(absent, file_), ErrorCode::kNotFound, file_);
  expect(disk_.sync_folder(absent), ErrorCode::kNotFound, absent);
  expect(disk_.lock(absent), ErrorCode::kNotFound, absent);
  expect(disk_.make_folder(file_), ErrorCode::kConflict, file_);
  expect(disk_.read(folder_.path()), ErrorCode::kUnavailable, folder_.path());
  expect(disk_.write_file("/dev/full", bytes_of("text")), ErrorCode::kUnavailable, "/dev/full");
}

// Linux takes what it could not write for written: a later sync would succeed, without those bytes.
TEST_F(RealDisk, HasFailedForGoodWhereAFileHas) {
  const std::string text(5000, 'x');
  const auto file = disk_.create(file_);
  ASSERT_TRUE(file);
  {
    const tests::FileSizeLimit limit(3000);
    const auto written = (*file)->write(bytes_of(text));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::kUnavailable);
  }
  EXPECT_EQ(fs::file_size(file_), 3000U) << "the first part was written, as on a full disk";
  EXPECT_FALSE((*file)->sync());
  EXPECT_FALSE((*file)->write(bytes_of("y")));
  EXPECT_FALSE((*file)->sync());
  EXPECT_EQ(fs::file_size(file_), 3000U);
}

TEST_F(RealDisk, LetsOneHoldALockAtATime) {
  std::atomic<bool> released = false;
  std::jthread other;
  {
    const auto lock = disk_.lock(file_);
    ASSERT_TRUE(lock);
    const auto second = disk_.try_lock(file_);
    ASSERT_TRUE(second);
    EXPECT_FALSE(second->has_value());
    other = std::jthread([&] {
      const auto waited = disk_.lock(file_);
      EXPECT_TRUE(waited);
      EXPECT_TRUE(released);
    });
    released = true;
  }
  other.join();
  EXPECT_TRUE(disk_.try_lock(file_)->has_value());
}

}  // namespace
