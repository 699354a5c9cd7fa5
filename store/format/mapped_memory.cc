#include "store/format/mapped_memory.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <limits>
#include <string>
#include <string_view>

namespace store {
namespace {

std::uint64_t page_bytes() { return static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)); }

// Takes a number in front of `text` away; 0 where there is none.
std::uint64_t take_number(std::string_view& text, int base) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (error == std::errc{}) text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

}  // namespace

// smaps has for each mapping a line "7f10a000-7f20b000 r--s 00000000 08:01 1234 /path", the s for a
// shared one, and below it, among others, "Rss:     64 kB".
MappedMemory MappedMemory::look() {
  constexpr int kHexadecimal = 16;
  constexpr std::string_view kResident = "Rss:";
  MappedMemory memory;
  std::ifstream smaps("/proc/self/smaps");
  bool is_shared = false;
  for (std::string line; std::getline(smaps, line);) {
    std::string_view text(line);
    if (text.starts_with(kResident)) {
      text.remove_prefix(std::min(text.size(), text.find_first_not_of(' ', kResident.size())));
      if (is_shared) memory.mappings_.back().resident = take_number(text, 10) * 1024;
      continue;
    }
    const std::uint64_t first = take_number(text, kHexadecimal);
    if (!text.starts_with('-')) continue;
    text.remove_prefix(1);
    const std::uint64_t last = take_number(text, kHexadecimal);
    is_shared = text.starts_with(" r--s");
    if (is_shared) memory.mappings_.push_back({.first = first, .last = last, .resident = 0});
  }
  return memory;
}

const MappedMemory::Mapping* MappedMemory::find(std::span<const std::byte> bytes) const {
  const auto first = reinterpret_cast<std::uintptr_t>(bytes.data());
  const auto last = first + (bytes.size() + page_bytes() - 1) / page_bytes() * page_bytes();
  const auto at = std::ranges::lower_bound(mappings_, first, {}, &Mapping::first);
  return at != mappings_.end() && at->first == first && at->last == last ? &*at : nullptr;
}

MappedMemory::Use MappedMemory::use_of(std::span<const std::byte> bytes) const {
  const Mapping* mapping = find(bytes);
  if (mapping == nullptr) return {.mapped = 0, .resident = 0};
  return {.mapped = bytes.size(), .resident = mapping->resident};
}

void MappedMemory::let_go(std::span<const std::byte> bytes) const {
  const Mapping* mapping = find(bytes);
  if (mapping == nullptr) return;
  // Of a file that is only read this forgets where the pages are, and nothing else.
  ::madvise(const_cast<std::byte*>(bytes.data()), mapping->last - mapping->first, MADV_DONTNEED);
}

std::uint64_t resident_file_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::uint64_t size = 0;
  std::uint64_t resident = 0;
  std::uint64_t shared = 0;
  if (!(statm >> size >> resident >> shared)) return std::numeric_limits<std::uint64_t>::max();
  return shared * page_bytes();
}

}  // namespace store
