#include "server/api/client_rates.h"

#include <gtest/gtest.h>

namespace server {
namespace {

using Seconds = std::chrono::seconds;

const ClientRates::Clock::time_point kAnyTime{Seconds{1'000'000}};

TEST(ClientRates, LetAClientAskUntilItOwesSomething) {
  ClientRates rates(100);  // A bucket of 1,000 engine-ms.
  EXPECT_FALSE(rates.debt_of("a", kAnyTime));
  rates.charge("a", 900, kAnyTime);
  EXPECT_FALSE(rates.debt_of("a", kAnyTime));
  rates.charge("a", 350, kAnyTime);
  const auto debt = rates.debt_of("a", kAnyTime);
  ASSERT_TRUE(debt);
  EXPECT_DOUBLE_EQ(debt->engine_ms, 250);
  EXPECT_EQ(debt->paid_in, Seconds{3});
  EXPECT_FALSE(rates.debt_of("b", kAnyTime));
}

TEST(ClientRates, FillABucketUpToTenSeconds) {
  ClientRates rates(100);
  rates.charge("a", 1'500, kAnyTime);
  EXPECT_TRUE(rates.debt_of("a", kAnyTime + Seconds{4}));
  EXPECT_FALSE(rates.debt_of("a", kAnyTime + Seconds{5}));
  rates.charge("a", 1'100, kAnyTime + Seconds{3'600});
  EXPECT_TRUE(rates.debt_of("a", kAnyTime + Seconds{3'600}));
}

TEST(ClientRates, CountNothingWhereThereIsNoLimit) {
  ClientRates rates(0);
  rates.charge("a", 1e9, kAnyTime);
  EXPECT_FALSE(rates.debt_of("a", kAnyTime));
  EXPECT_EQ(rates.clients(), 0U);
}

TEST(ClientRates, ForgetClientsWhenThereAreMany) {
  ClientRates rates(100);
  rates.charge("debtor", 5'000, kAnyTime);
  for (int i = 0; i < 25'000; ++i) rates.charge(std::to_string(i), 10, kAnyTime);
  EXPECT_LE(rates.clients(), 10'000U);
  EXPECT_TRUE(rates.debt_of("debtor", kAnyTime));
}

}  // namespace
}  // namespace server
