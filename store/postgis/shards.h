#pragma once

#include <functional>
#include <memory>
#include <pqxx/connection>
#include <span>
#include <string>
#include <vector>

#include "store/postgis/conninfo.h"
#include "store/postgis/schema.h"
#include "store/types/date.h"
#include "store/types/result.h"

namespace pqxx {
class transaction_base;
}

namespace store::postgis {

// The data spread over several databases. The shards hold the datapoints, each those of some areas
// with all sums of them; the coordinator holds what exists once: the codes, and which dates are
// there in which state. Its straal.sums asks the shards through PL/Proxy, so that a question
// is put to a coordinator as to any database.

// As init(). If `shards` are given, also makes the database their coordinator; if it is one
// already, brings the shards up to date with it. A shard may get another address, and an
// empty database may take the place of one that was lost: the next load fills it.
//
//   errors  those of init(), for any of the databases; kConflict where PL/Proxy is missing, where a
//           database holds dates that it must not hold or belongs to another coordinator, where
//           dates are spread over another number of shards, and where the coordinator reaches
//           another database at a shard's address; kUnavailable where it does not reach it
[[nodiscard]] Result<SchemaChange> init_with_shards(const Conninfo& conninfo,
                                                    std::span<const Conninfo> shards,
                                                    const std::function<void()>& on_wait = {});

// One database of several, for a command that changes it.
struct ShardSession {
  Conninfo conninfo;
  std::unique_ptr<pqxx::connection> connection;
};

// Sessions with the shards of the database, by number, each with the turn in its shard (session.h);
// none if the database is no coordinator. Errors: kConflict where the database is itself a shard,
// and where one of its shards is not as init_with_shards() leaves it; kUnavailable. May throw what
// the library throws.
[[nodiscard]] Result<std::vector<ShardSession>> open_shards(pqxx::transaction_base& work,
                                                            const std::function<void()>& on_wait);

// Errors: kConflict where the database is a shard, which holds only a part of every date. May throw
// what the library throws.
[[nodiscard]] Result<void> check_not_shard(pqxx::transaction_base& work);

// Whether the database has the date in the state that was loaded at that time. May throw what the
// library throws.
[[nodiscard]] bool has_state(pqxx::connection_base& connection, Date date,
                             const std::string& loaded_at);

// "shard 1 (dbname='straal' host='db1')"
[[nodiscard]] std::string shard_name(std::size_t number, const std::string& address);

}  // namespace store::postgis
