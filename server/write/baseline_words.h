#pragma once

#include <string>
#include <vector>

#include "geo/projector.h"
#include "server/engine/impact_query.h"
#include "store/impact/comparison.h"

namespace server {

// The dates that an asked one is compared with, ascending; the week before where that is its own
// delta.
[[nodiscard]] std::vector<store::Date> baseline_of(const store::impact::ComparedDate& asked,
                                                   const store::impact::Comparison& comparison);

// Why a date is not in the baselines of `query`, in plain words: "not in the store", "asked
// itself", "left out: Easter Monday", "left out by `without`".
[[nodiscard]] std::string why_left_out(const store::impact::LeftOut& left_out,
                                       const ImpactQuery& query, const geo::Crs& crs);

// Why `date`, which is stored, could not be compared: "no date of its baseline can be taken:
// 2013-03-25 is not in the store, 2013-04-01 is left out: Easter Monday".
//
//   comparison  one that asked about it, so that its `left_out` tells of the baseline
[[nodiscard]] std::string why_not_compared(store::Date date,
                                           const store::impact::Comparison& comparison,
                                           const ImpactQuery& query, const geo::Crs& crs);

}  // namespace server
