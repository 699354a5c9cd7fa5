#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "store/postgis/asked_ranks.h"
#include "store/postgis/catalog.h"
#include "store/postgis/join.h"
#include "store/sums/aggregate.h"

namespace pqxx {
class connection_base;
class sql_error;
class transaction_base;
}  // namespace pqxx

namespace store::postgis {

// What sums are read of the database, in its own slots.
struct SumsRead {
  std::span<const DateRead> reads;
  const Selection& selection;
  const Places& places;
};

// Makes a coordinator notice within a fifth of a second that this connection was cut, also while it
// waits for its shards. Without this call, and in a database that is no coordinator, it notices
// only when it has an answer. May throw.
void look_for_client(pqxx::connection_base& connection);

// Prepares a new connection for questions: settings, statements, look_for_client(). May throw.
void prepare_session(pqxx::connection_base& connection);

// Which areas are added whole for sums, and which ranks are read row by row.
[[nodiscard]] AreasAndRim areas_of(const SumsRead& read);

// Adds up the datapoints that are read, of dates that the catalog has; `what` is areas_of(read). A
// join by a table needs a transaction that may write. May throw, and does so where the database has
// one of these dates in another state than the catalog: is_other_state() tells that from trouble.
[[nodiscard]] Aggregate ask_sums(pqxx::transaction_base& transaction, const Catalog& catalog,
                                 const SumsRead& read, const AreasAndRim& what, Join join);

[[nodiscard]] bool is_other_state(const pqxx::sql_error& error);

}  // namespace store::postgis
