#include "store/duckdb/row_writer.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "store/duckdb/api.h"
#include "store/text/line_reader.h"

namespace store::duckdb {
namespace {

// The text of these values, each in a line of its own.
template <typename T>
std::string written(Form form, const std::vector<T>& values) {
  RowWriter writer({form}, "");
  const std::array columns{ColumnValues{.data = values.data()}};
  EXPECT_EQ(writer.write(columns, 0, values.size(), std::string::npos), values.size());
  return std::string(writer.text());
}

duckdb_string_t text_of(const std::string& text) {
  duckdb_string_t value{};
  value.inlined.length = static_cast<std::uint32_t>(text.size());
  if (text.size() <= sizeof value.inlined.text) {
    text.copy(static_cast<char*>(value.inlined.text), text.size());
  } else {
    value.pointer.text = text.data();
  }
  return value;
}

std::string written(Form form, const std::vector<std::string>& texts) {
  std::vector<duckdb_string_t> values;
  for (const std::string& text : texts) values.push_back(text_of(text));
  return written<duckdb_string_t>(form, values);
}

TEST(RowWriter, WritesWholeNumbersAsDigits) {
  EXPECT_EQ(written<std::int8_t>(Form::kInt8, {0, 7, -128}), "0\n7\n-128\n");
  EXPECT_EQ(written<std::uint8_t>(Form::kUint8, {0, 255}), "0\n255\n");
  EXPECT_EQ(written<std::int32_t>(Form::kInt32, {9, 10, -1}), "9\n10\n-1\n");
  EXPECT_EQ(written<std::uint64_t>(Form::kUint64, {~std::uint64_t{0}}), "18446744073709551615\n");
  EXPECT_EQ(written<std::uint8_t>(Form::kBoolean, {0, 1}), "false\ntrue\n");
}

// Tables in Python keep whole numbers as others where one of them is missing.
TEST(RowWriter, WritesAWholeDoubleAsAWholeNumber) {
  EXPECT_EQ(written<double>(Form::kDouble, {45.0, -0.0, 1e15, 0.5, 52.3731}),
            "45\n0\n1000000000000000\n0.5\n52.3731\n");
  EXPECT_EQ(written<float>(Form::kFloat, {45.0F, 0.1F}), "45\n0.1\n");
  EXPECT_EQ(written<double>(Form::kDouble, {1e300, std::nan("")}), "1e+300\nnan\n");
}

TEST(RowWriter, NeverWritesAFractionThatLooksLikeThousands) {
  EXPECT_EQ(written<double>(Form::kDouble, {45.125, 1.5}), "45.1250\n1.5\n");
  EXPECT_EQ(written(Form::kDecimal, {"45.000", "45.120", "45.125", "1200"}),
            "45\n45.12\n45.1250\n1200\n");
}

TEST(RowWriter, WritesDaysAndMoments) {
  EXPECT_EQ(written<std::int32_t>(Form::kDate, {0, 15825, 15825}),
            "1970-01-01\n2013-04-30\n2013-04-30\n");
  constexpr std::int64_t kMoment = 15825LL * 86'400'000'000 + 8LL * 3'600'000'000;
  EXPECT_EQ(written<std::int64_t>(Form::kTimestamp, {kMoment, kMoment + 1, -1}),
            "2013-04-30T08:00:00\n2013-04-30T08:00:00.000001\n1969-12-31T23:59:59.999999\n");
  EXPECT_EQ(written<std::int64_t>(Form::kTimestampUtc, {kMoment}), "2013-04-30T08:00:00Z\n");
}

TEST(RowWriter, WritesWhatIsNoDateSoThatItIsRefused) {
  EXPECT_EQ(written<std::int32_t>(Form::kDate, {std::numeric_limits<std::int32_t>::max()}),
            "2147483647 days since 1970\n");
  constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
  for (const std::int64_t moment : {kNever, -kNever}) {
    EXPECT_NE(written<std::int64_t>(Form::kTimestamp, {moment}).find("days since"),
              std::string::npos);
  }
}

TEST(RowWriter, QuotesATextThatNeedsIt) {
  EXPECT_EQ(written(Form::kText, {"1012JS", "a,b", "say \"so\"", "a much longer text, in quotes"}),
            "1012JS\n\"a,b\"\n\"say \"\"so\"\"\"\n\"a much longer text, in quotes\"\n");
}

TEST(RowWriter, KeepsARowInOneLine) {
  EXPECT_EQ(written(Form::kText, {"1012\nJS", "a,\r\nb"}), "1012\\nJS\n\"a,\\r\\nb\"\n");
}

TEST(RowWriter, LeavesAMissingValueEmpty) {
  const std::vector<std::int32_t> values = {1, 2, 3};
  const std::uint64_t validity = 0b101;
  RowWriter writer({Form::kInt32, Form::kInt32}, ",2013-04-30");
  const std::array columns{ColumnValues{.data = values.data(), .validity = &validity},
                           ColumnValues{.data = values.data()}};
  EXPECT_EQ(writer.write(columns, 0, 3, std::string::npos), 3U);
  EXPECT_EQ(writer.text(), "1,1,2013-04-30\n,2,2013-04-30\n3,3,2013-04-30\n");
}

TEST(RowWriter, StopsWhereThereIsEnough) {
  const std::vector<std::int32_t> values(100, 7);
  RowWriter writer({Form::kInt32}, "");
  const std::array columns{ColumnValues{.data = values.data()}};
  EXPECT_EQ(writer.write(columns, 0, 100, 10), 5U);
  writer.take(10);
  EXPECT_EQ(writer.write(columns, 5, 100, 10), 10U);
  EXPECT_EQ(writer.text(), "7\n7\n7\n7\n7\n");
}

TEST(RowWriter, KeepsNoMoreOfALongRowThanTellsThatItIsTooLong) {
  const std::string text = written(Form::kText, {std::string(50'000'000, 'x')});
  EXPECT_EQ(text.size(), LineReader::kMaxLineBytes + 2);
}

TEST(RowWriter, WritesAHeaderOfAnyNames) {
  RowWriter writer({}, "");
  const std::vector<std::string> names = {"date", "a,b", "", "two\nlines"};
  writer.write_header(names);
  EXPECT_EQ(writer.text(), "date,\"a,b\",,two\\nlines\n");
}

}  // namespace
}  // namespace store::duckdb
