#pragma once

#include <functional>
#include <memory>
#include <pqxx/connection>

#include "store/postgis/conninfo.h"
#include "store/types/result.h"

namespace store::postgis {

// A connection of its own to the database, for commands, which change it; questions go through
// ConnectionPool.
//   errors  kUnavailable where the database cannot be reached or refuses, naming it, with its own
//           words as the cause
[[nodiscard]] Result<std::unique_ptr<pqxx::connection>> open_session(const Conninfo& conninfo);

// Runs `work`, which asks that database. There is no time limit.
//   errors  kUnavailable where the database fails, naming it, with its own words as the cause;
//           `work`'s own. Exceptions of the database library end here.
[[nodiscard]] Result<void> guarded(const Conninfo& conninfo,
                                   const std::function<Result<void>()>& work);

// Both: `work` with a connection of its own.
[[nodiscard]] Result<void> run_session(
    const Conninfo& conninfo, const std::function<Result<void>(pqxx::connection_base&)>& work);

// Waits for the turn to change the database, and holds it until the connection closes. One session
// at a time has the turn. `on_wait` (may be empty) is called once if another has it. Throws what
// the library throws.
void wait_for_turn(pqxx::connection_base& connection, const std::function<void()>& on_wait);

// Ends the turn before the connection closes. Throws what the library throws.
void end_turn(pqxx::connection_base& connection);

}  // namespace store::postgis
