#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/engine/question.h"
#include "store/postgis/catalog.h"
#include "store/sums/date_reads.h"

namespace server {

// What the data directory holds of a date.
struct DirectoryDate {
  store::DeltaKind delta_kind;
  bool is_resident;    // Meant to be answered from memory (Load::is_resident).
  std::string source;  // Tells this state of the date from any other (Snapshot::source_of).
};

// The entry of a date; nothing where the directory does not hold it.
using DirectoryDates = std::function<std::optional<DirectoryDate>(store::Date)>;

// What is known of PostGIS when a question arrives.
struct PostgisView {
  bool is_configured = false;
  const store::postgis::Catalog* catalog = nullptr;  // As last seen; null where never.
  std::string trouble = {};                          // Why it cannot be asked now; empty: it can.
  std::string cause = {};                            // The cause of that, for the log.
};

// Whether the week before a date with derived delta is read, too.
enum class WeekBefore : std::uint8_t { kOfDerived, kNever };

// Which dates a question reads, and what decides who answers it. Borrows the dates.
struct Reads {
  std::span<const store::Date> dates;  // Ascending, each once.
  double radius_km;
  Backend backend = Backend::kAuto;
  WeekBefore week_before = WeekBefore::kOfDerived;
};

// Who answers which part of a question: memory or PostGIS.
struct Plan {
  std::vector<store::DateRead> memory;  // By asked date, as are those below.
  std::vector<store::DateRead> postgis;
  std::vector<store::Date> missing_dates;
  std::vector<store::Date> baseline_missing;
  std::string why;  // "all dates are resident"

  // "memory", "postgis" or "both"; "memory" where nothing is read at all.
  [[nodiscard]] std::string_view backend() const;
  friend bool operator==(const Plan&, const Plan&) = default;
};

// Who answers the question: a pure function. Every date that is read is planned by itself, the week
// before of a derived delta as well:
//
//   auto      memory where the date is resident and the radius at most `memory_radius_km` (nothing:
//             any); else PostGIS, where it can be asked and holds the very state of the date that
//             the directory holds; else memory, if the directory has it at all
//   memory    the data directory alone, resident or not
//   postgis   PostGIS alone
//
//   errors    kInvalid for Backend::kPostgis where none is configured; kUnavailable if only PostGIS
//             could answer (or might, if it was never seen) and cannot be asked, or does not hold
//             the rows it is asked for; names the date
[[nodiscard]] store::Result<Plan> make_plan(const Reads& question,
                                            std::optional<double> memory_radius_km,
                                            const DirectoryDates& directory,
                                            const PostgisView& postgis);

}  // namespace server
