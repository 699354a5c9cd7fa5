#include "store/sums/zone_scan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <optional>

#include "store/sums/hour_counter.h"

namespace store {
namespace {

constexpr std::uint32_t kNone = 0;  // The part that is of no zone.

// A block with edges in it: [first, last) among all.
struct CutBlock {
  std::uint32_t block;
  std::size_t first;
  std::size_t last;
};

// Rows [first, last) of a block, which are added to their part, and taken from the one that the
// block counts for as a whole.
struct RimRows {
  std::uint32_t block;
  std::uint64_t first;
  std::uint64_t last;
  std::uint32_t part;
  std::uint32_t of_block;
};

// Blocks before this one count for one part as a whole, and those from it on for another.
struct Border {
  std::uint32_t block;
  std::uint32_t before;
  std::uint32_t behind;
};

// As run_scan.cc adds up one selection, batch by batch: a block with edges in it counts for the
// part that has most of its rows, and only the others' are read one by one.
class DateScan {
 public:
  DateScan(const DatePartition& date, std::span<const ZoneScan::Edge> edges, std::size_t parts)
      : date_{date}, table_{date.series()}, edges_{edges}, counters_(parts), whole_(parts) {}

  bool run() {
    std::array<CutBlock, kBatch> cuts;
    for (std::size_t edge = 0; edge < edges_.size();) {
      std::size_t batch = 0;
      while (batch < kBatch && edge < edges_.size()) {
        const std::uint32_t block = table_.block_of(edges_[edge].slot);
        const std::size_t first = edge;
        while (edge < edges_.size() && table_.block_of(edges_[edge].slot) == block) ++edge;
        table_.prefetch_entry(block);
        cuts[batch++] = {.block = block, .first = first, .last = edge};
      }
      for (const CutBlock& cut : std::span(cuts).first(batch)) {
        if (!is_border(cut)) date_.prefetch_series(cut.block);
      }
      for (const CutBlock& cut : std::span(cuts).first(batch)) {
        if (!locate(cut)) return false;
      }
      if (edge == edges_.size()) go_on(next_block_, part_);
      if (!count()) return false;
    }
    return true;
  }

  // What the part holds.
  HoursOfDay sums(std::size_t part) {
    HoursOfDay sums = counters_[part].sums();
    for (std::size_t hour = 0; hour < 24; ++hour) {
      sums.hits[hour] += whole_[part].hits[hour];
      sums.delta[hour] += whole_[part].delta[hour];
    }
    return sums;
  }

 private:
  static constexpr std::size_t kBatch = 16;

  // Rows of a block between two edges.
  struct Piece {
    std::uint64_t first;
    std::uint64_t last;
    std::uint32_t part;
  };

  // Where one edge stands between two blocks, nothing is to be read of either.
  [[nodiscard]] bool is_border(const CutBlock& cut) const {
    return cut.last - cut.first == 1 && edges_[cut.first].slot == table_.first_slot(cut.block);
  }

  // From `block` on, blocks count for `part` as a whole.
  void go_on(std::uint32_t block, std::uint32_t part) {
    if (part == whole_part_) return;
    date_.prefetch_hours_before(block);
    borders_.push_back({.block = block, .before = whole_part_, .behind = part});
    whole_part_ = part;
  }

  bool locate(const CutBlock& cut) {
    if (next_block_ < cut.block) go_on(next_block_, part_);
    if (is_border(cut)) {
      part_ = edges_[cut.first].part;
      next_block_ = cut.block;
      return true;
    }
    SeriesBlock series;
    if (!table_.read_block(cut.block, series)) return false;
    pieces_.clear();
    std::uint64_t row = 0;
    for (const ZoneScan::Edge& edge : edges_.subspan(cut.first, cut.last - cut.first)) {
      const std::uint64_t first = series.first_row(series.first_from(edge.slot));
      pieces_.push_back({.first = row, .last = first, .part = part_});
      row = first;
      part_ = edge.part;
    }
    pieces_.push_back({.first = row, .last = series.rows, .part = part_});
    const std::uint32_t most = part_with_most();
    go_on(cut.block, most);
    next_block_ = cut.block + 1;
    for (const Piece& piece : pieces_) {
      if (piece.part == most || piece.first == piece.last) continue;
      date_.prefetch_rows(cut.block, piece.first, piece.last);
      rims_.push_back({.block = cut.block,
                       .first = piece.first,
                       .last = piece.last,
                       .part = piece.part,
                       .of_block = most});
    }
    return true;
  }

  [[nodiscard]] std::uint32_t part_with_most() const {
    std::uint32_t most = pieces_.front().part;
    std::uint64_t most_rows = 0;
    for (const Piece& piece : pieces_) {
      std::uint64_t rows = 0;
      for (const Piece& other : pieces_) {
        if (other.part == piece.part) rows += other.last - other.first;
      }
      if (rows <= most_rows) continue;
      most = piece.part;
      most_rows = rows;
    }
    return most;
  }

  // Counts what has been located since the last time.
  bool count() {
    RowBlock rows;
    std::optional<std::uint32_t> block;  // Whose rows these are.
    for (const RimRows& rim : rims_) {
      if (rim.block != block && !date_.read_rows(rim.block, rows)) return false;
      block = rim.block;
      if (rim.part != kNone) counters_[rim.part].add(rows, rim.first, rim.last);
      if (rim.of_block != kNone) counters_[rim.of_block].take(rows, rim.first, rim.last);
    }
    for (const Border& border : borders_) {
      if (border.before != kNone && !date_.add_hours_before(border.block, whole_[border.before])) {
        return false;
      }
      if (border.behind != kNone && !date_.take_hours_before(border.block, whole_[border.behind])) {
        return false;
      }
    }
    rims_.clear();
    borders_.clear();
    return true;
  }

  const DatePartition& date_;
  const SeriesTable& table_;
  std::span<const ZoneScan::Edge> edges_;
  std::uint32_t next_block_ = 0;       // The first that has not been located,
  std::uint32_t part_ = kNone;         // and the part that it begins with.
  std::uint32_t whole_part_ = kNone;   // The part that the block before counts for.
  std::vector<Piece> pieces_;          // Of a block; to use again.
  std::vector<RimRows> rims_;          // Located, and not yet counted.
  std::vector<Border> borders_;        // Likewise.
  std::vector<HourCounter> counters_;  // By part: the rows that were read,
  std::vector<HoursOfDay> whole_;      // and the blocks that count for it as a whole.
};

ZoneScan::Group group_of(std::span<const std::span<const SlotRun>> zones, std::size_t first) {
  constexpr std::uint32_t kEnd = std::numeric_limits<std::uint32_t>::max();
  ZoneScan::Group group{.first = first, .parts = {0}, .edges = {}};
  // How many ends of its runs each zone has behind it, and where the next one is.
  std::vector<std::size_t> passed(zones.size());
  std::vector<std::uint32_t> next(zones.size());
  const auto step_to = [&](std::size_t zone) {
    const std::span<const SlotRun> runs = zones[zone];
    const std::size_t run = passed[zone] / 2;
    next[zone] = run == runs.size()      ? kEnd
                 : passed[zone] % 2 == 0 ? index(runs[run].first)
                                         : index(runs[run].last);
  };
  for (std::size_t zone = 0; zone < zones.size(); ++zone) step_to(zone);
  std::uint64_t inside = 0;
  for (;;) {
    const std::uint32_t slot = *std::ranges::min_element(next);
    if (slot == kEnd) return group;
    const std::uint64_t before = inside;
    for (std::size_t zone = 0; zone < zones.size(); ++zone) {
      while (next[zone] == slot) {
        inside ^= std::uint64_t{1} << zone;
        ++passed[zone];
        step_to(zone);
      }
    }
    if (inside == before) continue;
    const auto known = std::ranges::find(group.parts, inside);
    const auto part = static_cast<std::uint32_t>(known - group.parts.begin());
    if (known == group.parts.end()) group.parts.push_back(inside);
    group.edges.push_back({.slot = slot, .part = part});
  }
}

}  // namespace

ZoneScan::ZoneScan(std::span<const std::span<const SlotRun>> zones) : groups_{groups_of(zones)} {}

std::vector<ZoneScan::Group> ZoneScan::groups_of(std::span<const std::span<const SlotRun>> zones) {
  constexpr std::size_t kMost = 64;
  std::vector<Group> groups;
  for (std::size_t first = 0; first < zones.size(); first += kMost) {
    groups.push_back(group_of(zones.subspan(first, std::min(kMost, zones.size() - first)), first));
  }
  return groups;
}

bool ZoneScan::add(const DatePartition& date, std::span<HoursOfDay> sums) const {
  for (const Group& group : groups_) {
    DateScan scan(date, group.edges, group.parts.size());
    if (!scan.run()) return false;
    for (std::size_t part = 1; part < group.parts.size(); ++part) {
      const HoursOfDay of_part = scan.sums(part);
      for (std::uint64_t rest = group.parts[part]; rest != 0; rest &= rest - 1) {
        HoursOfDay& to = sums[group.first + static_cast<std::size_t>(std::countr_zero(rest))];
        for (std::size_t hour = 0; hour < 24; ++hour) {
          to.hits[hour] += of_part.hits[hour];
          to.delta[hour] += of_part.delta[hour];
        }
      }
    }
  }
  return true;
}

}  // namespace store
