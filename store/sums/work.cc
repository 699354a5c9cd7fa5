#include "store/sums/work.h"

namespace store {

Work::Work(Workers& workers, const Stop& stop)
    : workers_{workers}, stop_{stop}, begun_{thread_time()} {}

const Stop& Work::never() {
  static const Stop stop;
  return stop;
}

void Work::run(std::size_t tasks, const std::function<void(std::size_t)>& task) const {
  workers_.run(tasks,
               [this, &task](std::size_t i) {
                 if (!is_over()) task(i);
               },
               {.gives_way = gives_way_, .helped_ns = &helped_ns_});
}

std::chrono::nanoseconds Work::taken() const {
  return thread_time() - begun_ + std::chrono::nanoseconds{helped_ns_.load()};
}

}  // namespace store
