#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/format/byte_sink.h"
#include "store/format/readable_file.h"
#include "store/types/result.h"

namespace store {

[[nodiscard]] inline std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text));
}

// A file that is being written, front to back; closed at the end of its life.
class NewFile : public ByteSink {
 public:
  // Returns when all that was written is on the disk. Errors: kUnavailable; then the file's bytes
  // are unknown, and every later call fails too:
  // a second try could succeed although bytes are lost.
  [[nodiscard]] virtual Result<void> sync() = 0;
};

// A lock that is held as long as this lives; the system releases it if the process dies.
class FileLock {
 public:
  explicit FileLock(int descriptor) : descriptor_{descriptor} {}
  FileLock(FileLock&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
  FileLock& operator=(FileLock&&) = delete;
  ~FileLock();

 private:
  int descriptor_;
};

// Every call by which the store changes the disk, and by which it reads what it has written. A new
// file counts once readers find it by its name, which takes NewFile::sync, then sync_folder of its
// folder, then rename, then sync_folder again.
//
//   errors   kNotFound where a path does not exist, kConflict where something else is there,
//            else kUnavailable; all name the path
//   threads  any number at once; a NewFile belongs to one at a time
class Disk {
 public:
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  virtual ~Disk() = default;

  // The disk of the machine.
  [[nodiscard]] static Disk& real();

  // Makes the file, or empties it if it exists. Its bytes are on the disk after
  // NewFile::sync, its name after sync_folder.
  [[nodiscard]] virtual Result<std::unique_ptr<NewFile>> create(
      const std::filesystem::path& path) = 0;

  // The whole file.
  [[nodiscard]] virtual Result<std::string> read(const std::filesystem::path& path) = 0;

  // A file to read parts of. It holds a descriptor, and stays readable when its name is gone, until
  // half of the descriptors that the process may have are taken; beyond that, each read opens it.
  [[nodiscard]] virtual Result<std::shared_ptr<const ReadableFile>> open(
      const std::filesystem::path& path) = 0;

  // The names of what is in `folder`, in any order.
  [[nodiscard]] virtual Result<std::vector<std::string>> list(
      const std::filesystem::path& folder) = 0;

  [[nodiscard]] virtual Result<void> make_folder(const std::filesystem::path& path) = 0;

  // Renames `from` to `to` in one step; replaces a file or an empty folder of that name.
  [[nodiscard]] virtual Result<void> rename(const std::filesystem::path& from,
                                            const std::filesystem::path& to) = 0;

  // Returns when the names in `folder` are on the disk.
  [[nodiscard]] virtual Result<void> sync_folder(const std::filesystem::path& folder) = 0;

  // Removes a file, or a folder with all that is in it. Only for files that are no longer in use:
  // if one cannot be removed, it does no harm.
  virtual void remove_leftover(const std::filesystem::path& path) = 0;

  // Takes the lock on the file, and makes the file if it is missing; nothing while another process
  // or thread holds the lock.
  [[nodiscard]] virtual Result<std::optional<FileLock>> try_lock(
      const std::filesystem::path& path) = 0;

  // The same, but waits for the lock.
  [[nodiscard]] virtual Result<FileLock> lock(const std::filesystem::path& path) = 0;

  // create, write and sync in one.
  [[nodiscard]] Result<void> write_file(const std::filesystem::path& path,
                                        std::span<const std::byte> bytes);
};

}  // namespace store
