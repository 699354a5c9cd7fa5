// Writers beside writers, and readers beside writers.

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

#include "store/ingest.h"
#include "tests/support/ingest_fixture.h"

namespace {

using store::Snapshot;
using tests::january;

class IngestTogether : public tests::IngestTest {};

TEST_F(IngestTogether, TwoWritersLoseNothing) {
  constexpr int kFiles = 12;
  std::atomic<int> failed = 0;
  const auto write = [&](int writer) {
    for (int i = 0; i < kFiles; ++i) {
      const std::string number = std::to_string(writer * kFiles + i);
      const auto file = csv(number + ".csv", "2013-01-01,0," + number + ",1234AB,1,1," + number +
                                                 "\n2013-01-02,0," + number + ",9Z,1,1,1\n");
      if (!append({file})) ++failed;
    }
  };
  {
    const std::jthread one(write, 0);
    const std::jthread other(write, 1);
  }
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(directory_.read_manifest()->transaction, 2U * kFiles);
  const auto stored = rows();
  EXPECT_EQ(stored.size(), 4U * kFiles);
  EXPECT_EQ(std::set(stored.begin(), stored.end()).size(), 4U * kFiles);
}

// Every commit gives two dates the same hits. A reader that mixed two commits, or came upon a file
// half written or already gone, would see something else.
TEST_F(IngestTogether, AReaderSeesOneCommitOrTheNext) {
  const auto put = [&](int hits) {
    const std::string text = std::to_string(hits);
    return replace({csv("in.csv", "2013-01-01,0,1,1234AB," + text + ",1,1\n2013-01-02,0,1,1234AB," +
                                      text + ",1,1\n")});
  };
  ASSERT_TRUE(put(0));
  std::atomic<int> mixed = 0;
  std::atomic<int> failed = 0;
  {
    std::vector<std::jthread> readers;
    for (int i = 0; i < 2; ++i) {
      readers.emplace_back([&](const std::stop_token& stop) {
        Snapshot held{.data_version = "", .sbi = nullptr, .dates = {}};
        while (!stop.stop_requested()) {
          const auto manifest = directory_.read_manifest();
          auto snapshot = manifest ? directory_.load(*manifest, &held)
                                   : store::Result<Snapshot>(store::fail(manifest.error()));
          if (!snapshot || snapshot->dates.size() != 2) {
            ++failed;
            continue;
          }
          const store::SnapshotDate* first = snapshot->find(january(1));
          const store::SnapshotDate* second = snapshot->find(january(2));
          if (first->damage || second->damage) {
            ++failed;
          } else if (first->rows->hits()[0] != second->rows->hits()[0]) {
            ++mixed;
          }
          held = *std::move(snapshot);
        }
      });
    }
    for (int hits = 1; hits < 60; ++hits) EXPECT_TRUE(put(hits));
  }
  EXPECT_EQ(mixed, 0);
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(load().find(january(1))->rows->hits()[0], 59U);
}

}  // namespace
