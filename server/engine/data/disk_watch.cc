#include "server/engine/data/disk_watch.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "server/base/log.h"
#include "server/base/look_every.h"

namespace server {

namespace {

constexpr std::chrono::seconds kLookEvery{1};
constexpr std::chrono::seconds kWritersNeed{1};  // From the last change of a file on.
constexpr std::chrono::seconds kVerifyDamagedEvery{10};
constexpr std::chrono::seconds kReadTablesAgainAfter{2};
constexpr double kSlowestScrub = 1e6;  // Bytes a second.

// Whether a file was written to a moment ago, so that more may follow.
bool is_being_written(const store::FileIdentity& identity) {
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  const auto age = since_1970 - std::chrono::nanoseconds{identity.changed_ns};
  return identity.inode != 0 && age < kWritersNeed && age > -kWritersNeed;
}

void take_lowest_priority() {
  constexpr int kLowest = 19;
  // Of this thread alone: on Linux a thread has a priority of its own.
  ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kLowest);
}

// A file of a load that keeps open without the load, which would keep what has been replaced.
struct HeldTable {
  std::shared_ptr<const void> holder;
  const store::SeriesTable* table = nullptr;
};

HeldTable table_at(const Load& load, std::size_t index) {
  std::size_t at = 0;
  for (const store::SnapshotDate& date : load.snapshot.dates) {
    if (date.rows && at++ == index) return {.holder = date.rows, .table = &date.rows->series()};
  }
  for (const store::SnapshotWindow& window : load.snapshot.windows) {
    if (at++ == index) return {.holder = window.series, .table = window.series.get()};
  }
  return {};
}

double bytes_of(const Load& load) {
  double bytes = 0;
  for (const store::SeriesTable* table : load.tables()) {
    bytes += static_cast<double>(table->file().file_bytes());
  }
  return bytes;
}

}  // namespace

DiskWatch::DiskWatch(LiveLoad& live, std::chrono::duration<double> scrub_every)
    : live_{live}, looker_{[this](const std::stop_token& stop) {
        look_every(kLookEvery, stop, "the files", [this, &stop] { look(stop); });
      }} {
  if (scrub_every <= scrub_every.zero()) return;
  scrubber_ = std::jthread([this, scrub_every](const std::stop_token& stop) {
    scrub_again_and_again(scrub_every, stop);
  });
}

bool DiskWatch::is_due(const store::VerifiedFile& file) const {
  const store::FileIdentity now = file.identity_now();
  if (is_being_written(now)) return false;
  const auto before = verified_.find(file.name());
  if (before != verified_.end() && before->second.identity == now) {
    return std::chrono::steady_clock::now() - before->second.at >= kVerifyDamagedEvery;
  }
  return file.has_damage() || now != file.identity();
}

void DiskWatch::look(const std::stop_token& stop) {
  const std::lock_guard lock{looking_};
  std::set<std::string> due;
  {
    const std::shared_ptr<const Load> load = live_.published().current();
    for (const store::SeriesTable* table : load->tables()) {
      if (is_due(table->file())) due.insert(table->file().name());
    }
  }
  if (!due.empty()) {
    live_.look_again();  // Files of the manifest before may be gone, and rightly so.
    verify_changed(due, stop);
  }
  const auto now = std::chrono::steady_clock::now();
  if (!live_.trouble().empty() && now >= tables_due_) {  // They may be mended by now.
    tables_due_ = now + kVerifyDamagedEvery;
    live_.verify_tables();
  }
  tell(*live_.published().current());
}

void DiskWatch::verify_changed(const std::set<std::string>& names, const std::stop_token& stop) {
  const std::shared_ptr<const Load> load = live_.published().current();
  for (const store::SeriesTable* table : load->tables()) {
    const store::VerifiedFile& file = table->file();
    if (!names.contains(file.name())) continue;
    const store::FileIdentity identity = file.identity_now();
    file.verify_on_disk([&stop](std::size_t) { return !stop.stop_requested(); });
    verified_.erase(file.name());
    if (file.has_damage()) {
      verified_[file.name()] = {.identity = identity, .at = std::chrono::steady_clock::now()};
    }
  }
}

void DiskWatch::tell(const Load& load) {
  constexpr std::size_t kMostLines = 20;  // The whole disk may be away.
  std::set<std::string> damaged;
  std::vector<std::string> found;
  for (const store::SeriesTable* table : load.tables()) {
    const std::string& name = table->file().name();
    if (table->file().has_damage()) {
      damaged.insert(name);
      if (!told_.contains(name)) found.push_back(table->damage().detail);
    } else if (told_.contains(name)) {
      log_info(fmt::format("{} is whole again", name));
    }
  }
  for (std::size_t i = 0; i < std::min(found.size(), kMostLines); ++i) log_error(found[i]);
  if (found.size() > kMostLines) {
    log_error(fmt::format("{} more files are damaged", found.size() - kMostLines));
  }
  told_ = std::move(damaged);
}

void DiskWatch::scrub(double bytes_a_second, const std::stop_token& stop) {
  const auto go_on = [&](std::size_t bytes) {
    const double seconds = static_cast<double>(bytes) / bytes_a_second;
    return pause(std::chrono::duration<double>{seconds}, stop);
  };
  for (std::size_t index = 0; !stop.stop_requested(); ++index) {
    const HeldTable held = table_at(*live_.published().current(), index);
    if (held.table == nullptr) break;
    // One that has just been removed, or is being written, is for look().
    const store::FileIdentity now = held.table->file().identity_now();
    if (now != held.table->file().identity()) continue;
    held.table->file().verify_on_disk(go_on);
  }
  if (!live_.verify_tables() && pause(kReadTablesAgainAfter, stop)) live_.verify_tables();
}

void DiskWatch::scrub_again_and_again(std::chrono::duration<double> every,
                                      const std::stop_token& stop) {
  take_lowest_priority();
  do {
    const auto begin = std::chrono::steady_clock::now();
    // A little faster than it need be, so that it is done in time.
    constexpr double kSpare = 1.25;
    const double rate = kSpare * bytes_of(*live_.published().current()) / every.count();
    try {
      scrub(std::max(rate, kSlowestScrub), stop);
    } catch (const std::exception& error) {
      log_error(fmt::format("cannot verify the files: {}", error.what()));
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (!pause(std::max(every - took, every / 100), stop)) return;
  } while (!stop.stop_requested());
}

bool DiskWatch::pause(std::chrono::duration<double> duration, const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  stopped_.wait_for(lock, stop, duration, [&stop] { return stop.stop_requested(); });
  return !stop.stop_requested();
}

}  // namespace server
