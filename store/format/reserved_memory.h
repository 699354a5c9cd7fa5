#pragma once

#include <cstddef>
#include <memory>
#include <utility>

#include "store/types/result.h"

namespace store {

// Addresses for some bytes, all 0, which take memory only as they are written. They begin at a
// multiple of kHugeBytes if there are as many.
class ReservedMemory {
 public:
  static constexpr std::size_t kHugeBytes = 1U << 21U;  // Of a huge page.

  // Errors: kUnavailable, if the system has no addresses left.
  [[nodiscard]] static Result<ReservedMemory> reserve(std::size_t bytes);

  [[nodiscard]] std::byte* data() const { return bytes_.get(); }

  // Makes [first, first + bytes) ready to be written, sooner than writing would; a hint. `first` is
  // a multiple of the system's page.
  void prepare(std::size_t first, std::size_t bytes) const;

  // Puts [first, first + kHugeBytes), all of which has been written, into one huge page, so that
  // readers find it with one look; nothing where the system has none. Cost: 0.3 ms.
  void make_huge(std::size_t first) const;

  // Gives the memory back: all bytes are 0 again. No other thread may be using them.
  void give_back() const;

 private:
  struct Unmap {
    void operator()(std::byte* bytes) const;
    void* mapped = nullptr;
    std::size_t length = 0;
  };
  ReservedMemory(std::byte* begin, Unmap unmap) : bytes_{begin, unmap} {}

  std::unique_ptr<std::byte, Unmap> bytes_;
};

}  // namespace store
