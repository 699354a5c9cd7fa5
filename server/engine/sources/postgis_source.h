#pragma once

#include <memory>
#include <utility>

#include "server/engine/data/load.h"
#include "server/engine/sources/source.h"
#include "store/postgis/backend.h"

namespace server {

// A database, by what a look at it has found. The region and the backend outlive it.
class PostgisSource : public Source {
 public:
  // `client`: the client's socket, or -1; see Backend::aggregate.
  PostgisSource(const Region& region, store::postgis::Backend& backend,
                std::shared_ptr<const store::postgis::Catalog> catalog, int client)
      : region_{region}, backend_{backend}, catalog_{std::move(catalog)}, client_{client} {}

  [[nodiscard]] std::span<const store::SbiCode> codes() const override {
    return catalog_->sbi.codes();
  }
  [[nodiscard]] store::DeltaKind delta_kind(store::Date date) const override {
    return catalog_->find(date)->delta_kind;
  }
  [[nodiscard]] store::Result<store::Aggregate> sums(std::span<const store::DateRead> reads,
                                                     const store::Selection& selection,
                                                     const store::Places& places) override {
    auto answered = backend_.aggregate(*catalog_, reads, selection, places, client_);
    if (!answered) return store::fail(std::move(answered.error()));
    way_ = answered->way;
    return std::move(answered->sums);
  }
  [[nodiscard]] store::Result<store::Panel> panel(const store::PanelSelection& selection) override {
    auto answered = backend_.panel(*catalog_, selection, region_.postcode_areas(), client_);
    if (!answered) return store::fail(std::move(answered.error()));
    way_ = answered->way;
    return std::move(answered->sums);
  }
  [[nodiscard]] store::Result<std::vector<store::SlotRun>> runs_in_use(
      std::span<const store::Date> /*dates*/, std::span<const store::SlotRun> runs) override {
    return std::vector<store::SlotRun>(runs.begin(), runs.end());
  }
  // A statement for each date. `places.areas` are all areas.
  [[nodiscard]] store::Result<void> add_places(
      std::span<const store::Date> dates, const store::Selection& selection,
      const store::Places& places, std::span<const std::span<store::Sums>> to) override {
    for (std::size_t i = 0; i < dates.size(); ++i) {
      const store::DateRead read{.stored = dates[i], .role = store::Role::kAsked};
      const auto of_date = sums(std::span(&read, 1), selection, places);
      if (!of_date) return store::fail(of_date.error());
      for (std::size_t place = 0; place < to[i].size(); ++place) {
        to[i][place] += of_date->by_place[place];
      }
    }
    return {};
  }
  [[nodiscard]] std::string_view way() const override { return way_; }

 private:
  const Region& region_;
  store::postgis::Backend& backend_;
  std::shared_ptr<const store::postgis::Catalog> catalog_;
  int client_;
  std::string_view way_;
};

}  // namespace server
