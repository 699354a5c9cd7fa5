#pragma once

#include <span>
#include <vector>

#include "store/format/date_partition.h"
#include "store/sums/zone_scan.h"
#include "store/types/postcode.h"

namespace store {

// The sums of all rows of several zones on some dates, whatever their hours: as ZoneScan adds them
// up, but at the rims from the sums of the series instead of the rows, which are fewer and stand
// beside what tells where a postcode begins.
//
//   threads  any number at once
class ZoneSums {
 public:
  ZoneSums() = default;  // Of none.
  // Cost: some 10 ns for each run and zone.
  explicit ZoneSums(std::span<const std::span<const SlotRun>> zones);

  // Adds to `sums`, by date and zone (date * zones + zone), what the dates hold. Returns what is
  // damaged, or null.
  [[nodiscard]] const SeriesTable* add(std::span<const DatePartition* const> dates,
                                       std::span<Sums> sums) const;

 private:
  std::size_t zones_ = 0;
  std::vector<ZoneScan::Group> groups_;
};

}  // namespace store
