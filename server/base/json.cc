#include "server/base/json.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstddef>

#include "store/types/utf8.h"

namespace server {
namespace {

// By byte: to look it up takes half the instructions of four comparisons.
constexpr std::array<bool, 256> kIsPlain = [] {
  std::array<bool, 256> is_plain{};
  for (std::size_t c = 0x20; c < 0x7F; ++c) is_plain[c] = c != '"' && c != '\\';
  return is_plain;
}();

constexpr std::string_view kNoFraction = ".0";  // Behind a double that is whole.

bool is_plain(char c) { return kIsPlain[static_cast<unsigned char>(c)]; }

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  while (!text.empty()) {
    const auto plain_end = std::ranges::find_if_not(text, is_plain);
    out.append(text.begin(), plain_end);
    text.remove_prefix(static_cast<std::size_t>(plain_end - text.begin()));
    if (text.empty()) break;
    const std::size_t size = store::utf8_character_size(text);
    const auto byte = static_cast<unsigned char>(text.front());
    if (size == 0) {
      out += "\xEF\xBF\xBD";  // U+FFFD, the replacement character.
    } else if (byte == '"' || byte == '\\') {
      out += {'\\', text.front()};
    } else if (byte < 0x20) {
      out += {'\\', 'u', '0', '0', kDigits[byte >> 4U], kDigits[byte & 15U]};
    } else {
      out += text.substr(0, size);
    }
    text.remove_prefix(size == 0 ? 1 : size);
  }
}

// Degrees mostly have few decimals. Where value * 10^7 is a whole number n in the sense that
// n / 10^7 is the same double, the digits of n are its shortest text: two decimals of up to 15
// digits never share a double. Returns the end of the text at `to`, or null where it is not so.
// Takes 60 ns in place of 120, and most of a large answer is points with two of them.
char* write_few_decimals(char* to, double value) {
  constexpr std::uint64_t kScale = 10'000'000;
  const double magnitude = std::abs(value);
  if (!(magnitude >= 0.001 && magnitude <= 360.0)) return nullptr;
  const auto scaled = static_cast<std::uint64_t>(std::llround(magnitude * double{kScale}));
  if (static_cast<double>(scaled) / double{kScale} != magnitude) return nullptr;
  if (value < 0) *to++ = '-';
  to = std::to_chars(to, to + kMaxNumber, scaled / kScale).ptr;
  std::uint64_t fraction = scaled % kScale;
  if (fraction == 0) return std::ranges::copy(kNoFraction, to).out;
  std::size_t digits = 7;
  for (; fraction % 10 == 0; fraction /= 10) --digits;
  *to = '.';
  for (std::size_t i = digits; i > 0; --i, fraction /= 10) {
    to[i] = static_cast<char>('0' + fraction % 10);
  }
  return to + digits + 1;
}

}  // namespace

char* put_number(char* to, std::uint64_t number) {
  return std::to_chars(to, to + kMaxNumber, number).ptr;
}

char* put_number(char* to, double number) {
  assert(std::isfinite(number));
  char* const end = std::to_chars(to, to + kMaxNumber, number).ptr;
  const std::string_view text(to, end);
  if (text.find_first_of(".e") != std::string_view::npos) return end;
  return std::ranges::copy(kNoFraction, end).out;
}

char* put_degrees(char* to, double number) {
  char* const end = write_few_decimals(to, number);
  return end == nullptr ? put_number(to, number) : end;
}

void append_number(std::string& out, std::uint64_t number) {
  std::array<char, kMaxNumber> digits;
  out.append(digits.data(), put_number(digits.data(), number));
}

void append_number(std::string& out, double number) {
  std::array<char, kMaxNumber> digits;
  out.append(digits.data(), put_number(digits.data(), number));
}

bool needs_no_escapes(std::string_view text) { return std::ranges::all_of(text, is_plain); }

void append_string(std::string& out, std::string_view text) {
  out += '"';
  append_escaped(out, text);
  out += '"';
}

JsonWriter& JsonWriter::begin(char bracket) {
  begin_raw() += bracket;
  follows_value_ = false;
  return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
  out_ += bracket;
  follows_value_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  std::string& out = begin_raw();
  out += '"';
  out += name;
  out += "\":";
  follows_value_ = false;
  return *this;
}

JsonWriter& JsonWriter::value(store::Date date) {
  std::string& out = begin_raw();
  out += '"';
  out += store::to_iso(date);
  out += '"';
  return *this;
}

JsonWriter& JsonWriter::value(std::span<const store::Date> dates) {
  begin_array();
  for (const store::Date date : dates) value(date);
  return end_array();
}

}  // namespace server
