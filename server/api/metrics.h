#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <shared_mutex>
#include <string>
#include <string_view>

#include "server/api/admission.h"
#include "server/engine/data/load.h"
#include "server/http/connections.h"
#include "server/http/message.h"
#include "store/postgis/backend.h"

namespace server {

// Counts requests for Prometheus. Every count is a relaxed atomic; a lock, which those that count
// share, guards the list of routes. Any number of threads.
class Metrics {
 public:
  Metrics();

  // Makes `route` a label of its own. Requests that were counted before are of no route.
  void add_route(std::string route);

  // Counts an answered request by its route and status, and the time that it took.
  void count(const Response& response, double seconds);

  // Counts a request as running while it lives.
  class Running {
   public:
    explicit Running(Metrics& metrics) : running_{metrics.running_} { add(running_, 1); }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() { add(running_, -1); }

   private:
    std::atomic<std::int64_t>& running_;
  };

  // Counts an answer by who gave it: Plan::backend().
  void count_answer(std::string_view backend);

  // What else is told of; each may be null.
  struct Beside {
    const Load* load = nullptr;
    const store::postgis::Backend* postgis = nullptr;
    const Admission* admission = nullptr;
    const Connections* connections = nullptr;
  };

  // The Prometheus text format, version 0.0.4.
  [[nodiscard]] std::string text(const Beside& beside) const;

 private:
  static constexpr std::array<int, 15> kStatuses = {200, 204, 304, 400, 404, 405, 413, 414,
                                                    415, 421, 429, 431, 501, 503, 500};

  // Upper bounds of the durations' buckets, in seconds; a last one has none.
  static constexpr std::array<double, 14> kBounds = {
      0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0};
  struct Counts {
    std::string route;
    std::array<std::atomic<std::uint64_t>, kStatuses.size()> by_status{};
    std::array<std::atomic<std::uint64_t>, kBounds.size() + 1> by_duration{};
    std::atomic<std::uint64_t> nanoseconds = 0;
  };

  template <typename Number>
  static void add(std::atomic<Number>& number, std::type_identity_t<Number> amount) {
    number.fetch_add(amount, std::memory_order_relaxed);
  }
  void append_requests(std::string& out) const;
  void append_answers(std::string& out) const;
  void append_durations(std::string& out) const;

  static constexpr std::array<std::string_view, 3> kBackends = {"memory", "postgis", "both"};

  std::array<std::atomic<std::uint64_t>, kBackends.size()> answers_{};
  mutable std::shared_mutex listing_;  // Of routes_.
  std::deque<Counts> routes_;          // The first is for what reached no route.
  std::atomic<std::int64_t> running_ = 0;
};

}  // namespace server
