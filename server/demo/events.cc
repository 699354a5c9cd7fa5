#include "server/demo/events.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "demo_files.h"
#include "server/engine/question.h"

namespace server {
namespace {

using nlohmann::json;
using store::ErrorCode;
using store::Result;

constexpr std::uint32_t kNoEffect = 1000;

// Throws what nlohmann throws where a member is missing or of another type; the caller names the
// event.
Texts texts_of(const json& texts) {
  return {.en = texts.at("en").get<std::string>(), .nl = texts.at("nl").get<std::string>()};
}

std::string joined(const json& texts, char separator) {
  std::string all;
  for (const auto& text : texts.get<std::vector<std::string>>()) {
    if (!all.empty()) all += separator;
    all += text;
  }
  return all;
}

// An event is a question with a title, so the question's own reader reads and checks it.
Result<DemoEvent> parse_event(const json& event) {
  const auto postcode = event.at("postcode").get<std::string>();
  const std::string dates = joined(event.at("dates"), ';');
  const std::string industries = joined(event.at("industries"), ',');
  const std::string radius = event.at("radius_km").dump();
  const auto factor = event.at("factor").get<double>();
  if (!(factor >= 0 && factor <= 100)) {
    return store::fail(ErrorCode::kInvalid, event.at("factor").dump() + " is not from 0 to 100",
                       "factor");
  }

  std::vector<Parameter> parameters{{.name = "hours", .value = event.at("hours")}};
  if (!industries.empty()) parameters.push_back({.name = "sbi", .value = industries});
  Result<Question> query = read_question(
      {.postcode = postcode, .dates = dates, .radius = radius, .parameters = parameters}, Limits{});
  if (!query) return store::fail(std::move(query.error()));

  return DemoEvent{
      .known = {.id = event.at("id"),
                .title = texts_of(event.at("title")),
                .description = texts_of(event.at("description")),
                .postcode = query->postcode,
                .dates = std::move(query->dates),
                .radius_km = query->radius_km},
      .hours = query->hours.value_or(store::kEveryHour),
      .industries = query->sbi.value_or(std::vector<store::SbiCode>{}),
      .permille = static_cast<std::uint32_t>(std::lround(factor * 1000)),
  };
}

}  // namespace

bool DemoEvent::touches(const store::SbiCode& sbi) const {
  return industries.empty() || std::ranges::any_of(industries, [&](const store::SbiCode& wanted) {
           return sbi.text().starts_with(wanted.text());
         });
}

std::uint32_t DemoEvent::permille_at(std::uint64_t distance_m_squared) const {
  const auto radius_m = static_cast<std::uint64_t>(std::lround(known.radius_km * 1000));
  const std::uint64_t reach = radius_m * radius_m;
  if (distance_m_squared >= reach) return kNoEffect;
  const std::int64_t effect = static_cast<std::int64_t>(permille) - kNoEffect;
  const auto left = static_cast<std::int64_t>(reach - distance_m_squared);
  return static_cast<std::uint32_t>(kNoEffect + effect * left / static_cast<std::int64_t>(reach));
}

Result<std::vector<DemoEvent>> parse_demo_events(std::string_view text) {
  std::vector<DemoEvent> events;
  std::set<std::string> ids;
  std::string at = "the list";
  try {
    const json list = json::parse(text);
    if (!list.is_array()) return store::fail(ErrorCode::kInvalid, "the events are not an array");
    for (const json& entry : list) {
      at = "event " + std::to_string(events.size() + 1);
      at = "event \"" + entry.at("id").get<std::string>() + "\"";
      Result<DemoEvent> event = parse_event(entry);
      if (!event) {
        event.error().detail = at + ": " + event.error().detail;
        return store::fail(std::move(event.error()));
      }
      if (!ids.insert(event->known.id).second) {
        return store::fail(ErrorCode::kInvalid, at + " is there twice", "id");
      }
      events.push_back(*std::move(event));
    }
  } catch (const json::exception& e) {
    return store::fail(ErrorCode::kInvalid, at + " cannot be read as an event", "", e.what());
  }
  return events;
}

Result<std::vector<DemoEvent>> planted_events() {
  return parse_demo_events(demo_files().front().bytes);
}

Result<AboutData> about_demo() {
  const auto events = planted_events();
  if (!events) return store::fail(events.error());
  AboutData about{.demo = true};
  for (const DemoEvent& event : *events) about.events.push_back(event.known);
  const KnownEvent& first = about.events.front();
  about.start = {.postcode = first.postcode, .dates = store::to_iso(first.dates.front())};
  return about;
}

}  // namespace server
