#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "server/cli/option_types.h"
#include "server/engine/data/load.h"
#include "store/postgis/backend.h"

namespace server {

// PostGIS behind the data directory, as an answering command wants it.
struct PostgisOptions {
  store::postgis::Conninfo conninfo;
  std::size_t connections;
  std::chrono::milliseconds timeout;
  std::optional<double> memory_radius_km;         // Over it PostGIS answers; nothing: no bound.
  std::optional<store::postgis::Join> join = {};  // Nothing: whichever is quicker for the question.
};

// The values of those options, as text.
struct PostgisSettings {
  std::optional<std::string> conninfo;  // Nothing: no PostGIS.
  std::optional<double> memory_radius_km;
  std::uint32_t connections = 4;
  std::uint32_t timeout_ms = 10'000;
  std::size_t join = 0;  // auto, ranges, table

  // Nothing without --postgis. Errors: kInvalid for a conninfo that libpq cannot read, and for a
  // radius without --postgis.
  [[nodiscard]] store::Result<std::optional<PostgisOptions>> read() const;
};

// --postgis CONNINFO
[[nodiscard]] Option postgis_option(PostgisSettings& settings);

// --memory-radius-km KM
[[nodiscard]] Option memory_radius_option(PostgisSettings& settings);

// --postgis-join auto|ranges|table
[[nodiscard]] Option postgis_join_option(PostgisSettings& settings);

// The database that `options` name, for questions about `region`.
[[nodiscard]] std::unique_ptr<store::postgis::Backend> backend_of(const PostgisOptions& options,
                                                                  const Region& region);

}  // namespace server
