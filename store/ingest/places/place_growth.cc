#include "store/ingest/places/place_growth.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "store/format/partition_cursor.h"
#include "store/ingest/row_pile.h"
#include "store/types/quoted.h"

namespace store {
namespace {

// Writes dates for other slots than those that they were written for.
class Renumbering {
 public:
  Renumbering(const DataDirectory& directory, Transaction& transaction, std::size_t located,
              std::vector<PostcodeSlot> slots, std::size_t most_rows)
      : directory_{directory},
        transaction_{transaction},
        located_{located},
        slots_{std::move(slots)},
        most_rows_{most_rows} {}

  [[nodiscard]] Result<StoredDate> write(const StoredDate& stored) const {
    const Manifest& manifest = transaction_.manifest();
    auto partition = directory_.read_partition(stored, manifest);
    if (!partition) return fail(std::move(partition.error()));
    const PartitionKey key = partition_key(manifest, located_, stored.date, stored.delta_kind);
    PartitionCursor cursor(std::make_shared<const DatePartition>(*std::move(partition)));
    RowPile pile;
    std::vector<PartitionRow> rows;
    for (;;) {
      const auto next = cursor.next();
      if (!next) return fail(next.error());
      if (next->empty()) break;
      rows.assign(next->begin(), next->end());
      for (PartitionRow& row : rows) row.postcode = slots_[index(row.postcode)];
      pile.add(rows, static_cast<std::uint32_t>(located_));
      if (pile.memory_bytes() / sizeof(PartitionRow) < most_rows_) continue;
      if (auto spilled = pile.spill(transaction_, key, most_rows_, false); !spilled) {
        return fail(spilled.error());
      }
    }
    auto written = std::move(pile).write(directory_, transaction_, key, nullptr, most_rows_);
    if (!written) return fail(std::move(written.error()));
    written->stored.contents = stored.contents;
    return std::move(written->stored);
  }

 private:
  const DataDirectory& directory_;
  Transaction& transaction_;
  std::size_t located_;
  std::vector<PostcodeSlot> slots_;  // The new one of each old one.
  std::size_t most_rows_;            // In memory.
};

// The new slot of each old one; `unlocated` becomes the codes that have no location yet.
std::vector<PostcodeSlot> renumber(const PostcodeDictionary& located,
                                   const PostcodeDictionary& larger,
                                   PostcodeDictionary& unlocated) {
  std::vector<PostcodeSlot> slots;
  slots.reserve(located.size() + unlocated.size());
  for (const Postcode& code : located.codes()) slots.push_back(*larger.find(code));
  PostcodeDictionary left;
  for (const Postcode& code : unlocated.codes()) {
    const auto slot = larger.find(code);
    slots.push_back(slot ? *slot
                         : PostcodeSlot{static_cast<std::uint32_t>(larger.size()) +
                                        index(left.add(code).first)});
  }
  unlocated = std::move(left);
  return slots;
}

}  // namespace

Result<void> ToldPlaces::add(ToldPlace told, const std::string& file) {
  if (growing_ == nullptr || !told.position) return {};
  const auto slot = located_.find(told.code);
  std::optional<Position> first;
  if (slot) {
    first = growing_->position_of(*slot);
  } else if (const auto known = codes_.find(told.code)) {
    first = places_[index(*known)].position;
  }
  if (first && !is_one_place(*first, *told.position)) {
    return fail(
        ErrorCode::kInvalid,
        fmt::format("{}: {} is at lat {}, lon {}, and {} at lat {}, lon {}: a place has "
                    "one position. A --plan without a position takes its rows at that "
                    "place all the same; a place that has moved needs another code",
                    file, quoted(told.code.text()), told.position->lat, told.position->lon,
                    slot ? "in the data directory" : "in an earlier row", first->lat, first->lon));
  }
  if (first) return {};
  (void)codes_.add(told.code);
  places_.push_back(std::move(told));
  return {};
}

std::vector<ToldPlace> ToldPlaces::of(std::span<const Postcode> codes) const {
  std::vector<ToldPlace> places;
  for (const Postcode& code : codes) {
    if (code.text() == kNoPlace) continue;
    const auto known = codes_.find(code);
    places.push_back(known ? places_[index(*known)] : ToldPlace{.code = code});
  }
  return places;
}

Result<void> put_larger_table(const DataDirectory& directory, Transaction& transaction,
                              const PostcodeDictionary& located, const LargerTable& larger,
                              std::uint64_t memory_bytes, Workers& workers) {
  if (auto put = transaction.put_places(larger.bytes); !put) return put;
  const std::vector<StoredDate> before = transaction.manifest().dates;
  const Renumbering renumbering(
      directory, transaction, larger.codes.size(),
      renumber(located, larger.codes, transaction.manifest().unlocated),
      std::max<std::size_t>(memory_bytes / 4 / workers.size() / sizeof(PartitionRow), 1));
  std::vector<Result<StoredDate>> written(before.size(), StoredDate{});
  workers.run(before.size(), [&](std::size_t i) { written[i] = renumbering.write(before[i]); });
  for (Result<StoredDate>& date : written) {
    if (!date) return fail(std::move(date.error()));
    transaction.put_date(*std::move(date));
  }
  return {};
}

}  // namespace store
