#include "store/format/date_partition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "store/format/verified_file_writer.h"
#include "tests/support/partition_bytes.h"

namespace {

using store::Date;
using store::DatePartition;
using store::DeltaKind;
using store::PartitionRow;
using store::PostcodeSlot;
using store::SbiSlot;
using Bytes = std::vector<std::byte>;

constexpr Date kDate{std::chrono::year{2013} / 1 / 8};
constexpr const char* kName = "dates/x.partition";

store::PartitionKey key(DeltaKind kind, std::uint32_t slots) {
  return {.date = kDate, .delta_kind = kind, .located = slots - 20, .slots = slots, .sbi_codes = 9};
}

// How large the numbers are decides in how many bytes they are kept.
std::vector<PartitionRow> random_rows(unsigned seed, std::size_t count, std::uint32_t slots) {
  constexpr std::array<std::uint32_t, 5> kMostHits{1, 2, 300, 70'000, 0xFFFF'FFFF};
  constexpr std::array<std::uint32_t, 4> kMostDelta{1, 90'000, 0xFFFF'FFFF, 200};
  std::mt19937 random(seed);
  std::vector<PartitionRow> rows;
  for (std::size_t i = 0; i < count; ++i) {
    const auto activity = static_cast<std::int64_t>(random() % 3);
    rows.push_back({.activity = seed % 3 == 0 ? activity << 61U : activity,
                    .postcode = PostcodeSlot{static_cast<std::uint32_t>(random() % slots)},
                    .hits = static_cast<store::Hits>(random()) % kMostHits[seed % 5] + 1,
                    .delta = static_cast<store::Hits>(random()) % kMostDelta[seed % 4],
                    .sbi = SbiSlot{static_cast<std::uint16_t>(random() % 9)},
                    .hour = static_cast<std::uint8_t>(random() % 24)});
  }
  return rows;
}

Bytes built(const std::vector<PartitionRow>& rows, DeltaKind kind = DeltaKind::kGiven,
            std::uint32_t slots = 220) {
  return tests::partition_bytes(key(kind, slots), rows);
}

std::shared_ptr<const DatePartition> read(const Bytes& bytes) {
  auto partition = tests::read_partition_bytes(bytes, kName);
  if (!partition) return nullptr;
  return std::make_shared<const DatePartition>(*std::move(partition));
}

// All rows, as they come; nothing where the file is damaged.
std::optional<std::vector<PartitionRow>> rows_of(std::shared_ptr<const DatePartition> partition) {
  try {
    return tests::all_rows(std::move(partition));
  } catch (const std::runtime_error&) {
    return std::nullopt;
  }
}

// Whether every part of the file can be read as it was written.
bool is_whole(const Bytes& bytes, const std::vector<PartitionRow>& rows) {
  const auto partition = read(bytes);
  if (partition == nullptr || rows_of(partition) != rows) return false;
  store::HoursOfDay hours;
  for (std::uint32_t block = 0; block <= partition->series().blocks(); ++block) {
    if (!partition->add_hours_before(block, hours)) return false;
  }
  return true;
}

TEST(DatePartition, HoldsTheRowsItWasBuiltFromInOrder) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    const DeltaKind kind = seed % 2 == 0 ? DeltaKind::kGiven : DeltaKind::kDerived;
    const std::uint32_t slots = seed % 7 == 0 ? 40'000 : 220;
    std::vector<PartitionRow> rows = random_rows(seed, seed * 50, slots);
    if (kind == DeltaKind::kDerived) {
      for (PartitionRow& row : rows) row.delta = 0;
    }
    const auto partition = read(built(rows, kind, slots));
    ASSERT_TRUE(partition);
    EXPECT_EQ(partition->date(), kDate);
    EXPECT_EQ(partition->delta_kind(), kind);
    EXPECT_EQ(partition->rows(), rows.size());
    std::ranges::sort(rows, store::comes_before);
    EXPECT_TRUE(rows_of(partition) == rows);
    EXPECT_EQ(
        partition->unlocated_rows(),
        static_cast<std::size_t>(std::ranges::count_if(
            rows, [slots](const PartitionRow& row) { return index(row.postcode) >= slots - 20; })));
  }
}

TEST(DatePartition, HoldsTheSumsByHourBeforeEachBlock) {
  for (const DeltaKind kind : {DeltaKind::kGiven, DeltaKind::kDerived}) {
    std::vector<PartitionRow> rows = random_rows(12, 30'000, 3'000);
    if (kind == DeltaKind::kDerived) {
      for (PartitionRow& row : rows) row.delta = 0;
    }
    const auto partition = read(built(rows, kind, 3'000));
    ASSERT_TRUE(partition);
    const store::SeriesTable& table = partition->series();
    ASSERT_GT(table.blocks(), 30U);
    for (std::uint32_t block = 0; block <= table.blocks(); ++block) {
      SCOPED_TRACE(block);
      store::HoursOfDay naive;
      for (const PartitionRow& row : rows) {
        if (index(row.postcode) >= table.first_slot(block)) continue;
        naive.hits[row.hour] += row.hits;
        naive.delta[row.hour] += row.delta;
      }
      store::HoursOfDay hours;
      ASSERT_TRUE(partition->add_hours_before(block, hours));
      EXPECT_EQ(hours.hits, naive.hits);
      EXPECT_EQ(hours.delta, naive.delta);
      ASSERT_TRUE(partition->take_hours_before(block, hours));
      EXPECT_EQ(hours.hits, store::HoursOfDay{}.hits);
    }
  }
}

TEST(DatePartition, HoldsTheSumsBySbiAndHourOfEachStretch) {
  for (const DeltaKind kind : {DeltaKind::kGiven, DeltaKind::kDerived}) {
    std::vector<PartitionRow> rows = random_rows(13, 90'000, 12'000);
    if (kind == DeltaKind::kDerived) {
      for (PartitionRow& row : rows) row.delta = 0;
    }
    const auto partition = read(built(rows, kind, 12'000));
    ASSERT_TRUE(partition);
    const store::SeriesTable& table = partition->series();
    ASSERT_GT(table.blocks(), 2 * store::kStretchBlocks);
    for (std::uint32_t number = 0; number * store::kStretchBlocks < table.blocks(); ++number) {
      const std::uint32_t first = number * store::kStretchBlocks;
      store::Stretch stretch;
      ASSERT_TRUE(partition->read_stretch(number, stretch));
      ASSERT_TRUE(stretch.is_kept);
      ASSERT_EQ(stretch.sbi_codes, 9U);
      for (std::uint32_t i = 0; i < stretch.sbi_codes; ++i) {
        store::HoursOfDay naive;
        std::uint64_t count = 0;
        for (const PartitionRow& row : rows) {
          const std::uint32_t block = table.block_of(index(row.postcode));
          if (block < first || block >= first + store::kStretchBlocks) continue;
          if (index(row.sbi) != stretch.sbi[i]) continue;
          naive.hits[row.hour] += row.hits;
          naive.delta[row.hour] += row.delta;
          ++count;
        }
        EXPECT_EQ(stretch.rows[i], count);
        for (std::size_t hour = 0; hour < 24; ++hour) {
          EXPECT_EQ(stretch.hits(i, hour), naive.hits[hour]);
          EXPECT_EQ(stretch.delta(i, hour), naive.delta[hour]);
        }
      }
    }
  }
}

TEST(DatePartition, SumsUpEachSeries) {
  const std::vector<PartitionRow> rows = random_rows(2, 3'000, 220);
  const auto partition = read(built(rows));
  ASSERT_TRUE(partition);
  std::uint64_t series_in_all = 0;
  for (std::uint32_t number = 0; number < partition->series().blocks(); ++number) {
    store::SeriesBlock block;
    ASSERT_TRUE(partition->series().read_block(number, block));
    series_in_all += block.series;
    for (std::uint32_t i = 0; i < block.series; ++i) {
      store::Sums naive;
      std::uint64_t count = 0;
      for (const PartitionRow& row : rows) {
        if (index(row.postcode) != block.first_slot + block.offset_in_block[i] ||
            index(row.sbi) != block.sbi[i] ||
            row.activity != block.activity_base + static_cast<std::int64_t>(block.activity[i])) {
          continue;
        }
        naive += {.hits = row.hits, .delta = row.delta};
        ++count;
      }
      EXPECT_EQ((store::Sums{.hits = block.hits[i], .delta = block.delta[i]}), naive);
      EXPECT_EQ(block.first_row(i + 1) - block.first_row(i), count);
    }
  }
  EXPECT_EQ(series_in_all, partition->series().header().series);
}

TEST(DatePartition, IsTheSameBytesWhateverTheOrderOfItsRows) {
  std::vector<PartitionRow> rows = random_rows(3, 500, 220);
  const Bytes bytes = built(rows);
  std::ranges::shuffle(rows, std::mt19937(4));
  EXPECT_EQ(built(rows), bytes);
}

TEST(DatePartition, IsTheDocumentedBytes) {
  const Bytes bytes = tests::partition_bytes({.date = kDate,
                                              .delta_kind = DeltaKind::kGiven,
                                              .located = 65,
                                              .slots = 66,
                                              .sbi_codes = 0x0507},
                                             {{.activity = 0x0102030405060708,
                                               .postcode = PostcodeSlot{65},
                                               .hits = 0x11223344,
                                               .delta = 7,
                                               .sbi = SbiSlot{0x0506},
                                               .hour = 23},
                                              {.activity = 0x0102030405060708,
                                               .postcode = PostcodeSlot{65},
                                               .hits = 0x11223345,
                                               .delta = 8,
                                               .sbi = SbiSlot{0x0506},
                                               .hour = 23}});
  std::string text(bytes.size(), '\0');
  std::memcpy(text.data(), bytes.data(), bytes.size());
  using namespace std::string_literals;
  EXPECT_EQ(text.substr(0, 16),
            "\x44\x33\x22\x11\1\1\0\0"s  // rows: hits base; one byte each for hits and delta
            "\x17\x17\0\1\7\x08\0\0"s);  // hours, hits, deltas; to a multiple of 8
  EXPECT_EQ(text.substr(16, 32),
            "\x08\x07\x06\x05\x04\x03\x02\x01"s  // series: activity base
            "\1\0\0\0"s                          // one
            "\1\0\2\4\1\0"s                      // bytes of place, row, sbi, hits, delta, activity
            "\0\0\0\0\0\0"s                      //
            "\x41\x06\x05\x89\x66\x44\x22\x0F"s);  // 65, 0x0506, both hits, 15
  EXPECT_EQ(text.substr(48, 32),
            "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"s    // blocks: where the only one begins
            "\4\0\0\0\2\0\0\0\2\0\0\0\0\0\0\0"s);  // and ends, in words; 2 rows
  const std::size_t stretches = 80 + 2 * 48 * 4;
  const std::size_t header = stretches + 16;
  EXPECT_EQ(text.substr(stretches - 24 * 4 - 4, 4), "\x89\x66\x44\x22"s)
      << "hits of hour 23 in all";
  EXPECT_EQ(text.substr(stretches - 4, 4), "\x0F\0\0\0"s) << "delta of hour 23 in all";
  EXPECT_EQ(text.substr(stretches, 16),
            "\0\0\0\0\1\0\0\0"s    // where the only stretch begins and ends, in words
            "\0\0\0\0\0\0\0\0"s);  // its sums are not kept
  EXPECT_EQ(text.substr(header, 112),
            "STRAALPT\2\0\0\0\0\0\0\0"s
            "\x61\x3D\0\0\1\0\0\0"s  // 15713 days, 1 day
            "\0\0\0\0\0\x20\0\0"s    // given; 8,192 slots make a block
            "\2\0\0\0\0\0\0\0"s      // rows
            "\2\0\0\0\0\0\0\0"s      // without a location
            "\1\0\0\0\0\0\0\0"s      // series
            "\x41\0\0\0\x42\0\0\0"s  // located, slots
            "\x07\x05\0\0\1\0\0\0"s  // sbi codes, blocks
            "\x10\0\0\0\0\0\0\0"s    // where series, blocks and hours begin
            "\x30\0\0\0\0\0\0\0"s
            "\x50\0\0\0\0\0\0\0"s
            "\4\0\0\0\0\0\0\0"s      // bytes of a sum by hour
            "\xD0\1\0\0\0\0\0\0"s);  // where stretches begin
  EXPECT_EQ(text.size(), header + 112 + 3 * 8) << "a checksum of the page, the length, a checksum";
}

TEST(DatePartition, NoticesEveryMissingByte) {
  const std::vector<PartitionRow> rows = random_rows(5, 20, 220);
  const Bytes bytes = built(rows);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(read(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size))))
        << size;
  }
  Bytes longer = bytes;
  longer.push_back(std::byte{0});
  EXPECT_FALSE(read(longer));
}

TEST(DatePartition, NoticesEveryFlippedBit) {
  std::vector<PartitionRow> rows = random_rows(6, 10, 220);
  Bytes bytes = built(rows);
  std::ranges::sort(rows, store::comes_before);
  ASSERT_TRUE(is_whole(bytes, rows));
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    const auto mask = static_cast<std::byte>(1U << bit % 8);
    bytes[bit / 8] ^= mask;
    ASSERT_FALSE(is_whole(bytes, rows)) << bit;
    bytes[bit / 8] ^= mask;
  }
}

TEST(DatePartition, IsReadAsFarAsItIsWhole) {
  std::vector<PartitionRow> rows = random_rows(4, 40'000, 20'000);
  Bytes bytes = built(rows, DeltaKind::kGiven, 20'000);
  ASSERT_GT(bytes.size(), 10 * store::VerifiedFile::kPageBytes);
  bytes[5 * store::VerifiedFile::kPageBytes] ^= std::byte{1};  // Among the rows.
  const auto partition = read(bytes);
  ASSERT_TRUE(partition) << "what is damaged has not been asked for";
  std::uint32_t unreadable = 0;
  for (std::uint32_t block = 0; block < partition->series().blocks(); ++block) {
    store::RowBlock row_block;
    store::SeriesBlock series;
    EXPECT_TRUE(partition->series().read_block(block, series));
    unreadable += partition->read_rows(block, row_block) ? 0 : 1;
  }
  EXPECT_GT(unreadable, 0U);
  EXPECT_LT(unreadable, partition->series().blocks());
  const store::Error damage = partition->series().damage();
  EXPECT_EQ(damage.code, store::ErrorCode::kCorrupt);
  EXPECT_EQ(damage.detail,
            "the stored data of 2013-01-08 is damaged: dates/x.partition is damaged between its "
            "bytes 81920 and 98304");
}

TEST(DatePartition, NamesAForeignFile) {
  const auto error_of = [](std::vector<std::byte> content) {
    tests::BufferSink sink;
    store::VerifiedFileWriter writer(sink);
    EXPECT_TRUE(writer.write(content));
    EXPECT_TRUE(writer.finish());
    return tests::read_partition_bytes(sink.take(), kName).error().detail;
  };
  EXPECT_EQ(error_of(Bytes(200)), "dates/x.partition is not a partition file");
  EXPECT_EQ(error_of(Bytes(20)), "dates/x.partition is too short to be a partition file");
  store::PartitionHeader header{};
  header.magic = store::kPartitionMagic;
  header.version = 3;
  Bytes content(sizeof header);
  std::memcpy(content.data(), &header, sizeof header);
  EXPECT_EQ(error_of(content),
            "dates/x.partition is in partition format 3; this program reads format 2");
  header.version = 2;
  std::memcpy(content.data(), &header, sizeof header);
  EXPECT_EQ(error_of(content), "dates/x.partition has a header that does not fit its contents");
}

}  // namespace
