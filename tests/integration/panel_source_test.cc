// A panel that memory and PostGIS answer together, where they know different things.

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <pqxx/pqxx>
#include <string>

#include "server/cli/postgis_options.h"
#include "server/engine/engine.h"
#include "tests/support/agreement/backends_agreement.h"
#include "tests/support/agreement/whole_way.h"
#include "tests/support/machine/postgres_cluster.h"
#include "tests/support/machine/temporary_folder.h"

namespace {

using server::Backends;
using server::Engine;
using server::PanelWanted;
using server::PlacesWanted;
using server::Reads;
using store::Date;
using store::PostcodeSlot;
using store::SlotRun;

constexpr const char* kHeader = "date,hour,id_activity,postcode,hits,delta,sbi\n";

// The directory "here" holds the first of January; the database has it too, and a day more.
class PanelOfBoth : public testing::Test {
 protected:
  PanelOfBoth() {
    static int count = 0;
    conninfo_ = tests::shared_postgres().create_database("panel_" + std::to_string(++count));
    const std::string places = folder_.file(
        "places.csv", "postcode,lat,lon\n1234AB,52.3731,4.8932\n1234AC,52.3735,4.8941\n");
    const std::string first =
        folder_.file("first.csv", std::string(kHeader) + "2013-01-01,3,1,1234AB,10,4,A\n");
    const std::string second = folder_.file("second.csv", std::string(kHeader) +
                                                              "2013-01-02,4,1,1234AB,20,5,B\n"
                                                              "2013-01-02,5,1,1234AC,1,0,A\n");
    for (const char* name : {"here", "there"}) {
      tests::run_well({"init", path(name), "--postcodes", places, "--crs", "EPSG:28992"});
      tests::run_well({"ingest", path(name), first});
    }
    tests::run_well({"ingest", path("there"), second});
    tests::run_well({"postgis", "init", conninfo_});
    tests::run_well({"postgis", "load", path("there"), conninfo_});
    directory_ = store::DataDirectory::open(path("here")).value();
    load_ = std::make_unique<server::Load>(tests::load_directory(*directory_));
    backend_ = server::backend_of({.conninfo = store::postgis::Conninfo::parse(conninfo_).value(),
                                   .connections = 2,
                                   .timeout = std::chrono::minutes{1},
                                   .memory_radius_km = {}},
                                  *load_->region);
  }

  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder_.path() / name).string();
  }
  [[nodiscard]] Engine engine() const {
    return Engine({.load = *load_, .postgis = backend_.get()});
  }
  void sql(const std::string& statement) const {
    pqxx::connection connection(conninfo_);
    pqxx::nontransaction(connection).exec(statement);
  }
  [[nodiscard]] static Date january(unsigned day) {
    return Date{std::chrono::year{2013} / 1 / std::chrono::day{day}};
  }

  tests::TemporaryFolder folder_;
  std::string conninfo_;
  std::optional<store::DataDirectory> directory_;
  std::unique_ptr<server::Load> load_;
  std::unique_ptr<store::postgis::Backend> backend_;
  std::vector<SlotRun> runs_{{PostcodeSlot{0}, PostcodeSlot{2}}};
  std::vector<store::Zone> zones_{{.runs = runs_, .by_sbi = true}, {.runs = runs_}};
  std::vector<Date> dates_{january(1), january(2), january(3)};
  Reads reads_{.dates = dates_, .radius_km = 0, .week_before = server::WeekBefore::kNever};
  std::optional<std::vector<store::SbiCode>> any_sbi_;
  PanelWanted wanted_{.reads = reads_, .zones = zones_, .rows = {.sbi = any_sbi_}};
};

TEST_F(PanelOfBoth, HasTheCodesThatPostgisAloneKnowsBehindThoseOfTheLoad) {
  auto planned = engine().plan(reads_);
  ASSERT_TRUE(planned) << planned.error().detail;
  EXPECT_EQ(planned->plan.backend(), "both");
  EXPECT_EQ(planned->plan.why, "1 date not in the data directory");
  EXPECT_EQ(planned->plan.missing_dates, std::vector{january(3)});
  const auto found = engine().ask(wanted_, *planned);
  ASSERT_TRUE(found) << found.error().detail << found.error().cause;
  const server::FoundPanel& sums = **found;
  EXPECT_EQ(sums.dates, (std::vector{january(1), january(2)}));
  ASSERT_GE(sums.codes.size(), 2U);
  EXPECT_EQ(sums.codes[0].text(), "A");
  std::size_t slot = 0;
  while (slot < sums.codes.size() && sums.codes[slot].text() != "B") ++slot;
  ASSERT_LT(slot, sums.codes.size());
  const auto& by_sbi = sums.panel.by_sbi;
  EXPECT_EQ(by_sbi[0][0], (store::Sums{.hits = 10, .delta = 4}));
  EXPECT_EQ(by_sbi[0][slot], store::Sums{});
  EXPECT_EQ(by_sbi[1][0], (store::Sums{.hits = 1, .delta = 0}));
  EXPECT_EQ(by_sbi[1][slot], (store::Sums{.hits = 20, .delta = 5}));
  EXPECT_TRUE(by_sbi[2].empty());
  for (const std::size_t zone : {0U, 1U}) {
    EXPECT_EQ(sums.panel.by_hour[zone][0].hits[3], 10U);
    EXPECT_EQ(sums.panel.by_hour[zone][1].hits[4], 20U);
    EXPECT_EQ(sums.panel.by_hour[zone][1].hits[5], 1U);
  }
}

TEST_F(PanelOfBoth, IsPlannedAgainWhereTheDatabaseHasChanged) {
  auto planned = engine().plan(reads_).value();
  const std::string before = planned.version;
  sql("UPDATE straal.dates SET loaded_at = loaded_at + interval '1 second'; "
      "UPDATE straal.meta SET version = version + 1");
  const std::vector<Date> second{january(2)};
  const auto stale = backend_->panel(*planned.catalog, {.dates = second, .zones = zones_},
                                     {.of = load_->region->areas.of, .count = 1}, -1);
  ASSERT_FALSE(stale);
  EXPECT_EQ(stale.error().code, store::ErrorCode::kConflict);

  const auto found = engine().ask(wanted_, planned);
  ASSERT_TRUE(found) << found.error().detail << found.error().cause;
  const server::FoundPanel& sums = **found;
  EXPECT_NE(planned.version, before);
  EXPECT_EQ(sums.panel.by_hour[0][1].hits[4], 20U);
  const store::impact::Comparison comparison{
      .dates = dates_, .asked = {{.date = 1, .baseline = {0, 2}}}, .weeks_before = {{}}};
  const auto places = engine().ask(PlacesWanted{.reads = reads_,
                                                .comparison = comparison,
                                                .runs = runs_,
                                                .rows = wanted_.rows,
                                                .places = store::PlaceSums::kByPostcode},
                                   planned);
  ASSERT_TRUE(places) << places.error().detail;
  const std::vector<store::impact::SeenPlace>& seen = (*places)->seen.places;
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_EQ(seen[0].hits + seen[1].hits, 21);
  EXPECT_EQ(seen[0].expected + seen[1].expected, 10.0 / 2) << "nobody stores the third of January";
}

TEST_F(PanelOfBoth, IsRefusedWhereOnlyADatabaseThatFailsCouldAnswer) {
  auto planned = engine().plan(reads_).value();
  sql("DROP FUNCTION straal.panel");
  const auto refused = engine().ask(wanted_, planned);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, store::ErrorCode::kUnavailable);
}

TEST_F(PanelOfBoth, ComesFromMemoryWhereTheDatabaseFailsAndMemoryHasItAll) {
  const auto directory = store::DataDirectory::open(path("there")).value();
  const server::Load whole = tests::load_directory(directory);
  const server::Load hot(whole.region, whole.snapshot, whole.workers, 1);
  const Engine both({.load = hot, .postgis = backend_.get()});
  auto planned = both.plan(reads_).value();
  EXPECT_EQ(planned.plan.backend(), "both");
  sql("DROP FUNCTION straal.panel");
  const auto found = both.ask(wanted_, planned);
  ASSERT_TRUE(found) << found.error().detail;
  const server::FoundPanel& sums = **found;
  EXPECT_EQ(planned.plan.backend(), "memory");
  EXPECT_EQ(sums.panel.by_hour[0][0].hits[3], 10U);
  EXPECT_EQ(sums.panel.by_hour[0][1].hits[4], 20U);
}

}  // namespace
