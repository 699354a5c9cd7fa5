// The whole way - files in, answers out - against the slow reference that shares no code with it.

#include "tests/support/references/reference.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <array>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "geo/netherlands.h"
#include "server/demo/calendar.h"
#include "server/demo/demo.h"
#include "server/demo/directory.h"
#include "server/engine/answer.h"
#include "server/write/answer_json.h"
#include "tests/support/agreement/random_questions.h"
#include "tests/support/agreement/whole_way.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/suite.h"

namespace tests {
namespace {

namespace fs = std::filesystem;

const fs::path kData = STRAAL_TEST_DATA;

std::string unzipped(const fs::path& path) {
  const std::unique_ptr<gzFile_s, int (*)(gzFile)> file{gzopen(path.c_str(), "rb"), gzclose};
  std::string text;
  std::array<char, 65536> piece;
  for (int got = 0; (got = gzread(file.get(), piece.data(), piece.size())) > 0;) {
    text.append(piece.data(), static_cast<std::size_t>(got));
  }
  return text;
}

// A double to the bit.
std::string bits(double value) {
  std::ostringstream text;
  text << std::hexfloat << value;
  return text.str();
}

// One line for each thing that an answer says.
class Lines {
 public:
  template <typename... Words>
  void add(const Words&... words) {
    std::ostringstream line;
    ((line << words << ' '), ...);
    lines_.push_back(line.str());
  }
  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

 private:
  std::vector<std::string> lines_;
};

std::vector<std::string> lines_of(const ReferenceAnswer& answer) {
  Lines lines;
  for (const auto& [sbi, sums] : answer.stats) {
    lines.add("stat", sbi, sums.hits, sums.delta, bits(sums.percentage));
  }
  for (const auto& [date, hour, sums] : answer.timeline) {
    lines.add("hour", date, hour, sums.hits, sums.delta);
  }
  for (const auto& [postcode, lat, lon, sums] : answer.points) {
    lines.add("point", postcode, bits(lat), bits(lon), sums.hits, sums.delta);
  }
  lines.add("total", answer.total.hits, answer.total.delta, bits(answer.total.percentage));
  lines.add("centre", bits(answer.lat), bits(answer.lon));
  lines.add("meta", answer.precision, answer.postcodes, answer.datapoints);
  for (const std::string& date : answer.missing_dates) lines.add("missing", date);
  for (const std::string& date : answer.baseline_missing) lines.add("baseline missing", date);
  return lines.lines();
}

std::vector<std::string> lines_of(const server::Answer& answer) {
  Lines lines;
  for (const server::Stat& stat : answer.stats) {
    lines.add("stat", stat.sbi.text(), stat.sums.hits, stat.sums.delta,
              bits(store::percentage(stat.sums)));
  }
  for (const store::HourSums& at : answer.timeline) {
    lines.add("hour", store::to_iso(at.date), int{at.hour}, at.sums.hits, at.sums.delta);
  }
  for (const server::Point& point : answer.points) {
    lines.add("point", point.postcode->text(), bits(point.degrees->lat), bits(point.degrees->lon),
              point.sums.hits, point.sums.delta);
  }
  lines.add("total", answer.total.hits, answer.total.delta, bits(store::percentage(answer.total)));
  lines.add("centre", bits(answer.centre.lat), bits(answer.centre.lon));
  lines.add("meta", server::name_of(answer.precision), answer.postcodes, answer.datapoints);
  for (const store::Date date : answer.plan.missing_dates)
    lines.add("missing", store::to_iso(date));
  for (const store::Date date : answer.plan.baseline_missing) {
    lines.add("baseline missing", store::to_iso(date));
  }
  return lines.lines();
}

// Asks both, and stops at the first question on which they differ.
void expect_agreement(const server::Load& load, const Reference& reference,
                      const QuestionMatter& matter) {
  RandomQuestions random(matter, tests::suite_seed("questions"));
  const unsigned questions = tests::suite_size(250, 2000);
  unsigned with_hits = 0;
  for (unsigned i = 0; i < questions; ++i) {
    const RandomQuestion question = random.next();
    SCOPED_TRACE(question.path());
    const auto query = server::read_question(question.text(), server::Limits{});
    ASSERT_TRUE(query) << query.error().detail;
    const auto answer = server::answer(server::Engine({.load = load}), *query);
    ASSERT_TRUE(answer) << answer.error().detail;
    const ReferenceAnswer expected = reference.answer(question.meant);
    ASSERT_EQ(lines_of(**answer), lines_of(expected));
    with_hits += expected.total.hits > 0 ? 1U : 0U;
  }
  EXPECT_GT(with_hits, questions / 3) << "the questions are mostly about nothing";
}

// `csv` without the named column.
std::string without_column(const std::string& csv, const std::string& name) {
  std::istringstream lines(csv);
  std::string text;
  std::size_t column = std::string::npos;
  for (std::string line; std::getline(lines, line); text += '\n') {
    std::istringstream fields(line);
    std::size_t number = 0;
    bool first = true;
    for (std::string field; std::getline(fields, field, ','); ++number) {
      if (column == std::string::npos && field == name) column = number;
      if (number == column) continue;
      if (!std::exchange(first, false)) text += ',';
      text += field;
    }
  }
  return text;
}

class Chicago : public testing::Test {
 protected:
  Chicago() {
    columns_.postcode = "place";
    columns_.sbi = "category";
    options_.columns = {{.name = "postcode", .header = "place"},
                        {.name = "id_activity", .header = "activity"},
                        {.name = "sbi", .header = "category"}};
  }

  void add(const std::string& csv, const ReferenceColumns& columns) {
    const auto summary = ingest_file(directory_, folder_.file("hits.csv", csv), options_);
    reference_.add_datapoints(csv, ',', columns);
    EXPECT_EQ(summary.unlocated_rows, 0U);
    EXPECT_EQ(summary.refused, 0U);
  }

  void expect_agreement_on_random_questions() {
    const server::Load load = load_directory(directory_);
    std::vector<std::string> places;
    for (const store::Postcode& code : load.region->centres.codes.codes()) {
      places.emplace_back(code.text());
    }
    std::vector<std::string> categories;
    for (const store::SbiCode& code : load.snapshot.sbi->codes()) {
      categories.emplace_back(code.text());
    }
    expect_agreement(load, reference_,
                     {.centres = load.region->centres,
                      .busy_postcodes = places,
                      .dates = days("2013-12-01", "2014-03-05"),
                      .sbi = categories});
  }

  const TemporaryFolder folder_;
  const std::string hits_ = unzipped(kData / "hits_chicago_crime.csv.gz");
  store::DataDirectory directory_ =
      init_directory(folder_.path() / "chicago",
                     {.postcodes = kData / "places_chicago.csv",
                      .postcode_columns = {{.name = "postcode", .header = "place"}},
                      .industries = kData / "categories_chicago.csv",
                      .industry_columns = {{.name = "code", .header = "category"},
                                           {.name = "title_en", .header = "most_common_type"}},
                      .crs = "EPSG:26971"});
  Reference reference_{directory_.read_region_file("postcodes.csv").value(), "", 4};
  ReferenceColumns columns_;
  store::IngestOptions options_;
};

TEST_F(Chicago, AnswersAgreeWithADeltaThatIsGiven) {
  const auto summary = ingest_file(directory_, kData / "hits_chicago_crime.csv.gz", options_);
  EXPECT_EQ(summary.rows, 49'600U);
  reference_.add_datapoints(hits_, ',', columns_);
  expect_agreement_on_random_questions();
}

TEST_F(Chicago, AnswersAgreeWithADeltaThatIsDerived) {
  columns_.delta.clear();
  add(without_column(hits_, "delta"), columns_);
  expect_agreement_on_random_questions();
}

// A derived date may have a given one as its week before; so the two kinds meet in one answer.
TEST_F(Chicago, AnswersAgreeWhereSomeDatesAreGivenAndSomeDerived) {
  std::istringstream lines(hits_);
  std::string header;
  std::getline(lines, header);
  std::string given = header + '\n';
  std::string derived = given;
  for (std::string line; std::getline(lines, line);) {
    const bool odd_day = (line[9] - '0') % 2 == 1;
    (odd_day ? given : derived) += line + '\n';
  }
  add(given, columns_);
  columns_.delta.clear();
  add(without_column(derived, "delta"), columns_);
  expect_agreement_on_random_questions();
}

// A date's rows as CSV text.
std::string csv_of(const std::vector<store::Datapoint>& datapoints) {
  std::string csv = "date,hour,id_activity,postcode,hits,sbi\n";
  for (const store::Datapoint& d : datapoints) {
    csv += store::to_iso(d.date) + ',' + std::to_string(d.hour) + ',' +
           std::to_string(d.id_activity) + ',' + std::string(d.postcode.text()) + ',' +
           std::to_string(d.hits) + ',' + std::string(d.sbi.text()) + '\n';
  }
  return csv;
}

TEST(Demo, AnswersAgreeOnEveryDatapointOfTheMadeUpSpring) {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "cache" / "demo";
  const auto directory = server::ensure_demo_directory(path);
  ASSERT_TRUE(directory) << directory.error().detail;
  const auto again = server::ensure_demo_directory(path);
  ASSERT_TRUE(again) << again.error().detail;
  EXPECT_EQ(again->read_manifest()->data_version(), directory->read_manifest()->data_version());

  const server::Load load = load_directory(*directory);
  const auto events = server::planted_events();
  ASSERT_TRUE(events);
  const auto spring = server::DemoSpring::make(load.region->centres, *events);
  ASSERT_TRUE(spring);

  const store::EmbeddedFile industries = geo::netherlands_industries();
  Reference reference(directory->read_region_file("postcodes.csv").value(),
                      std::string(industries.bytes), 4);
  ReferenceColumns columns;
  columns.delta.clear();
  std::vector<std::string> busy;
  for (const store::Date date : server::demo_dates()) {
    const std::vector<store::Datapoint> datapoints = spring->datapoints(date);
    reference.add_datapoints(csv_of(datapoints), ',', columns);
    for (std::size_t i = 0; i < datapoints.size(); i += 1000) {
      busy.emplace_back(datapoints[i].postcode.text());
    }
  }
  for (const server::DemoEvent& event : *events) busy.emplace_back(event.known.postcode.text());
  EXPECT_GT(reference.rows(), 5'000'000U);

  std::vector<std::string> codes{"G", "I", "H", "R"};
  for (const store::SbiCode& code : load.snapshot.sbi->codes()) codes.emplace_back(code.text());
  expect_agreement(load, reference,
                   {.centres = load.region->centres,
                    .busy_postcodes = busy,
                    .dates = days("2012-12-20", "2013-05-20"),
                    .sbi = codes});
}

// The form in which the system was first described: runs of spaces. Two rows of one place, which
// its answer was shown for, and two of others.
constexpr const char* kTalk =
    "date       hour id_activity postcode hits delta sbi\n"
    "2013-01-01 12   1234        1234AB   35   22    1\n"
    "2013-01-08 12   1234        1234AB   45   35    1\n"
    "2013-01-01 11   2345        5555ZB   2    1     2\n"
    "2013-01-08 12   1234        6666UC   0    0     3\n";

TEST(Talk, ItsFourRowsAreAnsweredAsItSaid) {
  const TemporaryFolder folder;
  const store::DataDirectory directory =
      init_directory(folder.path() / "talk", {.postcodes = folder.file("postcodes.csv",
                                                                       "postcode,lat,lon\n"
                                                                       "1234AB,52.3731,4.8932\n"
                                                                       "5555ZB,52.3741,4.8942\n"
                                                                       "6666UC,52.3751,4.8952\n"
                                                                       "9999XX,51.9225,4.4792\n"),
                                              .crs = "EPSG:28992"});
  const auto summary = ingest_file(directory, folder.file("talk.txt", kTalk), {});
  EXPECT_EQ(summary.rows, 4U);
  const server::Load load = load_directory(directory);

  const auto ask = [&load](const char* radius, const std::vector<server::Parameter>& parameters) {
    const auto query = server::read_question({.postcode = "1234ab",
                                              .dates = "2013-01-08;2013-01-01",
                                              .radius = radius,
                                              .parameters = parameters},
                                             server::Limits{});
    return nlohmann::json::parse(
        server::to_json(server::answer(server::Engine({.load = load}), *query).value(), *query));
  };

  const nlohmann::json alone = ask("0", {});
  EXPECT_EQ(alone, nlohmann::json::parse(R"({
    "stats": [{"sbi": "1", "title": "1", "total": 80, "delta": 57,
               "percentage": 0.40350877192982454}],
    "timeline": [{"date": "2013-01-01", "hour": 12, "hits": 35, "delta": 22},
                 {"date": "2013-01-08", "hour": 12, "hits": 45, "delta": 35}],
    "points": [{"postcode": "1234AB", "lat": 52.3731, "lon": 4.8932, "hits": 80, "delta": 57}],
    "total": {"hits": 80, "delta": 57, "percentage": 0.40350877192982454},
    "query": {"postcode": "1234AB", "lat": 52.3731, "lon": 4.8932, "radius_km": 0.0,
              "dates": ["2013-01-01", "2013-01-08"], "sbi": null, "hours": null},
    "meta": {"backend": "memory", "precision": "pc6", "postcodes": 1, "datapoints": 2,
             "missing_dates": [], "baseline_missing": [],
             "plan": {"memory_reads": 2, "postgis_reads": 0, "postgis_way": null, "why": "PostGIS is not configured"}}})"));

  // The row without hits and delta is counted as read, and listed nowhere.
  const nlohmann::json around = ask("1", {});
  EXPECT_EQ(around["stats"], nlohmann::json::parse(R"([
    {"sbi": "1", "title": "1", "total": 80, "delta": 57, "percentage": 0.40350877192982454},
    {"sbi": "2", "title": "2", "total": 2, "delta": 1, "percentage": 1.0}])"));
  EXPECT_EQ(around["points"].size(), 2U);
  EXPECT_EQ(around["meta"]["postcodes"], 3);
  EXPECT_EQ(around["meta"]["datapoints"], 4);

  const nlohmann::json filtered =
      ask("1", {{.name = "sbi", .value = "2"}, {.name = "hours", .value = "11"}});
  EXPECT_EQ(filtered["total"],
            nlohmann::json::parse(R"({"hits": 2, "delta": 1, "percentage": 1.0})"));

  Reference reference(directory.read_region_file("postcodes.csv").value(), "", 4);
  reference.add_datapoints(kTalk, ' ', {});
  ReferenceQuestion question;
  question.postcode = "1234AB";
  question.dates = {"2013-01-01", "2013-01-08"};
  const ReferenceAnswer expected = reference.answer(question);
  ASSERT_EQ(expected.stats.size(), 2U);
  EXPECT_EQ(expected.stats[0].sums.percentage, around["stats"][0]["percentage"].get<double>());
}

}  // namespace
}  // namespace tests
