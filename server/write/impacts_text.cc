#include "server/write/impacts_text.h"

#include "server/write/impact_json.h"
#include "server/write/impact_tables.h"

namespace server {

ImpactsText::ImpactsText(Form form)
    : form_{std::move(form)}, table_{form_.table_format.value_or(TableFormat::kCsv)} {
  if (!form_.table_format) json_.begin_object().key("impacts").begin_array();
}

void ImpactsText::add(const Cleared<Impact>& impact, const Ground& ground,
                      const EventQuestion& question) {
  if (!form_.table_format) {
    json_.raw(to_json(impact, ground, question));
    return;
  }
  // Its first columns say which impact it is.
  DataTable table = impact_table(form_.table, impact, ground, question.language);
  table.labels.push_back({.column = {"area", "Title"}, .text = ground.name()});
  if (form_.by_date) {
    table.labels.push_back(
        {.column = {"asked_date", "Date"}, .text = store::to_iso(question.dates.front())});
  }
  table_.add(table);
}

ClearedText ImpactsText::finish() {
  if (form_.table_format) return ClearedText(table_.finish());
  json_.end_array().end_object();
  return ClearedText(std::move(out_));
}

}  // namespace server
