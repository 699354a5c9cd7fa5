#include "store/format/verified_file.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <chrono>
#include <cstring>
#include <thread>

namespace store {
namespace {

constexpr std::size_t kWordBytes = sizeof(std::uint64_t);
constexpr std::size_t kTailBytes = 2 * kWordBytes;  // The content's length and the last checksum.

std::uint64_t word_at(const std::byte* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

tl::unexpected<Error> damaged(std::string_view name, std::string_view how) {
  return fail(ErrorCode::kCorrupt, std::string(name).append(" ").append(how));
}

constexpr std::string_view kCutOff = "is cut off, or is not a file of the store";

// The content's length, as the end of a file of `file_bytes` tells it, and where checksums begin.
Result<std::size_t> content_bytes_of(const std::byte* tail, std::size_t file_bytes,
                                     std::string_view name) {
  const std::uint64_t content_bytes = word_at(tail);
  if (content_bytes > file_bytes) return damaged(name, kCutOff);
  const std::size_t pages =
      (content_bytes + VerifiedFile::kPageBytes - 1) / VerifiedFile::kPageBytes;
  if (file_bytes != content_bytes + pages * kWordBytes + kTailBytes) return damaged(name, kCutOff);
  return content_bytes;
}

constexpr std::size_t kPagesInHuge = ReservedMemory::kHugeBytes / VerifiedFile::kPageBytes;

constexpr std::string_view kTooShort = "is too short to be a file of the store";

// Whether somebody has written to the file a moment ago, so that it may soon be whole again.
bool is_being_written(const FileIdentity& now) {
  constexpr std::chrono::milliseconds kMoment{250};
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  const auto age = since_1970 - std::chrono::nanoseconds{now.changed_ns};
  return now.inode != 0 && age < kMoment && age > -kMoment;
}

}  // namespace

std::uint64_t checksum_of(std::span<const std::byte> bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::uint32_t VerifiedFile::second_now() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<std::uint32_t>(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

Result<VerifiedFile> VerifiedFile::open(std::shared_ptr<const std::byte> bytes, std::size_t size,
                                        std::string_view name) {
  if (size < kTailBytes) return damaged(name, kTooShort);
  const auto content_bytes = content_bytes_of(bytes.get() + size - kTailBytes, size, name);
  if (!content_bytes) return fail(content_bytes.error());
  auto file = open_end({bytes.get() + *content_bytes, size - *content_bytes}, size, name);
  if (!file) return file;
  file->content_ = bytes.get();
  file->owner_ = std::move(bytes);
  return file;
}

Result<VerifiedFile> VerifiedFile::open(std::shared_ptr<const ReadableFile> source,
                                        std::string_view name) {
  const std::size_t size = source->identity().bytes;
  if (size < kTailBytes) return damaged(name, kTooShort);
  std::array<std::byte, kTailBytes> tail;
  if (auto read = source->read(size - kTailBytes, tail); !read) {
    return damaged(name, read.error().detail);
  }
  const auto content_bytes = content_bytes_of(tail.data(), size, name);
  if (!content_bytes) return fail(content_bytes.error());
  std::vector<std::byte> end(size - *content_bytes);
  if (auto read = source->read(*content_bytes, end); !read) {
    return damaged(name, read.error().detail);
  }
  auto file = open_end(end, size, name);
  if (!file) return file;
  auto memory = ReservedMemory::reserve(*content_bytes + VerifiedFile::kReadBehind);
  if (!memory) return fail(std::move(memory.error()));
  file->content_ = memory->data();
  file->state_->memory = *std::move(memory);
  file->state_->in_huge.resize(*content_bytes / ReservedMemory::kHugeBytes);
  file->state_->source = std::move(source);
  return file;
}

Result<VerifiedFile> VerifiedFile::open_end(std::span<const std::byte> end, std::size_t file_bytes,
                                            std::string_view name) {
  const std::span<const std::byte> checked = end.first(end.size() - kWordBytes);
  if (checksum_of(checked) != word_at(checked.data() + checked.size())) {
    return damaged(name, "does not match its checksum");
  }
  VerifiedFile file(name, file_bytes, file_bytes - end.size());
  file.state_->checksums.resize(file.pages());
  std::memcpy(file.state_->checksums.data(), end.data(), file.pages() * kWordBytes);
  return file;
}

VerifiedFile::VerifiedFile(std::string_view name, std::size_t file_bytes, std::size_t content_bytes)
    : file_bytes_{file_bytes},
      content_bytes_{content_bytes},
      name_{name},
      state_{std::make_unique<State>(pages())} {}

std::size_t VerifiedFile::page_bytes(std::size_t page) const {
  return std::min(kPageBytes, content_bytes_ - page * kPageBytes);
}

std::string VerifiedFile::trouble_in(std::size_t page, std::span<const std::byte> bytes) const {
  if (checksum_of(bytes) == state_->checksums[page]) return {};
  const std::size_t first = page * kPageBytes;
  return "is damaged between its bytes " + std::to_string(first) + " and " +
         std::to_string(first + bytes.size());
}

std::string VerifiedFile::read_page(const ReadableFile& from, std::size_t page,
                                    std::span<std::byte> into) const {
  if (auto read = from.read(page * kPageBytes, into); !read) return read.error().detail;
  return trouble_in(page, into);
}

std::string VerifiedFile::find_page(std::size_t page, std::span<std::byte> into) const {
  constexpr std::chrono::milliseconds kLookAgainAfter{20};
  constexpr std::chrono::seconds kLookFor{2};
  const auto end = std::chrono::steady_clock::now() + kLookFor;
  const std::shared_ptr<const ReadableFile> opened = source();
  std::string trouble = read_page(*opened, page, into);
  while (!trouble.empty()) {
    const FileIdentity now = opened->identity_now();
    if (now == opened->identity()) break;  // Nobody has touched it: it is the disk.
    const auto other = opened->reopen();
    if (other && read_page(**other, page, into).empty()) {
      const std::lock_guard lock{state_->mutex};
      state_->source = *other;
      return {};
    }
    if (!is_being_written(now) || std::chrono::steady_clock::now() > end) break;
    std::this_thread::sleep_for(kLookAgainAfter);
  }
  return trouble;
}

bool VerifiedFile::verify_page(std::size_t page) const {
  if (!state_->memory) {
    std::string trouble = trouble_in(page, {content() + page * kPageBytes, page_bytes(page)});
    if (trouble.empty()) {
      const std::lock_guard lock{state_->mutex};
      mark_verified(page);
      return true;
    }
    note_damage(std::move(trouble));
    return false;
  }
  assert(state_->holders.load() != 0);  // Or the page might go before it is read.
  std::array<std::byte, kPageBytes> buffer;
  const std::span<std::byte> bytes(buffer.data(), page_bytes(page));
  std::string trouble = find_page(page, bytes);
  if (!trouble.empty()) {
    note_damage(std::move(trouble));
    return false;
  }
  put_page(page, bytes);
  return true;
}

// Puts a verified page into memory.
void VerifiedFile::put_page(std::size_t page, std::span<const std::byte> bytes) const {
  const std::size_t huge = page / kPagesInHuge;
  std::size_t in_huge = 0;
  state_->memory->prepare(page * kPageBytes, bytes.size());
  {
    const std::lock_guard lock{state_->mutex};
    if (is_verified(page)) return;  // Another was first, and somebody reads it by now.
    std::memcpy(state_->memory->data() + page * kPageBytes, bytes.data(), bytes.size());
    mark_verified(page);
    if (huge < state_->in_huge.size()) in_huge = ++state_->in_huge[huge];
  }
  if (in_huge == kPagesInHuge / 2) fill_huge(huge);
  if (in_huge == kPagesInHuge) state_->memory->make_huge(huge * ReservedMemory::kHugeBytes);
}

// Brings a page into memory that no question has asked for. What is damaged waits until one does.
void VerifiedFile::try_page(std::size_t page) const {
  if (is_verified(page)) return;
  if (!state_->memory) {
    if (!trouble_in(page, {content() + page * kPageBytes, page_bytes(page)}).empty()) return;
    const std::lock_guard lock{state_->mutex};
    mark_verified(page);
    return;
  }
  std::array<std::byte, kPageBytes> buffer;
  const std::span<std::byte> bytes(buffer.data(), page_bytes(page));
  if (read_page(*source(), page, bytes).empty()) put_page(page, bytes);
}

// Reads the rest of a huge page of which half is there.
void VerifiedFile::fill_huge(std::size_t huge) const {
  for (std::size_t page = huge * kPagesInHuge; page < (huge + 1) * kPagesInHuge; ++page) {
    try_page(page);
  }
}

// state_->mutex is held.
void VerifiedFile::mark_verified(std::size_t page) const {
  const std::uint64_t bit = std::uint64_t{1} << (page % 64);
  const std::uint64_t before = state_->verified[page / 64].fetch_or(bit, std::memory_order_release);
  if ((before & bit) != 0) return;
  if (state_->verified_pages.fetch_add(1, std::memory_order_relaxed) + 1 == pages()) {
    state_->all_verified.store(true, std::memory_order_release);
  }
}

// Bytes [first, last) of the content.
bool VerifiedFile::verify_pages(std::size_t first, std::size_t last) const {
  assert(first < last && last <= content_bytes_);
  const std::size_t last_page = (last - 1) / kPageBytes;
  for (std::size_t page = first / kPageBytes; page <= last_page; ++page) {
    if (!is_verified(page) && !verify_page(page)) return false;
  }
  const std::size_t behind = (std::min(last + kReadBehind, content_bytes_) - 1) / kPageBytes;
  if (behind != last_page) try_page(behind);
  return true;
}

void VerifiedFile::State::hold() {
  std::uint32_t now = holders.fetch_add(1, std::memory_order_acquire) + 1;
  while ((now & kLettingGo) != 0) {
    holders.wait(now, std::memory_order_acquire);
    now = holders.load(std::memory_order_acquire);
  }
}

bool VerifiedFile::let_go() const {
  if (!state_->memory) return false;
  std::uint32_t nobody = 0;
  if (!state_->holders.compare_exchange_strong(nobody, State::kLettingGo,
                                               std::memory_order_acq_rel)) {
    return false;
  }
  state_->all_verified.store(false, std::memory_order_relaxed);
  for (std::atomic<std::uint64_t>& word : state_->verified) {
    word.store(0, std::memory_order_relaxed);
  }
  state_->verified_pages.store(0, std::memory_order_relaxed);
  std::ranges::fill(state_->in_huge, 0U);
  state_->memory->give_back();
  state_->holders.fetch_sub(State::kLettingGo, std::memory_order_release);
  state_->holders.notify_all();
  return true;
}

std::size_t VerifiedFile::held_bytes() const {
  if (!state_->memory) return 0;
  const std::size_t verified = state_->verified_pages.load(std::memory_order_relaxed) * kPageBytes;
  return std::min(verified, content_bytes_) + state_->checksums.size() * kWordBytes;
}

void VerifiedFile::note_damage(std::string damage) const {
  const std::lock_guard lock{state_->mutex};
  if (state_->damage.empty()) state_->damage = std::move(damage);
  state_->damaged.store(true, std::memory_order_relaxed);
}

std::string VerifiedFile::damage() const {
  const std::lock_guard lock{state_->mutex};
  return state_->damage.empty() ? std::string{} : name_ + " " + state_->damage;
}

std::shared_ptr<const ReadableFile> VerifiedFile::source() const {
  const std::lock_guard lock{state_->mutex};
  return state_->source;
}

FileIdentity VerifiedFile::identity() const {
  const auto file = source();
  return file ? file->identity() : FileIdentity{};
}

FileIdentity VerifiedFile::identity_now() const {
  const auto file = source();
  return file ? file->identity_now() : FileIdentity{};
}

std::string VerifiedFile::damage_of(const ReadableFile& file,
                                    const std::function<bool(std::size_t)>& went_on) const {
  constexpr std::size_t kPagesAtOnce = 16;
  if (file.identity().bytes != file_bytes_) {
    return "has " + std::to_string(file.identity().bytes) + " bytes where it had " +
           std::to_string(file_bytes_);
  }
  std::vector<std::byte> end(file_bytes_ - content_bytes_);
  if (auto read = file.read(content_bytes_, end); !read) return read.error().detail;
  const auto opened = open_end(end, file_bytes_, name_);
  if (!opened) return "is damaged at its end, with the checksums";
  if (opened->state_->checksums != state_->checksums) return "is not the file that was opened";
  std::vector<std::byte> buffer(kPageBytes);
  for (std::size_t page = 0; page < pages(); ++page) {
    const std::span<std::byte> bytes(buffer.data(), page_bytes(page));
    if (std::string trouble = read_page(file, page, bytes); !trouble.empty()) return trouble;
    if (page % kPagesAtOnce == kPagesAtOnce - 1 && !went_on(kPagesAtOnce * kPageBytes)) break;
  }
  return {};
}

void VerifiedFile::verify_on_disk(const std::function<bool(std::size_t)>& went_on) const {
  const auto opened = source();
  if (!opened) return;
  const auto now = opened->reopen();
  if (!now) {
    if (now.error().code == ErrorCode::kNotFound) note_damage(now.error().detail);
    return;
  }
  (*now)->forget_cached();
  bool is_done = true;
  std::string trouble = damage_of(**now, [&](std::size_t bytes) {
    is_done = went_on(bytes);
    return is_done;
  });
  (*now)->forget_cached();  // What is needed of it is in our memory.
  if (!trouble.empty()) {
    note_damage(std::move(trouble));
  } else if (is_done) {
    const std::lock_guard lock{state_->mutex};
    state_->source = *now;
    state_->damage.clear();
    state_->damaged.store(false, std::memory_order_relaxed);
  }
}

bool VerifiedFile::is_whole() const { return find_all_damage().empty(); }

std::vector<VerifiedFile::Range> VerifiedFile::find_all_damage() const {
  const Pin pin(*this);
  std::vector<Range> damaged;
  for (std::size_t page = 0; page < pages(); ++page) {
    if (is_verified(page) || verify_page(page)) continue;
    const std::size_t first = page * kPageBytes;
    if (damaged.empty() || damaged.back().last != first) {
      damaged.push_back({.first = first, .last = first});
    }
    damaged.back().last = first + page_bytes(page);
  }
  return damaged;
}

}  // namespace store
