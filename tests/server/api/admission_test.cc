#include "server/api/admission.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <thread>

#include "tests/support/askable_site.h"
#include "tests/support/response.h"
#include "tests/support/small_load.h"

namespace server {
namespace {

using nlohmann::json;

class AdmissionTest : public testing::Test {
 protected:
  store::Workers workers_{0};
};

std::vector<Cheaper> nothing_cheaper(const Price&) { return {}; }

TEST_F(AdmissionTest, RefusesWhatIsOverTheBudgetAndSaysWhatWouldBeWithinIt) {
  Admission admission({.budget_ms = 1'000, .large = 1});
  const store::Work work(workers_);
  Admission::Visit visit(admission, "a", work);
  const auto entered = visit.enter({.engine_ms = 41'234}, [](const Price& most) {
    EXPECT_DOUBLE_EQ(most.engine_ms, 1'000);
    return std::vector<Cheaper>{{.how = "precision=pc4", .price = {.engine_ms = 923}},
                                {.how = "3 of the 14 dates", .price = {.engine_ms = 87.6}}};
  });
  ASSERT_FALSE(entered);
  EXPECT_EQ(entered.error().type, ProblemType::kLimitExceeded);
  EXPECT_EQ(entered.error().code, "question-budget");
  EXPECT_EQ(entered.error().detail,
            "the question would take about 41,000 engine-ms; the limit is 1,000; within it are: "
            "precision=pc4 (about 920), 3 of the 14 dates (about 88)");
  EXPECT_EQ(admission.use().refused[0], 1U);
}

TEST_F(AdmissionTest, RefusesWhatWouldHoldTooMuchMemory) {
  Admission admission({.large = 1, .bytes = 500'000'000});
  const store::Work work(workers_);
  Admission::Visit visit(admission, "a", work);
  const auto entered = visit.enter({.engine_ms = 5, .bytes = 2'000'000'000}, nothing_cheaper);
  ASSERT_FALSE(entered);
  EXPECT_EQ(entered.error().detail,
            "the question would hold about 2,000 MB of memory; the limit is 500");
  EXPECT_EQ(entered.error().code, "question-memory");
}

TEST_F(AdmissionTest, LetsSmallQuestionsInWhileLargeOnesWait) {
  Admission admission({.large = 1, .waiting = 1});
  const store::Work work(workers_);
  Admission::Visit large(admission, "a", work);
  ASSERT_TRUE(large.enter({.engine_ms = 500}, nothing_cheaper));
  const store::Stop soon(-1, std::chrono::milliseconds{400});
  std::jthread waits([&] {
    const store::Work its_work(workers_, soon);
    Admission::Visit second(admission, "b", its_work);
    const auto entered = second.enter({.engine_ms = 500}, nothing_cheaper);
    ASSERT_FALSE(entered);
    EXPECT_EQ(entered.error().type, ProblemType::kOutOfTime);
  });
  while (admission.use().large.waiting == 0) std::this_thread::yield();
  Admission::Visit third(admission, "c", work);
  const auto refused = third.enter({.engine_ms = 500}, nothing_cheaper);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().type, ProblemType::kOverloaded);
  Admission::Visit small(admission, "a", work);
  EXPECT_TRUE(small.enter({.engine_ms = 5}, nothing_cheaper));
  EXPECT_EQ(admission.use().small_running, 1U);
  waits.join();
  EXPECT_EQ(admission.use().out_of_time, 1U);
}

TEST_F(AdmissionTest, ChargesAClientForWhatItsQuestionsHaveTaken) {
  Admission admission({.client_rate_ms = 1});  // A bucket of 10 engine-ms.
  const auto ask = [&](const std::string& client, std::chrono::milliseconds takes) {
    const store::Work work(workers_);
    const Admission::Visit visit(admission, client, work);
    const auto refused = visit.refused();
    const auto begun = store::thread_time();
    while (store::thread_time() - begun < takes) {
    }
    return refused;
  };
  EXPECT_FALSE(ask("a", std::chrono::milliseconds{60}));
  const auto refused = ask("a", std::chrono::milliseconds{0});
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->type, ProblemType::kTooManyRequests);
  EXPECT_GE(refused->retry_after_s, 40);
  EXPECT_FALSE(ask("b", std::chrono::milliseconds{0}));
  EXPECT_GE(admission.use().engine_ms, 60);
}

// Over HTTP: the talk's question is over a budget of nothing at all.
TEST_F(AdmissionTest, TellsAClientWhyItsQuestionIsRefused) {
  const tests::AskableSite site(tests::small_load(tests::talk_data()), {}, {},
                                {.budget_ms = 0, .large = 1});
  for (const char* target :
       {"/api/1234AB/2013-01-08", "/v1/impact?postcode=1234AB&dates=2013-01-08",
        "/v1/calendar?postcode=1234AB", "/v1/compare?postcode=1234AB&dates=2013-01-08"}) {
    const Response response = site.ask(target);
    EXPECT_EQ(response.status, 400) << target;
    const json problem = json::parse(response.body);
    EXPECT_EQ(problem["type"], "/problems/limit-exceeded");
    EXPECT_EQ(problem["code"], "question-budget");
    EXPECT_FALSE(problem.contains("parameter"));
  }
  EXPECT_EQ(site.ask("/v1/info").status, 200);
  EXPECT_EQ(site.ask("/v1/places?q=12").status, 200);
}

TEST_F(AdmissionTest, TellsThePriceBesideWhatAQuestionHasTaken) {
  const tests::AskableSite site(tests::small_load(tests::talk_data()));
  const std::string timing = tests::header(site.ask("/api/1234AB/2013-01-08"), "Server-Timing");
  EXPECT_NE(timing.find("engine;dur="), std::string::npos) << timing;
  EXPECT_NE(timing.find("price;dur="), std::string::npos) << timing;
}

TEST_F(AdmissionTest, IsInTheMetrics) {
  const tests::AskableSite site(tests::small_load(tests::talk_data()));
  EXPECT_EQ(site.ask("/api/1234AB/2013-01-08").status, 200);
  const std::string text = site.ask("/metrics").body;
  for (const char* line :
       {"straal_questions_running{size=\"small\"} 0\n", "straal_questions_waiting 0\n",
        "straal_questions_refused_total{reason=\"queue\"} 0\n",
        "straal_questions_cancelled_total{reason=\"hung-up\"} 0\n",
        "straal_question_price_engine_seconds_count 1\n"}) {
    EXPECT_NE(text.find(line), std::string::npos) << line << text;
  }
}

}  // namespace
}  // namespace server
