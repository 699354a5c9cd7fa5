#include "server/engine/public_holidays.h"

namespace server {

std::optional<store::impact::Holiday> public_holiday(const geo::Crs& crs, store::Date date) {
  if (crs.code != "EPSG:28992") return std::nullopt;
  return store::impact::holiday_on(date);
}

std::string_view name_in(store::Language language, const store::impact::Holiday& holiday) {
  return language == store::Language::kDutch ? holiday.name_nl : holiday.name_en;
}

}  // namespace server
