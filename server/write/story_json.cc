#include "server/write/story_json.h"

#include "server/engine/public_holidays.h"
#include "server/write/reason_text.h"

namespace server {
namespace {

void write_industries(JsonWriter& json, std::span<const ToldIndustry> industries) {
  json.begin_array();
  for (const ToldIndustry& industry : industries) {
    json.begin_object()
        .member("sbi", industry.sbi.text())
        .member("title", industry.title)
        .member("lift", industry.lift)
        .member("verdict", store::impact::name_of(industry.verdict))
        .end_object();
  }
  json.end_array();
}

void write_hours(JsonWriter& json, const std::optional<ToldHours>& hours) {
  if (!hours) {
    json.null();
    return;
  }
  json.begin_object().member("from", hours->from).member("until", hours->until).end_object();
}

void write_reach(JsonWriter& json, const std::optional<ToldReach>& reach) {
  if (!reach) {
    json.null();
    return;
  }
  json.begin_object()
      .member("kind", name_of(reach->kind))
      .member("m", reach->m)
      .member("low_m", reach->low_m)
      .member("high_m", reach->high_m)
      .end_object();
}

void write_net(JsonWriter& json, const std::optional<ToldNet>& net) {
  if (!net) {
    json.null();
    return;
  }
  json.begin_object().member("kind", name_of(net->kind)).member("notable", net->is_notable);
  write_reach(json.key("reach"), net->reach);
  json.end_object();
}

}  // namespace

void write_story(JsonWriter& json, const Story& story, store::Language language) {
  json.begin_object().key("days").begin_array();
  for (const DateSpan& span : story.days) {
    json.begin_object().member("first", span.first).member("last", span.last).end_object();
  }
  json.end_array().key("holiday");
  if (story.holiday) {
    json.value(name_in(language, *story.holiday));
  } else {
    json.null();
  }
  json.member("verdict", store::impact::name_of(story.verdict)).key("why");
  if (story.why) {
    write_reason(json, *story.why);
  } else {
    json.null();
  }
  write_industries(json.key("drivers"), story.drivers);
  write_hours(json.key("hours"), story.hours);
  write_reach(json.key("reach"), story.reach);
  write_industries(json.key("hidden"), story.hidden);
  write_net(json.key("net"), story.net);
  json.end_object();
}

void write_story(JsonWriter& json, const CalendarStory& story) {
  json.begin_object()
      .member("special", story.special)
      .member("judged_together", story.judged_together)
      .end_object();
}

}  // namespace server
