#include "server/engine/sources/planning.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace server {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// A date that is replaced on shards is in two states for a moment.
constexpr milliseconds kPatience{2'000};
constexpr milliseconds kPause{50};

}  // namespace

store::Result<Planned> plan_question(const Backends& backends, const PlanQuestion& question,
                                     const std::string& postgis_trouble) {
  const Load& load = backends.load;
  PostgisView view;
  Planned planned;
  if (backends.postgis != nullptr) {
    auto seen = backends.postgis->seen();
    planned.catalog = std::move(seen.catalog);
    view = {.is_configured = true,
            .catalog = planned.catalog.get(),
            .trouble = postgis_trouble.empty() ? seen.trouble : postgis_trouble,
            .cause = std::move(seen.cause)};
  }
  const auto in_directory = [&](store::Date date) -> std::optional<DirectoryDate> {
    const store::SnapshotDate* stored = load.snapshot.find(date);
    if (stored == nullptr) return std::nullopt;
    return DirectoryDate{
        .delta_kind = stored->delta_kind(),
        .is_resident = load.is_resident(date),
        .source = view.is_configured ? load.snapshot.source_of(*stored) : std::string{}};
  };
  auto plan = make_plan(question, backends.memory_radius_km, in_directory, view);
  if (!plan) return store::fail(std::move(plan.error()));
  planned.plan = std::move(*plan);
  planned.version = load.snapshot.data_version;
  if (planned.catalog) planned.version += fmt::format(" {}", planned.catalog->version);
  planned.version += ' ';
  planned.version += planned.plan.backend();
  planned.version += ' ' + planned.plan.why;
  return planned;
}

bool plan_again(const Backends& backends, const PlanQuestion& question, const Tries& tries,
                store::Error& error, Planned& planned) {
  constexpr int kMostPlans = 3;  // A database that changes ever faster is as good as away.
  if (planned.plan.postgis.empty()) return false;
  const bool has_changed = error.code == store::ErrorCode::kConflict;
  if (!has_changed && error.code != store::ErrorCode::kUnavailable) return false;
  error.code = store::ErrorCode::kUnavailable;
  if (store::postgis::has_hung_up(tries.client)) return false;
  if (has_changed) backends.postgis->look();
  auto again = plan_question(backends, question,
                             has_changed && tries.plans < kMostPlans ? "" : error.detail);
  const auto next = Clock::now() + kPause;
  if (!again && has_changed &&
      next < tries.begun + std::min(kPatience, backends.postgis->timeout() / 2)) {
    std::this_thread::sleep_until(next);
    backends.postgis->look();
    again = plan_question(backends, question);
  }
  // Nobody else has what is asked: what PostGIS said is the better reason.
  if (!again) return false;
  planned = std::move(*again);
  return true;
}

}  // namespace server
