#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/engine/event_question.h"
#include "server/engine/ground.h"
#include "server/engine/reason.h"
#include "store/impact/estimate.h"
#include "store/impact/holidays.h"
#include "store/impact/shape.h"

// What is told of an impact: the facts behind every sentence about it. They are found here alone;
// the terminal, the page and every other client put them into words.
namespace server {

struct Impact;

struct DateSpan {
  store::Date first;
  store::Date last;
  friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

struct ToldIndustry {
  store::SbiCode sbi;
  std::string title;
  std::optional<double> lift;
  store::impact::Verdict verdict;
};

// The hours of an effect: from the beginning of one to the end of another, 0 to 24.
struct ToldHours {
  std::size_t from;
  std::size_t until;
  friend bool operator==(const ToldHours&, const ToldHours&) = default;
};

// How far an effect goes, no finer than it is known: to 10 m below a kilometre, to 100 m beyond.
struct ToldReach {
  enum class Kind : std::uint8_t {
    kAbout,    // As far as `m`, between `low_m` and `high_m`.
    kAtLeast,  // As far as `m` or farther.
    kInside,   // Not beyond the edge of a polygon.
  };
  Kind kind;
  double m;
  double low_m;
  std::optional<double> high_m;
  friend bool operator==(const ToldReach&, const ToldReach&) = default;
};

// How the effect changes if the control is taken into account.
enum class NetOf : std::uint8_t {
  kHere,      // Not in the control.
  kPartly,    // In the control too, and larger here.
  kOther,     // Net of the control, the effect is another one.
  kUsual,     // Net of the control, it may be chance.
  kTooLittle  // It cannot be told.
};

struct ToldNet {
  NetOf kind;
  // Whether to say it beside the sentence: the area is clear, or is net of the control.
  bool is_notable;
  std::optional<ToldReach> reach;  // Net of the control.
};

struct Story {
  std::vector<DateSpan> days = {};                     // All that are asked.
  std::optional<store::impact::Holiday> holiday = {};  // That the only day is.
  store::impact::Verdict verdict = store::impact::Verdict::kTooLittle;
  // Why the verdict is "too little to say"; nothing for another verdict.
  std::optional<Reason> why = {};

  // Of a clear effect: the industries of one level that made most of it, the biggest first, at most
  // two; none where the question names industries itself.
  std::vector<ToldIndustry> drivers = {};
  std::optional<ToldHours> hours = {};  // Of a clear effect that is not the whole day.
  std::optional<ToldReach> reach = {};  // Of a clear effect around a whole circle or polygon.

  // Industries of the same level that were clearly different although the whole was not, or that
  // went the other way; the biggest first, at most two.
  std::vector<ToldIndustry> hidden = {};
  std::optional<ToldNet> net = {};  // Nothing where there is no control or nothing is compared.
};

// Cost: linear in the industries.
[[nodiscard]] Story tell(const Impact& impact, const Ground& ground, const EventQuestion& question);

// The words of the API: "about", "at-least", "inside"; "here", "partly", "other", "usual",
// "too-little".
[[nodiscard]] std::string_view name_of(ToldReach::Kind kind);
[[nodiscard]] std::string_view name_of(NetOf net);

}  // namespace server
