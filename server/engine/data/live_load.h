#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "server/engine/data/load.h"
#include "store/directory/data_directory.h"
#include "store/types/published.h"
#include "store/types/result.h"

namespace server {

// The current load of a data directory. A thread looks at the manifest twice a second; after a
// change it publishes a new load, while running requests keep theirs. If a new state cannot be
// read, that is logged and the last good load stays. What could not be opened is tried again every
// ten seconds.
class LiveLoad {
  struct Opened;

 public:
  // Reads the directory whole, and logs what it holds. Errors: those of DataDirectory::open and
  // load, and of read_region_tables. `hot_days`: as for each Load.
  [[nodiscard]] static store::Result<std::unique_ptr<LiveLoad>> open(
      const std::filesystem::path& path, std::optional<std::uint32_t> hot_days = {});

  explicit LiveLoad(Opened opened);  // For open().

  [[nodiscard]] const store::Published<Load>& published() const { return published_; }

  // Looks at the manifest at once, changed or not, and opens again what could not be opened: what
  // SIGHUP asks for. Threads: any.
  void look_again();

  // Reads the manifest and the region's tables from the disk, and remembers which of them a restart
  // would find damaged: what it finds twice in a row, for somebody may be writing one. Whether
  // that is all it found.
  bool verify_tables();

  // What keeps the directory from being read as it is now, in words; empty where nothing does.
  [[nodiscard]] std::string trouble() const { return *trouble_.current(); }

 private:
  // Differs between states of the manifest file; found without reading it.
  struct Stamp {
    std::filesystem::file_time_type written;
    std::uintmax_t bytes;
    friend bool operator==(const Stamp&, const Stamp&) = default;
  };

  struct Opened {
    store::DataDirectory directory;
    std::shared_ptr<const Load> load;
    Stamp stamp;
    std::optional<std::uint32_t> hot_days;
  };

  [[nodiscard]] static Stamp stamp_of(const std::filesystem::path& folder);
  [[nodiscard]] static bool is_new(const Stamp& stamp);  // Written a moment ago.
  void watch(const std::stop_token& stop);
  void look(bool anyway);  // looking_ is held; the same for the next.
  void publish_trouble();

  const std::filesystem::path path_;
  mutable std::mutex looking_;  // For what follows.
  store::DataDirectory directory_;
  std::optional<std::uint32_t> hot_days_;
  Stamp seen_;
  std::chrono::steady_clock::time_point try_again_{};
  std::string last_trouble_;
  std::string table_trouble_;
  std::string found_once_;  // By verify_tables().

  store::Published<std::string> trouble_{std::make_shared<const std::string>()};
  store::Published<Load> published_;
  std::jthread watcher_;  // Last: it stops before what it uses goes.
};

}  // namespace server
