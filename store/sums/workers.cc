#include "store/sums/workers.h"

#include <time.h>

#include <algorithm>

namespace store {

std::chrono::nanoseconds thread_time() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

struct Workers::Job {
  const std::function<void(std::size_t)>& task;
  std::size_t tasks;
  Help terms;
  std::atomic<std::size_t> next = 0;  // The first task that nobody has taken.
  std::size_t helpers = 0;            // At work on it; under the mutex.

  void work() {
    for (std::size_t i = next.fetch_add(1); i < tasks; i = next.fetch_add(1)) task(i);
  }

  // Stops early where the job gives way and `in_the_way` others do not.
  void help(const std::atomic<int>& in_the_way) {
    const auto begun = thread_time();
    while (!(terms.gives_way && in_the_way > 0)) {
      const std::size_t i = next.fetch_add(1);
      if (i >= tasks) break;
      task(i);
    }
    if (terms.helped_ns != nullptr) *terms.helped_ns += (thread_time() - begun).count();
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

void Workers::run(std::size_t tasks, const std::function<void(std::size_t)>& task,
                  const Help& help) {
  if (threads_.empty() || tasks < 2) {
    for (std::size_t i = 0; i < tasks; ++i) task(i);
    return;
  }
  Job job{.task = task, .tasks = tasks, .terms = help};
  const int in_the_way = help.gives_way ? 0 : 1;
  std::unique_lock lock{mutex_};
  // Those that give way stand behind all others.
  const auto listed = open_.insert(help.gives_way ? open_.end() : open_.begin(), &job);
  in_the_way_ += in_the_way;
  lock.unlock();
  changed_.notify_all();
  job.work();
  lock.lock();
  open_.erase(listed);
  in_the_way_ -= in_the_way;
  if (in_the_way_ == 0 && !open_.empty()) changed_.notify_all();
  changed_.wait(lock, [&job] { return job.helpers == 0; });
}

void Workers::help(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  // A job whose tasks are all taken stays on the list until its owner has noticed.
  const auto find_job = [this]() -> Job* {
    for (Job* job : open_) {
      if (job->terms.gives_way && in_the_way_ > 0) return nullptr;
      if (job->next < job->tasks) return job;
    }
    return nullptr;
  };
  Job* job = nullptr;
  while (changed_.wait(lock, stop, [&] { return (job = find_job()) != nullptr; })) {
    ++job->helpers;
    lock.unlock();
    job->help(in_the_way_);
    lock.lock();
    if (--job->helpers == 0) changed_.notify_all();
  }
}

}  // namespace store
