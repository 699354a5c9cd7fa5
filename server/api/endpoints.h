#pragma once

#include "server/api/endpoint.h"

// Every question that the API answers. Each stands in a file of its own, by the last word of its
// path, as what it reads, how it asks and what it writes; routes.cc says under which paths.
namespace server {

using AnswerRequest = Response(const Request&, const Context&, Metrics&);

AnswerRequest answer_question;  // /api/{postcode}/{dates}[/{radius}]

// What an event did, which dates were special, several impacts at once; parameters: read_event_request().
AnswerRequest answer_impact;
AnswerRequest answer_calendar;

// As answer_impact, for several areas - each of `postcode` and `municipality` a list joined by ";"
// - and, with `by=date`, for each date by itself, the others being in nobody's baseline.
//   errors  kTooLarge for more than kMostCompared impacts
inline constexpr std::size_t kMostCompared = 12;
AnswerRequest answer_compare;

// With `q` (and `limit`, `kind`) what a person may have meant by the beginning of a name or code,
// or by a misspelt one where nothing begins like that; with `lat` and `lon` the nearest postcode.
AnswerRequest answer_places;

// Every date that the data directory or PostGIS holds.
AnswerRequest answer_dates;

// The industries of the data with all that contain them, in the order of the tree; with `q` those
// that match it by code or title.
AnswerRequest answer_industries;

// The municipalities that can be asked about by name; with `f=geojson` their polygons.
AnswerRequest answer_municipalities;

// What is loaded and what may be asked.
AnswerRequest answer_info;

}  // namespace server
