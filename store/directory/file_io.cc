#include "store/directory/file_io.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <optional>
#include <system_error>
#include <thread>

#include <fmt/format.h>

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

// For what is read: the open of a FIFO would wait for somebody who writes to it.
constexpr int kForReading = O_RDONLY | O_NONBLOCK | O_NOCTTY;

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

FileIdentity identity_of(const struct stat& status) {
  const auto nanoseconds = [](const timespec& time) {
    constexpr std::int64_t kInASecond = 1'000'000'000;
    return time.tv_sec * kInASecond + time.tv_nsec;
  };
  return {.device = status.st_dev,
          .inode = status.st_ino,
          .bytes = static_cast<std::uint64_t>(status.st_size),
          .written_ns = nanoseconds(status.st_mtim),
          .changed_ns = nanoseconds(status.st_ctim)};
}

// What the system says of a file that cannot be read; goes behind its name.
tl::unexpected<Error> unreadable(int number = errno) {
  if (number == ENOENT) return fail(ErrorCode::kNotFound, "is missing");
  const bool is_passing = number == EMFILE || number == ENFILE || number == ENOMEM;
  return fail(is_passing ? ErrorCode::kUnavailable : ErrorCode::kCorrupt,
              "cannot be read: " + std::generic_category().message(number));
}

// Whether the descriptor may be kept. The system gives the lowest that is free, so half of them are
// left for connections and for what is open for a moment.
bool is_worth_keeping(const Descriptor& file) {
  rlimit limit{};
  return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 &&
         static_cast<rlim_t>(file.number()) < limit.rlim_cur / 2;
}

class OpenedFile final : public ReadableFile {
 public:
  static Result<std::shared_ptr<const ReadableFile>> open(const fs::path& path) {
    auto file = std::make_unique<Descriptor>(path, kForReading);
    if (!file->is_open()) return system_error("open", path);
    struct stat status {};
    if (::fstat(file->number(), &status) == -1) return system_error("read", path);
    if (!is_worth_keeping(*file)) file = nullptr;
    return std::make_shared<const OpenedFile>(path, std::move(file), identity_of(status));
  }

  OpenedFile(fs::path path, std::unique_ptr<Descriptor> file, const FileIdentity& identity)
      : path_{std::move(path)}, file_{std::move(file)}, identity_{identity} {}

  [[nodiscard]] const FileIdentity& identity() const override { return identity_; }

  [[nodiscard]] FileIdentity identity_now() const override {
    struct stat status {};
    if (::stat(path_.c_str(), &status) == -1) return {};
    return identity_of(status);
  }

  [[nodiscard]] Result<void> read(std::size_t offset, std::span<std::byte> into) const override {
    if (file_) return read(*file_, offset, into);
    const auto end = std::chrono::steady_clock::now() + kWaitForDescriptor;
    for (;;) {
      const Descriptor file(path_, kForReading);
      if (file.is_open()) return read(file, offset, into);
      if (errno != EMFILE && errno != ENFILE) return unreadable();
      if (std::chrono::steady_clock::now() > end) return unreadable(EMFILE);
      std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
  }

  [[nodiscard]] Result<std::shared_ptr<const ReadableFile>> reopen() const override {
    auto opened = open(path_);
    if (!opened && opened.error().code == ErrorCode::kNotFound) return unreadable(ENOENT);
    return opened;
  }

  void forget_cached() const override {
    if (file_) {
      ::posix_fadvise(file_->number(), 0, 0, POSIX_FADV_DONTNEED);
      return;
    }
    const Descriptor file(path_, kForReading);
    if (file.is_open()) ::posix_fadvise(file.number(), 0, 0, POSIX_FADV_DONTNEED);
  }

 private:
  static constexpr std::chrono::seconds kWaitForDescriptor{2};

  static Result<void> read(const Descriptor& file, std::size_t offset, std::span<std::byte> into) {
    while (!into.empty()) {
      const ssize_t got = uninterrupted([&] {
        return ::pread(file.number(), into.data(), into.size(), static_cast<off_t>(offset));
      });
      if (got == -1) return unreadable();
      if (got == 0) return fail(ErrorCode::kCorrupt, "is cut off");
      offset += static_cast<std::size_t>(got);
      into = into.subspan(static_cast<std::size_t>(got));
    }
    return {};
  }

  fs::path path_;
  std::unique_ptr<Descriptor> file_;  // Null where each read opens the file.
  FileIdentity identity_;
};

class RealDisk final : public Disk {
  // What is read whole is a list or a table. It may be anything where somebody has put it in place.
  static constexpr off_t kMostBytes = off_t{1} << 30U;

 public:
  Result<std::unique_ptr<NewFile>> create(const fs::path& path) override {
    auto file = std::make_unique<RealFile>(path);
    if (!file->is_open()) return system_error("make", path);
    return file;
  }

  Result<std::string> read(const fs::path& path) override {
    const Descriptor file(path, kForReading);
    if (!file.is_open()) return system_error("open", path);
    struct stat status {};
    if (::fstat(file.number(), &status) == -1) return system_error("read", path);
    if (!S_ISREG(status.st_mode) || status.st_size > kMostBytes) {
      return fail(ErrorCode::kUnavailable,
                  fmt::format("cannot read {}: it is no file of at most {} MiB",
                              quoted(path.string()), kMostBytes >> 20U));
    }
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

  Result<std::shared_ptr<const ReadableFile>> open(const fs::path& path) override {
    return OpenedFile::open(path);
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
