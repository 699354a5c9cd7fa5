#pragma once

#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

// Up to eight characters in one register, so that a field is read at once and not letter by letter.
// The first character is the lowest byte.
namespace store {

static_assert(std::endian::native == std::endian::little);

inline constexpr std::size_t kShortText = 8;

// At most eight characters; the bytes above them are 0. Reads nothing beside `text`.
[[nodiscard]] inline std::uint64_t load_short(std::string_view text) {
  assert(text.size() <= kShortText);
  const std::size_t size = text.size();
  const char* const at = text.data();
  if (size >= 4) {  // Two loads that overlap.
    std::uint32_t low;
    std::uint32_t high;
    std::memcpy(&low, at, sizeof low);
    std::memcpy(&high, at + size - sizeof high, sizeof high);
    return low | std::uint64_t{high} << 8U * (size - sizeof high);
  }
  const auto byte = [at](std::size_t i) {
    return std::uint64_t{static_cast<unsigned char>(at[i])} << 8U * i;
  };
  return size == 0 ? 0 : byte(0) | byte(size / 2) | byte(size - 1);
}

// 0x80 in each byte whose character is from `first` to `last`, both ASCII, 0 in the others.
// Characters past ASCII must not be among them.
[[nodiscard]] constexpr std::uint64_t bytes_between(std::uint64_t word, unsigned char first,
                                                    unsigned char last) {
  constexpr std::uint64_t kEach = 0x0101'0101'0101'0101U;
  const std::uint64_t from_first = word + kEach * (0x80U - first);
  const std::uint64_t past_last = word + kEach * (0x7FU - last);
  return from_first & ~past_last & (kEach * 0x80U);
}

// The number that one to eight digits stand for; kNoNumber for other text.
inline constexpr std::uint64_t kNoNumber = ~std::uint64_t{0};
[[nodiscard]] inline std::uint64_t short_number(std::string_view digits) {
  assert(!digits.empty() && digits.size() <= kShortText);
  constexpr std::uint64_t kZeros = 0x3030'3030'3030'3030U;
  constexpr std::uint64_t kHighHalves = 0xF0F0'F0F0'F0F0'F0F0U;
  constexpr std::uint64_t kSixes = 0x0606'0606'0606'0606U;
  const std::size_t shift = 64U - 8U * digits.size();
  const std::uint64_t zeros_in_front = shift == 0 ? 0 : kZeros >> (64U - shift);
  const std::uint64_t word = load_short(digits) << shift | zeros_in_front;
  if ((word & kHighHalves) != kZeros || ((word + kSixes) & kHighHalves) != kZeros) {
    return kNoNumber;
  }
  // Pairs of digits, then the four pairs, each times its power of ten, in the upper half.
  const std::uint64_t pairs = (word - kZeros) * 10 + ((word - kZeros) >> 8U);
  constexpr std::uint64_t kEveryOther = 0x0000'00FF'0000'00FFU;
  constexpr std::uint64_t kFirstAndThird = 100U + (1'000'000ULL << 32U);
  constexpr std::uint64_t kSecondAndFourth = 1U + (10'000ULL << 32U);
  return ((pairs & kEveryOther) * kFirstAndThird +
          (pairs >> 16U & kEveryOther) * kSecondAndFourth) >>
         32U;
}

}  // namespace store
