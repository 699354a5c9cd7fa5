#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace store {

// The time of processors that the calling thread has taken so far.
[[nodiscard]] std::chrono::nanoseconds thread_time();

// Threads that help with large pieces of work. Whoever has such work does it on his own thread and
// is helped by those that are idle, so nobody waits behind another's work.
class Workers {
 public:
  // `helpers` threads; with none, run() does all itself.
  explicit Workers(unsigned helpers);
  // One helper fewer than there are cores: the thread that calls run() works too.
  [[nodiscard]] static std::shared_ptr<Workers> for_every_core();

  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  ~Workers();

  // How many can work at once, the caller included.
  [[nodiscard]] std::size_t size() const { return threads_.size() + 1; }

  // On which terms the others help.
  struct Help {
    bool gives_way = false;  // Helpers go between two tasks when there is work that does not.
    std::atomic<std::int64_t>* helped_ns = nullptr;  // Their time is added to this.
  };

  // Calls task(i) once for each i below `tasks`, several at once and in any order; returns when all
  // have returned. A task throws nothing.
  //   cost     some microseconds until a helper joins
  //   threads  any number at once
  void run(std::size_t tasks, const std::function<void(std::size_t)>& task, const Help& help);
  void run(std::size_t tasks, const std::function<void(std::size_t)>& task) {
    run(tasks, task, Help{});
  }

 private:
  struct Job;
  void help(const std::stop_token& stop);

  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::list<Job*> open_;               // Jobs with tasks that nobody has taken.
  std::atomic<int> in_the_way_ = 0;    // Open jobs that do not give way.
  std::vector<std::jthread> threads_;  // Last: they stop before what they use goes.
};

}  // namespace store
