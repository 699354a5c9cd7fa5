#include "server/api/client_rates.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace server {
namespace {

constexpr double kSecondsOfBurst = 10;
constexpr std::size_t kMostClients = 10'000;

}  // namespace

std::optional<ClientRates::Debt> ClientRates::debt_of(const std::string& client,
                                                      Clock::time_point now) const {
  if (rate_ <= 0) return std::nullopt;
  const std::lock_guard lock{mutex_};
  const auto bucket = buckets_.find(client);
  if (bucket == buckets_.end()) return std::nullopt;
  const double ms = filled(bucket->second, now);
  if (ms >= 0) return std::nullopt;
  const auto seconds = static_cast<std::chrono::seconds::rep>(std::ceil(-ms / rate_));
  return Debt{.engine_ms = -ms,
              .paid_in = std::chrono::seconds{std::max<std::int64_t>(seconds, 1)}};
}

void ClientRates::charge(const std::string& client, double engine_ms, Clock::time_point now) {
  if (rate_ <= 0) return;
  const std::lock_guard lock{mutex_};
  if (buckets_.size() >= kMostClients && !buckets_.contains(client)) forget_some(now);
  Bucket& bucket = buckets_.try_emplace(client, Bucket{.ms = full(), .at = now}).first->second;
  bucket = {.ms = filled(bucket, now) - engine_ms, .at = now};
}

std::size_t ClientRates::clients() const {
  const std::lock_guard lock{mutex_};
  return buckets_.size();
}

double ClientRates::filled(const Bucket& bucket, Clock::time_point now) const {
  const std::chrono::duration<double> since = now - bucket.at;
  return std::min(bucket.ms + rate_ * since.count(), full());
}

double ClientRates::full() const { return rate_ * kSecondsOfBurst; }

// Those whose buckets are full are as good as new. If that is not enough, the fuller half goes, so
// that this is not done for each new client.
void ClientRates::forget_some(Clock::time_point now) {
  std::erase_if(buckets_, [&](const auto& one) { return filled(one.second, now) >= full(); });
  if (buckets_.size() < kMostClients) return;
  std::vector<double> fills;
  fills.reserve(buckets_.size());
  for (const auto& one : buckets_) fills.push_back(filled(one.second, now));
  const auto middle = fills.begin() + static_cast<std::ptrdiff_t>(fills.size() / 2);
  std::ranges::nth_element(fills, middle);
  std::erase_if(buckets_, [&](const auto& one) { return filled(one.second, now) >= *middle; });
}

}  // namespace server
