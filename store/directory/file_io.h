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
#include "store/types/result.h"

namespace store {

[[nodiscard]] inline std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text));
}

// A file that is being written, front to back; closed at the end of its life.
class NewFile : public ByteSink {
 public:
  // Returns when all that was written is on the disk. Errors: kUnavailable; nothing is known of
  // the file's bytes then, and every later call fails too, for a second try would tell a lie.
  [[nodiscard]] virtual Result<void> sync() = 0;
};

// A file mapped into memory for reading; it stays readable when its name is gone.
struct MappedFile {
  std::shared_ptr<const std::byte> bytes;  // Empty where the file is.
  std::size_t size;
};

// A lock that is held as long as this lives; the system takes it back from a process that dies.
class FileLock {
 public:
  explicit FileLock(int descriptor) : descriptor_{descriptor} {}
  FileLock(FileLock&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
  FileLock& operator=(FileLock&&) = delete;
  ~FileLock();

 private:
  int descriptor_;
};

// Every call by which the store changes the disk, and by which it reads what it has written. What
// is written counts once a name that readers follow leads to it: NewFile::sync, then sync_folder of
// the folder it is in, then rename, then sync_folder again.
//
//   errors   kNotFound where a path does not exist, kConflict where something else has its place,
//            else kUnavailable; all name the path
//   threads  any number at once; a NewFile belongs to one at a time
class Disk {
 public:
  Disk() = default;
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;
  virtual ~Disk() = default;

  // The machine's own.
  [[nodiscard]] static Disk& real();

  // Makes the file, or empties the one that stands there. Its bytes are on the disk after
  // NewFile::sync, its name after sync_folder.
  [[nodiscard]] virtual Result<std::unique_ptr<NewFile>> create(
      const std::filesystem::path& path) = 0;

  // The whole file.
  [[nodiscard]] virtual Result<std::string> read(const std::filesystem::path& path) = 0;
  [[nodiscard]] virtual Result<MappedFile> map(const std::filesystem::path& path) = 0;

  // The names of what is in `folder`, in any order.
  [[nodiscard]] virtual Result<std::vector<std::string>> list(
      const std::filesystem::path& folder) = 0;

  [[nodiscard]] virtual Result<void> make_folder(const std::filesystem::path& path) = 0;

  // Gives `from` the name `to`, in one step and in place of a file or an empty folder of that name.
  [[nodiscard]] virtual Result<void> rename(const std::filesystem::path& from,
                                            const std::filesystem::path& to) = 0;

  // Returns when the names in `folder` are on the disk.
  [[nodiscard]] virtual Result<void> sync_folder(const std::filesystem::path& folder) = 0;

  // Removes a file, or a folder with all that is in it. For what nothing leads to any more: if it
  // cannot be removed it does no harm.
  virtual void remove_leftover(const std::filesystem::path& path) = 0;

  // Holds the lock on the file, which is made if need be; nothing while another process or thread
  // holds it.
  [[nodiscard]] virtual Result<std::optional<FileLock>> try_lock(
      const std::filesystem::path& path) = 0;

  // The same, but waits until it can.
  [[nodiscard]] virtual Result<FileLock> lock(const std::filesystem::path& path) = 0;

  // create, write and sync in one.
  [[nodiscard]] Result<void> write_file(const std::filesystem::path& path,
                                        std::span<const std::byte> bytes);
};

}  // namespace store
