#pragma once

#include <optional>
#include <string_view>

#include "geo/crs/projector.h"
#include "store/impact/holidays.h"
#include "store/types/date.h"
#include "store/types/industries.h"

namespace server {

// The public holiday on `date` in the region of `crs`, if any: those of the Netherlands for
// EPSG:28992, none for any other CRS.
[[nodiscard]] std::optional<store::impact::Holiday> public_holiday(const geo::Crs& crs,
                                                                   store::Date date);

// What a holiday is called.
[[nodiscard]] std::string_view name_in(store::Language language,
                                       const store::impact::Holiday& holiday);

}  // namespace server
