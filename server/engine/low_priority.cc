#include "server/engine/low_priority.h"

#include <sys/resource.h>

namespace server {

void lower_own_priority() {
  constexpr int kSteps = 10;
  constexpr id_t kCallingThread = 0;  // Each thread of Linux has a priority of its own.
  // At worst it stays as it is.
  (void)::setpriority(PRIO_PROCESS, kCallingThread,
                      ::getpriority(PRIO_PROCESS, kCallingThread) + kSteps);
}

}  // namespace server
