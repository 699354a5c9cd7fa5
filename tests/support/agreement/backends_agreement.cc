#include "tests/support/agreement/backends_agreement.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <fstream>
#include <pqxx/pqxx>
#include <random>
#include <set>

#include "server/cli/postgis_options.h"
#include "server/demo/calendar.h"
#include "server/demo/demo.h"
#include "server/demo/directory.h"
#include "server/demo/events.h"
#include "server/engine/answer.h"
#include "server/write/answer_json.h"
#include "tests/support/agreement/random_questions.h"
#include "tests/support/agreement/whole_way.h"
#include "tests/support/machine/program.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/suite.h"

namespace tests {

namespace {

using server::Answer;
using server::Engine;
using server::Load;

const std::filesystem::path kData = STRAAL_TEST_DATA;

// The part of an answer that says what happened: all but what was asked and who answered.
std::string said(const server::Cleared<Answer>& cleared, const server::Question& query) {
  const Answer& answer = *cleared;
  const std::string json = server::to_json(cleared, query);
  std::string text = json.substr(0, json.find(R"(,"query":)"));
  text += fmt::format(" {} {} {}", server::name_of(answer.precision), answer.postcodes,
                      answer.datapoints);
  for (const store::Date date : answer.plan.missing_dates) text += " -" + store::to_iso(date);
  for (const store::Date date : answer.plan.baseline_missing) text += " ?" + store::to_iso(date);
  return text;
}

// The ranks that PostGIS itself finds in a circle.
std::vector<std::uint32_t> found_by_postgis(pqxx::transaction_base& session, std::uint32_t centre,
                                            double radius_km) {
  std::vector<std::uint32_t> ranks;
  const pqxx::result rows = session.exec_params(
      "SELECT p.rank FROM straal.postcodes AS c JOIN straal.postcodes AS p "
      "ON ST_DWithin(c.location, p.location, $2) WHERE c.rank = $1 ORDER BY p.rank",
      centre, radius_km * 1000);
  for (const pqxx::row& row : rows) ranks.push_back(row[0].as<std::uint32_t>());
  return ranks;
}

std::vector<std::uint32_t> found_by_us(const Load& load, std::uint32_t centre, double radius_km) {
  std::vector<std::uint32_t> ranks;
  const auto runs = load.region->radius_index.within(load.region->centres.metres[centre],
                                                     geo::Metres{radius_km * 1000});
  for (const store::SlotRun run : runs) {
    for (std::uint32_t rank = index(run.first); rank < index(run.last); ++rank) {
      ranks.push_back(rank);
    }
  }
  return ranks;
}

std::vector<std::string> codes_of(const auto& codes) {
  std::vector<std::string> texts;
  for (const auto& code : codes) texts.emplace_back(code.text());
  return texts;
}

std::filesystem::path file(const std::filesystem::path& path, const std::string& content) {
  std::ofstream(path) << content;
  return path;
}

}  // namespace

Load hot_load(const store::DataDirectory& directory, std::uint32_t hot_days) {
  Load whole = load_directory(directory);
  return Load(whole.region, whole.snapshot, whole.workers, hot_days);
}

void run_well(const std::vector<std::string>& words) {
  const ProgramResult result = run_straal(words);
  EXPECT_EQ(result.exit_code, 0) << result.err;
}

std::array<JoiningDatabase, 2> in_every_way(const std::string& conninfo,
                                            const server::Region& region) {
  const auto asked_by = [&](store::postgis::Join join) {
    JoiningDatabase database{.join = join,
                             .backend = server::backend_of(
                                 {.conninfo = store::postgis::Conninfo::parse(conninfo).value(),
                                  .connections = 2,
                                  .timeout = std::chrono::minutes{5},
                                  .memory_radius_km = {},
                                  .join = join},
                                 region)};
    EXPECT_EQ(database.backend->seen().trouble, "");
    EXPECT_EQ(database.backend->seen().no_tables, "");
    return database;
  };
  return {asked_by(store::postgis::Join::kRanges), asked_by(store::postgis::Join::kTable)};
}

AskedCountry chicago(const std::filesystem::path& folder) {
  auto directory = init_directory(
      folder / "chicago", {.postcodes = kData / "places_chicago.csv",
                           .postcode_columns = {{.name = "postcode", .header = "place"}},
                           .industries = kData / "categories_chicago.csv",
                           .industry_columns = {{.name = "code", .header = "category"},
                                                {.name = "title_en", .header = "most_common_type"}},
                           .crs = "EPSG:26971"});
  store::IngestOptions options;
  options.columns = {{.name = "postcode", .header = "place"},
                     {.name = "id_activity", .header = "activity"},
                     {.name = "sbi", .header = "category"}};
  ingest_file(directory, kData / "hits_chicago_crime.csv.gz", options);

  const Load load = load_directory(directory);
  return {.directory = std::move(directory),
          .busy_postcodes = codes_of(load.region->centres.codes.codes()),
          .dates = days("2013-12-01", "2014-03-05"),
          .sbi = codes_of(load.snapshot.sbi->codes()),
          .hot_days = 30};
}

AskedCountry the_netherlands(const std::filesystem::path& folder) {
  const auto events = server::planted_events().value();
  const std::filesystem::path path = folder / "nl";
  run_well({"init", path.string()});
  auto directory = store::DataDirectory::open(path).value();
  const Load empty = load_directory(directory);
  const auto spring = server::DemoSpring::make(empty.region->centres, events).value();
  std::string csv = "date,hour,id_activity,postcode,hits,sbi\n";
  std::vector<std::string> busy;
  for (const server::DemoEvent& event : events) busy.emplace_back(event.known.postcode.text());
  for (const store::Date date : server::demo_dates()) {
    std::size_t number = 0;
    for (const store::Datapoint& row : spring.datapoints(date)) {
      if (++number % 20 != 0) continue;
      csv += fmt::format("{},{},{},{},{},{}\n", store::to_iso(date), row.hour, row.id_activity,
                         row.postcode.text(), row.hits, row.sbi.text());
      if (number % 20'000 == 0) busy.emplace_back(row.postcode.text());
    }
  }
  ingest_file(directory, file(folder / "spring.csv", csv), {});

  const Load load = load_directory(directory);
  std::vector<std::string> codes{"G", "I", "H", "R"};
  for (const std::string& code : codes_of(load.snapshot.sbi->codes())) codes.push_back(code);
  return {.directory = std::move(directory),
          .busy_postcodes = busy,
          .dates = days("2012-12-20", "2013-05-20"),
          .sbi = codes,
          .hot_days = 40};
}

AskedCountry switzerland(const std::filesystem::path& folder) {
  std::mt19937_64 random(2056);
  const auto below = [&random](std::uint64_t bound) { return random() % bound; };
  std::string places = "postcode,lat,lon\n";
  std::vector<std::string> codes;
  for (int i = 0; i < 3000; ++i) {
    codes.push_back(fmt::format("{:04}{}", 1000 + i / 7, static_cast<char>('A' + i % 7)));
    places += fmt::format("{},{:.4f},{:.4f}\n", codes.back(),
                          46.5 + 0.001 * static_cast<double>(below(900)),
                          7.0 + 0.001 * static_cast<double>(below(1500)));
  }
  auto directory = init_directory(
      folder / "ch", {.postcodes = file(folder / "places.csv", places), .crs = "EPSG:2056"});
  std::string given = "date,hour,id_activity,postcode,hits,delta,sbi\n";
  std::string derived = "date,hour,id_activity,postcode,hits,sbi\n";
  for (int i = 0; i < 60'000; ++i) {
    const store::Date date = *store::parse_date("2020-02-01") + std::chrono::days{below(50)};
    const std::string postcode =
        below(50) == 0 ? fmt::format("NOWHERE{}", below(9)) : codes[below(codes.size())];
    const auto number = [&] { return below(40) == 0 ? 4294967295U - below(3) : below(9); };
    const auto hits = number();
    const auto head =
        fmt::format("{},{},{},{},{}", store::to_iso(date), below(24),
                    below(100) == 0 ? 9223372036854775807U : below(20), postcode, hits);
    const auto sbi = fmt::format("{}{}", static_cast<char>('A' + below(5)), below(12));
    if (date.time_since_epoch().count() % 3 == 0) {
      given += fmt::format("{},{},{}\n", head, number(), sbi);
    } else {
      derived += fmt::format("{},{}\n", head, sbi);
    }
  }
  ingest_file(directory, file(folder / "given.csv", given), {});
  ingest_file(directory, file(folder / "derived.csv", derived), {});

  const Load load = load_directory(directory);
  return {.directory = std::move(directory),
          .busy_postcodes = codes,
          .dates = days("2020-01-25", "2020-03-25"),
          .sbi = codes_of(load.snapshot.sbi->codes()),
          .hot_days = 20};
}

void expect_agreement(const AskedCountry& country, const std::string& conninfo,
                      unsigned questions) {
  const Load load = load_directory(country.directory);
  const Load hot = hot_load(country.directory, country.hot_days);
  const auto databases = in_every_way(conninfo, *load.region);
  const QuestionMatter matter{.centres = load.region->centres,
                              .busy_postcodes = country.busy_postcodes,
                              .dates = country.dates,
                              .sbi = country.sbi};
  pqxx::connection connection(conninfo);
  pqxx::nontransaction session(connection);

  const unsigned seed = suite_seed("questions");
  RandomQuestions random(matter, seed);
  const std::string across_the_border =
      fmt::format(";{}..{}", store::to_iso(hot.resident_from - std::chrono::days{1}),
                  store::to_iso(hot.resident_from));
  std::set<std::string> ways;
  unsigned with_hits = 0;
  unsigned by_both = 0;
  for (unsigned i = 0; i < questions; ++i) {
    RandomQuestion question = random.next();
    if (i % 4 == 0) question.dates += across_the_border;
    SCOPED_TRACE(question.path());
    auto query = server::read_question(question.text(), server::Limits{});
    ASSERT_TRUE(query) << query.error().detail;
    const auto memory = server::answer(Engine({.load = load}), *query);
    ASSERT_TRUE(memory) << memory.error().detail;

    query->backend = server::Backend::kPostgis;
    for (const auto& [join, backend] : databases) {
      const Engine all({.load = load, .postgis = backend.get()});
      const auto postgis = server::answer(all, *query);
      ASSERT_TRUE(postgis) << postgis.error().detail << ' ' << postgis.error().cause;
      const std::string way((*postgis)->way);
      ASSERT_EQ(said(*postgis, *query), said(*memory, *query)) << way;
      if (way.empty()) continue;
      ways.insert(way);
      ASSERT_EQ(way.find("temporary table") != std::string::npos,
                join == store::postgis::Join::kTable);
    }

    query->backend = server::Backend::kAuto;
    const Engine some({.load = hot, .postgis = databases[i % 2].backend.get()});
    const auto both = server::answer(some, *query);
    ASSERT_TRUE(both) << both.error().detail << ' ' << both.error().cause;
    ASSERT_EQ(said(*both, *query), said(*memory, *query)) << (*both)->plan.why;
    by_both += (*both)->plan.backend() == "both" ? 1U : 0U;
    with_hits += (*memory)->total.hits > 0 ? 1U : 0U;

    const std::uint32_t centre = index(*load.region->centres.codes.find(query->postcode));
    ASSERT_EQ(found_by_postgis(session, centre, query->radius_km),
              found_by_us(load, centre, query->radius_km));
  }
  EXPECT_GT(with_hits, questions / 4) << "the questions are mostly about nothing";
  EXPECT_GE(by_both, questions / 8) << "hardly any question lies on both sides of the border";
  // The rarer ways, whole areas and the rim, may well not come up among fewer.
  constexpr unsigned kManyQuestions = 150;
  if (questions >= kManyQuestions) {
    EXPECT_EQ(ways.size(), 4U) << "the ways to ask are not all asked";
  }
}

}  // namespace tests
