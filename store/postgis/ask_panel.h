#pragma once

#include "store/postgis/catalog.h"
#include "store/sums/panel.h"

namespace pqxx {
class connection_base;
class transaction_base;
}  // namespace pqxx

namespace store::postgis {

// Prepares a new connection for ask_panel(). May throw.
void prepare_panels(pqxx::connection_base& connection);

// Adds up the zones of the question, whose dates the catalog has; sbi slots are the catalog's.
// `areas` says which area a postcode is of. May throw, also if a date is in another state than the
// catalog has (ask_sums.h).
[[nodiscard]] Panel ask_panel(pqxx::transaction_base& transaction, const Catalog& catalog,
                              const PanelSelection& question, const PostcodeAreas& areas);

}  // namespace store::postgis
