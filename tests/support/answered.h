#pragma once

#include "server/engine/answer.h"

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
  return server::Gate().clear(std::move(value));
}

}  // namespace tests
