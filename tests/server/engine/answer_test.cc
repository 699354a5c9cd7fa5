#include "server/engine/answer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/support/answered.h"
#include "tests/support/references/reference.h"
#include "tests/support/small_load.h"

namespace server {
namespace {

using tests::answered;

Question question(std::string_view postcode, std::string_view dates,
                  std::optional<std::string_view> radius = {},
                  std::vector<Parameter> parameters = {}) {
  return read_question(
             {.postcode = postcode, .dates = dates, .radius = radius, .parameters = parameters}, {})
      .value();
}

const Load& talk() {
  static const auto load = tests::small_load(tests::talk_data());
  return *load;
}

TEST(Answer, IsThatOfTheTalk) {
  const Answer both = answered(talk(), question("1234AB", "2013-01-01;2013-01-08", "0")).value();
  ASSERT_EQ(both.stats.size(), 1U);
  EXPECT_EQ(both.stats[0].sbi.text(), "1");
  EXPECT_EQ(both.stats[0].sums, (store::Sums{.hits = 80, .delta = 57}));
  EXPECT_DOUBLE_EQ(store::percentage(both.stats[0].sums), 0.40350877192982454);
  ASSERT_EQ(both.timeline.size(), 2U);
  EXPECT_EQ(both.timeline[1].sums, (store::Sums{.hits = 45, .delta = 35}));
  ASSERT_EQ(both.points.size(), 1U);
  EXPECT_EQ(both.points[0].postcode->text(), "1234AB");
  EXPECT_EQ(*both.points[0].degrees, (geo::LonLat{.lon = 4.8932, .lat = 52.3731}));
  EXPECT_EQ(both.total, (store::Sums{.hits = 80, .delta = 57}));
  EXPECT_EQ(both.postcodes, 1U);
  EXPECT_EQ(both.datapoints, 2U);
  EXPECT_EQ(both.precision, Precision::kPc6);
  EXPECT_EQ(both.plan.backend(), "memory");
}

TEST(Answer, ListsStatsByTotalWithTitlesAndPointsByCode) {
  const Answer all = answered(talk(), question("3011AA", "2013-01-01", "100")).value();
  ASSERT_EQ(all.stats.size(), 2U);
  EXPECT_EQ(all.stats[0].sbi.text(), "1");
  EXPECT_EQ(all.stats[0].title, "1") << "no table has it: its code is its title";
  EXPECT_EQ(all.stats[1].title, "Restaurants");
  ASSERT_EQ(all.points.size(), 3U);
  EXPECT_EQ(all.points[0].postcode->text(), "1234AB");
  EXPECT_EQ(all.points[1].postcode->text(), "1234AC");
  EXPECT_EQ(all.points[2].postcode->text(), "3011AA");
  EXPECT_EQ(all.postcodes, 4U);
}

TEST(Answer, LowersPointsToTheirAreas) {
  const Answer coarse =
      answered(talk(), question("3011AA", "2013-01-01", "100", {{"precision", "pc4"}})).value();
  ASSERT_EQ(coarse.points.size(), 2U);
  EXPECT_EQ(coarse.points[0].postcode->text(), "1234");
  EXPECT_EQ(coarse.points[0].sums, (store::Sums{.hits = 38, .delta = 22}));
  EXPECT_NEAR(coarse.points[0].degrees->lat, (52.3731 + 52.3735) / 2, 1e-12);
  EXPECT_EQ(coarse.points[1].postcode->text(), "3011");
}

TEST(Answer, LeavesPointsOutWhereNoneAreWanted) {
  const Answer fine = answered(talk(), question("1234AB", "2013-01-01")).value();
  const Answer none =
      answered(talk(), question("1234AB", "2013-01-01", {}, {{"precision", "none"}})).value();
  EXPECT_TRUE(none.points.empty());
  EXPECT_EQ(none.total, fine.total);
  EXPECT_EQ(none.timeline, fine.timeline);
  EXPECT_EQ(none.precision, Precision::kNone);
}

TEST(Answer, SelectsAnIndustryWithAllBelowIt) {
  const auto total = [](std::string_view sbi) {
    return answered(talk(), question("3011AA", "2013-01-01", "100", {{"sbi", std::string(sbi)}}))
        .value()
        .total.hits;
  };
  EXPECT_EQ(total("I"), 10U);
  EXPECT_EQ(total("56"), 10U);
  EXPECT_EQ(total("1"), 35U);
  EXPECT_EQ(total("1,5610"), 45U);
  EXPECT_EQ(total("99"), 0U);
}

TEST(Answer, NamesDatesThatAreNotThere) {
  const Answer some = answered(talk(), question("1234AB", "2013-01-07..2013-01-09")).value();
  EXPECT_EQ(some.plan.missing_dates.size(), 2U);
  EXPECT_TRUE(some.plan.baseline_missing.empty());
  EXPECT_EQ(some.total.hits, 45U);
}

TEST(Answer, ToAnUnknownPostcodeIsAnError) {
  const auto unknown = answered(talk(), question("9999ZZ", "2013-01-01"));
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, store::ErrorCode::kNotFound);
  EXPECT_EQ(unknown.error().parameter, "postcode");
  EXPECT_EQ(unknown.error().detail, "\"9999ZZ\" is not a postcode of the location table");
}

TEST(Answer, FromPostgisIsNotToBeHadWhereNoneIsConfigured) {
  const auto elsewhere =
      answered(talk(), question("1234AB", "2013-01-01", {}, {{"backend", "postgis"}}));
  ASSERT_FALSE(elsewhere);
  EXPECT_EQ(elsewhere.error().code, store::ErrorCode::kInvalid);
  EXPECT_EQ(elsewhere.error().parameter, "backend");
  EXPECT_TRUE(answered(talk(), question("1234AB", "2013-01-01", {}, {{"backend", "memory"}})));
}

TEST(Answer, IsDamagedWhereAReadDateIs) {
  Load damaged = talk();
  damaged.snapshot.dates[1].rows = nullptr;
  damaged.snapshot.dates[1].damage =
      store::Error{store::ErrorCode::kCorrupt, "2013-01-08: b.part fails its checksum", "", ""};
  const auto refused = answered(damaged, question("1234AB", "2013-01-01..2013-01-08"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, store::ErrorCode::kCorrupt);
  EXPECT_TRUE(answered(damaged, question("1234AB", "2013-01-01")));
}

// A region with more postcodes around a point than are shown one by one.
TEST(Answer, ShowsAreasByItselfAboveTenThousandPostcodes) {
  tests::SmallData data;
  for (int i = 0; i < 10'001; ++i) {
    data.places.push_back(
        {.postcode = std::to_string(10'000'000 + i), .lat = 52.0 + i * 1e-6, .lon = 5.0});
  }
  data.datapoints =
      "date,hour,id_activity,postcode,hits,delta,sbi\n"
      "2013-01-01,0,1,10000000,1,0,1\n2013-01-01,0,1,10000001,2,0,1\n";
  const auto load = tests::small_load(data);
  const Answer many = answered(*load, question("10000000", "2013-01-01", "10")).value();
  EXPECT_EQ(many.postcodes, 10'001U);
  EXPECT_EQ(many.precision, Precision::kPc4);
  ASSERT_EQ(many.points.size(), 1U);
  EXPECT_EQ(many.points[0].sums.hits, 3U);
  data.places.pop_back();
  const auto fewer = tests::small_load(data);
  EXPECT_EQ(answered(*fewer, question("10000000", "2013-01-01", "10")).value().precision,
            Precision::kPc6);
}

// A region and rows of every kind, small enough for plain loops.
tests::SmallData random_data(std::mt19937& random, bool derive_delta) {
  tests::SmallData data;
  data.derive_delta = derive_delta;
  data.industries = "code,parent,title_en\nA,,A\nB,,B\n01,A,One\n02,B,Two\n";
  std::uniform_real_distribution<double> offset(0, 0.05);
  for (int i = 0; i < 60; ++i) {
    data.places.push_back(
        {.postcode = std::to_string(1000 + i % 7) + (i < 7 ? "" : "A") +
                     (i < 7 ? "" : std::string(1, static_cast<char>('A' + i / 7))),
         .lat = 52.0 + offset(random),
         .lon = 5.0 + offset(random)});
  }
  const std::vector<std::string> sbi = {"01", "011", "02", "0215", "7", "A"};
  data.datapoints = "date,hour,id_activity,postcode,hits,delta,sbi\n";
  for (int i = 0; i < 600; ++i) {
    const store::Date date =
        store::parse_date("2013-01-01").value() + std::chrono::days{random() % 18};
    const std::string postcode =
        random() % 20 == 0 ? "NOWHERE" : data.places[random() % data.places.size()].postcode;
    data.datapoints += store::to_iso(date) + ',' + std::to_string(random() % 24) + ',' +
                       std::to_string(random() % 50) + ',' + postcode + ',' +
                       std::to_string(random() % 4) + ',' + std::to_string(random() % 4) + ',' +
                       sbi[random() % sbi.size()] + '\n';
  }
  return data;
}

std::string summary(const tests::ReferenceAnswer& answer) {
  std::string text;
  for (const auto& stat : answer.stats) {
    text += stat.sbi + " " + std::to_string(stat.sums.hits) + " " +
            std::to_string(stat.sums.delta) + "\n";
  }
  for (const auto& hour : answer.timeline) {
    text += hour.date + " " + std::to_string(hour.hour) + " " + std::to_string(hour.sums.hits) +
            " " + std::to_string(hour.sums.delta) + "\n";
  }
  for (const auto& point : answer.points) {
    text += point.postcode + " " + std::to_string(point.sums.hits) + " " +
            std::to_string(point.sums.delta) + "\n";
  }
  text += answer.precision + " " + std::to_string(answer.postcodes) + " " +
          std::to_string(answer.datapoints);
  for (const auto& date : answer.missing_dates) text += " missing " + date;
  for (const auto& date : answer.baseline_missing) text += " baseline " + date;
  return text;
}

std::string summary(const Answer& answer) {
  tests::ReferenceAnswer same;
  const auto sums = [](const store::Sums& ours) {
    return tests::ReferenceSums{.hits = ours.hits, .delta = ours.delta};
  };
  for (const Stat& stat : answer.stats) {
    same.stats.push_back({.sbi = std::string(stat.sbi.text()), .sums = sums(stat.sums)});
  }
  for (const store::HourSums& hour : answer.timeline) {
    same.timeline.push_back(
        {.date = store::to_iso(hour.date), .hour = hour.hour, .sums = sums(hour.sums)});
  }
  for (const Point& point : answer.points) {
    same.points.push_back({.postcode = std::string(point.postcode->text()),
                           .lat = point.degrees->lat,
                           .lon = point.degrees->lon,
                           .sums = sums(point.sums)});
  }
  same.precision = name_of(answer.precision);
  same.postcodes = answer.postcodes;
  same.datapoints = answer.datapoints;
  for (const store::Date date : answer.plan.missing_dates) {
    same.missing_dates.push_back(store::to_iso(date));
  }
  for (const store::Date date : answer.plan.baseline_missing) {
    same.baseline_missing.push_back(store::to_iso(date));
  }
  return summary(same);
}

TEST(Answer, AgreesWithPlainLoopsOverTheText) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const tests::SmallData data = random_data(random, seed % 2 == 1);
    const auto load = tests::small_load(data);
    tests::Reference reference(geo::centres_to_csv(load->region->centres), data.industries, 4);
    tests::ReferenceColumns columns;
    if (data.derive_delta) columns.delta = "";
    reference.add_datapoints(data.datapoints, ',', columns);
    for (int round = 0; round < 20; ++round) {
      tests::ReferenceQuestion asked;
      asked.postcode = data.places[random() % 60].postcode;
      std::string dates;
      for (unsigned i = 0; i <= random() % 4; ++i) {
        asked.dates.insert(store::to_iso(store::parse_date("2012-12-30").value() +
                                         std::chrono::days{random() % 24}));
      }
      for (const std::string& date : asked.dates) dates += (dates.empty() ? "" : ",") + date;
      asked.radius_km = static_cast<double>(random() % 12) / 4;
      std::vector<Parameter> parameters;
      if (random() % 2 == 0) {
        asked.sbi = {"A", "02"};
        parameters.push_back({"sbi", "a,02"});
      }
      if (random() % 2 == 0) {
        asked.hours = {22, 23, 0, 1, 12};
        parameters.push_back({"hours", "22-1,12"});
      }
      asked.precision = random() % 2 == 0 ? "pc4" : "pc6";
      parameters.push_back({"precision", asked.precision});
      const std::string radius = std::to_string(asked.radius_km);
      SCOPED_TRACE(asked.postcode + " " + dates + " " + radius);
      EXPECT_EQ(
          summary(answered(*load, question(asked.postcode, dates, radius, parameters)).value()),
          summary(reference.answer(asked)));
    }
  }
}

}  // namespace
}  // namespace server
