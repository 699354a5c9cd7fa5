#include "server/base/identity.h"

#include <gtest/gtest.h>

namespace server {
namespace {

TEST(Identity, DiffersWhereverTheFieldsDiffer) {
  EXPECT_NE(Identity().add("ab").add("c").bytes(), Identity().add("a").add("bc").bytes());
  EXPECT_NE(Identity().add(std::uint64_t{1}).bytes(), Identity().add(std::uint64_t{256}).bytes());
  EXPECT_NE(Identity().add(1.0).bytes(), Identity().add(1.5).bytes());
  EXPECT_EQ(Identity().add(std::uint64_t{7}).add("a").bytes(),
            Identity().add(std::uint64_t{7}).add("a").bytes());
}

}  // namespace
}  // namespace server
