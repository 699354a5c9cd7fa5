#include "server/http/connections.h"

#include <sys/socket.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace server {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;

// States of a connection that are no time.
constexpr std::int64_t kWorks = 0;
constexpr std::int64_t kShutDown = -1;

// How long a connection waits before it counts as one that only waits: shorter for a request, which
// a client sends as soon as it is connected, than for a body or an answer.
constexpr std::chrono::milliseconds kRequestTakes{250};
constexpr std::chrono::milliseconds kTransferTakes{1'000};

std::int64_t now() { return nanoseconds(Clock::now().time_since_epoch()).count(); }

// The time when waiting began, in nanoseconds, with what it waits for as the lowest two bits.
std::int64_t waiting_since(std::int64_t when, Connections::Waits what) {
  return when * 4 + static_cast<std::int64_t>(what);
}
std::int64_t time_of(std::int64_t state) { return state / 4; }
Connections::Waits waits_for(std::int64_t state) {
  return static_cast<Connections::Waits>(state % 4);
}
bool is_waiting(std::int64_t state) { return state > 0; }

// Threads that are kept free for new connections.
std::size_t reserve_of(std::size_t threads) {
  constexpr std::size_t kMost = 64;
  return std::min(kMost, (threads + 3) / 4);
}

}  // namespace

Connections::Seat::~Seat() {
  const std::lock_guard lock{all_.mutex_};
  if (entry_->is_staying) {
    --all_.staying_;
    const auto its = all_.staying_by_address_.find(entry_->address);
    if (--its->second == 0) all_.staying_by_address_.erase(its);
  }
  all_.open_.erase(entry_);
}

void Connections::Seat::waits(Waits what) {
  entry_->state = waiting_since(now(), what);
  if (what != Waits::kForRequest) return;
  const std::lock_guard lock{all_.mutex_};
  if (all_.is_closing_) {
    all_.shut_down(*entry_);
  } else {
    all_.make_room();
  }
}

bool Connections::Seat::works() { return entry_->state.exchange(kWorks) != kShutDown; }

std::unique_ptr<Connections::Seat> Connections::add(int socket, const std::string& address) {
  const std::lock_guard lock{mutex_};
  if (is_closed_) return nullptr;
  const auto its = staying_by_address_.find(address);
  const bool has_share = limits_.per_address > 0 && its != staying_by_address_.end() &&
                         its->second >= limits_.per_address;
  if (has_share && !evict_oldest(&address)) {
    ++counts_.refused;
    return nullptr;
  }
  ++staying_by_address_[address];
  ++staying_;
  ++counts_.accepted;
  make_room();
  open_.emplace_back(socket, address, waiting_since(now(), Waits::kForRequest));
  return std::make_unique<Seat>(*this, std::prev(open_.end()));
}

// A connection that has just begun to wait is the last to give way.
void Connections::make_room() {
  const std::size_t enough = limits_.most - reserve_of(limits_.most);
  while (staying_ > std::max<std::size_t>(enough, 1) && evict_oldest(nullptr)) {
  }
}

// Which connection gives way first: one that has waited for a request for long, then one whose
// transfer takes long, then any; of several the one that has waited longest.
std::pair<int, std::int64_t> Connections::rank_of(std::int64_t state, std::int64_t now) {
  const std::int64_t waited = now - time_of(state);
  const bool is_request = waits_for(state) == Waits::kForRequest;
  const auto takes = nanoseconds(is_request ? kRequestTakes : kTransferTakes).count();
  const int tier = waited < takes ? 2 : is_request ? 0 : 1;
  return {tier, -waited};
}

// Shuts down the connection, of this address if one is given, that gives way first. False if none
// waits.
bool Connections::evict_oldest(const std::string* address) {
  const std::int64_t at = now();
  for (;;) {
    Entry* first = nullptr;
    std::int64_t its_state = 0;
    for (Entry& entry : open_) {
      const std::int64_t state = entry.state;
      if (!entry.is_staying || !is_waiting(state)) continue;
      if (address != nullptr && entry.address != *address) continue;
      if (first != nullptr && rank_of(its_state, at) <= rank_of(state, at)) continue;
      first = &entry;
      its_state = state;
    }
    if (first == nullptr) return false;
    // If it has begun to work meanwhile, another one is looked for.
    if (!first->state.compare_exchange_strong(its_state, kShutDown)) continue;
    ++counts_.evicted;
    shut_down(*first);
    return true;
  }
}

// The socket stays open as long as its seat is taken, so it is this connection's.
void Connections::shut_down(Entry& entry) {
  shutdown(entry.socket, SHUT_RDWR);
  if (!entry.is_staying) return;
  entry.is_staying = false;
  --staying_;
  const auto its = staying_by_address_.find(entry.address);
  if (--its->second == 0) staying_by_address_.erase(its);
}

void Connections::close_waiting() {
  is_closing_ = true;
  const std::lock_guard lock{mutex_};
  for (Entry& entry : open_) {
    std::int64_t state = entry.state;
    if (!is_waiting(state) || waits_for(state) == Waits::kForReader) continue;
    if (entry.state.compare_exchange_strong(state, kShutDown)) shut_down(entry);
  }
}

void Connections::close_all() {
  is_closing_ = true;
  const std::lock_guard lock{mutex_};
  is_closed_ = true;
  for (Entry& entry : open_) shut_down(entry);
}

ConnectionCounts Connections::counts() const {
  const std::lock_guard lock{mutex_};
  ConnectionCounts counts = counts_;
  counts.open = open_.size();
  return counts;
}

}  // namespace server
