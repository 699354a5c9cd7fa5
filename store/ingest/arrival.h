#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/ingest/places/silent_places.h"
#include "store/types/industries.h"

namespace store {

struct IngestSummary;

// Rows that went into a date that had rows.
struct DateOverlap {
  Date date;
  std::uint64_t rows;
  std::uint64_t equal_rows;  // Those that equal a stored row in all columns, each paired with one.

  // Whether at least 9 of 10 are there already: it is likely the same export in another form.
  [[nodiscard]] bool is_redelivery() const { return rows != 0 && equal_rows * 10 >= rows * 9; }
};

// The hours of a date.
struct DateHours {
  Date date;
  unsigned first;
  unsigned last;
};

// A code that the table of industries does not list, though it lists the one with a zero in front.
struct LostZero {
  SbiCode code;
  SbiCode listed;
};

// Codes that the table of industries does not list.
struct UnlistedSbi {
  std::vector<SbiCode> codes;        // Ascending, with those of `lost_zeros`.
  std::vector<LostZero> lost_zeros;  // By code.
};

// The unlisted ones of `codes`; nothing where there is no table.
[[nodiscard]] std::optional<UnlistedSbi> find_unlisted(std::span<const SbiCode> codes,
                                                       const Industries& industries);

// What an ingest noticed about the rows that it took, beside how many there are.
struct Arrival {
  std::vector<DateOverlap> overlaps;    // By date.
  std::optional<UnlistedSbi> unlisted;  // Nothing without a table of industries.
  std::optional<DateHours> last_date;   // Nothing if no date has changed.
  std::optional<SilentPlaces> silent;   // On the last date; nothing if that cannot be told.
  // Files whose timestamps are all at midnight: they may be days, of which no hour is known.
  std::vector<std::string> only_midnight = {};
};

enum class Warning : std::uint8_t {
  kEqualRows,     // Some rows equal stored ones.
  kUnlistedSbi,   // Some codes are in no table of industries.
  kLostZero,      // Some of those look as if they lost a leading zero.
  kUnlocated,     // Some rows are of postcodes without a location.
  kSilentPlaces,  // Some places used to report and did not on the last date.
  kOnlyMidnight,  // All timestamps of a file are at midnight.
};

// "equal-rows"
[[nodiscard]] std::string_view name_of(Warning warning);

// What of an ingest calls for a look.
[[nodiscard]] std::vector<Warning> warnings_of(const IngestSummary& summary);

// The refusal of rows most of which are there already. Errors: kConflict, naming the dates that are
// redeliveries, if any are.
[[nodiscard]] Result<void> require_no_redelivery(std::span<const DateOverlap> overlaps);

}  // namespace store
