#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "store/result.h"

// Every call by which the store touches the disk. What is written counts once a name that readers
// follow leads to it: write_file, then sync_folder of the folder it is in, then rename_path, then
// sync_folder again.
//
//   errors   kNotFound where a path does not exist, kConflict where something else has its place,
//            else kUnavailable; all name the path
namespace store {

using FileBytes = std::span<const std::byte>;

[[nodiscard]] inline FileBytes bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text));
}

// A path as a message quotes it.
[[nodiscard]] std::string quoted(const std::filesystem::path& path);

// The whole file.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path);

// A file mapped into memory for reading; it stays readable when its name is gone.
struct MappedFile {
  std::shared_ptr<const std::byte> bytes;  // Empty where the file is.
  std::size_t size;
};
[[nodiscard]] Result<MappedFile> map_file(const std::filesystem::path& path);

// Makes the file, or empties the one that stands there, and returns when its bytes are on the disk;
// its name is there for good after sync_folder.
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, FileBytes bytes);

[[nodiscard]] Result<void> make_folder(const std::filesystem::path& path);

// Gives `from` the name `to`, in one step and in place of a file or an empty folder of that name.
[[nodiscard]] Result<void> rename_path(const std::filesystem::path& from,
                                       const std::filesystem::path& to);

// Returns when the names in `folder` are on the disk.
[[nodiscard]] Result<void> sync_folder(const std::filesystem::path& folder);

// Removes a file, or a folder with all that is in it. For what nothing leads to any more: if it
// cannot be removed it does no harm.
void remove_leftover(const std::filesystem::path& path);

// An open file, closed at the end of its life.
class FileDescriptor {
 public:
  explicit FileDescriptor(int number) : number_{number} {}
  FileDescriptor(FileDescriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
  FileDescriptor& operator=(FileDescriptor&&) = delete;
  ~FileDescriptor();
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// Waits until no other process or thread holds the lock on the file, which is made if need be, and
// holds it as long as the result lives; the system takes it back from a process that dies.
[[nodiscard]] Result<FileDescriptor> lock_file(const std::filesystem::path& path);

}  // namespace store
