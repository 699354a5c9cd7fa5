// `straal postgis`, and `straal impact` and `straal calendar` with --postgis, on a real database:
// what they print, their exit codes, and what is there after a kill.

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <pqxx/pqxx>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <unistd.h>

#include "store/postgis/schema.h"
#include "store/types/date.h"
#include "tests/support/has.h"
#include "tests/support/machine/http_client.h"
#include "tests/support/machine/postgres_cluster.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/suite.h"

namespace {

using tests::has;
using tests::ProgramResult;
using Words = std::vector<std::string>;

constexpr std::string_view kPlaces =
    "postcode,lat,lon\n"
    "1234AB,52.3731,4.8932\n"
    "1234AC,52.3740,4.8940\n"
    "9999ZZ,53.2000,6.5000\n";

class PostgisCommands : public testing::Test {
 protected:
  PostgisCommands() {
    static int count = 0;
    database_ = tests::shared_postgres().create_database("cli_" + std::to_string(++count));
  }

  ProgramResult straal(const Words& words,
                       const std::map<std::string, std::string>& environment = {}) const {
    return tests::run_straal(
        words, {.environment = environment, .working_folder = folder_.path().string()});
  }

  void make(const std::string& directory) {
    (void)folder_.file("places.csv", kPlaces);
    const ProgramResult made =
        straal({"init", directory, "--postcodes", "places.csv", "--crs", "EPSG:28992"});
    ASSERT_EQ(made.exit_code, 0) << made.err;
  }
  void ingest(const std::string& directory, std::string_view lines) {
    (void)folder_.file("hits.csv",
                       "date,hour,id_activity,postcode,hits,delta,sbi\n" + std::string(lines));
    const ProgramResult taken = straal({"ingest", directory, "hits.csv"});
    ASSERT_EQ(taken.exit_code, 0) << taken.err;
  }
  void make_data() {
    make("data");
    ingest("data",
           "2013-01-01,12,1234,1234AB,35,22,1\n"
           "2013-01-01,13,77,9999ZZ,7,3,1\n"
           "2013-01-08,13,77,0000XX,2,1,1\n");
  }

  std::string answer(const std::string& directory, const std::string& dates) const {
    return straal({"query", directory, "1234AB", dates, "--radius", "300", "--json"}).out;
  }
  std::string value(const std::string& statement) const {
    pqxx::connection connection(database_);
    return pqxx::nontransaction(connection).exec(statement)[0][0].c_str();
  }

  tests::TemporaryFolder folder_;
  std::string database_;
};

TEST_F(PostgisCommands, HelpWithEachOfThem) {
  const ProgramResult group = straal({"postgis", "--help"});
  EXPECT_EQ(group.exit_code, 0);
  EXPECT_TRUE(has(group.out, "Usage: straal postgis COMMAND"));
  for (const std::string command : {"init", "load", "fetch"}) {
    EXPECT_TRUE(has(group.out, "  " + command));
    const ProgramResult help = straal({"postgis", command, "--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_EQ(help.err, "");
    EXPECT_TRUE(has(help.out, "Usage: straal postgis " + command));
    EXPECT_TRUE(has(help.out, "[postgis." + command + "]"));
  }
}

TEST_F(PostgisCommands, BringDatesThereAndBack) {
  make_data();
  const ProgramResult made = straal({"postgis", "init", database_});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  const std::string version = std::to_string(store::postgis::kSchemaVersion);
  EXPECT_EQ(made.out, "made the schema straal, version " + version + "\n");
  EXPECT_EQ(straal({"postgis", "init", database_}).out,
            "the schema straal already has version " + version + "\n");

  const ProgramResult loaded = straal({"postgis", "load", "data", database_});
  EXPECT_EQ(loaded.exit_code, 0) << loaded.err;
  EXPECT_EQ(loaded.err, "");
  EXPECT_EQ(loaded.out,
            "loaded     3 rows of 2 dates, 2013-01-01 .. 2013-01-08\n"
            "unlocated  1 row without a location: kept, and inside no radius\n");
  const ProgramResult again = straal({"postgis", "load", "data", database_});
  EXPECT_TRUE(has(again.out, "already there  2 dates, 2013-01-01 .. 2013-01-08"));

  make("copy");
  const ProgramResult fetched =
      straal({"postgis", "fetch", database_, "copy", "--dates", "2013-01-01..2013-01-02"});
  EXPECT_EQ(fetched.exit_code, 0) << fetched.err;
  EXPECT_TRUE(has(fetched.out, "fetched    2 rows of 1 date, 2013-01-01"));
  EXPECT_TRUE(has(fetched.out, "not there  1 date, 2013-01-02"));
  EXPECT_EQ(straal({"postgis", "fetch", database_, "copy"}).exit_code, 0);
  EXPECT_EQ(answer("copy", "2013-01-01..2013-01-08"), answer("data", "2013-01-01..2013-01-08"));
  EXPECT_EQ(straal({"check", "copy"}).exit_code, 0);
}

TEST_F(PostgisCommands, TakeTheirOptionsFromEverywhere) {
  make_data();
  ASSERT_EQ(straal({"postgis", "init", database_}).exit_code, 0);
  (void)folder_.file("straal.toml", "[postgis.load]\ndates = \"2013-01-08\"\n");
  const Words load = {"postgis", "load", "data", database_, "--config", "straal.toml"};
  EXPECT_TRUE(has(straal(load).out, "1 row of 1 date, 2013-01-08"));
  EXPECT_TRUE(has(straal(load, {{"STRAAL_DATES", "2013-01-01"}}).out, "of 1 date, 2013-01-01"));

  ingest("data", "2013-01-08,1,1,1234AB,1,1,1\n");
  const ProgramResult refused = straal({"postgis", "fetch", database_, "data"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.err, "2013-01-08"));
  EXPECT_TRUE(has(refused.err, "--if-exists replace"));
  (void)folder_.file("straal.toml", "[postgis.fetch]\nif-exists = \"replace\"\n");
  const ProgramResult replaced =
      straal({"postgis", "fetch", database_, "data", "--config", "straal.toml"});
  EXPECT_EQ(replaced.exit_code, 0) << replaced.err;
  EXPECT_TRUE(has(replaced.out, "1 row of 1 date, 2013-01-08"));
}

// `server/run`, ended as somebody at a terminal ends it, and the folder of its database with it.
class RunScript {
 public:
  explicit RunScript(const Words& words, const std::string& working_folder)
      : running_{words,
                 {.environment = {{"STRAAL_PROGRAM", STRAAL_PROGRAM},
                                  {"STRAAL_POSTGIS_FOLDER", folder_.string()}},
                  .working_folder = working_folder,
                  .program = STRAAL_RUN}} {}
  RunScript(const RunScript&) = delete;
  RunScript& operator=(const RunScript&) = delete;
  ~RunScript() {
    if (!is_ended_) (void)end();
    std::filesystem::remove_all(folder_);
  }

  [[nodiscard]] int port() { return tests::port_in(running_.wait_for_line("listening on ")); }
  [[nodiscard]] bool has_a_database_running() const {
    return std::filesystem::exists(folder_ / "data" / "postmaster.pid");
  }
  ProgramResult end() {
    is_ended_ = true;
    running_.send_signal(SIGTERM);
    return running_.wait();
  }

 private:
  // Short, since a socket's path is, and where the database's own user may go.
  std::filesystem::path folder_ = "/tmp/straal-run-" + std::to_string(::getpid());
  tests::RunningProgram running_;
  bool is_ended_ = false;
};

TEST_F(PostgisCommands, AreCarriedOutByTheScriptThatRunsADatabaseOfItsOwn) {
  make_data();
  RunScript script({"data", "--postgis", "auto", "--port", "0", "--hot-days", "1"},
                   folder_.path().string());
  const int port = script.port();
  ASSERT_GT(port, 0);
  EXPECT_TRUE(script.has_a_database_running());
  const auto answer = nlohmann::json::parse(
      tests::fetch(port, "/api/1234AB/2013-01-01..2013-01-08/300").body, nullptr, false);
  ASSERT_FALSE(answer.is_discarded());
  EXPECT_EQ(answer["meta"]["backend"], "both") << answer["meta"];
  EXPECT_EQ(answer["total"]["hits"], 42);
  const ProgramResult ended = script.end();
  EXPECT_EQ(ended.exit_code, 0) << ended.err;
  EXPECT_FALSE(script.has_a_database_running());
}

TEST_F(PostgisCommands, FindTheDatabaseThatTheEnvironmentNames) {
  const std::string folder = database_.substr(5, database_.find(' ') - 5);
  const std::string name = database_.substr(database_.rfind('=') + 1);
  const ProgramResult made =
      straal({"postgis", "init", ""}, {{"PGHOST", folder},
                                       {"PGPORT", std::to_string(tests::shared_postgres().port())},
                                       {"PGUSER", tests::PostgresCluster::kUser},
                                       {"PGDATABASE", name}});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(value("SELECT max(version) FROM straal.migrations"),
            std::to_string(store::postgis::kSchemaVersion));
}

TEST_F(PostgisCommands, TellWrongUseFromFailure) {
  make_data();
  for (const Words& words :
       {Words{"postgis"}, Words{"postgis", "drop"}, Words{"postgis", "init"},
        Words{"postgis", "load", "data"}, Words{"postgis", "init", database_, "more"},
        Words{"postgis", "load", "data", database_, "--dates", "2013-02-30"},
        Words{"postgis", "fetch", database_, "data", "--if-exists", "append"},
        Words{"postgis", "init", "host=here colour=red"}}) {
    const ProgramResult result = straal(words);
    EXPECT_EQ(result.exit_code, 2) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err, "");
  }
  const std::string nowhere = database_ + " dbname=nowhere password=sesame";
  for (const Words& words :
       {Words{"postgis", "init", nowhere}, Words{"postgis", "load", "data", nowhere},
        Words{"postgis", "fetch", nowhere, "data"}, Words{"postgis", "load", "absent", database_},
        Words{"postgis", "load", "data", database_},
        Words{"postgis", "fetch", database_, "data"}}) {
    const ProgramResult result = straal(words);
    EXPECT_EQ(result.exit_code, 1) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err.find("sesame"), std::string::npos) << result.err;
  }
  EXPECT_TRUE(has(straal({"postgis", "load", "data", database_}).err, "straal postgis init"));
  EXPECT_TRUE(has(straal({"postgis", "init", nowhere}).err, "\"nowhere\" does not exist"));
}

TEST_F(PostgisCommands, RefuseADirectoryOfOtherPlaces) {
  make_data();
  ASSERT_EQ(straal({"postgis", "init", database_}).exit_code, 0);
  ASSERT_EQ(straal({"postgis", "load", "data", database_}).exit_code, 0);
  (void)folder_.file("elsewhere.csv", "postcode,lat,lon\n1234AB,52.4,4.9\n");
  ASSERT_EQ(straal({"init", "elsewhere", "--postcodes", "elsewhere.csv", "--crs", "EPSG:28992"})
                .exit_code,
            0);
  for (const Words& words : {Words{"postgis", "load", "elsewhere", database_},
                             Words{"postgis", "fetch", database_, "elsewhere"}}) {
    const ProgramResult result = straal(words);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_TRUE(has(result.err, "another location table"));
  }
}

// Ten weeks from Monday 2013-01-07, with a crowd at 1234AB and 1234AC on Tuesday 2013-03-12; of the
// dates from `first` on.
std::string ten_weeks(const std::string& first) {
  std::string lines;
  store::Date date = store::parse_date("2013-01-07").value();
  for (int day = 0; day < 70; ++day, date += std::chrono::days{1}) {
    if (date < store::parse_date(first).value()) continue;
    for (const std::string postcode : {"1234AB", "1234AC", "9999ZZ"}) {
      for (int hour = 10; hour < 20; ++hour) {
        int hits = 20 + (day * 5 + hour * 3) % 7;
        const int usual = hits;
        if (day == 64 && postcode.starts_with("1234") && hour >= 14) hits *= 4;
        lines += store::to_iso(date) + ',' + std::to_string(hour) + ",1," + postcode + ',' +
                 std::to_string(hits) + ',' + std::to_string(usual) + ",56\n";
      }
    }
  }
  return lines;
}

struct Told {
  std::string backend;
  std::string rest;  // All of the answer but who gave it, and why.
};

Told told(const ProgramResult& result) {
  EXPECT_EQ(result.exit_code, 0) << result.err;
  auto answer = nlohmann::ordered_json::parse(result.out, nullptr, false);
  if (answer.is_discarded()) return {"", "no JSON: " + result.out};
  Told told{.backend = answer["meta"]["backend"], .rest = {}};
  answer["meta"].erase("backend");
  answer["meta"].erase("plan");
  told.rest = answer.dump(1);
  return told;
}

Words joined(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

class EventCommands : public PostgisCommands {
 protected:
  // "data" and the database hold every date, "hot" the last of them alone.
  void SetUp() override {
    make("data");
    ingest("data", ten_weeks("2013-01-07"));
    make("hot");
    ingest("hot", ten_weeks("2013-03-05"));
    ASSERT_EQ(straal({"postgis", "init", database_}).exit_code, 0);
    ASSERT_EQ(straal({"postgis", "load", "data", database_}).exit_code, 0);
  }

  // A command's words as they are asked of "data" alone, of the database, and of both.
  struct Ways {
    Words memory;
    Words postgis;
    Words both;
  };
  Ways ways(const std::string& command, const Words& question) const {
    const Words asked = {"--postgis", database_, "--backend", "postgis"};
    return {.memory = joined({command, "data"}, question),
            .postgis = joined(joined({command, "data"}, question), asked),
            .both = joined(joined({command, "hot"}, question), {"--postgis", database_})};
  }
};

TEST_F(EventCommands, AnswerTheSameWhoeverHoldsTheDates) {
  struct Case {
    std::string command;
    Words question;
  };
  (void)folder_.file("park.geojson",
                     R"({"type":"Polygon","coordinates":
                     [[[4.89,52.37],[4.9,52.37],[4.9,52.38],[4.89,52.38],[4.89,52.37]]]})");
  const std::vector<Case> cases = {
      {"impact", {"1234AB", "2013-03-12"}},
      {"impact", {"1234AB", "2013-03-11..2013-03-13", "--radius", "200", "--hours", "14-19"}},
      {"impact", {"1234AB", "2013-03-07", "--baseline", "week", "--precision", "pc4"}},
      {"impact", {"1234AB", "2013-03-04..2013-03-05", "--inner-radius", "0.05", "--sbi", "56"}},
      {"impact", {"@park.geojson", "2013-03-12", "--baseline", "dates:2013-02-05;2013-03-05"}},
      {"impact", {"1234AB", "2013-03-12", "--control", "country", "--without", "2013-03-05"}},
      {"calendar", {"1234AB"}},
      {"calendar", {"@park.geojson", "--dates", "2013-03-01..2013-03-12", "--baseline", "week"}}};
  for (const Case& one : cases) {
    SCOPED_TRACE(one.command + " " + testing::PrintToString(one.question));
    const Ways asked = ways(one.command, joined(one.question, {"--json"}));
    const Told memory = told(straal(asked.memory));
    const Told postgis = told(straal(asked.postgis));
    const Told both = told(straal(asked.both));
    EXPECT_EQ(memory.backend, "memory");
    EXPECT_EQ(postgis.backend, "postgis");
    EXPECT_EQ(both.backend, "both");
    EXPECT_EQ(postgis.rest, memory.rest);
    EXPECT_EQ(both.rest, memory.rest);
  }
}

TEST_F(EventCommands, PrintTheSameTablesAndWords) {
  const Words event = {"1234AB", "2013-03-12"};
  for (const Words& form : {Words{}, Words{"--csv", "timeline"}, Words{"--csv", "control"},
                            Words{"--geojson", "rings"}, Words{"--geojson", "points"}}) {
    const Ways asked = ways("impact", joined(event, form));
    const ProgramResult memory = straal(asked.memory);
    EXPECT_EQ(memory.exit_code, 0) << memory.err;
    EXPECT_EQ(straal(asked.postgis).out, memory.out);
    EXPECT_EQ(straal(asked.both).out, memory.out);
  }
  const Ways calendar = ways("calendar", {"1234AB"});
  const std::string days = straal(calendar.memory).out;
  EXPECT_TRUE(days.starts_with("1 of 70 dates stands out")) << days;
  EXPECT_EQ(straal(calendar.postgis).out, days);
  EXPECT_EQ(straal(calendar.both).out, days);
}

TEST_F(EventCommands, AskTheDatabaseOnlyWhereTheyHaveTo) {
  const std::string nowhere = database_ + " dbname=nowhere password=sesame";
  const Words event = {"impact", "data", "1234AB", "2013-03-12", "--json"};
  const Told memory = told(straal(event));
  const Told without = told(straal(joined(event, {"--postgis", nowhere})));
  EXPECT_EQ(without.backend, "memory");
  EXPECT_EQ(without.rest, memory.rest);
  const Words large = {"--postgis", database_, "--memory-radius-km", "0.5"};
  EXPECT_EQ(told(straal(joined(event, large))).backend, "postgis");

  struct Case {
    Words more;
    int exit_code;
  };
  for (const Case& one : std::vector<Case>{{{"--backend", "postgis"}, 2},
                                           {{"--backend", "postgis", "--postgis", nowhere}, 1},
                                           {{"--postgis", "colour=red"}, 2},
                                           {{"--memory-radius-km", "0.5"}, 2}}) {
    for (const std::string command : {"impact", "calendar"}) {
      Words words = {command, "data", "1234AB"};
      if (command == "impact") words.emplace_back("2013-03-12");
      const ProgramResult result = straal(joined(words, one.more));
      EXPECT_EQ(result.exit_code, one.exit_code) << command << result.err;
      EXPECT_EQ(result.out, "");
      EXPECT_NE(result.err, "");
      EXPECT_EQ(result.err.find("sesame"), std::string::npos) << result.err;
    }
  }
}

// Functions that say in which transaction they were called, and nothing else.
TEST_F(EventCommands, AskInOneMomentThatNothingCanBeWrittenThrough) {
  {
    pqxx::connection connection(database_);
    pqxx::work work(connection);
    for (const pqxx::row& row :
         work.exec("SELECT proname, pg_get_function_arguments(oid), pg_get_function_result(oid) "
                   "FROM pg_proc WHERE pronamespace = 'straal'::regnamespace AND "
                   "proname IN ('sums', 'panel')")) {
      work.exec(std::string("CREATE OR REPLACE FUNCTION straal.") + row[0].c_str() + '(' +
                row[1].c_str() + ") RETURNS " + row[2].c_str() +
                " LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'isolation %, read only %', "
                "current_setting('transaction_isolation'), "
                "current_setting('transaction_read_only'); END$$");
    }
    work.commit();
  }
  const Words asked = {"--postgis", database_, "--backend", "postgis"};
  for (const Words& words : {Words{"query", "data", "1234AB", "2013-03-12"},
                             Words{"impact", "data", "1234AB", "2013-03-12"}}) {
    const ProgramResult result = straal(joined(words, asked));
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_TRUE(has(result.err, "isolation repeatable read, read only on"));
  }
}

// Whatever moment it is ended at: every date is there whole or not at all, and the next load
// brings the rest, and leaves nothing beside it.
TEST_F(PostgisCommands, LoadGoesOnWhereItWasKilled) {
  make("data");
  std::string lines;
  for (int day = 1; day <= 12; ++day) {
    for (int i = 0; i < 4'000; ++i) {
      lines += "2013-03-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ',' +
               std::to_string(i % 24) + ',' + std::to_string(i) + ",1234AB,1,2," +
               std::to_string(i % 9) + '\n';
    }
  }
  ingest("data", lines);
  ASSERT_EQ(straal({"postgis", "init", database_}).exit_code, 0);
  std::mt19937 random(tests::suite_seed("kills"));
  for (unsigned kills = 0; kills < tests::suite_size(4, 24); ++kills) {
    tests::RunningProgram load({"postgis", "load", "data", database_},
                               {.working_folder = folder_.path().string()});
    std::this_thread::sleep_for(std::chrono::milliseconds{random() % 400});
    load.send_signal(SIGKILL);
    (void)load.wait();
    // What the killed one began is rolled back when the database notices.
    EXPECT_EQ(value("SELECT count(*) FROM straal.dates WHERE rows <> 4000"), "0");
    EXPECT_EQ(value("SELECT count(*) FROM straal.datapoints"),
              value("SELECT 4000 * count(*) FROM straal.dates"));
  }
  const ProgramResult rest = straal({"postgis", "load", "data", database_});
  EXPECT_EQ(rest.exit_code, 0) << rest.err;
  EXPECT_EQ(value("SELECT sum(hits) FROM straal.datapoints"), "48000");
  EXPECT_EQ(value("SELECT count(*) FROM pg_class WHERE relname ~ '^datapoints_2' AND "
                  "relkind = 'r'"),
            "12");
  EXPECT_EQ(value("SELECT count(*) FROM straal.area_sums"), "12");
}

}  // namespace
