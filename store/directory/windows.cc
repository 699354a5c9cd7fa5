#include "store/directory/windows.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "store/directory/sealed_json.h"
#include "store/directory/transaction.h"
#include "store/format/window_builder.h"
#include "store/sums/workers.h"

namespace store {
namespace {

Date window_begin(Date date, std::uint32_t days) {
  const std::int64_t number = date.time_since_epoch().count();
  const std::int64_t width = days;
  return date - std::chrono::days{(number % width + width) % width};
}

// A window that the manifest's dates call for.
struct WantedWindow {
  StoredWindow window;                // Its file and bytes are to be found or made.
  std::span<const StoredDate> dates;  // At least two.
};

std::vector<WantedWindow> wanted_windows(std::span<const StoredDate> dates, std::uint32_t days) {
  std::vector<WantedWindow> wanted;
  for (std::size_t first = 0; first < dates.size();) {
    const Date begin = window_begin(dates[first].date, days);
    std::size_t last = first;
    while (last < dates.size() && dates[last].date < begin + std::chrono::days{days}) ++last;
    const auto its_dates = dates.subspan(first, last - first);
    first = last;
    if (its_dates.size() < 2) continue;
    wanted.push_back({.window = {.first = begin,
                                 .days = days,
                                 .dates = window_identity(its_dates),
                                 .file = {},
                                 .bytes = 0},
                      .dates = its_dates});
  }
  return wanted;
}

const StoredWindow* find(std::span<const StoredWindow> windows, const WantedWindow& wanted) {
  for (const StoredWindow& window : windows) {
    if (window.first == wanted.window.first && window.days == wanted.window.days) return &window;
  }
  return nullptr;
}

// The tables that a window is the sum of: the narrower windows in it, and the dates in none.
struct Summands {
  std::vector<SeriesTable> windows;
  std::vector<DatePartition> dates;

  [[nodiscard]] std::vector<const SeriesTable*> tables() const {
    std::vector<const SeriesTable*> all;
    for (const SeriesTable& window : windows) all.push_back(&window);
    for (const DatePartition& date : dates) all.push_back(&date.series());
    return all;
  }
};

Result<Summands> read_summands(const DataDirectory& directory, const Manifest& manifest,
                               const WantedWindow& wanted, std::span<const StoredWindow> narrower) {
  Summands summands;
  for (const StoredDate& date : wanted.dates) {
    const auto around = std::ranges::find_if(narrower, [&date](const StoredWindow& window) {
      return !window.file.empty() && window.first <= date.date &&
             date.date < window.first + std::chrono::days{window.days};
    });
    if (around == narrower.end()) {
      auto partition = directory.read_partition(date, manifest);
      if (!partition) return fail(std::move(partition.error()));
      summands.dates.push_back(*std::move(partition));
    } else if (summands.windows.empty() || summands.windows.back().date() != around->first) {
      auto window = directory.read_window(*around, manifest);
      if (!window) return fail(std::move(window.error()));
      summands.windows.push_back(*std::move(window));
    }
  }
  return summands;
}

// Builds a window and fills in its file, or leaves it without one.
Result<void> build(const DataDirectory& directory, Transaction& transaction,
                   const Manifest& manifest, std::span<const StoredWindow> narrower,
                   WantedWindow& wanted) {
  const auto unless_damaged = [](Error error) -> Result<void> {
    if (error.code == ErrorCode::kUnavailable) return fail(std::move(error));
    return {};
  };
  const auto summands = read_summands(directory, manifest, wanted, narrower);
  if (!summands) return unless_damaged(summands.error());
  auto window = WindowBuilder::sum_up(summands->tables());
  if (!window) return unless_damaged(window.error());
  if (!window->is_worth_keeping()) return {};
  auto file = transaction.new_window(wanted.window.first, wanted.window.days);
  if (!file) return fail(file.error());
  const auto bytes = window->write(*file->file, wanted.window.first, wanted.window.days);
  if (!bytes) return fail(bytes.error());
  if (auto synced = file->file->sync(); !synced) return synced;
  wanted.window.file = std::move(file->name);
  wanted.window.bytes = *bytes;
  return {};
}

}  // namespace

std::span<const StoredDate> dates_in(const StoredWindow& window, const Manifest& manifest) {
  const auto& dates = manifest.dates;
  const auto begin = std::ranges::lower_bound(dates, window.first, {}, &StoredDate::date);
  const auto end = std::ranges::lower_bound(dates, window.first + std::chrono::days{window.days},
                                            {}, &StoredDate::date);
  return {begin, end};
}

std::string window_identity(std::span<const StoredDate> dates) {
  std::string files;
  for (const StoredDate& date : dates) files += date.file + "\n";
  return checksum_text(files);
}

Result<void> renew_windows(const DataDirectory& directory, Transaction& transaction) {
  Manifest& manifest = transaction.manifest();
  std::vector<StoredWindow> renewed;   // The widest first.
  std::vector<StoredWindow> narrower;  // Those of the width before.
  const auto workers = Workers::for_every_core();
  for (const std::uint32_t days : kWindowDays) {
    std::vector<WantedWindow> wanted = wanted_windows(manifest.dates, days);
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const StoredWindow* known = find(manifest.windows, wanted[i]);
      if (known != nullptr && known->dates == wanted[i].window.dates) {
        wanted[i].window = *known;
      } else {
        changed.push_back(i);
      }
    }
    std::vector<Result<void>> built(changed.size());
    workers->run(changed.size(), [&](std::size_t i) {
      built[i] = build(directory, transaction, manifest, narrower, wanted[changed[i]]);
    });
    for (Result<void>& one : built) {
      if (!one) return std::move(one);
    }
    narrower.clear();
    for (WantedWindow& one : wanted) narrower.push_back(std::move(one.window));
    renewed.insert(renewed.begin(), narrower.begin(), narrower.end());
  }
  manifest.windows = std::move(renewed);
  return {};
}

}  // namespace store
