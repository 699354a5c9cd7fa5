// GET /api/{postcode}/{dates} and /api/{postcode}/{dates}/{radius}: hits around a postcode.

#include "server/engine/answer.h"

#include <optional>
#include <utility>

#include "server/api/endpoints.h"
#include "server/write/answer_json.h"

namespace server {
namespace {

class AnswerEndpoint {
 public:
  static store::Result<AnswerEndpoint> read(const Request& request, const Context& context) {
    QuestionText text{.postcode = request.segments[1],
                      .dates = request.segments[2],
                      .parameters = request.parameters};
    if (request.segments.size() > 3) text.radius = request.segments[3];
    return read_question(text, context.limits).map([](Question question) {
      return AnswerEndpoint(std::move(question));
    });
  }

  store::Result<void> plan(const Context& context) {
    auto planned = plan_answer(context.engine, question_);
    if (!planned) return store::fail(std::move(planned.error()));
    planned_ = *std::move(planned);
    return {};
  }

  void identify(Identity& identity) const {
    identity.add(planned_.planned.version);
    question_.identify(identity);
  }

  [[nodiscard]] Price price(const Context& context) const {
    return price_of(context.engine, question_, planned_);
  }
  [[nodiscard]] Asked asked() const {
    return {.precision = planned_.precision,
            .dates = question_.dates.size(),
            .radius_km = question_.radius_km};
  }
  [[nodiscard]] std::optional<Price> price_changed(const Context& context,
                                                   const Change& change) const {
    Question changed = question_;
    if (change.precision) changed.precision = *change.precision;
    if (change.first_dates) changed.dates.resize(*change.first_dates);
    if (change.radius_km) changed.radius_km = *change.radius_km;
    const auto planned = plan_answer(context.engine, changed);
    if (!planned) return std::nullopt;
    return price_of(context.engine, changed, *planned);
  }

  store::Result<Cleared<Answer>> ask(const Context& context, Account& account) {
    auto found = server::answer(context.engine, question_, planned_);
    if (!found) return found;
    const AnswerTiming& timing = (*found)->timing;
    account = {.stages = {{"lookup", timing.lookup_ms},
                          {"aggregate", timing.aggregate_ms},
                          {"points", timing.points_ms}},
               .backends = {(*found)->plan.backend()}};
    return found;
  }

  [[nodiscard]] Written write(const Cleared<Answer>& found, const Context&) const {
    return {.content_type = "application/json",
            .put =
                [this, &found](Outflow& out) {
                  JsonWriter json(out);
                  write_json(json, found, question_);
                },
            .guessed_bytes = guessed_json_bytes(found)};
  }

 private:
  explicit AnswerEndpoint(Question question) : question_{std::move(question)} {}

  Question question_;
  PlannedAnswer planned_;
};

}  // namespace

Response answer_question(const Request& request, const Context& context, Metrics& metrics) {
  return answer<AnswerEndpoint>(request, context, metrics);
}

}  // namespace server
