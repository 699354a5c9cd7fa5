#include "server/engine/data/live_load.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <system_error>

#include "server/base/log.h"
#include "server/base/look_every.h"
#include "server/base/terminal.h"
#include "server/engine/data/region.h"

namespace server {

namespace {

using store::Result;

constexpr std::chrono::milliseconds kLookAtManifestEvery{500};
constexpr std::chrono::seconds kTryAgainAfter{10};

Result<std::shared_ptr<const Region>> read_region(const store::DataDirectory& directory,
                                                  const store::Manifest& manifest) {
  return read_region_tables(directory, manifest).map([&manifest](RegionTables tables) {
    return std::make_shared<const Region>(make_region(std::move(tables), manifest.sbi_texts));
  });
}

// Reads everything. The tables and the dates are independent, so they are read side by side.
Result<std::shared_ptr<const Load>> read_all(const store::DataDirectory& directory,
                                             const store::Manifest& manifest,
                                             std::optional<std::uint32_t> hot_days) {
  auto region = std::async(std::launch::async, [&] { return read_region(directory, manifest); });
  auto snapshot = directory.open_snapshot(manifest, nullptr);
  auto its_region = region.get();
  if (!its_region) return store::fail(std::move(its_region.error()));
  if (!snapshot) return store::fail(std::move(snapshot.error()));
  return std::make_shared<const Load>(std::move(*its_region), std::move(*snapshot),
                                      store::Workers::for_every_core(), hot_days);
}

Result<std::shared_ptr<const Load>> read_load(const store::DataDirectory& directory,
                                              std::optional<std::uint32_t> hot_days) {
  return directory.read_at_once(
      [&](const store::Manifest& manifest) { return read_all(directory, manifest, hot_days); });
}

Result<std::shared_ptr<const Load>> read_changes(const store::DataDirectory& directory,
                                                 const store::Manifest& manifest,
                                                 const Load& previous,
                                                 std::optional<std::uint32_t> hot_days) {
  auto snapshot = directory.open_snapshot(manifest, &previous.snapshot);
  if (!snapshot) return store::fail(std::move(snapshot.error()));
  std::shared_ptr<const Region> region = previous.region;
  if (manifest.sbi_texts.size() != region->numbered_texts || manifest.places != region->grown) {
    auto next = read_region(directory, manifest);
    if (!next) return store::fail(std::move(next.error()));
    region = *std::move(next);
  }
  return std::make_shared<const Load>(std::move(region), std::move(*snapshot), previous.workers,
                                      hot_days);
}

// Reads what has changed since `previous`, of the same directory: dates, and titles and places that
// are new.
Result<std::shared_ptr<const Load>> read_next(const store::DataDirectory& directory,
                                              const Load& previous,
                                              std::optional<std::uint32_t> hot_days) {
  return directory.read_at_once([&](const store::Manifest& manifest) {
    return read_changes(directory, manifest, previous, hot_days);
  });
}

void log_load(const store::DataDirectory& directory, const Load& load) {
  std::uint64_t datapoints = 0;
  for (const store::SnapshotDate& date : load.snapshot.dates) {
    if (date.rows != nullptr) datapoints += date.rows->rows();
    if (date.damage) log_error(date.damage->detail);
  }
  for (const std::string& window : load.snapshot.damaged_windows) log_error(window);
  const auto& dates = load.snapshot.dates;
  const std::string date_text =
      dates.empty() ? "no dates yet"
                    : date_count(dates.size(), dates.front().date, dates.back().date);
  log_info(fmt::format("loaded {}: {}, {}; {}, {}", directory.path().string(),
                       count_of(datapoints, "datapoint", "datapoints"), date_text,
                       count_of(load.region->centres.size(), "postcode", "postcodes"),
                       load.region->crs.code));
}

// How many files of a load could not be opened.
std::size_t unopened_in(const Load& load) {
  const auto dates = std::ranges::count_if(
      load.snapshot.dates, [](const store::SnapshotDate& date) { return date.damage.has_value(); });
  return static_cast<std::size_t>(dates) + load.snapshot.damaged_windows.size();
}

}  // namespace

Result<std::unique_ptr<LiveLoad>> LiveLoad::open(const std::filesystem::path& path,
                                                 std::optional<std::uint32_t> hot_days) {
  auto directory = store::DataDirectory::open(path);
  if (!directory) return store::fail(std::move(directory.error()));
  const Stamp stamp = stamp_of(path);  // Before the manifest is read: a change since is seen.
  auto load = read_load(*directory, hot_days);
  if (!load) return store::fail(std::move(load.error()));
  log_load(*directory, **load);
  return std::make_unique<LiveLoad>(Opened{.directory = std::move(*directory),
                                           .load = std::move(*load),
                                           .stamp = stamp,
                                           .hot_days = hot_days});
}

LiveLoad::LiveLoad(Opened opened)
    : path_{opened.directory.path()},
      directory_{std::move(opened.directory)},
      hot_days_{opened.hot_days},
      seen_{opened.stamp},
      published_{std::move(opened.load)},
      watcher_{[this](const std::stop_token& stop) { watch(stop); }} {}

LiveLoad::Stamp LiveLoad::stamp_of(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / store::kManifestFile;
  std::error_code gone;
  return {.written = std::filesystem::last_write_time(file, gone),
          .bytes = std::filesystem::file_size(file, gone)};
}

bool LiveLoad::is_new(const Stamp& stamp) {
  constexpr std::chrono::seconds kNew{1};
  const auto age = std::filesystem::file_time_type::clock::now() - stamp.written;
  return age < kNew && age > -kNew;
}

void LiveLoad::watch(const std::stop_token& stop) {
  look_every(kLookAtManifestEvery, stop, path_.string(), [this] {
    const std::lock_guard lock{looking_};
    look(/*anyway=*/false);
  });
}

void LiveLoad::look_again() {
  const std::lock_guard lock{looking_};
  look(/*anyway=*/true);
}

bool LiveLoad::verify_tables() {
  const std::lock_guard lock{looking_};
  std::string trouble;
  for (const std::string& name : directory_.region_files()) {
    const auto table = directory_.read_region_file(name);
    if (!table && trouble.empty()) trouble = table.error().detail;
  }
  const auto places = directory_.read_at_once([this](const store::Manifest& manifest) {
    return directory_.read_region_file(store::kPlacesFile, manifest);
  });
  if (!places && trouble.empty()) trouble = places.error().detail;
  if (!trouble.empty() && trouble != found_once_) {
    found_once_ = std::move(trouble);
    return false;
  }
  if (!trouble.empty() && trouble != table_trouble_) log_error(trouble);
  table_trouble_ = trouble;
  found_once_ = std::move(trouble);
  publish_trouble();
  return true;
}

void LiveLoad::publish_trouble() {
  trouble_.publish(
      std::make_shared<const std::string>(last_trouble_.empty() ? table_trouble_ : last_trouble_));
}

void LiveLoad::look(bool anyway) {
  const Stamp stamp = stamp_of(path_);
  const auto now = std::chrono::steady_clock::now();
  const std::size_t unopened = unopened_in(*published_.current());
  const bool is_due = (!last_trouble_.empty() || unopened > 0) && now >= try_again_;
  if (stamp == seen_ && !is_due && !anyway) return;
  seen_ = stamp;
  try_again_ = now + kTryAgainAfter;

  auto next = read_next(directory_, *published_.current(), hot_days_);
  if (!next && next.error().code == store::ErrorCode::kConflict) {
    // Another data directory stands in its place; its slots mean something else.
    auto directory = store::DataDirectory::open(path_);
    if (directory) next = read_load(*directory, hot_days_);
    if (directory && next) directory_ = std::move(*directory);
  }
  if (!next && is_new(stamp)) {  // Somebody may be writing it.
    seen_ = {};
    return;
  }
  if (!next) {
    if (next.error().detail != last_trouble_) {
      log_error(fmt::format("the last good data stays: {}", next.error().detail));
    }
    last_trouble_ = next.error().detail;
    publish_trouble();
    return;
  }
  last_trouble_.clear();
  publish_trouble();
  if ((*next)->snapshot.data_version == published_.current()->snapshot.data_version &&
      unopened_in(**next) == unopened) {
    return;
  }
  published_.publish(*next);
  log_load(directory_, **next);
}

}  // namespace server
