#include "store/postgis/conninfo.h"

#include <gtest/gtest.h>

namespace store::postgis {
namespace {

TEST(Conninfo, TakesBothForms) {
  const Conninfo words = Conninfo::parse("host=db dbname='a b' password=secret").value();
  EXPECT_EQ(words.text(), "password='secret' dbname='a b' host='db' connect_timeout='2'");
  EXPECT_EQ(words.described(), "dbname='a b' host='db'");
  const Conninfo uri = Conninfo::parse("postgresql://me:secret@db:5433/straal").value();
  EXPECT_EQ(uri.described(), "user='me' dbname='straal' host='db' port='5433'");
  EXPECT_NE(uri.text().find("password='secret'"), std::string::npos);
}

TEST(Conninfo, KeepsATimeoutThatIsGiven) {
  EXPECT_EQ(Conninfo::parse("connect_timeout=9").value().text(), "connect_timeout='9'");
}

TEST(Conninfo, QuotesWhatNeedsIt) {
  EXPECT_EQ(Conninfo::parse(R"(dbname='it\'s \\ here')").value().described(),
            R"(dbname='it\'s \\ here')");
}

TEST(Conninfo, MayBeEmpty) {
  EXPECT_EQ(Conninfo::parse("").value().described(), "the environment's database");
}

TEST(Conninfo, RefusesWhatLibpqCannotRead) {
  const auto refused = Conninfo::parse("host=db colour=red");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kInvalid);
  EXPECT_EQ(refused.error().detail,
            "the conninfo cannot be read: invalid connection option \"colour\"");
}

}  // namespace
}  // namespace store::postgis
