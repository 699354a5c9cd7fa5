#include "store/format/verified_file_writer.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "store/format/verified_file.h"

namespace store {

Result<void> VerifiedFileWriter::write(std::span<const std::byte> bytes) {
  constexpr std::size_t kBufferBytes = 64 * VerifiedFile::kPageBytes;
  while (!bytes.empty()) {
    const std::size_t taken = std::min(bytes.size(), kBufferBytes - buffer_.size());
    buffer_.insert(buffer_.end(), bytes.begin(),
                   bytes.begin() + static_cast<std::ptrdiff_t>(taken));
    bytes = bytes.subspan(taken);
    if (buffer_.size() < kBufferBytes) continue;
    if (auto flushed = flush(kBufferBytes); !flushed) return flushed;
  }
  return {};
}

Result<void> VerifiedFileWriter::align(std::size_t alignment) {
  assert(std::has_single_bit(alignment) && alignment <= VerifiedFile::kPageBytes);
  buffer_.resize((buffer_.size() + alignment - 1) & ~(alignment - 1));
  return {};
}

Result<void> VerifiedFileWriter::flush(std::size_t bytes) {
  const std::span<const std::byte> whole(buffer_.data(), bytes);
  for (std::size_t at = 0; at < bytes; at += VerifiedFile::kPageBytes) {
    checksums_.push_back(
        checksum_of(whole.subspan(at, std::min(VerifiedFile::kPageBytes, bytes - at))));
  }
  if (auto written = sink_.write(whole); !written) return written;
  flushed_ += bytes;
  buffer_.clear();
  return {};
}

Result<std::uint64_t> VerifiedFileWriter::finish() {
  if (auto flushed = flush(buffer_.size()); !flushed) return fail(flushed.error());
  checksums_.push_back(flushed_);
  checksums_.push_back(checksum_of(std::as_bytes(std::span(checksums_))));
  const auto end = std::as_bytes(std::span(checksums_));
  if (auto written = sink_.write(end); !written) return fail(written.error());
  return flushed_ + end.size();
}

}  // namespace store
