#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "store/directory/manifest.h"
#include "store/format/partition_row.h"
#include "store/format/partition_writer.h"
#include "store/types/result.h"

// Format 1 of a data directory. Only upgrade.h reads it.
namespace store {

inline constexpr int kOldFormat = 1;

// Reads a manifest of format 1; `name` is the file. Errors: kConflict for another format; kCorrupt.
[[nodiscard]] Result<Manifest> read_format_1_manifest(std::string_view json, std::string_view name);

// One date as format 1 held it.
struct Format1Date {
  PartitionKey key;
  std::uint64_t unlocated_rows;
  std::vector<PartitionRow> rows;  // In format 1's order, by postcode slot, hour, sbi, activity.
};

// Reads a partition file of format 1, and verifies all of it.
//
//   offset  bytes  partition file, version 1, little-endian
//        0      8  "STRAALPT"
//        8      8  format version: 1
//       16      8  XXH3 64 of every byte from offset 24 to the end
//       24      4  date: days since 1970-01-01, signed
//       28      4  delta: 0 given, 1 derived
//       32      8  n: rows, at most 2^32 - 1
//       40      8  rows whose postcode has no location; they come last
//       48      4  located postcodes: slots below this have a location
//       52      4  s: postcode slots; every row's is below this
//       56      4  sbi codes: every row's sbi slot is below this
//       60      4  0
//       64         the columns, in this order, each from the next multiple of 8 on, zeros between:
//          4(b+1)  for b = s / 64 blocks, rounded up: the first row of each, and n
//              4n  postcode slot u32
//              4n  hits u32
//              4n  delta u32; absent where it is derived
//              8n  activity i64
//              2n  sbi slot u16
//               n  hour u8, 0 to 23; the last of them ends the file
//
//   errors   kCorrupt naming `name` where it is anything else
//   memory   32 bytes a row
[[nodiscard]] Result<Format1Date> read_format_1_date(std::span<const std::byte> file,
                                                     std::string_view name);

}  // namespace store
