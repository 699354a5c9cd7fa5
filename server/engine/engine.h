#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/engine/data/load.h"
#include "server/engine/gate.h"
#include "server/engine/sources/plan.h"
#include "store/impact/places.h"
#include "store/postgis/backend.h"
#include "store/sums/panel.h"

namespace server {

// Who reads what, decided before anything is read.
struct Planned {
  Plan plan;
  std::shared_ptr<const store::postgis::Catalog> catalog;  // As planned with; may be null.
  std::string version;  // Differs wherever the same question has another answer.
};

// The industries of sums, by slot: those of the load, then those that only PostGIS knows. Valid as
// long as the load.
class SbiCodes {
 public:
  explicit SbiCodes(std::span<const store::SbiCode> of_load) : of_load_{of_load} {}

  // The slot of a code; a new code is added. `find` looks it up in the load.
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

// Which rows are asked for, as every source understands it. Borrows.
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
  Reads reads;  // Without the week before.
  std::span<const store::Zone> zones;
  Rows rows;
};
struct FoundPanel {
  std::vector<store::Date> dates;             // The dates that any source stores, ascending.
  std::vector<store::DeltaKind> delta_kinds;  // By date; the delta of a derived one is 0 here.
  store::Panel panel;                         // Of these dates.
  SbiCodes codes;                             // By its sbi slots.
  std::string_view way;                       // How PostGIS was asked; empty where it was not.
};

// What single places did on the dates of a comparison.
struct PlacesWanted {
  Reads reads;  // As of the panel that they belong to: of comparison.dates.
  const store::impact::Comparison& comparison;
  std::span<const store::SlotRun> runs;
  Rows rows;
  store::PlaceSums places;  // kByPostcode or kByArea.
};
struct FoundPlaces {
  // The postcodes that were looked at; those that have nothing on any date may be left out.
  std::vector<store::SlotRun> runs;
  store::impact::SeenPlaces seen;  // Each postcode of these runs, in their order, or each AreaSlot.
};

// Who can answer. The references outlive the engine.
struct Backends {
  const Load& load;
  store::postgis::Backend* postgis = nullptr;   // Null where none is configured.
  std::optional<double> memory_radius_km = {};  // Over it PostGIS answers; nothing: no bound.

  // The client's socket: PostGIS stops when the client hangs up. -1: no client.
  int client_socket = -1;
  const store::Stop* stop = nullptr;  // When the work must end; null: when it is done.
};

// The only way to ask for numbers, made for one question: plans, asks the sources, adds up their
// sums, and asks again if the data has changed in between. What it returns has passed the gate.
//
//   threads  any number at once
class Engine {
 public:
  explicit Engine(Backends backends);

  [[nodiscard]] const Region& region() const { return *backends_.load.region; }

  // What it does for its one question, from its making on.
  [[nodiscard]] const store::Work& work() const { return work_; }

  // Decides who reads which date. Errors: those of make_plan.
  [[nodiscard]] store::Result<Planned> plan(const Reads& reads) const;

  // Asks as planned. If the database has changed since, or fails and memory can answer instead,
  // this plans again into `planned`, with another version.
  //
  //   errors  kCorrupt where a date's stored data is damaged; kUnavailable where only PostGIS could
  //           answer, and did not; kStopped where the work was over first
  //   cost    that of store::aggregate or store::panel; of places, of store::add_places for each
  //           date (of PostGIS a statement for each date and 65,536 places) and PlaceObserver::see
  [[nodiscard]] store::Result<Cleared<FoundSums>> ask(const SumsWanted& wanted,
                                                      Planned& planned) const;
  [[nodiscard]] store::Result<Cleared<FoundPanel>> ask(const PanelWanted& wanted,
                                                       Planned& planned) const;
  [[nodiscard]] store::Result<Cleared<FoundPlaces>> ask(const PlacesWanted& wanted,
                                                        Planned& planned) const;

  // What PostGIS holds, where `backend` may ask it; may be null.
  [[nodiscard]] std::shared_ptr<const store::postgis::Catalog> catalog(Backend backend) const;

 private:
  friend class EngineParts;
  [[nodiscard]] const Load& load() const { return backends_.load; }

  struct Tries;
  [[nodiscard]] store::Result<Planned> plan(const Reads& reads,
                                            const std::string& postgis_trouble) const;
  [[nodiscard]] bool plan_again(const Reads& reads, const Tries& tries, store::Error& error,
                                Planned& planned) const;
  template <typename AskSources>
  [[nodiscard]] auto ask_until_planned(const Reads& reads, Planned& planned,
                                       AskSources ask_sources) const;

  Backends backends_;
  store::Work work_;
  Gate gate_;
};

// The error for a question whose dates changed after planning.
[[nodiscard]] tl::unexpected<store::Error> being_changed();

}  // namespace server
