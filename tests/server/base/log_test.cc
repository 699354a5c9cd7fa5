#include "server/base/log.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/support/has.h"
#include "tests/support/machine/temporary_folder.h"

namespace server {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  flush_log(std::chrono::seconds{10});
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST(Log, GoesToAFileThatIsOpenedAgain) {
  const tests::TemporaryFolder folder;
  const fs::path file = folder.path() / "straal.log";
  ASSERT_TRUE(log_to(file));
  log_info("first \n forged");
  EXPECT_TRUE(tests::has(text_of(file), "info    first \\x0A forged\n")) << text_of(file);
  fs::rename(file, folder.path() / "old.log");
  log_warning("second");
  EXPECT_TRUE(tests::has(text_of(folder.path() / "old.log"), "second"));
  ASSERT_TRUE(reopen_log());
  log_error("third");
  EXPECT_TRUE(tests::has(text_of(file), "error   third\n"));
  EXPECT_FALSE(tests::has(text_of(file), "second"));
}

TEST(Log, StaysWhereItIsIfAFileCannotBeOpened) {
  const tests::TemporaryFolder folder;
  const fs::path file = folder.path() / "straal.log";
  ASSERT_TRUE(log_to(file));
  const auto refused = log_to(folder.path() / "nowhere" / "straal.log");
  ASSERT_FALSE(refused);
  EXPECT_TRUE(tests::has(refused.error().detail, "No such file or directory"));
  log_info("still here");
  EXPECT_TRUE(tests::has(text_of(file), "still here"));
}

}  // namespace
}  // namespace server
