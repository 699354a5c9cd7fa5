#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/engine/data/load.h"
#include "store/types/datapoint.h"

namespace tests {

// A place of a small region in the Netherlands.
struct SmallPlace {
  std::string postcode;
  double lat;
  double lon;
  std::string place = "";
};

// Data small enough to be written down in a test.
struct SmallData {
  std::vector<SmallPlace> places = {};
  std::string industries = "";  // CSV as `straal init --sbi` takes it; empty: no table.
  std::string datapoints = "";  // CSV as `straal ingest` takes it, any dates.
  bool derive_delta = false;
  std::size_t coarse = 4;
  std::string data_version = "test-1";
  std::string crs = "EPSG:28992";
};

// A load of `data` as the server would have it after init and ingest, made in memory.
[[nodiscard]] std::shared_ptr<const server::Load> small_load(const SmallData& data);

// The four rows and the postcode of the talk, with a few neighbours.
[[nodiscard]] SmallData talk_data();

}  // namespace tests
