#include "store/directory/file_io.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>

#include "store/types/quoted.h"

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

// An open file, closed at the end of its life.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags)
      : number_{uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, kMode); })} {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ != -1) ::close(number_);
  }
  [[nodiscard]] bool is_open() const { return number_ != -1; }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] int release() { return std::exchange(number_, -1); }

 private:
  static constexpr mode_t kMode = 0666;  // What the process's umask leaves of it.
  int number_;
};

class RealFile final : public NewFile {
 public:
  explicit RealFile(const fs::path& path)
      : path_{path}, file_(path, O_WRONLY | O_CREAT | O_TRUNC) {}

  [[nodiscard]] bool is_open() const { return file_.is_open(); }

  Result<void> write(std::span<const std::byte> bytes) override {
    while (!bytes.empty() && !failure_) {
      const ssize_t put =
          uninterrupted([&] { return ::write(file_.number(), bytes.data(), bytes.size()); });
      if (put == -1) return broken();
      bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return outcome();
  }

  Result<void> sync() override {
    if (failure_) return outcome();
    if (uninterrupted([&] { return ::fsync(file_.number()); }) == -1) return broken();
    return {};
  }

 private:
  [[nodiscard]] Result<void> outcome() const {
    if (failure_) return fail(*failure_);
    return {};
  }

  // After a failed fsync the system takes the lost pages for written, and the next fsync succeeds:
  // so this file has failed for good.
  Result<void> broken() {
    failure_ = system_error("write", path_).value();
    return outcome();
  }

  fs::path path_;
  Descriptor file_;
  std::optional<Error> failure_;
};

class RealDisk final : public Disk {
 public:
  Result<std::unique_ptr<NewFile>> create(const fs::path& path) override {
    auto file = std::make_unique<RealFile>(path);
    if (!file->is_open()) return system_error("make", path);
    return file;
  }

  Result<std::string> read(const fs::path& path) override {
    const Descriptor file(path, O_RDONLY);
    if (!file.is_open()) return system_error("open", path);
    struct stat status {};
    if (::fstat(file.number(), &status) == -1) return system_error("read", path);
    std::string bytes;
    constexpr std::size_t kReadStep = 1U << 16U;
    for (std::size_t filled = 0;;) {
      bytes.resize(std::max(filled + kReadStep, static_cast<std::size_t>(status.st_size) + 1));
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

  Result<MappedFile> map(const fs::path& path) override {
    const Descriptor file(path, O_RDONLY);
    if (!file.is_open()) return system_error("open", path);
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

  Result<std::vector<std::string>> list(const fs::path& folder) override {
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator at(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
      names.push_back(at->path().filename().string());
    }
    if (error) return system_error("read the folder", folder, error.value());
    return names;
  }

  Result<void> make_folder(const fs::path& path) override {
    constexpr mode_t kMode = 0777;
    if (::mkdir(path.c_str(), kMode) == -1) return system_error("make the folder", path);
    return {};
  }

  Result<void> rename(const fs::path& from, const fs::path& to) override {
    if (::rename(from.c_str(), to.c_str()) == -1) return system_error("put in place", to);
    return {};
  }

  Result<void> sync_folder(const fs::path& folder) override {
    const Descriptor file(folder, O_RDONLY | O_DIRECTORY);
    if (!file.is_open()) return system_error("open", folder);
    if (uninterrupted([&] { return ::fsync(file.number()); }) == -1) {
      return system_error("write", folder);
    }
    return {};
  }

  void remove_leftover(const fs::path& path) override {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }

  Result<std::optional<FileLock>> try_lock(const fs::path& path) override {
    return hold_lock(path, LOCK_EX | LOCK_NB);
  }

  Result<FileLock> lock(const fs::path& path) override {
    auto held = hold_lock(path, LOCK_EX);
    if (!held) return fail(held.error());
    return *std::move(*held);
  }

 private:
  static Result<std::optional<FileLock>> hold_lock(const fs::path& path, int how) {
    Descriptor file(path, O_RDWR | O_CREAT);
    if (!file.is_open()) return system_error("open", path);
    if (uninterrupted([&] { return ::flock(file.number(), how); }) == 0) {
      return FileLock(file.release());
    }
    if (errno == EWOULDBLOCK) return std::optional<FileLock>{};
    return system_error("lock", path);
  }
};

}  // namespace

FileLock::~FileLock() {
  if (descriptor_ != -1) ::close(descriptor_);
}

Disk& Disk::real() {
  static RealDisk disk;  // It holds nothing.
  return disk;
}

Result<void> Disk::write_file(const fs::path& path, std::span<const std::byte> bytes) {
  const auto file = create(path);
  if (!file) return fail(file.error());
  auto done = (*file)->write(bytes);
  if (done) done = (*file)->sync();
  return done;
}

}  // namespace store
