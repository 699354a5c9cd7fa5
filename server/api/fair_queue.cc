#include "server/api/fair_queue.h"

#include <algorithm>
#include <chrono>

namespace server {
namespace {

// How often one that waits looks whether its client is still there.
constexpr std::chrono::milliseconds kLookEvery{20};

}  // namespace

std::optional<FairQueue::Place> FairQueue::enter(const std::string& client, std::uint64_t bytes,
                                                 const store::Stop& stop) {
  std::unique_lock lock{mutex_};
  if (lines_.empty() && has_room(bytes)) {
    take(bytes);
    return Place(*this, bytes);
  }
  const std::size_t most_of_one = std::max<std::size_t>(size_.waiting / 4, 1);
  const auto line = lines_.find(client);
  if (waiting_ >= size_.waiting || (line != lines_.end() && line->second.size() >= most_of_one)) {
    return std::nullopt;
  }
  if (line == lines_.end()) turns_.push_back(client);
  Waiting waiting{.bytes = bytes};
  lines_[client].push_back(&waiting);
  ++waiting_;
  while (!changed_.wait_for(lock, kLookEvery, [&waiting] { return waiting.is_called; })) {
    if (!stop.requested()) continue;
    give_up(client, &waiting);
    return std::nullopt;
  }
  return Place(*this, bytes);
}

FairQueue::Use FairQueue::use() const {
  const std::lock_guard lock{mutex_};
  return {.running = running_, .waiting = waiting_, .bytes = bytes_};
}

bool FairQueue::has_room(std::uint64_t bytes) const {
  return running_ < size_.places && (bytes_ == 0 || bytes_ + bytes <= size_.bytes);
}

void FairQueue::take(std::uint64_t bytes) {
  ++running_;
  bytes_ += bytes;
}

// Gives what is free to those whose turn it is. One that needs more room than there is waits for
// it, and so do all behind it: otherwise small ones would keep it waiting for ever.
void FairQueue::call_next() {
  while (!turns_.empty()) {
    const auto line = lines_.find(turns_.front());
    Waiting* const next = line->second.front();
    if (!has_room(next->bytes)) return;
    take(next->bytes);
    next->is_called = true;
    --waiting_;
    line->second.pop_front();
    if (line->second.empty()) {
      lines_.erase(line);
    } else {
      turns_.push_back(turns_.front());
    }
    turns_.pop_front();
    changed_.notify_all();
  }
}

void FairQueue::leave(bool place, std::uint64_t bytes) {
  const std::lock_guard lock{mutex_};
  if (place) --running_;
  bytes_ -= bytes;
  call_next();
}

void FairQueue::give_up(const std::string& client, const Waiting* waiting) {
  const auto line = lines_.find(client);
  std::erase(line->second, waiting);
  --waiting_;
  if (line->second.empty()) {
    lines_.erase(line);
    std::erase(turns_, client);
  }
  call_next();  // It may have been the one that all waited for.
}

}  // namespace server
