#include "store/types/industries.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "store/text/industries_reader.h"
#include "tests/support/gzip.h"
#include "tests/support/values.h"

namespace store {
namespace {

using tests::sbi;

Result<Industries> read(std::string_view table, RefusedLines& refused,
                        const std::vector<ColumnName>& names = {}) {
  return read_industries(ByteSource::of_bytes(table, "sbi.csv"), names, refused);
}

Industries industries(std::string_view table) {
  RefusedLines refused{BadLines::kFail};
  Industries result = read(table, refused).value();
  EXPECT_TRUE(refused.verdict()) << refused.verdict().error().detail;
  return result;
}

constexpr std::string_view kTable =
    "code,dotted,parent,title_nl,title_en\n"
    "I,I,,Horeca,Accommodation and food\n"
    "56,56,I,Eet- en drinkgelegenheden,\n"
    "561,56.1,56,,Restaurants\n"
    "5610,56.10,561,,\n"
    "56101,56.10.1,5610,\"Restaurants, bediening\",\n"
    "K,K,,,\n"
    "64,64,K,,\n";

TEST(Industries, WithoutATableContainByPrefixAlone) {
  const Industries none;
  EXPECT_TRUE(none.contains(sbi("56"), sbi("56109")));
  EXPECT_TRUE(none.contains(sbi("56"), sbi("56")));
  EXPECT_FALSE(none.contains(sbi("56109"), sbi("56")));
  EXPECT_FALSE(none.contains(sbi("I"), sbi("56")));
}

TEST(Industries, ContainWhatIsBelowThemInTheTable) {
  const Industries table = industries(kTable);
  EXPECT_TRUE(table.contains(sbi("I"), sbi("56")));
  EXPECT_TRUE(table.contains(sbi("I"), sbi("56101")));
  EXPECT_TRUE(table.contains(sbi("561"), sbi("5610")));
  EXPECT_FALSE(table.contains(sbi("56"), sbi("I")));
  EXPECT_FALSE(table.contains(sbi("I"), sbi("64")));
  EXPECT_FALSE(table.contains(sbi("K"), sbi("56101")));
}

TEST(Industries, KnowTheLineageOfACode) {
  const Industries table = industries(kTable);
  EXPECT_EQ(table.lineage(sbi("5610")),
            (std::vector{sbi("I"), sbi("56"), sbi("561"), sbi("5610")}));
  EXPECT_EQ(table.lineage(sbi("56109")),
            (std::vector{sbi("I"), sbi("56"), sbi("561"), sbi("5610"), sbi("56109")}));
  EXPECT_EQ(table.lineage(sbi("I")), std::vector{sbi("I")});
  EXPECT_EQ(table.lineage(sbi("99")), std::vector{sbi("99")});
  EXPECT_EQ(Industries{}.lineage(sbi("5610")), std::vector{sbi("5610")});
}

TEST(Industries, ContainAnUnlistedCodeThroughItsListedBeginning) {
  const Industries table = industries(kTable);
  EXPECT_TRUE(table.contains(sbi("I"), sbi("56109")));
  EXPECT_TRUE(table.contains(sbi("I"), sbi("56999")));
  EXPECT_FALSE(table.contains(sbi("I"), sbi("57")));
  EXPECT_FALSE(table.contains(sbi("I"), sbi("5")));
}

TEST(Industries, ContainThroughAParentThatIsNotListedItself) {
  const Industries table = industries("code,parent,title_en\nBAR,FUN9,Bar\nFUN,X,Fun\n");
  EXPECT_TRUE(table.contains(sbi("FUN9"), sbi("BAR1")));
  EXPECT_TRUE(table.contains(sbi("FUN"), sbi("BAR"))) << "FUN9 begins with FUN";
  EXPECT_TRUE(table.contains(sbi("X"), sbi("BAR"))) << "and so is below FUN's parent";
}

// Word for word: the code begins with the wanted one, or a listed beginning of it has a parent that
// the wanted one contains. Exponential, and no circle may be in the table.
bool contains_naively(const Industries& table, const std::string& wanted, const std::string& code) {
  if (code.starts_with(wanted)) return true;
  for (const auto& [listed, industry] : table.rows()) {
    if (!code.starts_with(listed.text()) || !industry.parent) continue;
    if (contains_naively(table, wanted, std::string{industry.parent->text()})) return true;
  }
  return false;
}

TEST(Industries, ContainExactlyWhatTheDefinitionSaysOnRandomTables) {
  int contained = 0;
  for (unsigned seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random{seed};
    const auto random_code = [&random] {
      std::string code;
      for (std::size_t size = 1 + random() % 3; size > 0; --size) code += "AB"[random() % 2];
      return code;
    };
    Industries table;
    for (int i = 0; i < 8; ++i) {
      Industry industry;
      if (random() % 3 != 0) industry.parent = sbi(random_code());
      Industries longer = table;
      if (longer.add(sbi(random_code()), industry) && longer.check_hierarchy()) table = longer;
    }
    for (int i = 0; i < 100; ++i) {
      const std::string wanted = random_code();
      const std::string code = random_code() + (random() % 2 == 0 ? "A" : "");
      const bool expected = contains_naively(table, wanted, code);
      contained += expected && !code.starts_with(wanted) ? 1 : 0;
      ASSERT_EQ(table.contains(sbi(wanted), sbi(code)), expected) << wanted << " " << code;
    }
  }
  EXPECT_GT(contained, 100) << "the tables say something that prefixes do not";
}

TEST(Industries, TitlesFallBackToTheOtherLanguageThenToTheParentThenToTheCode) {
  const Industries table = industries(kTable);
  EXPECT_EQ(table.title(sbi("I"), Language::kEnglish), "Accommodation and food");
  EXPECT_EQ(table.title(sbi("I"), Language::kDutch), "Horeca");
  EXPECT_EQ(table.title(sbi("56"), Language::kEnglish), "Eet- en drinkgelegenheden");
  EXPECT_EQ(table.title(sbi("561"), Language::kDutch), "Restaurants");
  EXPECT_EQ(table.title(sbi("5610"), Language::kEnglish), "Restaurants");
  EXPECT_EQ(table.title(sbi("64"), Language::kEnglish), "64");
  EXPECT_EQ(table.title(sbi("K"), Language::kEnglish), "K");
}

TEST(Industries, AnUnlistedCodeHasTheTitleOfItsLongestListedBeginning) {
  const Industries table = industries(kTable);
  EXPECT_EQ(table.title(sbi("561019"), Language::kDutch), "Restaurants, bediening");
  EXPECT_EQ(table.title(sbi("5619"), Language::kDutch), "Restaurants");
  EXPECT_EQ(table.title(sbi("649"), Language::kDutch), "649");
  EXPECT_EQ(table.title(sbi("99"), Language::kDutch), "99");
  EXPECT_EQ(Industries{}.title(sbi("5610"), Language::kEnglish), "5610");
}

TEST(Industries, ATitleIsFoundThroughAParentThatIsNotListedItself) {
  const Industries table = industries("code,parent,title_en\nBAR,FUN9,\nFUN,,Fun\nX,NONE,\n");
  EXPECT_EQ(table.title(sbi("BAR"), Language::kDutch), "Fun");
  EXPECT_EQ(table.title(sbi("X"), Language::kDutch), "X");
}

TEST(Industries, ParentsInACircleAreRefused) {
  for (const std::string rows :
       {"A,A,\n", "A,B,\nB,A,\n", "A,B,\nB,C,\nC,A,\n", "A,A1,\n", "A,B1,\nB,A,\n"}) {
    RefusedLines refused{BadLines::kFail};
    const Result<Industries> table = read("code,parent,title_en\n" + rows + "Z,A,\n", refused);
    ASSERT_FALSE(table) << rows;
    EXPECT_EQ(table.error().code, ErrorCode::kInvalid);
  }
  RefusedLines refused{BadLines::kFail};
  EXPECT_EQ(read("code,parent,title_en\nZ,B,\nB,A,\nA,B,\n", refused).error().detail,
            "sbi.csv: parents form a circle: \"A\" has the parent \"B\", which is below it");
}

TEST(Industries, ACircleThatNobodyCheckedEndsAllTheSame) {
  Industries table;
  ASSERT_TRUE(table.add(sbi("A"), {.parent = sbi("B"), .title_en = "", .title_nl = ""}));
  ASSERT_TRUE(table.add(sbi("B"), {.parent = sbi("A"), .title_en = "", .title_nl = ""}));
  EXPECT_FALSE(table.contains(sbi("C"), sbi("A")));
  EXPECT_TRUE(table.contains(sbi("B"), sbi("A")));
  EXPECT_EQ(table.title(sbi("A"), Language::kEnglish), "A");
}

TEST(ReadIndustries, TakesOneTitleColumnUnderAnyHeaderAndACompressedTable) {
  RefusedLines refused{BadLines::kFail};
  const std::string packed = tests::gzip("category;most_common_type;events\n04b;BATTERY;12\n");
  const Result<Industries> table =
      read(packed, refused, {{"code", "category"}, {"title_en", "most_common_type"}});
  ASSERT_TRUE(table);
  EXPECT_EQ(table->size(), 1U);
  EXPECT_EQ(table->title(sbi("04B"), Language::kDutch), "BATTERY");
}

TEST(ReadIndustries, NeedsATitleColumn) {
  RefusedLines refused{BadLines::kFail};
  EXPECT_EQ(read("code,parent,title_de\n", refused).error().detail,
            "sbi.csv: the header has neither of the columns \"title_nl\", \"title_en\"");
  EXPECT_EQ(read("sbi,title_en\n", refused).error().detail,
            "sbi.csv: the header lacks the column \"code\"; the headers are \"sbi\", \"title_en\"");
}

TEST(ReadIndustries, RefusesBadCodesBadParentsAndACodesSecondRow) {
  RefusedLines refused{BadLines::kSkip};
  const Result<Industries> table = read(
      "code,parent,title_en\n"
      "56.1,,Restaurants\n"
      ",,Nothing\n"
      "A!,,Bang\n"
      "57,I!,Parent\n"
      "561,,Again\n"
      "58,\n"
      "59,56.1,Good\n",
      refused);
  ASSERT_TRUE(table);
  EXPECT_EQ(table->size(), 2U);
  EXPECT_EQ(table->title(sbi("561"), Language::kEnglish), "Restaurants");
  std::vector<std::string> messages;
  for (const RefusedLine& line : refused.lines()) messages.push_back(line.message());
  EXPECT_EQ(
      messages,
      (std::vector<std::string>{
          "sbi.csv:3: column \"code\": \"\" is not an sbi code: 1 to 8 letters and digits",
          "sbi.csv:4: column \"code\": \"A!\" is not an sbi code: 1 to 8 letters and digits",
          "sbi.csv:5: column \"parent\": \"I!\" is not an sbi code: 1 to 8 letters and digits",
          "sbi.csv:6: column \"code\": \"561\" is there already",
          "sbi.csv:7: the line has 2 fields, the header 3"}));
}

TEST(IndustriesToCsv, IsReadBackAsItWas) {
  const Industries table = industries(kTable);
  const std::string csv = industries_to_csv(table);
  EXPECT_TRUE(
      csv.starts_with("code,parent,title_nl,title_en\n"
                      "56,I,Eet- en drinkgelegenheden,\n"
                      "561,56,,Restaurants\n"
                      "5610,561,,\n"
                      "56101,5610,\"Restaurants, bediening\",\n"))
      << csv;
  EXPECT_EQ(industries_to_csv(industries(csv)), csv);
  EXPECT_EQ(industries(csv).size(), table.size());
  EXPECT_EQ(industries_to_csv(Industries{}), "code,parent,title_nl,title_en\n");
}

}  // namespace
}  // namespace store
