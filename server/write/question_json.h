#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "server/base/json.h"
#include "server/engine/ground.h"
#include "store/types/sbi.h"

// The question as it was understood, for several kinds of bodies.
namespace server {

// {"kind":"postcode","name":"1012JS","lat":…,"lon":…,"radius_km":1,"inner_radius_km":0,
// "area_km2":3.14}; the radii are null where there is no circle.
void write_area(JsonWriter& json, const Ground& ground);

// ["47","56"] and [17,18], or null where there is no filter.
void write_sbi(JsonWriter& json, const std::optional<std::vector<store::SbiCode>>& sbi);
void write_hours(JsonWriter& json, const std::optional<std::uint32_t>& hours);

}  // namespace server
