#include "server/write/question_json.h"

namespace server {

void write_area(JsonWriter& json, const Ground& ground) {
  constexpr double kSquareMetresPerKm2 = 1e6;
  json.begin_object()
      .member("kind", name_of(ground.kind()))
      .member("name", ground.name())
      .member("lat", ground.centre().lat)
      .member("lon", ground.centre().lon)
      .member("radius_km", ground.radius_km())
      .member("inner_radius_km", ground.inner_radius_km())
      .member("area_km2", ground.area_m2() / kSquareMetresPerKm2)
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

void write_plan(JsonWriter& json, const Plan& plan, std::string_view way) {
  json.begin_object()
      .member("memory_reads", plan.memory.size())
      .member("postgis_reads", plan.postgis.size())
      .member("postgis_way", way.empty() ? std::nullopt : std::optional(way))
      .member("why", plan.why)
      .end_object();
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
