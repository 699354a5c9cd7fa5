#pragma once

#include <cstddef>
#include <span>

#include "store/types/result.h"

namespace store {

// Where bytes go, one after another: a file on disk, or a buffer.
class ByteSink {
 public:
  ByteSink() = default;
  ByteSink(const ByteSink&) = delete;
  ByteSink& operator=(const ByteSink&) = delete;
  virtual ~ByteSink() = default;

  // Takes all of `bytes`. Errors: kUnavailable; what has been written is then worth nothing.
  [[nodiscard]] virtual Result<void> write(std::span<const std::byte> bytes) = 0;
};

}  // namespace store
