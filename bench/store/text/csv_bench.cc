// Datapoint rows a second out of CSV text, plain and gzipped, and into order.

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <zlib.h>

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "bench/support/random.h"
#include "store/ingest/datapoint_chunk.h"
#include "store/ingest/datapoint_reader.h"
#include "store/text/chunk_reader.h"

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

// The codes of the rows, as a location table holds them.
const store::PostcodeDictionary& located() {
  static const store::PostcodeDictionary codes = [] {
    store::PostcodeDictionary all;
    store::RefusedLines refused(store::BadLines::kFail);
    auto reader =
        store::DatapointReader::open(store::ByteSource::of_bytes(csv_text(), "bench"), {}, false);
    for (auto row = reader->next(refused); row && *row; row = reader->next(refused)) {
      all.add((*row)->postcode);
    }
    return all;
  }();
  return codes;
}

// One thread's share of an ingest: from bytes to rows with their slots.
void read_all(benchmark::State& state, const std::string& bytes) {
  constexpr std::size_t kChunkBytes = 512U << 10U;
  (void)located();
  for (auto _ : state) {
    auto opened =
        store::DatapointReader::open(store::ByteSource::of_bytes(bytes, "bench"), {}, false);
    const store::DeltaKind delta_kind = opened->delta_kind();
    auto rest = std::move(*opened).rest();
    store::DatapointChunkReader reader(located(), "bench", rest.header, delta_kind,
                                       store::BadLines::kFail);
    store::ChunkReader chunks(std::move(rest.lines), rest.header.separator, kChunkBytes);
    store::Chunk text;
    store::DatapointChunk chunk;
    std::uint64_t rows = 0;
    for (auto more = chunks.next(text); more && *more; more = chunks.next(text)) {
      reader.read(text.text(), chunk);
      rows += chunk.rows;
    }
    if (rows != kRows) state.SkipWithError("not every row was read");
  }
  state.SetItemsProcessed(state.iterations() * kRows);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(csv_text().size()));
}

// A date's rows into the order of a partition.
void SortRows(benchmark::State& state) {
  bench::Random random(2);
  std::vector<store::PartitionRow> rows;
  for (std::int64_t i = 0; i < kRows; ++i) {
    rows.push_back(
        {.activity = static_cast<std::int64_t>(random.below(50'000)),
         .postcode = store::PostcodeSlot{static_cast<std::uint32_t>(random.below(468'174))},
         .hits = 1,
         .delta = 1,
         .sbi = store::SbiSlot{static_cast<std::uint16_t>(random.below(900))},
         .hour = static_cast<std::uint8_t>(random.below(24))});
  }
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<store::PartitionRow> unsorted = rows;
    state.ResumeTiming();
    store::sort_rows(unsorted);
    benchmark::DoNotOptimize(unsorted.data());
  }
  state.SetItemsProcessed(state.iterations() * kRows);
}
BENCHMARK(SortRows)->Unit(benchmark::kMillisecond);

void ReadCsv(benchmark::State& state) { read_all(state, csv_text()); }
void ReadGzippedCsv(benchmark::State& state) { read_all(state, gzipped_text()); }
BENCHMARK(ReadCsv)->Unit(benchmark::kMillisecond);
BENCHMARK(ReadGzippedCsv)->Unit(benchmark::kMillisecond);

}  // namespace
