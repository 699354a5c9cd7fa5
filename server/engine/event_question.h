#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/parameters.h"
#include "server/engine/ground.h"
#include "server/engine/question.h"
#include "store/impact/comparison.h"
#include "store/types/result.h"

namespace server {

// The control: what an area is compared with, to tell its own event from one everywhere.
enum class ControlChoice : std::uint8_t { kRing, kCountry, kNone };

[[nodiscard]] std::string_view name_of(ControlChoice control);

// "week", "weeks:4", "dates:2013-04-16;2013-04-23".
[[nodiscard]] std::string to_text(const store::impact::BaselineChoice& baseline);

inline constexpr std::size_t kMaxRings = 50;

// A question about the impact of an event, without its area; checked.
struct EventQuestion {
  std::vector<store::Date> dates = {};  // Ascending, each once. For a calendar, empty means every
                                        // stored date.
  store::impact::BaselineChoice baseline = {};
  bool holidays_in_baseline = false;
  std::vector<store::Date> without = {};  // Not in any baseline: known events.
  std::optional<std::vector<store::SbiCode>> sbi = {};
  std::optional<std::uint32_t> hours = {};  // Bit h is hour h.
  std::vector<double> ring_edges_m = {0, 250, 500, 1000, 2000, 5000};
  ControlChoice control = ControlChoice::kRing;
  Precision precision = Precision::kAuto;
  store::Language language = store::Language::kEnglish;
  Backend backend = Backend::kAuto;
};

// What a request asks for. A comparison is several impacts; it is read one area at a time.
enum class EventAnswer : std::uint8_t { kImpact, kCalendar, kCompare };

enum class Format : std::uint8_t { kJson, kCsv, kGeoJson };

// A request as it came: the area still as text, the rest checked.
struct EventRequest {
  GroundText ground;  // Borrows the request's text.
  EventQuestion question;
  Format format = Format::kJson;
  std::string table = {};  // For CSV and GeoJSON; checked where they are written.
};

// Reads the parameters of /v1/impact, /v1/calendar, or one impact of /v1/compare:
//
//   area      postcode, lat, lon, municipality, radius, inner-radius (ground.h)
//   dates     as in every question; required for impact, optional for the calendar
//   baseline  week, weeks:N (1 to 52; 4 where it is not given), dates:... (impact alone)
//   holidays  skip (not in baselines; the default), keep
//   without   dates that are in no baseline
//   rings     metres, ascending, joined by commas (impact alone)
//   control   ring, country, none (impact alone)
//   sbi, hours, precision (impact alone), lang, backend, f (json, csv, geojson), table
//
//   errors    kInvalid and kTooLarge, with `parameter`, as read_question; a baseline with an asked
//             date is kInvalid
//
//   body      the GeoJSON of the area, if the request has a body; borrowed, as the parameters are
[[nodiscard]] store::Result<EventRequest> read_event_request(std::span<const Parameter> parameters,
                                                             std::optional<std::string_view> body,
                                                             EventAnswer route,
                                                             const Limits& limits);

}  // namespace server
