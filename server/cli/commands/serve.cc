#include "server/cli/commands/serve.h"

#include <chrono>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "server/base/log.h"
#include "server/cli/app.h"
#include "server/cli/signals.h"
#include "server/http/hosts.h"
#include "store/types/quoted.h"

namespace server {

namespace {

using store::Result;

constexpr std::uint64_t kMostThreads = 16'384;

// From SIGTERM to the end, whatever is open: `docker stop` kills after ten seconds.
constexpr std::chrono::milliseconds kStopsWithin{4'500};

// "10.0.0.1:8080". Errors: kInvalid where it is not an IPv4 address and a port.
Result<ListenAddress> read_listen(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  const auto port = colon == std::string::npos
                        ? Result<std::uint64_t>(store::fail(store::ErrorCode::kInvalid, ""))
                        : read_whole(std::string_view(text).substr(colon + 1), {0, 65535});
  if (!port || colon == 0) {
    return store::fail(store::ErrorCode::kInvalid,
                       "must be ADDRESS:PORT, such as 10.0.0.1:8080, not " + store::quoted(text));
  }
  return ListenAddress{.host = text.substr(0, colon), .port = static_cast<int>(*port)};
}

// "https://example.org" or "*", as browsers send it in Origin.
Result<void> check_origin(const std::string& text) {
  const std::size_t end = text.find("://");
  const bool is_origin = end != std::string::npos && end > 0 && end + 3 < text.size() &&
                         text.find('/', end + 3) == std::string::npos;
  if (is_origin || text == "*") return {};
  return store::fail(
      store::ErrorCode::kInvalid,
      "must be an origin such as https://example.org, or *, not " + store::quoted(text));
}

Result<void> check_host_name(const std::string& text) {
  const bool is_name = !text.empty() && text.find_first_of(":[") == std::string::npos;
  if (is_name && is_well_formed_host(text)) return {};
  return store::fail(
      store::ErrorCode::kInvalid,
      "must be a host name without a port, such as straal.example.org, not " + store::quoted(text));
}

// Answers until a signal to stop comes.
void wait_for_stop(Signals& signals, App& app) {
  while (signals.wait() == Signals::Kind::kLookAgain) {
    if (const auto reopened = reopen_log(); !reopened) log_error(reopened.error().detail);
    log_info("SIGHUP: the log is open again, and the data directory is looked at");
    app.look_again();
  }
}

CommandResult serve(const AppOptions& options) {
  Signals signals;
  auto app = App::listen(options);
  // Only the host can be wrong by itself here.
  if (!app && app.error().code == store::ErrorCode::kInvalid) return misused(app.error());
  if (!app) return failed(app.error());
  const auto loaded = signals.beside([&] { return app->load(options); },
                                     [] {
                                       log_info("stopped before it was ready");
                                       flush_log();
                                       std::_Exit(EXIT_SUCCESS);
                                     });
  if (!loaded) return failed(loaded.error());

  log_info("listening on " + app->address());
  wait_for_stop(signals, *app);
  log_info("stopping: running requests are finished first");
  signals.beside([&app] { app->stop(); },
                 [] {
                   log_warning("stopped at once");
                   flush_log();
                   std::_Exit(EXIT_FAILURE);
                 },
                 kStopsWithin);
  log_info("stopped");
  flush_log();
  return {};
}

CommandResult run(const ServeSettings& settings) {
  if (settings.demo && !settings.directory.empty()) {
    return misused("serve: give DIR or --demo, not both");
  }
  if (!settings.demo && settings.directory.empty()) {
    return misused("serve: DIR is missing; --demo serves made-up data");
  }
  AppOptions options{.listen = {{.host = *settings.host, .port = settings.port}},
                     .threads = static_cast<int>(settings.threads),
                     .connections_per_address = settings.connections_per_address,
                     .host_names = settings.host_names,
                     .allowed_origins = settings.allowed_origins,
                     .limits = settings.limits,
                     .questions = settings.questions,
                     .memory_bytes = settings.memory,
                     .hot_days = settings.hot_days,
                     .scrub_hours = settings.scrub_hours};
  for (const std::string& text : settings.listen) {
    auto listen = read_listen(text);
    if (!listen) return misused(listen.error());
    options.listen.push_back(*std::move(listen));
  }
  auto postgis = settings.postgis.read();
  if (!postgis) return misused(postgis.error());
  options.postgis = std::move(*postgis);
  auto tiles = settings.tiles.read();
  if (!tiles) return misused(tiles.error());
  options.tiles = std::move(*tiles);
  if (!settings.demo) options.directory = settings.directory.front();
  if (settings.log) {
    if (const auto opened = log_to(*settings.log); !opened) return failed(opened.error());
  }
  return serve(options);
}

}  // namespace

Command serve_command(ServeSettings& settings) {
  return {
      .name = "serve",
      .summary = "Answers over HTTP and shows the dashboard",
      .example =
          "  straal serve --demo\n"
          "  straal serve nl --port 9000 --host 0.0.0.0 --host-name straal.example.org\n",
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
                  texts_option("listen", "ADDRESS:PORT",
                               "Listen there too; may be given several times", settings.listen,
                               [](const std::string& text) {
                                 return read_listen(text).map([](const ListenAddress&) {});
                               }),
                  texts_option("host-name", "NAME",
                               "A name of this server; a request for any other name with a dot "
                               "gets status 421; may be given several times",
                               settings.host_names, check_host_name),
                  texts_option("allow-origin", "ORIGIN",
                               "Let pages of this origin read answers (CORS), such as "
                               "https://example.org, or * for all; may be given several times",
                               settings.allowed_origins, check_origin),
                  text_option("log", "FILE",
                              "Write the log there, not to standard error; SIGHUP "
                              "opens it again",
                              settings.log),
                  whole_option("max-dates", "N", "Most dates in one question", {1, kWholeCalendar},
                               settings.limits.dates),
                  decimal_option("max-radius-km", "KM", "Largest radius of a question",
                                 settings.limits.radius_km),
                  whole_option("question-budget", "MS",
                               "Most engine time that a question may be expected to take, in "
                               "milliseconds of one core",
                               {1, 4'000'000'000}, settings.questions.budget_ms),
                  whole_option("question-timeout", "MS",
                               "Longest time to answer a question, waiting for a place included, "
                               "in milliseconds",
                               {100, 3'600'000}, settings.questions.timeout_ms),
                  whole_option("large-questions", "N",
                               "Most large questions that are answered at the same time",
                               {1, 10'000}, settings.questions.large),
                  whole_option("waiting-questions", "N",
                               "Most large questions that wait for that; a quarter of them of one "
                               "client",
                               {1, 10'000}, settings.questions.waiting),
                  whole_option("client-rate", "MS",
                               "Engine time that the questions of one address may take in each "
                               "second, in milliseconds of one core; 0 is no limit",
                               {0, 1'000'000}, settings.questions.client_rate_ms),
                  bytes_option("memory",
                               "How much memory the directory's files (three quarters of it) and "
                               "large questions (a quarter) may take, such as 4GiB",
                               "no bound", settings.memory),
                  decimal_option("scrub-every", "HOURS",
                                 "Read every file from the disk in each such period, and verify "
                                 "it; 0: never",
                                 settings.scrub_hours),
                  hot_days_option(settings.hot_days),
                  postgis_option(settings.postgis),
                  memory_radius_option(settings.postgis),
                  postgis_join_option(settings.postgis),
                  whole_option("postgis-connections", "N",
                               "Most questions to PostGIS at the same time", {1, 1000},
                               settings.postgis.connections),
                  whole_option("postgis-timeout", "MS",
                               "Longest wait for an answer of PostGIS, in milliseconds",
                               {500, 3'600'000}, settings.postgis.timeout_ms),
                  tile_url_option(settings.tiles),
                  tile_attribution_option(settings.tiles),
                  whole_option("threads", "N",
                               "Threads that serve requests; each serves one connection at a time",
                               {2, kMostThreads}, settings.threads),
                  whole_option("connections-per-address", "N",
                               "Most connections of one client address; 0 is no limit",
                               {0, kMostThreads}, settings.connections_per_address)},
      .run = [&settings](Terminal&) { return run(settings); }};
}

}  // namespace server
