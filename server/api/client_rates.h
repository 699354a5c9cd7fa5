#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace server {

// How much engine time each client has used: a bucket for each, which fills at a fixed rate and
// holds what comes in ten seconds. A question is paid for when it has been answered, from what it
// has really taken; a client that owes something asks again when its bucket has filled up to 0.
//
//   threads  any number at once
class ClientRates {
 public:
  using Clock = std::chrono::steady_clock;

  // `ms_per_second`: engine-ms; 0 or less: no limit, and nothing is counted.
  explicit ClientRates(double ms_per_second) : rate_{ms_per_second} {}

  [[nodiscard]] double rate() const { return rate_; }

  // What a client owes.
  struct Debt {
    double engine_ms;
    std::chrono::seconds paid_in;  // At least one.
  };
  // Nothing where it may ask.
  [[nodiscard]] std::optional<Debt> debt_of(const std::string& client, Clock::time_point now) const;

  void charge(const std::string& client, double engine_ms, Clock::time_point now);

  // How many clients are counted. A client whose bucket is full is forgotten in time.
  [[nodiscard]] std::size_t clients() const;

 private:
  struct Bucket {
    double ms;
    Clock::time_point at;
  };
  [[nodiscard]] double filled(const Bucket& bucket, Clock::time_point now) const;
  [[nodiscard]] double full() const;
  void forget_some(Clock::time_point now);

  const double rate_;
  mutable std::mutex mutex_;
  std::map<std::string, Bucket> buckets_;
};

}  // namespace server
