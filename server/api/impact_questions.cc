#include "server/api/impact_questions.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "geo/folded_name.h"
#include "server/base/json.h"
#include "server/base/stopwatch.h"
#include "server/engine/area.h"
#include "server/engine/calendar.h"
#include "server/engine/impact.h"
#include "server/engine/impact_query.h"
#include "server/engine/sources/stored_dates.h"
#include "server/http/client_socket.h"
#include "server/http/etag.h"
#include "server/http/problem.h"
#include "server/write/impact_json.h"
#include "server/write/impact_tables.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using store::ErrorCode;
using store::fail;
using store::quoted;
using store::Result;

template <typename T>
void keep_once(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// All that tells this answer from another one by the same program.
void identify(const std::string& version, const Area& area, const ImpactRequest& read,
              ImpactRoute route, Identity& identity) {
  const ImpactQuery& query = read.query;
  identity.add(version)
      .add(area.identity())
      .add(query_json(area, query, route))
      .add(fmt::format("{} {} {} {}", static_cast<int>(query.precision),
                       static_cast<int>(query.language), static_cast<int>(query.backend),
                       static_cast<int>(read.format)))
      .add(read.table);
}

// 304 is for GET and HEAD; an answer to a POST is not kept by anyone.
bool is_held(const Request& request, std::string_view etag) {
  return request.method != "POST" && matches(request.if_none_match, etag);
}

int client_of(const Planned& planned, const Request& request) {
  return planned.plan.postgis.empty() ? -1 : socket_of(request.client);
}

// Letters, digits, points and dashes alone.
std::string name_in_file(const Area& area) {
  std::string name =
      area.kind() == AreaKind::kPosition ? area.name() : geo::fold_name(area.name()).letters;
  for (char& c : name) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
    if (!is_plain) c = '-';
  }
  return name;
}

// "straal-impact-1012js-2013-04-30-rings.csv"
std::string file_name(std::string_view what, std::string_view area,
                      std::span<const store::Date> dates, const ImpactRequest& read) {
  std::string name = fmt::format("straal-{}-{}", what, area);
  if (!dates.empty()) name += "-" + store::to_iso(dates.front());
  if (dates.size() > 1) name += "-to-" + store::to_iso(dates.back());
  return fmt::format("{}-{}.{}", name, read.table, read.format == Format::kCsv ? "csv" : "geojson");
}

TableFormat table_format(const ImpactRequest& read) {
  return read.format == Format::kCsv ? TableFormat::kCsv : TableFormat::kGeoJson;
}

Response as_file(std::string etag, std::string text, TableFormat format, const std::string& name) {
  Response response =
      with_etag(std::move(etag),
                format == TableFormat::kCsv ? "text/csv; charset=utf-8; header=present"
                                            : "application/geo+json",
                std::move(text));
  response.headers.push_back(
      {.name = "Content-Disposition", .value = "attachment; filename=\"" + name + '"'});
  return response;
}

Response as_table(std::string etag, const DataTable& table, const ImpactRequest& read,
                  const std::string& name) {
  TableText text(table_format(read));
  text.add(table);
  return as_file(std::move(etag), text.finish(), table_format(read), name);
}

std::optional<std::string_view> body_of(const Request& request) {
  return request.method == "POST" ? std::optional<std::string_view>(request.body) : std::nullopt;
}

struct Stages {
  double aggregate_ms = 0;
  double estimates_ms = 0;
  double points_ms = 0;
};

void add_timing(Response& response, const Stages& stages, const Stopwatch& total,
                const Stopwatch& writing) {
  response.headers.push_back(
      {.name = "Server-Timing",
       .value = fmt::format("aggregate;dur={:.3f}, estimates;dur={:.3f}, points;dur={:.3f}, "
                            "json;dur={:.3f}, total;dur={:.3f}",
                            stages.aggregate_ms, stages.estimates_ms, stages.points_ms,
                            writing.total_ms(), total.total_ms())});
}

Result<Response> impact(const Backends& backends, const Request& request, const Limits& limits,
                        Metrics& metrics) {
  const Stopwatch total;
  const auto read =
      read_impact_request(request.parameters, body_of(request), ImpactRoute::kImpact, limits);
  if (!read) return fail(read.error());
  if (auto checked = check_table(*read, ImpactRoute::kImpact); !checked)
    return fail(checked.error());
  const Region& region = *backends.load.region;
  const auto area = Area::make(read->area, region, limits);
  if (!area) return fail(area.error());
  auto planned = plan_impact(backends, *area, read->query);
  if (!planned) return fail(planned.error());
  const auto tag = [&] {
    Identity identity;
    identify(planned->planned.version, *area, *read, ImpactRoute::kImpact, identity);
    return etag_of(identity);
  };
  if (std::string etag = tag(); is_held(request, etag)) return not_modified(std::move(etag));

  const auto found =
      find_impact(backends, read->query, *planned, client_of(planned->planned, request));
  if (!found) return fail(found.error());
  metrics.count_answer(found->plan.backend());
  const Stopwatch writing;
  Response response =
      read->format == Format::kJson
          ? with_etag(tag(), "application/json", to_json(*found, *area, read->query, region.crs))
          : as_table(tag(), impact_table(read->table, *found, *area, read->query.language), *read,
                     file_name("impact", name_in_file(*area), read->query.dates, *read));
  add_timing(response,
             {.aggregate_ms = found->timing.aggregate_ms,
              .estimates_ms = found->timing.estimates_ms,
              .points_ms = found->timing.points_ms},
             total, writing);
  return response;
}

Result<Response> calendar(const Backends& backends, const Request& request, const Limits& limits,
                          Metrics& metrics) {
  const Stopwatch total;
  const auto read =
      read_impact_request(request.parameters, body_of(request), ImpactRoute::kCalendar, limits);
  if (!read) return fail(read.error());
  if (auto checked = check_table(*read, ImpactRoute::kCalendar); !checked)
    return fail(checked.error());
  const Region& region = *backends.load.region;
  const auto area = Area::make(read->area, region, limits);
  if (!area) return fail(area.error());
  auto planned = plan_calendar(backends, *area, read->query);
  if (!planned) return fail(planned.error());
  const auto tag = [&] {
    Identity identity;
    identify(planned->planned.version, *area, *read, ImpactRoute::kCalendar, identity);
    return etag_of(identity);
  };
  if (std::string etag = tag(); is_held(request, etag)) return not_modified(std::move(etag));

  const auto made =
      make_calendar(backends, read->query, *planned, client_of(planned->planned, request));
  if (!made) return fail(made.error());
  metrics.count_answer(made->plan.backend());
  const Stopwatch writing;
  const auto rules = rules_of(backends, read->query);
  Response response =
      read->format == Format::kJson
          ? with_etag(tag(), "application/json",
                      to_json(*made, *area, read->query, region.crs, rules))
          : as_table(tag(), calendar_table(*made, read->query, region.crs, rules), *read,
                     file_name("calendar", name_in_file(*area), read->query.dates, *read));
  add_timing(response, {.aggregate_ms = made->aggregate_ms, .estimates_ms = made->estimates_ms},
             total, writing);
  return response;
}

// One of the questions of a comparison.
struct Compared {
  Area area;
  ImpactRequest read;
  PlannedImpact planned;
};

tl::unexpected<store::Error> too_many(std::size_t impacts, std::string parameter) {
  return fail(
      ErrorCode::kTooLarge,
      fmt::format("{} impacts are asked for; at most {} are compared", impacts, kMostCompared),
      std::move(parameter));
}

// The request once for each of its areas, with that area alone.
Result<std::vector<Request>> by_area(const Request& request) {
  Request rest = request;
  std::vector<Parameter> areas;
  std::erase_if(rest.parameters, [&areas](const Parameter& parameter) {
    if (parameter.name != "postcode" && parameter.name != "municipality") return false;
    for (std::string_view names = parameter.value;;) {
      const std::size_t end = names.find(';');
      areas.push_back({.name = parameter.name, .value = std::string(names.substr(0, end))});
      if (end == std::string_view::npos) return true;
      names.remove_prefix(end + 1);
    }
  });
  if (areas.empty()) return std::vector{std::move(rest)};
  if (areas.size() > kMostCompared) return too_many(areas.size(), areas.back().name);
  std::vector<Request> requests(areas.size(), rest);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    requests[i].parameters.push_back(std::move(areas[i]));
  }
  return requests;
}

// Takes `by` out of the request's parameters; whether it says that every date is asked by itself.
Result<bool> take_by_date(Request& request) {
  const auto found = std::ranges::find(request.parameters, "by", &Parameter::name);
  if (found == request.parameters.end()) return false;
  if (found->value != "date") {
    return fail(ErrorCode::kInvalid, quoted(found->value) + " is none of date", "by");
  }
  request.parameters.erase(found);
  return true;
}

// Each asked date as a question of its own, with the others in nobody's baseline.
std::vector<ImpactQuery> by_date(const ImpactQuery& query) {
  std::vector<ImpactQuery> queries(query.dates.size(), query);
  for (std::size_t i = 0; i < queries.size(); ++i) {
    std::vector<store::Date>& without = queries[i].without;
    without.insert(without.end(), query.dates.begin(), query.dates.end());
    std::erase(without, query.dates[i]);
    keep_once(without);
    queries[i].dates = {query.dates[i]};
  }
  return queries;
}

Result<std::vector<Compared>> plan_comparison(const Backends& backends,
                                              std::span<const Request> requests, bool is_by_date,
                                              const Limits& limits) {
  std::vector<Compared> compared;
  for (const Request& request : requests) {
    const auto read =
        read_impact_request(request.parameters, body_of(request), ImpactRoute::kImpact, limits);
    if (!read) return fail(read.error());
    if (auto checked = check_table(*read, ImpactRoute::kImpact); !checked) {
      return fail(checked.error());
    }
    const std::size_t questions = requests.size() * (is_by_date ? read->query.dates.size() : 1);
    if (questions > kMostCompared) return too_many(questions, "dates");
    const auto area = Area::make(read->area, *backends.load.region, limits);
    if (!area) return fail(area.error());
    for (ImpactQuery& query :
         is_by_date ? by_date(read->query) : std::vector<ImpactQuery>{read->query}) {
      auto planned = plan_impact(backends, *area, query);
      if (!planned) return fail(planned.error());
      compared.push_back({.area = *area, .read = *read, .planned = std::move(*planned)});
      compared.back().read.query = std::move(query);
    }
  }
  return compared;
}

// A comparison's answer, written one impact at a time so that no other is held meanwhile.
class ComparisonText {
 public:
  ComparisonText(const ImpactRequest& read, bool is_by_date) : is_by_date_{is_by_date} {
    if (read.format == Format::kJson) {
      json_.begin_object().key("impacts").begin_array();
    } else {
      table_.emplace(table_format(read));
    }
  }

  void add(const Impact& found, const Compared& asked, const geo::Crs& crs) {
    const ImpactQuery& query = asked.read.query;
    if (!table_) {
      json_.raw(to_json(found, asked.area, query, crs));
      return;
    }
    DataTable table = impact_table(asked.read.table, found, asked.area, query.language);
    table.labels.push_back({.column = {"area", "AreaName"}, .text = asked.area.name()});
    if (is_by_date_) {
      table.labels.push_back(
          {.column = {"asked_date", "Date"}, .text = store::to_iso(query.dates.front())});
    }
    table_->add(table);
  }

  // After the last impact, of which there is at least one.
  Response finish(std::string etag, std::span<const Compared> compared) {
    if (!table_) {
      json_.end_array().end_object();
      return with_etag(std::move(etag), "application/json", std::move(text_));
    }
    std::vector<store::Date> dates;
    std::vector<std::string> areas;
    for (const Compared& one : compared) {
      dates.insert(dates.end(), one.read.query.dates.begin(), one.read.query.dates.end());
      areas.push_back(name_in_file(one.area));
    }
    keep_once(dates);
    keep_once(areas);
    const ImpactRequest& read = compared.front().read;
    const std::string name =
        areas.size() == 1 ? areas.front() : fmt::format("{}-areas", areas.size());
    return as_file(std::move(etag), table_->finish(), table_format(read),
                   file_name("compare", name, dates, read));
  }

 private:
  std::optional<TableText> table_;
  std::string text_;
  JsonWriter json_{text_};
  bool is_by_date_;
};

Result<Response> compare(const Backends& backends, Request request, const Limits& limits,
                         Metrics& metrics) {
  const Stopwatch total;
  const auto is_by_date = take_by_date(request);
  if (!is_by_date) return fail(is_by_date.error());
  const auto requests = by_area(request);
  if (!requests) return fail(requests.error());
  auto compared = plan_comparison(backends, *requests, *is_by_date, limits);
  if (!compared) return fail(compared.error());
  const auto tag = [&compared, &is_by_date] {
    Identity identity;
    identity.add(std::string_view{*is_by_date ? "compare by date" : "compare"});
    for (const Compared& one : *compared) {
      identify(one.planned.planned.version, one.area, one.read, ImpactRoute::kImpact, identity);
    }
    return etag_of(identity);
  };
  if (std::string etag = tag(); is_held(request, etag)) return not_modified(std::move(etag));

  Stages stages;
  ComparisonText text(compared->front().read, *is_by_date);
  for (Compared& one : *compared) {
    const auto found =
        find_impact(backends, one.read.query, one.planned, client_of(one.planned.planned, request));
    if (!found) return fail(found.error());
    metrics.count_answer(found->plan.backend());
    stages.aggregate_ms += found->timing.aggregate_ms;
    stages.estimates_ms += found->timing.estimates_ms;
    stages.points_ms += found->timing.points_ms;
    text.add(*found, one, backends.load.region->crs);
  }
  const Stopwatch writing;
  Response response = text.finish(tag(), *compared);
  add_timing(response, stages, total, writing);
  return response;
}

Response or_problem(Result<Response> response) {
  return response ? std::move(*response) : to_response(response.error());
}

}  // namespace

Response answer_impact(const Backends& backends, const Request& request, const Limits& limits,
                       Metrics& metrics) {
  return or_problem(impact(backends, request, limits, metrics));
}

Response answer_calendar(const Backends& backends, const Request& request, const Limits& limits,
                         Metrics& metrics) {
  return or_problem(calendar(backends, request, limits, metrics));
}

Response answer_compare(const Backends& backends, const Request& request, const Limits& limits,
                        Metrics& metrics) {
  return or_problem(compare(backends, request, limits, metrics));
}

}  // namespace server
