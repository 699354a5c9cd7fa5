#include "server/api/event_form.h"

#include <utility>

#include "geo/folded_name.h"
#include "server/write/impact_json.h"
#include "server/write/impact_tables.h"

namespace server {

std::optional<std::string_view> body_of(const Request& request) {
  if (request.method != "POST") return std::nullopt;
  return request.body;
}

store::Result<EventAsked> read_event(const Request& request, EventAnswer kind,
                                     const Context& context) {
  auto read = read_event_request(request.parameters, body_of(request), kind, context.limits);
  if (!read) return store::fail(std::move(read.error()));
  if (auto checked = check_table(*read, kind); !checked) {
    return store::fail(std::move(checked.error()));
  }
  auto ground = Ground::make(read->ground, context.engine.region(), context.limits);
  if (!ground) return store::fail(std::move(ground.error()));
  return EventAsked{.question = std::move(read->question),
                    .ground = *std::move(ground),
                    .format = read->format,
                    .table = std::move(read->table)};
}

Asked asked_of(const EventAsked& asked, Precision precision, std::size_t dates) {
  return {.precision = precision, .dates = dates, .radius_km = asked.ground.radius_km()};
}

std::optional<EventAsked> changed(const EventAsked& asked, const Change& change) {
  EventAsked less = asked;
  if (change.precision) less.question.precision = *change.precision;
  if (change.first_dates) less.question.dates.resize(*change.first_dates);
  if (change.radius_km) {
    auto smaller = asked.ground.smaller(*change.radius_km);
    if (!smaller) return std::nullopt;
    less.ground = *std::move(smaller);
  }
  return less;
}

void identify(const EventAsked& asked, EventAnswer kind, const std::string& version,
              Identity& identity) {
  const EventQuestion& question = asked.question;
  identity.add(version)
      .add(asked.ground.identity())
      .add(question_json(asked.ground, question, kind))
      .add(fmt::format("{} {} {} {}", static_cast<int>(question.precision),
                       static_cast<int>(question.language), static_cast<int>(question.backend),
                       static_cast<int>(asked.format)))
      .add(asked.table);
}

std::string name_in_file(const Ground& ground) {
  std::string name = ground.kind() == GroundKind::kPosition ? ground.name()
                                                            : geo::fold_name(ground.name()).letters;
  for (char& c : name) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
    if (!is_plain) c = '-';
  }
  return name;
}

std::string file_name(const EventAsked& asked, std::string_view what, std::string_view ground,
                      std::span<const store::Date> dates) {
  std::string name = fmt::format("straal-{}-{}", what, ground);
  if (!dates.empty()) name += "-" + store::to_iso(dates.front());
  if (dates.size() > 1) name += "-to-" + store::to_iso(dates.back());
  return fmt::format("{}-{}.{}", name, asked.table,
                     asked.format == Format::kCsv ? "csv" : "geojson");
}

std::string_view content_type_of(TableFormat format) {
  return format == TableFormat::kCsv ? "text/csv; charset=utf-8; header=present"
                                     : "application/geo+json";
}

Written as_file(DataTable table, const EventAsked& asked, std::string_view what) {
  const TableFormat format = table_format(asked);
  const std::size_t bytes = guessed_bytes(table);
  return {.content_type = std::string(content_type_of(format)),
          .put =
              [table = std::move(table), format](Outflow& out) {
                TableText text(out, format);
                text.add(table);
                text.finish();
              },
          .guessed_bytes = bytes,
          .file_name = file_name(asked, what, name_in_file(asked.ground), asked.question.dates)};
}

}  // namespace server
