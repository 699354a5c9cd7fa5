#pragma once

#include "server/engine/data/load.h"
#include "server/engine/sources/source.h"
#include "store/sums/place_sums.h"

namespace server {

// The data directory, mapped into memory. The load outlives it.
class MemorySource : public Source {
 public:
  explicit MemorySource(const Load& load) : load_{load} {}

  [[nodiscard]] std::span<const store::SbiCode> codes() const override {
    return load_.snapshot.sbi->codes();
  }
  [[nodiscard]] store::DeltaKind delta_kind(store::Date date) const override {
    return load_.snapshot.find(date)->delta_kind();
  }
  [[nodiscard]] store::Result<store::Aggregate> sums(std::span<const store::DateRead> reads,
                                                     const store::Selection& selection,
                                                     const store::Places& places) override {
    return store::aggregate(load_.snapshot, reads, selection, places, *load_.workers);
  }
  [[nodiscard]] store::Result<store::Panel> panel(const store::PanelSelection& selection) override {
    return store::panel(load_.snapshot, selection, *load_.workers);
  }
  [[nodiscard]] store::Result<std::vector<store::SlotRun>> runs_in_use(
      std::span<const store::Date> dates, std::span<const store::SlotRun> runs) override {
    return store::runs_in_use(load_.snapshot, dates, runs, *load_.workers);
  }
  [[nodiscard]] store::Result<void> add_places(
      std::span<const store::Date> dates, const store::Selection& selection,
      const store::Places& places, std::span<const std::span<store::Sums>> sums) override {
    return store::add_places(load_.snapshot, dates, selection, places, sums);
  }

 private:
  const Load& load_;
};

}  // namespace server
