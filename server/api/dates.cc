// GET /v1/dates: every stored date.

#include "server/api/endpoints.h"
#include "server/base/json.h"
#include "server/base/parameters.h"
#include "server/engine/inventory.h"

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
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("dates").begin_array();
    for (const HeldDate& date : *dates) write_date(json, date);
    json.end_array().end_object();
    return {.content_type = "application/json", .body = std::move(out)};
  }

 private:
  static void write_date(JsonWriter& json, const HeldDate& date) {
    json.begin_object()
        .member("date", date.date)
        .member("datapoints", date.datapoints)
        .member("delta", date.delta == store::DeltaKind::kGiven ? "given" : "derived")
        .member("resident", date.is_resident)
        .key("holiday");
    if (date.holiday) {
      json.begin_object()
          .member("en", date.holiday->name_en)
          .member("nl", date.holiday->name_nl)
          .end_object();
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
