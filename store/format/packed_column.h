#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace store {

static_assert(std::endian::native == std::endian::little);

// A number, or a struct of numbers, at any address.
template <typename T>
[[nodiscard]] inline T value_at(const std::byte* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

// Unsigned numbers in as few bytes each as the largest needs: 0 (all are 0), 1, 2, 4 or 8. At least
// 7 bytes that can be read follow the last one.
class PackedColumn {
 public:
  PackedColumn() = default;
  PackedColumn(const std::byte* bytes, std::uint8_t width)
      : bytes_{bytes},
        mask_{width == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8U * width)) - 1},
        width_{width} {}

  // One way for every width: what a loop over rows can do without a branch.
  [[nodiscard]] std::uint64_t operator[](std::size_t i) const {
    return value_at<std::uint64_t>(bytes_ + i * width_) & mask_;
  }
  // Asks for numbers [first, last), one at least, so that they are there sooner.
  void prefetch(std::size_t first, std::size_t last) const {
    constexpr std::size_t kLine = 64;
    const std::byte* const end = bytes_ + last * width_;
    for (const std::byte* at = bytes_ + first * width_; at < end; at += kLine) {
      __builtin_prefetch(at);
    }
    __builtin_prefetch(end - 1);
  }
  [[nodiscard]] const std::byte* bytes() const { return bytes_; }
  [[nodiscard]] std::uint8_t width() const { return width_; }
  [[nodiscard]] std::size_t size_bytes(std::size_t count) const { return count * width_; }

 private:
  const std::byte* bytes_ = nullptr;  // Of any alignment.
  std::uint64_t mask_ = 0;
  std::uint8_t width_ = 0;
};

[[nodiscard]] constexpr std::uint8_t width_of(std::uint64_t largest) {
  if (largest == 0) return 0;
  if (largest <= 0xFFU) return 1;
  if (largest <= 0xFFFFU) return 2;
  return largest <= 0xFFFF'FFFFU ? 4 : 8;
}

// Calls `use` with a value of the type that `width` bytes make; not for width 0.
template <typename Use>
decltype(auto) with_width(std::uint8_t width, Use use) {
  switch (width) {
    case 1:
      return use(std::uint8_t{});
    case 2:
      return use(std::uint16_t{});
    case 4:
      return use(std::uint32_t{});
    default:
      return use(std::uint64_t{});
  }
}

// How many of the first `count` numbers are below `limit`; they ascend. Cost: a binary search
// without a branch that depends on the numbers.
[[nodiscard]] inline std::uint32_t count_below(PackedColumn column, std::uint32_t count,
                                               std::uint64_t limit) {
  std::uint32_t first = 0;
  while (count > 1) {
    const std::uint32_t half = count / 2;
    first += column[first + half - 1] < limit ? half : 0;
    count -= half;
  }
  return first + (count == 1 && column[first] < limit ? 1 : 0);
}

// Appends `values` to `bytes` in `width` bytes each; they all fit.
template <typename T>
void append_packed(std::vector<std::byte>& bytes, std::span<const T> values, std::uint8_t width) {
  std::size_t at = bytes.size();
  bytes.resize(at + values.size() * width);
  if (width == 0) return;
  with_width(width, [&]<typename Stored>(Stored) {
    for (const T value : values) {
      const auto stored = static_cast<Stored>(value);
      std::memcpy(bytes.data() + at, &stored, sizeof stored);
      at += sizeof stored;
    }
  });
}

}  // namespace store
