#pragma once

#include "server/api/endpoint.h"

// Every question that the API answers. Each has its own file, named after the last word of its
// path: what it reads, how it asks and what it writes. routes.cc has the paths.
namespace server {

using AnswerRequest = Response(const Request&, const Context&, Metrics&);

AnswerRequest answer_question;  // /api/{postcode}/{dates}[/{radius}]

// What an event did, which dates were special, several impacts at once.
// Parameters: read_event_request().
AnswerRequest answer_impact;
AnswerRequest answer_calendar;

// As answer_impact, for several areas: `postcode` and `municipality` are lists joined by ";". With
// `by=date` each date is asked alone; then no baseline contains any of the asked dates.
//   errors  kTooLarge for more than kMostCompared impacts
inline constexpr std::size_t kMostCompared = 12;
AnswerRequest answer_compare;

// With `q` (and `limit`, `kind`): the places that begin with it or, if there are none, that begin
// with it after one typing slip. With `lat` and `lon`: the nearest postcode.
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
