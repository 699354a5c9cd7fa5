#include "server/write/question_json.h"

namespace server {

void write_area(JsonWriter& json, const Area& area) {
  constexpr double kSquareMetresPerKm2 = 1e6;
  json.begin_object()
      .member("kind", name_of(area.kind()))
      .member("name", area.name())
      .member("lat", area.centre().lat)
      .member("lon", area.centre().lon)
      .member("radius_km", area.radius_km())
      .member("inner_radius_km", area.inner_radius_km())
      .member("area_km2", area.area_m2() / kSquareMetresPerKm2)
      .end_object();
}

void write_sbi(JsonWriter& json, const std::optional<std::vector<store::SbiCode>>& sbi) {
  if (!sbi) {
    json.null();
    return;
  }
  json.begin_array();
  for (const store::SbiCode& code : *sbi) json.value(code.text());
  json.end_array();
}

void write_hours(JsonWriter& json, const std::optional<std::uint32_t>& hours) {
  if (!hours) {
    json.null();
    return;
  }
  json.begin_array();
  for (std::uint64_t hour = 0; hour < 24; ++hour) {
    if ((*hours >> hour & 1U) != 0) json.value(hour);
  }
  json.end_array();
}

}  // namespace server
