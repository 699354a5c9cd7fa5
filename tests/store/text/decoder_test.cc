#include "store/text/decoder.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace store {
namespace {

// However the bytes come.
std::string decoded(Encoding encoding, std::string_view bytes) {
  std::string whole;
  Decoder at_once(encoding);
  at_once.decode(bytes, whole);
  at_once.finish(whole);
  std::string one_by_one;
  Decoder slow(encoding);
  for (const char byte : bytes) slow.decode({&byte, 1}, one_by_one);
  slow.finish(one_by_one);
  EXPECT_EQ(whole, one_by_one);
  return whole;
}

using namespace std::string_view_literals;

TEST(Decoder, ReadsWindows1252) {
  EXPECT_EQ(decoded(Encoding::kWindows1252, "Caf\xE9, \x80 5 \x93z\x94"), "Café, € 5 “z”");
  EXPECT_EQ(decoded(Encoding::kWindows1252, "a\0b"sv), "a\0b"sv);
  EXPECT_EQ(decoded(Encoding::kWindows1252, "a\x81"), "a\xFF") << "which is no UTF-8 either";
}

TEST(Decoder, ReadsUtf16OfBothOrders) {
  EXPECT_EQ(decoded(Encoding::kUtf16LittleEndian,
                    "\xFF\xFE"
                    "a\0\xE9\0\xAC\x20"sv),
            "\uFEFFaé€");
  EXPECT_EQ(decoded(Encoding::kUtf16BigEndian, "\0a\0\xE9\x20\xAC"sv), "aé€");
  EXPECT_EQ(decoded(Encoding::kUtf16LittleEndian, "\x3D\xD8\x00\xDE"sv), "😀");
}

TEST(Decoder, MarksWhatStandsForNoCharacter) {
  EXPECT_EQ(decoded(Encoding::kUtf16LittleEndian,
                    "\x3D\xD8"
                    "a\0"sv),
            "\xFF"
            "a");
  EXPECT_EQ(decoded(Encoding::kUtf16LittleEndian, "\x00\xDE"sv), "\xFF");
  EXPECT_EQ(decoded(Encoding::kUtf16LittleEndian, "a\0\x3D\xD8"sv), "a\xFF");
  EXPECT_EQ(decoded(Encoding::kUtf16LittleEndian, "a\0b"sv), "a\xFF");
}

}  // namespace
}  // namespace store
