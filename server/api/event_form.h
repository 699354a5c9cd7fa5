#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "server/api/endpoint.h"
#include "server/engine/event_question.h"
#include "server/engine/ground.h"
#include "server/write/data_table.h"
#include "server/write/impact_json.h"

// Shared by the endpoints about events: a request becomes a question about some ground, and a table
// becomes a file.
namespace server {

// A checked question about an event, and the ground that it is about.
struct EventAsked {
  EventQuestion question;
  Ground ground;
  Format format;
  std::string table;  // Of CSV and GeoJSON.
};

// Errors: those of read_event_request, check_table and Ground::make.
[[nodiscard]] store::Result<EventAsked> read_event(const Request& request, EventAnswer kind,
                                                   const Context& context);

// What a question could have less of.
[[nodiscard]] Asked asked_of(const EventAsked& asked, Precision precision, std::size_t dates);

// A question with less of it; nothing where its area is no circle of that radius or more.
[[nodiscard]] std::optional<EventAsked> changed(const EventAsked& asked, const Change& change);

// The body of a request, where it has one.
[[nodiscard]] std::optional<std::string_view> body_of(const Request& request);

// Adds what differs between the answer to `asked`, in data of `version`, and any other answer.
void identify(const EventAsked& asked, EventAnswer kind, const std::string& version,
              Identity& identity);

[[nodiscard]] inline TableFormat table_format(const EventAsked& asked) {
  return asked.format == Format::kCsv ? TableFormat::kCsv : TableFormat::kGeoJson;
}

// The name of a file in that format: "straal-impact-1012js-2013-04-30-rings.csv".
//
//   what    "impact"
//   ground  as name_in_file() has it
[[nodiscard]] std::string file_name(const EventAsked& asked, std::string_view what,
                                    std::string_view ground, std::span<const store::Date> dates);
// "text/csv; ..."
[[nodiscard]] std::string_view content_type_of(TableFormat format);

// What was found, as JSON.
template <typename Found>
[[nodiscard]] Written as_json(const Cleared<Found>& found, const EventAsked& asked) {
  return {.content_type = "application/json",
          .put =
              [&asked, &found](Outflow& out) {
                JsonWriter json(out);
                write_json(json, found, asked.ground, asked.question);
              },
          .guessed_bytes = guessed_json_bytes(found)};
}

// A table as such a file.
[[nodiscard]] Written as_file(DataTable table, const EventAsked& asked, std::string_view what);

// The name of the ground, with only letters, digits, points and dashes.
[[nodiscard]] std::string name_in_file(const Ground& ground);

}  // namespace server
