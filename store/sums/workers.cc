#include "store/sums/workers.h"

#include <algorithm>
#include <atomic>

namespace store {

struct Workers::Job {
  const std::function<void(std::size_t)>& task;
  std::size_t tasks;
  std::atomic<std::size_t> next = 0;  // The first task that nobody has taken.
  std::size_t helpers = 0;            // At work on it; under the mutex.

  void work() {
    for (std::size_t i = next.fetch_add(1); i < tasks; i = next.fetch_add(1)) task(i);
  }
};

Workers::Workers(unsigned helpers) {
  for (unsigned i = 0; i < helpers; ++i) {
    threads_.emplace_back([this](const std::stop_token& stop) { help(stop); });
  }
}

std::shared_ptr<Workers> Workers::for_every_core() {
  return std::make_shared<Workers>(std::max(std::thread::hardware_concurrency(), 1U) - 1);
}

Workers::~Workers() = default;

void Workers::run(std::size_t tasks, const std::function<void(std::size_t)>& task) {
  if (threads_.empty() || tasks < 2) {
    for (std::size_t i = 0; i < tasks; ++i) task(i);
    return;
  }
  Job job{.task = task, .tasks = tasks};
  std::unique_lock lock{mutex_};
  const auto listed = open_.insert(open_.end(), &job);
  lock.unlock();
  changed_.notify_all();
  job.work();
  lock.lock();
  open_.erase(listed);
  changed_.wait(lock, [&job] { return job.helpers == 0; });
}

void Workers::help(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  // A job whose tasks are all taken stays on the list until its owner has noticed.
  const auto find_job = [this]() -> Job* {
    for (Job* job : open_) {
      if (job->next < job->tasks) return job;
    }
    return nullptr;
  };
  Job* job = nullptr;
  while (changed_.wait(lock, stop, [&] { return (job = find_job()) != nullptr; })) {
    ++job->helpers;
    lock.unlock();
    job->work();
    lock.lock();
    if (--job->helpers == 0) changed_.notify_all();
  }
}

}  // namespace store
