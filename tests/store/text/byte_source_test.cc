#include "store/text/byte_source.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstddef>
#include <random>
#include <string>
#include <utility>

#include "tests/support/gzip.h"
#include "tests/support/machine/slow_pipe.h"
#include "tests/support/machine/temporary_folder.h"

namespace store {
namespace {

Result<std::string> read_all(ByteSource& source, std::size_t chunk = 1000) {
  std::string all;
  std::string part(chunk, '\0');
  while (true) {
    const Result<std::size_t> count = source.read(part);
    if (!count) return fail(count.error());
    if (*count == 0) return all;
    all += part.substr(0, *count);
  }
}

Result<std::string> read_bytes(std::string_view bytes, std::size_t chunk = 1000) {
  ByteSource source = ByteSource::of_bytes(bytes, "hits.csv");
  return read_all(source, chunk);
}

std::string random_text(std::size_t size) {
  std::mt19937 random{7};
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += static_cast<char>('a' + random() % 26);
  return text;
}

TEST(ByteSource, ReadsAFileAndKnowsItsName) {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("hits.csv", "a,b\n1,2\n");
  ByteSource source = ByteSource::open(path).value();
  EXPECT_EQ(source.name(), path.string());
  EXPECT_EQ(source.raw_bytes(), 8U);
  EXPECT_EQ(source.raw_bytes_read(), 0U);
  EXPECT_EQ(read_all(source), "a,b\n1,2\n");
  EXPECT_EQ(source.raw_bytes_read(), 8U);
}

TEST(ByteSource, ReadsStandardInput) {
  const tests::TemporaryFolder folder;
  const auto path = folder.file("piped", tests::gzip("a,b\n"));
  const int kept = ::dup(STDIN_FILENO);
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  ASSERT_GE(::dup2(file, STDIN_FILENO), 0);
  {
    ByteSource source = ByteSource::open("-").value();
    EXPECT_EQ(source.name(), "standard input");
    EXPECT_EQ(read_all(source), "a,b\n");
  }
  EXPECT_GE(::fcntl(STDIN_FILENO, F_GETFD), 0) << "standard input is not ours to close";
  ::dup2(kept, STDIN_FILENO);
  ::close(kept);
  ::close(file);
}

TEST(ByteSource, SaysWhatIsNotThereOrCannotBeRead) {
  const tests::TemporaryFolder folder;
  const Result<ByteSource> absent = ByteSource::open(folder.path() / "absent.csv");
  ASSERT_FALSE(absent);
  EXPECT_EQ(absent.error().code, ErrorCode::kNotFound);
  EXPECT_EQ(absent.error().detail, (folder.path() / "absent.csv").string() + " is not there");

  const Result<ByteSource> a_folder = ByteSource::open(folder.path());
  ASSERT_FALSE(a_folder);
  EXPECT_EQ(a_folder.error().code, ErrorCode::kUnavailable);
  EXPECT_EQ(a_folder.error().detail, folder.path().string() + " is a folder");

  const Result<ByteSource> below_a_file = ByteSource::open(folder.file("file", "x") / "hits.csv");
  ASSERT_FALSE(below_a_file);
  EXPECT_EQ(below_a_file.error().code, ErrorCode::kUnavailable);
}

TEST(ByteSource, IsEmptyWhereThereIsNothing) {
  EXPECT_EQ(read_bytes(""), "");
  EXPECT_EQ(read_bytes(tests::gzip("")), "");
}

TEST(ByteSource, TellsGzipByContent) {
  const std::string text = random_text(3'000'000);
  const std::string packed = tests::gzip(text);
  EXPECT_EQ(read_bytes(packed, 4096), text);
  EXPECT_EQ(read_bytes(text, 4096), text);
  EXPECT_EQ(read_bytes("\x1F"), "\x1F");
  EXPECT_EQ(read_bytes("\x1F\x8C"), "\x1F\x8C");
}

TEST(ByteSource, GivesTheSameBytesInWhateverPiecesTheyAreAskedFor) {
  const std::string text = random_text(2000);
  for (const std::size_t chunk : {1U, 2U, 7U, 1999U, 2000U, 2001U}) {
    EXPECT_EQ(read_bytes(text, chunk), text) << chunk;
    EXPECT_EQ(read_bytes(tests::gzip(text), chunk), text) << chunk;
  }
}

TEST(ByteSource, ReadsAPipeThatGivesOneByteAtATime) {
  for (const std::string& bytes :
       {std::string{"a,b\n"}, tests::gzip("a,b\n"), std::string{"\x1F"}}) {
    const tests::SlowPipe pipe{bytes};
    ByteSource source = ByteSource::open(pipe.path()).value();
    EXPECT_FALSE(source.raw_bytes());
    EXPECT_EQ(read_all(source), bytes.size() > 1 ? "a,b\n" : "\x1F");
    EXPECT_EQ(source.raw_bytes_read(), bytes.size());
  }
}

TEST(ByteSource, JoinsGzipMembersInARow) {
  const std::string packed = tests::gzip("date,") + tests::gzip("") + tests::gzip("hour\n");
  for (const std::size_t chunk : {1U, 5U, 1000U}) {
    EXPECT_EQ(read_bytes(packed, chunk), "date,hour\n") << chunk;
  }
}

TEST(ByteSource, RefusesGzipThatEndsEarlyWhereverItDoes) {
  const std::string packed = tests::gzip(random_text(300));
  for (std::size_t size = 2; size < packed.size(); ++size) {
    const Result<std::string> read = read_bytes(std::string_view{packed}.substr(0, size));
    ASSERT_FALSE(read) << size;
    EXPECT_EQ(read.error().code, ErrorCode::kInvalid);
    EXPECT_EQ(read.error().detail, "hits.csv: its gzip data ends early");
  }
  EXPECT_FALSE(read_bytes(packed + packed.substr(0, 20)));
}

TEST(ByteSource, RefusesGzipFollowedBySomethingElse) {
  const std::string packed = tests::gzip("a,b\n");
  for (const std::string& garbage : {std::string{"1,2\n"}, std::string(512, '\0')}) {
    const Result<std::string> read = read_bytes(packed + garbage);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::kInvalid);
    EXPECT_EQ(read.error().detail, "hits.csv: its gzip data is followed by something else");
  }
  EXPECT_FALSE(read_bytes(packed + "\x1Fgarbage"));
}

TEST(ByteSource, RefusesGzipThatFailsItsChecksum) {
  const std::string packed = tests::gzip(random_text(300));
  for (std::size_t from_end = 1; from_end <= 8; ++from_end) {
    std::string damaged = packed;
    damaged[damaged.size() - from_end] ^= 1;
    const Result<std::string> read = read_bytes(damaged);
    ASSERT_FALSE(read) << from_end;
    EXPECT_EQ(read.error().code, ErrorCode::kInvalid);
    EXPECT_TRUE(read.error().detail.starts_with("hits.csv: its gzip data is damaged"))
        << read.error().detail;
  }
}

TEST(ByteSource, HashesTheUncompressedBytes) {
  const std::string text = random_text(100'000);
  const std::string packed = tests::gzip(text);
  ByteSource plain = ByteSource::of_bytes(text, "plain");
  ByteSource gunzipped = ByteSource::of_bytes(packed, "packed");
  ASSERT_TRUE(read_all(plain, 333));
  ASSERT_TRUE(read_all(gunzipped, 9999));
  EXPECT_EQ(plain.content_hash(), gunzipped.content_hash());

  ByteSource shorter = ByteSource::of_bytes(std::string_view{text}.substr(1), "shorter");
  ASSERT_TRUE(read_all(shorter));
  EXPECT_NE(plain.content_hash(), shorter.content_hash());
}

TEST(ByteSource, HashesAsXxh3Defines) {
  ByteSource empty = ByteSource::of_bytes("", "empty");
  EXPECT_EQ(empty.content_hash(), "99aa06d3014798d86001c324468d497f");
}

}  // namespace
}  // namespace store
