#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "geo/point.h"
#include "server/engine/data/code_order.h"
#include "server/engine/engine.h"
#include "server/engine/question.h"
#include "store/types/datapoint.h"

namespace server {

struct Stat {
  store::SbiCode sbi;
  std::string_view title;  // Lives in the load, or in Answer::codes.
  store::Sums sums;
};

// How long the stages of an answer took; for Server-Timing, never for the body.
struct AnswerTiming {
  double lookup_ms = 0;     // The postcodes in the circle.
  double aggregate_ms = 0;  // Adding up their rows.
  double points_ms = 0;     // Ordering and placing the points, and the stats.
};

// The answer to one question; field for field the JSON of the API.
struct Answer {
  std::vector<Stat> stats = {};                // By total from the largest, ties by code.
  std::vector<store::HourSums> timeline = {};  // In time order.
  std::vector<Point> points = {};              // By code.
  store::Sums total = {};
  geo::LonLat centre = {};
  Plan plan = {};                          // Who answered what, and why.
  std::string_view way = {};               // How PostGIS was asked; empty where it was not.
  Precision precision = Precision::kNone;  // kPc6, kPc4 or kNone: what was used, never kAuto.
  std::uint64_t postcodes = 0;             // Located postcodes inside.
  std::uint64_t datapoints = 0;            // Rows of the asked dates in the selection.
  AnswerTiming timing = {};
  SbiCodes codes;  // Of the sums that it was made of.
};

// A question with what it will read.
struct PlannedAnswer {
  std::vector<store::SlotRun> runs;        // The postcodes in the circle.
  std::uint64_t postcodes = 0;             // In the runs.
  Precision precision = Precision::kNone;  // Never kAuto.
  double lookup_ms = 0;
  Planned planned;  // Its version differs for another answer.
};

// Finds the circle, and decides who answers `question`, before anything is added up. Errors:
// kNotFound for a postcode without a location; those of Engine::plan.
[[nodiscard]] store::Result<PlannedAnswer> plan_answer(const Engine& engine,
                                                       const Question& question);

// What `question` reads, of which rows, and which places it wants.
[[nodiscard]] SumsWanted sums_wanted(const Question& question, const PlannedAnswer& planned);

// Answers `question` as `planned` by plan_answer(), and plans again into `planned` if that is
// needed. The load must outlive the answer. Errors: those of Engine::ask.
[[nodiscard]] store::Result<Cleared<Answer>> answer(const Engine& engine, const Question& question,
                                                    PlannedAnswer& planned);

// Plans and answers. Errors: those of plan_answer and answer.
[[nodiscard]] store::Result<Cleared<Answer>> answer(const Engine& engine, const Question& question);

}  // namespace server
