#include "server/engine/low_priority.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <stdexcept>

namespace server {
namespace {

int own_priority() { return getpriority(PRIO_PROCESS, 0); }

TEST(LowPriority, IsThatOfTheWorkAloneWhoseOutcomeComesBack) {
  const int before = own_priority();
  EXPECT_EQ(at_low_priority([] { return own_priority(); }), before + 10);
  EXPECT_EQ(own_priority(), before);
  EXPECT_THROW((void)at_low_priority([]() -> int { throw std::runtime_error("no"); }),
               std::runtime_error);
}

}  // namespace
}  // namespace server
