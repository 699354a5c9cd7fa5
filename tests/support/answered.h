#pragma once

#include "server/engine/answer.h"

namespace server {

// Opens the gate for values that no engine has found.
class GateForTests {
 public:
  [[nodiscard]] static Gate gate() { return {}; }
};

}  // namespace server

namespace tests {

// The answer to a question from the data directory alone.
[[nodiscard]] inline store::Result<server::Answer> answered(const server::Load& load,
                                                            const server::Question& question) {
  return server::answer(server::Engine({.load = load}), question)
      .map([](const server::Cleared<server::Answer>& answer) { return *answer; });
}

// Passes the gate as a person who may see everything.
template <typename T>
[[nodiscard]] server::Cleared<T> cleared(T value) {
  return server::GateForTests::gate().clear(std::move(value));
}

}  // namespace tests
