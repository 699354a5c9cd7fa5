#include "server/engine/engine.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "server/engine/sources/added_up.h"
#include "server/engine/sources/memory_source.h"
#include "server/engine/sources/place_slices.h"
#include "server/engine/sources/postgis_source.h"

namespace server {
namespace {

using std::chrono::milliseconds;
using store::Date;
using store::DateRead;
using store::Result;
using Clock = std::chrono::steady_clock;

// A date that is replaced on shards is in two states for a moment.
constexpr milliseconds kPatience{2'000};
constexpr milliseconds kPause{50};

// A source, and what is read from it.
struct SourceReads {
  std::unique_ptr<Source> source;
  std::span<const DateRead> reads;
};

// The sources that the plan names; memory if it names none,
// so that an answer about nothing has the usual form.
std::vector<SourceReads> sources_of(const Backends& backends, const store::Work& work,
                                    const Planned& planned) {
  const Plan& plan = planned.plan;
  std::vector<SourceReads> sources;
  if (!plan.memory.empty() || plan.postgis.empty()) {
    sources.push_back(
        {.source = std::make_unique<MemorySource>(backends.load, work), .reads = plan.memory});
  }
  if (!plan.postgis.empty()) {
    sources.push_back(
        {.source = std::make_unique<PostgisSource>(*backends.load.region, *backends.postgis,
                                                   planned.catalog, backends.client_socket),
         .reads = plan.postgis});
  }
  return sources;
}

Result<FoundSums> sums_of(const Backends& backends, const store::Work& work,
                          const SumsWanted& wanted, const Planned& planned) {
  const Region& region = *backends.load.region;
  AddedSums added(backends.load);
  for (const SourceReads& from : sources_of(backends, work, planned)) {
    const std::vector<std::uint8_t> sbi =
        selected_sbi(region, wanted.rows.sbi, from.source->codes());
    auto sums =
        from.source->sums(from.reads, {.runs = wanted.runs, .sbi = sbi, .hours = wanted.rows.hours},
                          {.sums = wanted.places, .areas = region.postcode_areas()});
    if (!sums) return store::fail(std::move(sums.error()));
    added.add(*from.source, *std::move(sums));
  }
  return added.take();
}

Result<FoundPanel> panel_of(const Backends& backends, const store::Work& work,
                            const PanelWanted& wanted, const Planned& planned) {
  AddedPanel added(backends.load, planned.plan, wanted.zones);
  for (const SourceReads& from : sources_of(backends, work, planned)) {
    const std::vector<Date> dates = dates_of(from.reads);
    const std::vector<std::uint8_t> sbi =
        selected_sbi(*backends.load.region, wanted.rows.sbi, from.source->codes());
    auto panel = from.source->panel(
        {.dates = dates, .zones = wanted.zones, .sbi = sbi, .hours = wanted.rows.hours});
    if (!panel) return store::fail(std::move(panel.error()));
    added.add(*from.source, dates, *std::move(panel));
  }
  return added.take();
}

Result<FoundPlaces> places_of(const Backends& backends, const store::Work& work,
                              const PlacesWanted& wanted, const Planned& planned) {
  const store::impact::PlaceObserver observer(wanted.comparison);
  const std::vector<SourceReads> sources = sources_of(backends, work, planned);
  std::vector<PlaceReads> reads;
  for (const SourceReads& from : sources) {
    PlaceReads of_source{
        .source = from.source.get(),
        .dates = {},
        .rows = {},
        .sbi = selected_sbi(*backends.load.region, wanted.rows.sbi, from.source->codes())};
    for (std::size_t row = 0; row < observer.dates().size(); ++row) {
      const Date date = wanted.comparison.dates[observer.dates()[row]];
      if (!std::ranges::binary_search(from.reads, date, {}, &DateRead::stored)) continue;
      of_source.dates.push_back(date);
      of_source.rows.push_back(row);
    }
    reads.push_back(std::move(of_source));
  }
  return see_places(backends.load, work, wanted, observer, reads,
                    planned.plan.postgis.empty() ? slicing_for_memory(observer.dates().size())
                                                 : kDatabaseSlicing);
}

}  // namespace

// What was tried so far for this question.
struct Engine::Tries {
  int plans = 1;
  Clock::time_point begun = Clock::now();
};

std::size_t SbiCodes::add(const store::SbiCode& code,
                          const std::optional<store::SbiSlot>& in_load) {
  if (in_load) return index(*in_load);
  const auto known = std::ranges::find(more_, code);
  const auto slot = of_load_.size() + static_cast<std::size_t>(known - more_.begin());
  if (known == more_.end()) more_.push_back(code);
  return slot;
}

Engine::Engine(Backends backends)
    : backends_{backends},
      work_{*backends_.load.workers,
            backends_.stop != nullptr ? *backends_.stop : store::Work::never()} {}

Result<Planned> Engine::plan(const Reads& reads) const { return plan(reads, {}); }

// `postgis_trouble`: why PostGIS must not be asked although it may seem well; mostly empty.
Result<Planned> Engine::plan(const Reads& reads, const std::string& postgis_trouble) const {
  const Load& load = backends_.load;
  PostgisView view;
  Planned planned;
  if (backends_.postgis != nullptr) {
    auto seen = backends_.postgis->seen();
    planned.catalog = std::move(seen.catalog);
    view = {.is_configured = true,
            .catalog = planned.catalog.get(),
            .trouble = postgis_trouble.empty() ? seen.trouble : postgis_trouble,
            .cause = std::move(seen.cause)};
  }
  const auto in_directory = [&](Date date) -> std::optional<DirectoryDate> {
    const store::SnapshotDate* stored = load.snapshot.find(date);
    if (stored == nullptr) return std::nullopt;
    return DirectoryDate{
        .delta_kind = stored->delta_kind(),
        .is_resident = load.is_resident(date),
        .source = view.is_configured ? load.snapshot.source_of(*stored) : std::string{}};
  };
  auto plan = make_plan(reads, backends_.memory_radius_km, in_directory, view);
  if (!plan) return store::fail(std::move(plan.error()));
  planned.plan = *std::move(plan);
  planned.version = load.snapshot.data_version;
  if (planned.catalog) planned.version += fmt::format(" {}", planned.catalog->version);
  planned.version += fmt::format(" {} {}", planned.plan.backend(), planned.plan.why);
  if (!planned.plan.postgis.empty()) planned.version += backends_.postgis->joins();
  return planned;
}

// Called after `error`, which the last plan met. If the database has changed since planning, or has
// failed and memory can answer instead, `planned` becomes a new plan. If the database is changing a
// date that only it has, this waits: at most two seconds, or half the time of a question. Returns
// false if no other source can answer, or the client has hung up; then the caller returns `error`.
bool Engine::plan_again(const Reads& reads, const Tries& tries, store::Error& error,
                        Planned& planned) const {
  constexpr int kMostPlans = 3;  // A database that changes faster than that cannot be asked.
  if (planned.plan.postgis.empty()) return false;
  const bool has_changed = error.code == store::ErrorCode::kConflict;
  if (!has_changed && error.code != store::ErrorCode::kUnavailable) return false;
  error.code = store::ErrorCode::kUnavailable;
  if (store::has_hung_up(backends_.client_socket)) return false;
  if (has_changed) backends_.postgis->look();
  auto again = plan(reads, has_changed && tries.plans < kMostPlans ? "" : error.detail);
  const auto next = Clock::now() + kPause;
  if (!again && has_changed &&
      next < tries.begun + std::min(kPatience, backends_.postgis->timeout() / 2)) {
    std::this_thread::sleep_until(next);
    backends_.postgis->look();
    again = plan(reads, {});
  }
  // No other source can answer: the error of PostGIS is the better reason.
  if (!again) return false;
  planned = *std::move(again);
  return true;
}

template <typename AskSources>
auto Engine::ask_until_planned(const Reads& reads, Planned& planned, AskSources ask_sources) const {
  using Found = typename decltype(ask_sources(planned))::value_type;
  for (Tries tries;; ++tries.plans) {
    auto found = ask_sources(std::as_const(planned));
    if (found) return Result<Cleared<Found>>(gate_.clear(*std::move(found)));
    if (!plan_again(reads, tries, found.error(), planned)) {
      return Result<Cleared<Found>>(store::fail(std::move(found.error())));
    }
  }
}

Result<Cleared<FoundSums>> Engine::ask(const SumsWanted& wanted, Planned& planned) const {
  return ask_until_planned(wanted.reads, planned, [&](const Planned& plan) {
    return sums_of(backends_, work_, wanted, plan);
  });
}

Result<Cleared<FoundPanel>> Engine::ask(const PanelWanted& wanted, Planned& planned) const {
  assert(wanted.reads.week_before == WeekBefore::kNever);
  return ask_until_planned(wanted.reads, planned, [&](const Planned& plan) {
    return panel_of(backends_, work_, wanted, plan);
  });
}

Result<Cleared<FoundPlaces>> Engine::ask(const PlacesWanted& wanted, Planned& planned) const {
  assert(wanted.reads.week_before == WeekBefore::kNever);
  return ask_until_planned(wanted.reads, planned, [&](const Planned& plan) {
    return places_of(backends_, work_, wanted, plan);
  });
}

std::shared_ptr<const store::postgis::Catalog> Engine::catalog(Backend backend) const {
  if (backends_.postgis == nullptr || backend == Backend::kMemory) return nullptr;
  return backends_.postgis->seen().catalog;
}

tl::unexpected<store::Error> being_changed() {
  return store::fail(store::ErrorCode::kUnavailable,
                     "the dates asked about are being changed; ask again");
}

}  // namespace server
