#include "store/postgis/transfer/loader.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <limits>
#include <thread>

#include "tests/support/postgis_transfer.h"

namespace store::postgis {
namespace {

using tests::january;
using Dates = std::vector<Date>;

// Everything that a row can be: extremes, several alike, postcodes without a location.
constexpr std::string_view kFirst =
    "2013-01-01,0,1,1234AB,5,3,5610\n"
    "2013-01-01,0,1,1234AB,5,3,5610\n"
    "2013-01-01,23,9223372036854775807,5678ZZ,4294967295,4294967295,A\n"
    "2013-01-01,12,0,1234AC,0,0,5610\n"
    "2013-01-01,12,7,9999XX,2,1,47\n"
    "2013-01-01,13,7,0000AA,2,1,47\n";

class Loader : public tests::TransferTest {
 protected:
  // A directory of one date with and one without delta.
  void ingest_both() {
    ASSERT_TRUE(append({csv("first.csv", kFirst)}));
    ASSERT_TRUE(append({csv("second.csv",
                            "2013-01-08,5,9,1234AB,4294967295,I\n"
                            "2013-01-08,5,9,0000AA,1,I\n",
                            tests::kHeaderWithoutDelta)}));
  }
  [[nodiscard]] std::string version() const { return value("SELECT version FROM straal.meta"); }
  [[nodiscard]] std::string tables() const {
    return value(
        "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relname ~ "
        "'^datapoints' AND relkind = 'r'");
  }
};

TEST_F(Loader, BringsEveryRowAsItIs) {
  ingest_both();
  const auto summary = load();
  ASSERT_TRUE(summary) << summary.error().detail << summary.error().cause;
  EXPECT_EQ(summary->taken, (Dates{january(1), january(8)}));
  EXPECT_EQ(summary->rows, 8U);
  EXPECT_EQ(summary->unlocated_rows, 3U);
  EXPECT_EQ(held_rows(), rows());
  EXPECT_EQ(value("SELECT string_agg(format('%s %s %s', date, derived, rows), ';' ORDER BY date) "
                  "FROM straal.dates"),
            "2013-01-01 f 6;2013-01-08 t 2");
  EXPECT_EQ(tables(), "datapoints_20130101 datapoints_20130108");
}

TEST_F(Loader, KeepsRowsInTheOrderOfTheirRanksAndReadyToBeRead) {
  ASSERT_TRUE(append({csv("first.csv", kFirst)}));
  ASSERT_TRUE(load());
  EXPECT_EQ(value("SELECT string_agg(rank::text, ' ' ORDER BY ctid) FROM straal.datapoints "
                  "WHERE rank < 3"),
            "0 0 1 2");
  EXPECT_EQ(value("SELECT count(*) FROM pg_index WHERE indrelid = "
                  "'straal.datapoints_20130101'::regclass AND indisvalid"),
            value("SELECT count(*) FROM pg_index WHERE indrelid = 'straal.datapoints'::regclass"));
  EXPECT_EQ(value("SELECT relallvisible = relpages AND reltuples = 6 FROM pg_class "
                  "WHERE oid = 'straal.datapoints_20130101'::regclass"),
            "t");
  EXPECT_EQ(value("SELECT count(*) FROM pg_constraint WHERE conrelid = "
                  "'straal.datapoints_20130101'::regclass AND contype = 'c'"),
            "0");
}

TEST_F(Loader, BringsTheLocationTableToTheBit) {
  ASSERT_TRUE(load());
  EXPECT_EQ(value("SELECT string_agg(format('%s %s %s', rank, area, code), ';' ORDER BY rank) "
                  "FROM straal.postcodes"),
            "0 0 1234AB;1 0 1234AC;2 1 5678ZZ");
  EXPECT_EQ(value("SELECT bool_and(ST_SRID(location) = 28992) FROM straal.postcodes"), "t");
  EXPECT_EQ(value("SELECT ST_X(location) = 1.0::float8 / 3 AND ST_Y(location)::text = '-0' "
                  "FROM straal.postcodes WHERE rank = 1"),
            "t");
  EXPECT_EQ(value("SELECT Find_SRID('straal', 'postcodes', 'location')"), "28992");
  EXPECT_EQ(value("SELECT format('%s %s %s %s', region, srid, coarse, located) FROM straal.meta"),
            "three places 28992 4 3");
}

TEST_F(Loader, SumsUpAreas) {
  ingest_both();
  ASSERT_TRUE(load());
  // By SQL from the rows; unlocated postcodes have no area.
  const std::string naive =
      "SELECT date, area, hits, delta, count, "
      "(SELECT array_agg(hour ORDER BY hour) FROM h WHERE (h.date, h.area) = (a.date, a.area)), "
      "(SELECT array_agg(hits ORDER BY hour) FROM h WHERE (h.date, h.area) = (a.date, a.area)), "
      "(SELECT array_agg(delta ORDER BY hour) FROM h WHERE (h.date, h.area) = (a.date, a.area)), "
      "(SELECT array_agg(sbi ORDER BY sbi) FROM s WHERE (s.date, s.area) = (a.date, a.area)), "
      "(SELECT array_agg(hits ORDER BY sbi) FROM s WHERE (s.date, s.area) = (a.date, a.area)), "
      "(SELECT array_agg(delta ORDER BY sbi) FROM s WHERE (s.date, s.area) = (a.date, a.area)) "
      "FROM a";
  const auto grouped = [](const std::string& by) {
    return "(SELECT date, area" + by +
           ", sum(hits)::bigint AS hits, coalesce(sum(delta), 0)::bigint AS delta, count(*) "
           "FROM straal.datapoints JOIN straal.postcodes USING (rank) WHERE area IS NOT NULL "
           "GROUP BY date, area" +
           by + ")";
  };
  const std::string all = "WITH a AS " + grouped("") + ", h AS " + grouped(", hour") + ", s AS " +
                          grouped(", sbi") + " " + naive;
  const std::string kept =
      "SELECT date, area, hits, delta, datapoints, hours, hour_hits, hour_delta, industries, "
      "industry_hits, industry_delta FROM straal.area_sums";
  EXPECT_EQ(value("SELECT count(*) FROM straal.area_sums"), "3");
  EXPECT_EQ(value("SELECT count(*) FROM ((" + all + ") EXCEPT ALL (" + kept + ")) AS missing"),
            "0");
}

TEST_F(Loader, TakesADateOnce) {
  ingest_both();
  ASSERT_TRUE(load());
  const std::string before = version();
  const auto again = load();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->taken, Dates{});
  EXPECT_EQ(again->already_there, (Dates{january(1), january(8)}));
  EXPECT_EQ(version(), before);
}

TEST_F(Loader, TakesOnlyTheDatesAskedFor) {
  ingest_both();
  const auto summary = load({.dates = {january(2), january(8)}});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->taken, Dates{january(8)});
  EXPECT_EQ(summary->absent, Dates{january(2)});
  EXPECT_EQ(value("SELECT count(*) FROM straal.dates"), "1");
}

TEST_F(Loader, ReplacesADateWhoseRowsHaveChanged) {
  ingest_both();
  ASSERT_TRUE(load());
  const std::string before = version();
  for (const char* line : {"2013-01-01,3,1,1234AB,1,1,47\n", "2013-01-01,4,1,1234AB,1,1,47\n"}) {
    ASSERT_TRUE(append({csv("more.csv", line)}));
    const auto summary = load();
    ASSERT_TRUE(summary) << summary.error().detail << summary.error().cause;
    EXPECT_EQ(summary->taken, Dates{january(1)});
    EXPECT_EQ(summary->already_there, Dates{january(8)});
    EXPECT_EQ(held_rows(), rows());
    EXPECT_EQ(tables(), "datapoints_20130101 datapoints_20130108");
    EXPECT_EQ(value("SELECT count(*) FROM pg_class WHERE relname ~ 'next'"), "0");
  }
  EXPECT_EQ(std::stoi(version()), std::stoi(before) + 2);
}

// Every question is answered from the old rows or the new, whole, while a date is replaced again
// and again beside it; and a question that takes long is waited for.
TEST_F(Loader, ReplacesBesideReadersWhoSeeTheOldOrTheNew) {
  ASSERT_TRUE(append({csv("first.csv", "2013-01-01,1,1,1234AB,1,1,47\n")}));
  ASSERT_TRUE(load());
  std::atomic<bool> stop = false;
  std::atomic<int> questions = 0;
  std::thread reader([&] {
    pqxx::connection connection(text_);
    while (!stop) {
      pqxx::transaction<pqxx::repeatable_read, pqxx::read_only> moment(connection);
      moment.exec("LOCK TABLE ONLY straal.datapoints IN ACCESS SHARE MODE");
      const auto dates = moment.exec1("SELECT rows FROM straal.dates");
      const auto sums = moment.exec1("SELECT datapoints FROM straal.area_sums");
      const auto rows = moment.exec1("SELECT count(*) FROM straal.datapoints");
      EXPECT_EQ(rows[0].as<int>(), dates[0].as<int>());
      EXPECT_EQ(rows[0].as<int>(), sums[0].as<int>());
      if (++questions % 8 == 0) moment.exec("SELECT pg_sleep(0.4)");
    }
  });
  for (int i = 0; i < 12; ++i) {
    const std::string line = "2013-01-01,1," + std::to_string(i) + ",1234AB,1,1,47\n";
    EXPECT_TRUE(append({csv("more.csv", line)}));
    const auto summary = load();
    EXPECT_TRUE(summary) << summary.error().detail << summary.error().cause;
  }
  stop = true;
  reader.join();
  EXPECT_GT(questions, 0);
  EXPECT_EQ(held_rows(), rows());
}

TEST_F(Loader, LeavesWholeDatesWhereItFailsAndGoesOnFromThere) {
  ASSERT_TRUE(append({csv("first.csv", kFirst)}));
  ASSERT_TRUE(append({csv("second.csv", "2013-01-02,1,1,1234AB,1,1,NEW\n")}));
  const Manifest manifest = directory_.read_manifest().value();
  const auto path = directory_.path() / manifest.find(january(2))->file;
  std::string bytes = this->bytes().at(manifest.find(january(2))->file);
  std::string damaged = bytes;
  damaged[8] = static_cast<char>(damaged[8] ^ 1);
  std::ofstream(path, std::ios::binary) << damaged;
  const auto failed = load();
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::kCorrupt);
  EXPECT_NE(failed.error().detail.find("2013-01-02"), std::string::npos) << failed.error().detail;
  EXPECT_EQ(tables(), "datapoints_20130101");
  EXPECT_EQ(value("SELECT count(*) FROM straal.area_sums WHERE date = '2013-01-02'"), "0");

  std::ofstream(path, std::ios::binary) << bytes;
  const auto rest = load();
  ASSERT_TRUE(rest) << rest.error().detail;
  EXPECT_EQ(rest->already_there, Dates{january(1)});
  EXPECT_EQ(held_rows(), rows());
}

TEST_F(Loader, WaitsForAnother) {
  ASSERT_TRUE(append({csv("first.csv", kFirst)}));
  pqxx::connection other(text_);
  pqxx::nontransaction(other).exec("SELECT pg_advisory_lock(126943972385132)");
  int waits = 0;
  const auto summary = load({.on_wait = [&] {
    ++waits;
    pqxx::nontransaction(other).exec("SELECT pg_advisory_unlock(126943972385132)");
  }});
  ASSERT_TRUE(summary);
  EXPECT_EQ(waits, 1);
}

TEST_F(Loader, GivesWhatIsUnlocatedTheSameRankFromEveryDirectory) {
  ingest_both();
  ASSERT_TRUE(load());
  const DataDirectory other = other_directory("other");
  const auto file = csv("other.csv",
                        "2013-01-03,1,1,0000AA,1,1,ZZ\n2013-01-03,1,1,8888YY,1,1,47\n"
                        "2013-01-03,1,1,1234AB,1,1,5610\n");
  const std::vector<std::filesystem::path> files = {file};
  ASSERT_TRUE(store::ingest(other, located_, files, {}, {}));
  const auto summary = store::postgis::load(other, table(), conninfo(), {});
  ASSERT_TRUE(summary) << summary.error().detail << summary.error().cause;
  auto all = rows();
  for (std::string& line : tests::stored_rows(other, located_)) all.push_back(std::move(line));
  std::ranges::sort(all);
  EXPECT_EQ(held_rows(), all);
  EXPECT_EQ(value("SELECT count(*) FROM straal.postcodes WHERE location IS NULL"), "3");
}

TEST_F(Loader, RefusesAnotherLocationTable) {
  ingest_both();
  ASSERT_TRUE(load());
  LocationTable other = table();
  other.identity = "elsewhere";
  const auto refused = store::postgis::load(directory_, other, conninfo(), {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kConflict);
  EXPECT_NE(refused.error().detail.find("another location table"), std::string::npos);
}

TEST_F(Loader, BringsTitlesUpToDate) {
  const auto code = [](const char* text) { return SbiCode::parse(text).value(); };
  ASSERT_TRUE(
      industries_.add(code("I"), {.parent = {}, .title_en = "Food\tand\\drink", .title_nl = ""}));
  ASSERT_TRUE(load());
  const std::string before = version();
  ASSERT_TRUE(load());
  EXPECT_EQ(version(), before);
  industries_ = {};
  ASSERT_TRUE(
      industries_.add(code("56"), {.parent = code("I"), .title_en = "", .title_nl = "Eten"}));
  ASSERT_TRUE(industries_.add(code("I"), {.parent = {}, .title_en = "Food", .title_nl = "Horeca"}));
  ASSERT_TRUE(load());
  EXPECT_EQ(value("SELECT string_agg(concat_ws(' ', id, code, title_en, title_nl, parent), ';' "
                  "ORDER BY id) FROM straal.industries"),
            "0 I Food Horeca;1 56 Eten I");
  EXPECT_EQ(std::stoi(version()), std::stoi(before) + 1);
}

TEST_F(Loader, SaysSoWhereIndustriesHaveNoNumberLeft) {
  ASSERT_TRUE(load());
  (void)sql(
      "INSERT INTO straal.industries (id, code) "
      "SELECT n, 'X' || n FROM generate_series(0, 32766) AS n");
  ASSERT_TRUE(append({csv("first.csv", "2013-01-01,1,1,1234AB,1,1,LAST\n")}));
  ASSERT_TRUE(load()) << "32,767 is the last";
  ASSERT_TRUE(append({csv("more.csv", "2013-01-02,1,1,1234AB,1,1,MORE\n")}));
  const auto refused = load();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kTooLarge);
  EXPECT_NE(refused.error().detail.find("\"MORE\""), std::string::npos) << refused.error().detail;
}

TEST_F(Loader, TellsHowFarItIs) {
  ingest_both();
  TransferProgress last{};
  ASSERT_TRUE(load({.on_progress = [&](const TransferProgress& progress) { last = progress; }}));
  EXPECT_EQ(last.all_rows, 8U);
}

}  // namespace
}  // namespace store::postgis
