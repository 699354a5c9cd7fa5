#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/sums/aggregate.h"

namespace store {

// A selection of postcodes that sums are wanted of.
struct Zone {
  std::span<const SlotRun> runs;  // Ascending, disjoint; may be none. Zones may overlap.
  bool by_sbi = false;            // Whether its sums by sbi are wanted, too,
  bool by_hour = true;            // and those by hour.
};

struct PanelSelection {
  std::span<const Date> dates;  // Ascending, each once.
  std::span<const Zone> zones;
  std::span<const std::uint8_t> sbi = {};  // As in Selection.
  std::uint32_t hours = kEveryHour;        // As in Selection.
};

// Series of sums: of each zone on each date. What zone z has to say of date d stands at
// z * dates + d, or what is by hour at z, d. The delta is what is stored with the rows: 0 on a date
// that derives it.
struct Panel {
  std::vector<Sums> whole;                       // Of the hours that are asked.
  std::vector<std::vector<HoursOfDay>> by_hour;  // 0 at hours that are not asked; a zone that does
                                                 // not want them has none.
  std::vector<std::vector<Sums>> by_sbi;  // By SbiSlot; empty of a zone that does not want them.

  Panel() = default;
  // Of zeros.
  Panel(std::span<const Zone> zones, std::size_t dates);

  [[nodiscard]] std::size_t zones() const { return by_hour.size(); }
  [[nodiscard]] std::size_t dates() const { return zones() == 0 ? 0 : whole.size() / zones(); }

  // What one zone has, by date: its sums; those of an hour, where it wants hours; those by sbi.
  [[nodiscard]] std::span<const Sums> of_zone(std::size_t zone) const {
    return std::span(whole).subspan(zone * dates(), dates());
  }
  [[nodiscard]] std::vector<Sums> of_hour(std::size_t zone, std::size_t hour) const;
  [[nodiscard]] std::span<const std::vector<Sums>> sbi_of_zone(std::size_t zone) const {
    return std::span(by_sbi).subspan(zone * dates(), dates());
  }

  friend bool operator==(const Panel&, const Panel&) = default;
};

// About how long panel() takes on one core, told before anything is read (scan_work.h). A date that
// is not stored costs nothing.
[[nodiscard]] std::uint64_t nanoseconds_of_panel(const Snapshot& snapshot,
                                                 const PanelSelection& question);

// Adds up each zone on each date. No other date is read: if the week before is wanted, `dates` must
// name it.
//
//   dates    each stored in the snapshot
//   errors   kCorrupt naming date and file where the stored data of a date is damaged; kStopped
//            where `work` was over before all was added up: it is looked at every few milliseconds
//   cost     of each date some 80 ns for each block in which runs begin or end, once for all zones
//            that want neither sums by sbi nor a filter on it; half of that for those of them that
//            do not want sums by hour either. Each other zone costs 80 ns for each such block of
//            its own, and 2 ns for each series inside. Filters cost what they do in aggregate(),
//            but without by_sbi some hours cost what all do
//   threads  any number at once: reads only immutable data. Large panels are shared among the
//            workers of `work`.
[[nodiscard]] Result<Panel> panel(const Snapshot& snapshot, const PanelSelection& question,
                                  const Work& work);

}  // namespace store
