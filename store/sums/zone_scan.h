#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/format/date_partition.h"
#include "store/types/postcode.h"

namespace store {

// The sums by hour of all rows of several zones on a date, in one pass: what zones share, or where
// one ends and the next begins, as rings do, is looked at once.
//
//   threads  any number at once
class ZoneScan {
 public:
  ZoneScan() = default;  // Of none.
  // Cost: some 10 ns for each run and zone.
  explicit ZoneScan(std::span<const std::span<const SlotRun>> zones);

  // Adds to `sums`, by zone, what `date` holds. False where the file is damaged.
  [[nodiscard]] bool add(const DatePartition& date, std::span<HoursOfDay> sums) const;

  // Where a zone begins or ends. The postcodes from `slot` to the next edge are of one part, which
  // is of the same zones everywhere.
  struct Edge {
    std::uint32_t slot;
    std::uint32_t part;
  };

  // Zones from `first` on, at most as many as a word has bits.
  struct Group {
    std::size_t first;
    std::vector<std::uint64_t> parts;  // Bit z: of zone first + z. The first part is of none.
    std::vector<Edge> edges;           // Ascending; the part before the first is 0, the last is 0.
  };
  [[nodiscard]] static std::vector<Group> groups_of(
      std::span<const std::span<const SlotRun>> zones);

 private:
  std::vector<Group> groups_;
};

}  // namespace store
