#include "store/format/verified_file.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cassert>
#include <chrono>
#include <cstring>
#include <utility>

namespace store {
namespace {

constexpr std::size_t kWordBytes = sizeof(std::uint64_t);
constexpr std::size_t kTailBytes = 2 * kWordBytes;  // The content's length and the last checksum.

std::uint64_t checksum(std::span<const std::byte> bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::uint64_t word_at(const std::byte* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

}  // namespace

std::uint32_t VerifiedFile::second_now() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<std::uint32_t>(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

Result<VerifiedFile> VerifiedFile::open(std::shared_ptr<const std::byte> bytes, std::size_t size,
                                        std::string_view name) {
  const auto damaged = [name](const char* how) {
    return fail(ErrorCode::kCorrupt, std::string(name) + " " + how);
  };
  if (size < kTailBytes) return damaged("is too short to be a file of the store");
  const std::byte* end = bytes.get() + size;
  const std::uint64_t content_bytes = word_at(end - kTailBytes);
  if (content_bytes > size) return damaged("is cut off, or is not a file of the store");
  const std::size_t pages = (content_bytes + kPageBytes - 1) / kPageBytes;
  if (size != content_bytes + pages * kWordBytes + kTailBytes) {
    return damaged("is cut off, or is not a file of the store");
  }
  const std::span<const std::byte> checked(bytes.get() + content_bytes,
                                           pages * kWordBytes + kWordBytes);
  if (checksum(checked) != word_at(end - kWordBytes)) {
    return damaged("does not match its checksum");
  }
  return VerifiedFile(std::move(bytes), size, content_bytes, name);
}

VerifiedFile::VerifiedFile(std::shared_ptr<const std::byte> bytes, std::size_t size,
                           std::size_t content_bytes, std::string_view name)
    : bytes_{std::move(bytes)},
      file_bytes_{size},
      content_bytes_{content_bytes},
      name_{name},
      state_{std::make_unique<State>(pages())} {}

bool VerifiedFile::matches_checksum(std::size_t page) const {
  const std::size_t first = page * kPageBytes;
  const std::size_t length = std::min(kPageBytes, content_bytes_ - first);
  return checksum({content() + first, length}) ==
         word_at(content() + content_bytes_ + page * kWordBytes);
}

bool VerifiedFile::verify_pages(std::size_t first, std::size_t last) const {
  assert(last < pages());
  for (std::size_t page = first; page <= last; ++page) {
    std::atomic<std::uint64_t>& word = state_->verified[page / 64];
    const std::uint64_t bit = std::uint64_t{1} << (page % 64);
    if ((word.load(std::memory_order_relaxed) & bit) != 0) continue;
    if (!matches_checksum(page)) {
      state_->failed.store(true, std::memory_order_relaxed);
      return false;
    }
    if ((word.fetch_or(bit, std::memory_order_relaxed) & bit) != 0) continue;  // Another was first.
    if (state_->verified_pages.fetch_add(1, std::memory_order_relaxed) + 1 == pages()) {
      state_->all_verified.store(true, std::memory_order_relaxed);
    }
  }
  return true;
}

std::string VerifiedFile::find_damage() const {
  for (std::size_t page = 0; page < pages(); ++page) {
    if (matches_checksum(page)) continue;
    return name_ + " is damaged between its bytes " + std::to_string(page * kPageBytes) + " and " +
           std::to_string(std::min((page + 1) * kPageBytes, content_bytes_));
  }
  return {};
}

std::vector<VerifiedFile::Range> VerifiedFile::find_all_damage() const {
  std::vector<Range> damaged;
  for (std::size_t page = 0; page < pages(); ++page) {
    if (matches_checksum(page)) continue;
    const std::size_t first = page * kPageBytes;
    if (damaged.empty() || damaged.back().last != first) {
      damaged.push_back({.first = first, .last = first});
    }
    damaged.back().last = std::min(first + kPageBytes, content_bytes_);
  }
  return damaged;
}

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
        checksum(whole.subspan(at, std::min(VerifiedFile::kPageBytes, bytes - at))));
  }
  if (auto written = sink_.write(whole); !written) return written;
  flushed_ += bytes;
  buffer_.clear();
  return {};
}

Result<std::uint64_t> VerifiedFileWriter::finish() {
  if (auto flushed = flush(buffer_.size()); !flushed) return fail(flushed.error());
  checksums_.push_back(flushed_);
  checksums_.push_back(checksum(std::as_bytes(std::span(checksums_))));
  const auto end = std::as_bytes(std::span(checksums_));
  if (auto written = sink_.write(end); !written) return fail(written.error());
  return flushed_ + end.size();
}

}  // namespace store
