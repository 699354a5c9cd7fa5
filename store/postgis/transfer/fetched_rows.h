#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "store/format/partition_row.h"
#include "store/types/result.h"

namespace pqxx {
class transaction_base;
}

namespace store::postgis {

// A date to be fetched, and the directory's slots for its codes.
struct FetchedDate {
  Date date;
  DeltaKind delta_kind;
  std::uint32_t located;            // Ranks below this are slots.
  std::vector<SbiSlot> industries;  // By the database's id; of ids that the date has no row of,
                                    // any.
  std::vector<std::uint32_t> unlocated;  // Ranks without a location, in the order of their slots.
  std::vector<PostcodeSlot> slots;       // Of those.
};

// Hands the date's rows to `take`, some thousand at once, in the order of a partition. Errors:
// kCorrupt for a row that no data directory can hold; `take`'s own. May throw what the library
// throws.
//
//   parts  the database, or its shards: the rows of one postcode are all in one of them, and those
//          without a location in the first
[[nodiscard]] Result<void> fetch_rows(
    std::span<pqxx::transaction_base* const> parts, const FetchedDate& date,
    const std::function<Result<void>(std::span<const PartitionRow>)>& take);

}  // namespace store::postgis
