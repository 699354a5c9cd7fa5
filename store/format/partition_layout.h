#pragma once

#include <array>
#include <cstdint>

// The structures of a partition file; the tables in series_table.h and date_partition.h say where
// each stands. All numbers are little-endian; a width is that of a PackedColumn.
namespace store {

inline constexpr std::uint64_t kPartitionMagic = 0x5450'4C41'4152'5453U;  // "STRAALPT" as stored.
inline constexpr std::uint64_t kPartitionVersion = 2;
inline constexpr std::uint64_t kMaxPartitionRows = 0xFFFF'FFFFU;

// The end of the content: what the file is, and where its parts begin, in bytes from the start.
struct PartitionHeader {
  std::uint64_t magic;
  std::uint64_t version;
  std::int32_t date;          // Days since 1970-01-01; of a window, its first day.
  std::uint32_t days;         // 1: a date with its rows; more: a window's sums.
  std::uint32_t delta_kind;   // 0 given, 1 derived.
  std::uint32_t block_slots;  // Neighbouring postcode slots that make a block; a power of two.
  std::uint64_t rows;
  std::uint64_t unlocated_rows;  // Rows whose postcode has no location; they come last.
  std::uint64_t series;
  std::uint32_t located;    // Located postcodes: slots below this have a location.
  std::uint32_t slots;      // Every row's postcode slot is below this.
  std::uint32_t sbi_codes;  // Every row's sbi slot is below this.
  std::uint32_t blocks;
  std::uint64_t series_at;
  std::uint64_t blocks_at;
  std::uint64_t hours_at;
  std::uint64_t hours_width;  // Bytes of each sum by hour.
  std::uint64_t stretches_at;
};
static_assert(sizeof(PartitionHeader) == 112);

// Where a block's series and rows begin, in units of 8 bytes from their region's start. One more
// than there are blocks: a block ends where the next one begins.
struct BlockEntry {
  std::uint32_t series;
  std::uint32_t rows;
  std::uint32_t rows_before;  // Rows of all blocks before.
  std::uint32_t zero;
};
static_assert(sizeof(BlockEntry) == 16);

// The series of a block. Behind it, one column after the other: offset in the block (the postcode's
// slot - the block's first slot), first row - number of the series (all 0 if each has one row), sbi
// slot, hits, delta, activity - activity_base. The columns that tell where a postcode begins come
// first, together. A block without series has no header.
struct SeriesHeader {
  std::int64_t activity_base;
  std::uint32_t series;
  std::uint8_t offset_width;
  std::uint8_t first_row_width;
  std::uint8_t sbi_width;
  std::uint8_t hits_width;
  std::uint8_t delta_width;
  std::uint8_t activity_width;
  std::array<std::uint8_t, 6> zero;
};
static_assert(sizeof(SeriesHeader) == 24);

// The rows of a block. Behind it: hour (a byte each), hits - hits_base, delta.
struct RowsHeader {
  std::uint32_t hits_base;
  std::uint8_t hits_width;
  std::uint8_t delta_width;
  std::uint16_t zero;
};
static_assert(sizeof(RowsHeader) == 8);

// The sums of a stretch: 128 blocks, of which the last stretch may have fewer. Behind it: the sbi
// slots that it has, ascending, 2 bytes each; how many rows each has; for each the hits of the 24
// hours, then their delta (a derived date has none), in sums_width bytes each.
inline constexpr std::uint32_t kStretchBlocks = 128;
struct StretchHeader {
  std::uint16_t sbi_codes;
  std::uint8_t rows_width;
  std::uint8_t sums_width;
  std::uint8_t is_kept;  // 0: it has too few rows for sums to be worth the bytes.
  std::array<std::uint8_t, 3> zero;
};
static_assert(sizeof(StretchHeader) == 8);

}  // namespace store
