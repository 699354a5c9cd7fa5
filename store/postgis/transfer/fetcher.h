#pragma once

#include <cstdint>

#include "store/directory/data_directory.h"
#include "store/postgis/conninfo.h"
#include "store/postgis/transfer/location_table.h"
#include "store/postgis/transfer/transfer.h"
#include "store/types/result.h"

namespace store::postgis {

// What becomes of a date that the directory holds with other rows than the database's.
enum class IfThere : std::uint8_t { kFail, kReplace };

// Brings dates of a database back into a data directory with the same location table, as one
// transaction of the directory: all of them are there when this returns, or nothing has changed.
// What is brought is the very rows that load() took, or none; the database then knows the
// directory's new state of those dates as its own.
//
//   errors  kConflict where the database has another schema or another location table, where the
//           directory holds other rows of a date and IfThere is kFail, or where a load did not get
//           to all shards; kCorrupt where the database
//           does not hold what it says it holds; kTooLarge; kUnavailable; Transaction's own
//   memory  some thousand rows, or those of one postcode on one date
[[nodiscard]] Result<TransferSummary> fetch(const Conninfo& conninfo, const LocationTable& table,
                                            const DataDirectory& directory, IfThere if_there,
                                            const TransferOptions& options);

}  // namespace store::postgis
