#pragma once

#include <future>

namespace server {

// From now on the system runs the calling thread after all others of the process: it gets a tenth
// of what one of them gets where there are too few cores, and yields at once to one that wakes up.
// There is no way back without privileges.
void lower_own_priority();

// What `work` returns, or throws, from a thread of its own that runs at low priority; waits for it.
// Cost: making a thread, some tens of microseconds.
template <typename Work>
auto at_low_priority(const Work& work) {
  return std::async(std::launch::async,
                    [&work] {
                      lower_own_priority();
                      return work();
                    })
      .get();
}

}  // namespace server
