#pragma once

#include <functional>

#include "store/postgis/conninfo.h"
#include "store/result.h"

namespace pqxx {
class connection_base;
}

namespace store::postgis {

// Runs `work` with a connection of its own to the database, however long it takes: for commands,
// which change it. Questions go through ConnectionPool.
//   errors  kUnavailable where the database cannot be reached, refuses or fails, with its own words
//           as the cause; `work`'s own. Exceptions of the database library end here.
[[nodiscard]] Result<void> run_session(
    const Conninfo& conninfo, const std::function<Result<void>(pqxx::connection_base&)>& work);

// Holds the database's one place for those who change it until the connection closes; whoever comes
// second waits. `on_wait` (may be empty) is called once where that is so. Throws as the library
// does.
void wait_for_turn(pqxx::connection_base& connection, const std::function<void()>& on_wait);

}  // namespace store::postgis
