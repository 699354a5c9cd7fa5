#pragma once

#include <cstdio>
#include <cstdlib>

namespace tests {

// An assert that release builds keep: a fuzzer finds what ends the process.
inline void require(bool holds, const char* fact) {
  if (holds) return;
  std::fprintf(stderr, "not so: %s\n", fact);
  std::abort();
}

}  // namespace tests
