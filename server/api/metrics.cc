#include "server/api/metrics.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <mutex>
#include <utility>

#include <fmt/format.h>

#include "server/base/log.h"
#include "server/engine/data/memory_keeper.h"

namespace server {
namespace {

// A label's value; the text format escapes three characters.
std::string label(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\n') {
      escaped += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return '"' + escaped + '"';
}

void append_header(std::string& out, std::string_view name, std::string_view type,
                   std::string_view help) {
  fmt::format_to(std::back_inserter(out), "# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, type);
}

void append_gauge(std::string& out, std::string_view name, std::string_view help,
                  std::int64_t value) {
  append_header(out, name, "gauge", help);
  fmt::format_to(std::back_inserter(out), "{} {}\n", name, value);
}

void append_info(std::string& out, std::string_view name, std::string_view help,
                 std::string_view label_name, std::string_view value) {
  append_header(out, name, "gauge", help);
  fmt::format_to(std::back_inserter(out), "{}{{{}={}}} 1\n", name, label_name, label(value));
}

void append_load(std::string& out, const Load& load) {
  std::int64_t datapoints = 0;
  for (const store::SnapshotDate& date : load.snapshot.dates) {
    if (date.rows) datapoints += static_cast<std::int64_t>(date.rows->rows());
  }
  append_gauge(out, "straal_datapoints", "Datapoints in the loaded data.", datapoints);
  append_gauge(out, "straal_dates", "Dates in the loaded data.",
               static_cast<std::int64_t>(load.snapshot.dates.size()));
  append_gauge(out, "straal_damaged_dates",
               "Dates whose stored data is damaged now, as far as that is known.",
               static_cast<std::int64_t>(load.damaged_dates()));
  append_gauge(out, "straal_resident_dates", "Dates that --hot-days keeps resident.",
               static_cast<std::int64_t>(load.resident_dates()));
  const FileBytes files = file_bytes_of(load);
  append_gauge(out, "straal_mapped_bytes", "Bytes of the loaded data's files.",
               static_cast<std::int64_t>(files.stored));
  append_gauge(out, "straal_resident_bytes",
               "Bytes of memory that the loaded data's files take now.",
               static_cast<std::int64_t>(files.held));
  append_gauge(out, "straal_postcodes", "Postcodes in the location table.",
               static_cast<std::int64_t>(load.region->centres.size()));
  append_info(out, "straal_data_info", "The version of the loaded data.", "data_version",
              load.snapshot.data_version);
}

void append_counter(std::string& out, std::string_view name, std::string_view help,
                    std::uint64_t value) {
  append_header(out, name, "counter", help);
  fmt::format_to(std::back_inserter(out), "{} {}\n", name, value);
}

void append_connections(std::string& out, const ConnectionCounts& counts) {
  append_gauge(out, "straal_http_connections_open", "Connections that are open now.",
               static_cast<std::int64_t>(counts.open));
  append_counter(out, "straal_http_connections_accepted_total", "Connections that were accepted.",
                 counts.accepted);
  append_counter(out, "straal_http_connections_evicted_total",
                 "Connections that only waited and were closed to make room for others.",
                 counts.evicted);
  append_counter(out, "straal_http_connections_refused_total",
                 "Connections that were refused, for those of their address were all at work.",
                 counts.refused);
}

void append_postgis(std::string& out, const store::postgis::Backend& postgis) {
  const auto seen = postgis.seen();
  const auto use = postgis.use();
  append_gauge(out, "straal_postgis_up", "Whether PostGIS can be asked.",
               seen.trouble.empty() ? 1 : 0);
  append_gauge(out, "straal_postgis_dates", "Dates in PostGIS, when last seen.",
               seen.catalog ? static_cast<std::int64_t>(seen.catalog->dates.size()) : 0);
  append_gauge(out, "straal_postgis_connections", "Open connections to PostGIS.",
               static_cast<std::int64_t>(use.open));
  append_gauge(out, "straal_postgis_queries_running", "Questions that PostGIS is answering now.",
               static_cast<std::int64_t>(use.running));
  append_gauge(out, "straal_postgis_queries_waiting",
               "Questions that wait for a connection to PostGIS.",
               static_cast<std::int64_t>(use.waiting));
  append_counter(
      out, "straal_postgis_queries_cancelled_total",
      "Questions to PostGIS that were ended by the deadline or by a client that hung up.",
      use.cancelled);
  append_counter(out, "straal_postgis_connections_lost_total",
                 "Connections to PostGIS that were given up.", use.lost);
}

void append_decimal(std::string& out, std::string_view name, std::string_view type,
                    std::string_view help, double value) {
  append_header(out, name, type, help);
  fmt::format_to(std::back_inserter(out), "{} {:.3f}\n", name, value);
}

void append_prices(std::string& out, const Admission::Use& use) {
  constexpr std::string_view kName = "straal_question_price_engine_seconds";
  append_header(out, kName, "histogram", "What questions were estimated to take, in engine time.");
  std::uint64_t questions = 0;
  for (std::size_t i = 0; i < Admission::kPriceBounds.size(); ++i) {
    questions += use.by_price[i];
    fmt::format_to(std::back_inserter(out), "{}_bucket{{le=\"{}\"}} {}\n", kName,
                   Admission::kPriceBounds[i] / 1000, questions);
  }
  questions += use.by_price.back();
  fmt::format_to(std::back_inserter(out),
                 "{0}_bucket{{le=\"+Inf\"}} {1}\n{0}_sum {2:.3f}\n{0}_count {1}\n", kName,
                 questions, use.price_ms / 1000);
}

void append_admission(std::string& out, const Admission& admission) {
  const Admission::Use use = admission.use();
  const auto to_out = std::back_inserter(out);
  append_header(out, "straal_questions_running", "gauge",
                "Questions that are being answered now; large ones have a place each.");
  fmt::format_to(to_out,
                 "straal_questions_running{{size=\"small\"}} {}\n"
                 "straal_questions_running{{size=\"large\"}} {}\n",
                 use.small_running, use.large.running);
  append_gauge(out, "straal_questions_waiting", "Large questions that wait for a place.",
               static_cast<std::int64_t>(use.large.waiting));
  append_gauge(out, "straal_questions_bytes",
               "What the large questions that are being answered may hold, by their prices.",
               static_cast<std::int64_t>(use.large.bytes));
  append_header(out, "straal_questions_refused_total", "counter",
                "Questions that were refused: over the budget of time or memory, the queue being "
                "full, the client over its rate.");
  constexpr std::array<std::string_view, 4> kRefusals = {"budget", "memory", "queue", "rate"};
  for (std::size_t i = 0; i < kRefusals.size(); ++i) {
    fmt::format_to(to_out, "straal_questions_refused_total{{reason=\"{}\"}} {}\n", kRefusals[i],
                   use.refused[i]);
  }
  append_header(out, "straal_questions_cancelled_total", "counter",
                "Questions whose work ended before it was done.");
  fmt::format_to(to_out,
                 "straal_questions_cancelled_total{{reason=\"hung-up\"}} {}\n"
                 "straal_questions_cancelled_total{{reason=\"timeout\"}} {}\n",
                 use.hung_up, use.out_of_time);
  append_decimal(out, "straal_engine_seconds_total", "counter",
                 "Processor time that questions have taken, helpers included.",
                 use.engine_ms / 1000);
  append_prices(out, use);
}

std::uint64_t read(const std::atomic<std::uint64_t>& number) {
  return number.load(std::memory_order_relaxed);
}

}  // namespace

Metrics::Metrics() { add_route("none"); }

void Metrics::add_route(std::string route) {
  const std::lock_guard lock{listing_};
  if (std::ranges::find(routes_, route, &Counts::route) != routes_.end()) return;
  routes_.emplace_back().route = std::move(route);
}

void Metrics::count(const Response& response, double seconds) {
  const std::shared_lock lock{listing_};
  auto counts = std::ranges::find(routes_, response.route, &Counts::route);
  if (counts == routes_.end()) counts = routes_.begin();
  const auto status = std::ranges::find(kStatuses, response.status);
  const auto by_status = std::min<std::ptrdiff_t>(status - kStatuses.begin(), kStatuses.size() - 1);
  const auto bound = std::ranges::lower_bound(kBounds, seconds);
  add(counts->by_status[static_cast<std::size_t>(by_status)], 1);
  add(counts->by_duration[static_cast<std::size_t>(bound - kBounds.begin())], 1);
  add(counts->nanoseconds, static_cast<std::uint64_t>(seconds * 1e9));
}

void Metrics::count_answer(std::string_view backend) {
  const auto* const at = std::ranges::find(kBackends, backend);
  assert(at != kBackends.end());
  add(answers_[static_cast<std::size_t>(at - kBackends.begin())], 1);
}

std::string Metrics::text(const Beside& beside) const {
  const std::shared_lock lock{listing_};
  std::string out;
  append_info(out, "straal_build_info", "The version of the program.", "version", STRAAL_VERSION);
  append_requests(out);
  append_durations(out);
  append_answers(out);
  append_gauge(out, "straal_http_requests_running", "Requests that are being answered now.",
               running_.load(std::memory_order_relaxed));
  append_counter(out, "straal_log_lines_dropped_total",
                 "Lines of the log that were dropped, for nobody read it.", dropped_log_lines());
  if (beside.connections != nullptr) append_connections(out, beside.connections->counts());
  if (beside.admission != nullptr) append_admission(out, *beside.admission);
  if (beside.load != nullptr) append_load(out, *beside.load);
  if (beside.postgis != nullptr) append_postgis(out, *beside.postgis);
  return out;
}

void Metrics::append_answers(std::string& out) const {
  append_header(out, "straal_answers_total", "counter", "Questions answered, by who answered.");
  for (std::size_t i = 0; i < kBackends.size(); ++i) {
    fmt::format_to(std::back_inserter(out), "straal_answers_total{{backend=\"{}\"}} {}\n",
                   kBackends[i], read(answers_[i]));
  }
}

void Metrics::append_requests(std::string& out) const {
  append_header(
      out, "straal_http_requests_total", "counter",
      "Requests answered, by route and status; the route is \"none\" where there is none.");
  for (const Counts& counts : routes_) {
    for (std::size_t i = 0; i < kStatuses.size(); ++i) {
      const std::uint64_t requests = read(counts.by_status[i]);
      if (requests == 0 && kStatuses[i] != 200) continue;
      fmt::format_to(std::back_inserter(out),
                     "straal_http_requests_total{{route={},status=\"{}\"}} {}\n",
                     label(counts.route), kStatuses[i], requests);
    }
  }
}

void Metrics::append_durations(std::string& out) const {
  constexpr std::string_view kName = "straal_http_request_duration_seconds";
  append_header(out, kName, "histogram",
                "Time from a request being read to its answer being sent.");
  const auto to_out = std::back_inserter(out);
  for (const Counts& counts : routes_) {
    const std::string route = label(counts.route);
    std::uint64_t requests = 0;
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
      requests += read(counts.by_duration[i]);
      fmt::format_to(to_out, "{}_bucket{{route={},le=\"{}\"}} {}\n", kName, route, kBounds[i],
                     requests);
    }
    requests += read(counts.by_duration.back());
    fmt::format_to(to_out, "{}_bucket{{route={},le=\"+Inf\"}} {}\n", kName, route, requests);
    fmt::format_to(to_out, "{}_sum{{route={}}} {}\n", kName, route,
                   static_cast<double>(read(counts.nanoseconds)) / 1e9);
    fmt::format_to(to_out, "{}_count{{route={}}} {}\n", kName, route, requests);
  }
}

}  // namespace server
