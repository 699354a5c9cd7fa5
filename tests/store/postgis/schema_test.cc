#include "store/postgis/schema.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <pqxx/pqxx>
#include <string>

#include "sql_files.h"
#include "tests/support/postgis_transfer.h"

namespace store::postgis {
namespace {

class Schema : public tests::TransferTest {};

TEST_F(Schema, IsMadeOnce) {
  EXPECT_EQ(value("SELECT count(*) FROM straal.migrations"), std::to_string(kSchemaVersion));
  const auto again = init(conninfo());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->from, kSchemaVersion);
  EXPECT_EQ(again->to, kSchemaVersion);
  EXPECT_EQ(value("SELECT count(*) FROM straal.migrations"), std::to_string(kSchemaVersion));
}

TEST_F(Schema, IsExplainedInTheDatabaseItself) {
  const auto silent = sql(
      "SELECT relname, attname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid "
      "WHERE relnamespace = 'straal'::regnamespace AND relkind IN ('r', 'p') AND attnum > 0 AND "
      "(col_description(attrelid, attnum) IS NULL OR obj_description(attrelid, 'pg_class') IS "
      "NULL)");
  for (const auto& row : silent) ADD_FAILURE() << row[0].c_str() << '.' << row[1].c_str();
}

// Columns with their types and comments, indexes, and functions with their bodies.
std::string shape_of(const std::string& conninfo) {
  pqxx::connection connection(conninfo);
  pqxx::nontransaction work(connection);
  std::string shape;
  for (const pqxx::row& row : work.exec(
           "SELECT format('%s.%s %s %s', relname, attname, format_type(atttypid, atttypmod), "
           "col_description(attrelid, attnum)) FROM pg_class JOIN pg_attribute ON "
           "attrelid = pg_class.oid WHERE relnamespace = 'straal'::regnamespace AND attnum > 0 AND "
           "NOT attisdropped UNION ALL "
           "SELECT format('%s %s %s', proname, pg_get_function_arguments(oid), prosrc) FROM "
           "pg_proc "
           "WHERE pronamespace = 'straal'::regnamespace UNION ALL "
           "SELECT indexdef FROM pg_indexes WHERE schemaname = 'straal' ORDER BY 1")) {
    shape += std::string(row[0].c_str()) + '\n';
  }
  return shape;
}

TEST_F(Schema, IsBroughtUpToDateFromEveryVersionBefore) {
  const std::string newest = shape_of(text_);
  for (int before = 1; before < kSchemaVersion; ++before) {
    SCOPED_TRACE(before);
    const std::string old =
        tests::shared_postgres().create_database(fmt::format("of_version_{}", before));
    {
      pqxx::connection connection(old);
      pqxx::work work(connection);
      for (int version = 1; version <= before; ++version) {
        const auto file =
            std::ranges::find(sql_files(), fmt::format("{}.sql", version), &EmbeddedFile::name);
        ASSERT_NE(file, sql_files().end());
        work.exec(std::string(file->bytes));
        work.exec_params("INSERT INTO straal.migrations (version) VALUES ($1)", version);
      }
      work.commit();
    }
    const auto done = init(Conninfo::parse(old).value());
    ASSERT_TRUE(done) << done.error().detail << done.error().cause;
    EXPECT_EQ(done->from, before);
    EXPECT_EQ(done->to, kSchemaVersion);
    EXPECT_EQ(shape_of(old), newest);
  }
}

// Hits and delta go up to 2^32-1, for which PostgreSQL has nothing smaller than a bigint.
TEST_F(Schema, HasRowsWithoutAByteOfPadding) {
  EXPECT_EQ(value("SELECT string_agg(format('%s %s', attname, format_type(atttypid, -1)), ', ' "
                  "ORDER BY attnum) FROM pg_attribute WHERE attrelid = "
                  "'straal.datapoints'::regclass AND attnum > 0"),
            "id_activity bigint, hits bigint, delta bigint, date date, rank integer, sbi smallint, "
            "hour smallint");
  ASSERT_TRUE(append({csv("one.csv", "2013-01-01,1,1,1234AB,1,1,1\n")}));
  ASSERT_TRUE(load());
  constexpr int kHeader = 24;
  EXPECT_EQ(value("SELECT pg_column_size(d) FROM straal.datapoints d"),
            std::to_string(kHeader + 3 * 8 + 2 * 4 + 2 * 2));
}

TEST_F(Schema, HasAPartitionForEachDateAndIndexesThatCoverWhatIsAsked) {
  ASSERT_TRUE(append({csv("two.csv",
                          "2013-01-01,1,1,1234AB,1,1,1\n"
                          "2013-01-02,1,1,1234AB,1,1,1\n")}));
  ASSERT_TRUE(load());
  EXPECT_EQ(value("SELECT string_agg(DISTINCT relname, ' ') FROM straal.datapoints d "
                  "JOIN pg_class c ON c.oid = d.tableoid WHERE date = '2013-01-02'"),
            "datapoints_20130102");
  pqxx::connection connection(text_);
  pqxx::nontransaction work(connection);
  work.exec("SET enable_seqscan = off");  // The tables are small enough to be read through.
  const auto plan_of = [&work](const std::string& statement) {
    std::string plan;
    for (const pqxx::row& row : work.exec("EXPLAIN " + statement)) {
      plan += std::string(row[0].c_str()) + '\n';
    }
    return plan;
  };
  // As straal.sums reads it: of a partition that is named.
  const std::string sums = plan_of(
      "SELECT hour, sbi, sum(hits), sum(delta) FROM straal.datapoints_20130102 "
      "WHERE rank >= 0 AND rank < 1 GROUP BY hour, sbi");
  EXPECT_NE(sums.find("Index Only Scan"), std::string::npos) << sums;
  const std::string near = plan_of(
      "SELECT p.rank FROM straal.postcodes c JOIN straal.postcodes p ON "
      "ST_DWithin(c.location, p.location, 100) WHERE c.rank = 0");
  EXPECT_NE(near.find("postcodes_location"), std::string::npos) << near;
}

TEST_F(Schema, OfANewerProgramIsRefused) {
  (void)sql("INSERT INTO straal.migrations (version) VALUES (99)");
  for (const Error& error : {init(conninfo()).error(), load().error(), fetch(directory_).error()}) {
    EXPECT_EQ(error.code, ErrorCode::kConflict);
    EXPECT_NE(error.detail.find("99"), std::string::npos) << error.detail;
  }
}

TEST_F(Schema, MustBeThereForTheOtherCommands) {
  (void)sql("DROP SCHEMA straal CASCADE");
  for (const Error& error : {load().error(), fetch(directory_).error()}) {
    EXPECT_EQ(error.code, ErrorCode::kConflict);
    EXPECT_NE(error.detail.find("straal postgis init"), std::string::npos) << error.detail;
  }
}

TEST_F(Schema, NeedsAnExtensionThatNotEverybodyMayCreate) {
  (void)sql("CREATE ROLE ordinary LOGIN");
  (void)sql("CREATE DATABASE bare OWNER ordinary TEMPLATE template0");
  std::string bare = tests::shared_postgres().conninfo("bare");
  bare.replace(bare.find("user=straal"), 11, "user=ordinary");
  const auto refused = init(Conninfo::parse(bare).value());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kConflict);
  EXPECT_NE(refused.error().detail.find("CREATE EXTENSION postgis"), std::string::npos);

  pqxx::connection superuser(tests::shared_postgres().conninfo("bare"));
  pqxx::nontransaction(superuser).exec("CREATE EXTENSION postgis");
  const auto made = init(Conninfo::parse(bare).value());
  ASSERT_TRUE(made) << made.error().detail << made.error().cause;
  EXPECT_EQ(made->from, 0);
}

TEST_F(Schema, WaitsForWhoeverChangesTheDatabase) {
  pqxx::connection other(text_);
  pqxx::nontransaction(other).exec("SELECT pg_advisory_lock(126943972385132)");
  int waits = 0;
  const auto made = init(conninfo(), [&] {
    ++waits;
    pqxx::nontransaction(other).exec("SELECT pg_advisory_unlock(126943972385132)");
  });
  EXPECT_TRUE(made);
  EXPECT_EQ(waits, 1);
}

TEST_F(Schema, OfADatabaseThatCannotBeReachedIsAnErrorWithoutItsPassword) {
  for (const std::string& text :
       {text_ + " password=sesame dbname=nowhere", text_ + " password=sesame host=/nowhere",
        text_ + " password=sesame user=nobody"}) {
    const auto refused = init(Conninfo::parse(text).value());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::kUnavailable);
    EXPECT_NE(refused.error().detail.find("dbname="), std::string::npos) << refused.error().detail;
    EXPECT_NE(refused.error().cause, "");
    EXPECT_EQ((refused.error().detail + refused.error().cause).find("sesame"), std::string::npos);
  }
}

}  // namespace
}  // namespace store::postgis
