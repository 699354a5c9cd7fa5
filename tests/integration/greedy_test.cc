// Greedy clients, against the real program: large questions share their places, end when nobody
// waits for them any more or their time is over, and keep no small one waiting.

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "store/types/date.h"
#include "tests/support/machine/http_client.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/suite.h"

namespace {

using tests::fetch;
using tests::HttpConnection;
using tests::metric;

// 400 industries on each of 1,000 dates. A question that compares hundreds of dates with hundreds
// of others, industry by industry, keeps a core busy for some seconds.
class Greedy : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<tests::TemporaryFolder>();
    (void)folder_->file("places.csv",
                        "postcode,lat,lon\n1234AB,52.3731,4.8932\n9999ZZ,53.2000,6.5000\n");
    std::string rows = "date,hour,id_activity,postcode,hits,delta,sbi\n";
    for (int day = 0; day < kDates; ++day) {
      const std::string date = iso(day);
      for (int sbi = 1000; sbi < 1400; ++sbi) {
        rows += date + ",12,1,1234AB," + std::to_string(1 + sbi % 7) + ",0," + std::to_string(sbi) +
                '\n';
      }
    }
    (void)folder_->file("rows.csv", rows);
    const tests::ProgramInput here{.working_folder = folder_->path().string()};
    ASSERT_EQ(tests::run_straal(
                  {"init", "data", "--postcodes", "places.csv", "--crs", "EPSG:28992"}, here)
                  .exit_code,
              0);
    ASSERT_EQ(tests::run_straal({"ingest", "data", "rows.csv"}, here).exit_code, 0);
  }
  static void TearDownTestSuite() { folder_.reset(); }

  void serve(std::vector<std::string> options) {
    std::vector<std::string> words = {"serve", "data", "--port", "0"};
    words.insert(words.end(), options.begin(), options.end());
    server_ = std::make_unique<tests::RunningProgram>(
        words, tests::ProgramInput{.working_folder = folder_->path().string()});
    port_ = tests::port_in(server_->wait_for_line("listening on"));
  }

  // The first dates against the last ones.
  static std::string large() {
    const int dates = tests::kHasSanitizer ? 150 : 400;
    const int baseline_dates = tests::kHasSanitizer ? 200 : 500;
    return "/v1/impact?postcode=1234AB&rings=0,1000&control=none&precision=none&dates=" + iso(0) +
           ".." + iso(dates - 1) + "&baseline=dates:" + iso(kDates - baseline_dates) + ".." +
           iso(kDates - 1);
  }
  static std::string small() { return "/api/1234AB/" + iso(3); }
  static std::string get(const std::string& target) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  void wait_for(const std::string& sample, double value) const {
    for (int i = 0; i < 2'000 && metric(port_, sample) != value; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    EXPECT_EQ(metric(port_, sample), value) << sample;
  }

  // A client that has asked a large question, once that shows in a sample.
  [[nodiscard]] std::unique_ptr<HttpConnection> ask_large(const std::string& sample) const {
    auto client = std::make_unique<HttpConnection>(port_);
    client->send(get(large()));
    wait_for(sample, 1);
    return client;
  }

  // The problem that a question was answered with.
  static nlohmann::json expect_problem(const tests::HttpReply& reply, int status,
                                       const char* type) {
    EXPECT_EQ(reply.status, status);
    auto problem = nlohmann::json::parse(reply.body);
    EXPECT_EQ(problem["type"], type);
    return problem;
  }

  static constexpr const char* kRunning = "straal_questions_running{size=\"large\"}";
  static constexpr const char* kWaiting = "straal_questions_waiting";
  static constexpr const char* kHungUp = "straal_questions_cancelled_total{reason=\"hung-up\"}";

  int port_ = 0;

 private:
  static constexpr int kDates = 1'000;
  static std::string iso(int day) {
    return store::to_iso(store::parse_date("2013-01-01").value() + std::chrono::days{day});
  }
  inline static std::unique_ptr<tests::TemporaryFolder> folder_;
  std::unique_ptr<tests::RunningProgram> server_;
};

TEST_F(Greedy, AQuestionEndsWhenItsClientHangsUp) {
  serve({"--question-budget", "1000000", "--large-questions", "1"});
  {
    const auto client = ask_large(kRunning);
    // One that waits for its place ends, too.
    const auto waits = ask_large(kWaiting);
  }
  wait_for(kHungUp, 2);
  EXPECT_EQ(metric(port_, kRunning), 0);
  EXPECT_EQ(metric(port_, kWaiting), 0);
}

TEST_F(Greedy, ASmallQuestionIsAnsweredBesideLargeOnes) {
  serve({"--question-budget", "1000000", "--large-questions", "1", "--waiting-questions", "1"});
  const auto first = ask_large(kRunning);
  const auto second = ask_large(kWaiting);
  EXPECT_EQ(fetch(port_, small()).status, 200);
  const tests::HttpReply refused = fetch(port_, large());
  (void)expect_problem(refused, 503, "/problems/overloaded");
  EXPECT_FALSE(refused.header("retry-after").empty());
  EXPECT_EQ(metric(port_, kRunning), 1);  // It still was there, all the time.
}

TEST_F(Greedy, AQuestionEndsWhenItsTimeIsOver) {
  serve({"--question-budget", "1000000", "--question-timeout", "100"});
  const tests::HttpReply reply = fetch(port_, large());
  const auto problem = expect_problem(reply, 503, "/problems/out-of-time");
  EXPECT_EQ(problem["detail"], "the question was not answered within 100 milliseconds");
  EXPECT_EQ(fetch(port_, small()).status, 200);
}

TEST_F(Greedy, AQuestionOverTheBudgetIsRefusedWithOneThatIsNot) {
  serve({"--question-budget", "1200", "--client-rate", "1"});
  const tests::HttpReply reply = fetch(port_, large());
  const auto problem = expect_problem(reply, 400, "/problems/limit-exceeded");
  EXPECT_EQ(problem["code"], "question-budget");
  const std::string detail = problem["detail"];
  EXPECT_NE(detail.find("of the 400 dates"), std::string::npos) << detail;
  // Pricing what would be cheaper took some time, which is the client's.
  EXPECT_EQ(fetch(port_, small()).status, 429);
}

}  // namespace
