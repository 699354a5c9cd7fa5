#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "store/directory/file_io.h"
#include "tests/support/machine/faulty_disk.h"
#include "tests/support/machine/temporary_folder.h"

namespace tests {

// Tries a change of what a disk holds, with trouble at any of its calls, and each time the power
// cuts that may follow.
class CrashTrial {
 public:
  using Files = std::map<std::string, std::string>;  // As files_below() tells them.

  // Carries out the change on the files below `root`.
  using Change =
      std::function<store::Result<void>(const std::filesystem::path& root, store::Disk& disk)>;

  // Why what has been found below `root` must not be, or is empty. `told_done`: the change said
  // that it was done.
  using Complaint = std::function<std::string(const std::filesystem::path& root, bool told_done)>;

  CrashTrial(Files before, Change change, Complaint complaint)
      : before_{std::move(before)}, change_{std::move(change)}, complaint_{std::move(complaint)} {}

  struct Verdict {
    std::string complaint;     // The first, with all that is needed to see it again; or empty.
    std::size_t troubles = 0;  // Calls that met with it.
    std::size_t findings = 0;  // Different sets of files that were looked at.
  };

  // The change goes through, then meets with the `trouble` at each call in turn: &Faults::dies_at,
  // fails_at or full_from. `lying_sync` as in Faults.
  [[nodiscard]] Verdict try_at_every_call(std::size_t Faults::*trouble, std::size_t lying_sync = 0);

  // The process ends at each call in turn, and so does another one that makes the same change on
  // what it left, before there is any power cut.
  [[nodiscard]] Verdict end_twice(std::size_t second_lying_sync = 0);

  // The calls of the change where nothing goes wrong (FaultyDisk::calls).
  [[nodiscard]] std::vector<std::string> calls() const;

 private:
  [[nodiscard]] bool carry_out(FaultyDisk& disk, const std::filesystem::path& root,
                               const Faults& faults) const;
  void cut_power(const FaultyDisk& disk, bool told_done, Verdict& verdict);
  [[nodiscard]] std::filesystem::path copy_of(const Files& files) const;

  TemporaryFolder folder_{folder_in_memory()};
  Files before_;
  Change change_;
  Complaint complaint_;
  std::set<std::pair<Files, bool>> seen_ = {};  // So that nothing is looked at twice.
};

}  // namespace tests
