#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/sums/date_reads.h"
#include "store/types/dictionary.h"

namespace store::postgis {

// One date in the database.
struct CatalogDate {
  Date date;
  DeltaKind delta_kind;
  std::uint64_t rows;
  std::string loaded_at;             // As the database writes it: tells its states apart.
  std::vector<std::string> sources;  // Directory states that hold exactly these rows
                                     // (Snapshot::source_of).
};

// What a database holds, as of one of its versions.
struct Catalog {
  std::int64_t version;             // Grows with every change of what the database holds.
  std::vector<CatalogDate> dates;   // By date, ascending, each once.
  SbiDictionary sbi;                // A slot is the `id` of straal.industries.
  std::vector<std::string> shards;  // Where each is, for messages; none: the database holds it all.

  // The entry of `date`; null where the database does not hold it. Binary search.
  [[nodiscard]] const CatalogDate* find(Date date) const;
};

}  // namespace store::postgis
