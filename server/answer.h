#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "geo/point.h"
#include "server/code_order.h"
#include "server/load.h"
#include "server/query.h"
#include "store/datapoint.h"

namespace server {

struct Stat {
  store::SbiCode sbi;
  std::string_view title;  // Lives in the load.
  store::Sums sums;
};

// How long the stages of an answer took; for Server-Timing, never for the body.
struct Timing {
  double lookup_ms = 0;     // The postcodes in the circle.
  double aggregate_ms = 0;  // Adding up their rows.
  double points_ms = 0;     // Ordering and placing the points, and the stats.
};

// The answer to one question; field for field the JSON of the API.
struct Answer {
  std::vector<Stat> stats;                // By total from the largest, ties by code.
  std::vector<store::HourSums> timeline;  // In time order.
  std::vector<Point> points;              // By code.
  store::Sums total;
  geo::LonLat centre;
  std::string_view backend;      // "memory"
  Precision precision;           // kPc6, kPc4 or kNone: what was used, never kAuto.
  std::uint64_t postcodes = 0;   // Located postcodes inside.
  std::uint64_t datapoints = 0;  // Rows of the asked dates in the selection.
  std::vector<store::Date> missing_dates;
  std::vector<store::Date> baseline_missing;
  Timing timing;
};

// What keeps `query` from an answer before anything is added up. Errors: kNotFound for a postcode
// without a location, kUnavailable where the asked backend is not there.
[[nodiscard]] store::Result<void> check_answerable(const Load& load, const Query& query);

// Answers `query` from `load`, which must outlive the answer.
//
//   errors   those of check_answerable; kCorrupt where a date's stored data is damaged
//   threads  any number at once
[[nodiscard]] store::Result<Answer> answer(const Load& load, const Query& query);

}  // namespace server
