#pragma once

#include <functional>
#include <memory>
#include <thread>

namespace store::postgis {

// Asks a database to cancel queries, one after the other, on a thread of its own: a frozen database
// takes as long to answer as it is frozen. Until it answers, further requests are dropped (their
// connections are about to be cut), and the program can end without waiting for it.
//
//   threads  any number at once
class Canceller {
 public:
  Canceller();
  Canceller(const Canceller&) = delete;
  Canceller& operator=(const Canceller&) = delete;
  ~Canceller();

  // Calls `ask` soon and ignores what it throws. `ask` must own what it uses.
  void cancel(std::function<void()> ask);

 private:
  struct Queue;

  std::shared_ptr<Queue> queue_;
  std::thread thread_;
};

}  // namespace store::postgis
