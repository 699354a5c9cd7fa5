// GET /v1/dates: every stored date.

#include "server/api/endpoints.h"
#include "server/base/json.h"
#include "server/base/parameters.h"
#include "server/engine/inventory.h"
#include "server/write/reason_text.h"

namespace server {
namespace {

class DatesEndpoint {
 public:
  static store::Result<DatesEndpoint> read(const Request& request, const Context&) {
    return sort_out(request.parameters, {}).map([] { return DatesEndpoint(); });
  }

  store::Result<Cleared<std::vector<HeldDate>>> ask(const Context& context, Account&) const {
    return held_dates(context.engine);
  }

  [[nodiscard]] Written write(const Cleared<std::vector<HeldDate>>& dates, const Context&) const {
    constexpr std::size_t kDateBytes = 130;  // A guess.
    return {.content_type = "application/json",
            .put = [&dates](Outflow& out) { put(out, *dates); },
            .guessed_bytes = dates->size() * kDateBytes};
  }

 private:
  static void put(Outflow& out, const std::vector<HeldDate>& dates) {
    JsonWriter json(out);
    json.begin_object().key("dates").begin_array();
    for (const HeldDate& date : dates) {
      if (!json.flow()) return;
      write_date(json, date);
    }
    json.end_array().end_object();
  }

  static void write_date(JsonWriter& json, const HeldDate& date) {
    json.begin_object()
        .member("date", date.date)
        .member("datapoints", date.datapoints)
        .member("delta", name_of(date.delta))
        .member("resident", date.is_resident)
        .key("holiday");
    if (date.holiday) {
      write_holiday(json, *date.holiday);
    } else {
      json.null();
    }
    json.key("backends").begin_array();
    if (date.in_directory) json.value("memory");
    if (date.in_postgis) json.value("postgis");
    json.end_array().end_object();
  }
};

}  // namespace

Response answer_dates(const Request& request, const Context& context, Metrics& metrics) {
  return answer<DatesEndpoint>(request, context, metrics);
}

}  // namespace server
