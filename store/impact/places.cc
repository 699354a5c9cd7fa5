#include "store/impact/places.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>

#include "store/impact/spread.h"

namespace store::impact {
namespace {

using Whole = PlaceSpread::Whole;

// That many places are computed at once, each in a lane of vector registers.
constexpr std::size_t kLanes = 8;
using Lanes = std::array<double, kLanes>;

void add(Lanes& to, const Lanes& more) {
  for (std::size_t i = 0; i < kLanes; ++i) to[i] += more[i];
}

// The squares of more hits than these may not fit a double exactly.
constexpr std::uint64_t kManyHits = std::uint64_t{1} << 18U;
// That many sums of squares of fewer hits are still exact in a double.
constexpr std::size_t kExactSums = 2048;
// More hits than that on a date count as that many; of four weeks they leave room for 2^32 places
// and dates.
constexpr std::uint64_t kMostHits = std::uint64_t{1} << 44U;

Whole total(const Lanes& whole_numbers) {
  Whole sum = 0;
  for (const double number : whole_numbers) sum += static_cast<std::int64_t>(number);
  return sum;
}

}  // namespace

// Some places that have hits or delta on any date. A lane that no place is in has none.
struct PlaceObserver::Group {
  std::span<const std::span<const Sums>> by_date;
  std::array<std::size_t, kLanes> places;  // In the slice.
  std::size_t size;
  std::vector<Lanes> hits;         // By date.
  std::uint64_t bits_of_hits = 0;  // All hits, by or.

  void read() {
    bits_of_hits = 0;
    for (std::size_t date = 0; date < by_date.size(); ++date) {
      Lanes& lanes = hits[date];
      lanes = {};
      for (std::size_t i = 0; i < size; ++i) {
        const std::uint64_t of_place = by_date[date][places[i]].hits;
        bits_of_hits |= of_place;
        lanes[i] = static_cast<double>(of_place);
      }
    }
  }
  [[nodiscard]] Lanes delta(std::size_t date) const {
    Lanes lanes{};
    for (std::size_t i = 0; i < size; ++i) {
      lanes[i] = static_cast<double>(by_date[date][places[i]].delta);
    }
    return lanes;
  }
};

void PlaceSpread::add(std::size_t weeks, const Learnt& learnt) {
  assert(weeks >= 2 && weeks < by_weeks_.size());
  by_weeks_[weeks].above_poisson += learnt.above_poisson;
  by_weeks_[weeks].squares += learnt.squares;
  by_weeks_[weeks].places += learnt.places;
}

PlaceSpread& PlaceSpread::operator+=(const PlaceSpread& other) {
  for (std::size_t weeks = 2; weeks < by_weeks_.size(); ++weeks) add(weeks, other.by_weeks_[weeks]);
  return *this;
}

std::optional<Model> PlaceSpread::model(const Comparison& comparison) const {
  double above_poisson = 0;
  double squares = 0;
  double degrees = 0;
  for (std::size_t weeks = 2; weeks < by_weeks_.size(); ++weeks) {
    const Learnt& learnt = by_weeks_[weeks];
    const auto n = static_cast<double>(weeks);
    above_poisson += static_cast<double>(learnt.above_poisson) / (n * (n - 1));
    squares += static_cast<double>(learnt.squares) / (n * (n - 1));
    degrees += static_cast<double>(learnt.places) * (n - 1);
  }
  if (degrees < static_cast<double>(kFewestResiduals)) return std::nullopt;
  const double k = squares > 0 ? above_poisson / squares : above_poisson > 0 ? Spread::kMost : 0;
  double factor = 0;
  for (const ComparedDate& asked : comparison.asked) factor += 1 + 1 / asked.baseline_dates();
  return Model{std::clamp(k, 0.0, Spread::kMost),
               factor / static_cast<double>(comparison.asked.size()), degrees};
}

std::vector<std::size_t> dates_of_places(const Comparison& comparison) {
  std::vector<std::uint8_t> is_read(comparison.dates.size());
  for (const ComparedDate& asked : comparison.asked) {
    is_read[asked.date] = 1;
    for (const std::size_t date : asked.baseline) is_read[date] = 1;
  }
  for (const auto& weeks : comparison.weeks_before) {
    for (const std::size_t date : weeks) is_read[date] = 1;
  }
  std::vector<std::size_t> dates;
  for (std::size_t date = 0; date < is_read.size(); ++date) {
    if (is_read[date] != 0) dates.push_back(date);
  }
  return dates;
}

PlaceObserver::PlaceObserver(const Comparison& comparison) : dates_{dates_of_places(comparison)} {
  const auto row_of = [this](std::size_t date) {
    return static_cast<std::size_t>(std::ranges::lower_bound(dates_, date) - dates_.begin());
  };
  for (std::size_t i = 0; i < comparison.asked.size(); ++i) {
    const ComparedDate& compared = comparison.asked[i];
    Asked asked{.own = row_of(compared.date),
                .baseline = {},
                .weeks = {},
                .with_delta = compared.with_delta,
                .baseline_dates = compared.baseline_dates()};
    std::ranges::transform(compared.baseline, std::back_inserter(asked.baseline), row_of);
    std::ranges::transform(comparison.weeks_before[i], std::back_inserter(asked.weeks), row_of);
    asked_.push_back(std::move(asked));
  }
}

PlaceSpread PlaceObserver::see(std::span<const std::span<const Sums>> by_date,
                               std::span<SeenPlace> seen) const {
  assert(by_date.size() == dates_.size());
  std::vector<std::uint64_t> bits(seen.size());  // Of all sums of a place, by or.
  for (const std::span<const Sums> sums : by_date) {
    for (std::size_t place = 0; place < seen.size(); ++place) {
      bits[place] |= sums[place].hits | sums[place].delta;
    }
  }
  PlaceSpread spread;
  Group group{
      .by_date = by_date, .places = {}, .size = 0, .hits = std::vector<Lanes>(dates_.size())};
  const auto finish_group = [&] {
    if (group.size == 0) return;
    group.read();
    fill(group, seen);
    group.bits_of_hits < kManyHits ? learn(group, spread) : learn_many_hits(group, spread);
    group.size = 0;
  };
  for (std::size_t place = 0; place < seen.size(); ++place) {
    if (bits[place] == 0) continue;
    group.places[group.size++] = place;
    if (group.size == kLanes) finish_group();
  }
  finish_group();
  return spread;
}

void PlaceObserver::fill(const Group& group, std::span<SeenPlace> seen) const {
  Lanes hits{};
  Lanes expected{};
  for (const Asked& asked : asked_) {
    Lanes before{};
    if (asked.with_delta) before = group.delta(asked.own);
    for (const std::size_t date : asked.baseline) add(before, group.hits[date]);
    for (std::size_t i = 0; i < kLanes; ++i) expected[i] += before[i] / asked.baseline_dates;
    add(hits, group.hits[asked.own]);
  }
  for (std::size_t i = 0; i < group.size; ++i) {
    seen[group.places[i]] = {.hits = hits[i], .expected = expected[i]};
  }
}

// All numbers are whole and below 2^53, so the doubles are exact.
void PlaceObserver::learn(const Group& group, PlaceSpread& spread) const {
  struct Learnt {
    Lanes above_poisson{};
    Lanes squares{};
    Lanes places{};
  };
  std::array<Learnt, kPlaceWeeks + 1> by_weeks{};
  const auto flush = [&] {
    for (std::size_t weeks = 2; weeks < by_weeks.size(); ++weeks) {
      const Learnt& learnt = by_weeks[weeks];
      spread.add(weeks, {.above_poisson = total(learnt.above_poisson),
                         .squares = total(learnt.squares),
                         .places = static_cast<std::uint64_t>(total(learnt.places))});
    }
    by_weeks = {};
  };
  std::size_t sums = 0;
  for (const Asked& asked : asked_) {
    if (asked.weeks.size() < 2) continue;
    Lanes sum{};
    Lanes squares{};
    for (const std::size_t date : asked.weeks) {
      const Lanes& hits = group.hits[date];
      for (std::size_t i = 0; i < kLanes; ++i) {
        sum[i] += hits[i];
        squares[i] += hits[i] * hits[i];
      }
    }
    const auto weeks = static_cast<double>(asked.weeks.size());
    Learnt& to = by_weeks[asked.weeks.size()];
    for (std::size_t i = 0; i < kLanes; ++i) {
      const double square = sum[i] * sum[i];
      to.above_poisson[i] += weeks * squares[i] - square - (weeks - 1) * sum[i];
      to.squares[i] += square - squares[i];
      to.places[i] += sum[i] > 0 ? 1 : 0;
    }
    if (++sums % kExactSums == 0) flush();
  }
  flush();
}

void PlaceObserver::learn_many_hits(const Group& group, PlaceSpread& spread) const {
  for (const Asked& asked : asked_) {
    if (asked.weeks.size() < 2) continue;
    const auto weeks = static_cast<Whole>(asked.weeks.size());
    for (std::size_t i = 0; i < group.size; ++i) {
      Whole sum = 0;
      Whole squares = 0;
      for (const std::size_t date : asked.weeks) {
        const Whole hits = std::min(group.by_date[date][group.places[i]].hits, kMostHits);
        sum += hits;
        squares += hits * hits;
      }
      if (sum == 0) continue;
      spread.add(asked.weeks.size(),
                 {.above_poisson = weeks * squares - sum * sum - (weeks - 1) * sum,
                  .squares = sum * sum - squares,
                  .places = 1});
    }
  }
}

}  // namespace store::impact
