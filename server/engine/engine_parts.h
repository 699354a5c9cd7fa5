#pragma once

#include "server/engine/engine.h"

namespace server {

// The parts of an engine that could answer around its gate. Only server/engine includes this file
// (tests/tidy_test.cc).
class EngineParts {
 public:
  // The engine outlives it.
  explicit EngineParts(const Engine& engine) : engine_{engine} {}

  [[nodiscard]] const Load& load() const { return engine_.load(); }
  [[nodiscard]] const Gate& gate() const { return engine_.gate_; }

 private:
  const Engine& engine_;
};

}  // namespace server
