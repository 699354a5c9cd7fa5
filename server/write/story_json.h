#pragma once

#include "server/base/json.h"
#include "server/engine/calendar.h"
#include "server/engine/story.h"

// Only server/write includes this file (tests/tidy_test.cc): a story is a part of what is cleared.
namespace server {

// `story` of the body of an impact: the facts that its sentence is made of.
void write_story(JsonWriter& json, const Story& story, store::Language language);

// `story` of the body of a calendar.
void write_story(JsonWriter& json, const CalendarStory& story);

}  // namespace server
