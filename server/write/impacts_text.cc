#include "server/write/impacts_text.h"

#include "server/write/impact_json.h"
#include "server/write/impact_tables.h"

namespace server {
namespace {

// The first columns say which impact a row is of.
DataTable labelled_table(const ComparedImpact& one, const ImpactsForm& form) {
  DataTable table = impact_table(form.table, one.impact, one.ground, one.question.language);
  table.labels.push_back({.column = {"area", "Title"}, .text = one.ground.name()});
  if (form.by_date) {
    table.labels.push_back(
        {.column = {"asked_date", "Date"}, .text = store::to_iso(one.question.dates.front())});
  }
  return table;
}

}  // namespace

void write_impacts(Outflow& out, std::span<const ComparedImpact> impacts, const ImpactsForm& form) {
  if (form.table_format) {
    TableText text(out, *form.table_format);
    for (const ComparedImpact& one : impacts) text.add(labelled_table(one, form));
    text.finish();
    return;
  }
  JsonWriter json(out);
  json.begin_object().key("impacts").begin_array();
  for (const ComparedImpact& one : impacts) {
    write_json(json, one.impact, one.ground, one.question);
  }
  json.end_array().end_object();
}

}  // namespace server
