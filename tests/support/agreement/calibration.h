#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "server/engine/calendar.h"
#include "server/engine/data/load.h"
#include "store/types/datapoint.h"

namespace tests {

// A load, in memory, of datapoints with derived delta. `datapoints_on` is called once for each
// date, in order.
[[nodiscard]] std::shared_ptr<const server::Load> load_of(
    std::shared_ptr<const server::Region> region, const std::vector<store::Date>& dates,
    const std::function<std::vector<store::Datapoint>(store::Date)>& datapoints_on);

// How often a claim came true, by cluster: the areas of one date have the same weather, so the
// error of the rate is computed over dates.
class ClusteredRate {
 public:
  void add(const std::string& cluster, bool came_true) {
    Cluster& its = clusters_[cluster];
    ++its.cases;
    if (came_true) ++its.hits;
  }
  void add(const ClusteredRate& other);

  [[nodiscard]] std::size_t cases() const;
  [[nodiscard]] double rate() const;
  // The standard error of the rate, clustered: sqrt(sum over clusters of (hits - rate cases)^2) /
  // cases. (Liang and Zeger, Biometrika 73, 1986, for a mean.)
  [[nodiscard]] double error() const;

 private:
  struct Cluster {
    std::size_t cases = 0;
    std::size_t hits = 0;
  };
  std::map<std::string, Cluster> clusters_;
};

// Estimates of dates on which nothing special happened.
struct QuietTally {
  ClusteredRate inside;  // The usual range held the hits.
  ClusteredRate below;
  ClusteredRate clear;  // The verdict was "clearly", which is wrong.

  void add(const std::string& cluster, const store::impact::Estimate& estimate);
  void add(const QuietTally& other);
  // "n 12345, inside 95.1 % (+-0.3), below 2.4 %, above 2.5 %, clear 1.9 % (+-0.2)"
  [[nodiscard]] std::string text() const;
};

// The calendar of a circle around a position, four weeks before as its baseline.
[[nodiscard]] server::Calendar calendar_around(const server::Load& load, geo::LonLat centre,
                                               double radius_km);

}  // namespace tests
