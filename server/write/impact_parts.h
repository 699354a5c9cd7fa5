#pragma once

#include <cstdint>
#include <optional>

#include "server/base/json.h"
#include "server/engine/event_question.h"
#include "server/engine/impact.h"
#include "server/write/data_table.h"

// What the bodies and the tables of impacts and calendars are made of; impact_tables.cc has them,
// beside their columns. They take parts of what is cleared, so only server/write includes this file
// (tests/tidy_test.cc).
namespace server {

// What is known of an estimate.
enum class Known : std::uint8_t {
  kNothing,  // None of its dates is stored.
  kHits,     // Nothing was compared.
  kAll,
};
[[nodiscard]] Known known_of(const Impact& impact);

// hits, expected, low, high, lift, lift_low, lift_high, chance, verdict: of every table and of
// `total`, `control` and `net`. What is not known is null; low, high, lift_low, lift_high and
// chance also if no range is known.
void put_estimate(RowCells& cells, const store::impact::Estimate& estimate, Known known);

// `{"hits":13266,"expected":5140.0,…}`
void write_estimate(JsonWriter& json, const store::impact::Estimate& estimate, Known known);

// `{"start":11,"start_low":10,"start_high":12,"peak":…,"end":…,"end_low":…,"end_high":…}`, or null.
void write_effect_hours(JsonWriter& json, const std::optional<store::impact::EffectHours>& hours);

// `{"radius_m":1480.0,"low_m":1210.0,"high_m":1690.0,…}`, or null.
void write_reach(JsonWriter& json, const std::optional<store::impact::Reach>& reach);

// `{"kind":"ring","from_m":2000.0,"to_m":4000.0,"postcodes":812,"hits":…,"net":{…},"reach":…}`
void write_control(JsonWriter& json, const ControlImpact& control, ControlChoice kind, Known known);

// Whether anything was compared at all, so that estimates have an expectation.
[[nodiscard]] inline bool is_compared(const Impact& impact) {
  return !impact.comparison.asked.empty();
}

}  // namespace server
