#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "store/format/byte_sink.h"
#include "store/format/series_table.h"
#include "store/format/series_writer.h"
#include "store/types/date.h"

namespace store {

// The series of several dates, or of narrower windows, summed up by postcode and sbi. Stats and
// points over all of those dates need only this, and it is far smaller than the dates if activities
// come back day after day. Holds the sums in memory, some 5 bytes a series.
class WindowBuilder {
 public:
  // Reads the located postcodes' series of all `tables`. Errors: kCorrupt naming the damaged one.
  [[nodiscard]] static Result<WindowBuilder> sum_up(std::span<const SeriesTable* const> tables);

  // Whether reading the window is much cheaper than reading its tables.
  [[nodiscard]] bool is_worth_keeping() const { return series_.series() * 2 <= table_series_; }

  // Writes a partition file without rows for the dates [first, first + days). Returns its bytes.
  // Errors: the sink's.
  [[nodiscard]] Result<std::uint64_t> write(ByteSink& sink, Date first, std::uint32_t days);

 private:
  explicit WindowBuilder(const PartitionHeader& header) : header_{header} {}

  PartitionHeader header_;
  SeriesWriter series_;
  std::uint64_t table_series_ = 0;
};

}  // namespace store
