#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geo/centres.h"
#include "store/types/datapoint.h"

namespace server {

// One point of an answer. Its postcode and degrees live in the load.
struct Point {
  const store::Postcode* postcode = nullptr;
  const geo::LonLat* degrees = nullptr;
  store::Sums sums = {};
};

// The postcodes in the order of their codes. Points are found in the order along the curve and
// listed in this order.
class CodeOrder {
 public:
  explicit CodeOrder(const geo::Centres& centres);

  // A postcode of some runs, and its index among all postcodes of these.
  struct Listed {
    const store::Postcode* postcode;
    const geo::LonLat* degrees;
    std::size_t index;
  };

  // The postcodes of `runs` that are wanted, by code. `is_wanted`: 1 or 0 for each postcode of the
  // runs, in their order. Valid as long as this order.
  //   cost  two passes over the postcodes, a few nanoseconds for each that is wanted, and one word
  //         per 64 codes between the lowest and the highest; compares nothing
  [[nodiscard]] std::vector<Listed> listed(std::span<const store::SlotRun> runs,
                                           std::span<const std::uint8_t> is_wanted) const;

  // The postcodes of `runs` that have hits or delta, by code. `sums`: one per postcode of the runs,
  // in their order. Valid as long as this order. Cost: that of listed().
  [[nodiscard]] std::vector<Point> points(std::span<const store::SlotRun> runs,
                                          std::span<const store::Sums> sums) const;

 private:
  template <typename IsWanted, typename Take>
  void visit(std::span<const store::SlotRun> runs, IsWanted is_wanted, Take take) const;

  std::vector<std::uint32_t> position_;  // By PostcodeSlot: how many codes are lower.
  std::vector<store::Postcode> codes_;   // By position.
  std::vector<geo::LonLat> degrees_;     // By position.
};

}  // namespace server
