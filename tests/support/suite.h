#pragma once

namespace tests {

// How many a random suite tries of what it makes: `small` in every run, and `full` where the
// environment has STRAAL_LONG (`tests/run --long`).
[[nodiscard]] unsigned suite_size(unsigned small, unsigned full);

// The seed of a random suite, which it prints with `about`: STRAAL_SEED where that is set;
// otherwise the same one in every small run, and another one in each long run.
[[nodiscard]] unsigned suite_seed(const char* about);

}  // namespace tests
