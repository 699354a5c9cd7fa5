#include "store/directory/transaction.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/ingest_fixture.h"

namespace {

namespace fs = std::filesystem;
using store::Transaction;
using tests::january;

class TransactionTest : public tests::IngestTest {
 protected:
  [[nodiscard]] bool is_there(const std::string& name) const {
    return fs::exists(directory_.path() / name);
  }
};

TEST_F(TransactionTest, GivesManyThreadsAtOnceFilesOfTheirOwn) {
  constexpr int kThreads = 4;
  constexpr int kFiles = 50;
  std::array<std::vector<std::string>, kThreads> kept;
  const auto before = bytes();
  {
    auto transaction = Transaction::begin(directory_).value();
    {
      std::vector<std::jthread> threads;
      for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&transaction, &names = kept[static_cast<std::size_t>(thread)]] {
          for (int i = 0; i < kFiles; ++i) {
            const auto one = transaction.new_partition(january(1)).value();
            const auto other = transaction.new_partition(january(1)).value();
            transaction.discard(other.name);
            names.push_back(one.name);
          }
        });
      }
    }
    std::set<std::string> names;
    for (const auto& of_thread : kept) names.insert(of_thread.begin(), of_thread.end());
    EXPECT_EQ(names.size(), std::size_t{kThreads} * kFiles);
    for (const std::string& name : names) EXPECT_TRUE(is_there(name)) << name;
    EXPECT_EQ(bytes().size(), before.size() + names.size()) << "what was discarded is gone";
  }
  EXPECT_EQ(bytes(), before) << "what was not committed is taken back";
}

TEST_F(TransactionTest, KeepsAtItsCommitOnlyWhatItsDatesAreIn) {
  ASSERT_TRUE(append({csv("a.csv", "2013-01-01,0,1,1234AB,1,1,1\n")}));
  const std::string stored = directory_.read_manifest()->find(january(1))->file;
  auto transaction = Transaction::begin(directory_).value();
  const auto unused = transaction.new_partition(january(2)).value();
  ASSERT_TRUE(transaction.commit());
  EXPECT_TRUE(is_there(stored));
  EXPECT_FALSE(is_there(unused.name));
}

TEST_F(TransactionTest, TellsOfWaitingOnceAndOnlyWhereItMustWait) {
  std::atomic<int> told = 0;
  const auto tell = [&told] { ++told; };
  std::jthread second;
  {
    const auto first = Transaction::begin(directory_, tell).value();
    EXPECT_EQ(told, 0);
    second = std::jthread([&] { EXPECT_TRUE(Transaction::begin(directory_, tell)); });
    while (told == 0) std::this_thread::yield();
  }
  second.join();
  EXPECT_EQ(told, 1);
}

}  // namespace
