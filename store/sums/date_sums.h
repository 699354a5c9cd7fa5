#pragma once

#include <cstdint>

#include "store/format/date_partition.h"

namespace store {

// Sums over rows of a date, and how many rows those are.
struct DateSums {
  HoursOfDay hours;
  std::uint64_t rows = 0;

  DateSums& operator+=(const DateSums& other) {
    hours += other.hours;
    rows += other.rows;
    return *this;
  }
};

}  // namespace store
