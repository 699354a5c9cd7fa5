#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "store/directory/data_directory.h"
#include "store/sums/workers.h"
#include "store/types/dictionary.h"

namespace store {

// Places that used to report and did not on `date`.
struct SilentPlaces {
  Date date;
  std::uint32_t dates_before;       // Of the 28 before it, those that are stored.
  std::vector<Postcode> postcodes;  // Ascending.
};

// The postcodes that have rows on more than 14 of the 28 dates before `date`, and none on it.
//
//   returns  nothing if that cannot be told: `date` cannot be read, or at most 14 of the 28 can. A
//            date that is damaged counts as not stored
//   memory   a byte for each postcode, and some megabytes per thread
//   cost     reads the series of all these dates, but not their rows
[[nodiscard]] std::optional<SilentPlaces> find_silent_places(const DataDirectory& directory,
                                                             const Manifest& manifest,
                                                             const PostcodeDictionary& located,
                                                             Date date, Workers& workers);

}  // namespace store
