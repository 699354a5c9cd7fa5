// What random questions of every kind were expected to take (server/engine/price.h), beside the
// time of processors that they take, writing included.
//
//   prices DIR [QUESTIONS [SEED [each]]]
//
// Prints a table in Markdown: of each path how many questions, how many of them have a price within
// a factor of 2 and of 3, and price / measured of the lowest and the highest fortieth and of the
// median. Each question is asked three times, and the fastest counts. With `each` a line for each
// question stands before: measured, price, target.

#include <fmt/format.h>

#include <string>
#include <vector>

#include "bench/support/number.h"
#include "server/engine/data/live_load.h"
#include "tests/support/agreement/priced_questions.h"

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  std::size_t count = 400;
  std::size_t seed = 1;
  const bool is_each = words.size() == 4 && words[3] == "each";
  if (words.empty() || words.size() > 4 ||
      (words.size() > 1 && !bench::read_number(words[1], count)) ||
      (words.size() > 2 && !bench::read_number(words[2], seed)) || count == 0 ||
      (words.size() == 4 && !is_each)) {
    fmt::print(stderr, "usage: prices DIR [QUESTIONS [SEED [each]]]\n");
    return 2;
  }
  const auto live = server::LiveLoad::open(words[0]);
  if (!live) {
    fmt::print(stderr, "{}\n", live.error().detail);
    return 1;
  }
  const auto questions =
      tests::ask_priced((*live)->published().current(), count, static_cast<unsigned>(seed), 3);
  if (is_each) {
    for (const tests::PricedQuestion& one : questions) {
      fmt::print("{:.3f} {:.3f} {}\n", one.engine_ms, one.price_ms, one.target);
    }
  }
  fmt::print(
      "| path | questions | within 2 | within 3 | price / measured: lowest fortieth | median | "
      "highest |\n|---|--:|--:|--:|--:|--:|--:|\n{}",
      tests::summary_of(questions));
  return 0;
}
