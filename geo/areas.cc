#include "geo/areas.h"

#include <algorithm>
#include <cstdint>

#include "store/types/dictionary.h"

namespace geo {
namespace {

using store::AreaSlot;
using store::Postcode;
using store::PostcodeSlot;

// Adds up degrees. Longitudes are taken in the turn nearest to the first one's, so that the middle
// of 179 and -179 is 180, not 0.
class MeanDegrees {
 public:
  void add(LonLat position) {
    if (count_ == 0) first_lon_ = position.lon;
    if (position.lon - first_lon_ > 180) position.lon -= 360;
    if (position.lon - first_lon_ < -180) position.lon += 360;
    lon_ += position.lon;
    lat_ += position.lat;
    ++count_;
  }

  [[nodiscard]] LonLat value() const {
    double lon = lon_ / static_cast<double>(count_);
    if (lon > 180) lon -= 360;
    if (lon < -180) lon += 360;
    return {.lon = lon, .lat = lat_ / static_cast<double>(count_)};
  }

 private:
  double first_lon_ = 0;
  double lon_ = 0;
  double lat_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace

Areas make_areas(const Centres& centres, std::size_t length) {
  // Areas as they come along the curve, then in code order.
  store::Dictionary<Postcode, AreaSlot> met;
  std::vector<MeanDegrees> means;
  std::vector<AreaSlot> met_at;
  met_at.reserve(centres.size());
  for (std::uint32_t i = 0; i < centres.size(); ++i) {
    const auto [area, is_new] = met.add(centres.codes.code(PostcodeSlot{i}).prefix(length));
    if (is_new) means.emplace_back();
    means[index(area)].add(centres.degrees[i]);
    met_at.push_back(area);
  }
  std::vector<AreaSlot> by_code(met.size());
  for (std::uint32_t i = 0; i < by_code.size(); ++i) by_code[i] = AreaSlot{i};
  std::ranges::sort(by_code, [&](AreaSlot a, AreaSlot b) { return met.code(a) < met.code(b); });

  Areas areas;
  std::vector<AreaSlot> final_slot(met.size());
  for (const AreaSlot area : by_code) {
    final_slot[index(area)] = AreaSlot{static_cast<std::uint32_t>(areas.codes.size())};
    areas.codes.push_back(met.code(area));
    const auto own_row = centres.codes.find(met.code(area));
    areas.degrees.push_back(own_row ? centres.degrees[index(*own_row)]
                                    : means[index(area)].value());
  }
  areas.of.reserve(met_at.size());
  for (const AreaSlot area : met_at) areas.of.push_back(final_slot[index(area)]);
  return areas;
}

}  // namespace geo
