#include "server/cli/commands/serve.h"

#include <cstdlib>
#include <utility>

#include "server/base/log.h"
#include "server/cli/app.h"
#include "server/cli/stop_signal.h"

namespace server {

namespace {

constexpr std::uint64_t kMostThreads = 16'384;

CommandResult run(const ServeSettings& settings) {
  if (settings.demo && !settings.directory.empty()) {
    return misused("serve: give DIR or --demo, not both");
  }
  if (!settings.demo && settings.directory.empty()) {
    return misused("serve: DIR is missing; --demo serves made-up data");
  }
  AppOptions options{.directory = {},
                     .host = *settings.host,
                     .port = settings.port,
                     .threads = static_cast<int>(settings.threads),
                     .limits = settings.limits,
                     .memory_bytes = settings.memory,
                     .hot_days = settings.hot_days,
                     .scrub_hours = settings.scrub_hours};
  auto postgis = settings.postgis.read();
  if (!postgis) return misused(postgis.error());
  options.postgis = std::move(*postgis);
  auto tiles = settings.tiles.read();
  if (!tiles) return misused(tiles.error());
  options.tiles = std::move(*tiles);
  if (!settings.demo) options.directory = settings.directory.front();

  StopSignal signal;
  auto app = signal.beside([&options] { return App::start(options); },
                           [] {
                             log_info("stopped before it was ready");
                             std::_Exit(EXIT_SUCCESS);
                           });
  // Only the host can be wrong by itself here.
  if (!app && app.error().code == store::ErrorCode::kInvalid) return misused(app.error());
  if (!app) return failed(app.error());

  log_info("listening on " + app->address());
  signal.wait();
  log_info("stopping: running requests are finished first");
  signal.beside([&app] { app->stop(); },
                [] {
                  log_warning("stopped at once");
                  std::_Exit(EXIT_FAILURE);
                });
  log_info("stopped");
  return {};
}

}  // namespace

Command serve_command(ServeSettings& settings) {
  return {
      .name = "serve",
      .summary = "Answers over HTTP and shows the dashboard",
      .example =
          "  straal serve --demo\n"
          "  straal serve nl --port 9000 --host 0.0.0.0\n",
      .arguments = {{.name = "DIR",
                     .help = "A data directory; datapoints ingested meanwhile are served at once",
                     .count = Argument::Count::kOptional,
                     .target = &settings.directory}},
      .options = {switch_option("demo", "Serve a made-up spring in the Netherlands, not DIR",
                                settings.demo),
                  whole_option("port", "PORT", "Port to listen on; 0 takes a free one", {0, 65535},
                               settings.port),
                  text_option("host", "ADDRESS",
                              "IPv4 address to listen on; 0.0.0.0 listens on every address",
                              settings.host),
                  whole_option("max-dates", "N", "Most dates in one question", {1, kWholeCalendar},
                               settings.limits.dates),
                  decimal_option("max-radius-km", "KM", "Largest radius of a question",
                                 settings.limits.radius_km),
                  bytes_option("memory",
                               "How much of the directory's files may stay in memory, such as "
                               "4GiB",
                               "no bound", settings.memory),
                  decimal_option("scrub-every", "HOURS",
                                 "Read every file from the disk in each such period, and verify "
                                 "it; 0: never",
                                 settings.scrub_hours),
                  hot_days_option(settings.hot_days), postgis_option(settings.postgis),
                  memory_radius_option(settings.postgis), postgis_join_option(settings.postgis),
                  whole_option("postgis-connections", "N",
                               "Most questions to PostGIS at the same time", {1, 1000},
                               settings.postgis.connections),
                  whole_option("postgis-timeout", "MS",
                               "Longest wait for an answer of PostGIS, in milliseconds",
                               {500, 3'600'000}, settings.postgis.timeout_ms),
                  tile_url_option(settings.tiles), tile_attribution_option(settings.tiles),
                  whole_option("threads", "N",
                               "Threads that serve requests; each serves one connection at a time",
                               {1, kMostThreads}, settings.threads)},
      .run = [&settings](Terminal&) { return run(settings); }};
}

}  // namespace server
