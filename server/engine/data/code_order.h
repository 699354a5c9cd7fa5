#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/centres.h"
#include "store/types/datapoint.h"

namespace server {

// One point of an answer. The place's texts and degrees live in the load.
struct Point {
  const store::Postcode* postcode = nullptr;
  const geo::LonLat* degrees = nullptr;
  store::Sums sums = {};
};

// The postcodes in the order of their codes, beside their order along the curve: points are found
// in the one and listed in the other.
class CodeOrder {
 public:
  explicit CodeOrder(const geo::Centres& centres);

  // The postcodes of `runs` that have hits or delta, by code. `sums`: one per postcode of the runs,
  // in their order. The points are valid as long as this order is.
  //   cost  two passes over the sums, a few nanoseconds a point, and one word per 64 codes between
  //         the lowest and the highest; compares nothing
  [[nodiscard]] std::vector<Point> points(std::span<const store::SlotRun> runs,
                                          std::span<const store::Sums> sums) const;

 private:
  std::vector<std::uint32_t> position_;  // By PostcodeSlot: how many codes are lower.
  std::vector<store::Postcode> codes_;   // By position.
  std::vector<geo::LonLat> degrees_;     // By position.
};

}  // namespace server
