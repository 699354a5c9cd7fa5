#include "geo/folded_name.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace geo {
namespace {

std::string letters(std::string_view name) { return fold_name(name).letters; }

std::vector<std::size_t> words(std::string_view name) { return fold_name(name).words; }

TEST(FoldName, LeavesOutCaseSpacesAndPunctuation) {
  EXPECT_EQ(letters("'s-Gravenhage"), "sgravenhage");
  EXPECT_EQ(letters("  New   York  "), "newyork");
  EXPECT_EQ(letters("St. Mary\u2019s"), "stmarys");
  EXPECT_EQ(letters("2e Exlo\u00EBrmond"), "2eexloermond");
  EXPECT_EQ(letters(""), "");
  EXPECT_EQ(letters(" -' "), "");
}

TEST(FoldName, TellsWhereWordsBegin) {
  EXPECT_EQ(words("'s-Gravenhage"), (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(words("Sint Job in 't Goor"), (std::vector<std::size_t>{0, 4, 7, 9, 10}));
  EXPECT_EQ(words("\u00C6r\u00F8 \u00D8"), (std::vector<std::size_t>{0, 4}));
  EXPECT_TRUE(words("...").empty());
}

TEST(FoldName, LeavesOutDiacriticsComposedOrNot) {
  EXPECT_EQ(letters("S\u00FAdwest-Frysl\u00E2n"), "sudwestfryslan");
  EXPECT_EQ(letters("Su\u0301dwest-Frysla\u0302n"), "sudwestfryslan");
  EXPECT_EQ(letters("\u0141\u00F3d\u017A"), "lodz");
  EXPECT_EQ(letters("Pozna\u0144"), "poznan");
  EXPECT_EQ(letters("\u015Eanl\u0131urfa"), "sanliurfa");
  EXPECT_EQ(letters("\u0218tef\u0103ne\u0219ti"), "stefanesti");
  EXPECT_EQ(letters("Hu\u1EBF"), "hue");
}

TEST(FoldName, SpellsLettersThatAreTwo) {
  EXPECT_EQ(letters("Stra\u00DFe"), "strasse");
  EXPECT_EQ(letters("\u00C6r\u00F8sk\u00F8bing"), "aeroskobing");
  EXPECT_EQ(letters("\u0132muiden"), "ijmuiden");
  EXPECT_EQ(letters("\u00DEingvellir"), "thingvellir");
  EXPECT_EQ(letters("\uFF34\uFF2F\uFF2B\uFF39\uFF2F \u2161"), "tokyoii");
}

TEST(FoldName, KeepsTheLettersOfOtherScripts) {
  EXPECT_EQ(letters("\u6771\u4EAC \u99C5"), "\u6771\u4EAC\u99C5");
  EXPECT_EQ(words("\u6771\u4EAC \u99C5"), (std::vector<std::size_t>{0, 6}));
  EXPECT_EQ(letters("\u0410\u0437\u043E\u0432"), "\u0430\u0437\u043E\u0432");
  EXPECT_EQ(letters("\u0926\u093F\u0932\u094D\u0932\u0940"),
            "\u0926\u093F\u0932\u094D\u0932\u0940");
}

TEST(FoldName, SurvivesBytesThatAreNoUtf8) {
  EXPECT_EQ(letters("a\xFF"), letters("A\xFF"));
  EXPECT_EQ(letters("a\xC3"), letters("A\xC3"));
  EXPECT_EQ(letters("\xE2\x82"), letters("\xE2\x82"));
}

}  // namespace
}  // namespace geo
