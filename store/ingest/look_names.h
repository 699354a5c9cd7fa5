#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "store/ingest/datapoint_parser.h"

namespace store {

// Names that a column goes by: letters and digits alone, in lower case; the likeliest first.
struct LookedNames {
  DatapointColumn column;
  std::vector<std::string_view> names;
};
[[nodiscard]] inline const std::array<LookedNames, 7>& known_names() {
  static const std::array<LookedNames, 7> kNames{{
      {kDate,
       {"date", "datum", "day", "dag", "sensingdate", "timestamp", "datetime", "tijdstip", "time",
        "epoch", "unixtime", "ts"}},
      {kHour, {"hour", "uur", "hourday", "hourofday", "hrs"}},
      {kIdActivity, {"idactivity", "activity", "activiteit"}},
      {kPostcode,
       {"postcode", "place", "plaats", "zip", "zipcode", "locationid", "sensorid", "station",
        "stationid", "counterid", "telpunt", "location"}},
      {kHits,
       {"hits", "count", "counts", "aantal", "total", "totaal", "pedestriancount", "hourlycounts",
        "visitors", "bezoekers"}},
      {kDelta, {"delta"}},
      {kSbi, {"sbi", "category", "categorie", "industry", "branche", "fbicode"}},
  }};
  return kNames;
}

}  // namespace store
