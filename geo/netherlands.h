#pragma once

#include <string_view>
#include <vector>

#include "geo/centres.h"
#include "geo/crs/projector.h"
#include "store/types/embedded_file.h"
#include "store/types/result.h"

namespace geo {

// The CRS of the Netherlands: Amersfoort / RD New.
inline constexpr std::string_view kNetherlandsCrs = "EPSG:28992";

// The location table of `straal init` without --postcodes: the 464,107 synthetic PC6 codes and the
// 4,067 PC4 codes that have an area, which also give their PC6 the place name. It is part of the
// program; geo/data/README.md says where it comes from.
//   errors   kInvalid where `projector` is of a CRS that does not cover the Netherlands
[[nodiscard]] store::Result<std::vector<LocatedPostcode>> netherlands_postcodes(
    const Projector& projector);

// The industries that go with it: SBI 2008, for store::read_industries.
[[nodiscard]] store::EmbeddedFile netherlands_industries();

}  // namespace geo
