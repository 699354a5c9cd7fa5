// The program is built as one that strangers may reach (CMakeLists.txt): seen in its file.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/has.h"
#include "tests/support/machine/program.h"

namespace {

using tests::has;

std::string out_of(const char* tool, const char* options) {
  tests::ProgramInput input;
  input.program = std::string("/usr/bin/") + tool;
  const tests::ProgramResult result = tests::run_straal({options, STRAAL_PROGRAM}, input);
  EXPECT_EQ(result.exit_code, 0) << result.err;
  return result.out;
}

TEST(Hardened, IsLoadedAtAnyAddressAndRunsNoStack) {
  EXPECT_TRUE(has(out_of("readelf", "-hW"), "DYN (Position-Independent Executable file)"));
  const std::string segments = out_of("readelf", "-lW");
  const std::size_t stack = segments.find("GNU_STACK");
  ASSERT_NE(stack, std::string::npos);
  EXPECT_FALSE(has(segments.substr(stack, segments.find('\n', stack) - stack), "RWE"));
}

TEST(Hardened, CanChangeNoAddressOfAFunctionOnceItRuns) {
  EXPECT_TRUE(has(out_of("readelf", "-lW"), "GNU_RELRO"));
  EXPECT_TRUE(has(out_of("readelf", "-dW"), "BIND_NOW"));
}

TEST(Hardened, GuardsItsStackAndTheBuffersOfTheLibrary) {
  const std::string symbols = out_of("nm", "-D");
  EXPECT_TRUE(has(symbols, "__stack_chk_fail"));
  EXPECT_TRUE(has(symbols, "_chk@"));
}

#ifdef __x86_64__
TEST(Hardened, IsMarkedForShadowStacks) {
  EXPECT_TRUE(has(out_of("readelf", "-nW"), "x86 feature: IBT, SHSTK"));
}
#endif

}  // namespace
