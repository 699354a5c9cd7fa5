#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "store/format/partition_layout.h"
#include "store/format/verified_file_writer.h"
#include "store/types/postcode.h"
#include "store/types/result.h"
#include "store/types/sbi.h"

namespace store {

// One activity at one postcode: what a SeriesTable holds of it.
struct Series {
  std::uint64_t hits;
  std::uint64_t delta;
  std::int64_t activity;
  PostcodeSlot postcode;
  std::uint32_t rows;
  SbiSlot sbi;
};

// How many neighbouring slots make a block, so that one holds a few hundred rows.
[[nodiscard]] std::uint32_t block_slots_for(std::uint64_t rows, std::uint32_t slots);

// Packs the series of a partition, block after block; they are kept until write().
class SeriesWriter {
 public:
  // Adds the next block: its series, in their order, and where its rows begin, in units of 8 bytes.
  void add_block(std::uint32_t first_slot, std::span<const Series> series, std::uint32_t rows_at);

  [[nodiscard]] std::uint64_t series() const { return series_; }  // Added so far.

  // Writes series and entries, and fills in what the header says of them. `rows_end`: where the
  // rows of the last block end, in units of 8 bytes. Errors: the sink's.
  [[nodiscard]] Result<void> write(VerifiedFileWriter& file, std::uint32_t rows_end,
                                   PartitionHeader& header);

 private:
  std::vector<std::byte> bytes_;
  std::vector<BlockEntry> entries_;
  std::uint32_t rows_ = 0;
  std::uint64_t series_ = 0;
  std::vector<std::uint64_t> column_;
};

}  // namespace store
