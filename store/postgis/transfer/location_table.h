#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/directory/manifest.h"
#include "store/types/dictionary.h"
#include "store/types/industries.h"
#include "store/types/result.h"

namespace pqxx {
class transaction_base;
}

namespace store::postgis {

// A directory's location table and industries, as rows for a database. The store knows no
// coordinates: a position is two numbers of a spatial reference system.
struct LocationTable {
  struct Position {
    double x;
    double y;
  };

  std::string identity;               // Differs from that of any other table.
  int srid;                           // Of the positions.
  std::size_t coarse;                 // Characters of a postcode that make an area.
  std::span<const Postcode> codes;    // By rank.
  std::vector<Position> positions;    // By rank.
  std::span<const AreaSlot> area_of;  // By rank.
  std::span<const Postcode> areas;    // By AreaSlot.
  const Industries& industries;
  std::optional<GrownTable> grown = {};  // As in the manifest that it is of.
};

// Errors: kUnavailable where the directory's location table has grown since it was read into
// `table`.
[[nodiscard]] Result<void> check_still_its(const Manifest& manifest, const LocationTable& table);

// Fills the tables of the location table if the database has none yet, and brings the titles of
// industries up to date. If that changes anything, it counts as a change of the database.
//   numbered  industries whose numbers are their indexes here, before the table's own
//   errors    kConflict where the database holds another location table, or has given such a number
//             to another industry; kTooLarge for more industries than the database has numbers for.
//             May throw what the library throws.
[[nodiscard]] Result<void> settle(pqxx::transaction_base& work, const LocationTable& table,
                                  std::span<const SbiCode> numbered = {});

// Errors: kConflict where the database holds another location table than this one.
[[nodiscard]] Result<void> check_location_table(pqxx::transaction_base& work,
                                                const LocationTable& table);

// Counts a change, so that servers read again what the database holds.
void count_change(pqxx::transaction_base& work);

}  // namespace store::postgis
