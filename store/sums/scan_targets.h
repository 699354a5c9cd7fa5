#pragma once

#include "store/sums/aggregate.h"
#include "store/types/datapoint.h"

namespace store {

// Where the sums of series go. Each is written by one thread only.
struct ScanTargets {
  Sums* by_sbi = nullptr;          // By SbiSlot. Null: neither these nor places are wanted.
  Sums* by_place = nullptr;        // By area, or one per postcode of the runs, in their order.
  const Places* places = nullptr;  // Which of the two; not read where by_place is null.
};

}  // namespace store
