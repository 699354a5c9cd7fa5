#include "store/sums/edge_walk.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

#include "store/sums/hour_counter.h"

namespace store {
namespace {

// A block with edges in it: [first, last) among all.
struct CutBlock {
  std::uint32_t block;
  std::uint32_t first;
  std::uint32_t last;
};

// What lies between two edges of a block, [first, last): rows or series, whichever are added up.
struct Piece {
  std::uint32_t first;
  std::uint32_t last;
  std::uint32_t part;
};

// A piece that is moved to its own part from the one that its block counts for.
struct Move {
  Piece piece;
  std::uint32_t from;
};

// Blocks before this one count for one part as a whole, and those from it on for another.
struct Border {
  std::uint32_t block;
  std::uint32_t before;
  std::uint32_t behind;
};

// The hours of each part of a date. Its rims are rows. What part 0 has is not wanted.
class HoursOfParts {
 public:
  using Total = DateSums;
  struct Rim {
    std::uint32_t block;
    Move move;
  };

  explicit HoursOfParts(std::size_t parts) : counters_(parts), totals_(parts) {}

  static std::uint32_t position(const SeriesBlock& series, std::uint32_t i) {
    return static_cast<std::uint32_t>(series.first_row(i));
  }

  static Rim locate(const DatePartition& date, std::uint32_t block, const SeriesBlock&,
                    const Move& move) {
    date.prefetch_rows(block, move.piece.first, move.piece.last);
    return {.block = block, .move = move};
  }

  bool count(const DatePartition& date, std::span<const Rim> rims) {
    RowBlock rows;
    std::optional<std::uint32_t> block;  // Whose rows these are.
    for (const auto& [its_block, move] : rims) {
      if (its_block != block && !date.read_rows(its_block, rows)) return false;
      block = its_block;
      const auto [first, last, part] = move.piece;
      if (part != 0) counters_[part].add(rows, first, last);
      if (move.from != 0) counters_[move.from].take(rows, first, last);
      totals_[part].rows += last - first;
      totals_[move.from].rows -= last - first;
    }
    return true;
  }

  bool count(const DatePartition& date, const Border& border) {
    BlockEntry entry;
    if (!date.series().read_entry(border.block, entry)) return false;
    totals_[border.before].rows += entry.rows_before;
    totals_[border.behind].rows -= entry.rows_before;
    return (border.before == 0 ||
            date.add_hours_before(border.block, totals_[border.before].hours)) &&
           (border.behind == 0 ||
            date.take_hours_before(border.block, totals_[border.behind].hours));
  }

  [[nodiscard]] Total take(std::size_t part) {
    Total total = std::exchange(totals_[part], {});
    total.hours += std::exchange(counters_[part], {}).sums();
    return total;
  }

 private:
  std::vector<HourCounter> counters_;  // By part: the rows that were read,
  std::vector<DateSums> totals_;       // and the blocks that count for it as a whole.
};

std::uint64_t sum_of(const PackedColumn& column, std::uint32_t first, std::uint32_t last) {
  if (column.width() == 0) return 0;
  return with_width(column.width(), [&]<typename Stored>(Stored) {
    const std::byte* at = column.bytes() + first * sizeof(Stored);
    std::uint64_t sum = 0;
    for (std::uint32_t i = first; i < last; ++i, at += sizeof(Stored)) sum += value_at<Stored>(at);
    return sum;
  });
}

// The sums of each part of a date, all hours together. Its rims are series.
class SumsOfParts {
 public:
  using Total = Sums;
  struct Rim {
    PackedColumn hits;
    PackedColumn delta;
    Move move;
  };

  explicit SumsOfParts(std::size_t parts) : totals_(parts) {}

  static std::uint32_t position(const SeriesBlock&, std::uint32_t i) { return i; }

  static Rim locate(const DatePartition&, std::uint32_t, const SeriesBlock& series,
                    const Move& move) {
    series.hits.prefetch(move.piece.first, move.piece.last);
    series.delta.prefetch(move.piece.first, move.piece.last);
    return {.hits = series.hits, .delta = series.delta, .move = move};
  }

  bool count(const DatePartition&, std::span<const Rim> rims) {
    for (const auto& [hits, delta, move] : rims) {
      const Sums sums{.hits = sum_of(hits, move.piece.first, move.piece.last),
                      .delta = sum_of(delta, move.piece.first, move.piece.last)};
      totals_[move.piece.part] += sums;
      totals_[move.from] -= sums;
    }
    return true;
  }

  bool count(const DatePartition& date, const Border& border) {
    Sums before;
    if (!date.add_sums_before(border.block, before)) return false;
    totals_[border.before] += before;
    totals_[border.behind] -= before;
    return true;
  }

  [[nodiscard]] Total take(std::size_t part) { return std::exchange(totals_[part], {}); }

 private:
  std::vector<Sums> totals_;  // By part.
};

// The walk itself. To read a block means some cache misses, each of which tells where the next one
// is. So a batch of blocks is located first, which asks for what counting them will read, and
// counted then; and what the next batch, of this date or the next, needs first is asked for
// meanwhile.
template <typename Use>
class Walk {
 public:
  Walk(const ZoneEdges& zones, const EdgeWalk::UseSeries& use_series)
      : zones_{zones},
        use_series_{use_series},
        edges_{zones.edges},
        use_(zones.parts.size()),
        weights_(zones.parts.size()),
        of_zones_(zones.zones) {}

  template <typename Put>
  const SeriesTable* run(std::span<const DatePartition* const> dates, const Put& put) {
    for (date_index_ = 0; date_index_ < dates.size(); ++date_index_) {
      if (!run(*dates[date_index_],
               date_index_ + 1 < dates.size() ? dates[date_index_ + 1] : nullptr)) {
        return &dates[date_index_]->series();
      }
      add_up_zones();
      for (std::size_t zone = 0; zone < of_zones_.size(); ++zone) {
        put(date_index_, zones_.first_zone + zone, std::exchange(of_zones_[zone], {}));
      }
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t kBatch = 16;
  using Batch = std::span<const CutBlock>;

  // A date, and then perhaps `next`.
  bool run(const DatePartition& date, const DatePartition* next) {
    if (block_slots_ != date.series().header().block_slots) start_on(date);
    const bool is_alike = next != nullptr && next->series().header().block_slots == block_slots_;
    next_block_ = part_ = whole_part_ = 0;
    for (Batch rest = cuts_; !rest.empty();) {
      const Batch batch = first_of(rest);
      rest = rest.subspan(batch.size());
      const DatePartition* const ahead = !rest.empty() ? &date : is_alike ? next : nullptr;
      const Batch batch_ahead = first_of(rest.empty() ? Batch{cuts_} : rest);
      if (ahead != nullptr) ask_for_entries(*ahead, batch_ahead);
      for (const CutBlock& cut : batch) {
        if (!locate(date, cut)) return false;
      }
      if (rest.empty()) go_on(date, next_block_, part_);
      if (ahead != nullptr) ask_for_series(*ahead, batch_ahead);
      if (!count(date)) return false;
    }
    return true;
  }

  static Batch first_of(Batch rest) { return rest.first(std::min(rest.size(), kBatch)); }

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
    ask_for_entries(date, first_of(cuts_));
    ask_for_series(date, first_of(cuts_));
  }

  void ask_for_entries(const DatePartition& date, Batch batch) const {
    for (const CutBlock& cut : batch) date.series().prefetch_entry(cut.block);
  }
  void ask_for_series(const DatePartition& date, Batch batch) const {
    for (const CutBlock& cut : batch) {
      if (!is_border(date.series(), cut)) date.series().prefetch_series(cut.block);
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
    if (next_block_ < cut.block) {
      go_on(date, next_block_, part_);
      if (!use_whole_blocks(table, cut.block)) return false;
    }
    if (is_border(table, cut)) {
      part_ = edges_[cut.first].part;
      next_block_ = cut.block;
      return true;
    }
    SeriesBlock series;
    if (!table.read_block(cut.block, series)) return false;
    pieces_.clear();
    std::uint32_t from = 0;
    const auto add_piece = [&](std::uint32_t to) {
      use_series(series, from, to);
      pieces_.push_back(
          {.first = Use::position(series, from), .last = Use::position(series, to), .part = part_});
      from = to;
    };
    for (const Edge& edge : edges_.subspan(cut.first, cut.last - cut.first)) {
      add_piece(series.first_from(edge.slot));
      part_ = edge.part;
    }
    add_piece(series.series);
    const std::uint32_t most = part_with_most();
    go_on(date, cut.block, most);
    next_block_ = cut.block + 1;
    for (const Piece& piece : pieces_) {
      if (piece.part == most || piece.first == piece.last) continue;
      rims_.push_back(Use::locate(date, cut.block, series, {.piece = piece, .from = most}));
    }
    return true;
  }

  // Gives away series that are of part_.
  void use_series(const SeriesBlock& series, std::uint32_t first, std::uint32_t last) const {
    if (use_series_ && part_ != 0 && first != last) use_series_(date_index_, series, first, last);
  }

  // Blocks [next_block_, last), which are of part_ as a whole.
  bool use_whole_blocks(const SeriesTable& table, std::uint32_t last) const {
    if (!use_series_ || part_ == 0) return true;
    for (std::uint32_t block = next_block_; block < last; ++block) {
      SeriesBlock series;
      if (!table.read_block(block, series)) return false;
      use_series(series, 0, series.series);
    }
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

  // Counts what has been located since the last time.
  bool count(const DatePartition& date) {
    if (!use_.count(date, rims_)) return false;
    for (const Border& border : borders_) {
      if (!use_.count(date, border)) return false;
    }
    rims_.clear();
    borders_.clear();
    return true;
  }

  void add_up_zones() {
    for (std::size_t part = 0; part < zones_.parts.size(); ++part) {
      const typename Use::Total total = use_.take(part);
      for (std::uint64_t rest = zones_.parts[part]; rest != 0; rest &= rest - 1) {
        of_zones_[static_cast<std::size_t>(std::countr_zero(rest))] += total;
      }
    }
  }

  const ZoneEdges& zones_;
  const EdgeWalk::UseSeries& use_series_;  // May be empty.
  std::span<const Edge> edges_;
  Use use_;
  std::size_t date_index_ = 0;
  std::uint32_t block_slots_ = 0;
  std::vector<CutBlock> cuts_;           // Of dates whose blocks are of that many slots.
  std::uint32_t next_block_ = 0;         // The first that has not been located,
  std::uint32_t part_ = 0;               // and the part that it begins with.
  std::uint32_t whole_part_ = 0;         // The part that the block before counts for.
  std::vector<Piece> pieces_;            // Of a block; to use again.
  std::vector<std::uint32_t> weights_;   // By part: how much of a block it has.
  std::vector<typename Use::Rim> rims_;  // Located, and not yet counted.
  std::vector<Border> borders_;          // The same.
  std::vector<typename Use::Total> of_zones_;
};

template <typename Use, typename Put>
const SeriesTable* walk(std::span<const ZoneEdges> zones,
                        std::span<const DatePartition* const> dates, const Put& put,
                        const EdgeWalk::UseSeries& use_series) {
  for (const ZoneEdges& some : zones) {
    if (const auto* const damaged = Walk<Use>(some, use_series).run(dates, put)) return damaged;
  }
  return nullptr;
}

}  // namespace

const SeriesTable* EdgeWalk::hours(std::span<const DatePartition* const> dates, const PutHours& put,
                                   const UseSeries& use_series) const {
  return walk<HoursOfParts>(zones_, dates, put, use_series);
}

const SeriesTable* EdgeWalk::sums(std::span<const DatePartition* const> dates,
                                  const PutSums& put) const {
  return walk<SumsOfParts>(zones_, dates, put, {});
}

}  // namespace store
