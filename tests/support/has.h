#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace tests {

// Whether `part` is somewhere in `text`; says what is there where it is not.
[[nodiscard]] inline testing::AssertionResult has(const std::string& text, std::string_view part) {
  if (text.find(part) != std::string::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "\"" << part << "\" is not in:\n" << text;
}

}  // namespace tests
