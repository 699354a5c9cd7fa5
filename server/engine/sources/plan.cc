#include "server/engine/sources/plan.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "store/types/date.h"

namespace server {
namespace {

using store::Date;
using store::DateRead;

// Why a date is not read from the source that comes first.
enum class Cause : std::uint8_t { kNone, kNotResident, kNotInDirectory, kPostgisAway, kOtherState };

struct Choice {
  bool from_postgis;
  Cause cause = Cause::kNone;
};

// What each backend has of a date.
struct Holders {
  std::optional<DirectoryDate> here;
  const store::postgis::CatalogDate* there;
};

// One question's plan in the making.
class Planner {
 public:
  Planner(const Reads& question, std::optional<double> memory_radius_km,
          const DirectoryDates& directory, const PostgisView& postgis)
      : question_{question},
        is_large_{memory_radius_km && question.radius_km > *memory_radius_km},
        directory_{directory},
        postgis_{postgis} {
    if (is_large_) {
      large_ = fmt::format("radius {} km is over the {} km of --memory-radius-km",
                           question.radius_km, *memory_radius_km);
    }
  }

  store::Result<Plan> make() {
    if (question_.backend == Backend::kPostgis) {
      if (auto usable = require_postgis(); !usable) return store::fail(std::move(usable.error()));
    }
    holders_.reserve(question_.dates.size());
    store::DateReads wanted = store::reads_of(
        question_.dates,
        [this](Date date) -> std::optional<store::DeltaKind> { return kind_to_read(date); });
    if (unknown_) {
      return unavailable(fmt::format("{} is not in the data directory, and PostGIS cannot be asked",
                                     store::to_iso(*unknown_)));
    }
    Plan plan{.memory = {},
              .postgis = {},
              .missing_dates = std::move(wanted.missing_dates),
              .baseline_missing = std::move(wanted.baseline_missing),
              .why = {}};
    for (std::size_t i = 0; i < wanted.reads.size(); ++i) {
      const DateRead& read = wanted.reads[i];
      const store::Result<Choice> choice = choose(read.stored, holders_[i]);
      if (!choice) return store::fail(choice.error());
      (choice->from_postgis ? plan.postgis : plan.memory).push_back(read);
      ++counts_[static_cast<std::size_t>(choice->cause)];
    }
    plan.why = why(plan);
    return plan;
  }

 private:
  [[nodiscard]] tl::unexpected<store::Error> unavailable(std::string detail) const {
    if (!postgis_.trouble.empty()) detail += ": " + postgis_.trouble;
    return store::fail(store::ErrorCode::kUnavailable, std::move(detail), {}, postgis_.cause);
  }

  [[nodiscard]] store::Result<void> require_postgis() const {
    if (!postgis_.is_configured) {
      return store::fail(store::ErrorCode::kInvalid,
                         "backend must be auto or memory: PostGIS is not configured", "backend");
    }
    if (postgis_.catalog == nullptr || !postgis_.trouble.empty()) {
      return unavailable("PostGIS cannot be asked now");
    }
    return {};
  }

  [[nodiscard]] const store::postgis::CatalogDate* in_postgis(Date date) const {
    if (question_.backend == Backend::kMemory || postgis_.catalog == nullptr) return nullptr;
    return postgis_.catalog->find(date);
  }

  // The kind of delta of the date, from a source that has it. If no source has the date, and
  // PostGIS, which might, was never seen, notes the date.
  std::optional<store::DeltaKind> kind_of(Date date) {
    Holders found{.here = directory_(date), .there = in_postgis(date)};
    std::optional<store::DeltaKind> kind;
    if (found.there != nullptr) kind = found.there->delta_kind;
    if (found.here) kind = found.here->delta_kind;
    if (kind) {
      holders_.push_back(std::move(found));
      return kind;
    }
    const bool might_be = question_.backend != Backend::kMemory && postgis_.is_configured &&
                          postgis_.catalog == nullptr;
    if (might_be && !unknown_) unknown_ = date;
    return std::nullopt;
  }

  // A date that is read alone is read as if its delta were given.
  std::optional<store::DeltaKind> kind_to_read(Date date) {
    const auto kind = kind_of(date);
    if (!kind || question_.week_before == WeekBefore::kOfDerived) return kind;
    return store::DeltaKind::kGiven;
  }

  [[nodiscard]] store::Result<Choice> choose(Date date, const Holders& holders) const {
    const auto& [here, there] = holders;
    if (question_.backend == Backend::kPostgis) {
      if (there == nullptr || (here && !is_same(*here, *there))) {
        return unavailable(
            fmt::format("PostGIS does not hold the same rows of {} as the data directory",
                        store::to_iso(date)));
      }
      return Choice{.from_postgis = true};
    }
    if (!here) {
      if (!postgis_.trouble.empty()) {
        return unavailable(
            fmt::format("only PostGIS holds {}, and it cannot be asked now", store::to_iso(date)));
      }
      return Choice{.from_postgis = true, .cause = Cause::kNotInDirectory};
    }
    const bool rather_postgis = question_.backend == Backend::kAuto && postgis_.is_configured &&
                                (is_large_ || !here->is_resident);
    if (!rather_postgis) return Choice{.from_postgis = false};
    if (!postgis_.trouble.empty() || postgis_.catalog == nullptr) {
      return Choice{.from_postgis = false, .cause = Cause::kPostgisAway};
    }
    if (there == nullptr || !is_same(*here, *there)) {
      return Choice{.from_postgis = false, .cause = Cause::kOtherState};
    }
    return Choice{.from_postgis = true,
                  .cause = here->is_resident ? Cause::kNone : Cause::kNotResident};
  }

  static bool is_same(const DirectoryDate& here, const store::postgis::CatalogDate& there) {
    return std::ranges::find(there.sources, here.source) != there.sources.end();
  }

  [[nodiscard]] std::string why(const Plan& plan) const {
    if (question_.backend == Backend::kPostgis) return "asked of PostGIS";
    if (question_.backend == Backend::kMemory) return "asked of memory";
    if (plan.memory.empty() && plan.postgis.empty()) return "none of the dates is stored";
    std::string text = is_large_ && postgis_.is_configured ? large_ : std::string{};
    const auto add = [this, &text](Cause cause, std::string_view words) {
      const std::size_t dates = counts_[static_cast<std::size_t>(cause)];
      if (dates == 0) return;
      if (!text.empty()) text += "; ";
      text += fmt::format("{} {} {}", dates, dates == 1 ? "date" : "dates", words);
    };
    add(Cause::kNotResident, "not resident");
    add(Cause::kNotInDirectory, "not in the data directory");
    add(Cause::kPostgisAway, "from the data directory, because PostGIS cannot be asked");
    add(Cause::kOtherState, "from the data directory, because PostGIS does not hold the same rows");
    if (!text.empty()) return text;
    return postgis_.is_configured ? "all dates are resident" : "PostGIS is not configured";
  }

  const Reads& question_;
  bool is_large_;
  const DirectoryDates& directory_;
  const PostgisView& postgis_;
  std::string large_;
  std::optional<Date> unknown_;
  std::vector<Holders> holders_;  // Of each read, in the order of the reads.
  std::size_t counts_[5] = {};    // Reads by Cause.
};

}  // namespace

std::string_view Plan::backend() const {
  if (postgis.empty()) return "memory";
  return memory.empty() ? "postgis" : "both";
}

store::Result<Plan> make_plan(const Reads& question, std::optional<double> memory_radius_km,
                              const DirectoryDates& directory, const PostgisView& postgis) {
  return Planner(question, memory_radius_km, directory, postgis).make();
}

}  // namespace server
