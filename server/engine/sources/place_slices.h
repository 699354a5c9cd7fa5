#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "server/engine/data/load.h"
#include "server/engine/engine.h"
#include "server/engine/sources/source.h"

// The places of a question, seen slice by slice: of each slice all dates are read, and what they
// say of its places is kept. So a question holds the sums of a slice, never those of all places.
namespace server {

// A source, and what is read from it.
struct PlaceReads {
  Source* source;
  std::vector<store::Date> dates;
  std::vector<std::size_t> rows;  // Of these dates: indexes into PlaceObserver::dates().
  std::vector<std::uint8_t> sbi;  // The selected ones, by the source's slots.
};

// How places are cut into slices.
struct Slicing {
  std::size_t places;  // In each slice.
  // For memory alone: the workers share the slices, and a postcode without series is in none. Else
  // one slice follows the other.
  bool is_of_memory = false;
};

// Slices whose places, on this many dates, fit the cache of a core.
[[nodiscard]] Slicing slicing_for_memory(std::size_t dates);

// Each slice and date is a statement to the database, so the slices are large.
inline constexpr Slicing kDatabaseSlicing{.places = 65'536};

// Errors: those of the sources; kStopped where the work was over first, which is looked at between
// two slices.
[[nodiscard]] store::Result<FoundPlaces> see_places(const Load& load, const store::Work& work,
                                                    const PlacesWanted& wanted,
                                                    const store::impact::PlaceObserver& observer,
                                                    std::span<const PlaceReads> sources,
                                                    const Slicing& slicing);

}  // namespace server
