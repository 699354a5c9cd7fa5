#pragma once

#include "store/directory/data_directory.h"
#include "store/postgis/conninfo.h"
#include "store/postgis/transfer/location_table.h"
#include "store/postgis/transfer/transfer.h"
#include "store/types/result.h"

namespace store::postgis {

// Copies dates of a data directory into a database, each in a transaction of its own. Readers of
// the database see the old date or the new one. After a load that was killed, the next one keeps
// the dates that were finished. A date that the database holds from another state of a directory is
// replaced. The directory may change meanwhile: each date is copied as it is at that moment.
//
// If the database is a coordinator (shards.h), all shards take their shares of a date at the same
// time, one date after another. While shards have different states of a date, for a moment or
// because a load was killed, no question about it is answered; loading the date again repairs it.
//
//   errors  kConflict where the database has another schema (schema.h) or another location table,
//           or is a shard, or where questions keep a date for minutes; kTooLarge for more
//           industries than the database has numbers for; kUnavailable; read_partition's own. Dates
//           before the error stay
//   cost    two dates are copied at the same time, each in its own session, if none is replaced
//   memory  a block of rows, and a date's sums by area, for each of them
[[nodiscard]] Result<TransferSummary> load(const DataDirectory& directory,
                                           const LocationTable& table, const Conninfo& conninfo,
                                           const TransferOptions& options);

}  // namespace store::postgis
