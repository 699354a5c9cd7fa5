#include "tests/support/small_load.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <stdexcept>
#include <utility>

#include "geo/centres.h"
#include "geo/crs/projector.h"
#include "server/engine/data/region.h"
#include "store/ingest/datapoint_reader.h"
#include "store/text/industries_reader.h"
#include "tests/support/partition_bytes.h"

namespace tests {
namespace {

geo::Centres centres_of(const geo::Crs& crs, const std::vector<SmallPlace>& places) {
  const geo::Projector projector = geo::Projector::make(crs).value();
  std::vector<geo::LocatedPostcode> located;
  for (const SmallPlace& place : places) {
    const geo::LonLat degrees{.lon = place.lon, .lat = place.lat};
    located.push_back({.postcode = store::Postcode::parse(place.postcode).value(),
                       .degrees = degrees,
                       .metres = projector.project(degrees).value(),
                       .place = place.place});
  }
  return geo::arrange_along_curve(std::move(located));
}

store::Industries industries_of(const std::string& csv) {
  if (csv.empty()) return {};
  store::RefusedLines refused(store::BadLines::kFail);
  return store::read_industries(store::ByteSource::of_bytes(csv, "industries"), {}, refused)
      .value();
}

std::shared_ptr<const store::DatePartition> partition_of(
    const store::PartitionKey& key, const std::vector<store::PartitionRow>& rows) {
  return std::make_shared<const store::DatePartition>(
      read_partition_bytes(partition_bytes(key, rows), "partition").value());
}

store::Snapshot snapshot_of(const SmallData& data, const geo::Centres& centres) {
  store::RefusedLines refused(store::BadLines::kFail);
  auto reader = store::DatapointReader::open(store::ByteSource::of_bytes(data.datapoints, "rows"),
                                             {}, data.derive_delta)
                    .value();
  store::PostcodeDictionary postcodes = centres.codes;
  store::SbiDictionary sbi;
  std::map<store::Date, std::vector<store::PartitionRow>> rows;
  while (const auto row = reader.next(refused).value()) {
    rows[row->date].push_back({.activity = row->id_activity,
                               .postcode = postcodes.add(row->postcode).first,
                               .hits = row->hits,
                               .delta = row->delta,
                               .sbi = sbi.add(row->sbi).first,
                               .hour = row->hour});
  }
  if (const auto verdict = refused.verdict(); !verdict) {
    throw std::invalid_argument(verdict.error().detail);
  }
  store::Snapshot snapshot{.data_version = data.data_version, .sbi = nullptr, .dates = {}};
  for (auto& [date, its_rows] : rows) {
    const store::PartitionKey key{.date = date,
                                  .delta_kind = reader.delta_kind(),
                                  .located = static_cast<std::uint32_t>(centres.size()),
                                  .slots = static_cast<std::uint32_t>(postcodes.size()),
                                  .sbi_codes = static_cast<std::uint32_t>(sbi.size())};
    snapshot.dates.push_back({.date = date, .rows = partition_of(key, its_rows)});
  }
  snapshot.sbi = std::make_shared<const store::SbiDictionary>(std::move(sbi));
  return snapshot;
}

}  // namespace

std::shared_ptr<const server::Load> small_load(const SmallData& data) {
  const geo::Crs crs = geo::find_crs(data.crs).value();
  geo::Centres centres = centres_of(crs, data.places);
  store::Snapshot snapshot;
  if (data.datapoints.empty()) {
    snapshot.data_version = data.data_version;
    snapshot.sbi = std::make_shared<const store::SbiDictionary>();
  } else {
    snapshot = snapshot_of(data, centres);
  }
  auto region = std::make_shared<const server::Region>(
      server::make_region({.crs = crs,
                           .coarse = data.coarse,
                           .centres = std::move(centres),
                           .industries = industries_of(data.industries)}));
  return std::make_shared<const server::Load>(std::move(region), std::move(snapshot),
                                              std::make_shared<store::Workers>(1));
}

SmallData talk_data() {
  return {.places = {{"1234AB", 52.3731, 4.8932, "Amsterdam"},
                     {"1234AC", 52.3735, 4.8941, "Amsterdam"},
                     {"1235ZZ", 52.3712, 4.8899, "Amsterdam"},
                     {"3011AA", 51.9225, 4.4792, "Rotterdam"}},
          .industries =
              "code,parent,title_nl,title_en\n"
              "I,,Logies en maaltijden,Accommodation and food\n"
              "56,I,Eet- en drinkgelegenheden,Food and drink\n"
              "5610,56,Restaurants,Restaurants\n",
          .datapoints =
              "date hour id_activity postcode hits delta sbi\n"
              "2013-01-01 12 1234 1234AB 35 22 1\n"
              "2013-01-08 12 1234 1234AB 45 35 1\n"
              "2013-01-01 13 1235 1234AC 3 0 5610\n"
              "2013-01-01 13 1235 3011AA 7 9 5610\n"};
}

}  // namespace tests
