#include "store/postgis/schema.h"

#include <gtest/gtest.h>

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
