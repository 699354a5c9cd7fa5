#include "tests/support/machine/crash_trial.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tests {

namespace fs = std::filesystem;

namespace {

// The two ends of what may be, what is worst for a name that leads to unwritten bytes, and some of
// the many mixtures.
std::vector<Survival> survivals(unsigned seed) {
  using Names = Survival::Names;
  using Contents = Survival::Contents;
  constexpr unsigned kMixtures = 4;
  std::vector<Survival> all = {{.names = Names::kKept, .contents = Contents::kWhole},
                               {.names = Names::kLost, .contents = Contents::kOld},
                               {.names = Names::kLost, .contents = Contents::kWhole},
                               {.names = Names::kKept, .contents = Contents::kOld},
                               {.names = Names::kKept, .contents = Contents::kHalf},
                               {.names = Names::kKept, .contents = Contents::kGarbage}};
  for (unsigned i = 0; i < kMixtures; ++i) {
    all.push_back(
        {.names = Names::kMixed, .contents = Contents::kMixed, .seed = seed * kMixtures + i});
  }
  return all;
}

}  // namespace

CrashTrial::Verdict CrashTrial::try_at_every_call(std::size_t Faults::*trouble,
                                                  std::size_t lying_sync) {
  seen_.clear();
  Verdict verdict;
  bool happened = true;
  for (std::size_t call = 0; happened && verdict.complaint.empty(); ++call) {
    const fs::path root = copy_of(before_);
    FaultyDisk disk(root);
    Faults faults{.lying_sync = lying_sync};
    faults.*trouble = call;
    const bool told_done = carry_out(disk, root, faults);
    happened = call <= disk.calls().size();
    verdict.troubles = call;
    cut_power(disk, told_done, verdict);
    fs::remove_all(root);
  }
  return verdict;
}

CrashTrial::Verdict CrashTrial::end_twice(std::size_t second_lying_sync) {
  seen_.clear();
  Verdict verdict;
  bool first_ended = true;
  for (std::size_t first = 1; first_ended && verdict.complaint.empty(); ++first) {
    bool second_ended = true;
    for (std::size_t second = 0; second_ended && verdict.complaint.empty(); ++second) {
      const fs::path root = copy_of(before_);
      FaultyDisk disk(root);
      bool told_done = carry_out(disk, root, {.dies_at = first});
      first_ended = disk.is_dead();
      told_done |= carry_out(disk, root, {.dies_at = second, .lying_sync = second_lying_sync});
      second_ended = disk.is_dead() || second == 0;
      verdict.troubles += disk.is_dead();
      cut_power(disk, told_done, verdict);
      fs::remove_all(root);
    }
  }
  return verdict;
}

std::vector<std::string> CrashTrial::calls() const {
  const fs::path root = copy_of(before_);
  FaultyDisk disk(root);
  (void)carry_out(disk, root, {});
  fs::remove_all(root);
  return disk.calls();
}

bool CrashTrial::carry_out(FaultyDisk& disk, const fs::path& root, const Faults& faults) const {
  disk.start(faults);
  return change_(root, disk).has_value();
}

void CrashTrial::cut_power(const FaultyDisk& disk, bool told_done, Verdict& verdict) {
  for (const Survival& survival : survivals(static_cast<unsigned>(verdict.troubles))) {
    const Files found = disk.survivors(survival);
    if (!seen_.insert({found, told_done}).second) continue;
    ++verdict.findings;
    const fs::path root = copy_of(found);
    const std::string complaint = complaint_(root, told_done);
    fs::remove_all(root);
    if (complaint.empty()) continue;
    verdict.complaint = fmt::format("{}\nafter {}\n, names {}, contents {}, seed {}", complaint,
                                    fmt::join(disk.calls(), ", "), static_cast<int>(survival.names),
                                    static_cast<int>(survival.contents), survival.seed);
    return;
  }
}

fs::path CrashTrial::copy_of(const Files& files) const {
  const fs::path copy = fs::canonical(folder_.path()) / "root";
  write_files(copy, files);
  return copy;
}

}  // namespace tests
