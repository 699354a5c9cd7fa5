#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/directory/data_directory.h"
#include "store/directory/transaction.h"
#include "store/sums/workers.h"
#include "store/types/dictionary.h"
#include "store/types/position.h"
#include "store/types/result.h"

namespace store {

// A place that rows tell of.
struct ToldPlace {
  Postcode code;
  std::optional<Position> position = {};  // Nothing where no row says it.
  std::string name = {};
};

// A location table with more places than before.
struct LargerTable {
  PostcodeDictionary codes;   // By their slots; all that were there are among them.
  std::string bytes;          // As the data directory keeps it.
  std::uint64_t outside = 0;  // Places that were not added: the CRS does not cover them.
};

// A location table to which later files add places: what the store, which knows no coordinates,
// must know of it.
struct GrowingPlaces {
  std::function<Position(PostcodeSlot)> position_of;  // Of a place of the table.
  // The table with those of these places whose position is known, by itself or by the code.
  std::function<LargerTable(std::span<const ToldPlace>)> grow;
};

// The places that rows tell of, each with its first position.
class ToldPlaces {
 public:
  // `growing` may be null: then nothing is to be told. Both must outlive this.
  ToldPlaces(const PostcodeDictionary& located, const GrowingPlaces* growing)
      : located_{located}, growing_{growing} {}

  // Errors: kInvalid where a place has two positions: `file` says the second.
  [[nodiscard]] Result<void> add(ToldPlace told, const std::string& file);

  // Those of `codes`, with what is known of them; without kNoPlace.
  [[nodiscard]] std::vector<ToldPlace> of(std::span<const Postcode> codes) const;

 private:
  const PostcodeDictionary& located_;
  const GrowingPlaces* growing_;
  PostcodeDictionary codes_;
  std::vector<ToldPlace> places_;  // As codes_.
};

// Puts `larger` in the place of the transaction's location table, whose codes are `located`, and
// writes every date of its manifest anew for the slots that it gives. Takes about `memory_bytes`.
// Errors: kCorrupt where a stored date is damaged; kUnavailable. Cost: some 200 ns a stored row.
[[nodiscard]] Result<void> put_larger_table(const DataDirectory& directory,
                                            Transaction& transaction,
                                            const PostcodeDictionary& located,
                                            const LargerTable& larger, std::uint64_t memory_bytes,
                                            Workers& workers);

}  // namespace store
