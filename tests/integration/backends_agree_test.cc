// Memory, PostGIS, and both together are asked the same questions.

#include <gtest/gtest.h>

#include "tests/support/agreement/backends_agreement.h"
#include "tests/support/agreement/impacts_agreement.h"
#include "tests/support/agreement/panels_agreement.h"
#include "tests/support/machine/postgres_cluster.h"
#include "tests/support/machine/temporary_folder.h"
#include "tests/support/suite.h"

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
  const std::string conninfo = filled("chicago", country.directory);
  tests::expect_agreement(country, conninfo, tests::suite_size(60, 1000));
  tests::expect_panels_agree(country, conninfo, tests::suite_size(24, 400));
  tests::expect_impacts_agree(country, conninfo, tests::suite_size(8, 60));
}

TEST(BackendsAgree, InTheNetherlands) {
  const tests::TemporaryFolder folder;
  const auto country = tests::the_netherlands(folder.path());
  const std::string conninfo = filled("nl", country.directory);
  tests::expect_agreement(country, conninfo, tests::suite_size(60, 1000));
  tests::expect_panels_agree(country, conninfo, tests::suite_size(24, 400));
  tests::expect_impacts_agree(country, conninfo, tests::suite_size(8, 60));
}

TEST(BackendsAgree, InSwitzerland) {
  const tests::TemporaryFolder folder;
  const auto country = tests::switzerland(folder.path());
  const std::string conninfo = filled("ch", country.directory);
  tests::expect_agreement(country, conninfo, tests::suite_size(60, 1000));
  tests::expect_panels_agree(country, conninfo, tests::suite_size(24, 400));
  tests::expect_impacts_agree(country, conninfo, tests::suite_size(8, 60));
}

}  // namespace
