#pragma once

#include <string>

#include "server/engine/data/load.h"
#include "server/http/message.h"
#include "store/types/result.h"

namespace server {

// The JSON of GET /v1/places: with `q` (and `limit`, `kind`) what a person may have meant by the
// beginning of a name or code, or by a misspelt one where nothing begins like that; with `lat` and
// `lon` the postcode nearest to a position.
//   errors  kInvalid, naming the parameter, for one that cannot be read, is unknown, stands twice
//           or is missing, and for a position outside the CRS's area of use
[[nodiscard]] store::Result<std::string> places_json(const Region& region, const Request& request);

}  // namespace server
