#include "server/cli/location_survey.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "geo/crs/crs_choice.h"
#include "geo/place_finder.h"
#include "store/ingest/places/place_survey.h"
#include "store/types/dictionary.h"
#include "store/types/place_code.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using store::ErrorCode;
using store::fail;
using store::Result;
using store::SurveyedRow;

// The stations of some files, each with its first position.
class Stations {
 public:
  explicit Stations(bool codes_of_names) : codes_of_names_{codes_of_names} {}

  void add(const SurveyedRow& row) {
    const auto parsed = store::Postcode::parse(row.postcode);
    const bool is_name = !parsed && codes_of_names_ && !row.postcode.empty();
    if (!parsed && !is_name) return;  // Whoever takes the row refuses it.
    const auto code = std::optional(is_name ? store::place_code(row.postcode) : *parsed);
    const auto [slot, is_new] = codes_.add(*code);
    if (is_new) {
      const bool is_called = is_name && row.place.empty();
      stations_.push_back(
          {.position = row.position, .place = std::string(is_called ? row.postcode : row.place)});
      return;
    }
    const store::Position first = stations_[index(slot)].position;
    if (store::is_one_place(first, row.position) || trouble_) return;
    trouble_ = fmt::format(
        "{} is at lat {}, lon {} and at lat {}, lon {}: a place has one position. Without the "
        "column postcode in the plan, places are cells of a grid",
        store::quoted(code->text()), first.lat, first.lon, row.position.lat, row.position.lon);
  }

  [[nodiscard]] const std::optional<std::string>& trouble() const { return trouble_; }

  // Those that `projector` can place; of the others it counts into `outside`.
  [[nodiscard]] std::vector<geo::LocatedPostcode> located(const geo::Projector& projector,
                                                          std::uint64_t& outside) const {
    std::vector<geo::LocatedPostcode> rows;
    for (std::size_t i = 0; i < stations_.size(); ++i) {
      const geo::LonLat degrees{.lon = stations_[i].position.lon, .lat = stations_[i].position.lat};
      const auto metres = projector.project(degrees);
      if (metres) {
        rows.push_back({.postcode = codes_.codes()[i],
                        .degrees = degrees,
                        .metres = *metres,
                        .place = stations_[i].place});
      } else {
        ++outside;
      }
    }
    return rows;
  }

 private:
  struct Station {
    store::Position position;
    std::string place;
  };
  bool codes_of_names_;
  store::PostcodeDictionary codes_;
  std::vector<Station> stations_;  // As codes_.
  std::optional<std::string> trouble_;
};

// The cells of a grid in which something is.
class Cells {
 public:
  Cells(const geo::Projector& projector, geo::Metres side) : projector_{projector}, side_{side} {}

  void add(const SurveyedRow& row) {
    const auto metres = projector_.project({.lon = row.position.lon, .lat = row.position.lat});
    if (!metres) {
      ++outside_;
      return;
    }
    if (!codes_.add(geo::cell_code(*metres, side_)).second) return;
    if (auto cell = geo::make_cell(projector_, *metres, side_)) rows_.push_back(*std::move(cell));
  }

  [[nodiscard]] std::uint64_t outside() const { return outside_; }
  [[nodiscard]] std::vector<geo::LocatedPostcode> rows() && { return std::move(rows_); }

 private:
  const geo::Projector& projector_;
  geo::Metres side_;
  store::PostcodeDictionary codes_;
  std::vector<geo::LocatedPostcode> rows_;
  std::uint64_t outside_ = 0;
};

// How many positions are in each UTM zone: where most of them are, if some are astray.
class Zones {
 public:
  void add(geo::LonLat position) {
    ++all_;
    const auto zone = geo::utm_zone(position);
    if (zone) ++counts_[*zone];
    if (!zone || counts_[*zone] == 1) examples_.emplace(zone.value_or(""), position);
  }

  // What can be done where no CRS holds all of them; empty where most are not in one zone.
  [[nodiscard]] std::string advice() const {
    const auto most =
        std::ranges::max_element(counts_, {}, [](const auto& zone) { return zone.second; });
    if (most == counts_.end() || most->second == all_ || most->second * 10 < all_ * 9) return {};
    const auto astray = std::ranges::find_if(
        examples_, [&](const auto& example) { return example.first != most->first; });
    return fmt::format(
        "\n{} of {} rows are in one zone, and lat {}, lon {} is not: --crs {} takes those, and "
        "leaves the others without a place",
        most->second, all_, astray->second.lat, astray->second.lon, most->first);
  }

 private:
  std::uint64_t all_ = 0;
  std::map<std::string, std::uint64_t> counts_;
  std::map<std::string, geo::LonLat> examples_;  // One of each.
};

}  // namespace

Result<SurveyedRegion> survey_region(std::span<const std::filesystem::path> files,
                                     const store::ReadingPlan& plan,
                                     const std::optional<std::string>& crs,
                                     const std::optional<std::filesystem::path>& duckdb,
                                     bool codes_of_names) {
  store::duckdb::TableOpener tables(duckdb);
  const bool is_grid = plan.places == store::PlaceFrom::kGrid;
  geo::DegreesBox box;
  Stations stations(codes_of_names);
  Zones zones;
  const auto without = store::survey_places(files, plan, tables, [&](const SurveyedRow& row) {
    const geo::LonLat degrees{.lon = row.position.lon, .lat = row.position.lat};
    box.add(degrees);
    zones.add(degrees);
    if (!is_grid) stations.add(row);
  });
  if (!without) return fail(without.error());
  const std::string& why = without->example;
  if (box.is_empty()) {
    return fail(ErrorCode::kInvalid,
                fmt::format("{}: no row has a position that can be read{}{}",
                            files.front().string(), why.empty() ? "" : ": ", why));
  }
  if (stations.trouble()) return fail(ErrorCode::kInvalid, *stations.trouble());
  auto chosen = crs ? geo::find_crs(*crs) : geo::choose_crs(box);
  if (!chosen) {
    if (chosen.error().code == ErrorCode::kNotFound) chosen.error().detail += zones.advice();
    return fail(chosen.error());
  }
  const auto projector = geo::Projector::make(*chosen);
  if (!projector) return fail(projector.error());

  SurveyedRegion region{.crs = *chosen,
                        .scale_error = geo::scale_error(*chosen, box),
                        .rows = {},
                        .without_position = without->rows};
  if (is_grid) {
    Cells cells(*projector, geo::Metres{plan.place_metres});
    const auto again = store::survey_places(files, plan, tables,
                                            [&cells](const SurveyedRow& row) { cells.add(row); });
    if (!again) return fail(again.error());
    region.outside = cells.outside();
    region.rows = std::move(cells).rows();
  } else {
    region.rows = stations.located(*projector, region.outside);
  }
  if (!region.rows.empty()) return region;
  return fail(ErrorCode::kInvalid,
              fmt::format("{} ({}) holds none of the positions, which reach from lat {} to {} and "
                          "from lon {} to {}",
                          region.crs.code, region.crs.name, box.south(), box.north(), box.west(),
                          box.east()),
              "crs");
}

}  // namespace server
