#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace tests {

// Whether `text` contains `part`; if not, the failure shows `text`.
[[nodiscard]] inline testing::AssertionResult has(const std::string& text, std::string_view part) {
  if (text.find(part) != std::string::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "\"" << part << "\" is not in:\n" << text;
}

}  // namespace tests
