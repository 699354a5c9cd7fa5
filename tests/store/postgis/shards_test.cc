#include "store/postgis/shards.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/support/postgis_transfer.h"
#include "tests/support/suite.h"

namespace store::postgis {
namespace {

using tests::january;
using Dates = std::vector<Date>;

// Rows of both areas and of none: the area of 1234AB has the number 0, that of 5678ZZ 1.
constexpr std::string_view kRows =
    "2013-01-01,0,1,1234AB,5,3,5610\n"
    "2013-01-01,0,1,1234AC,7,3,A\n"
    "2013-01-01,23,9223372036854775807,5678ZZ,4294967295,4294967295,A\n"
    "2013-01-01,12,7,9999XX,2,1,47\n";

// TransferTest's database, to be made a coordinator, and databases for its shards.
class Shards : public tests::TransferTest {
 protected:
  Shards() {
    for (int i = 0; i < 2; ++i) list_.push_back(new_database());
  }

  [[nodiscard]] static Conninfo new_database() {
    static int count = 0;
    return Conninfo::parse(
               tests::shared_postgres().create_database("shard_" + std::to_string(++count)))
        .value();
  }

  [[nodiscard]] Result<SchemaChange> make() const { return init_with_shards(conninfo(), list_); }
  void expect_refused(const Result<SchemaChange>& made, std::string_view why) const {
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::kConflict);
    EXPECT_NE(made.error().detail.find(why), std::string::npos) << made.error().detail;
  }

  [[nodiscard]] static pqxx::result at(const Conninfo& conninfo, const std::string& statement) {
    pqxx::connection connection(conninfo.text());
    return pqxx::nontransaction(connection).exec(statement);
  }
  [[nodiscard]] std::string at_shard(std::size_t i, const std::string& statement) const {
    return at(list_[i], statement)[0][0].c_str();
  }

  // A question about all ranks on one date, in the state that `loaded` (SQL) says.
  [[nodiscard]] static std::string question(const std::string& day, const std::string& loaded) {
    return fmt::format(
        "SELECT coalesce(sum(hits), 0) FROM straal.sums(ARRAY[DATE '{0}'], ARRAY[{1}], "
        "ARRAY[DATE '{0}'], ARRAY[false], ARRAY[0], ARRAY[1000], ARRAY[1], NULL, NULL, NULL, "
        "'none') WHERE part = 'hour'",
        day, loaded);
  }
  static constexpr const char* kAsHere =
      "(SELECT loaded_at FROM straal.dates WHERE date = '2013-01-01')";

  // Its answer, or why there is none: "ST001".
  [[nodiscard]] static std::string asked(pqxx::transaction_base& work,
                                         const std::string& question) {
    try {
      return work.exec1(question)[0].c_str();
    } catch (const pqxx::sql_error& error) {
      return error.sqlstate();
    }
  }
  [[nodiscard]] std::string asked(const std::string& loaded = kAsHere) const {
    pqxx::connection connection(text_);
    pqxx::nontransaction work(connection);
    return asked(work, question("2013-01-01", loaded));
  }

  std::vector<Conninfo> list_;
};

TEST_F(Shards, AreMadeOnce) {
  for (int i = 0; i < 2; ++i) {
    const auto made = make();
    ASSERT_TRUE(made) << made.error().detail << made.error().cause;
    EXPECT_EQ(value("SELECT count(*) FROM straal.shards"), "2");
    EXPECT_EQ(at_shard(1, "SELECT shard FROM straal.membership"), "1");
    EXPECT_EQ(value("SELECT shard FROM straal.ask_shard(1)"), "1");
  }
  EXPECT_TRUE(init_with_shards(conninfo(), {})) << "with the list that it has";
}

TEST_F(Shards, AreStillAskedWhenTheSchemaWasBroughtUpToDate) {
  ASSERT_TRUE(append({csv("rows.csv", kRows)}));
  ASSERT_TRUE(make());
  ASSERT_TRUE(load());
  (void)sql("DELETE FROM straal.migrations WHERE version = " + std::to_string(kSchemaVersion));
  const auto done = init(conninfo());
  ASSERT_TRUE(done);
  EXPECT_EQ(done->from, kSchemaVersion - 1);
  EXPECT_EQ(asked(), "4294967309");
}

TEST_F(Shards, AreNamedToNobodyButTheOwner) {
  for (Conninfo& shard : list_) shard = shard.with("password", "it's a \\ secret");
  ASSERT_TRUE(make());
  (void)sql("CREATE ROLE curious_" + std::to_string(getpid()) + " LOGIN");
  std::string curious = text_;
  curious.replace(curious.find("user=straal"), 11, "user=curious_" + std::to_string(getpid()));
  pqxx::connection connection(curious);
  pqxx::nontransaction work(connection);
  EXPECT_THROW((void)work.exec("SELECT conninfo FROM straal.shards"), pqxx::sql_error);
  for (const pqxx::row& row :
       work.exec("SELECT srvoptions::text FROM pg_foreign_server UNION ALL "
                 "SELECT coalesce(umoptions::text, '') FROM pg_user_mappings")) {
    EXPECT_EQ(std::string(row[0].c_str()).find("secret"), std::string::npos);
  }
}

TEST_F(Shards, HoldTheirAreasAndTheFirstOneWhatHasNone) {
  ASSERT_TRUE(append({csv("rows.csv", kRows)}));
  ASSERT_TRUE(make());
  const auto loaded = load();
  ASSERT_TRUE(loaded) << loaded.error().detail << loaded.error().cause;
  EXPECT_EQ(loaded->rows, 4U);
  EXPECT_EQ(loaded->unlocated_rows, 1U);
  EXPECT_EQ(value("SELECT count(*) FROM straal.datapoints"), "0");
  EXPECT_EQ(at_shard(0, "SELECT array_agg(rank ORDER BY rank) FROM straal.datapoints"), "{0,1,3}");
  EXPECT_EQ(at_shard(1, "SELECT array_agg(rank ORDER BY rank) FROM straal.datapoints"), "{2}");
  EXPECT_EQ(at_shard(0, "SELECT array_agg(area) FROM straal.area_sums"), "{0}");
  EXPECT_EQ(at_shard(1, "SELECT array_agg(area) FROM straal.area_sums"), "{1}");
  EXPECT_EQ(value("SELECT rows FROM straal.dates"), "4");
  EXPECT_EQ(asked(), "4294967309");
  EXPECT_EQ(load().value().already_there, Dates{january(1)});
}

TEST_F(Shards, GiveBackTheVeryRowsThatWereLoaded) {
  ASSERT_TRUE(make());
  std::mt19937 random(tests::suite_seed("rows"));
  const std::vector<std::string> codes = {"1234AB", "1234AC", "5678ZZ", "0000AA", "9999XX"};
  std::string lines;
  for (int i = 0; i < 40'000; ++i) {
    lines += fmt::format("2013-01-0{},{},{},{},{},{},S{}\n", 1 + random() % 2, random() % 24,
                         random() % 3, codes[random() % codes.size()], random() % 3, random() % 2,
                         random() % 5);
  }
  ASSERT_TRUE(append({csv("rows.csv", lines)}));
  ASSERT_TRUE(load());
  const DataDirectory other = other_directory("other");
  const std::vector<std::filesystem::path> files = {
      csv("before.csv", "2013-02-01,1,1,9999XX,1,1,S4\n")};
  ASSERT_TRUE(store::ingest(other, located_, files, {}, {}));
  const auto fetched = fetch(other, {.dates = {january(1), january(2)}});
  ASSERT_TRUE(fetched) << fetched.error().detail << fetched.error().cause;
  auto expected = rows();
  expected.emplace_back("2013-02-01,1,1,9999XX,1,1,S4");
  std::ranges::sort(expected);
  EXPECT_EQ(tests::stored_rows(other, located_), expected);
}

TEST_F(Shards, MayBeAsManyAsOneLikes) {
  list_.push_back(new_database());
  ASSERT_TRUE(append({csv("rows.csv", kRows)}));
  ASSERT_TRUE(make());
  ASSERT_TRUE(load());
  EXPECT_EQ(at_shard(2, "SELECT rows FROM straal.dates"), "0");
  EXPECT_EQ(asked(), "4294967309");
}

// A load that was killed between two shards leaves these states.
TEST_F(Shards, AnswerNothingOfADateThatIsHalfLoaded) {
  ASSERT_TRUE(append({csv("rows.csv", kRows)}));
  ASSERT_TRUE(make());
  ASSERT_TRUE(load());
  for (std::size_t i = 0; i < 2; ++i) {
    SCOPED_TRACE(i);
    (void)at(list_[i], "UPDATE straal.dates SET loaded_at = clock_timestamp() RETURNING 1");
    EXPECT_EQ(asked(), "ST001");
    const auto refused = fetch(other_directory("other" + std::to_string(i)));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::kConflict);
    EXPECT_NE(refused.error().detail.find("2013-01-01"), std::string::npos);
    EXPECT_EQ(load().value().taken, Dates{january(1)});
    EXPECT_EQ(asked(), "4294967309");
  }
  (void)at(list_[0], "DELETE FROM straal.dates RETURNING 1");
  EXPECT_EQ(asked(), "ST001");
  ASSERT_TRUE(load());
  EXPECT_EQ(asked(), "4294967309");
}

TEST_F(Shards, CannotBeOtherOnesWhileThereIsData) {
  ASSERT_TRUE(append({csv("rows.csv", kRows)}));
  ASSERT_TRUE(make());
  std::swap(list_[0], list_[1]);
  EXPECT_TRUE(make()) << "without any data, that is nothing to it";
  ASSERT_TRUE(load());
  std::swap(list_[0], list_[1]);
  expect_refused(make(), "make another database the coordinator");
  list_.push_back(new_database());
  expect_refused(make(), "the 2 shards of another list");
}

TEST_F(Shards, MayBeLostOneAtATimeAndFilledAgain) {
  ASSERT_TRUE(append({csv("rows.csv", kRows)}));
  ASSERT_TRUE(make());
  ASSERT_TRUE(load());
  list_[1] = new_database();
  ASSERT_TRUE(make());
  EXPECT_EQ(asked(), "ST001");
  EXPECT_EQ(load().value().taken, Dates{january(1)});
  EXPECT_EQ(asked(), "4294967309");
}

TEST_F(Shards, AreNoDatabasesWithDataOrAnotherCoordinator) {
  ASSERT_TRUE(append({csv("rows.csv", kRows)}));
  ASSERT_TRUE(make());
  const Conninfo other = new_database();
  expect_refused(init_with_shards(other, list_), "belongs to another coordinator");
  expect_refused(init_with_shards(list_[0], {&other, 1}), "is shard 0 of another coordinator");
  const std::vector<Conninfo> itself = {other};
  expect_refused(init_with_shards(other, itself), "is the same database as the coordinator");
  const std::vector<Conninfo> twice = {new_database(), list_[0], list_[0]};
  expect_refused(init_with_shards(new_database(), {twice.data() + 1, 2}), "belongs to another");

  const Conninfo full = new_database();
  ASSERT_TRUE(init(full));
  ASSERT_TRUE(store::postgis::load(directory_, table(), full, {}));
  expect_refused(init_with_shards(new_database(), {&full, 1}), "holds dates of its own");
  const Conninfo empty = new_database();
  expect_refused(init_with_shards(full, {&empty, 1}), "the database holds dates itself");
  const std::vector<Conninfo> same = {empty, empty};
  expect_refused(init_with_shards(new_database(), same), "is the same database as shard 0");
}

TEST_F(Shards, AreLoadedAndFetchedThroughTheirCoordinatorAlone) {
  ASSERT_TRUE(append({csv("rows.csv", kRows)}));
  ASSERT_TRUE(make());
  ASSERT_TRUE(load());
  const auto loaded = store::postgis::load(directory_, table(), list_[1], {});
  ASSERT_FALSE(loaded);
  EXPECT_NE(loaded.error().detail.find("is shard 1"), std::string::npos) << loaded.error().detail;
  const auto fetched =
      store::postgis::fetch(list_[1], table(), other_directory("other"), IfThere::kFail, {});
  ASSERT_FALSE(fetched);
  EXPECT_NE(fetched.error().detail.find("is shard 1"), std::string::npos);
}

TEST_F(Shards, OneThatIsAwayIsNamedWithoutItsPassword) {
  ASSERT_TRUE(append({csv("rows.csv", kRows)}));
  ASSERT_TRUE(make());
  const Conninfo away = list_[1].with("dbname", "nowhere").with("password", "sesame");
  (void)sql("UPDATE straal.shards SET conninfo = $$" + away.text() + "$$ WHERE shard = 1");
  const auto loaded = load();
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::kUnavailable);
  EXPECT_NE(loaded.error().detail.find("nowhere"), std::string::npos) << loaded.error().detail;
  EXPECT_EQ((loaded.error().detail + loaded.error().cause).find("sesame"), std::string::npos);
}

// Also on a database that holds all of it.
TEST_F(Shards, ADateIsAskedInTheStateThatIsKnownOfIt) {
  ASSERT_TRUE(append({csv("rows.csv", kRows)}));
  ASSERT_TRUE(load());
  EXPECT_EQ(asked(), "4294967309");
  EXPECT_EQ(asked("now()"), "ST001");
  EXPECT_EQ(asked("NULL::timestamptz"), "ST001");
  pqxx::connection connection(text_);
  pqxx::nontransaction work(connection);
  EXPECT_EQ(asked(work, question("2013-01-02", kAsHere)), "ST001");
}

// A load writes its rows frozen: even a snapshot from before it would see them.
TEST_F(Shards, ASnapshotDoesNotAnswerFromRowsThatCameAfterIt) {
  ASSERT_TRUE(append({csv("rows.csv", kRows)}));
  ASSERT_TRUE(load());
  pqxx::connection connection(text_);
  pqxx::transaction<pqxx::repeatable_read, pqxx::read_only> moment(connection);
  EXPECT_EQ(moment.exec1("SELECT count(*) FROM straal.dates")[0].as<int>(), 1);
  ASSERT_TRUE(append({csv("more.csv", "2013-01-01,1,1,1234AB,100,3,5610\n")}));
  ASSERT_EQ(load().value().taken, Dates{january(1)});
  EXPECT_EQ(asked(moment, question("2013-01-01", kAsHere)), "ST001");
  EXPECT_EQ(asked(), "4294967409");
}

}  // namespace
}  // namespace store::postgis
