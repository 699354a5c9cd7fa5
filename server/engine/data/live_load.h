#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
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
// read, that is logged and the last good load stays.
class LiveLoad {
  struct Opened;

 public:
  // Reads the directory whole, and logs what it holds. Errors: those of DataDirectory::open and
  // load, and of read_region_tables. `hot_days`: as for each Load.
  [[nodiscard]] static store::Result<std::unique_ptr<LiveLoad>> open(
      const std::filesystem::path& path, std::optional<std::uint32_t> hot_days = {});

  explicit LiveLoad(Opened opened);  // For open().

  [[nodiscard]] const store::Published<Load>& published() const { return published_; }

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
  void watch(const std::stop_token& stop);
  void look();

  // Used only by the watching thread, once that runs.
  store::DataDirectory directory_;
  std::optional<std::uint32_t> hot_days_;
  Stamp seen_;
  std::chrono::steady_clock::time_point try_again_{};
  std::string last_trouble_;

  store::Published<Load> published_;
  std::jthread watcher_;  // Last: it stops before what it uses goes.
};

}  // namespace server
