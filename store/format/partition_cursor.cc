#include "store/format/partition_cursor.h"

#include <cstdint>

namespace store {

Result<std::span<const PartitionRow>> PartitionCursor::next() {
  const SeriesTable& table = partition_->series();
  const VerifiedFile::Pin pin(table.file());
  rows_.clear();
  while (rows_.empty() && block_ < table.blocks()) {
    const auto block = static_cast<std::uint32_t>(block_++);
    SeriesBlock series;
    RowBlock rows;
    if (!table.read_block(block, series) || !partition_->read_rows(block, rows)) {
      return fail(table.damage());
    }
    std::size_t row = 0;
    for (std::uint32_t i = 0; i < series.series; ++i) {
      const auto activity = static_cast<std::int64_t>(
          static_cast<std::uint64_t>(series.activity_base) + series.activity[i]);
      const PostcodeSlot postcode{series.first_slot +
                                  static_cast<std::uint32_t>(series.offset_in_block[i])};
      const SbiSlot sbi{static_cast<std::uint16_t>(series.sbi[i])};
      for (const std::size_t end = series.first_row(i + 1); row < end; ++row) {
        rows_.push_back({.activity = activity,
                         .postcode = postcode,
                         .hits = rows.hits_base + static_cast<Hits>(rows.hits[row]),
                         .delta = static_cast<Hits>(rows.delta[row]),
                         .sbi = sbi,
                         .hour = value_at<std::uint8_t>(rows.hour + row)});
      }
    }
  }
  return std::span<const PartitionRow>(rows_);
}

}  // namespace store
