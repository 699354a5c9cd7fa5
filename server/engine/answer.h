#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "geo/point.h"
#include "server/engine/data/code_order.h"
#include "server/engine/query.h"
#include "server/engine/sources/planning.h"
#include "store/types/datapoint.h"

namespace server {

struct Stat {
  store::SbiCode sbi;
  std::string_view title;  // Lives in the load, or in what Answer::catalog holds.
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
  Plan plan;                     // Who answered what, and why.
  std::string_view way;          // How PostGIS was asked; empty where it was not.
  Precision precision;           // kPc6, kPc4 or kNone: what was used, never kAuto.
  std::uint64_t postcodes = 0;   // Located postcodes inside.
  std::uint64_t datapoints = 0;  // Rows of the asked dates in the selection.
  Timing timing;
  std::shared_ptr<const store::postgis::Catalog> catalog;  // What PostGIS answered from.
};

// Decides who answers `query`, before anything is added up. Errors: kNotFound for a postcode
// without a location; those of make_plan.
[[nodiscard]] store::Result<Planned> plan_answer(const Backends& backends, const Query& query);

// Answers `query` as planned; the load must outlive the answer. Where the database has changed in
// between, or fails and memory can answer in its place, it is planned again, into `planned`.
//
//   client   the socket of whoever asks, or -1: see Backend::aggregate
//   errors   kCorrupt where a date's stored data is damaged; kUnavailable where only PostGIS could
//            answer, and did not
//   threads  any number at once
[[nodiscard]] store::Result<Answer> answer(const Backends& backends, const Query& query,
                                           Planned& planned, int client = -1);

// Plans and answers from the data directory alone. Errors: those of plan_answer and answer.
[[nodiscard]] store::Result<Answer> answer(const Load& load, const Query& query);

}  // namespace server
