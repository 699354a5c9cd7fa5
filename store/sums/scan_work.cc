#include "store/sums/scan_work.h"

#include <algorithm>

namespace store {
namespace {

// The part of a date's located postcodes that a selection has: its rows and series are taken to be
// that part of the date's.
double part_of(const SeriesTable& table, std::uint64_t postcodes) {
  const auto located = static_cast<double>(std::max(table.header().located, 1U));
  return std::min(static_cast<double>(postcodes) / located, 1.0);
}

std::uint64_t whole(double nanoseconds) { return static_cast<std::uint64_t>(nanoseconds); }

// What the parts of a scan take, as measured (bench/server/api/prices.cc).
constexpr double kRunEnd = 28;         // Of a run, on each date.
constexpr double kBlockOfSeries = 30;  // One whose series are read.
constexpr double kSeries = 2.9;        // Without a filter all columns are added up;
constexpr double kSeriesToFind = 1.3;  // with one on sbi most are passed over.
constexpr double kBlockOfRows = 60;
constexpr double kRow = 2.2;
constexpr double kRowOfSbi = 6;
constexpr double kBlockOfWindow = 130;

// Blocks near the ends of runs: those of the stretches that the ends lie in, on average half.
constexpr double kBlocksByRunEnd = kStretchBlocks / 2.0;

}  // namespace

std::uint64_t nanoseconds_of(const DatePartition& date, const DateScan& scan) {
  const SeriesTable& table = date.series();
  const double part = part_of(table, scan.postcodes);
  const double run_ends = 2 * static_cast<double>(scan.runs);
  const double blocks_at_ends = std::min(run_ends, table.blocks() + 1.0);
  const double blocks = table.blocks() * part + blocks_at_ends;
  const double series = static_cast<double>(table.header().series) * part;
  const double rows = static_cast<double>(date.rows()) * part;
  double nanoseconds = kRunEnd * run_ends;
  if (scan.sbi_share < 1) {
    // Sums by hour alone are kept for whole stretches.
    const double read =
        scan.by_series ? 1 : std::min(1.0, blocks_at_ends * kBlocksByRunEnd / blocks);
    nanoseconds += read * (kBlockOfSeries * blocks + kSeriesToFind * series +
                           kRowOfSbi * rows * scan.sbi_share);
  } else if (scan.by_series && scan.every_hour) {
    nanoseconds += kBlockOfSeries * blocks + kSeries * series;
  } else if (scan.by_series) {
    nanoseconds += kBlockOfRows * blocks + kRow * rows;
  }
  return whole(nanoseconds);
}

std::uint64_t nanoseconds_of(const SeriesTable& table, std::uint64_t postcodes) {
  const double part = part_of(table, postcodes);
  return whole(part * (kBlockOfWindow * table.blocks() +
                       kSeries * static_cast<double>(table.header().series)));
}

double share_of(std::span<const std::uint8_t> sbi) {
  if (sbi.empty()) return 1;
  return static_cast<double>(std::ranges::count(sbi, 1)) / static_cast<double>(sbi.size());
}

std::size_t shares_for(std::uint64_t nanoseconds, const Work& work) {
  constexpr std::uint64_t kWorthSharing = 100'000;
  return nanoseconds < kWorthSharing ? 1 : 4 * work.size();
}

}  // namespace store
