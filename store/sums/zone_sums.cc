#include "store/sums/zone_sums.h"

#include <algorithm>
#include <bit>

namespace store {
namespace {

// How many of the bytes [first, last) are below `limit`.
std::uint32_t bytes_below(const std::byte* first, const std::byte* last, std::uint8_t limit) {
  using Bytes = std::uint8_t __attribute__((vector_size(16)));
  const Bytes limits = Bytes{} + limit;
  Bytes below{};  // At most 16 of 256 rounds add 1 to each.
  const std::byte* at = first;
  for (; last - at >= 16; at += 16) {
    below -= static_cast<Bytes>(load<Bytes>(at) < limits);
  }
  std::uint32_t count = 0;
  for (int i = 0; i < 16; ++i) count += below[i];
  for (; at != last; ++at) count += load<std::uint8_t>(at) < limit ? 1 : 0;
  return count;
}

// As SeriesBlock::first_from(), of series from `from` on.
std::uint32_t first_from(const SeriesBlock& block, std::uint32_t slot, std::uint32_t from) {
  constexpr std::uint32_t kMost = 255 * 16;  // What bytes_below() can count.
  const std::uint32_t place = slot - block.first_slot;
  if (block.place.width() != 1 || block.series - from > kMost || place > 0xFF) {
    return block.first_from(slot);
  }
  const std::byte* const bytes = block.place.bytes();
  return from + bytes_below(bytes + from, bytes + block.series, static_cast<std::uint8_t>(place));
}

std::uint64_t sum_of(const PackedColumn& column, std::uint32_t first, std::uint32_t last) {
  if (column.width() == 0) return 0;
  return with_width(column.width(), [&]<typename Stored>(Stored) {
    const std::byte* at = column.bytes() + first * sizeof(Stored);
    std::uint64_t sum = 0;
    for (std::uint32_t i = first; i < last; ++i, at += sizeof(Stored)) sum += load<Stored>(at);
    return sum;
  });
}

void prefetch(const PackedColumn& column, std::uint32_t first, std::uint32_t last) {
  constexpr std::size_t kLine = 64;
  const std::size_t width = column.width();
  const std::byte* const end = column.bytes() + last * width;
  for (const std::byte* at = column.bytes() + first * width; at < end; at += kLine) {
    __builtin_prefetch(at);
  }
  __builtin_prefetch(end - 1);
}

// A block with edges in it: [first, last) among all.
struct CutBlock {
  std::uint32_t block;
  std::uint32_t first;
  std::uint32_t last;
};

// Series [first, last) of a block.
struct Piece {
  std::uint32_t first;
  std::uint32_t last;
  std::uint32_t part;
};

// A block that counts for `part` as a whole, and its rims before `last_rim`, from those of the one
// before on, whose series are taken from that part and added to their own.
struct RimBlock {
  PackedColumn hits;
  PackedColumn delta;
  std::uint32_t part;
  std::size_t last_rim;
};

// Blocks before this one count for one part as a whole, and those from it on for another.
struct Border {
  std::uint32_t block;
  std::uint32_t before;
  std::uint32_t behind;
};

// Adds up date after date. Of each block that is cut some cache misses follow one another: what the
// next date will need first is asked for while this one is added up.
class DatesScan {
 public:
  explicit DatesScan(const ZoneScan::Group& group)
      : edges_{group.edges}, sums_(group.parts.size()), weights_(group.parts.size()) {
    rims_.reserve(edges_.size());
  }

  // Adds up `date`, and then `next`, unless it is null. False where the file is damaged.
  bool run(const DatePartition& date, const DatePartition* next) {
    if (block_slots_ != date.series().header().block_slots) start_on(date);
    const bool is_alike = next != nullptr && next->series().header().block_slots == block_slots_;
    if (is_alike) prefetch_entries(next->series());
    std::ranges::fill(sums_, Sums{});
    rims_.clear();
    blocks_.clear();
    borders_.clear();
    next_block_ = 0;
    part_ = whole_part_ = 0;
    for (const CutBlock& cut : cuts_) {
      if (!locate(date, cut)) return false;
    }
    go_on(date, next_block_, part_);
    if (is_alike) prefetch_series(*next);
    return count(date);
  }

  // By part; what the first has is of no meaning.
  [[nodiscard]] std::span<const Sums> sums() const { return sums_; }

 private:
  void start_on(const DatePartition& date) {
    const SeriesTable& table = date.series();
    block_slots_ = table.header().block_slots;
    cuts_.clear();
    for (std::uint32_t edge = 0; edge < edges_.size();) {
      const std::uint32_t block = table.block_of(edges_[edge].slot);
      const std::uint32_t first = edge;
      while (edge < edges_.size() && table.block_of(edges_[edge].slot) == block) ++edge;
      cuts_.push_back({.block = block, .first = first, .last = edge});
    }
    prefetch_entries(table);
    prefetch_series(date);
  }

  void prefetch_entries(const SeriesTable& table) const {
    for (const CutBlock& cut : cuts_) table.prefetch_entry(cut.block);
  }

  void prefetch_series(const DatePartition& date) const {
    for (const CutBlock& cut : cuts_) {
      if (!is_border(date.series(), cut)) date.prefetch_series(cut.block);
    }
  }

  // Where one edge stands between two blocks, nothing is to be read of either.
  [[nodiscard]] bool is_border(const SeriesTable& table, const CutBlock& cut) const {
    return cut.last - cut.first == 1 && edges_[cut.first].slot == table.first_slot(cut.block);
  }

  // From `block` on, blocks count for `part` as a whole.
  void go_on(const DatePartition& date, std::uint32_t block, std::uint32_t part) {
    if (part == whole_part_) return;
    date.prefetch_hours_before(block);
    borders_.push_back({.block = block, .before = whole_part_, .behind = part});
    whole_part_ = part;
  }

  bool locate(const DatePartition& date, const CutBlock& cut) {
    const SeriesTable& table = date.series();
    if (next_block_ < cut.block) go_on(date, next_block_, part_);
    if (is_border(table, cut)) {
      part_ = edges_[cut.first].part;
      next_block_ = cut.block;
      return true;
    }
    SeriesBlock series;
    if (!table.read_block(cut.block, series)) return false;
    pieces_.clear();
    std::uint32_t from = 0;
    for (std::uint32_t edge = cut.first; edge < cut.last; ++edge) {
      const std::uint32_t at = first_from(series, edges_[edge].slot, from);
      pieces_.push_back({.first = from, .last = at, .part = part_});
      from = at;
      part_ = edges_[edge].part;
    }
    pieces_.push_back({.first = from, .last = series.series, .part = part_});
    const std::uint32_t most = part_with_most();
    go_on(date, cut.block, most);
    next_block_ = cut.block + 1;
    add_rims(series, most);
    return true;
  }

  [[nodiscard]] std::uint32_t part_with_most() {
    std::uint32_t most = pieces_.front().part;
    for (const Piece& piece : pieces_) weights_[piece.part] = 0;
    for (const Piece& piece : pieces_) weights_[piece.part] += piece.last - piece.first;
    for (const Piece& piece : pieces_) {
      if (weights_[piece.part] > weights_[most]) most = piece.part;
    }
    return most;
  }

  void add_rims(const SeriesBlock& series, std::uint32_t most) {
    const std::size_t known = rims_.size();
    for (const Piece& piece : pieces_) {
      if (piece.part != most && piece.first != piece.last) rims_.push_back(piece);
    }
    if (rims_.size() == known) return;
    prefetch(series.hits, rims_[known].first, rims_.back().last);
    prefetch(series.delta, rims_[known].first, rims_.back().last);
    blocks_.push_back(
        {.hits = series.hits, .delta = series.delta, .part = most, .last_rim = rims_.size()});
  }

  // Counts what has been located.
  bool count(const DatePartition& date) {
    std::size_t rim = 0;
    for (const RimBlock& block : blocks_) {
      Sums moved;
      for (; rim < block.last_rim; ++rim) {
        const Piece& piece = rims_[rim];
        const Sums sums{.hits = sum_of(block.hits, piece.first, piece.last),
                        .delta = sum_of(block.delta, piece.first, piece.last)};
        sums_[piece.part] += sums;
        moved += sums;
      }
      take(sums_[block.part], moved);
    }
    for (const Border& border : borders_) {
      Sums before;
      if (!date.add_sums_before(border.block, before)) return false;
      sums_[border.before] += before;
      take(sums_[border.behind], before);
    }
    return true;
  }

  // Modulo 2^64.
  static void take(Sums& from, const Sums& sums) {
    from.hits -= sums.hits;
    from.delta -= sums.delta;
  }

  std::span<const ZoneScan::Edge> edges_;
  std::uint32_t block_slots_ = 0;
  std::vector<CutBlock> cuts_;          // Of dates with blocks of so many slots.
  std::uint32_t next_block_ = 0;        // The first that has not been located,
  std::uint32_t part_ = 0;              // and the part that it begins with.
  std::uint32_t whole_part_ = 0;        // The part that the block before counts for.
  std::vector<Piece> pieces_;           // Of a block; to use again.
  std::vector<Piece> rims_;             // Located, and not yet counted.
  std::vector<RimBlock> blocks_;        // Likewise.
  std::vector<Border> borders_;         // Likewise.
  std::vector<Sums> sums_;              // By part.
  std::vector<std::uint32_t> weights_;  // By part: its series in a block.
};

}  // namespace

ZoneSums::ZoneSums(std::span<const std::span<const SlotRun>> zones)
    : zones_{zones.size()}, groups_{ZoneScan::groups_of(zones)} {}

const SeriesTable* ZoneSums::add(std::span<const DatePartition* const> dates,
                                 std::span<Sums> sums) const {
  for (const ZoneScan::Group& group : groups_) {
    DatesScan scan(group);
    for (std::size_t date = 0; date < dates.size(); ++date) {
      const DatePartition* const next = date + 1 < dates.size() ? dates[date + 1] : nullptr;
      if (!scan.run(*dates[date], next)) return &dates[date]->series();
      const std::span<Sums> of_date = sums.subspan(date * zones_, zones_);
      for (std::size_t part = 1; part < group.parts.size(); ++part) {
        for (std::uint64_t rest = group.parts[part]; rest != 0; rest &= rest - 1) {
          of_date[group.first + static_cast<std::size_t>(std::countr_zero(rest))] +=
              scan.sums()[part];
        }
      }
    }
  }
  return nullptr;
}

}  // namespace store
