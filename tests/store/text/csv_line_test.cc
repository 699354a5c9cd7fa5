#include "store/text/csv_line.h"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "tests/support/references/naive_csv.h"

namespace store {
namespace {

using Fields = std::vector<std::string>;

Fields fields_of(LineSplitter& splitter, std::string_view line) {
  std::vector<std::string_view> views(splitter.split(line, {}).value());
  EXPECT_EQ(splitter.split(line, views), views.size());
  return {views.begin(), views.end()};
}

Fields fields_of(std::string_view line, Separator separator = Separator::kComma) {
  LineSplitter splitter{separator};
  return fields_of(splitter, line);
}

std::string refusal_of(std::string_view line, Separator separator = Separator::kComma) {
  LineSplitter splitter{separator};
  const auto count = splitter.split(line, {});
  return count ? "" : count.error();
}

TEST(LineSplitter, SplitsAtItsSeparatorAlone) {
  EXPECT_EQ(fields_of("a,b;c\td e"), (Fields{"a", "b;c\td e"}));
  EXPECT_EQ(fields_of("a,b;c\td e", Separator::kSemicolon), (Fields{"a,b", "c\td e"}));
  EXPECT_EQ(fields_of("a,b;c\td e", Separator::kTab), (Fields{"a,b;c", "d e"}));
  EXPECT_EQ(fields_of("a,b;c\td e", Separator::kSpaces), (Fields{"a,b;c\td", "e"}));
}

TEST(LineSplitter, KeepsEmptyFieldsAndSpaces) {
  EXPECT_EQ(fields_of(""), Fields{""});
  EXPECT_EQ(fields_of(","), (Fields{"", ""}));
  EXPECT_EQ(fields_of(" a , b "), (Fields{" a ", " b "}));
}

TEST(LineSplitter, TakesRunsOfSpacesAsOneSeparator) {
  EXPECT_EQ(fields_of("  2013-01-01   12 1 ", Separator::kSpaces),
            (Fields{"2013-01-01", "12", "1"}));
  EXPECT_EQ(fields_of("   ", Separator::kSpaces), Fields{});
  EXPECT_EQ(fields_of(" \"a b\"  \"\" c", Separator::kSpaces), (Fields{"a b", "", "c"}));
}

TEST(LineSplitter, UnquotesFields) {
  EXPECT_EQ(fields_of(R"("a","b,c","")"), (Fields{"a", "b,c", ""}));
  EXPECT_EQ(fields_of(R"("say ""hi""",x,"""")"), (Fields{"say \"hi\"", "x", "\""}));
  EXPECT_EQ(fields_of(R"("""","""""","a""b")"), (Fields{"\"", "\"\"", "a\"b"}));
  EXPECT_EQ(fields_of("\"a\";\"b;c\"", Separator::kSemicolon), (Fields{"a", "b;c"}));
}

TEST(LineSplitter, TakesAQuoteInsideAFieldAsItStands) {
  EXPECT_EQ(fields_of(R"(5" pipe,a "b" c)"), (Fields{R"(5" pipe)", R"(a "b" c)"}));
  EXPECT_EQ(fields_of(R"( "a",b)"), (Fields{R"( "a")", "b"}));
}

TEST(LineSplitter, TakesALoneCrAsItStandsQuotedOrNot) {
  EXPECT_EQ(fields_of("a\rb,\"c\rd\",\r"), (Fields{"a\rb", "c\rd", "\r"}));
}

TEST(LineSplitter, RefusesTextBehindAClosingQuote) {
  EXPECT_EQ(refusal_of(R"(x,"a"b,c)"), R"(the closing quote of field 2 is followed by "b,c")");
  EXPECT_EQ(refusal_of(R"("a" ,c)"), R"(the closing quote of field 1 is followed by " ,c")");
}

TEST(LineSplitter, RefusesAQuoteThatIsNeverClosed) {
  EXPECT_EQ(refusal_of(R"(x,"a,b)"), R"(the quote before "a,b" is never closed)");
  EXPECT_EQ(refusal_of(R"(x,"a""b)"), R"(the quote before "a""b" is never closed)");
  EXPECT_EQ(refusal_of("\""), R"(the quote before "" is never closed)");
  EXPECT_EQ(refusal_of("\"\"\""), R"(the quote before """" is never closed)");
}

TEST(LineSplitter, CountsTheFieldsItHasNoRoomFor) {
  LineSplitter splitter{Separator::kComma};
  std::array<std::string_view, 2> room;
  EXPECT_EQ(splitter.split("a,b,c,d", room), 4U);
  EXPECT_EQ(room[1], "b");
  EXPECT_EQ(splitter.split(R"("a","b""",c)", room), 3U);
  EXPECT_EQ(room[1], "b\"");
}

TEST(LineSplitter, AgreesWithTheNaiveSplitterOnRandomLines) {
  constexpr std::string_view kAlphabet = "ab,;\t  \"\"\r";
  constexpr std::array kSeparators{Separator::kComma, Separator::kSemicolon, Separator::kTab,
                                   Separator::kSpaces};
  std::mt19937 random{11};
  int split_lines = 0;
  for (int i = 0; i < 50'000; ++i) {
    std::string line;
    const std::size_t size = random() % 24;
    const std::size_t letters = random() % 2 == 0 ? kAlphabet.size() : 7;  // Half without quotes.
    for (std::size_t j = 0; j < size; ++j) line += kAlphabet[random() % letters];
    for (std::size_t s = 0; s < kSeparators.size(); ++s) {
      const std::optional<Fields> expected = tests::split_naively(line, ",;\t "[s]);
      LineSplitter splitter{kSeparators[s]};
      const auto count = splitter.split(line, {});
      ASSERT_EQ(count.has_value(), expected.has_value()) << testing::PrintToString(line);
      if (!expected) continue;
      ++split_lines;
      ASSERT_EQ(fields_of(splitter, line), *expected) << testing::PrintToString(line);
    }
  }
  EXPECT_GT(split_lines, 50'000);
}

TEST(AppendCsvField, QuotesOnlyWhatHasToBe) {
  std::string line;
  append_csv_field(line, "Dam Square");
  line += ',';
  append_csv_field(line, "'s-Gravenhage, \"Den Haag\"");
  line += ',';
  append_csv_field(line, "");
  EXPECT_EQ(line, "Dam Square,\"'s-Gravenhage, \"\"Den Haag\"\"\",");
}

TEST(AppendCsvField, IsReadBackAsItWas) {
  std::mt19937 random{5};
  for (int i = 0; i < 20'000; ++i) {
    Fields fields(1 + random() % 4);
    std::string line;
    for (std::string& field : fields) {
      for (std::size_t size = random() % 6; size > 0; --size) field += "a, \"\r;\t"[random() % 7];
      if (&field != fields.data()) line += ',';
      append_csv_field(line, field);
    }
    ASSERT_EQ(fields_of(line), fields) << testing::PrintToString(line);
  }
}

}  // namespace
}  // namespace store
