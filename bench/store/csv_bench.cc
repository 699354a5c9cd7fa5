// Datapoint rows a second out of CSV text, plain and gzipped.

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <zlib.h>

#include <iterator>
#include <string>
#include <vector>

#include "bench/support/random.h"
#include "store/datapoint_reader.h"

namespace {

constexpr std::int64_t kRows = 1'000'000;

const std::string& csv_text() {
  static const std::string text = [] {
    bench::Random random(1);
    std::string csv = "date,hour,id_activity,postcode,hits,delta,sbi\n";
    for (std::int64_t i = 0; i < kRows; ++i) {
      fmt::format_to(
          std::back_inserter(csv), "2013-{:02}-{:02},{},{},{}{}{},{},{},{}\n", 1 + random.below(12),
          1 + random.below(28), random.below(24), random.below(50'000), 1000 + random.below(9000),
          static_cast<char>('A' + random.below(26)), static_cast<char>('A' + random.below(26)),
          random.below(300), random.below(300), 1000 + random.below(8999));
    }
    return csv;
  }();
  return text;
}

const std::string& gzipped_text() {
  static const std::string gzipped = [] {
    const std::string& text = csv_text();
    std::string out(text.size(), '\0');
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
  }();
  return gzipped;
}

void read_all(benchmark::State& state, const std::string& bytes) {
  for (auto _ : state) {
    store::RefusedLines refused(store::BadLines::kFail);
    auto reader =
        store::DatapointReader::open(store::ByteSource::of_bytes(bytes, "bench"), {}, false);
    std::uint64_t hits = 0;
    std::int64_t rows = 0;
    while (true) {
      const auto row = reader->next(refused);
      if (!row || !*row) break;
      hits += (*row)->hits;
      ++rows;
    }
    benchmark::DoNotOptimize(hits);
    if (rows != kRows) state.SkipWithError("not every row was read");
  }
  state.SetItemsProcessed(state.iterations() * kRows);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(csv_text().size()));
}

void ReadCsv(benchmark::State& state) { read_all(state, csv_text()); }
void ReadGzippedCsv(benchmark::State& state) { read_all(state, gzipped_text()); }
BENCHMARK(ReadCsv)->Unit(benchmark::kMillisecond);
BENCHMARK(ReadGzippedCsv)->Unit(benchmark::kMillisecond);

}  // namespace
