#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/engine/data/load.h"
#include "server/engine/gate.h"
#include "server/engine/sources/plan.h"
#include "store/postgis/backend.h"
#include "store/sums/panel.h"

namespace server {

// Who reads what, decided before anything is read.
struct Planned {
  Plan plan;
  std::shared_ptr<const store::postgis::Catalog> catalog;  // As planned with; may be null.
  std::string version;  // Differs wherever the same question has another answer.
};

// The industries that sums are of, by slot: those of the load, and behind them what PostGIS alone
// knows. Valid as long as the load.
class SbiCodes {
 public:
  explicit SbiCodes(std::span<const store::SbiCode> of_load) : of_load_{of_load} {}

  // The slot of a code, which is added where it is new. `find` looks it up in the load.
  [[nodiscard]] std::size_t add(const store::SbiCode& code,
                                const std::optional<store::SbiSlot>& in_load);

  [[nodiscard]] std::size_t size() const { return of_load_.size() + more_.size(); }
  [[nodiscard]] const store::SbiCode& operator[](std::size_t slot) const {
    return slot < of_load_.size() ? of_load_[slot] : more_[slot - of_load_.size()];
  }

 private:
  std::span<const store::SbiCode> of_load_;
  std::vector<store::SbiCode> more_;
};

// Which rows are asked for, in words that every source knows. Borrows.
struct Rows {
  const std::optional<std::vector<store::SbiCode>>& sbi;  // With all below them; nothing: of any.
  std::uint32_t hours = store::kEveryHour;                // Bit h is hour h.
};

// Sums of the postcodes of `runs`, over all dates that are read.
struct SumsWanted {
  Reads reads;
  std::span<const store::SlotRun> runs;
  Rows rows;
  store::PlaceSums places = store::PlaceSums::kNone;
};
struct FoundSums {
  store::Aggregate sums;
  SbiCodes codes;        // By the slots of sums.by_sbi.
  std::string_view way;  // How PostGIS was asked; empty where it was not.
};

// Sums of several zones by date and hour, and by sbi.
struct PanelWanted {
  Reads reads;
  std::span<const store::Zone> zones;
  Rows rows;
};
struct FoundPanel {
  std::vector<store::Date> dates;             // Those that somebody stores, ascending.
  std::vector<store::DeltaKind> delta_kinds;  // By date; the delta of a derived one is 0 here.
  store::Panel panel;                         // Of these dates.
  SbiCodes codes;                             // By its sbi slots.
};

// Sums by place on each of several dates.
struct PlacesWanted {
  Reads reads;                         // As of the panel that they belong to.
  std::span<const store::Date> dates;  // Some of those that are read.
  std::span<const store::SlotRun> runs;
  Rows rows;
  store::PlaceSums places;  // kByPostcode or kByArea.
};
// By date: one for each postcode of the runs, in their order, or by AreaSlot; none for a date that
// is gone since it was planned.
using FoundPlaces = std::vector<std::vector<store::Sums>>;

// Who can answer. The references outlive the engine.
struct Backends {
  const Load& load;
  store::postgis::Backend* postgis = nullptr;   // Null where none is configured.
  std::optional<double> memory_radius_km = {};  // Over it PostGIS answers; nothing: no bound.

  // The socket of whoever asks, or -1: PostGIS stops when that hangs up. Looked up only where
  // PostGIS is asked; empty: nobody's.
  std::function<int()> client = {};
};

// The one way through which numbers are asked for: plans, asks the sources, adds up what they say,
// and asks again where the data has changed in between. What it returns has passed the gate.
//
//   threads  any number at once
class Engine {
 public:
  explicit Engine(Backends backends) : backends_{std::move(backends)} {}

  [[nodiscard]] const Load& load() const { return backends_.load; }
  [[nodiscard]] const Region& region() const { return *backends_.load.region; }

  // What the numbers that are told of this engine's data have to pass.
  [[nodiscard]] const Gate& gate() const { return gate_; }

  // Decides who reads which date. Errors: those of make_plan.
  [[nodiscard]] store::Result<Planned> plan(const Reads& reads) const;

  // Asks as planned. Where the database has changed since, or fails and memory can answer in its
  // place, it is planned again, into `planned`: another version is another moment.
  //
  //   errors  kCorrupt where a date's stored data is damaged; kUnavailable where only PostGIS could
  //           answer, and did not
  //   cost    that of store::aggregate or store::panel; of places, of store::aggregate for each
  //           date, and of PostGIS a statement for each
  [[nodiscard]] store::Result<Cleared<FoundSums>> ask(const SumsWanted& wanted,
                                                      Planned& planned) const;
  [[nodiscard]] store::Result<Cleared<FoundPanel>> ask(const PanelWanted& wanted,
                                                       Planned& planned) const;
  [[nodiscard]] store::Result<Cleared<FoundPlaces>> ask(const PlacesWanted& wanted,
                                                        Planned& planned) const;

  // What PostGIS holds, where `backend` may ask it; may be null.
  [[nodiscard]] std::shared_ptr<const store::postgis::Catalog> catalog(Backend backend) const;

 private:
  struct Tries;
  [[nodiscard]] store::Result<Planned> plan(const Reads& reads,
                                            const std::string& postgis_trouble) const;
  [[nodiscard]] bool plan_again(const Reads& reads, const Tries& tries, store::Error& error,
                                Planned& planned) const;
  template <typename AskSources>
  [[nodiscard]] auto ask_until_planned(const Reads& reads, Planned& planned,
                                       AskSources ask_sources) const;

  Backends backends_;
  Gate gate_;
};

// The error for a question whose dates changed after planning.
[[nodiscard]] tl::unexpected<store::Error> being_changed();

}  // namespace server
