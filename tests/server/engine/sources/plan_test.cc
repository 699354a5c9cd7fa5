#include "server/engine/sources/plan.h"

#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <vector>

#include "tests/support/values.h"

namespace server {
namespace {

using tests::january;

using store::DateRead;
using store::DeltaKind;
using store::Role;

// Where a date is, and in which state: two places with the same letter hold the same rows.
struct Held {
  DeltaKind kind = DeltaKind::kGiven;
  bool is_resident = true;
  std::string directory = {};  // Its state there; empty: not there.
  std::string postgis = {};
};

enum class Database { kNone, kUp, kDown, kNeverSeen };

// One line of the table.
struct Case {
  std::string name;
  std::map<unsigned, Held> held = {};  // By day of January.
  std::vector<unsigned> asked;
  Database database = Database::kUp;
  Backend backend = Backend::kAuto;
  double radius_km = 1;
  WeekBefore week_before = WeekBefore::kOfDerived;

  std::string backend_used;  // Or the error's detail.
  std::vector<DateRead> memory = {};
  std::vector<DateRead> postgis = {};
  std::vector<unsigned> missing = {};
  std::vector<unsigned> baseline_missing = {};
  std::string why = {};
};

// What a test of it is called in messages.
void PrintTo(const Case& line, std::ostream* out) { *out << line.name; }

store::Result<Plan> plan_of(const Case& line) {
  std::vector<store::Date> dates;
  for (const unsigned day : line.asked) dates.push_back(january(day));
  store::postgis::Catalog catalog{.version = 1, .dates = {}, .sbi = {}, .shards = {}};
  for (const auto& [day, held] : line.held) {
    if (held.postgis.empty()) continue;
    catalog.dates.push_back({.date = january(day),
                             .delta_kind = held.kind,
                             .rows = 1,
                             .loaded_at = "then",
                             .sources = {"elsewhere", held.postgis}});
  }
  const auto directory = [&line](store::Date date) -> std::optional<DirectoryDate> {
    for (const auto& [day, held] : line.held) {
      if (january(day) != date || held.directory.empty()) continue;
      return DirectoryDate{
          .delta_kind = held.kind, .is_resident = held.is_resident, .source = held.directory};
    }
    return std::nullopt;
  };
  PostgisView view{.is_configured = line.database != Database::kNone};
  if (line.database == Database::kUp || line.database == Database::kDown) view.catalog = &catalog;
  if (line.database == Database::kDown || line.database == Database::kNeverSeen) {
    view.trouble = "no route to host";
  }
  constexpr double kMemoryRadiusKm = 50;
  return make_plan({.dates = dates,
                    .radius_km = line.radius_km,
                    .backend = line.backend,
                    .week_before = line.week_before},
                   kMemoryRadiusKm, directory, view);
}

DateRead asked(unsigned day) { return {.stored = january(day), .role = Role::kAsked}; }
DateRead baseline(unsigned day) { return {.stored = january(day), .role = Role::kWeekBefore}; }

std::vector<store::Date> days(const std::vector<unsigned>& numbers) {
  std::vector<store::Date> dates;
  for (const unsigned number : numbers) dates.push_back(january(number));
  return dates;
}

const Held kBoth{.directory = "a", .postgis = "a"};
const Held kCold{.is_resident = false, .directory = "a", .postgis = "a"};
const Held kColdElsewhereOther{.is_resident = false, .directory = "a", .postgis = "b"};
const Held kColdAlone{.is_resident = false, .directory = "a"};
const Held kDirectoryAlone{.directory = "a"};
const Held kPostgisAlone{.postgis = "a"};
const Held kDerived{.kind = DeltaKind::kDerived, .directory = "a", .postgis = "a"};
const Held kDerivedCold{
    .kind = DeltaKind::kDerived, .is_resident = false, .directory = "a", .postgis = "a"};
const Held kDerivedPostgisAlone{.kind = DeltaKind::kDerived, .postgis = "a"};

const std::vector<Case> kTable = {
    {.name = "without PostGIS all is the directory's, resident or not",
     .held = {{1, kBoth}, {2, kColdAlone}},
     .asked = {1, 2, 3},
     .database = Database::kNone,
     .radius_km = 400,
     .backend_used = "memory",
     .memory = {asked(1), asked(2)},
     .missing = {3},
     .why = "PostGIS is not configured"},
    {.name = "what is resident and small is memory's",
     .held = {{1, kBoth}},
     .asked = {1},
     .backend_used = "memory",
     .memory = {asked(1)},
     .why = "all dates are resident"},
    {.name = "a radius at the limit is memory's",
     .held = {{1, kBoth}},
     .asked = {1},
     .radius_km = 50,
     .backend_used = "memory",
     .memory = {asked(1)},
     .why = "all dates are resident"},
    {.name = "a radius over it is PostGIS's",
     .held = {{1, kBoth}},
     .asked = {1},
     .radius_km = 50.5,
     .backend_used = "postgis",
     .postgis = {asked(1)},
     .why = "radius 50.5 km is over the 50 km of --memory-radius-km"},
    {.name = "what PostGIS does not have is memory's, however large",
     .held = {{1, kBoth}, {2, kDirectoryAlone}},
     .asked = {1, 2},
     .radius_km = 60,
     .backend_used = "both",
     .memory = {asked(2)},
     .postgis = {asked(1)},
     .why = "radius 60 km is over the 50 km of --memory-radius-km; 1 date from the data directory, "
            "because PostGIS does not hold the same rows"},
    {.name = "what is not resident is PostGIS's",
     .held = {{1, kCold}, {2, kCold}},
     .asked = {1, 2},
     .backend_used = "postgis",
     .postgis = {asked(1), asked(2)},
     .why = "2 dates not resident"},
    {.name = "each date where it is",
     .held = {{1, kCold}, {2, kBoth}, {3, kPostgisAlone}},
     .asked = {1, 2, 3, 4},
     .backend_used = "both",
     .memory = {asked(2)},
     .postgis = {asked(1), asked(3)},
     .missing = {4},
     .why = "1 date not resident; 1 date not in the data directory"},
    {.name = "another state of a cold date is not PostGIS's to answer",
     .held = {{1, kColdElsewhereOther}},
     .asked = {1},
     .backend_used = "memory",
     .memory = {asked(1)},
     .why = "1 date from the data directory, because PostGIS does not hold the same rows"},
    {.name = "a cold date is memory's while PostGIS is away",
     .held = {{1, kCold}},
     .asked = {1},
     .database = Database::kDown,
     .backend_used = "memory",
     .memory = {asked(1)},
     .why = "1 date from the data directory, because PostGIS cannot be asked"},
    {.name = "a large radius is answered the same way",
     .held = {{1, kBoth}},
     .asked = {1},
     .database = Database::kNeverSeen,
     .radius_km = 60,
     .backend_used = "memory",
     .memory = {asked(1)},
     .why = "radius 60 km is over the 50 km of --memory-radius-km; 1 date from the data directory, "
            "because PostGIS cannot be asked"},
    {.name = "what only PostGIS has needs PostGIS",
     .held = {{1, kBoth}, {2, kPostgisAlone}},
     .asked = {1, 2},
     .database = Database::kDown,
     .backend_used = "only PostGIS holds 2013-01-02, and it cannot be asked now: no route to host"},
    {.name = "and what it might have, too",
     .held = {{1, kBoth}},
     .asked = {1, 2},
     .database = Database::kNeverSeen,
     .backend_used =
         "2013-01-02 is not in the data directory, and PostGIS cannot be asked: no route to host"},
    {.name = "what it did not have when it went is missing",
     .held = {{1, kBoth}},
     .asked = {1, 2},
     .database = Database::kDown,
     .backend_used = "memory",
     .memory = {asked(1)},
     .missing = {2},
     .why = "all dates are resident"},
    {.name = "resident dates never notice that PostGIS is away",
     .held = {{1, kBoth}},
     .asked = {1},
     .database = Database::kNeverSeen,
     .backend_used = "memory",
     .memory = {asked(1)},
     .why = "all dates are resident"},
    {.name = "a baseline on the other side of the border",
     .held = {{1, kDerivedCold}, {8, kDerived}},
     .asked = {8},
     .backend_used = "both",
     .memory = {asked(8)},
     .postgis = {baseline(1)},
     .why = "1 date not resident"},
    {.name = "a baseline that only PostGIS has",
     .held = {{1, kDerivedPostgisAlone}, {8, kDerived}},
     .asked = {8},
     .backend_used = "both",
     .memory = {asked(8)},
     .postgis = {baseline(1)},
     .why = "1 date not in the data directory"},
    {.name = "a baseline in memory of a date that only PostGIS has",
     .held = {{1, kDerived}, {8, kDerivedPostgisAlone}},
     .asked = {8},
     .backend_used = "both",
     .memory = {baseline(1)},
     .postgis = {asked(8)},
     .why = "1 date not in the data directory"},
    {.name = "a date that is asked and a baseline is read twice",
     .held = {{1, kDerived}, {8, kDerived}},
     .asked = {1, 8},
     .backend_used = "memory",
     .memory = {asked(1), asked(8), baseline(1)},
     .baseline_missing = {1},
     .why = "all dates are resident"},
    {.name = "a baseline that might be in a database never seen",
     .held = {{8, kDerived}},
     .asked = {8},
     .database = Database::kNeverSeen,
     .backend_used =
         "2013-01-01 is not in the data directory, and PostGIS cannot be asked: no route to host"},
    {.name = "backend=memory asks nobody else",
     .held = {{1, kCold}, {2, kPostgisAlone}},
     .asked = {1, 2},
     .backend = Backend::kMemory,
     .radius_km = 400,
     .backend_used = "memory",
     .memory = {asked(1)},
     .missing = {2},
     .why = "asked of memory"},
    {.name = "backend=memory does not need it either",
     .held = {{8, kDerived}},
     .asked = {8},
     .database = Database::kNeverSeen,
     .backend = Backend::kMemory,
     .backend_used = "memory",
     .memory = {asked(8)},
     .baseline_missing = {8},
     .why = "asked of memory"},
    {.name = "backend=postgis asks nobody else",
     .held = {{1, kBoth}, {2, kPostgisAlone}},
     .asked = {1, 2, 3},
     .backend = Backend::kPostgis,
     .backend_used = "postgis",
     .postgis = {asked(1), asked(2)},
     .missing = {3},
     .why = "asked of PostGIS"},
    {.name = "backend=postgis of what it does not have",
     .held = {{1, kDirectoryAlone}},
     .asked = {1},
     .backend = Backend::kPostgis,
     .backend_used = "PostGIS does not hold the same rows of 2013-01-01 as the data directory"},
    {.name = "backend=postgis of another state",
     .held = {{1, kColdElsewhereOther}},
     .asked = {1},
     .backend = Backend::kPostgis,
     .backend_used = "PostGIS does not hold the same rows of 2013-01-01 as the data directory"},
    {.name = "backend=postgis while it is away",
     .held = {{1, kBoth}},
     .asked = {1},
     .database = Database::kDown,
     .backend = Backend::kPostgis,
     .backend_used = "PostGIS cannot be asked now: no route to host"},
    {.name = "backend=postgis without one",
     .held = {{1, kBoth}},
     .asked = {1},
     .database = Database::kNone,
     .backend = Backend::kPostgis,
     .backend_used = "backend must be auto or memory: PostGIS is not configured"},
    {.name = "dates that stand for themselves bring no week before",
     .held = {{1, kDerived}, {8, kDerivedCold}, {15, kDerived}},
     .asked = {8, 15, 22},
     .week_before = WeekBefore::kNever,
     .backend_used = "both",
     .memory = {asked(15)},
     .postgis = {asked(8)},
     .missing = {22},
     .why = "1 date not resident"},
    {.name = "and do not need it in a database never seen",
     .held = {{8, kDerived}},
     .asked = {8},
     .database = Database::kNeverSeen,
     .week_before = WeekBefore::kNever,
     .backend_used = "memory",
     .memory = {asked(8)},
     .why = "all dates are resident"},
    {.name = "nothing stored, nothing read",
     .held = {},
     .asked = {1},
     .backend_used = "memory",
     .missing = {1},
     .why = "none of the dates is stored"},
};

class PlanTable : public testing::TestWithParam<Case> {};

TEST_P(PlanTable, SaysWhoAnswersWhat) {
  const Case& line = GetParam();
  const auto plan = plan_of(line);
  if (!plan) {
    EXPECT_EQ(plan.error().code, line.database == Database::kNone ? store::ErrorCode::kInvalid
                                                                  : store::ErrorCode::kUnavailable);
    EXPECT_EQ(plan.error().detail, line.backend_used);
    return;
  }
  EXPECT_EQ(plan->backend(), line.backend_used);
  EXPECT_EQ(plan->memory, line.memory);
  EXPECT_EQ(plan->postgis, line.postgis);
  EXPECT_EQ(plan->missing_dates, days(line.missing));
  EXPECT_EQ(plan->baseline_missing, days(line.baseline_missing));
  EXPECT_EQ(plan->why, line.why);
}

std::string name_of_case(const testing::TestParamInfo<Case>& info) {
  std::string name;
  for (const char c : info.param.name)
    name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Plan, PlanTable, testing::ValuesIn(kTable), name_of_case);

}  // namespace
}  // namespace server
