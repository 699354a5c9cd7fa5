// Writes the benchmark's datapoints: make_country FILE.csv ROWS DATES

#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <cstring>

#include "bench/support/country.h"
#include "bench/support/netherlands.h"

int main(int argc, char** argv) {
  bench::CountrySize size;
  const auto read = [](const char* text, auto& number) {
    const char* end = text + std::strlen(text);
    const auto [at, error] = std::from_chars(text, end, number);
    return error == std::errc{} && at == end && number > 0;
  };
  if (argc != 4 || !read(argv[2], size.rows) || !read(argv[3], size.dates)) {
    fmt::print(stderr, "usage: make_country FILE.csv ROWS DATES\n");
    return 2;
  }
  std::FILE* out = std::fopen(argv[1], "wb");
  if (out == nullptr) {
    fmt::print(stderr, "{} cannot be written\n", argv[1]);
    return 1;
  }
  bench::write_country_csv(bench::netherlands(), size, out);
  const bool written = std::ferror(out) == 0;
  return std::fclose(out) == 0 && written ? 0 : 1;
}
