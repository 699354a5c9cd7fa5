#include "store/directory/commit_datapoints.h"

#include <cstddef>
#include <cstdint>
#include <future>
#include <string>
#include <utility>

#include "store/directory/transaction.h"
#include "store/format/partition_writer.h"
#include "store/types/quoted.h"

namespace store {
namespace {

Result<std::vector<PartitionRow>> with_slots(std::span<const Datapoint> datapoints,
                                             const PostcodeDictionary& located,
                                             Manifest& manifest) {
  std::vector<PartitionRow> rows;
  rows.reserve(datapoints.size());
  for (const Datapoint& datapoint : datapoints) {
    const auto postcode = located.find(datapoint.postcode);
    if (!postcode) {
      return fail(ErrorCode::kNotFound,
                  quoted(datapoint.postcode.text()) + " is not in the location table", "postcode");
    }
    const auto sbi = manifest.slot_of(datapoint.sbi);
    if (!sbi) return fail(sbi.error());
    rows.push_back({.activity = datapoint.id_activity,
                    .postcode = *postcode,
                    .hits = datapoint.hits,
                    .delta = datapoint.delta,
                    .sbi = *sbi,
                    .hour = datapoint.hour});
  }
  return rows;
}

}  // namespace

Result<void> commit_datapoints(const DataDirectory& directory, const PostcodeDictionary& located,
                               DeltaKind delta_kind, std::span<const Date> dates,
                               const std::function<std::vector<Datapoint>(Date)>& datapoints_of) {
  auto transaction = Transaction::begin(directory);
  if (!transaction) return fail(transaction.error());
  Manifest& manifest = transaction->manifest();
  const auto located_codes = static_cast<std::uint32_t>(located.size());

  const auto make = [&](std::size_t next) {
    return next < dates.size() ? datapoints_of(dates[next]) : std::vector<Datapoint>{};
  };
  auto made = std::async(std::launch::async, make, 0);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    if (manifest.find(dates[i]) != nullptr) {
      return fail(ErrorCode::kConflict, to_iso(dates[i]) + " is in the store already");
    }
    const std::vector<Datapoint> datapoints = made.get();
    made = std::async(std::launch::async, make, i + 1);
    if (datapoints.size() > kMaxPartitionRows) {
      return fail(ErrorCode::kTooLarge, to_iso(dates[i]) + " would hold too many rows");
    }
    auto rows = with_slots(datapoints, located, manifest);
    if (!rows) return fail(rows.error());
    auto put = transaction->put_partition(
        {.date = dates[i],
         .delta_kind = delta_kind,
         .located = located_codes,
         .slots = located_codes + static_cast<std::uint32_t>(manifest.unlocated.size()),
         .sbi_codes = static_cast<std::uint32_t>(manifest.sbi.size())},
        *rows, {});
    if (!put) return put;
  }
  return transaction->commit();
}

}  // namespace store
