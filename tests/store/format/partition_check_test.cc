#include "store/format/partition_check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>
#include <vector>

#include "store/format/packed_column.h"
#include "store/format/verified_file_writer.h"
#include "tests/support/partition_bytes.h"

namespace {

using store::PartitionHeader;
using store::PartitionRow;
using store::PostcodeSlot;
using store::SbiSlot;
using Bytes = std::vector<std::byte>;

constexpr store::Date kFirstOfJanuary{std::chrono::year{2013} / 1 / 1};

// Some postcodes in several blocks, the last ones without a location.
Bytes some_partition() {
  std::vector<PartitionRow> rows;
  for (std::uint32_t i = 0; i < 600; ++i) {
    rows.push_back({.activity = i % 7,
                    .postcode = PostcodeSlot{i % 20 * 5},
                    .hits = 10 + i % 60,
                    .delta = i % 60,
                    .sbi = SbiSlot{static_cast<std::uint16_t>(i % 3)},
                    .hour = static_cast<std::uint8_t>(i % 24)});
  }
  return tests::partition_bytes({.date = kFirstOfJanuary,
                                 .delta_kind = store::DeltaKind::kGiven,
                                 .located = 80,
                                 .slots = 100,
                                 .sbi_codes = 3},
                                rows);
}

store::DatePartition read_whole(const Bytes& bytes) {
  return tests::read_partition_bytes(bytes, "a").value();
}

// The file with its content changed and the checksums that go with that.
Bytes changed(const Bytes& file, const std::function<void(std::byte* content)>& change) {
  const auto partition = read_whole(file);
  Bytes content(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(
                                                 partition.series().file().content_bytes()));
  change(content.data());
  tests::BufferSink sink;
  store::VerifiedFileWriter writer(sink);
  EXPECT_TRUE(writer.write(content) && writer.finish());
  return sink.take();
}

template <typename T>
void put(std::byte* at, T value) {
  std::memcpy(at, &value, sizeof value);
}

std::string first_contradiction(const Bytes& file) {
  const auto partition = tests::read_partition_bytes(file, "a");
  if (!partition) return partition.error().detail;
  const auto found = store::contradictions(*partition);
  return found.empty() ? "" : found.front();
}

TEST(Contradictions, AreNotInWhatWasWritten) {
  EXPECT_EQ(first_contradiction(some_partition()), "");
  EXPECT_TRUE(
      store::page_damage(tests::shared_bytes(some_partition()), some_partition().size(), "a")
          .empty());
}

TEST(Contradictions, OfEachKindAreTold) {
  const Bytes whole = some_partition();
  const PartitionHeader header = read_whole(whole).series().header();
  const std::size_t header_at = read_whole(whole).series().file().content_bytes() - sizeof header;
  const auto told = [&](const std::function<void(std::byte*)>& change) {
    return first_contradiction(changed(whole, change));
  };
  const auto has = [](const std::string& text, const char* part) {
    return testing::AssertionResult(text.find(part) != std::string::npos) << text;
  };
  constexpr std::size_t kHours = sizeof(store::RowsHeader);
  EXPECT_TRUE(has(told([](std::byte* at) { put<std::uint8_t>(at + kHours, 24); }), "out of range"));
  EXPECT_TRUE(has(told([](std::byte* at) { put<std::uint32_t>(at, 99); }), "sums of their rows"));
  EXPECT_TRUE(has(told([&](std::byte* at) { at[header.hours_at] ^= std::byte{1}; }),
                  "sums by hour that are not"));
  const std::size_t stretch_at = header.stretches_at + 2 * sizeof(std::uint32_t);
  EXPECT_TRUE(has(
      told([&](std::byte* at) { at[stretch_at + sizeof(store::StretchHeader)] ^= std::byte{4}; }),
      "sums by industry that are not"));
  EXPECT_TRUE(has(told([&](std::byte* at) {
                    put<std::uint32_t>(at + header.blocks_at + sizeof(store::BlockEntry),
                                       1U << 30U);
                  }),
                  "blocks that overlap"));
  EXPECT_TRUE(has(told([&](std::byte* at) {
                    put<std::uint8_t>(at + header.series_at + sizeof(store::SeriesHeader), 31);
                  }),
                  "series out of order"));
  EXPECT_TRUE(has(told([&](std::byte* at) {
                    put<std::uint64_t>(at + header_at + offsetof(PartitionHeader, unlocated_rows),
                                       1);
                  }),
                  "without a location"));
  EXPECT_TRUE(has(told([&](std::byte* at) {
                    put<std::uint64_t>(at + header_at + offsetof(PartitionHeader, rows), 601);
                  }),
                  "blocks that overlap"));
}

// Whatever a wrong writer may have written, with checksums that are right, reading it goes well.
TEST(Contradictions, AreFoundInMostOfWhatAWrongWriterCouldWrite) {
  const Bytes whole = some_partition();
  const std::size_t content = read_whole(whole).series().file().content_bytes();
  std::size_t found = 0;
  std::size_t tried = 0;
  for (std::size_t at = 0; at < content; ++at) {
    for (const unsigned flipped : {1U, 0x80U, 0xFFU}) {
      const Bytes wrong =
          changed(whole, [&](std::byte* bytes) { bytes[at] ^= static_cast<std::byte>(flipped); });
      ++tried;
      if (!first_contradiction(wrong).empty()) ++found;
    }
  }
  EXPECT_GT(found * 10, tried * 8)
      << "what is left over is padding, and what changes a row's codes";
}

}  // namespace
