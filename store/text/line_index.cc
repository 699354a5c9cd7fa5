#include "store/text/line_index.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <array>
#include <bit>
#include <cassert>
#include <cstring>

namespace store {
namespace {

constexpr std::size_t kStretch = 64;

// A bit for each byte of a stretch; the first byte's is the lowest.
struct Masks {
  std::uint64_t ends = 0;  // Separators and LF.
  std::uint64_t line_ends = 0;
  std::uint64_t odd = 0;
};

#ifdef __SSE2__

Masks masks_of(const char* stretch, char separator) {
  Masks masks;
  for (std::size_t i = 0; i < kStretch; i += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(stretch + i));
    const auto equal = [bytes](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    const auto bits = [i](__m128i mask) {
      return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(mask))} << i;
    };
    const __m128i line_ends = equal('\n');
    masks.line_ends |= bits(line_ends);
    masks.ends |= bits(_mm_or_si128(line_ends, equal(separator)));
    // The highest bit of a byte past ASCII is set as it is.
    masks.odd |= bits(_mm_or_si128(bytes, _mm_or_si128(equal('"'), equal('\0'))));
  }
  return masks;
}

#else

Masks masks_of(const char* stretch, char separator) {
  Masks masks;
  for (std::size_t i = 0; i < kStretch; ++i) {
    const char c = stretch[i];
    const auto bit = [i](bool set) { return std::uint64_t{set} << i; };
    masks.line_ends |= bit(c == '\n');
    masks.ends |= bit(c == '\n' || c == separator);
    masks.odd |= bit(c == '"' || c == '\0' || (static_cast<unsigned char>(c) & 0x80U) != 0);
  }
  return masks;
}

#endif

}  // namespace

void LineIndex::read(std::string_view text, char separator) {
  assert(text.size() <= kMaxText);
  count_ = 0;
  odd_.clear();
  if (ends_.size() < text.size() + 2 * kStretch) ends_.resize(text.size() + 2 * kStretch);
  std::uint32_t* next = ends_.data();
  const auto take = [&](std::uint32_t base, Masks masks) {
    for (; masks.odd != 0; masks.odd &= masks.odd - 1) {
      odd_.push_back(base + static_cast<std::uint32_t>(std::countr_zero(masks.odd)));
    }
    while (masks.ends != 0) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(masks.ends));
      const auto line_end = static_cast<std::uint32_t>(masks.line_ends >> bit) & 1U;
      *next++ = (base + bit) | line_end << 31U;
      masks.ends &= masks.ends - 1;
    }
  };
  std::size_t at = 0;
  for (; at + kStretch <= text.size(); at += kStretch) {
    take(static_cast<std::uint32_t>(at), masks_of(text.data() + at, separator));
  }
  std::array<char, kStretch> last;
  last.fill('0');  // No separator, and plain.
  const std::size_t left = text.size() - at;
  text.substr(at).copy(last.data(), left);
  if (!text.empty() && text.back() != '\n') {
    if (left == 0) {
      *next++ = static_cast<std::uint32_t>(at) | kLineEnd;
    } else {
      last[left] = '\n';  // There is room: `left` is below kStretch.
    }
  }
  if (left != 0) take(static_cast<std::uint32_t>(at), masks_of(last.data(), separator));
  count_ = static_cast<std::size_t>(next - ends_.data());
}

}  // namespace store
