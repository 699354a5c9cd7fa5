#include "store/directory/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <utility>

#include "store/directory/directory_init.h"
#include "store/directory/file_io.h"
#include "store/directory/windows.h"
#include "store/format/partition_check.h"

namespace store {
namespace {

namespace fs = std::filesystem;

using Troubles = std::vector<std::string>;

// Removes the name of a file from a message about it: the message is shown behind the name.
std::string without_name(std::string text, const std::string& name) {
  if (text.starts_with(name + " ")) text.erase(0, name.size() + 1);
  return text;
}

template <typename Number>
void expect_equal(Number held, Number stated, const char* what, Troubles& troubles) {
  if (held == stated) return;
  troubles.push_back(fmt::format("holds {} {} where the manifest says {}", held, what, stated));
}

// How a table with intact pages differs from its manifest entry.
Troubles misfits(const SeriesTable& table, const Manifest& manifest,
                 std::optional<std::size_t> located) {
  const PartitionHeader& header = table.header();
  Troubles troubles;
  if (header.sbi_codes > manifest.sbi.size()) {
    troubles.emplace_back("has industries that the manifest does not list");
  }
  if (header.slots - header.located > manifest.unlocated.size()) {
    troubles.emplace_back("has postcodes that the manifest does not list");
  }
  if (located && header.located != *located) {
    troubles.push_back(fmt::format("was written for {} postcodes where the location table has {}",
                                   header.located, *located));
  }
  return troubles;
}

void append(Troubles& troubles, Troubles more) {
  for (std::string& one : more) troubles.push_back(std::move(one));
}

class DirectoryCheck {
 public:
  DirectoryCheck(const DataDirectory& directory, const CountLocated& count_located,
                 Workers& workers, const std::function<void(const CheckProgress&)>& on_progress)
      : directory_{directory},
        disk_{directory.disk()},
        path_{directory.path()},
        count_located_{count_located},
        workers_{workers},
        on_progress_{on_progress} {}

  Result<CheckReport> run() {
    auto manifest = directory_.read_manifest();
    if (!manifest) check_region({});
    while (manifest) {
      located_ = count_located_ ? count_located_(*manifest) : std::nullopt;
      check_region(*manifest);
      check_files(*manifest);
      check_windows(*manifest);
      auto newer = directory_.read_manifest();
      if (!newer || newer->transaction == manifest->transaction) break;
      ++report_.commits_meanwhile;
      manifest = std::move(newer);
    }
    if (manifest) {
      tell_of(*manifest);
    } else if (manifest.error().code == ErrorCode::kCorrupt) {
      report_.findings.push_back(
          {.file = kManifestFile,
           .what = without_name(manifest.error().detail, quoted(path_ / kManifestFile)) +
                   "; it says which dates count, so no date was checked"});
    } else {
      return fail(manifest.error());
    }
    auto looked = look_for_leftovers(manifest ? &*manifest : nullptr);
    if (!looked) return fail(std::move(looked.error()));
    return std::move(report_);
  }

 private:
  // Of the region nothing is noted yet but what an earlier manifest had.
  void check_region(const Manifest& manifest) {
    report_.bytes -= std::exchange(region_bytes_, 0);
    report_.findings.clear();
    const auto tell = [this](const std::string& name, const Result<std::string>& bytes) {
      if (bytes) {
        report_.bytes += bytes->size();
        region_bytes_ += bytes->size();
      } else {
        report_.findings.push_back(
            {.file = name, .what = without_name(bytes.error().detail, quoted(path_ / name))});
      }
    };
    for (const std::string& name : directory_.region_files()) {
      tell(name, directory_.read_region_file(name));
    }
    if (manifest.places) {
      tell(manifest.places->file, directory_.read_region_file(kPlacesFile, manifest));
    }
  }

  // Checks each file of the manifest that was not checked before, by itself. Names are never used
  // twice.
  void check_files(const Manifest& manifest) {
    std::vector<const StoredDate*> dates;
    std::vector<const StoredWindow*> windows;
    CheckProgress progress{.bytes = 0, .bytes_in_all = 0};
    for (const StoredDate& date : manifest.dates) {
      if (troubles_.contains(date.file)) continue;
      dates.push_back(&date);
      progress.bytes_in_all += date.bytes;
    }
    for (const StoredWindow& window : manifest.windows) {
      if (window.file.empty() || troubles_.contains(window.file)) continue;
      windows.push_back(&window);
      progress.bytes_in_all += window.bytes;
    }
    std::mutex mutex;
    workers_.run(dates.size() + windows.size(), [&](std::size_t i) {
      const bool is_date = i < dates.size();
      const std::string& file = is_date ? dates[i]->file : windows[i - dates.size()]->file;
      Troubles troubles = is_date ? check_date(*dates[i], manifest)
                                  : check_window(*windows[i - dates.size()], manifest);
      const std::lock_guard lock{mutex};
      troubles_[file] = std::move(troubles);
      progress.bytes += is_date ? dates[i]->bytes : windows[i - dates.size()]->bytes;
      if (on_progress_) on_progress_(progress);
    });
    report_.bytes += progress.bytes_in_all;
  }

  // The bytes of a file. They are read whole, and nothing of them is kept.
  Result<std::shared_ptr<const std::string>> read(const std::string& file) const {
    return disk_.read(path_ / file).map([](std::string bytes) {
      return std::make_shared<const std::string>(std::move(bytes));
    });
  }

  // The damage of the file by its page checksums; its table if there is none.
  template <typename Table>
  Troubles check_pages(const std::string& name, std::uint64_t stated_bytes,
                       std::optional<Table>& table) const {
    const auto file = read(name);
    if (!file && file.error().code == ErrorCode::kNotFound) return {"is missing"};
    if (!file) return {file.error().detail};
    const std::string& text = **file;
    const std::shared_ptr<const std::byte> bytes(*file, bytes_of(text).data());
    Troubles troubles = page_damage(bytes, text.size(), name);
    const bool is_whole = troubles.empty();
    expect_equal<std::uint64_t>(text.size(), stated_bytes, "bytes", troubles);
    if (!is_whole) return troubles;
    auto read = VerifiedFile::open(bytes, text.size(), name).and_then(Table::read);
    if (read) {
      table = *std::move(read);
    } else {
      troubles.push_back(without_name(read.error().detail, name));
    }
    return troubles;
  }

  [[nodiscard]] Troubles check_date(const StoredDate& stored, const Manifest& manifest) const {
    std::optional<DatePartition> date;
    Troubles troubles = check_pages(stored.file, stored.bytes, date);
    if (!date) return troubles;
    if (date->date() != stored.date) {
      troubles.push_back("holds " + to_iso(date->date()) + " where the manifest says " +
                         to_iso(stored.date));
    }
    if (date->delta_kind() != stored.delta_kind) {
      troubles.emplace_back("has another kind of delta than the manifest says");
    }
    expect_equal(date->rows(), stored.rows, "rows", troubles);
    expect_equal(date->unlocated_rows(), stored.unlocated_rows, "rows without a location",
                 troubles);
    append(troubles, misfits(date->series(), manifest, located_));
    append(troubles, contradictions(*date));
    return troubles;
  }

  [[nodiscard]] Troubles check_window(const StoredWindow& stored, const Manifest& manifest) const {
    std::optional<SeriesTable> window;
    Troubles troubles = check_pages(stored.file, stored.bytes, window);
    if (!window) return troubles;
    if (window->date() != stored.first || window->header().days != stored.days) {
      troubles.push_back(fmt::format("holds {} days from {} where the manifest says {} from {}",
                                     window->header().days, to_iso(window->date()), stored.days,
                                     to_iso(stored.first)));
    }
    append(troubles, misfits(*window, manifest, located_));
    append(troubles, contradictions(*window));
    return troubles;
  }

  // Checks windows without trouble of their own against their dates.
  void check_windows(const Manifest& manifest) {
    std::vector<const StoredWindow*> windows;
    for (const StoredWindow& window : manifest.windows) {
      if (!window.file.empty() && troubles_.at(window.file).empty()) windows.push_back(&window);
    }
    std::vector<Troubles> found(windows.size());
    workers_.run(windows.size(),
                 [&](std::size_t i) { found[i] = check_sum(*windows[i], manifest); });
    for (std::size_t i = 0; i < windows.size(); ++i) {
      troubles_[windows[i]->file] = std::move(found[i]);
    }
  }

  [[nodiscard]] Troubles check_sum(const StoredWindow& stored, const Manifest& manifest) const {
    const std::span<const StoredDate> dates = dates_in(stored, manifest);
    if (stored.dates != window_identity(dates)) {
      return {"sums up other files of dates than those of the manifest"};
    }
    const auto window = directory_.read_window(stored, manifest);
    std::vector<DatePartition> partitions;
    std::vector<const SeriesTable*> tables;
    partitions.reserve(dates.size());
    tables.reserve(dates.size());
    for (const StoredDate& date : dates) {
      // Files that are damaged or gone since then are reported elsewhere.
      if (!troubles_.at(date.file).empty()) return {};
      auto partition = directory_.read_partition(date, manifest);
      if (!partition) return {};
      partitions.push_back(*std::move(partition));
    }
    for (const DatePartition& partition : partitions) tables.push_back(&partition.series());
    return window ? contradictions(*window, tables) : Troubles{};
  }

  // The findings about the files of the last manifest.
  void tell_of(const Manifest& manifest) {
    const auto tell = [this](const std::string& file, Date first, std::uint32_t days) {
      for (const std::string& what : troubles_.at(file)) {
        report_.findings.push_back({.file = file, .first = first, .days = days, .what = what});
      }
    };
    for (const StoredDate& date : manifest.dates) {
      tell(date.file, date.date, 1);
      report_.datapoints += date.rows;
    }
    report_.dates = manifest.dates.size();
    for (const StoredWindow& window : manifest.windows) {
      if (window.file.empty()) continue;
      tell(window.file, window.first, window.days);
      ++report_.windows;
    }
  }

  // Notes every file in the directory that is not in use, and whether a command is writing.
  Result<void> look_for_leftovers(const Manifest* manifest) {
    std::set<std::string> known{kMarkerFile, kManifestFile, kLockFile, kDatesFolder,
                                kRefusedFolder};
    for (std::string& name : directory_.region_files()) known.insert(std::move(name));
    auto names = disk_.list(path_);
    if (!names) return fail(std::move(names.error()));
    if (manifest != nullptr) {
      if (manifest->places) known.insert(manifest->places->file);
      for (const StoredDate& date : manifest->dates) known.insert(date.file);
      for (const StoredWindow& window : manifest->windows) known.insert(window.file);
      for (const char* folder : {kDatesFolder, kRefusedFolder}) {
        for (const std::string& name :
             disk_.list(path_ / folder).value_or(std::vector<std::string>{})) {
          const std::string file = std::string(folder) + "/" + name;
          if (folder != kRefusedFolder || !is_refused_file(name, *manifest)) {
            names->push_back(file);
          }
        }
      }
    }
    for (const std::string& name : *names) {
      if (!known.contains(name)) report_.leftovers.push_back(name);
      if (name != kLockFile) continue;
      const auto lock = disk_.try_lock(path_ / kLockFile);  // Released at once.
      report_.writer_at_work = lock && !*lock;
    }
    std::ranges::sort(report_.leftovers);
    return {};
  }

  // Whether `name` is the table of lines that a commit up to now has refused.
  static bool is_refused_file(std::string_view name, const Manifest& manifest) {
    constexpr std::string_view kBefore = "transaction-";
    constexpr std::string_view kAfter = ".csv";
    if (!name.starts_with(kBefore) || !name.ends_with(kAfter)) return false;
    name.remove_prefix(kBefore.size());
    name.remove_suffix(std::min(name.size(), kAfter.size()));
    std::uint64_t transaction = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), transaction);
    return error == std::errc{} && end == name.data() + name.size() &&
           transaction <= manifest.transaction;
  }

  const DataDirectory& directory_;
  Disk& disk_;
  const fs::path path_;
  const CountLocated& count_located_;
  std::optional<std::size_t> located_;  // As count_located_ says.
  std::uint64_t region_bytes_ = 0;      // Of report_.bytes.
  Workers& workers_;
  const std::function<void(const CheckProgress&)>& on_progress_;
  std::map<std::string, Troubles> troubles_;  // Of every file looked at, by name.
  CheckReport report_;
};

}  // namespace

Result<CheckReport> check_directory(const DataDirectory& directory,
                                    const CountLocated& count_located, Workers& workers,
                                    const std::function<void(const CheckProgress&)>& on_progress) {
  return DirectoryCheck(directory, count_located, workers, on_progress).run();
}

}  // namespace store
