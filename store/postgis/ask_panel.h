#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "store/postgis/asked_ranks.h"
#include "store/postgis/catalog.h"
#include "store/postgis/join.h"
#include "store/sums/panel.h"

namespace pqxx {
class connection_base;
class transaction_base;
}  // namespace pqxx

namespace store::postgis {

// Prepares a new connection for ask_panel(). May throw.
void prepare_panels(pqxx::connection_base& connection);

// What panel is read of the database, in its own slots.
struct PanelRead {
  const PanelSelection& selection;
  const PostcodeAreas& areas;
};

struct ZoneArea {
  std::size_t zone;
  AreaSlot area;
};

// The zones as straal.panel takes them.
struct ZoneParts {
  std::vector<ZoneRun> runs;
  std::uint64_t ranks = 0;      // In these runs.
  std::vector<ZoneArea> areas;  // Added whole.
  std::vector<std::size_t> by_industry;
};

[[nodiscard]] ZoneParts parts_of(const PanelRead& read);

// Adds up the zones on dates that the catalog has; `parts` is parts_of(read). As ask_sums() joins
// and throws, also where a date is in another state than the catalog has it.
[[nodiscard]] Panel ask_panel(pqxx::transaction_base& transaction, const Catalog& catalog,
                              const PanelRead& read, const ZoneParts& parts, Join join);

}  // namespace store::postgis
