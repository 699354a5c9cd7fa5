#pragma once

#include <optional>
#include <span>
#include <string>

#include "server/base/outflow.h"
#include "server/engine/event_question.h"
#include "server/engine/ground.h"
#include "server/engine/impact.h"
#include "server/write/data_table.h"

namespace server {

// One of several impacts, with what was asked. Borrows.
struct ComparedImpact {
  const Cleared<Impact>& impact;
  const Ground& ground;
  const EventQuestion& question;
};

struct ImpactsForm {
  std::optional<TableFormat> table_format;  // Nothing: JSON, with every table.
  std::string table;                        // One of kImpactTables, unless it is JSON.
  bool by_date;                             // Whether rows name their date: each impact has one.
};

// Writes several impacts, at least one, as one text.
void write_impacts(Outflow& out, std::span<const ComparedImpact> impacts, const ImpactsForm& form);

}  // namespace server
