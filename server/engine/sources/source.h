#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "store/sums/aggregate.h"
#include "store/sums/panel.h"
#include "store/types/result.h"
#include "store/types/sbi.h"

// Something that holds dates and adds them up. Only the engine talks to sources: all others ask the
// engine, so that every number passes its gate.
namespace server {

// One source, at one moment.
//
//   errors   kCorrupt where a date's stored data is damaged; kConflict if the source no longer
//            holds a date in the planned state: plan again; kUnavailable where it
//            does not answer; kStopped where the work of the question was over first
//   threads  any number at once
class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;

  // The industries that this source knows, by its SbiSlot. Valid as long as the source.
  [[nodiscard]] virtual std::span<const store::SbiCode> codes() const = 0;

  // Of a date that it holds.
  [[nodiscard]] virtual store::DeltaKind delta_kind(store::Date date) const = 0;

  // As store::aggregate. The selection's sbi, and the sums by sbi, are by this source's slots.
  [[nodiscard]] virtual store::Result<store::Aggregate> sums(std::span<const store::DateRead> reads,
                                                             const store::Selection& selection,
                                                             const store::Places& places) = 0;

  // As store::panel, by the same slots.
  [[nodiscard]] virtual store::Result<store::Panel> panel(
      const store::PanelSelection& selection) = 0;

  // As store::runs_in_use; all of the runs where the source cannot tell.
  [[nodiscard]] virtual store::Result<std::vector<store::SlotRun>> runs_in_use(
      std::span<const store::Date> dates, std::span<const store::SlotRun> runs) = 0;

  // As store::add_places, by the same slots.
  [[nodiscard]] virtual store::Result<void> add_places(
      std::span<const store::Date> dates, const store::Selection& selection,
      const store::Places& places, std::span<const std::span<store::Sums>> sums) = 0;

  // How the last question was asked: "ranges of ranks"; empty if there is only one way.
  [[nodiscard]] virtual std::string_view way() const { return {}; }
};

}  // namespace server
