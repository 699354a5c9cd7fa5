#include "server/engine/cheaper.h"

#include <array>
#include <utility>

#include <fmt/format.h>

namespace server {
namespace {

bool is_within(const Price& price, const Price& most) {
  return price.engine_ms <= most.engine_ms && price.bytes <= most.bytes;
}

}  // namespace

std::vector<Cheaper> find_cheaper(const Asked& asked, const Price& most,
                                  const PriceChanged& price) {
  std::vector<Cheaper> found;
  const auto is_found = [&](const Change& change, std::string how) {
    const auto changed = price(change);
    if (!changed || !is_within(*changed, most)) return false;
    found.push_back({.how = std::move(how), .price = *changed});
    return true;
  };
  for (const Precision coarser : {Precision::kPc4, Precision::kNone}) {
    const bool is_coarser = asked.precision == Precision::kPc6 ||
                            (asked.precision == Precision::kPc4 && coarser == Precision::kNone);
    if (is_coarser &&
        is_found({.precision = coarser}, fmt::format("precision={}", name_of(coarser)))) {
      break;
    }
  }
  for (std::size_t dates = asked.dates / 2; dates > 0; dates /= 2) {
    if (is_found({.first_dates = dates}, fmt::format("{} of the {} dates", dates, asked.dates))) {
      break;
    }
  }
  double km = asked.radius_km.value_or(0) / 2;
  while (km > 0.1 && !is_found({.radius_km = km}, fmt::format("a radius of {:.3g} km", km))) {
    km /= 2;
  }
  return found;
}

}  // namespace server
