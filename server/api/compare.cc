// GET /v1/compare: several impacts at once.

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "server/api/endpoints.h"
#include "server/api/event_form.h"
#include "server/base/pieces.h"
#include "server/engine/impact.h"
#include "server/write/impact_json.h"
#include "server/write/impacts_text.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using store::fail;
using store::Result;

template <typename T>
void keep_once(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// One of the questions of a comparison.
struct Compared {
  EventAsked asked;
  PlannedImpact planned = {};
};

tl::unexpected<store::Error> too_many(std::size_t impacts, std::string parameter) {
  return fail(store::ErrorCode::kTooLarge,
              fmt::format("{} impacts are asked for, and at most {} can be compared", impacts,
                          kMostCompared),
              std::move(parameter));
}

// The request once for each of its areas, with that area alone.
Result<std::vector<Request>> by_area(const Request& request) {
  Request rest = request;
  std::vector<Parameter> areas;
  std::erase_if(rest.parameters, [&areas](const Parameter& parameter) {
    if (parameter.name != "postcode" && parameter.name != "municipality") return false;
    for_each_piece(parameter.value, ";", [&](std::string_view piece) {
      areas.push_back({.name = parameter.name, .value = std::string(piece)});
    });
    return true;
  });
  if (areas.empty()) return std::vector{std::move(rest)};
  if (areas.size() > kMostCompared) return too_many(areas.size(), areas.back().name);
  std::vector<Request> requests(areas.size(), rest);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    requests[i].parameters.push_back(std::move(areas[i]));
  }
  return requests;
}

// Removes `by` from the parameters of the request. Returns whether each date is asked alone.
Result<bool> take_by_date(Request& request) {
  const auto found = std::ranges::find(request.parameters, "by", &Parameter::name);
  if (found == request.parameters.end()) return false;
  if (std::ranges::count(request.parameters, "by", &Parameter::name) > 1) {
    return fail(store::ErrorCode::kInvalid, "\"by\" is given more than once", "by");
  }
  if (found->value != "date") {
    return fail(store::ErrorCode::kInvalid,
                "by must be \"date\", not " + store::quoted(found->value), "by");
  }
  request.parameters.erase(found);
  return true;
}

// Each asked date as a separate question; no baseline contains any of the asked dates.
std::vector<EventQuestion> by_date(const EventQuestion& question) {
  std::vector<EventQuestion> questions(question.dates.size(), question);
  for (std::size_t i = 0; i < questions.size(); ++i) {
    std::vector<store::Date>& without = questions[i].without;
    without.insert(without.end(), question.dates.begin(), question.dates.end());
    std::erase(without, question.dates[i]);
    keep_once(without);
    questions[i].dates = {question.dates[i]};
  }
  return questions;
}

class CompareEndpoint {
 public:
  static Result<CompareEndpoint> read(const Request& request, const Context& context) {
    CompareEndpoint endpoint;
    Request rest = request;
    const auto is_by_date = take_by_date(rest);
    if (!is_by_date) return fail(is_by_date.error());
    endpoint.is_by_date_ = *is_by_date;
    const auto requests = by_area(rest);
    if (!requests) return fail(requests.error());
    for (const Request& one : *requests) {
      const auto asked = read_event(one, EventAnswer::kCompare, context);
      if (!asked) return fail(asked.error());
      const EventQuestion& question = asked->question;
      const std::size_t dates = *is_by_date ? question.dates.size() : 1;
      if (requests->size() * dates > kMostCompared) {
        return too_many(requests->size() * dates, "dates");
      }
      for (EventQuestion& own : *is_by_date ? by_date(question) : std::vector{question}) {
        endpoint.compared_.push_back({.asked = *asked});
        endpoint.compared_.back().asked.question = std::move(own);
      }
    }
    return endpoint;
  }

  Result<void> plan(const Context& context) {
    for (Compared& one : compared_) {
      auto planned = plan_impact(context.engine, one.asked.ground, one.asked.question);
      if (!planned) return fail(std::move(planned.error()));
      one.planned = *std::move(planned);
    }
    return {};
  }

  void identify(Identity& identity) const {
    identity.add(std::string_view{is_by_date_ ? "compare by date" : "compare"});
    for (const Compared& one : compared_) {
      server::identify(one.asked, EventAnswer::kImpact, one.planned.planned.version, identity);
    }
  }

  [[nodiscard]] Price price(const Context& context) const {
    Price sum;
    for (const Compared& one : compared_) {
      sum += price_of(context.engine, one.asked.question, one.planned);
    }
    return sum;
  }
  [[nodiscard]] Asked asked() const {
    // Where each date is asked alone, none can be left out of it.
    Asked most{.dates = is_by_date_ ? 0 : first().question.dates.size()};
    for (const Compared& one : compared_) {
      const auto radius_km = one.asked.ground.radius_km();
      if (radius_km) most.radius_km = std::max(*radius_km, most.radius_km.value_or(0));
      most.precision = std::min(most.precision, one.planned.precision);
    }
    return most;
  }
  [[nodiscard]] std::optional<Price> price_changed(const Context& context,
                                                   const Change& change) const {
    Price sum;
    for (const Compared& one : compared_) {
      const auto less = changed(one.asked, change);
      if (!less) return std::nullopt;
      const auto planned = plan_impact(context.engine, less->ground, less->question);
      if (!planned) return std::nullopt;
      sum += price_of(context.engine, less->question, *planned);
    }
    return sum;
  }

  // All are found before the first is written: any of them may fail.
  Result<std::vector<Cleared<Impact>>> ask(const Context& context, Account& account) {
    std::vector<Cleared<Impact>> all;
    for (Compared& one : compared_) {
      const EventQuestion& question = one.asked.question;
      auto found = find_impact(context.engine, one.asked.ground, question, one.planned);
      if (!found) return fail(std::move(found.error()));
      const ImpactTiming& timing = (*found)->timing;
      account.add("aggregate", timing.aggregate_ms);
      account.add("estimates", timing.estimates_ms);
      account.add("points", timing.points_ms);
      account.backends.push_back((*found)->plan.backend());
      all.push_back(*std::move(found));
    }
    return all;
  }

  [[nodiscard]] Written write(const std::vector<Cleared<Impact>>& found, const Context&) const {
    const bool is_json = first().format == Format::kJson;
    ImpactsForm form{.table_format = is_json ? std::nullopt : std::optional(table_format(first())),
                     .table = first().table,
                     .by_date = is_by_date_};
    Written written{.content_type = "application/json",
                    .put = [this, &found, form](Outflow& out) { put(out, found, form); }};
    for (const Cleared<Impact>& one : found) written.guessed_bytes += guessed_json_bytes(one);
    if (is_json) return written;
    written.content_type = content_type_of(*form.table_format);
    written.file_name = name_of_file();
    return written;
  }

 private:
  CompareEndpoint() = default;

  [[nodiscard]] const EventAsked& first() const { return compared_.front().asked; }

  void put(Outflow& out, const std::vector<Cleared<Impact>>& found, const ImpactsForm& form) const {
    std::vector<ComparedImpact> impacts;
    impacts.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      const EventAsked& asked = compared_[i].asked;
      impacts.push_back({.impact = found[i], .ground = asked.ground, .question = asked.question});
    }
    write_impacts(out, impacts, form);
  }

  [[nodiscard]] std::string name_of_file() const {
    std::vector<store::Date> dates;
    std::vector<std::string> areas;
    for (const Compared& one : compared_) {
      const EventQuestion& question = one.asked.question;
      dates.insert(dates.end(), question.dates.begin(), question.dates.end());
      areas.push_back(name_in_file(one.asked.ground));
    }
    keep_once(dates);
    keep_once(areas);
    return file_name(first(), "compare",
                     areas.size() == 1 ? areas.front() : fmt::format("{}-areas", areas.size()),
                     dates);
  }

  bool is_by_date_ = false;
  std::vector<Compared> compared_;  // At least one.
};

}  // namespace

Response answer_compare(const Request& request, const Context& context, Metrics& metrics) {
  return answer<CompareEndpoint>(request, context, metrics);
}

}  // namespace server
