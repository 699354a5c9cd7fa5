#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "store/types/result.h"

namespace store {

// Differs between a file and what stands under its name once somebody has written to it or put
// another in its place.
struct FileIdentity {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;  // 0: there is no file.
  std::uint64_t bytes = 0;
  std::int64_t written_ns = 0;  // When its bytes were last written, since 1970.
  std::int64_t changed_ns = 0;  // When anything about it changed: no program can set this back.

  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

// A file that can be read anywhere, whatever others do to it meanwhile: to shorten it, to write
// over it and to remove it are errors at most.
//
//   threads  any number at once
class ReadableFile {
 public:
  ReadableFile() = default;
  ReadableFile(const ReadableFile&) = delete;
  ReadableFile& operator=(const ReadableFile&) = delete;
  virtual ~ReadableFile() = default;

  // The file when it was opened.
  [[nodiscard]] virtual const FileIdentity& identity() const = 0;

  // What stands under its name now. Cost: a microsecond.
  [[nodiscard]] virtual FileIdentity identity_now() const = 0;

  // Fills `into` with the bytes from `offset` on. Errors: kCorrupt where the file ends before, or
  // the disk cannot read it; kNotFound where it is gone. `detail` goes behind the file's name.
  [[nodiscard]] virtual Result<void> read(std::size_t offset, std::span<std::byte> into) const = 0;

  // Opens what stands under its name now. Errors: kNotFound, kUnavailable; `detail` as above.
  [[nodiscard]] virtual Result<std::shared_ptr<const ReadableFile>> reopen() const = 0;

  // Makes the system forget the bytes of the file that it keeps in memory, so that the next read
  // comes from the disk.
  virtual void forget_cached() const = 0;
};

}  // namespace store
