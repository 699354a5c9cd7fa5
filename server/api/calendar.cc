// GET and POST /v1/calendar: which dates were special in an area.

#include "server/engine/calendar.h"

#include <optional>
#include <utility>

#include "server/api/endpoints.h"
#include "server/api/event_form.h"
#include "server/write/impact_tables.h"

namespace server {
namespace {

class CalendarEndpoint {
 public:
  static store::Result<CalendarEndpoint> read(const Request& request, const Context& context) {
    return read_event(request, EventAnswer::kCalendar, context).map([](EventAsked asked) {
      return CalendarEndpoint(std::move(asked));
    });
  }

  store::Result<void> plan(const Context& context) {
    auto planned = plan_calendar(context.engine, asked_.ground, asked_.question);
    if (!planned) return store::fail(std::move(planned.error()));
    planned_ = *std::move(planned);
    return {};
  }

  void identify(Identity& identity) const {
    server::identify(asked_, EventAnswer::kCalendar, planned_.planned.version, identity);
  }

  [[nodiscard]] Price price(const Context& context) const {
    return price_of(context.engine, asked_.question, planned_);
  }
  [[nodiscard]] Asked asked() const {
    return asked_of(asked_, Precision::kNone, planned_.asked.size());
  }
  [[nodiscard]] std::optional<Price> price_changed(const Context& context,
                                                   const Change& change) const {
    EventAsked all = asked_;
    all.question.dates = planned_.asked;
    const auto less = changed(all, change);
    if (!less) return std::nullopt;
    const auto planned = plan_calendar(context.engine, less->ground, less->question);
    if (!planned) return std::nullopt;
    return price_of(context.engine, less->question, *planned);
  }

  store::Result<Cleared<Calendar>> ask(const Context& context, Account& account) {
    auto found = find_calendar(context.engine, asked_.question, planned_);
    if (!found) return found;
    account = {
        .stages = {{"aggregate", (*found)->aggregate_ms}, {"estimates", (*found)->estimates_ms}},
        .backends = {(*found)->plan.backend()}};
    return found;
  }

  [[nodiscard]] Written write(const Cleared<Calendar>& found, const Context&) const {
    const EventQuestion& question = asked_.question;
    if (asked_.format == Format::kJson) return as_json(found, asked_);
    return as_file(calendar_table(found, question.language), asked_, "calendar");
  }

 private:
  explicit CalendarEndpoint(EventAsked asked) : asked_{std::move(asked)} {}

  EventAsked asked_;
  PlannedCalendar planned_;
};

}  // namespace

Response answer_calendar(const Request& request, const Context& context, Metrics& metrics) {
  return answer<CalendarEndpoint>(request, context, metrics);
}

}  // namespace server
