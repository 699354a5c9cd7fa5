#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "store/types/postcode.h"

namespace store {

// A position on the globe: WGS 84, in degrees.
struct Position {
  double lat;
  double lon;

  friend bool operator==(const Position&, const Position&) = default;
};

// The place that a position belongs to, which need not be in the location table; or why it has
// none, as a sentence. For one thread.
using FindPlace = std::function<tl::expected<Postcode, std::string>(Position)>;
// Makes one for each thread.
using MakeFindPlace = std::function<FindPlace()>;

// The place of rows that have no position, or none near a place: it has no location.
inline constexpr std::string_view kNoPlace = "NO-PLACE";

}  // namespace store
