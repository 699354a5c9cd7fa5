#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>

#include "store/sums/workers.h"
#include "store/types/stop.h"

namespace store {

// The work for one question: who helps with it, when it must end, and what it has taken.
//
//   lifetime  made on the thread that does the work; the workers and `stop` outlive it
//   threads   run() and is_over(): any number at once
class Work {
 public:
  // Work that is over when it is done.
  static const Stop& never();

  explicit Work(Workers& workers) : Work(workers, never()) {}
  Work(Workers& workers, const Stop& stop);
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;
  ~Work() = default;

  // From now on it gives its helpers back as soon as work that does not has use for them.
  void give_way() const { gives_way_ = true; }

  // How many can work on it at once.
  [[nodiscard]] std::size_t size() const { return workers_.size(); }

  // As Workers::run; once the work is over, the tasks that are left are not called: then what they
  // would have made is not there, and the caller returns error().
  void run(std::size_t tasks, const std::function<void(std::size_t)>& task) const;

  [[nodiscard]] const Stop& stop() const { return stop_; }

  // Whether the work must end before it is done. Cost: as Stop::requested.
  [[nodiscard]] bool is_over() const { return stop_.requested(); }
  // Whether anything was left out since is_over() was first true. Looks at nothing.
  [[nodiscard]] bool was_cut_short() const { return stop_.reason() != Stop::Reason::kNone; }
  [[nodiscard]] Error error() const { return stop_.error(); }

  // The time of processors that it has taken so far, on this thread and on those that helped.
  // Called on the thread that made it.
  [[nodiscard]] std::chrono::nanoseconds taken() const;

 private:
  Workers& workers_;
  const Stop& stop_;
  mutable std::atomic<bool> gives_way_ = false;
  std::chrono::nanoseconds begun_;
  mutable std::atomic<std::int64_t> helped_ns_ = 0;
};

}  // namespace store
