#pragma once

namespace tests {

// How many a random suite tries of what it makes: `small` in every run, and `full` where the
// environment has STRAAL_LONG (`tests/run --long`).
[[nodiscard]] unsigned suite_size(unsigned small, unsigned full);

// The seed of a random suite, which it prints with `about`: STRAAL_SEED where that is set;
// otherwise the same one in every small run, and another one in each long run.
[[nodiscard]] unsigned suite_seed(const char* about);

// Whether this is a build with a sanitizer, in which what is dear takes many times as long.
#ifdef __has_feature
inline constexpr bool kHasSanitizer =
    __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool kHasSanitizer = false;
#endif

}  // namespace tests
