#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/directory/data_directory.h"
#include "store/directory/transaction.h"
#include "store/ingest/ingest.h"
#include "store/ingest/offer.h"
#include "store/sums/workers.h"

namespace store {

// Writes the changes of an offer into a transaction.
class Settlement {
 public:
  // All arguments must outlive the settlement; `most_sorted` is RowPile::write's.
  Settlement(const DataDirectory& directory, std::size_t located, std::optional<IfExists> if_exists,
             Transaction& transaction, Offer& offer, std::size_t most_sorted)
      : directory_{directory},
        located_{located},
        if_exists_{if_exists},
        transaction_{transaction},
        offer_{offer},
        most_sorted_{most_sorted} {}

  // Takes the piles of the offer's dates, several at once. Errors: kConflict for IfExists::kFail or
  // a date of the other delta kind, or a redelivery without IfExists; kTooLarge; kCorrupt where
  // stored rows are; kUnavailable.
  [[nodiscard]] Result<void> run(Workers& workers);

  void add_to(IngestSummary& summary) const;

  // Of the rows taken.
  [[nodiscard]] const UnlocatedRows& unlocated() const { return unlocated_; }

  // What was noticed about the rows taken, but for silent places. `industries` may be null.
  [[nodiscard]] Arrival arrival(const Industries* industries) const;

 private:
  // A date that changes.
  struct Change {
    Date date;
    OfferedDate* offered;
    DeltaKind delta_kind;
    const StoredDate* kept;  // The stored date whose rows stay; null if none do. Until put_date().
    std::vector<std::string> contents;
    std::uint64_t rows;  // Offered.
    // Known once it is carried out.
    RowTraits traits = {};
    std::uint64_t equal_rows = 0;
  };

  [[nodiscard]] Result<void> require_new_dates() const;
  [[nodiscard]] Result<void> plan(Date date, OfferedDate& offered);
  [[nodiscard]] Result<StoredDate> carry_out(Change& change) const;
  [[nodiscard]] bool appends() const {
    return if_exists_.value_or(IfExists::kAppend) == IfExists::kAppend;
  }
  [[nodiscard]] Result<bool> is_there_already(const StoredDate& stored,
                                              const OfferedDate& offered) const;
  [[nodiscard]] Result<DeltaKind> one_delta_kind(Date date, const OfferedDate& offered) const;
  [[nodiscard]] Result<void> require_same_delta_kind(const StoredDate& stored, DeltaKind kind,
                                                     const OfferedDate& offered) const;
  [[nodiscard]] std::vector<std::string> identities(const OfferedDate& offered) const;
  void count_taken(const OfferedDate& offered);

  const DataDirectory& directory_;
  std::size_t located_;
  std::optional<IfExists> if_exists_;
  Transaction& transaction_;
  Offer& offer_;
  std::size_t most_sorted_;
  std::vector<Change> changes_;        // By date.
  std::vector<DateOverlap> overlaps_;  // Of the changes that keep stored rows.
  UnlocatedRows unlocated_;            // Of the rows taken.
};

}  // namespace store
