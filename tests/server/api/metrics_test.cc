#include "server/api/metrics.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <thread>

#include "tests/support/small_load.h"

namespace server {
namespace {

// The value of the one sample line that begins with `series` and a blank.
std::string value(const std::string& text, const std::string& series) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(series + " ")) return line.substr(series.size() + 1);
  }
  return "none";
}

Response response(std::string route, int status) {
  return {.status = status, .route = std::move(route)};
}

TEST(Metrics, CountsByRouteAndStatus) {
  Metrics metrics;
  metrics.add_route("/a");
  metrics.count(response("/a", 200), 0.003);
  metrics.count(response("/a", 200), 0.0001);
  metrics.count(response("/a", 404), 9.0);
  const std::string text = metrics.text({});
  EXPECT_EQ(value(text, R"(straal_http_requests_total{route="/a",status="200"})"), "2");
  EXPECT_EQ(value(text, R"(straal_http_requests_total{route="/a",status="404"})"), "1");
  EXPECT_EQ(value(text, R"(straal_http_requests_total{route="none",status="200"})"), "0");
}

TEST(Metrics, AddsDurationsUpInCumulativeBuckets) {
  Metrics metrics;
  metrics.add_route("/a");
  for (const double seconds : {0.0001, 0.003, 9.0}) metrics.count(response("/a", 200), seconds);
  const std::string text = metrics.text({});
  const std::string name = "straal_http_request_duration_seconds";
  EXPECT_EQ(value(text, name + R"(_bucket{route="/a",le="0.0001"})"), "1");
  EXPECT_EQ(value(text, name + R"(_bucket{route="/a",le="0.0025"})"), "1");
  EXPECT_EQ(value(text, name + R"(_bucket{route="/a",le="0.005"})"), "2");
  EXPECT_EQ(value(text, name + R"(_bucket{route="/a",le="5"})"), "2");
  EXPECT_EQ(value(text, name + R"(_bucket{route="/a",le="+Inf"})"), "3");
  EXPECT_EQ(value(text, name + R"(_count{route="/a"})"), "3");
  EXPECT_NEAR(std::stod(value(text, name + R"(_sum{route="/a"})")), 9.0031, 1e-6);
}

TEST(Metrics, CountsWhatReachedNoRouteAndUnknownStatuses) {
  Metrics metrics;
  metrics.count(response("", 414), 0);
  metrics.count(response("/never-added", 599), 0);
  const std::string text = metrics.text({});
  EXPECT_EQ(value(text, R"(straal_http_requests_total{route="none",status="414"})"), "1");
  EXPECT_EQ(value(text, R"(straal_http_requests_total{route="none",status="500"})"), "1");
}

TEST(Metrics, KnowWhatRuns) {
  Metrics metrics;
  EXPECT_EQ(value(metrics.text({}), "straal_http_requests_running"), "0");
  {
    const Metrics::Running one{metrics};
    const Metrics::Running two{metrics};
    EXPECT_EQ(value(metrics.text({}), "straal_http_requests_running"), "2");
  }
  EXPECT_EQ(value(metrics.text({}), "straal_http_requests_running"), "0");
}

TEST(Metrics, TellWhatIsLoaded) {
  tests::SmallData data = tests::talk_data();
  data.data_version = "a\"b\\c";
  const auto load = tests::small_load(data);
  const std::string text = Metrics().text({.load = load.get()});
  EXPECT_EQ(value(text, "straal_datapoints"), "4");
  EXPECT_EQ(value(text, "straal_dates"), "2");
  EXPECT_EQ(value(text, "straal_damaged_dates"), "0");
  EXPECT_EQ(value(text, "straal_resident_dates"), "2");
  EXPECT_EQ(value(text, "straal_mapped_bytes"), "672");
  EXPECT_EQ(value(text, "straal_resident_bytes"), "0") << "this data is made, not read";
  EXPECT_EQ(value(text, "straal_postcodes"), "4");
  EXPECT_EQ(value(text, R"(straal_data_info{data_version="a\"b\\c"})"), "1");
}

TEST(Metrics, LoseNothingWhenManyThreadsCount) {
  Metrics metrics;
  metrics.add_route("/a");
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&metrics] {
        for (int n = 0; n < 1000; ++n) metrics.count(response("/a", 200), 0.001);
      });
    }
  }
  EXPECT_EQ(value(metrics.text({}), R"(straal_http_requests_total{route="/a",status="200"})"),
            "4000");
}

// The name of a sample line `name{label="value",...} number`; empty where it is none.
std::string name_of_sample(std::string_view line) {
  const std::size_t size = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  if (size == 0 || size == std::string_view::npos) return "";
  std::string_view rest = line.substr(size);
  if (rest.starts_with('{')) {
    bool quoted = false;
    std::size_t end = 1;
    for (; end < rest.size() && (quoted || rest[end] != '}'); ++end) {
      if (rest[end] == '\\')
        ++end;
      else if (rest[end] == '"')
        quoted = !quoted;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const bool is_number = rest.size() > 1 && rest[0] == ' ' &&
                         rest.find_first_not_of("0123456789.e+-", 1) == std::string_view::npos;
  return is_number ? std::string(line.substr(0, size)) : "";
}

// What `promtool check metrics` looks at, and the grammar of a sample line.
TEST(Metrics, FollowTheRulesOfThePrometheusFormat) {
  Metrics metrics;
  metrics.add_route("/api/{postcode}/{dates}");
  metrics.count(response("/api/{postcode}/{dates}", 200), 0.5);
  const auto load = tests::small_load(tests::talk_data());
  std::istringstream lines(metrics.text({.load = load.get()}));
  std::set<std::string> families;
  std::string family;
  std::string type;
  for (std::string line; std::getline(lines, line);) {
    SCOPED_TRACE(line);
    if (line.starts_with("# HELP ")) {
      family = line.substr(7, line.find(' ', 7) - 7);
      EXPECT_TRUE(families.insert(family).second) << "a family stands once, in one piece";
      EXPECT_TRUE(line.ends_with('.'));
    } else if (line.starts_with("# TYPE ")) {
      ASSERT_TRUE(line.starts_with("# TYPE " + family + " "));
      type = line.substr(8 + family.size());
      EXPECT_EQ(family.ends_with("_total"), type == "counter");
    } else {
      const std::string name = name_of_sample(line);
      EXPECT_TRUE(name == family || (type == "histogram" && name.starts_with(family + "_")));
    }
  }
  EXPECT_GT(families.size(), 7U);
}

}  // namespace
}  // namespace server
