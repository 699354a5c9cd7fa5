#include "tests/support/agreement/calibration.h"

#include <cmath>

#include <fmt/format.h>

#include "server/engine/event_question.h"
#include "server/engine/ground.h"
#include "tests/support/partition_bytes.h"

namespace tests {

std::shared_ptr<const server::Load> load_of(
    std::shared_ptr<const server::Region> region, const std::vector<store::Date>& dates,
    const std::function<std::vector<store::Datapoint>(store::Date)>& datapoints_on) {
  store::SbiDictionary sbi;
  std::vector<std::pair<store::Date, std::vector<store::PartitionRow>>> rows;
  const store::PostcodeDictionary& postcodes = region->centres.codes;
  for (const store::Date date : dates) {
    auto& of_date = rows.emplace_back(date, std::vector<store::PartitionRow>{}).second;
    for (const store::Datapoint& point : datapoints_on(date)) {
      of_date.push_back({.activity = point.id_activity,
                         .postcode = postcodes.find(point.postcode).value(),
                         .hits = point.hits,
                         .delta = 0,
                         .sbi = sbi.add(point.sbi).first,
                         .hour = point.hour});
    }
  }
  store::Snapshot snapshot{.data_version = "calibration", .sbi = nullptr, .dates = {}};
  const auto located = static_cast<std::uint32_t>(postcodes.size());
  for (auto& [date, of_date] : rows) {
    const store::PartitionKey key{.date = date,
                                  .delta_kind = store::DeltaKind::kDerived,
                                  .located = located,
                                  .slots = located,
                                  .sbi_codes = static_cast<std::uint32_t>(sbi.size())};
    snapshot.dates.push_back(
        {.date = date,
         .rows = std::make_shared<const store::DatePartition>(
             read_partition_bytes(partition_bytes(key, std::move(of_date)), "partition").value())});
  }
  snapshot.sbi = std::make_shared<const store::SbiDictionary>(std::move(sbi));
  return std::make_shared<const server::Load>(std::move(region), std::move(snapshot),
                                              std::make_shared<store::Workers>(1));
}

void ClusteredRate::add(const ClusteredRate& other) {
  for (const auto& [name, cluster] : other.clusters_) {
    Cluster& its = clusters_[name];
    its.cases += cluster.cases;
    its.hits += cluster.hits;
  }
}

std::size_t ClusteredRate::cases() const {
  std::size_t cases = 0;
  for (const auto& [name, cluster] : clusters_) cases += cluster.cases;
  return cases;
}

double ClusteredRate::rate() const {
  std::size_t hits = 0;
  for (const auto& [name, cluster] : clusters_) hits += cluster.hits;
  return static_cast<double>(hits) / static_cast<double>(cases());
}

double ClusteredRate::error() const {
  const double mean = rate();
  double squares = 0;
  for (const auto& [name, cluster] : clusters_) {
    const double off =
        static_cast<double>(cluster.hits) - mean * static_cast<double>(cluster.cases);
    squares += off * off;
  }
  return std::sqrt(squares) / static_cast<double>(cases());
}

void QuietTally::add(const std::string& cluster, const store::impact::Estimate& estimate) {
  using store::impact::Verdict;
  inside.add(cluster,
             estimate.usual->low <= estimate.hits && estimate.hits <= estimate.usual->high);
  below.add(cluster, estimate.hits < estimate.usual->low);
  clear.add(cluster, estimate.verdict == Verdict::kMore || estimate.verdict == Verdict::kLess);
}

void QuietTally::add(const QuietTally& other) {
  inside.add(other.inside);
  below.add(other.below);
  clear.add(other.clear);
}

std::string QuietTally::text() const {
  return fmt::format(
      "n {:6}  inside {:5.2f} % (+-{:.2f})  below {:.2f} %  above {:.2f} %  clear {:.2f} % "
      "(+-{:.2f})",
      inside.cases(), 100 * inside.rate(), 100 * inside.error(), 100 * below.rate(),
      100 * (1 - inside.rate() - below.rate()), 100 * clear.rate(), 100 * clear.error());
}

server::Calendar calendar_around(const server::Load& load, geo::LonLat centre, double radius_km) {
  const std::string lat = fmt::format("{:.6f}", centre.lat);
  const std::string lon = fmt::format("{:.6f}", centre.lon);
  const std::string radius = fmt::format("{}", radius_km);
  const server::Ground ground =
      server::Ground::make({.lat = lat, .lon = lon, .radius = radius}, *load.region, {}).value();
  const server::Engine engine({.load = load});
  const server::EventQuestion question;
  auto planned = server::plan_calendar(engine, ground, question).value();
  return *server::find_calendar(engine, question, planned).value();
}

}  // namespace tests
