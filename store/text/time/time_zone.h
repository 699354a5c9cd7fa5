#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "store/types/result.h"

namespace date {
class time_zone;
}

namespace store {

// Local times are counted as if they were in UTC.
using LocalSeconds = std::chrono::local_seconds;

// A time zone by its IANA name, "Europe/Amsterdam", as the system's tzdata has it.
//
//   threads  any number at once
class TimeZone {
 public:
  // Time throughout which the zone has one offset: [begin, end).
  struct Stretch {
    std::chrono::sys_seconds begin;
    std::chrono::sys_seconds end;
    std::chrono::seconds offset;  // East of UTC.
  };

  // Where a local time is. In a gap, as clocks go forward, `is_in_gap`, and the stretch is the one
  // behind it; of two, as clocks go back, the first.
  struct LocalStretch {
    Stretch stretch;
    bool is_in_gap;
  };

  // Instants from here on are not told: the system's table of summer times ends with 2037.
  static constexpr std::chrono::sys_days kEnd{std::chrono::year{2038} / 1 / 1};

  // Errors: kInvalid for a name that there is not, with the nearest ones; kUnavailable where the
  // system has no time zones.
  [[nodiscard]] static Result<TimeZone> find(std::string_view name);

  [[nodiscard]] const std::string& name() const;
  [[nodiscard]] Stretch at(std::chrono::sys_seconds instant) const;
  [[nodiscard]] LocalStretch at(LocalSeconds local) const;

 private:
  explicit TimeZone(const date::time_zone& zone) : zone_{&zone} {}

  const date::time_zone* zone_;  // The library keeps it for ever.
};

// Tells instants in the days and hours of a zone. It keeps the stretch that the last one was in,
// so that most calls are an addition.
//
//   threads  one
class ZoneClock {
 public:
  explicit ZoneClock(const TimeZone& zone) : zone_{zone} {}

  [[nodiscard]] const TimeZone& zone() const { return zone_; }

  [[nodiscard]] LocalSeconds to_local(std::chrono::sys_seconds instant) {
    if (instant < stretch_.begin || instant >= stretch_.end) stretch_ = zone_.at(instant);
    return LocalSeconds{instant.time_since_epoch() + stretch_.offset};
  }

  // False for a local time that the clocks leave out as they go forward.
  [[nodiscard]] bool exists(LocalSeconds local) {
    const std::chrono::sys_seconds instant{local.time_since_epoch() - stretch_.offset};
    if (instant >= stretch_.begin && instant < stretch_.end) return true;
    const TimeZone::LocalStretch found = zone_.at(local);
    stretch_ = found.stretch;
    return !found.is_in_gap;
  }

 private:
  TimeZone zone_;
  TimeZone::Stretch stretch_{};  // Empty at first.
};

}  // namespace store
