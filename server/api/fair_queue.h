#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "store/types/stop.h"

namespace server {

// The places in which large questions are answered, the memory that these hold together, and the
// queue of those that wait. The clients that have questions in the queue take turns, so none waits
// behind all questions of another; and no client has more than a quarter of the queue.
//
//   threads  any number at once
class FairQueue {
 public:
  struct Size {
    std::size_t places;
    std::uint64_t bytes;  // Of all that are answered at once. One alone may have more.
    std::size_t waiting;
  };
  explicit FairQueue(Size size) : size_{size} {}
  FairQueue(const FairQueue&) = delete;
  FairQueue& operator=(const FairQueue&) = delete;

  // A place, as long as it lives. The queue outlives it.
  class Place {
   public:
    Place(FairQueue& queue, std::uint64_t bytes) : queue_{&queue}, bytes_{bytes} {}
    Place(Place&& other) noexcept
        : queue_{std::exchange(other.queue_, nullptr)},
          has_place_{other.has_place_},
          bytes_{other.bytes_} {}
    Place& operator=(Place&&) = delete;
    ~Place() {
      if (queue_ != nullptr) queue_->leave(has_place_, bytes_);
    }

    // Gives the place back, and keeps the memory.
    void keep_room_only() {
      if (std::exchange(has_place_, false)) queue_->leave(true, 0);
    }

   private:
    FairQueue* queue_;
    bool has_place_ = true;
    std::uint64_t bytes_;
  };

  // Waits until there is a place and room for `bytes`. Nothing where the queue is full, or has
  // enough of `client`, and where `stop` was requested first: then it has a reason.
  [[nodiscard]] std::optional<Place> enter(const std::string& client, std::uint64_t bytes,
                                           const store::Stop& stop);

  struct Use {
    std::size_t running;
    std::size_t waiting;
    std::uint64_t bytes;
  };
  [[nodiscard]] Use use() const;

 private:
  struct Waiting {
    std::uint64_t bytes;
    bool is_called = false;
  };
  using Lines = std::map<std::string, std::deque<Waiting*>>;

  [[nodiscard]] bool has_room(std::uint64_t bytes) const;
  void take(std::uint64_t bytes);
  void call_next();
  void leave(bool place, std::uint64_t bytes);
  void give_up(const std::string& client, const Waiting* waiting);

  const Size size_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t running_ = 0;
  std::uint64_t bytes_ = 0;
  std::size_t waiting_ = 0;
  Lines lines_;                    // Of each client that waits; none is empty.
  std::deque<std::string> turns_;  // The same clients, the next one first.
};

}  // namespace server
