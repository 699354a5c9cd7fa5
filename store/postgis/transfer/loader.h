#pragma once

#include "store/directory/data_directory.h"
#include "store/postgis/conninfo.h"
#include "store/postgis/transfer/location_table.h"
#include "store/postgis/transfer/transfer.h"
#include "store/types/result.h"

namespace store::postgis {

// Copies dates of a data directory into a database, each in a transaction of its own: readers of
// the database see a date as it was or as it will be, and what a load that was killed has finished
// is found by the next one. A date that the database holds from another state of a directory is
// replaced. The directory may be changed meanwhile: each date is taken as it is when its turn
// comes.
//
// Where the database is a coordinator (shards.h) the shards take their shares at once, a date after
// the other. A date that some shards have in another state than others, for a moment or because a
// load was killed there, is answered by nobody; a load of the same date makes it whole again.
//
//   errors  kConflict where the database has another schema (schema.h) or another location table,
//           or is a shard, or where questions keep a date for minutes; kTooLarge for more
//           industries than the database has numbers for; kUnavailable; read_partition's own. Dates
//           before the error stay
//   cost    two dates are on their way at once, in a session each, where none is replaced
//   memory  a block of rows, and a date's sums by area, for each of them
[[nodiscard]] Result<TransferSummary> load(const DataDirectory& directory,
                                           const LocationTable& table, const Conninfo& conninfo,
                                           const TransferOptions& options);

}  // namespace store::postgis
