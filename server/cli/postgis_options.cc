#include "server/cli/postgis_options.h"

#include <array>
#include <utility>

namespace server {
namespace {

using store::postgis::Join;

// By their order in --postgis-join.
constexpr std::array<std::optional<Join>, 3> kJoins{std::nullopt, Join::kRanges, Join::kTable};

}  // namespace

store::Result<std::optional<PostgisOptions>> PostgisSettings::read() const {
  if (!conninfo) {
    const char* const alone = memory_radius_km ? "--memory-radius-km"
                              : join != 0      ? "--postgis-join"
                                               : nullptr;
    if (alone != nullptr) {
      return store::fail(store::ErrorCode::kInvalid, std::string(alone) + " needs --postgis");
    }
    return std::nullopt;
  }
  auto where = store::postgis::Conninfo::parse(*conninfo);
  if (!where) return store::fail(std::move(where.error()));
  return PostgisOptions{.conninfo = std::move(*where),
                        .connections = connections,
                        .timeout = std::chrono::milliseconds{timeout_ms},
                        .memory_radius_km = memory_radius_km,
                        .join = kJoins.at(join)};
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

Option postgis_join_option(PostgisSettings& settings) {
  return choice_option("postgis-join",
                       "How PostGIS finds the datapoints of a question's postcodes: by ranges of "
                       "the index, by a join with a temporary table, or whichever is quicker",
                       {"auto", "ranges", "table"}, settings.join);
}

std::unique_ptr<store::postgis::Backend> backend_of(const PostgisOptions& options,
                                                    const Region& region) {
  return std::make_unique<store::postgis::Backend>(
      store::postgis::BackendOptions{.conninfo = options.conninfo,
                                     .region = region.location_table,
                                     .connections = options.connections,
                                     .timeout = options.timeout,
                                     .join = options.join});
}

}  // namespace server
