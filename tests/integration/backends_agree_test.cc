// Memory, PostGIS, and both together are asked the same questions.

#include <gtest/gtest.h>

#include "tests/support/backends_agreement.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/temporary_folder.h"

namespace {

// A database of that name, with what the data directory holds.
std::string filled(const char* name, const store::DataDirectory& directory) {
  const std::string conninfo = tests::shared_postgres().create_database(name);
  tests::run_well({"postgis", "init", conninfo});
  tests::run_well({"postgis", "load", directory.path().string(), conninfo});
  return conninfo;
}

TEST(BackendsAgree, InChicago) {
  const tests::TemporaryFolder folder;
  const auto country = tests::chicago(folder.path());
  tests::expect_agreement(country, filled("chicago", country.directory), 170);
}

TEST(BackendsAgree, InTheNetherlands) {
  const tests::TemporaryFolder folder;
  const auto country = tests::the_netherlands(folder.path());
  tests::expect_agreement(country, filled("nl", country.directory), 180);
}

TEST(BackendsAgree, InSwitzerland) {
  const tests::TemporaryFolder folder;
  const auto country = tests::switzerland(folder.path());
  tests::expect_agreement(country, filled("ch", country.directory), 180);
}

}  // namespace
