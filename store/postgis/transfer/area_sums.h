#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "store/format/partition_row.h"
#include "store/types/date.h"

namespace pqxx {
class transaction_base;
}

namespace store::postgis {

// The rows of a date at located postcodes, summed up by area as they are read:
// by hour, and by industry.
//
//   memory  some 500 bytes for each area with rows, 50 for each industry of an area
class AreaSums {
 public:
  // `area_of` by rank, for as long as the sums live; rows at later slots have no area.
  explicit AreaSums(std::span<const AreaSlot> area_of) : area_of_{area_of} {}

  void add(std::span<const PartitionRow> rows);

  // Writes them into straal.area_sums, by area; `industries` are the ids there, by SbiSlot. May
  // throw what the library throws.
  void copy(pqxx::transaction_base& work, Date date,
            std::span<const std::int16_t> industries) const;

 private:
  struct Area {
    std::uint64_t datapoints = 0;
    std::array<Sums, 24> hours{};
    std::bitset<24> has_hour;
    std::unordered_map<std::uint16_t, Sums> industries;  // By SbiSlot.
  };

  std::span<const AreaSlot> area_of_;
  std::vector<std::unique_ptr<Area>> areas_;  // By AreaSlot; null where no row is.
};

}  // namespace store::postgis
