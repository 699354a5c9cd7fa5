#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace store {

// The files that this process has mapped for reading, and how much of each is in its memory now, as
// the system tells it.
class MappedMemory {
 public:
  // Asks the system. Cost: some microseconds a mapping, and 20 ms for each 10 GB that is resident.
  [[nodiscard]] static MappedMemory look();

  // How much of the mapped file that begins and ends with `bytes` is in memory; `mapped` is 0 where
  // there is no such mapping.
  struct Use {
    std::uint64_t mapped;
    std::uint64_t resident;
  };
  [[nodiscard]] Use use_of(std::span<const std::byte> bytes) const;

  // Takes the mapped file out of this process's memory; it is read in again as it is used. Nothing
  // happens to bytes that are not a mapped file.
  void let_go(std::span<const std::byte> bytes) const;

 private:
  struct Mapping {
    std::uintptr_t first;
    std::uintptr_t last;
    std::uint64_t resident;
  };
  [[nodiscard]] const Mapping* find(std::span<const std::byte> bytes) const;

  std::vector<Mapping> mappings_;  // By address.
};

// An upper bound of all bytes of mapped files in this process's memory, its own program among them.
// Cost: microseconds, independent of the number of files.
[[nodiscard]] std::uint64_t resident_file_bytes();

}  // namespace store
