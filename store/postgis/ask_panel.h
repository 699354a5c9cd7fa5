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

// What panel is read of the database, in its own slots.
struct PanelRead {
  const PanelSelection& selection;
  const PostcodeAreas& areas;
};

// Adds up the zones on dates that the catalog has. May throw, as ask_sums() does, also where a date
// is in another state than the catalog has it.
[[nodiscard]] Panel ask_panel(pqxx::transaction_base& transaction, const Catalog& catalog,
                              const PanelRead& read);

}  // namespace store::postgis
