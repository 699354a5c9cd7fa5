#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "server/engine/price.h"
#include "server/engine/question.h"

namespace server {

// A change to a question that is too dear.
struct Change {
  std::optional<Precision> precision = {};
  std::optional<std::size_t> first_dates = {};  // Only that many of its dates.
  std::optional<double> radius_km = {};
};

// What a question could have less of.
struct Asked {
  Precision precision = Precision::kNone;
  std::size_t dates = 0;
  std::optional<double> radius_km = {};  // Nothing where the area is no circle.
};

// The price of the question after a change; nothing where it cannot be changed like that.
using PriceChanged = std::function<std::optional<Price>(const Change&)>;

struct Cheaper {
  std::string how;  // "precision=pc4", "120 of the 300 dates", "a radius of 25 km"
  Price price;
};

// The changes that would bring a question down to `most`: each by itself, found by pricing the
// question that it makes. Cost: some twenty plans.
[[nodiscard]] std::vector<Cheaper> find_cheaper(const Asked& asked, const Price& most,
                                                const PriceChanged& price);

}  // namespace server
