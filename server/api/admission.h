#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "server/api/client_rates.h"
#include "server/api/fair_queue.h"
#include "server/base/heap_trimmer.h"
#include "server/engine/cheaper.h"
#include "server/engine/price.h"
#include "server/http/message.h"
#include "server/http/problem.h"
#include "store/sums/work.h"

namespace server {

// How many can work at once on this machine: a place for large questions each.
[[nodiscard]] std::size_t cores();
// What large questions may hold together where nobody says: a quarter of the machine's memory.
[[nodiscard]] std::uint64_t quarter_of_memory();

// What questions may take, all together and each by itself.
struct QuestionLimits {
  std::uint32_t budget_ms = 10'000;  // The most engine-ms of a question.
  std::uint32_t timeout_ms = 30'000;
  std::size_t large = cores();                // Large questions that are answered at the same time;
  std::size_t waiting = 64;                   // and that wait for that.
  std::uint64_t bytes = quarter_of_memory();  // Held by large questions together.
  std::uint32_t client_rate_ms = 0;           // Engine-ms of a client in a second; 0: no limit.
};

// From this price on a question is large: it needs a place, and the others share the rest.
inline constexpr Price kLargePrice{.engine_ms = 100, .bytes = std::uint64_t{32} << 20U};

// Who a question counts for: the address that it comes from.
[[nodiscard]] std::string client_key(const Client& client);

// Decides whether a question may be asked now, and counts what was decided. A question that may be
// asked has a price below the budget; if it is large, it has waited for a place.
//
//   threads  any number at once
class Admission {
 public:
  enum class Refusal : std::uint8_t { kBudget, kMemory, kQueue, kRate };

  explicit Admission(const QuestionLimits& limits);

  [[nodiscard]] const QuestionLimits& limits() const { return limits_; }

  // The changes that bring a question down to a price; called where one is refused.
  using FindCheaper = std::function<std::vector<Cheaper>(const Price& most)>;

  using Stream = std::function<void(const BodySink&)>;

  // A question of a client, from its reading to its answer. Its work, which it is charged for, and
  // the admission outlive it.
  class Visit {
   public:
    Visit(Admission& admission, std::string client, const store::Work& work);
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;
    ~Visit();

    // Why the client may ask nothing now: 429; nothing where it may.
    [[nodiscard]] std::optional<Problem> refused() const;

    // Before a body is read: waits for a place where that alone may be large. Errors: kOverloaded
    // and kOutOfTime, as enter().
    [[nodiscard]] tl::expected<void, Problem> enter_to_read(std::size_t body_bytes);

    // Waits for a place where the question is large and has none. Errors: kLimitExceeded over the
    // budget, kOverloaded where the queue is full, kOutOfTime where the work was over before.
    [[nodiscard]] tl::expected<void, Problem> enter(const Price& price,
                                                    const FindCheaper& find_cheaper);

    // A body that is written after the visit, charged to its client as well. The room in memory is
    // given back when it is written; the place is free at once, since what is left to do waits for
    // the client.
    [[nodiscard]] Stream streamed(Stream stream);

    // Price and engine-ms so far, for Server-Timing: "engine;dur=1.234, price;dur=2.345".
    [[nodiscard]] std::string timing() const;

   private:
    [[nodiscard]] tl::expected<void, Problem> wait_for_place(const Price& price);
    [[nodiscard]] double taken_ms() const;

    Admission& admission_;
    std::string client_;
    const store::Work& work_;
    std::optional<Price> price_;
    std::optional<FairQueue::Place> place_;
    bool is_small_ = false;
  };

  // What was decided so far, and what is there now; for the metrics.
  static constexpr std::array<double, 7> kPriceBounds = {1, 10, 100, 1'000, 3'000, 10'000, 30'000};
  struct Use {
    std::size_t small_running;
    FairQueue::Use large;
    std::array<std::uint64_t, 4> refused;  // By Refusal.
    std::uint64_t hung_up;
    std::uint64_t out_of_time;
    double engine_ms;  // Taken, of all questions.
    double price_ms;   // Of all that were priced.
    std::array<std::uint64_t, kPriceBounds.size() + 1> by_price;
  };
  [[nodiscard]] Use use() const;

 private:
  void count(Refusal refusal);
  void charge(const std::string& client, std::chrono::nanoseconds taken);

  const QuestionLimits limits_;
  FairQueue queue_;
  ClientRates rates_;
  HeapTrimmer trimmer_;
  std::atomic<std::size_t> small_running_ = 0;
  std::array<std::atomic<std::uint64_t>, 4> refused_{};
  std::atomic<std::uint64_t> hung_up_ = 0;
  std::atomic<std::uint64_t> out_of_time_ = 0;
  std::atomic<std::uint64_t> engine_us_ = 0;
  std::atomic<std::uint64_t> price_us_ = 0;
  std::array<std::atomic<std::uint64_t>, kPriceBounds.size() + 1> by_price_{};
};

}  // namespace server
