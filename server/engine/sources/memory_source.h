#pragma once

#include "server/engine/data/load.h"
#include "server/engine/sources/source.h"
#include "store/sums/place_sums.h"

namespace server {

// The data directory, mapped into memory. The load and the work outlive it.
class MemorySource : public Source {
 public:
  MemorySource(const Load& load, const store::Work& work) : load_{load}, work_{work} {}

  [[nodiscard]] std::span<const store::SbiCode> codes() const override {
    return load_.snapshot.sbi->codes();
  }
  [[nodiscard]] store::DeltaKind delta_kind(store::Date date) const override {
    return load_.snapshot.find(date)->delta_kind();
  }
  [[nodiscard]] store::Result<store::Aggregate> sums(std::span<const store::DateRead> reads,
                                                     const store::Selection& selection,
                                                     const store::Places& places) override {
    return store::aggregate(load_.snapshot, reads, selection, places, work_);
  }
  [[nodiscard]] store::Result<store::Panel> panel(const store::PanelSelection& selection) override {
    return store::panel(load_.snapshot, selection, work_);
  }
  [[nodiscard]] store::Result<std::vector<store::SlotRun>> runs_in_use(
      std::span<const store::Date> dates, std::span<const store::SlotRun> runs) override {
    return store::runs_in_use(load_.snapshot, dates, runs, work_);
  }
  [[nodiscard]] store::Result<void> add_places(
      std::span<const store::Date> dates, const store::Selection& selection,
      const store::Places& places, std::span<const std::span<store::Sums>> sums) override {
    return store::add_places(load_.snapshot, dates, selection, places, sums);
  }

 private:
  const Load& load_;
  const store::Work& work_;
};

}  // namespace server
