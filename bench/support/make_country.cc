// Writes the benchmark's datapoints.

#include <fmt/format.h>

#include <cstdio>
#include <string_view>
#include <vector>

#include "bench/support/country.h"
#include "bench/support/netherlands.h"
#include "bench/support/number.h"

namespace {

int usage() {
  fmt::print(stderr,
             "usage: make_country FILE.csv ROWS DATES [--first-day N] [--no-delta] "
             "[--columns FOLDER]\n");
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  bench::Country country;
  std::optional<std::filesystem::path> columns;
  if (words.size() < 3 || !bench::read_number(words[1], country.rows) ||
      !bench::read_number(words[2], country.dates) || country.dates < 1) {
    return usage();
  }
  for (std::size_t i = 3; i < words.size(); ++i) {
    if (words[i] == "--no-delta") {
      country.delta = bench::DeltaColumn::kLeftOut;
    } else if (words[i] == "--columns" && i + 1 < words.size()) {
      columns = words[++i];
    } else if (words[i] != "--first-day" || i + 1 == words.size() ||
               !bench::read_number(words[++i], country.first_day) || country.first_day < 0) {
      return usage();
    }
  }
  std::FILE* csv = std::fopen(argv[1], "wb");
  if (csv == nullptr) {
    fmt::print(stderr, "{} cannot be written\n", words[0]);
    return 1;
  }
  const bool written = bench::write_country(bench::netherlands(), country, csv, columns);
  if (std::fclose(csv) == 0 && written) return 0;
  fmt::print(stderr, "{} cannot be written whole\n", words[0]);
  return 1;
}
