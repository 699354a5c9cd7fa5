#include "store/file_io.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "store/quoted.h"

namespace store {
namespace {

namespace fs = std::filesystem;

// What the system says about the call that has just failed on `path`.
tl::unexpected<Error> system_error(const char* what, const fs::path& path, int number = errno) {
  const auto code = number == ENOENT                          ? ErrorCode::kNotFound
                    : number == EEXIST || number == ENOTEMPTY ? ErrorCode::kConflict
                                                              : ErrorCode::kUnavailable;
  return fail(code, std::string("cannot ") + what + " " + quoted(path) + ": " +
                        std::generic_category().message(number));
}

// Calls a function of the system again for as long as a signal cuts it short.
template <typename Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

FileDescriptor open_file(const fs::path& path, int flags) {
  constexpr mode_t kMode = 0666;  // What the process's umask leaves of it.
  return FileDescriptor(
      uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, kMode); }));
}

}  // namespace

std::string quoted(const fs::path& path) {
  constexpr std::size_t kMaxBytes = 4096;
  return '"' + printable(path.native(), kMaxBytes) + '"';
}

FileDescriptor::~FileDescriptor() {
  if (number_ != -1) ::close(number_);
}

Result<std::string> read_file(const fs::path& path) {
  const FileDescriptor file = open_file(path, O_RDONLY);
  if (file.number() == -1) return system_error("open", path);
  struct stat status {};
  if (::fstat(file.number(), &status) == -1) return system_error("read", path);
  std::string bytes;
  constexpr std::size_t kStep = 1U << 16U;
  for (std::size_t filled = 0;;) {
    bytes.resize(std::max(filled + kStep, static_cast<std::size_t>(status.st_size) + 1));
    const ssize_t got = uninterrupted(
        [&] { return ::read(file.number(), bytes.data() + filled, bytes.size() - filled); });
    if (got == -1) return system_error("read", path);
    filled += static_cast<std::size_t>(got);
    if (got == 0) {
      bytes.resize(filled);
      return bytes;
    }
  }
}

Result<MappedFile> map_file(const fs::path& path) {
  const FileDescriptor file = open_file(path, O_RDONLY);
  if (file.number() == -1) return system_error("open", path);
  struct stat status {};
  if (::fstat(file.number(), &status) == -1) return system_error("read", path);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return MappedFile{.bytes = nullptr, .size = 0};
  void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.number(), 0);
  if (address == MAP_FAILED) return system_error("map", path);
  const auto unmap = [size](const std::byte* bytes) {
    ::munmap(const_cast<std::byte*>(bytes), size);
  };
  return MappedFile{.bytes = {static_cast<const std::byte*>(address), unmap}, .size = size};
}

Result<void> write_file(const fs::path& path, FileBytes bytes) {
  const FileDescriptor file = open_file(path, O_WRONLY | O_CREAT | O_TRUNC);
  if (file.number() == -1) return system_error("make", path);
  while (!bytes.empty()) {
    const ssize_t put =
        uninterrupted([&] { return ::write(file.number(), bytes.data(), bytes.size()); });
    if (put == -1) return system_error("write", path);
    bytes = bytes.subspan(static_cast<std::size_t>(put));
  }
  if (uninterrupted([&] { return ::fsync(file.number()); }) == -1) {
    return system_error("write", path);
  }
  return {};
}

Result<void> make_folder(const fs::path& path) {
  constexpr mode_t kMode = 0777;
  if (::mkdir(path.c_str(), kMode) == -1) return system_error("make the folder", path);
  return {};
}

Result<void> rename_path(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) == -1) return system_error("put in place", to);
  return {};
}

Result<void> sync_folder(const fs::path& folder) {
  const FileDescriptor file = open_file(folder, O_RDONLY | O_DIRECTORY);
  if (file.number() == -1) return system_error("open", folder);
  if (uninterrupted([&] { return ::fsync(file.number()); }) == -1) {
    return system_error("write", folder);
  }
  return {};
}

void remove_leftover(const fs::path& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

Result<FileDescriptor> lock_file(const fs::path& path) {
  FileDescriptor file = open_file(path, O_RDWR | O_CREAT);
  if (file.number() == -1) return system_error("open", path);
  if (uninterrupted([&] { return ::flock(file.number(), LOCK_EX); }) == -1) {
    return system_error("lock", path);
  }
  return file;
}

}  // namespace store
