#include "store/format/reserved_memory.h"

#include <sys/mman.h>

#include <cerrno>
#include <memory>
#include <string>
#include <system_error>

namespace store {
namespace {

// Newer than the headers of some systems; a kernel that does not know them does nothing.
constexpr int kPopulateWrite = 23;  // MADV_POPULATE_WRITE, of Linux 5.14.
constexpr int kCollapse = 25;       // MADV_COLLAPSE, of Linux 6.1.

}  // namespace

Result<ReservedMemory> ReservedMemory::reserve(std::size_t bytes) {
  const bool is_aligned = bytes >= kHugeBytes;
  std::size_t length = is_aligned ? bytes + kHugeBytes : bytes;
  void* const mapped = ::mmap(nullptr, length, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (mapped == MAP_FAILED) {
    return fail(ErrorCode::kUnavailable,
                "cannot reserve " + std::to_string(bytes) +
                    " bytes of memory: " + std::generic_category().message(errno));
  }
  const Unmap unmap{.mapped = mapped, .length = length};
  void* begin = mapped;
  if (is_aligned) begin = std::align(kHugeBytes, bytes, begin, length);
  return ReservedMemory(static_cast<std::byte*>(begin), unmap);
}

void ReservedMemory::prepare(std::size_t first, std::size_t bytes) const {
  ::madvise(bytes_.get() + first, bytes, kPopulateWrite);
}

void ReservedMemory::make_huge(std::size_t first) const {
  ::madvise(bytes_.get() + first, kHugeBytes, kCollapse);
}

void ReservedMemory::give_back() const {
  ::madvise(bytes_.get_deleter().mapped, bytes_.get_deleter().length, MADV_DONTNEED);
}

void ReservedMemory::Unmap::operator()(std::byte* /*bytes*/) const { ::munmap(mapped, length); }

}  // namespace store
