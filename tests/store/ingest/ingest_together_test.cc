// Writers beside writers, and readers beside writers.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

#include "store/ingest/ingest.h"
#include "tests/support/ingest_fixture.h"
#include "tests/support/partition_bytes.h"

namespace {

using store::Snapshot;
using tests::january;

class IngestTogether : public tests::IngestTest {};

TEST_F(IngestTogether, TwoWritersLoseNothing) {
  constexpr int kFiles = 12;
  std::atomic<int> failed = 0;
  const auto write = [&](int writer) {
    for (int i = writer * kFiles; i < (writer + 1) * kFiles; ++i) {
      const auto file =
          csv(fmt::format("{}.csv", i), fmt::format("2013-01-01,0,{0},1234AB,1,1,{0}\n"
                                                    "2013-01-02,0,{0},9Z,1,1,1\n",
                                                    i));
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
    return replace({csv("in.csv", fmt::format("2013-01-01,0,1,1234AB,{0},1,1\n"
                                              "2013-01-02,0,1,1234AB,{0},1,1\n",
                                              hits))});
  };
  ASSERT_TRUE(put(0));
  std::atomic<int> mixed = 0;
  std::atomic<int> failed = 0;
  {
    const auto read = [&](const std::stop_token& stop) {
      Snapshot held{.data_version = "", .sbi = nullptr, .dates = {}};
      while (!stop.stop_requested()) {
        const auto manifest = directory_.read_manifest();
        auto snapshot = manifest ? directory_.open_snapshot(*manifest, &held)
                                 : store::Result<Snapshot>(store::fail(manifest.error()));
        if (!snapshot || snapshot->dates.size() != 2) {
          ++failed;
          continue;
        }
        const store::SnapshotDate* first = snapshot->find(january(1));
        const store::SnapshotDate* second = snapshot->find(january(2));
        if (first->damage || second->damage) {
          ++failed;
        } else if (tests::all_rows(first->rows)[0].hits != tests::all_rows(second->rows)[0].hits) {
          ++mixed;
        }
        held = *std::move(snapshot);
      }
    };
    const std::jthread one(read);
    const std::jthread other(read);
    for (int hits = 1; hits < 60; ++hits) EXPECT_TRUE(put(hits));
  }
  EXPECT_EQ(mixed, 0);
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(tests::all_rows(load().find(january(1))->rows)[0].hits, 59U);
}

}  // namespace
