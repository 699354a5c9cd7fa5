#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/format/readable_file.h"
#include "store/format/reserved_memory.h"
#include "store/types/result.h"

namespace store {

[[nodiscard]] std::uint64_t checksum_of(std::span<const std::byte> bytes);  // XXH3, 64 bits.

// Bytes whose pages carry checksums:
//
//   c  content
//  8p  XXH3 64 of each of the p pages of 16 KiB of the content, the last of which may be shorter
//   8  c
//   8  XXH3 64 of the 8p + 8 bytes before
//
// Opening such a file reads its end, which stays in memory. A page of the content is copied into
// memory and verified before its first use; nobody but this process can change it from then on, and
// only pages that are used are read. Where the page cannot be read as it was written, the next
// question about it tries again, also in a file that has come to stand under the same name.
class VerifiedFile {
  struct State;

 public:
  static constexpr std::size_t kPageBytes = 1U << 14U;

  // A PackedColumn reads this many bytes behind its last number, and does not look at them. Where
  // they are in the next page, that is brought into memory before, if it is not damaged: nobody
  // writes to what is being read.
  static constexpr std::size_t kReadBehind = 7;

  // `name` is the name of the file. Errors: kCorrupt, naming it, if the end is not what
  // VerifiedFileWriter wrote, or cannot be read; kUnavailable where there is no memory.
  [[nodiscard]] static Result<VerifiedFile> open(std::shared_ptr<const ReadableFile> file,
                                                 std::string_view name);

  // The same for bytes that are in memory: they are shared with their owner, not copied.
  [[nodiscard]] static Result<VerifiedFile> open(std::shared_ptr<const std::byte> bytes,
                                                 std::size_t size, std::string_view name);

  // The content: pages that are not verified are 0, or anything if the bytes are another's.
  [[nodiscard]] const std::byte* content() const { return content_; }
  [[nodiscard]] std::size_t content_bytes() const { return content_bytes_; }
  [[nodiscard]] std::size_t file_bytes() const { return file_bytes_; }
  [[nodiscard]] const std::string& name() const { return name_; }

  // Whether bytes [first, last) of the content are in memory as they were written.
  //
  //   cost     one look at a bit per page; some 8 microseconds for a page that is not in memory, if
  //            the system has it; up to two seconds while somebody is writing to the file
  //   threads  any number at once, each with a Pin
  [[nodiscard]] bool verify(std::size_t first, std::size_t last) const {
    return first >= last || has_verified(first, last + kReadBehind) || verify_pages(first, last);
  }

  // Whether verify() would say yes at once, without a read. Of more than two pages, perhaps not.
  [[nodiscard]] bool has_verified(std::size_t first, std::size_t last) const {
    if (first >= last || state_->all_verified.load(std::memory_order_acquire)) return true;
    last = std::min(last, content_bytes_);
    // Nearly all that is read is in one page, which has been read before.
    const std::size_t page = first / kPageBytes;
    return page == (last - 1) / kPageBytes && is_verified(page);
  }

  // While one of these lives, the verified pages stay where they are.
  class Pin {
   public:
    explicit Pin(const VerifiedFile& file) : state_{file.state_.get()} { state_->hold(); }
    Pin(Pin&& other) noexcept : state_{std::exchange(other.state_, nullptr)} {}
    Pin& operator=(Pin&&) = delete;
    ~Pin() {
      if (state_ != nullptr) state_->holders.fetch_sub(1, std::memory_order_release);
    }

   private:
    State* state_;
  };

  // Takes all pages out of memory; the next questions read them again. False, and nothing happens,
  // while there is a Pin, and for bytes of another's.
  [[nodiscard]] bool let_go() const;

  // The memory that this file takes now; 0 for bytes of another's.
  [[nodiscard]] std::size_t held_bytes() const;

  // What is wrong with the file, if that is known, from verify() or from verify_on_disk(), as a
  // sentence that begins with its name; else empty. It stays as it was told first until the file is
  // found whole again.
  [[nodiscard]] bool has_damage() const { return state_->damaged.load(std::memory_order_relaxed); }
  [[nodiscard]] std::string damage() const;

  // Reads what stands under the file's name now, all of it and from the disk, whatever is in
  // memory. It sets what damage() tells, or clears it where the file is whole; later reads go to
  // that file. Calls went_on(bytes) now and then with the bytes read since, and stops as soon as it
  // returns false. Bytes of another's are left as they are.
  void verify_on_disk(const std::function<bool(std::size_t)>& went_on) const;

  // The file on disk as it was when it was last opened, and as it is now; the same for bytes of
  // another's.
  [[nodiscard]] FileIdentity identity() const;
  [[nodiscard]] FileIdentity identity_now() const;

  // Whether all of the content can be read as it was written. Reads what is not in memory.
  [[nodiscard]] bool is_whole() const;

  // Bytes [first, last) of the content.
  struct Range {
    std::size_t first;
    std::size_t last;
  };

  // All damaged pages, neighbours as one. Reads all of the content that is not in memory.
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
  // NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): the padding keeps lines apart.
  struct State {
    // Set in `holders` while the pages are being taken out of memory.
    static constexpr std::uint32_t kLettingGo = 1U << 31U;

    explicit State(std::size_t pages) : verified((pages + 63) / 64) {}
    void hold();

    std::vector<std::atomic<std::uint64_t>> verified;  // A bit per page.
    std::atomic<bool> all_verified = false;
    std::atomic<bool> damaged = false;  // Whether there is `damage`.
    std::vector<std::uint64_t> checksums;
    // How many pages of each whole huge page are verified; of `memory` alone.
    std::vector<std::size_t> in_huge;
    std::optional<ReservedMemory> memory;  // Of a file; bytes of another's have none.

    // Written by every question: in a cache line of their own.
    alignas(64) std::atomic<std::uint32_t> holders = 0;
    std::atomic<std::uint32_t> used = 0;  // The second of the last use.

    alignas(64) std::atomic<std::size_t> verified_pages = 0;
    std::mutex mutex;                            // For what follows, and for writing to `memory`.
    std::shared_ptr<const ReadableFile> source;  // Null for bytes of another's.
    std::string damage;
  };

  VerifiedFile(std::string_view name, std::size_t file_bytes, std::size_t content_bytes);
  // Checks the end of a file, which is `end`, and takes the checksums from it.
  [[nodiscard]] static Result<VerifiedFile> open_end(std::span<const std::byte> end,
                                                     std::size_t file_bytes, std::string_view name);

  [[nodiscard]] std::size_t pages() const { return (content_bytes_ + kPageBytes - 1) / kPageBytes; }
  [[nodiscard]] std::size_t page_bytes(std::size_t page) const;
  [[nodiscard]] bool is_verified(std::size_t page) const {
    return (state_->verified[page / 64].load(std::memory_order_acquire) >> (page % 64) & 1U) != 0;
  }
  [[nodiscard]] bool verify_pages(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool verify_page(std::size_t page) const;
  void try_page(std::size_t page) const;
  void mark_verified(std::size_t page) const;
  void put_page(std::size_t page, std::span<const std::byte> bytes) const;
  void fill_huge(std::size_t huge) const;
  void note_damage(std::string damage) const;

  // The trouble of a page as it is in `bytes`, or in a file, from which it is read into `into`;
  // empty if it is what was written.
  [[nodiscard]] std::string trouble_in(std::size_t page, std::span<const std::byte> bytes) const;
  [[nodiscard]] std::string read_page(const ReadableFile& from, std::size_t page,
                                      std::span<std::byte> into) const;
  // The same of the file, and of what comes to stand under its name; waits for whoever is writing.
  [[nodiscard]] std::string find_page(std::size_t page, std::span<std::byte> into) const;
  [[nodiscard]] std::string damage_of(const ReadableFile& file,
                                      const std::function<bool(std::size_t)>& went_on) const;
  [[nodiscard]] std::shared_ptr<const ReadableFile> source() const;

  std::shared_ptr<const std::byte> owner_;  // Of bytes that are another's.
  const std::byte* content_ = nullptr;
  std::size_t file_bytes_;
  std::size_t content_bytes_;
  std::string name_;
  std::unique_ptr<State> state_;
};

}  // namespace store
