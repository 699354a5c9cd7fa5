#include "store/ingest/look/names.h"

namespace store {

const std::array<ColumnNames, 7>& known_column_names() {
  static const std::array<ColumnNames, 7> kNames{{
      {kDate,
       {"date", "datum", "day", "dag", "sensingdate", "timestamp", "datetime", "tijdstip", "time",
        "epoch", "unixtime", "ts"}},
      {kHour,
       {"hour", "uur", "hourday", "hourofday", "hrs", "stunde", "heure", "hora", "hourstart",
        "starthour", "hourbegin", "hourbeginning", "beginuur", "uurvan", "hourending", "hourend",
        "einduur"}},
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
