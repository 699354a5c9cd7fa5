// What an operator does with a data directory, with the real program: verify it, serve what is not
// damaged, see where its bytes go, keep within a budget, bring it up to date.

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/support/has.h"
#include "tests/support/machine/http_client.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using tests::has;
using tests::metric;
using tests::ProgramResult;
using Words = std::vector<std::string>;

// A data directory of three postcodes, with two dates of 20,000 rows, each several pages large, and
// one of a single row.
class Operator : public testing::Test {
 protected:
  void make_data() {
    (void)folder_.file("places.csv",
                       "postcode,lat,lon\n1234AB,52.3731,4.8932\n1234AC,52.3740,4.8940\n"
                       "9999ZZ,53.2000,6.5000\n");
    std::string rows =
        "date,hour,id_activity,postcode,hits,delta,sbi\n2013-01-20,12,1,1234AB,1,0,47\n";
    for (int i = 0; i < 20'000; ++i) {
      const std::string row = "," + std::to_string(i % 24) + "," + std::to_string(i / 5) +
                              (i % 3 == 0 ? ",1234AB," : ",9999ZZ,") + std::to_string(300 + i % 9) +
                              ",2,5610\n";
      rows.append("2013-01-01").append(row).append("2013-01-08").append(row);
    }
    (void)folder_.file("rows.csv", rows);
    ASSERT_EQ(
        straal({"init", "data", "--postcodes", "places.csv", "--crs", "EPSG:28992"}).exit_code, 0);
    const ProgramResult taken = straal({"ingest", "data", "rows.csv"});
    ASSERT_EQ(taken.exit_code, 0) << taken.err;
  }

  [[nodiscard]] tests::ProgramInput here() const {
    return {.working_folder = folder_.path().string()};
  }
  [[nodiscard]] ProgramResult straal(const Words& words) const {
    return tests::run_straal(words, here());
  }
  [[nodiscard]] json json_of(const Words& words, int exit_code) const {
    const ProgramResult result = straal(words);
    EXPECT_EQ(result.exit_code, exit_code) << result.err;
    return json::parse(result.out, nullptr, false);
  }

  // The file of a date, relative to the data directory.
  [[nodiscard]] std::string file_of(const std::string& date) const {
    for (const auto& entry : fs::directory_iterator(folder_.path() / "data/dates")) {
      const std::string name = entry.path().filename();
      if (name.starts_with(date) && name.ends_with(".partition")) return "dates/" + name;
    }
    return {};
  }

  // Changes a byte among the rows of a date, beyond the file's first page.
  void damage(const std::string& date) const {
    constexpr std::streamoff kAt = 20'000;
    std::fstream file(folder_.path() / "data" / file_of(date),
                      std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(kAt);
    const char flipped = static_cast<char>(file.get() ^ 1);
    file.seekp(kAt);
    file.put(flipped);
    ASSERT_TRUE(file.flush());
  }

  static void expect_damaged(int port, const std::string& question, const std::string& date,
                             const std::string& file) {
    const tests::HttpReply reply = tests::fetch(port, question);
    EXPECT_EQ(reply.status, 500) << reply.body;
    EXPECT_EQ(reply.header("content-type"), "application/problem+json");
    const json problem = json::parse(reply.body);
    EXPECT_EQ(problem["type"], "/problems/damaged-data");
    EXPECT_TRUE(has(problem["detail"], date));
    EXPECT_TRUE(has(problem["detail"], file));
    EXPECT_FALSE(problem.contains("total"));
  }

  tests::TemporaryFolder folder_;
};

TEST_F(Operator, ADamagedPageIsNeverAnsweredFromWhileTheServerRuns) {
  make_data();
  tests::RunningProgram server({"serve", "data", "--port", "0"}, here());
  const int port = tests::port_in(server.wait_for_line("listening on"));
  ASSERT_GT(port, 0);
  EXPECT_EQ(metric(port, "straal_damaged_dates"), 0);
  damage("2013-01-08");
  for (int again = 0; again < 3; ++again) {
    expect_damaged(port, "/api/1234AB/2013-01-08/200?hours=12", "2013-01-08",
                   file_of("2013-01-08"));
    expect_damaged(port, "/api/1234AB/2013-01-01,2013-01-08/200?hours=1-20", "2013-01-08",
                   file_of("2013-01-08"));
  }
  for (const char* other : {"/api/1234AB/2013-01-01/200?hours=12", "/api/1234AB/2013-01-20/200"}) {
    EXPECT_EQ(tests::fetch(port, other).status, 200) << other;
  }
  EXPECT_EQ(metric(port, "straal_damaged_dates"), 1);
  server.send_signal(SIGTERM);
  const ProgramResult ended = server.wait();
  EXPECT_NE(ended.err.find("500 GET"), std::string::npos) << ended.err;
  EXPECT_EQ(ended.err.find("500 GET"), ended.err.rfind("500 GET"))
      << "damage is told once, not with each question:\n"
      << ended.err;
}

TEST_F(Operator, ADamagedPageIsNeverAnsweredFromWhenTheServerStartsWithIt) {
  make_data();
  damage("2013-01-01");
  tests::RunningProgram server({"serve", "data", "--port", "0"}, here());
  const int port = tests::port_in(server.wait_for_line("listening on"));
  ASSERT_GT(port, 0);
  expect_damaged(port, "/api/9999ZZ/2013-01-01/1?hours=3", "2013-01-01", file_of("2013-01-01"));
  EXPECT_EQ(tests::fetch(port, "/api/9999ZZ/2013-01-08/1?hours=3").status, 200);
  EXPECT_EQ(metric(port, "straal_damaged_dates"), 1);
}

TEST_F(Operator, ChecksADirectoryAndSaysWhatIsWrong) {
  make_data();
  const ProgramResult whole = straal({"check", "data"});
  EXPECT_EQ(whole.exit_code, 0) << whole.err;
  EXPECT_TRUE(has(whole.out, "nothing"));
  EXPECT_TRUE(has(whole.out, "40,001"));
  EXPECT_EQ(whole.err, "");
  const json report = json_of({"check", "data", "--json"}, 0);
  EXPECT_EQ(report["whole"], true);
  EXPECT_EQ(report["dates"], 3);
  EXPECT_EQ(report["findings"], json::array());

  damage("2013-01-08");
  std::ofstream(folder_.path() / "data/industries.csv", std::ios::app) << "more\n";
  fs::remove(folder_.path() / "data" / file_of("2013-01-20"));
  const ProgramResult damaged = straal({"check", "data"});
  EXPECT_EQ(damaged.exit_code, 1);
  EXPECT_TRUE(has(damaged.err, "3 things are wrong"));
  for (const char* part :
       {"industries.csv", "is not what straal init wrote", "2013-01-08",
        "is damaged between its bytes 16384 and 32768 (rows)", "2013-01-20", "is missing"}) {
    EXPECT_TRUE(has(damaged.out, part));
  }
  const json findings = json_of({"check", "data", "--json"}, 1)["findings"];
  ASSERT_EQ(findings.size(), 3U);
  EXPECT_EQ(findings[0]["file"], "industries.csv");
  EXPECT_EQ(findings[0]["date"], nullptr);
  EXPECT_EQ(findings[1]["file"], file_of("2013-01-08"));
  EXPECT_EQ(findings[1]["date"], "2013-01-08");

  fs::resize_file(folder_.path() / "data/straal.json", 20);
  EXPECT_EQ(json_of({"check", "data", "--json"}, 1)["findings"][0]["file"], "straal.json");
  EXPECT_EQ(straal({"check", "nowhere"}).exit_code, 1);
}

TEST_F(Operator, SeesWhereTheBytesGo) {
  make_data();
  const json info = json_of({"info", "data", "--json", "--hot-days", "13"}, 0);
  EXPECT_EQ(info["resident_dates"], 2);
  const json& storage = info["storage"];
  EXPECT_EQ(storage["datapoints"], 40'001);
  EXPECT_EQ(storage["rows"]["hour"], 40'001);
  EXPECT_EQ(storage["unreadable_dates"], json::array());
  std::uint64_t files = 0;
  for (const auto& entry : fs::directory_iterator(folder_.path() / "data/dates")) {
    files += entry.file_size();
  }
  EXPECT_EQ(storage["bytes"], files);
  EXPECT_NEAR(storage["bytes_per_datapoint"], static_cast<double>(files) / 40'001, 1e-9);

  damage("2013-01-08");
  EXPECT_EQ(json_of({"info", "data", "--json"}, 0)["storage"]["unreadable_dates"],
            json::array({"2013-01-08"}));
  EXPECT_TRUE(has(straal({"info", "data"}).out, "2013-01-08 is damaged"));
}

TEST_F(Operator, ServesWithinAMemoryBudgetAndTellsHowMuchItHolds) {
  make_data();
  const std::vector<std::string> questions = {"/api/1234AB/2013-01-01/200?hours=1-22",
                                              "/api/1234AB/2013-01-08/200?hours=1-22",
                                              "/api/1234AB/2013-01-20/200?hours=1-22"};
  std::vector<std::string> answers;
  {
    tests::RunningProgram server({"serve", "data", "--port", "0"}, here());
    const int port = tests::port_in(server.wait_for_line("listening on"));
    ASSERT_GT(port, 0);
    for (const std::string& question : questions) {
      answers.push_back(tests::fetch(port, question).body);
    }
    EXPECT_GT(metric(port, "straal_mapped_bytes"), 100'000);
    EXPECT_GT(metric(port, "straal_resident_bytes"), 100'000);
    EXPECT_EQ(metric(port, "straal_resident_dates"), 3);
  }
  tests::RunningProgram server(
      {"serve", "data", "--port", "0", "--memory", "64KiB", "--hot-days", "1"}, here());
  const int port = tests::port_in(server.wait_for_line("listening on"));
  ASSERT_GT(port, 0);
  EXPECT_EQ(metric(port, "straal_resident_dates"), 1);
  EXPECT_EQ(json::parse(tests::fetch(port, "/v1/info").body)["dates"]["resident"], 1);
  for (int turn = 0; turn < 3; ++turn) {
    for (std::size_t i = 0; i < questions.size(); ++i) {
      EXPECT_EQ(tests::fetch(port, questions[i]).body, answers[i]);
    }
    double resident = metric(port, "straal_resident_bytes");
    for (int look = 0; look < 600 && resident > 64 * 1024; ++look) {
      std::this_thread::sleep_for(std::chrono::milliseconds{100});
      resident = metric(port, "straal_resident_bytes");
    }
    EXPECT_LE(resident, 64 * 1024);
  }
}

TEST_F(Operator, BringsADirectoryOfTheFirstFormatUpToDate) {
  fs::copy(fs::path(STRAAL_TEST_DATA) / "format_1", folder_.path() / "old",
           fs::copy_options::recursive);
  (void)folder_.file(
      "more.csv", "date,hour,id_activity,postcode,hits,delta,sbi\n2013-01-01,5,9,1234AB,10,1,47\n");
  for (const Words& words :
       {Words{"info", "old"}, Words{"serve", "old"}, Words{"ingest", "old", "more.csv"},
        Words{"remove", "old", "--dates", "2013-01-01"}, Words{"check", "old"},
        Words{"query", "old", "1234AB", "2013-01-01"}}) {
    const ProgramResult refused = straal(words);
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_TRUE(has(refused.err, "straal upgrade old"));
  }
  const ProgramResult upgraded = straal({"upgrade", "old"});
  EXPECT_EQ(upgraded.exit_code, 0) << upgraded.err;
  EXPECT_TRUE(has(upgraded.out, "12 datapoints of 4 dates"));
  const Words question = {"query", "old", "1234AB", "2013-01-01", "--json"};
  EXPECT_EQ(json_of(question, 0)["total"]["hits"], 35 + 4294967295 + 3 + 3);
  EXPECT_EQ(straal({"ingest", "old", "more.csv"}).exit_code, 0);
  EXPECT_EQ(json_of(question, 0)["total"]["hits"], 35 + 4294967295 + 3 + 3 + 10);
  EXPECT_EQ(straal({"check", "old"}).exit_code, 0);
  EXPECT_TRUE(has(straal({"upgrade", "old"}).out, "its format is up to date"));
}

// Windows sum up dates of which a question from the command line has read only some.
TEST_F(Operator, AsksAboutPartOfAWindow) {
  make_data();
  (void)folder_.file("days.csv",
                     "date,hour,id_activity,postcode,hits,delta,sbi\n2013-01-14,1,1,1234AB,1,0,47\n"
                     "2013-01-15,1,1,1234AB,10,0,47\n2013-01-16,1,1,1234AB,100,0,47\n");
  ASSERT_EQ(straal({"ingest", "data", "days.csv"}).exit_code, 0);
  const json asked = json_of({"query", "data", "1234AB", "2013-01-15,2013-01-16", "--json"}, 0);
  EXPECT_EQ(asked["total"]["hits"], 110);
}

}  // namespace
