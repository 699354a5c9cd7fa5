#pragma once

#include <string>

#include "server/engine/data/load.h"
#include "server/http/message.h"
#include "store/postgis/catalog.h"
#include "store/types/result.h"

// What can be asked about: the lists that a client fills its menus from.
namespace server {

// The JSON of GET /v1/dates: every date that the data directory or PostGIS holds, ascending.
// `catalog` may be null. Errors: kInvalid for any parameter.
[[nodiscard]] store::Result<std::string> dates_json(const Load& load,
                                                    const store::postgis::Catalog* catalog,
                                                    const Request& request);

// The JSON of GET /v1/industries: those of the data with all that contain them, in the order of the
// tree; with `q` those that match it by code or title. `lang` is the titles'.
//   errors  kInvalid, naming the parameter, for one that cannot be read, is unknown or stands twice
//   cost    one look at each code of the data
[[nodiscard]] store::Result<std::string> industries_json(const Load& load,
                                                         const store::postgis::Catalog* catalog,
                                                         const Request& request);

// GET /v1/municipalities: as JSON, or with `f=geojson` as GeoJSON with their polygons; none where
// the CRS is not that of the Netherlands. Errors: as above.
struct Listed {
  std::string content_type;
  std::string body;
};
[[nodiscard]] store::Result<Listed> municipalities(const geo::Crs& crs, const Request& request);

}  // namespace server
