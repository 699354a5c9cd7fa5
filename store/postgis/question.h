#pragma once

#include <span>
#include <string_view>

#include "store/aggregate.h"
#include "store/postgis/catalog.h"

namespace pqxx {
class connection_base;
class transaction_base;
}  // namespace pqxx

namespace store::postgis {

// What is asked of the database, in its own slots.
struct Question {
  std::span<const DateRead> reads;
  const Selection& selection;
  const Places& places;
};

// Prepares a new connection for questions: settings, temporary table, statements. May throw.
void prepare_session(pqxx::connection_base& connection);

// Whether the database, as the transaction sees it, still has the dates that are read as the
// catalog has them. May throw.
[[nodiscard]] bool is_current(pqxx::transaction_base& transaction, const Catalog& catalog,
                              std::span<const DateRead> reads);

// Adds up the datapoints of the question; `way` is how. May throw.
[[nodiscard]] Aggregate ask(pqxx::transaction_base& transaction, const Catalog& catalog,
                            const Question& question, std::string_view& way);

}  // namespace store::postgis
