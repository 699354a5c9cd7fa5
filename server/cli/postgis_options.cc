#include "server/cli/postgis_options.h"

#include <utility>

namespace server {

store::Result<std::optional<PostgisOptions>> PostgisSettings::read() const {
  if (!conninfo) {
    if (memory_radius_km) {
      return store::fail(store::ErrorCode::kInvalid, "--memory-radius-km needs --postgis");
    }
    return std::nullopt;
  }
  auto where = store::postgis::Conninfo::parse(*conninfo);
  if (!where) return store::fail(std::move(where.error()));
  return PostgisOptions{.conninfo = std::move(*where),
                        .connections = connections,
                        .timeout = std::chrono::milliseconds{timeout_ms},
                        .memory_radius_km = memory_radius_km};
}

Option postgis_option(PostgisSettings& settings) {
  return text_option("postgis", "CONNINFO",
                     "The database that `straal postgis load` fills; it answers what memory does "
                     "not: \"host=db dbname=straal\" or a URI",
                     settings.conninfo);
}

Option memory_radius_option(PostgisSettings& settings) {
  Option option = decimal_option("memory-radius-km", "KM",
                                 "PostGIS answers questions over this radius, not memory",
                                 settings.memory_radius_km);
  option.default_value = "no bound";
  return option;
}

std::unique_ptr<store::postgis::Backend> backend_of(const PostgisOptions& options,
                                                    const Region& region) {
  return std::make_unique<store::postgis::Backend>(
      store::postgis::BackendOptions{.conninfo = options.conninfo,
                                     .region = region.location_table,
                                     .connections = options.connections,
                                     .timeout = options.timeout});
}

}  // namespace server
