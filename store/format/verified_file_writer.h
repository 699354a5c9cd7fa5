#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/format/byte_sink.h"
#include "store/types/result.h"

namespace store {

// Writes a VerifiedFile, front to back.
class VerifiedFileWriter {
 public:
  // `sink` must outlive the writer.
  explicit VerifiedFileWriter(ByteSink& sink) : sink_{sink} {}

  // The content written so far.
  [[nodiscard]] std::size_t position() const { return flushed_ + buffer_.size(); }

  // Appends to the content. Errors: the sink's.
  [[nodiscard]] Result<void> write(std::span<const std::byte> bytes);

  // Appends zeros up to the next multiple of `alignment`.
  [[nodiscard]] Result<void> align(std::size_t alignment);

  // Writes the end. Returns the bytes of the whole file. Errors: the sink's.
  [[nodiscard]] Result<std::uint64_t> finish();

 private:
  [[nodiscard]] Result<void> flush(std::size_t bytes);

  ByteSink& sink_;
  std::vector<std::byte> buffer_;  // Begins at a page.
  std::size_t flushed_ = 0;
  std::vector<std::uint64_t> checksums_;
};

}  // namespace store
