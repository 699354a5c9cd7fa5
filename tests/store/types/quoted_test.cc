#include "store/types/quoted.h"

#include <gtest/gtest.h>

#include <string>

namespace store {
namespace {

TEST(Quoted, PutsTextBetweenQuotes) {
  EXPECT_EQ(store::quoted("24"), "\"24\"");
  EXPECT_EQ(store::quoted(""), "\"\"");
  EXPECT_EQ(store::quoted("Zürich €"), "\"Zürich €\"");
}

TEST(Quoted, WritesOutWhatCannotBeShown) {
  EXPECT_EQ(store::quoted(std::string_view{"a\0b", 3}), "\"a\\x00b\"");
  EXPECT_EQ(store::quoted("a\nb\r\x1B[31m\x7F"), "\"a\\x0Ab\\x0D\\x1B[31m\\x7F\"");
  EXPECT_EQ(store::quoted("Z\xFCrich"), "\"Z\\xFCrich\"");
}

TEST(Quoted, ShortensLongText) {
  EXPECT_EQ(store::quoted(std::string(100, 'x')), '"' + std::string(100, 'x') + '"');
  EXPECT_EQ(store::quoted(std::string(101, 'x')), '"' + std::string(100, 'x') + "...\"");
}

TEST(Printable, NeverCutsThroughACharacter) {
  EXPECT_EQ(printable("€€€", 9), "€€€");
  EXPECT_EQ(printable("€€€", 8), "€€...");
  EXPECT_EQ(printable("€€€", 6), "€€...");
  EXPECT_EQ(printable("€", 0), "...");
}

}  // namespace
}  // namespace store
