// GET and POST /v1/impact: what an event did to an area.

#include "server/engine/impact.h"

#include <optional>
#include <utility>

#include "server/api/endpoints.h"
#include "server/api/event_form.h"
#include "server/write/impact_tables.h"

namespace server {
namespace {

class ImpactEndpoint {
 public:
  static store::Result<ImpactEndpoint> read(const Request& request, const Context& context) {
    return read_event(request, EventAnswer::kImpact, context).map([](EventAsked asked) {
      return ImpactEndpoint(std::move(asked));
    });
  }

  store::Result<void> plan(const Context& context) {
    auto planned = plan_impact(context.engine, asked_.ground, asked_.question);
    if (!planned) return store::fail(std::move(planned.error()));
    planned_ = *std::move(planned);
    return {};
  }

  void identify(Identity& identity) const {
    server::identify(asked_, EventAnswer::kImpact, planned_.planned.version, identity);
  }

  [[nodiscard]] Price price(const Context& context) const {
    return price_of(context.engine, asked_.question, planned_);
  }
  [[nodiscard]] Asked asked() const {
    return asked_of(asked_, planned_.precision, asked_.question.dates.size());
  }
  [[nodiscard]] std::optional<Price> price_changed(const Context& context,
                                                   const Change& change) const {
    const auto less = changed(asked_, change);
    if (!less) return std::nullopt;
    const auto planned = plan_impact(context.engine, less->ground, less->question);
    if (!planned) return std::nullopt;
    return price_of(context.engine, less->question, *planned);
  }

  store::Result<Cleared<Impact>> ask(const Context& context, Account& account) {
    auto found = find_impact(context.engine, asked_.ground, asked_.question, planned_);
    if (!found) return found;
    const ImpactTiming& timing = (*found)->timing;
    account = {.stages = {{"aggregate", timing.aggregate_ms},
                          {"estimates", timing.estimates_ms},
                          {"points", timing.points_ms}},
               .backends = {(*found)->plan.backend()}};
    return found;
  }

  [[nodiscard]] Written write(const Cleared<Impact>& found, const Context&) const {
    const EventQuestion& question = asked_.question;
    if (asked_.format == Format::kJson) return as_json(found, asked_);
    return as_file(impact_table(asked_.table, found, asked_.ground, question.language), asked_,
                   "impact");
  }

 private:
  explicit ImpactEndpoint(EventAsked asked) : asked_{std::move(asked)} {}

  EventAsked asked_;
  PlannedImpact planned_;
};

}  // namespace

Response answer_impact(const Request& request, const Context& context, Metrics& metrics) {
  return answer<ImpactEndpoint>(request, context, metrics);
}

}  // namespace server
