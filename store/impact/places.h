#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "store/impact/comparison.h"
#include "store/impact/estimate.h"

// Estimates for many small places at once. Each has too few hits to learn from it alone how much it
// varies, so one over-dispersion k is learned from all of them. For each place and asked date the
// variance s^2 of the same weekday in the n weeks before (Comparison::weeks_before, n at least 2)
// is m + k m^2 in the mean, and m^2 is s^2/n too large, hence k = sum(s^2 - m) / sum(m^2 - s^2/n),
// not below 0. (The moment estimator of Anscombe, Biometrika 36, 1949, pooled.)
//
// Places are seen slice by slice, so that the sums of all places on all dates are never held
// together. The sums behind k are whole numbers, so k is the same however the places are cut.
namespace store::impact {

// What is left of a place once its dates are seen: the hits of the asked dates, and those expected.
struct SeenPlace {
  double hits = 0;
  double expected = 0;

  [[nodiscard]] bool is_there() const { return hits > 0 || expected > 0; }
  friend bool operator==(const SeenPlace&, const SeenPlace&) = default;
};

// What the weeks before teach about the spread of places; adds up.
class PlaceSpread {
 public:
  __extension__ using Whole = __int128;

  // Of some places and asked dates that have `weeks` (at least 2) weeks before them, n.
  struct Learnt {
    Whole above_poisson = 0;   // n (n - 1) times the sum of s^2 - m.
    Whole squares = 0;         // n (n - 1) times the sum of m^2 - s^2/n.
    std::uint64_t places = 0;  // Those with hits, once for each asked date.
  };
  void add(std::size_t weeks, const Learnt& learnt);
  PlaceSpread& operator+=(const PlaceSpread& other);

  // How places vary whose hits on the asked dates are added up; nothing where fewer than
  // kFewestResiduals errors are known.
  [[nodiscard]] std::optional<Model> model(const Comparison& comparison) const;

 private:
  std::array<Learnt, kPlaceWeeks + 1> by_weeks_ = {};
};

struct SeenPlaces {
  std::vector<SeenPlace> places;
  PlaceSpread spread;
};

// The dates that places are read on, as indexes into Comparison::dates, ascending: those that are
// asked, in a baseline of these, or among the weeks before.
[[nodiscard]] std::vector<std::size_t> dates_of_places(const Comparison& comparison);

// Sees places, slice by slice. Borrows the comparison.
//
//   cost     some 5 ns for each asked date and place that has hits on any date; 1 ns for each date
//            and other place
//   threads  any number at once
class PlaceObserver {
 public:
  explicit PlaceObserver(const Comparison& comparison);

  // dates_of_places() of the comparison.
  [[nodiscard]] std::span<const std::size_t> dates() const { return dates_; }

  // Fills `seen`, one for each place of a slice, and returns what they teach. `by_date`: the sums
  // of these places on each of dates().
  [[nodiscard]] PlaceSpread see(std::span<const std::span<const Sums>> by_date,
                                std::span<SeenPlace> seen) const;

 private:
  // A compared date by rows: indexes into dates_.
  struct Asked {
    std::size_t own;
    std::vector<std::size_t> baseline;
    std::vector<std::size_t> weeks;
    bool with_delta;
    double baseline_dates;
  };
  struct Group;
  void fill(const Group& group, std::span<SeenPlace> seen) const;
  void learn(const Group& group, PlaceSpread& spread) const;
  void learn_many_hits(const Group& group, PlaceSpread& spread) const;

  std::vector<std::size_t> dates_;
  std::vector<Asked> asked_;
};

}  // namespace store::impact
