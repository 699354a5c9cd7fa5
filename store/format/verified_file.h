#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/format/byte_sink.h"
#include "store/types/result.h"

namespace store {

// Bytes whose pages carry checksums:
//
//   c  content
//  8p  XXH3 64 of each of the p pages of 16 KiB of the content, the last of which may be shorter
//   8  c
//   8  XXH3 64 of the 8p + 8 bytes before
//
// Opening such a file reads its end. A page of the content is read and verified before its first
// use, and only pages that are used are read.
class VerifiedFile {
 public:
  static constexpr std::size_t kPageBytes = 1U << 14U;

  // Shares `bytes` with their owner, a mapping or a buffer. `name` is the name of the file. Errors:
  // kCorrupt, naming it, if the end is not what VerifiedFileWriter wrote.
  [[nodiscard]] static Result<VerifiedFile> open(std::shared_ptr<const std::byte> bytes,
                                                 std::size_t size, std::string_view name);

  [[nodiscard]] const std::byte* content() const { return bytes_.get(); }
  [[nodiscard]] std::size_t content_bytes() const { return content_bytes_; }
  [[nodiscard]] std::size_t file_bytes() const { return file_bytes_; }
  [[nodiscard]] const std::string& name() const { return name_; }

  // Whether bytes [first, last) of the content are what was written. The answer never changes.
  //
  //   cost     one look at a bit per page; 1 microsecond for a page that nobody has asked for
  //   threads  any number at once
  [[nodiscard]] bool verify(std::size_t first, std::size_t last) const {
    if (first >= last || state_->all_verified.load(std::memory_order_relaxed)) return true;
    const std::size_t first_page = first / kPageBytes;
    const std::size_t last_page = (last - 1) / kPageBytes;
    // Nearly all that is read is in one page, which has been read before.
    return (first_page == last_page && is_verified(first_page)) ||
           verify_pages(first_page, last_page);
  }

  // Whether verify() has said no.
  [[nodiscard]] bool has_failed() const { return state_->failed.load(std::memory_order_relaxed); }

  // Names the file and the bytes of its first damaged page; empty if nothing is damaged. Verifies
  // all pages before that one.
  [[nodiscard]] std::string find_damage() const;

  // Bytes [first, last) of the content.
  struct Range {
    std::size_t first;
    std::size_t last;
  };

  // All damaged pages, neighbours as one. Verifies all of the content.
  [[nodiscard]] std::vector<Range> find_all_damage() const;

  // Records the last use, in seconds of second_now(). Threads: any number at once; a question
  // writes here at most once a second.
  void note_use(std::uint32_t second) const {
    std::atomic<std::uint32_t>& used = state_->used;
    if (used.load(std::memory_order_relaxed) != second) {
      used.store(second, std::memory_order_relaxed);
    }
  }
  // The time now, as note_use() takes it.
  [[nodiscard]] static std::uint32_t second_now();
  [[nodiscard]] std::uint32_t last_use() const {
    return state_->used.load(std::memory_order_relaxed);
  }

 private:
  struct State {
    explicit State(std::size_t pages) : verified((pages + 63) / 64) {}
    std::vector<std::atomic<std::uint64_t>> verified;  // A bit per page.
    std::atomic<std::size_t> verified_pages = 0;
    std::atomic<bool> all_verified = false;
    std::atomic<bool> failed = false;
    std::atomic<std::uint32_t> used = 0;  // The second of the last use.
  };

  VerifiedFile(std::shared_ptr<const std::byte> bytes, std::size_t size, std::size_t content_bytes,
               std::string_view name);
  [[nodiscard]] std::size_t pages() const { return (content_bytes_ + kPageBytes - 1) / kPageBytes; }
  [[nodiscard]] bool is_verified(std::size_t page) const {
    return (state_->verified[page / 64].load(std::memory_order_relaxed) >> (page % 64) & 1U) != 0;
  }
  [[nodiscard]] bool verify_pages(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool matches_checksum(std::size_t page) const;

  std::shared_ptr<const std::byte> bytes_;
  std::size_t file_bytes_;
  std::size_t content_bytes_;
  std::string name_;
  std::unique_ptr<State> state_;
};

// Writes such a file, front to back.
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
