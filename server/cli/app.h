#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "server/api/metrics.h"
#include "server/api/tile_source.h"
#include "server/cli/postgis_options.h"
#include "server/engine/data/disk_watch.h"
#include "server/engine/data/live_load.h"
#include "server/engine/data/memory_keeper.h"
#include "server/engine/question.h"
#include "server/http/server.h"
#include "store/postgis/backend.h"
#include "store/types/result.h"

namespace server {

struct AppOptions {
  std::optional<std::filesystem::path> directory;  // Without one the demo, made if need be.
  std::string host;
  int port;
  int threads;
  Limits limits;
  std::optional<std::uint64_t> memory_bytes = {};  // MemoryKeeper's budget; without, no bound.
  std::optional<std::uint32_t> hot_days = {};      // As for each Load.
  double scrub_hours = 0;                          // DiskWatch's period.
  std::optional<PostgisOptions> postgis = {};
  std::optional<TileSource> tiles = {};  // Under the dashboard's map.
};

// The running server: builds and owns everything, in the order in which it is needed.
class App {
 public:
  // Loads, logs that, then listens. Errors: those of LiveLoad::open, of the demo's
  // directory and of HttpServer::start.
  [[nodiscard]] static store::Result<App> start(const AppOptions& options);

  // Where it listens: "http://127.0.0.1:8080/".
  [[nodiscard]] const std::string& address() const { return address_; }

  // Lets running requests finish, then closes every connection.
  void stop() { http_->stop(); }

 private:
  App(std::unique_ptr<LiveLoad> live, std::unique_ptr<Metrics> metrics)
      : live_{std::move(live)}, metrics_{std::move(metrics)} {}

  std::unique_ptr<LiveLoad> live_;
  std::unique_ptr<DiskWatch> watch_;
  std::unique_ptr<Metrics> metrics_;
  std::unique_ptr<MemoryKeeper> memory_;              // Null where there is no bound.
  std::unique_ptr<store::postgis::Backend> postgis_;  // Null where none is configured.
  std::string address_;
  std::unique_ptr<HttpServer> http_;  // Destroyed first: its handlers refer to the others.
};

}  // namespace server
