#include "store/format/verified_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "store/directory/file_io.h"
#include "store/format/verified_file_writer.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/partition_bytes.h"

namespace {

namespace fs = std::filesystem;
using store::VerifiedFile;

constexpr std::size_t kFilePage = VerifiedFile::kPageBytes;
constexpr std::size_t kFileContent = 5 * kFilePage + 100;

// A file on the disk of the machine, of five pages and a bit.
class VerifiedFileTest : public testing::Test {
 protected:
  VerifiedFileTest() { write(bytes_); }

  static std::vector<std::byte> content() {
    std::vector<std::byte> content(kFileContent);
    for (std::size_t i = 0; i < kFileContent; ++i) content[i] = static_cast<std::byte>(1 + i % 251);
    return content;
  }
  static std::vector<std::byte> file_of(std::span<const std::byte> content) {
    tests::BufferSink sink;
    store::VerifiedFileWriter writer(sink);
    EXPECT_TRUE(writer.write(content));
    EXPECT_TRUE(writer.finish());
    return sink.take();
  }
  // Writes over the file, which keeps its inode.
  void write(std::span<const std::byte> bytes) const {
    ASSERT_TRUE(store::Disk::real().write_file(path_, bytes));
  }
  // Puts another file in its place.
  void replace(std::span<const std::byte> bytes) const {
    const fs::path other = folder_.path() / "other";
    ASSERT_TRUE(store::Disk::real().write_file(other, bytes));
    fs::rename(other, path_);
  }
  [[nodiscard]] std::vector<std::byte> flipped(std::size_t at) const {
    std::vector<std::byte> bytes = bytes_;
    bytes[at] ^= std::byte{4};
    return bytes;
  }
  [[nodiscard]] store::Result<VerifiedFile> open() const {
    return VerifiedFile::open(store::Disk::real().open(path_).value(), "a.file");
  }
  static void verify_on_disk(const VerifiedFile& file) {
    file.verify_on_disk([](std::size_t) { return true; });
  }
  static bool holds(const VerifiedFile& file, std::size_t first, std::size_t last) {
    const std::vector<std::byte> right = content();
    return std::equal(file.content() + first, file.content() + last, right.data() + first);
  }

  tests::TemporaryFolder folder_;
  const fs::path path_ = folder_.path() / "file";
  const std::vector<std::byte> bytes_ = file_of(content());
};

TEST_F(VerifiedFileTest, ReadsPagesAsTheyAreNeeded) {
  const VerifiedFile file = open().value();
  const VerifiedFile::Pin pin(file);
  const std::size_t before = file.held_bytes();
  EXPECT_LT(before, 200U) << "the checksums";
  EXPECT_FALSE(file.has_verified(kFilePage, kFilePage + 10));
  EXPECT_EQ(file.content()[kFilePage], std::byte{0});
  ASSERT_TRUE(file.verify(kFilePage, kFilePage + 10));
  EXPECT_EQ(file.held_bytes(), before + kFilePage);
  EXPECT_TRUE(holds(file, kFilePage, 2 * kFilePage));
  ASSERT_TRUE(file.verify(kFilePage / 2, kFileContent));
  EXPECT_TRUE(holds(file, 0, kFileContent));
  EXPECT_EQ(file.held_bytes(), before + kFileContent);
  EXPECT_TRUE(file.has_verified(0, kFileContent));
}

// A PackedColumn reads a few bytes too many, which may be in the next page.
TEST_F(VerifiedFileTest, BringsTheNextPageWhereAColumnMayReadIntoIt) {
  write(flipped(3 * kFilePage));
  const VerifiedFile file = open().value();
  const VerifiedFile::Pin pin(file);
  ASSERT_TRUE(file.verify(0, kFilePage - VerifiedFile::kReadBehind));
  EXPECT_FALSE(file.has_verified(kFilePage, kFilePage + 1));
  ASSERT_TRUE(file.verify(0, kFilePage - VerifiedFile::kReadBehind + 1));
  EXPECT_TRUE(file.has_verified(kFilePage, kFilePage + 1));
  EXPECT_TRUE(file.verify(2 * kFilePage, 3 * kFilePage)) << "the next one is damaged";
  EXPECT_FALSE(file.has_damage()) << "and nobody has asked for it";
  EXPECT_TRUE(file.verify(5 * kFilePage, kFileContent)) << "there is no next one";
}

TEST_F(VerifiedFileTest, KeepsWhatItHasReadWhateverHappensToTheFile) {
  const VerifiedFile file = open().value();
  const VerifiedFile::Pin pin(file);
  ASSERT_TRUE(file.verify(0, 3 * kFilePage));
  for (const std::vector<std::byte>& bytes :
       {std::vector<std::byte>(bytes_.size()), flipped(5), std::vector<std::byte>{}}) {
    write(bytes);
    EXPECT_TRUE(file.verify(0, 3 * kFilePage));
    EXPECT_TRUE(holds(file, 0, 3 * kFilePage));
  }
  EXPECT_FALSE(file.verify(4 * kFilePage, 4 * kFilePage + 1)) << "never read, and gone";
  EXPECT_TRUE(holds(file, 0, 3 * kFilePage));
  EXPECT_EQ(file.damage(), "a.file is cut off");
}

TEST_F(VerifiedFileTest, TellsWhichPageIsDamagedAndReadsTheOthers) {
  write(flipped(2 * kFilePage + 7));
  const VerifiedFile file = open().value();
  const VerifiedFile::Pin pin(file);
  EXPECT_FALSE(file.has_damage());
  EXPECT_FALSE(file.verify(0, kFileContent));
  EXPECT_TRUE(file.has_damage());
  EXPECT_EQ(file.damage(), "a.file is damaged between its bytes 32768 and 49152");
  EXPECT_EQ(file.content()[2 * kFilePage], std::byte{0}) << "nothing damaged is ever in memory";
  EXPECT_TRUE(file.verify(3 * kFilePage, kFileContent));
  EXPECT_TRUE(holds(file, 3 * kFilePage, kFileContent));
  const auto all = file.find_all_damage();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().first, 2 * kFilePage);
  EXPECT_EQ(all.front().last, 3 * kFilePage);
  EXPECT_FALSE(file.is_whole());
}

TEST_F(VerifiedFileTest, ReadsAgainWhatHasBeenMended) {
  for (const bool in_place : {true, false}) {
    write(flipped(kFilePage));
    const VerifiedFile file = open().value();
    const VerifiedFile::Pin pin(file);
    EXPECT_FALSE(file.verify(kFilePage, kFilePage + 1));
    in_place ? write(bytes_) : replace(bytes_);
    EXPECT_TRUE(file.verify(kFilePage, kFilePage + 1)) << in_place;
    EXPECT_TRUE(holds(file, kFilePage, 2 * kFilePage));
    EXPECT_TRUE(file.has_damage()) << "the rest has not been looked at";
    verify_on_disk(file);
    EXPECT_FALSE(file.has_damage());
    EXPECT_EQ(file.identity(), file.identity_now());
  }
}

TEST_F(VerifiedFileTest, WaitsForWhoeverIsWritingTheFile) {
  const VerifiedFile file = open().value();
  const VerifiedFile::Pin pin(file);
  write({});
  std::jthread writer([this] {
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
    write(bytes_);
  });
  EXPECT_TRUE(file.verify(0, kFileContent));
  EXPECT_TRUE(holds(file, 0, kFileContent));
  EXPECT_FALSE(file.has_damage());
}

TEST_F(VerifiedFileTest, ReadsAFileThatIsGoneUnlessNothingIsOpen) {
  const VerifiedFile file = open().value();
  const VerifiedFile::Pin pin(file);
  fs::remove(path_);
  EXPECT_TRUE(file.verify(0, kFileContent));
  EXPECT_FALSE(file.has_damage());
  verify_on_disk(file);
  EXPECT_EQ(file.damage(), "a.file is missing");
}

TEST_F(VerifiedFileTest, FindsDamageOnTheDiskUnderPagesThatAreInMemory) {
  const VerifiedFile file = open().value();
  const VerifiedFile::Pin pin(file);
  ASSERT_TRUE(file.verify(0, kFileContent));
  const auto damage_of = [&](std::span<const std::byte> bytes) {
    replace(bytes);
    verify_on_disk(file);
    const std::string damage = file.damage();
    EXPECT_TRUE(file.verify(0, kFileContent));
    EXPECT_TRUE(holds(file, 0, kFileContent));
    replace(bytes_);
    verify_on_disk(file);
    EXPECT_FALSE(file.has_damage());
    return damage;
  };
  EXPECT_EQ(damage_of(bytes_), "");
  EXPECT_EQ(damage_of(flipped(4 * kFilePage)),
            "a.file is damaged between its bytes 65536 and 81920");
  EXPECT_EQ(damage_of(flipped(kFileContent + 3)),
            "a.file is damaged at its end, with the checksums");
  EXPECT_EQ(damage_of(std::span(bytes_).first(100)),
            "a.file has 100 bytes where it had " + std::to_string(bytes_.size()));
  std::vector<std::byte> other = content();
  other[0] = std::byte{77};
  EXPECT_EQ(damage_of(file_of(other)), "a.file is not the file that was opened");
}

// A file whose bytes change although the system says that nobody has touched it, as on a disk that
// forgets.
class RottenFile final : public store::ReadableFile {
 public:
  explicit RottenFile(std::shared_ptr<std::vector<std::byte>> bytes)
      : bytes_{std::move(bytes)}, identity_{.inode = 1, .bytes = bytes_->size()} {}
  [[nodiscard]] const store::FileIdentity& identity() const override { return identity_; }
  [[nodiscard]] store::FileIdentity identity_now() const override { return identity_; }
  [[nodiscard]] store::Result<void> read(std::size_t offset,
                                         std::span<std::byte> into) const override {
    std::copy_n(bytes_->begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
    return {};
  }
  [[nodiscard]] store::Result<std::shared_ptr<const ReadableFile>> reopen() const override {
    return std::make_shared<const RottenFile>(bytes_);
  }
  void forget_cached() const override {}

 private:
  std::shared_ptr<std::vector<std::byte>> bytes_;
  store::FileIdentity identity_;
};

TEST_F(VerifiedFileTest, FindsDamageThatChangesNothingElseAboutTheFile) {
  const auto bytes = std::make_shared<std::vector<std::byte>>(bytes_);
  const VerifiedFile file =
      VerifiedFile::open(std::make_shared<const RottenFile>(bytes), "a.file").value();
  const VerifiedFile::Pin pin(file);
  (*bytes)[kFilePage] ^= std::byte{1};
  EXPECT_EQ(file.identity(), file.identity_now());
  verify_on_disk(file);
  EXPECT_EQ(file.damage(), "a.file is damaged between its bytes 16384 and 32768");
  EXPECT_FALSE(file.verify(kFilePage, kFilePage + 1));
  (*bytes)[kFilePage] ^= std::byte{1};
  verify_on_disk(file);
  EXPECT_FALSE(file.has_damage());
  EXPECT_TRUE(file.verify(kFilePage, kFilePage + 1));
}

TEST_F(VerifiedFileTest, LetsGoOfItsPagesUnlessTheyAreHeld) {
  const VerifiedFile file = open().value();
  {
    const VerifiedFile::Pin pin(file);
    ASSERT_TRUE(file.verify(0, kFileContent));
    EXPECT_FALSE(file.let_go());
    EXPECT_TRUE(holds(file, 0, kFileContent));
  }
  EXPECT_TRUE(file.let_go());
  EXPECT_LT(file.held_bytes(), 200U);
  const VerifiedFile::Pin pin(file);
  EXPECT_FALSE(file.has_verified(0, 1));
  EXPECT_EQ(file.content()[0], std::byte{0});
  EXPECT_TRUE(file.verify(0, kFileContent));
  EXPECT_TRUE(holds(file, 0, kFileContent));
}

TEST_F(VerifiedFileTest, ReadersAndEvictionsMeetWithoutAWrongByte) {
  const VerifiedFile file = open().value();
  std::atomic<int> wrong = 0;
  std::atomic<int> evicted = 0;
  {
    std::vector<std::jthread> readers;
    for (int reader = 0; reader < 3; ++reader) {
      readers.emplace_back([&] {
        for (int turn = 0; turn < 300 || (evicted == 0 && turn < 100'000); ++turn) {
          {
            const VerifiedFile::Pin pin(file);
            wrong += file.verify(0, kFileContent) && holds(file, 0, kFileContent) ? 0 : 1;
          }
          std::this_thread::sleep_for(std::chrono::microseconds{100});
        }
      });
    }
    std::jthread evictor([&](const std::stop_token& stop) {
      while (!stop.stop_requested()) evicted += file.let_go() ? 1 : 0;
    });
    readers.clear();
  }
  EXPECT_EQ(wrong, 0);
  EXPECT_GT(evicted, 0);
}

// Of a huge page, the second half is read with the last page of the first.
TEST_F(VerifiedFileTest, FillsAHugePageOfWhichHalfIsThere) {
  constexpr std::size_t kHuge = store::ReservedMemory::kHugeBytes;
  std::vector<std::byte> large(2 * kHuge + 5'000);
  for (std::size_t i = 0; i < large.size(); ++i) large[i] = static_cast<std::byte>(i % 253);
  std::vector<std::byte> stored = file_of(large);
  stored[kHuge - 1] ^= std::byte{1};
  write(stored);
  const VerifiedFile file = open().value();
  const VerifiedFile::Pin pin(file);
  ASSERT_TRUE(file.verify(0, kHuge / 2 - kFilePage - 10));
  EXPECT_FALSE(file.has_verified(kHuge / 2, kHuge / 2 + 1));
  ASSERT_TRUE(file.verify(kHuge / 2 - kFilePage, kHuge / 2));
  EXPECT_TRUE(file.has_verified(kHuge - 2 * kFilePage, kHuge - kFilePage));
  EXPECT_FALSE(file.has_damage()) << "nobody has asked for its last page";
  EXPECT_FALSE(file.verify(kHuge - 1, kHuge));
  EXPECT_FALSE(file.has_verified(kHuge, kHuge + 1));
  ASSERT_TRUE(file.verify(kHuge, large.size()));
  EXPECT_TRUE(std::equal(large.begin() + kHuge, large.end(), file.content() + kHuge));
  EXPECT_TRUE(std::equal(large.begin(), large.begin() + kHuge - kFilePage, file.content()));
}

TEST_F(VerifiedFileTest, RefusesAnEndThatIsNotOne) {
  const auto error = [this](std::span<const std::byte> bytes) {
    write(bytes);
    return open().error().detail;
  };
  EXPECT_EQ(error({}), "a.file is too short to be a file of the store");
  EXPECT_EQ(error(std::span(bytes_).first(1000)),
            "a.file is cut off, or is not a file of the store");
  EXPECT_EQ(error(flipped(kFileContent)), "a.file does not match its checksum");
}

}  // namespace
