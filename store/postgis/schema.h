#pragma once

#include <functional>
#include <string>

#include "store/postgis/conninfo.h"
#include "store/types/result.h"

namespace pqxx {
class transaction_base;
}

namespace store::postgis {

// The schema `straal` that this program works with: sql/1.sql up to this number, and the functions
// of sql/sums.sql and sql/panel.sql. A change of any is a new number.
inline constexpr int kSchemaVersion = 5;

// The schema version before init and after it; equal if there was nothing to do.
struct SchemaChange {
  int from;  // 0: no schema.
  int to;
};

// Brings the database's schema to kSchemaVersion: the extension postgis, then each file of sql/
// that is not in straal.migrations yet, in a transaction of its own. Location table and dates come
// with load().
//   errors   kConflict for a schema newer than this program, and where the user may not create the
//            extension; kUnavailable
//   threads  one at a time per database, in any process: the others wait, after calling `on_wait`
[[nodiscard]] Result<SchemaChange> init(const Conninfo& conninfo,
                                        const std::function<void()>& on_wait = {});

// The functions that a coordinator (shards.h) has instead of some of those.
[[nodiscard]] std::string sql_of_shards();

// Errors: kConflict, saying what to do, where the database's schema is not kSchemaVersion. May
// throw what the library throws.
[[nodiscard]] Result<void> check_schema(pqxx::transaction_base& work);

}  // namespace store::postgis
