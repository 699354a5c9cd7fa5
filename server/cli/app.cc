#include "server/cli/app.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "dashboard_files.h"
#include "server/api/routes.h"
#include "server/base/heap_trimmer.h"
#include "server/base/log.h"
#include "server/base/terminal.h"
#include "server/demo/directory.h"
#include "server/demo/events.h"
#include "store/types/quoted.h"

namespace server {

namespace {

using store::Result;

constexpr std::string_view kDamagedData = "/problems/damaged-data";
constexpr std::string_view kLoading = "/problems/loading";
constexpr std::string_view kOverloaded = "/problems/overloaded";
constexpr std::string_view kOutOfTime = "/problems/out-of-time";

struct Source {
  std::filesystem::path directory;
  AboutData about;
};

Result<Source> source_of(const AppOptions& options) {
  if (options.directory) return Source{.directory = *options.directory, .about = {}};
  auto path = default_demo_path();
  if (!path) return store::fail(std::move(path.error()));
  const auto made = ensure_demo_directory(*path);
  if (!made) return store::fail(made.error());
  auto about = about_demo();
  if (!about) return store::fail(std::move(about.error()));
  return Source{.directory = std::move(*path), .about = std::move(*about)};
}

// Each connection and each file of the data is an open file; the soft limit is often 1,024, as many
// as there are threads.
void raise_open_files_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  if (setrlimit(RLIMIT_NOFILE, &limit) != 0) log_warning("cannot raise the limit of open files");
}

// Damage that was found before, so that each is logged once and not with every question about it.
class ToldDamage {
 public:
  // Whether `response` is about damage that was logged before.
  [[nodiscard]] bool was_told(const Response& response) {
    if (response.problem != kDamagedData) return false;
    const std::lock_guard lock{mutex_};
    return !told_.insert(response.failure).second;
  }

 private:
  std::mutex mutex_;
  std::set<std::string> told_;
};

// Whether a request failed because somebody asked for more than there is: the metrics count those.
bool is_over_a_limit(const Response& response) {
  return response.status == 429 || response.problem == kOverloaded ||
         response.problem == kOutOfTime;
}

// Logs a failed request once, with its cause: mistakes of the client at level info, ours as errors;
// not that the data is still being loaded, which probes ask again and again.
void log_failure(const Exchange& exchange) {
  const Response& response = exchange.response;
  if (response.status < 400 || response.problem == kLoading) return;
  std::string target(exchange.path);
  if (!exchange.query.empty()) target += fmt::format("?{}", exchange.query);
  const std::string line = fmt::format("{} {} {}: {}", response.status, exchange.method,
                                       store::quoted(target), response.failure);
  if (response.status < 500 || is_over_a_limit(response)) {
    log_info(line);
  } else {
    log_error(line);
  }
}

void log_postgis(const store::postgis::Conninfo& conninfo,
                 const store::postgis::Backend::Seen& seen) {
  if (!seen.trouble.empty()) {
    log_warning(fmt::format("PostGIS at {}: {}; looking again every second", conninfo.described(),
                            seen.why()));
    return;
  }
  log_info(fmt::format("PostGIS at {} holds {}", conninfo.described(),
                       count_of(seen.catalog->dates.size(), "date", "dates")));
}

}  // namespace

Result<App> App::listen(const AppOptions& options) {
  raise_open_files_limit();
  keep_little_freed_memory();
  App app;
  app.door_->say("the server is starting");
  const auto on_exchange = [&metrics = *app.metrics_,
                            told = std::make_shared<ToldDamage>()](const Exchange& exchange) {
    metrics.count(exchange.response, exchange.seconds);
    if (!told->was_told(exchange.response)) log_failure(exchange);
  };
  const FrontDoor& door = *app.door_;
  auto http = HttpServer::start(
      {.listen = options.listen,
       .threads = options.threads,
       .connections_per_address = options.connections_per_address,
       .host_names = options.host_names,
       .allowed_origins = options.allowed_origins,
       .body_types = [&door](const Request& request) { return door.body_types(request); },
       .methods = [&door](const Request& request) { return door.methods(request); },
       .complete = [&door](std::string_view path,
                           Response& response) { door.complete(path, response); },
       .on_exchange = on_exchange,
       .on_message = log_warning},
      [&door](const Request& request) { return door(request); });
  if (!http) return store::fail(std::move(http.error()));
  app.http_ = std::move(*http);
  for (std::size_t i = 0; i < options.listen.size(); ++i) {
    app.address_ += fmt::format("{}http://{}:{}/", i == 0 ? "" : " and ", options.listen[i].host,
                                app.http_->ports()[i]);
  }
  return app;
}

Result<void> App::load(const AppOptions& options) {
  if (!options.directory) door_->say("the demo's data is being made, if it is not there yet");
  auto source = source_of(options);
  if (!source) return store::fail(std::move(source.error()));
  door_->say(fmt::format("the data of {} is being loaded", source->directory.string()));
  auto live = LiveLoad::open(source->directory, options.hot_days);
  if (!live) return store::fail(std::move(live.error()));
  live_ = std::move(*live);
  watch_ = std::make_unique<DiskWatch>(
      *live_, std::chrono::duration<double, std::ratio<3600>>{options.scrub_hours});
  QuestionLimits questions = options.questions;
  if (options.memory_bytes) {
    const std::uint64_t quarter = *options.memory_bytes / 4;
    questions.bytes = std::max(quarter, kLargePrice.bytes);
    memory_ = std::make_unique<MemoryKeeper>(live_->published(), *options.memory_bytes - quarter);
  }
  if (options.postgis) {
    postgis_ = backend_of(*options.postgis, *live_->published().current()->region);
    log_postgis(options.postgis->conninfo, postgis_->seen());
  }
  door_->open(std::make_shared<const Api>(
      Site{.loads = live_->published(),
           .data_trouble = [live = live_.get()] { return live->trouble(); },
           .metrics = *metrics_,
           .limits = options.limits,
           .questions = questions,
           .connections = &http_->connections(),
           .postgis = postgis_.get(),
           .memory_radius_km =
               options.postgis ? options.postgis->memory_radius_km : std::optional<double>{},
           .about = std::move(source->about),
           .tiles = options.tiles,
           .assets = dashboard_files()}));
  return {};
}

}  // namespace server
