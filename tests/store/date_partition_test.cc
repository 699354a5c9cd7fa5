#include "store/date_partition.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "store/partition_builder.h"
#include "tests/support/plain_store.h"

namespace {

using store::Date;
using store::DatePartition;
using store::DeltaKind;
using store::PartitionRow;
using store::PostcodeSlot;
using store::SbiSlot;
using Bytes = std::vector<std::byte>;

constexpr Date kDate{std::chrono::year{2013} / 1 / 8};

store::PartitionKey key(DeltaKind kind) {
  return {.date = kDate, .delta_kind = kind, .located = 200, .slots = 220, .sbi_codes = 9};
}

std::vector<PartitionRow> random_rows(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<PartitionRow> rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.push_back({.activity = static_cast<std::int64_t>(random() % 3),
                    .postcode = PostcodeSlot{static_cast<std::uint32_t>(random() % 220)},
                    .hits = static_cast<store::Hits>(random()),
                    .delta = static_cast<store::Hits>(random()),
                    .sbi = SbiSlot{static_cast<std::uint16_t>(random() % 9)},
                    .hour = static_cast<std::uint8_t>(random() % 24)});
  }
  return rows;
}

store::Result<DatePartition> read(const Bytes& bytes) {
  auto held = std::make_shared<const Bytes>(bytes);
  const std::byte* begin = held->data();
  return DatePartition::read({std::move(held), begin}, bytes.size(), "dates/x.partition");
}

Bytes built(std::vector<PartitionRow> rows, DeltaKind kind = DeltaKind::kGiven) {
  return store::build_partition(key(kind), rows);
}

store::PartitionHeader header_of(const Bytes& bytes) {
  store::PartitionHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  return header;
}

// The bytes with `value` at `offset`, and the checksum made to fit again.
template <typename T>
Bytes forged(Bytes bytes, std::size_t offset, T value) {
  std::memcpy(bytes.data() + offset, &value, sizeof value);
  const std::uint64_t checksum = store::partition_checksum(bytes);
  std::memcpy(bytes.data() + offsetof(store::PartitionHeader, checksum), &checksum,
              sizeof checksum);
  return bytes;
}

void expect_corrupt(const Bytes& bytes) {
  const auto partition = read(bytes);
  ASSERT_FALSE(partition);
  EXPECT_EQ(partition.error().code, store::ErrorCode::kCorrupt);
  EXPECT_TRUE(partition.error().detail.starts_with("dates/x.partition "))
      << partition.error().detail;
}

TEST(DatePartition, HoldsTheRowsItWasBuiltFromInOrder) {
  for (const DeltaKind kind : {DeltaKind::kGiven, DeltaKind::kDerived}) {
    std::vector<PartitionRow> rows = random_rows(1, 1000);
    if (kind == DeltaKind::kDerived) {
      for (PartitionRow& row : rows) row.delta = 0;
    }
    const auto partition = read(built(rows, kind));
    ASSERT_TRUE(partition) << partition.error().detail;
    EXPECT_EQ(partition->date(), kDate);
    EXPECT_EQ(partition->delta_kind(), kind);
    EXPECT_EQ(partition->rows(), rows.size());
    EXPECT_EQ(partition->deltas().empty(), kind == DeltaKind::kDerived);

    const auto tuple = [](const PartitionRow& row) {
      return std::tuple(row.postcode, row.hour, row.sbi, row.activity, row.hits, row.delta);
    };
    std::ranges::sort(rows, {}, tuple);
    std::vector<PartitionRow> back;
    append_rows(*partition, back);
    ASSERT_EQ(back.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(tuple(back[i]), tuple(rows[i])) << i;
    EXPECT_EQ(partition->unlocated_rows(),
              static_cast<std::size_t>(std::ranges::count_if(
                  rows, [](const PartitionRow& row) { return index(row.postcode) >= 200; })));
  }
}

TEST(DatePartition, FindsTheRowsOfEveryRun) {
  for (const std::size_t count : {0U, 1U, 30U, 1000U}) {
    const auto partition = read(built(random_rows(2, count)));
    ASSERT_TRUE(partition);
    const auto postcodes = partition->postcodes();
    const auto first_from = [&](std::uint32_t slot) {
      std::size_t row = 0;
      while (row < postcodes.size() && index(postcodes[row]) < slot) ++row;
      return row;
    };
    for (std::uint32_t first = 0; first < 300; first += 7) {
      for (std::uint32_t last = first; last < 300; last += 9) {
        const store::RowRange range = partition->rows_of({PostcodeSlot{first}, PostcodeSlot{last}});
        EXPECT_EQ(range.first, first_from(first)) << first;
        EXPECT_EQ(range.last, first_from(last)) << last;
      }
    }
    const auto all = partition->rows_of({PostcodeSlot{0}, PostcodeSlot{0xFFFF'FFFF}});
    EXPECT_EQ(all.last, count);
  }
}

TEST(DatePartition, IsTheSameBytesWhateverTheOrderOfItsRows) {
  std::vector<PartitionRow> rows = random_rows(3, 500);
  const Bytes bytes = built(rows);
  std::ranges::shuffle(rows, std::mt19937(4));
  EXPECT_EQ(built(rows), bytes);
}

TEST(DatePartition, IsTheDocumentedBytes) {
  std::vector<PartitionRow> rows{{.activity = 0x0102030405060708,
                                  .postcode = PostcodeSlot{65},
                                  .hits = 0x11223344,
                                  .delta = 7,
                                  .sbi = SbiSlot{0x0506},
                                  .hour = 23}};
  const Bytes bytes = store::build_partition({.date = kDate,
                                              .delta_kind = DeltaKind::kGiven,
                                              .located = 65,
                                              .slots = 66,
                                              .sbi_codes = 0x0507},
                                             rows);
  std::string text(bytes.size(), '\0');
  std::memcpy(text.data(), bytes.data(), bytes.size());
  using namespace std::string_literals;
  const std::string checksum = text.substr(16, 8);
  EXPECT_EQ(text,
            "STRAALPT"s                              // magic
            "\1\0\0\0\0\0\0\0"s +                    // version
                checksum +                           // XXH3 64 of what follows
                "\x61\x3D\0\0"s                      // 15713 days
                "\0\0\0\0"s                          // given
                "\1\0\0\0\0\0\0\0"s                  // rows
                "\1\0\0\0\0\0\0\0"s                  // without a location
                "\x41\0\0\0\x42\0\0\0"s              // located, slots
                "\x07\x05\0\0\0\0\0\0"s              // sbi codes, zero
                "\0\0\0\0\0\0\0\0\1\0\0\0"s          // offsets of 2 blocks, and the end
                "\0\0\0\0"s                          // to a multiple of 8
                "\x41\0\0\0\0\0\0\0"s                // postcode slot
                "\x44\x33\x22\x11\0\0\0\0"s          // hits
                "\7\0\0\0\0\0\0\0"s                  // delta
                "\x08\x07\x06\x05\x04\x03\x02\x01"s  // activity
                "\x06\x05\0\0\0\0\0\0"s              // sbi slot
                "\x17"s);                            // hour
}

TEST(DatePartition, NoticesEveryMissingByte) {
  const Bytes bytes = built(random_rows(5, 20));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    SCOPED_TRACE(size);
    expect_corrupt(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)));
  }
  Bytes longer = bytes;
  longer.push_back(std::byte{0});
  expect_corrupt(longer);
  expect_corrupt(forged(longer, 60, 0));
}

TEST(DatePartition, NoticesEveryFlippedBit) {
  Bytes bytes = built(random_rows(6, 10));
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    SCOPED_TRACE(bit);
    const auto mask = static_cast<std::byte>(1U << bit % 8);
    bytes[bit / 8] ^= mask;
    expect_corrupt(bytes);
    bytes[bit / 8] ^= mask;
  }
  EXPECT_TRUE(read(bytes));
}

TEST(DatePartition, NamesAForeignVersion) {
  const Bytes bytes = forged(built(random_rows(7, 5)), 8, std::uint64_t{2});
  expect_corrupt(bytes);
  EXPECT_EQ(read(bytes).error().detail,
            "dates/x.partition is in partition format 2; this program reads format 1");
}

TEST(DatePartition, RefusesColumnsThatDoNotFitEvenWithAMatchingChecksum) {
  const Bytes good = built(random_rows(8, 300));
  const store::PartitionLayout layout(header_of(good));
  ASSERT_TRUE(read(forged(good, 60, 0)));
  struct Forgery {
    const char* what;
    Bytes bytes;
  };
  const std::vector<Forgery> forgeries{
      {"rows beyond memory", forged(good, 32, std::uint64_t{1} << 60U)},
      {"as many rows as there can be", forged(good, 32, std::uint64_t{0xFFFF'FFFF})},
      {"a row fewer", forged(good, 32, std::uint64_t{299})},
      {"more unlocated rows than rows", forged(good, 40, std::uint64_t{301})},
      {"an unlocated row more", forged(good, 40, header_of(good).unlocated_rows + 1)},
      {"more located postcodes than slots", forged(good, 48, 221U)},
      {"fewer slots than rows use", forged(good, 52, 201U)},
      {"as many slots as there can be", forged(good, 52, 0xFFFF'FFFFU)},
      {"fewer sbi codes than rows use", forged(good, 56, 8U)},
      {"more sbi codes than there can be", forged(good, 56, 65'536U)},
      {"a third kind of delta", forged(good, 28, 2U)},
      {"derived, but with a column of delta", forged(good, 28, 1U)},
      {"a day before the calendar", forged(good, 24, -800'000)},
      {"a day after the calendar", forged(good, 24, 3'000'000)},
      {"something where zero stands", forged(good, 60, 1U)},
      {"rows before the first block", forged(good, layout.offsets, 1U)},
      {"a block that ends before it begins", forged(good, layout.offsets + 4, 0xFFFF'FFFFU)},
      {"a block with the next one's rows",
       forged(good, layout.offsets + 4, static_cast<std::uint32_t>(299))},
      {"a block without its last row",
       forged(good, layout.offsets + 4,
              static_cast<std::uint32_t>(
                  read(good)->rows_of({PostcodeSlot{0}, PostcodeSlot{64}}).last - 1))},
      {"slots that go back", forged(good, layout.postcodes + 4L * 150, 0U)},
      {"a slot beyond the last", forged(good, layout.postcodes + 4L * 299, 220U)},
      {"hour 24", forged(good, layout.hours + 7, std::uint8_t{24})},
      {"an sbi slot beyond the last", forged(good, layout.sbi + 2L * 9, std::uint16_t{9})},
  };
  for (const Forgery& forgery : forgeries) {
    SCOPED_TRACE(forgery.what);
    expect_corrupt(forgery.bytes);
  }
}

}  // namespace
