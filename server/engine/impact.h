#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/engine/engine.h"
#include "server/engine/event_question.h"
#include "server/engine/ground.h"
#include "server/engine/reason.h"
#include "server/engine/story.h"
#include "store/impact/comparison.h"
#include "store/impact/estimate.h"
#include "store/impact/holidays.h"
#include "store/impact/shape.h"

namespace server {

// A date of the question.
struct DateImpact {
  store::Date date;
  std::optional<store::impact::Holiday> holiday;
  store::impact::Estimate estimate;
  std::optional<store::impact::EffectHours> hours;
};

struct HourImpact {
  store::Date date;
  std::size_t hour;
  store::impact::Estimate estimate;
};

// An hour of the day, on all compared dates together.
struct HourOfDayImpact {
  std::size_t hour;
  store::impact::Estimate estimate;
};

// An industry at some level of the hierarchy, with all below it.
struct IndustryImpact {
  store::SbiCode sbi;
  std::string title;
  std::size_t level;  // 1 for a section, 2 for two digits, to 4.
  std::optional<store::SbiCode> parent;
  store::impact::Estimate estimate;
};

// Postcodes between two distances (GroundRing).
struct RingImpact {
  double from_m;
  double to_m;
  std::uint64_t postcodes;
  store::impact::Estimate estimate;
};

struct PointImpact {
  const store::Postcode* postcode;  // Or PC4; lives in the load, as long as that does.
  geo::LonLat degrees;
  store::impact::Estimate estimate;
};

// The control, and the area compared with it.
struct ControlImpact {
  double from_m;
  double to_m;  // Infinite for the rest of the country.
  std::uint64_t postcodes;
  store::impact::Estimate estimate;                 // Of the control itself.
  std::optional<store::impact::Estimate> net = {};  // The area, had it done as the control did;
                                                    // nothing where the control cannot tell.
  std::optional<store::impact::Reach> reach = {};   // Of `net`: by rings net of the control.
};

// How long the stages took; for Server-Timing, never for the body.
struct ImpactTiming {
  double aggregate_ms = 0;  // Adding up the rows of the panel.
  double estimates_ms = 0;  // Their expectations.
  double points_ms = 0;     // Adding up and estimating the places.
};

// What an event did; field for field the JSON of GET /v1/impact. All estimates are of the same
// dates: those that were compared (comparison.asked).
struct Impact {
  store::impact::Estimate total = {};
  std::vector<DateImpact> dates = {};       // By date.
  std::vector<HourImpact> timeline = {};    // By date and hour: every asked hour.
  std::vector<HourOfDayImpact> hours = {};  // By hour: every asked one.
  std::optional<store::impact::EffectHours> effect_hours = {};  // Of these.
  // By added or lost hits, from the most; every level.
  std::vector<IndustryImpact> industries = {};
  std::vector<RingImpact> rings = {};  // From the inside out.
  std::optional<store::impact::Reach> reach = {};
  std::optional<ControlImpact> control = {};
  std::vector<PointImpact> points = {};  // By code; those with hits or an expectation.
  store::impact::Comparison comparison = {};
  std::vector<LeftOutDate> left_out = {};     // Of the asked dates' baselines.
  std::vector<DateReason> not_compared = {};  // Asked dates; by date.
  Story story = {};
  std::uint64_t postcodes = 0;             // Located postcodes inside.
  Precision precision = Precision::kNone;  // What was used.
  Plan plan = {};
  std::string_view way = {};  // How PostGIS was asked for the sums; empty where it was not.
  ImpactTiming timing = {};
};

// A question with what it will read.
struct PlannedImpact {
  store::impact::Comparison comparison;
  std::vector<store::SlotRun> inside;
  std::vector<GroundRing> rings;
  store::impact::RingsAround rings_around = store::impact::RingsAround::kCentre;
  std::optional<GroundRing> control;
  double radius_km = 0;                    // For --memory-radius-km.
  std::size_t corners = 0;                 // Of the ground.
  Precision precision = Precision::kNone;  // Never kAuto.
  Planned planned;                         // Its version differs for another answer.
};

// The zones whose sums are read: the area, its rings, then the control if there is one.
[[nodiscard]] std::vector<store::Zone> zones_of(const PlannedImpact& planned);

// Decides which dates are compared with which, and who reads them. Errors: those of Engine::plan.
[[nodiscard]] store::Result<PlannedImpact> plan_impact(const Engine& engine, const Ground& ground,
                                                       const EventQuestion& question);

// Finds the impact that `question` asks about.
//
//   ground   that of plan_impact()
//   planned  by plan_impact(); replaced if planning again is needed
//   errors   those of Engine::ask. If no date of the question is stored, the impact has no dates,
//            and its hits, which are not known, are 0
//   cost     the panel's (panel.h), some 2 microseconds for each industry and hour, shared among
//            the workers, and with points those of Engine::ask, and 200 ns for each point
[[nodiscard]] store::Result<Cleared<Impact>> find_impact(const Engine& engine, const Ground& ground,
                                                         const EventQuestion& question,
                                                         PlannedImpact& planned);

}  // namespace server
