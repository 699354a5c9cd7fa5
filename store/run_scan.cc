#include "store/run_scan.h"

#include <algorithm>
#include <array>
#include <functional>

namespace store {
namespace {

template <Role kRole>
Sums as_asked(std::uint64_t hits, std::uint64_t delta) {
  if constexpr (kRole == Role::kAsked) return {.hits = hits, .delta = delta};
  return {.hits = 0, .delta = hits};
}

// Adds to the sums of a place; what to add to is settled once per run of postcodes.
template <PlaceSums kPlaces>
class PlaceTarget {
 public:
  PlaceTarget(const ScanTargets& targets, const RunPiece& piece) {
    if constexpr (kPlaces == PlaceSums::kByPostcode) {
      sums_ = targets.by_place + piece.place;
      first_ = index(piece.run.first);
    } else if constexpr (kPlaces == PlaceSums::kByArea) {
      sums_ = targets.by_place;
      area_of_ = targets.places->area_of.data();
    }
  }

  void add(std::uint32_t slot, const Sums& sums) const {
    if constexpr (kPlaces == PlaceSums::kByPostcode) sums_[slot - first_] += sums;
    if constexpr (kPlaces == PlaceSums::kByArea) sums_[index(area_of_[slot])] += sums;
  }

 private:
  Sums* sums_ = nullptr;
  std::uint32_t first_ = 0;
  const AreaSlot* area_of_ = nullptr;
};

// Calls `use` with the template arguments that a role and the wanted sums of places make.
template <typename Use>
bool with_kinds(Role role, const ScanTargets& targets, Use use) {
  const auto with_role = [&]<PlaceSums kPlaces>() {
    return role == Role::kAsked ? use.template operator()<kPlaces, Role::kAsked>()
                                : use.template operator()<kPlaces, Role::kBaseline>();
  };
  const PlaceSums places = targets.by_place == nullptr ? PlaceSums::kNone : targets.places->sums;
  if (places == PlaceSums::kByPostcode)
    return with_role.template operator()<PlaceSums::kByPostcode>();
  if (places == PlaceSums::kByArea) return with_role.template operator()<PlaceSums::kByArea>();
  return with_role.template operator()<PlaceSums::kNone>();
}

// The series of a block that are of a run of postcodes.
struct SeriesRange {
  std::uint32_t first;
  std::uint32_t last;
};

SeriesRange range_in(const SeriesTable& table, std::uint32_t block, const SeriesBlock& series,
                     SlotRun run) {
  const bool goes_on = index(run.last) >= table.first_slot(block + 1);
  return {.first = series.first_from(index(run.first)),
          .last = goes_on ? series.series : series.first_from(index(run.last))};
}

// Calls `use` with each series of the range whose sbi is selected. Which they are is as good as
// random: they are picked out without a branch before anything else is read of them.
template <typename Use>
void for_each_selected(const SeriesBlock& series, SeriesRange range,
                       std::span<const std::uint8_t> sbi, Use use) {
  constexpr std::uint32_t kAtOnce = 256;
  std::array<std::uint32_t, kAtOnce> selected;
  while (range.first < range.last) {
    const std::uint32_t last = std::min(range.last, range.first + kAtOnce);
    std::uint32_t count = 0;
    const auto pick = [&](auto sbi_of) {
      for (std::uint32_t i = range.first; i < last; ++i) {
        selected[count] = i;
        count += sbi[sbi_of(i)];
      }
    };
    if (series.sbi.width() == 1) {
      pick([at = series.sbi.bytes()](std::uint32_t i) { return load<std::uint8_t>(at + i); });
    } else {
      pick([column = series.sbi](std::uint32_t i) { return column[i]; });
    }
    for (std::uint32_t i = 0; i < count; ++i) use(selected[i]);
    range.first = last;
  }
}

template <PlaceSums kPlaces, Role kRole>
void add_block(const SeriesBlock& series, SeriesRange range, std::span<const std::uint8_t> sbi,
               Sums* by_sbi, const PlaceTarget<kPlaces>& place) {
  // By value: what is added to might alias the columns' own fields for all the compiler knows.
  const auto add = [=, columns = series](std::uint32_t i) {
    const Sums sums = as_asked<kRole>(columns.hits[i], columns.delta[i]);
    by_sbi[columns.sbi[i]] += sums;
    place.add(columns.first_slot + static_cast<std::uint32_t>(columns.place[i]), sums);
  };
  if (!sbi.empty()) {
    for_each_selected(series, range, sbi, add);
  } else {
    for (std::uint32_t i = range.first; i < range.last; ++i) add(i);
  }
}

// Counts rows by hour. Sums of few and small numbers are kept two to a word.
class HourCounter {
 public:
  // Adds rows [first, last) of a block.
  void add(const RowBlock& rows, std::uint64_t first, std::uint64_t last) {
    constexpr std::uint32_t kSmall = 0xFFFF;
    if (rows.hits.width() > 2 || rows.delta.width() > 2 || rows.hits_base > kSmall) {
      for (std::uint64_t i = first; i < last; ++i) {
        const auto hour = load<std::uint8_t>(rows.hour + i);
        sums_.hits[hour] += rows.hits_base + rows.hits[i];
        sums_.delta[hour] += rows.delta[i];
      }
      return;
    }
    // 2^15 numbers below 2^17 stay below 2^32.
    constexpr std::uint64_t kMostRows = 1U << 15U;
    while (first < last) {
      if (small_rows_ == kMostRows) flush();
      const std::uint64_t end = std::min(last, first + (kMostRows - small_rows_));
      small_rows_ += end - first;
      add_small(rows, first, end);
      first = end;
    }
  }

  // All that was added.
  [[nodiscard]] const HoursOfDay& sums() {
    flush();
    return sums_;
  }

 private:
  void add_small(const RowBlock& rows, std::uint64_t first, std::uint64_t last) {
    if (rows.hits.width() == 2 && rows.delta.width() == 2) {
      add_words(
          rows, first, last,
          [at = rows.hits.bytes()](std::uint64_t i) {
            return std::uint64_t{load<std::uint16_t>(at + 2 * i)};
          },
          [at = rows.delta.bytes()](std::uint64_t i) {
            return std::uint64_t{load<std::uint16_t>(at + 2 * i)};
          });
    } else {
      add_words(
          rows, first, last, [hits = rows.hits](std::uint64_t i) { return hits[i]; },
          [delta = rows.delta](std::uint64_t i) { return delta[i]; });
    }
  }

  template <typename HitsOf, typename DeltaOf>
  void add_words(const RowBlock& rows, std::uint64_t first, std::uint64_t last, HitsOf hits_of,
                 DeltaOf delta_of) {
    const std::byte* const hour = rows.hour;
    const std::uint64_t base = rows.hits_base;
    const auto word = [&](std::uint64_t i) { return (base + hits_of(i)) | delta_of(i) << 32U; };
    std::uint64_t i = first;
    for (; i + 1 < last; i += 2) {
      even_[load<std::uint8_t>(hour + i)] += word(i);
      odd_[load<std::uint8_t>(hour + i + 1)] += word(i + 1);
    }
    if (i < last) even_[load<std::uint8_t>(hour + i)] += word(i);
  }

  void flush() {
    for (std::size_t hour = 0; hour < 24; ++hour) {
      for (std::uint64_t& word : {std::ref(even_[hour]), std::ref(odd_[hour])}) {
        sums_.hits[hour] += word & 0xFFFF'FFFFU;
        sums_.delta[hour] += word >> 32U;
        word = 0;
      }
    }
    small_rows_ = 0;
  }

  HoursOfDay sums_;
  // Hits in the lower half, delta in the upper; two sets, so that neighbouring rows of one hour do
  // not wait for each other.
  std::array<std::uint64_t, 24> even_{};
  std::array<std::uint64_t, 24> odd_{};
  std::uint64_t small_rows_ = 0;
};

// Where a run of postcodes begins or ends among the rows of a date.
struct Edge {
  std::uint32_t block;
  std::uint64_t row;  // In the block.
  std::uint64_t block_rows;
  std::uint64_t rows_before;  // In all of the date.
};

// Rows [first, last) of a block, to be counted one by one.
struct RimRows {
  std::uint32_t block;
  std::uint64_t first;
  std::uint64_t last;
  bool is_more;  // Added; or taken away again.
};

// How the rows of a run are counted: those before the last border, less those before the first, and
// the rows between the run's ends and those borders, which are the nearest ones.
struct RunPlan {
  std::uint32_t first_border;
  std::uint32_t last_border;  // The same where no border lies between.
  std::array<RimRows, 2> rims;
};

RunPlan plan_for(const Edge& begin, const Edge& end) {
  if (begin.block == end.block) {
    return {.first_border = begin.block,
            .last_border = begin.block,
            .rims = {{{begin.block, begin.row, end.row, true}, {begin.block, 0, 0, true}}}};
  }
  const bool up = begin.row * 2 > begin.block_rows;
  const bool down = end.row * 2 <= end.block_rows;
  return {.first_border = begin.block + (up ? 1 : 0),
          .last_border = end.block + (down ? 0 : 1),
          .rims = {{up ? RimRows{begin.block, begin.row, begin.block_rows, true}
                       : RimRows{begin.block, 0, begin.row, false},
                    down ? RimRows{end.block, 0, end.row, true}
                         : RimRows{end.block, end.row, end.block_rows, false}}}};
}

// A date over runs of postcodes, all its sbi and hours. A run is some cache misses, each of which
// tells where the next one is: a batch of runs is located first, asking for what counting them will
// read, and counted then.
class WholeScan {
 public:
  static constexpr std::size_t kBatch = 16;

  WholeScan(const DatePartition& date, const ScanTargets& targets)
      : date_{date}, table_{date.series()}, targets_{targets} {}

  // Adds at most kBatch pieces.
  template <PlaceSums kPlaces, Role kRole>
  bool add(std::span<const RunPiece> pieces) {
    for (const RunPiece& piece : pieces) {
      table_.prefetch_entry(table_.block_of(index(piece.run.first)));
      table_.prefetch_entry(table_.block_of(index(piece.run.last) - 1));
    }
    for (const RunPiece& piece : pieces) {
      const std::uint32_t first = table_.block_of(index(piece.run.first));
      const std::uint32_t last = table_.block_of(index(piece.run.last) - 1);
      date_.prefetch_series(first);
      if (last != first) date_.prefetch_series(last);
    }
    std::array<RunPlan, kBatch> plans;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      Edge begin{};
      Edge end{};
      if (!locate<kPlaces, kRole>(pieces[i], begin, end)) return false;
      rows_ += end.rows_before - begin.rows_before;
      plans[i] = plan_for(begin, end);
      for (const RimRows& rim : plans[i].rims) {
        if (rim.first != rim.last) date_.prefetch_rows(rim.block, rim.first, rim.last);
      }
      if (plans[i].first_border != plans[i].last_border) {
        date_.prefetch_hours_before(plans[i].first_border);
        date_.prefetch_hours_before(plans[i].last_border);
      }
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (!count(plans[i])) return false;
    }
    return true;
  }

  [[nodiscard]] std::uint64_t rows() const { return rows_; }

  // Adds all hours so far to `hours`.
  void add_to(HoursOfDay& hours) {
    const HoursOfDay& more = more_.sums();
    const HoursOfDay& less = less_.sums();
    for (std::size_t hour = 0; hour < 24; ++hour) {
      hours.hits[hour] += borders_.hits[hour] + more.hits[hour] - less.hits[hour];
      hours.delta[hour] += borders_.delta[hour] + more.delta[hour] - less.delta[hour];
    }
  }

 private:
  static Edge edge_at(std::uint32_t block, const SeriesBlock& series, std::uint32_t at) {
    return {.block = block,
            .row = series.first_row(at),
            .block_rows = series.rows,
            .rows_before = series.rows_before + series.first_row(at)};
  }

  // Finds where the rows of a run begin and end, and adds up its series where they are wanted.
  template <PlaceSums kPlaces, Role kRole>
  bool locate(const RunPiece& piece, Edge& begin, Edge& end) {
    const std::uint32_t first_block = table_.block_of(index(piece.run.first));
    const std::uint32_t last_block = table_.block_of(index(piece.run.last) - 1);
    const PlaceTarget<kPlaces> place(targets_, piece);
    for (std::uint32_t block = first_block; block <= last_block; ++block) {
      const bool inner = block != first_block && block != last_block;
      if (inner && targets_.by_sbi == nullptr) {
        block = last_block - 1;
        continue;
      }
      SeriesBlock series;
      if (!table_.read_block(block, series)) return false;
      const SeriesRange range = range_in(table_, block, series, piece.run);
      if (targets_.by_sbi != nullptr) {
        add_block<kPlaces, kRole>(series, range, {}, targets_.by_sbi, place);
      }
      if (block == first_block) begin = edge_at(block, series, range.first);
      if (block == last_block) end = edge_at(block, series, range.last);
    }
    return true;
  }

  bool count(const RunPlan& plan) {
    for (const RimRows& rim : plan.rims) {
      if (rim.first == rim.last) continue;
      RowBlock rows;
      if (!date_.read_rows(rim.block, rows)) return false;
      (rim.is_more ? more_ : less_).add(rows, rim.first, rim.last);
    }
    if (plan.first_border == plan.last_border) return true;
    return date_.take_hours_before(plan.first_border, borders_) &&
           date_.add_hours_before(plan.last_border, borders_);
  }

  const DatePartition& date_;
  const SeriesTable& table_;
  const ScanTargets& targets_;
  HoursOfDay borders_;
  HourCounter more_;
  HourCounter less_;
  std::uint64_t rows_ = 0;
};

// A block's selected rows.
template <PlaceSums kPlaces, Role kRole>
void add_filtered_block(const SeriesBlock& series, SeriesRange range, const RowBlock& rows,
                        std::span<const std::uint8_t> sbi, std::uint32_t hours,
                        const ScanTargets& targets, const PlaceTarget<kPlaces>& place,
                        DateSums& sums) {
  const auto add = [&](std::uint32_t i) {
    Sums of_series;
    const std::uint64_t end = series.first_row(i + 1);
    for (std::uint64_t row = series.first_row(i); row < end; ++row) {
      const auto hour = load<std::uint8_t>(rows.hour + row);
      if ((hours >> hour & 1U) == 0) continue;
      const Sums of_row{.hits = rows.hits_base + rows.hits[row], .delta = rows.delta[row]};
      sums.hours.hits[hour] += of_row.hits;
      sums.hours.delta[hour] += of_row.delta;
      of_series += of_row;
      ++sums.rows;
    }
    if (targets.by_sbi == nullptr) return;
    const Sums asked = as_asked<kRole>(of_series.hits, of_series.delta);
    targets.by_sbi[series.sbi[i]] += asked;
    place.add(series.first_slot + static_cast<std::uint32_t>(series.place[i]), asked);
  };
  if (!sbi.empty()) {
    for_each_selected(series, range, sbi, add);
  } else {
    for (std::uint32_t i = range.first; i < range.last; ++i) add(i);
  }
}

}  // namespace

bool add_series(const SeriesTable& table, std::span<const RunPiece> pieces,
                std::span<const std::uint8_t> sbi, Role role, const ScanTargets& targets) {
  return with_kinds(role, targets, [&]<PlaceSums kPlaces, Role kRole>() {
    for (const RunPiece& piece : pieces) {
      const PlaceTarget<kPlaces> place(targets, piece);
      const std::uint32_t last_block = table.block_of(index(piece.run.last) - 1);
      for (std::uint32_t block = table.block_of(index(piece.run.first)); block <= last_block;
           ++block) {
        SeriesBlock series;
        if (!table.read_block(block, series)) return false;
        add_block<kPlaces, kRole>(series, range_in(table, block, series, piece.run), sbi,
                                  targets.by_sbi, place);
      }
    }
    return true;
  });
}

bool add_whole(const DatePartition& date, std::span<const RunPiece> pieces, Role role,
               const ScanTargets& targets, DateSums& sums) {
  return with_kinds(role, targets, [&]<PlaceSums kPlaces, Role kRole>() {
    WholeScan scan(date, targets);
    for (auto rest = pieces; !rest.empty();) {
      const std::size_t batch = std::min(rest.size(), WholeScan::kBatch);
      if (!scan.add<kPlaces, kRole>(rest.first(batch))) return false;
      rest = rest.subspan(batch);
    }
    scan.add_to(sums.hours);
    sums.rows += scan.rows();
    return true;
  });
}

bool add_filtered(const DatePartition& date, std::span<const RunPiece> pieces,
                  std::span<const std::uint8_t> sbi, std::uint32_t hours, Role role,
                  const ScanTargets& targets, DateSums& sums) {
  const SeriesTable& table = date.series();
  return with_kinds(role, targets, [&]<PlaceSums kPlaces, Role kRole>() {
    for (const RunPiece& piece : pieces) {
      const PlaceTarget<kPlaces> place(targets, piece);
      const std::uint32_t last_block = table.block_of(index(piece.run.last) - 1);
      for (std::uint32_t block = table.block_of(index(piece.run.first)); block <= last_block;
           ++block) {
        SeriesBlock series;
        RowBlock rows;
        if (!table.read_block(block, series) || !date.read_rows(block, rows)) return false;
        add_filtered_block<kPlaces, kRole>(series, range_in(table, block, series, piece.run), rows,
                                           sbi, hours, targets, place, sums);
      }
    }
    return true;
  });
}

}  // namespace store
