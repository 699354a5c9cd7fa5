#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "store/directory/file_io.h"

namespace tests {

// What goes wrong, and when: calls that change the disk are counted from 1, syncs (of files and of
// folders) once more for themselves; 0 is never.
struct Faults {
  std::size_t dies_at = 0;    // The process ends in this call, a write half done; nothing after it.
  std::size_t fails_at = 0;   // This call fails once; what a sync should have kept is lost.
  std::size_t full_from = 0;  // Nothing new fits from here on, a write half done; removing works.
  std::size_t lying_sync = 0;  // This sync does nothing and says that it has done it.
};

// What a power cut leaves of what was not synced.
struct Survival {
  enum class Names : std::uint8_t { kLost, kKept, kMixed };
  enum class Contents : std::uint8_t { kOld, kHalf, kGarbage, kWhole, kMixed };
  Names names;        // Of files and folders made, renamed, removed since their folder was synced.
  Contents contents;  // Of files written since they were synced.
  unsigned seed = 0;  // For kMixed and kGarbage.
};

// A disk that a test can stop at any call and then deprive of power. It works on real files below
// `root`, and knows which of their names and bytes have been synced: all that is there when it is
// made. It asks nothing of the machine's own disk, so that a test may sync as often as it likes.
//
//   threads  any number at once
class FaultyDisk final : public store::Disk {
 public:
  explicit FaultyDisk(const std::filesystem::path& root);
  ~FaultyDisk() override;

  // Forgets the calls made so far, and what has gone wrong; a process that died is followed by the
  // next.
  void start(const Faults& faults);

  // The calls since start(), "sync dates/" for one; the last is the one in which it died.
  [[nodiscard]] std::vector<std::string> calls() const;
  [[nodiscard]] bool is_dead() const;

  // What is below `root` after a power cut now, as files_below() would tell it.
  [[nodiscard]] std::map<std::string, std::string> survivors(const Survival& survival) const;

  store::Result<std::unique_ptr<store::NewFile>> create(const std::filesystem::path& path) override;
  store::Result<std::string> read(const std::filesystem::path& path) override;
  store::Result<std::shared_ptr<const store::ReadableFile>> open(
      const std::filesystem::path& path) override;
  store::Result<std::vector<std::string>> list(const std::filesystem::path& folder) override;
  store::Result<void> make_folder(const std::filesystem::path& path) override;
  store::Result<void> rename(const std::filesystem::path& from,
                             const std::filesystem::path& to) override;
  store::Result<void> sync_folder(const std::filesystem::path& folder) override;
  void remove_leftover(const std::filesystem::path& path) override;
  store::Result<std::optional<store::FileLock>> try_lock(
      const std::filesystem::path& path) override;
  store::Result<store::FileLock> lock(const std::filesystem::path& path) override;

 private:
  struct Node;
  struct Place;
  class File;
  enum class Outcome : std::uint8_t { kDone, kLies, kFails, kIsFull, kDies };

  [[nodiscard]] Place place_of(const std::filesystem::path& path) const;
  [[nodiscard]] Outcome begin_call(const std::string& verb, const std::filesystem::path& path);
  [[nodiscard]] store::Result<void> make_lock_file(const std::filesystem::path& path);

  std::filesystem::path root_;
  std::shared_ptr<Node> tree_;
  Faults faults_;
  std::vector<std::string> calls_;
  std::size_t syncs_ = 0;
  bool dead_ = false;
  mutable std::mutex mutex_;  // For all of the above.
};

// Makes `files`, as files_below() tells them, below the absent `folder`.
void write_files(const std::filesystem::path& folder,
                 const std::map<std::string, std::string>& files);

}  // namespace tests
