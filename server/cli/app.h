#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/api/admission.h"
#include "server/api/front_door.h"
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
  std::optional<std::filesystem::path> directory = {};  // Without, the demo, made if need be.
  std::vector<ListenAddress> listen;
  int threads;
  std::size_t connections_per_address = 0;  // As in HttpOptions; the two below too.
  std::vector<std::string> host_names = {};
  std::vector<std::string> allowed_origins = {};
  Limits limits;
  QuestionLimits questions = {};
  // What files and large questions may take together; without, the files have no bound, and the
  // questions that of `questions`.
  std::optional<std::uint64_t> memory_bytes = {};
  std::optional<std::uint32_t> hot_days = {};  // As for each Load.
  double scrub_hours = 0;                      // DiskWatch's period.
  std::optional<PostgisOptions> postgis = {};
  std::optional<TileSource> tiles = {};  // Under the dashboard's map.
};

// The running server: builds and owns everything, in the order in which it is needed.
class App {
 public:
  // Listens; until load() is done, questions get a 503. Errors: those of HttpServer::start.
  [[nodiscard]] static store::Result<App> listen(const AppOptions& options);

  // Loads the data, logs that, and answers from then on. Errors: those of LiveLoad::open and of the
  // demo's directory.
  [[nodiscard]] store::Result<void> load(const AppOptions& options);

  // Where it listens: "http://127.0.0.1:8080/ and http://10.0.0.1:80/".
  [[nodiscard]] const std::string& address() const { return address_; }

  // Looks at the data directory now, and not only when it is time.
  void look_again() {
    if (live_) live_->look_again();
  }

  // Lets running requests finish, then closes every connection.
  void stop() { http_->stop(); }

 private:
  App() = default;

  std::unique_ptr<FrontDoor> door_ = std::make_unique<FrontDoor>();
  std::unique_ptr<Metrics> metrics_ = std::make_unique<Metrics>();
  std::unique_ptr<LiveLoad> live_;
  std::unique_ptr<DiskWatch> watch_;
  std::unique_ptr<MemoryKeeper> memory_;              // Null where there is no bound.
  std::unique_ptr<store::postgis::Backend> postgis_;  // Null where none is configured.
  std::string address_;
  std::unique_ptr<HttpServer> http_;  // Destroyed first: its handlers refer to the others.
};

}  // namespace server
