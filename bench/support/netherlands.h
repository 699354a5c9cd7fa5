#pragma once

#include "geo/centres.h"

namespace bench {

// The Dutch location table that the program carries, made once.
[[nodiscard]] const geo::Centres& netherlands();

}  // namespace bench
