#pragma once

#include <optional>
#include <string_view>

#include "geo/projector.h"
#include "store/impact/holidays.h"
#include "store/types/date.h"
#include "store/types/industries.h"

namespace server {

// The public holiday that `date` is in the region of `crs`: those of the Netherlands where it is
// EPSG:28992, none elsewhere.
[[nodiscard]] std::optional<store::impact::Holiday> public_holiday(const geo::Crs& crs,
                                                                   store::Date date);

// What a holiday is called.
[[nodiscard]] std::string_view name_in(store::Language language,
                                       const store::impact::Holiday& holiday);

}  // namespace server
