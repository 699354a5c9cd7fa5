#include "store/text/line_reader.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "tests/support/gzip.h"
#include "tests/support/machine/slow_pipe.h"

namespace store {
namespace {

using Found = LineReader::Found;

// What the reader asks its source for at once: where lines are cut.
constexpr std::size_t kReadBytes = 64U << 10U;

// "17:text", and "17!" where the line is too long.
std::vector<std::string> all_lines(LineReader reader) {
  std::vector<std::string> lines;
  while (true) {
    const Found found = reader.next().value();
    if (found == Found::kEnd) return lines;
    const std::string number = std::to_string(reader.number());
    lines.push_back(found == Found::kLine ? number + ":" + std::string{reader.text()}
                                          : number + "!");
  }
}

std::vector<std::string> lines_of(std::string_view bytes) {
  return all_lines(LineReader{ByteSource::of_bytes(bytes, "hits.csv")});
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

using Lines = std::vector<std::string>;

TEST(LineReader, EndsALineAtLfOrCrlf) {
  EXPECT_EQ(lines_of("a\nb\r\n\r\n\nc\n"), (Lines{"1:a", "2:b", "3:", "4:", "5:c"}));
}

TEST(LineReader, NeedsNoLineEndAtTheEnd) {
  EXPECT_EQ(lines_of("a\nb"), (Lines{"1:a", "2:b"}));
  EXPECT_EQ(lines_of("a\nb\r"), (Lines{"1:a", "2:b"}));
  EXPECT_EQ(lines_of(""), Lines{});
  EXPECT_EQ(lines_of("\n"), Lines{"1:"});
}

TEST(LineReader, LeavesALoneCrInItsLine) {
  EXPECT_EQ(lines_of("a\rb\r\r\nc"), (Lines{"1:a\rb\r", "2:c"}));
}

TEST(LineReader, TakesALineOfTheLargestSizeAndRefusesOneByteMore) {
  const std::string largest(LineReader::kMaxLineBytes, 'x');
  EXPECT_EQ(lines_of(largest + "\nb"), (Lines{"1:" + largest, "2:b"}));
  EXPECT_EQ(lines_of(largest + "\r\nb"), (Lines{"1:" + largest, "2:b"}));
  EXPECT_EQ(lines_of(largest + "x\nb"), (Lines{"1!", "2:b"}));
  EXPECT_EQ(lines_of(largest + "x\r\nb"), (Lines{"1!", "2:b"}));
  EXPECT_EQ(lines_of(largest), Lines{"1:" + largest});
  EXPECT_EQ(lines_of(largest + "x"), Lines{"1!"});
}

TEST(LineReader, FindsItsWayOutOfALongLineOfAnySize) {
  const std::size_t max = LineReader::kMaxLineBytes;
  for (const std::size_t size : {max + 1, max + 100'000, max + kReadBytes - 1, max + kReadBytes,
                                 max + kReadBytes + 1, 2 * max, 5 * max}) {
    EXPECT_EQ(lines_of("a\n" + std::string(size, 'x') + "\nb\n"), (Lines{"1:a", "2!", "3:b"}))
        << size;
    EXPECT_EQ(lines_of(std::string(size, 'x')), Lines{"1!"}) << size;
  }
}

TEST(LineReader, KeepsTheBeginningOfALineThatIsTooLong) {
  for (const std::size_t size : {LineReader::kMaxLineBytes + 1, 3 * LineReader::kMaxLineBytes}) {
    const std::string bytes = "begin" + std::string(size, 'x');
    LineReader reader{ByteSource::of_bytes(bytes, "hits.csv")};
    ASSERT_EQ(reader.next().value(), Found::kTooLong);
    EXPECT_TRUE(reader.text().starts_with("beginxxx"));
    EXPECT_LT(reader.text().size(), 10'000U);
  }
}

TEST(LineReader, PassesOverA100MegabyteLineInBoundedMemory) {
  const std::string packed = tests::gzip("a\n") +
                             repeated(tests::gzip(std::string(1'000'000, 'x')), 100) +
                             tests::gzip("\nb\n");
  rusage before{};
  getrusage(RUSAGE_SELF, &before);
  EXPECT_EQ(lines_of(packed), (Lines{"1:a", "2!", "3:b"}));
  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 50'000) << "kilobytes";
}

TEST(LineReader, ReadsAPipeThatGivesOneByteAtATime) {
  const tests::SlowPipe pipe{"date,hour\r\n2013-01-01,12\n\nx"};
  EXPECT_EQ(all_lines(LineReader{ByteSource::open(pipe.path()).value()}),
            (Lines{"1:date,hour", "2:2013-01-01,12", "3:", "4:x"}));
}

TEST(LineReader, NumbersEveryLineOfALargeFile) {
  std::mt19937 random{3};
  std::string bytes;
  Lines expected;
  while (bytes.size() < 3'000'000) {
    const std::string line(random() % 100 == 0 ? random() % 300'000 : random() % 60, 'x');
    bytes += line + "\n";
    expected.push_back(std::to_string(expected.size() + 1) + ":" + line);
  }
  EXPECT_EQ(lines_of(bytes), expected);
}

TEST(LineReader, CallsPlainOnlyWhatIsAsciiWithoutNul) {
  for (const std::string_view special :
       {std::string_view{"\0", 1}, std::string_view{"\x80"}, std::string_view{"é"}}) {
    for (const std::size_t before : {0U, 1U, 300'000U, 700'000U}) {
      const std::string bytes =
          repeated("plain\n", before) + "a" + std::string{special} + "b\n" + repeated("x\n", 10);
      LineReader reader{ByteSource::of_bytes(bytes, "hits.csv")};
      bool seen = false;
      while (reader.next().value() == Found::kLine) {
        if (reader.text().find(special) == std::string_view::npos) continue;
        seen = true;
        EXPECT_FALSE(reader.is_plain()) << before;
      }
      EXPECT_TRUE(seen);
    }
  }
  const std::string plain = repeated("1,2\t\x01\x7F\"\n", 100);
  LineReader reader{ByteSource::of_bytes(plain, "hits.csv")};
  while (reader.next().value() == Found::kLine) EXPECT_TRUE(reader.is_plain());
}

TEST(LineReader, HandsOnTheErrorOfItsSource) {
  const std::string packed = tests::gzip("a\nb\n");
  const std::string truncated = packed.substr(0, packed.size() - 1);
  LineReader reader{ByteSource::of_bytes(truncated, "hits.csv")};
  Result<Found> found = reader.next();
  for (int i = 0; i < 2 && found; ++i) found = reader.next();
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().detail, "hits.csv: its gzip data ends early");
}

}  // namespace
}  // namespace store
