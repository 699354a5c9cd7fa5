#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "server/base/json.h"
#include "server/engine/engine.h"
#include "server/engine/ground.h"
#include "store/types/sbi.h"

// What several kinds of bodies have: the question as it was understood, and who answered it.
namespace server {

// {"kind":"postcode","name":"1012JS","lat":…,"lon":…,"radius_km":1.0,"inner_radius_km":0.0,
// "area_km2":3.14}; the radii are null where there is no circle.
void write_area(JsonWriter& json, const Ground& ground);

// ["47","56"] and [17,18], or null where there is no filter.
void write_sbi(JsonWriter& json, const std::optional<std::vector<store::SbiCode>>& sbi);
void write_hours(JsonWriter& json, const std::optional<std::uint32_t>& hours);

// {"memory_reads":5,"postgis_reads":0,"postgis_way":null,"why":"all dates are resident"}. `way`:
// how PostGIS was asked; empty where it was not.
void write_plan(JsonWriter& json, const Plan& plan, std::string_view way);

}  // namespace server
