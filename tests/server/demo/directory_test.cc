#include "server/demo/directory.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <string>

namespace server {
namespace {

// The variable as long as this lives; unset where `value` is null. The tests here have one thread.
// NOLINTBEGIN(concurrency-mt-unsafe)
class SetEnvironment {
 public:
  SetEnvironment(const char* name, const char* value) : name_{name} {
    if (const char* before = std::getenv(name)) before_ = before;
    set(value);
  }
  SetEnvironment(const SetEnvironment&) = delete;
  SetEnvironment& operator=(const SetEnvironment&) = delete;
  ~SetEnvironment() { set(before_ ? before_->c_str() : nullptr); }

 private:
  void set(const char* value) const {
    if (value == nullptr) {
      unsetenv(name_);
    } else {
      setenv(name_, value, 1);
    }
  }

  const char* name_;
  std::optional<std::string> before_;
};
// NOLINTEND(concurrency-mt-unsafe)

TEST(DefaultDemoPath, IsInTheCacheThatTheEnvironmentNames) {
  const SetEnvironment cache("XDG_CACHE_HOME", "/somewhere/cache");
  const SetEnvironment home("HOME", "/home/anna");
  EXPECT_EQ(default_demo_path().value(), "/somewhere/cache/straal/demo-3.format-2");
}

TEST(DefaultDemoPath, IsInTheHomeFolderOtherwise) {
  const SetEnvironment home("HOME", "/home/anna");
  for (const char* unusable : {static_cast<const char*>(nullptr), "", "relative/cache"}) {
    const SetEnvironment cache("XDG_CACHE_HOME", unusable);
    EXPECT_EQ(default_demo_path().value(), "/home/anna/.cache/straal/demo-3.format-2");
  }
}

TEST(DefaultDemoPath, WithoutEitherTheVariablesAreNamed) {
  const SetEnvironment cache("XDG_CACHE_HOME", nullptr);
  const SetEnvironment home("HOME", nullptr);
  const auto path = default_demo_path();
  ASSERT_FALSE(path);
  EXPECT_NE(path.error().detail.find("XDG_CACHE_HOME"), std::string::npos);
}

}  // namespace
}  // namespace server
