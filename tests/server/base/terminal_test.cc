#include "server/base/terminal.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>

namespace server {
namespace {

TEST(Terminal, SeparatesThousands) {
  EXPECT_EQ(thousands(0), "0");
  EXPECT_EQ(thousands(999), "999");
  EXPECT_EQ(thousands(1000), "1,000");
  EXPECT_EQ(thousands(123456), "123,456");
  EXPECT_EQ(thousands(18446744073709551615U), "18,446,744,073,709,551,615");
}

TEST(Terminal, ShowsAChangeWithItsSign) {
  EXPECT_EQ(percent_change(0.25), "+25.0 %");
  EXPECT_EQ(percent_change(-1.0), "-100.0 %");
  EXPECT_EQ(percent_change(0.0), "0.0 %");
  EXPECT_EQ(percent_change(-0.0001), "0.0 %");
  EXPECT_EQ(percent_change(12.3456), "+1234.6 %");
}

TEST(Terminal, ShowsSizesInTheLargestUnitThatFits) {
  EXPECT_EQ(byte_size(0), "0 B");
  EXPECT_EQ(byte_size(999), "999 B");
  EXPECT_EQ(byte_size(1000), "1.0 kB");
  EXPECT_EQ(byte_size(999949), "999.9 kB");
  EXPECT_EQ(byte_size(999951), "1.0 MB");
  EXPECT_EQ(byte_size(18446744073709551615U), "18.4 EB");
}

TEST(Terminal, ShowsDurationsInTwoUnitsAtMost) {
  using std::chrono::seconds;
  EXPECT_EQ(duration(seconds{0}), "0 s");
  EXPECT_EQ(duration(seconds{59}), "59 s");
  EXPECT_EQ(duration(seconds{125}), "2 min 05 s");
  EXPECT_EQ(duration(seconds{3725}), "1 h 02 min");
}

TEST(Terminal, CountsDatesFromTheFirstToTheLast) {
  const store::Date first = *store::parse_date("2013-12-06");
  const store::Date last = *store::parse_date("2014-02-27");
  EXPECT_EQ(date_count(84, first, last), "84 dates, 2013-12-06 .. 2014-02-27");
  EXPECT_EQ(date_count(1, first, first), "1 date, 2013-12-06");
  EXPECT_EQ(date_count(0, first, first), "no dates");
}

TEST(Sparkline, DrawsZeroLowestAndTheHighestFull) {
  EXPECT_EQ(sparkline(std::array<std::uint64_t, 4>{0, 1, 50, 100}, 100), "▁▂▅█");
  EXPECT_EQ(sparkline(std::array<std::uint64_t, 2>{0, 0}, 0), "▁▁");
  EXPECT_EQ(sparkline({}, 5), "");
}

TEST(Sparkline, NeverDrawsAValueAboveZeroAsZero) {
  constexpr std::uint64_t kHighest = 18446744073709551615U;
  EXPECT_EQ(sparkline(std::array<std::uint64_t, 2>{1, kHighest}, kHighest), "▂█");
}

TEST(Sparkline, RisesWithTheValue) {
  std::string last;
  for (std::uint64_t value = 0; value <= 100; ++value) {
    const std::string block = sparkline(std::array{value}, 100);
    EXPECT_LE(last, block) << value;
    last = block;
  }
  EXPECT_EQ(last, "█");
}

TEST(Shortened, CutsBetweenCodePoints) {
  EXPECT_EQ(shortened("café", 4), "café");
  EXPECT_EQ(shortened("cafés", 4), "caf…");
  EXPECT_EQ(shortened("éééé", 3), "éé…");
  EXPECT_EQ(shortened("abc", 1), "…");
  EXPECT_EQ(shortened("", 1), "");
}

TEST(PrintableLines, WriteControlCharactersOutButKeepLines) {
  EXPECT_EQ(printable_lines("a\x1b[2Jb\r\tc\x7f"), "a\\x1B[2Jb\\x0D\\x09c\\x7F");
  EXPECT_EQ(printable_lines("café\nb\n"), "café\nb\n");
  EXPECT_EQ(printable_lines(std::string_view("\0\n", 2)), "\\x00\n");
  EXPECT_EQ(printable_lines(""), "");
}

TEST(Table, AlignsColumnsByCodePoints) {
  Table table({Align::kLeft, Align::kRight});
  table.add_row({"café", "1"});
  table.add_row({"x", "1,000"});
  table.add_row({"ab", ""});
  EXPECT_EQ(table.text(2), "  café      1\n  x     1,000\n  ab\n");
}

TEST(Table, KeepsACellOnItsLine) {
  Table table({Align::kLeft});
  table.add_row({"a\nb\x1b"});
  EXPECT_EQ(table.text(0), "a\\x0Ab\\x1B\n");
}

TEST(Table, IsNothingWithoutRows) { EXPECT_EQ(Table({Align::kLeft}).text(2), ""); }

}  // namespace
}  // namespace server
