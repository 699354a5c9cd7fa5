#include "store/ingest/settlement.h"

#include <algorithm>
#include <bit>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/types/numbered_sbi.h"

namespace store {
namespace {

// "2013-01-01, 2013-01-02, 2013-01-03 and 89 more dates"
std::string some_of(std::span<const Date> dates) {
  constexpr std::size_t kShown = 3;
  std::string text;
  for (const Date date : dates.first(std::min(dates.size(), kShown))) {
    text += (text.empty() ? "" : ", ") + to_iso(date);
  }
  if (dates.size() > kShown) {
    const std::size_t more = dates.size() - kShown;
    text += fmt::format(" and {} more {}", more, more == 1 ? "date" : "dates");
  }
  return text;
}

// "the delta of 2013-01-01 is given in a.csv, but derived in b.csv: a date has one kind of delta"
tl::unexpected<Error> two_kinds(Date date, DeltaKind first, std::string_view here,
                                std::string_view there) {
  const DeltaKind second = first == DeltaKind::kGiven ? DeltaKind::kDerived : DeltaKind::kGiven;
  return fail(ErrorCode::kConflict,
              fmt::format("the delta of {} is {} in {}, but {} in {}: a date has one kind of delta",
                          to_iso(date), name_of(first), here, name_of(second), there));
}

}  // namespace

Result<void> Settlement::run(Workers& workers) {
  if (if_exists_ == IfExists::kFail) {
    if (auto all_new = require_new_dates(); !all_new) return all_new;
  }
  for (auto& [date, offered] : offer_.dates) {
    if (auto planned = plan(date, offered); !planned) return planned;
  }
  // Only now: the plan points at entries of the manifest, which must not move before.
  std::vector<Result<StoredDate>> written(changes_.size());
  workers.run(changes_.size(), [&](std::size_t i) { written[i] = carry_out(changes_[i]); });
  for (Result<StoredDate>& date : written) {
    if (!date) return fail(date.error());
  }
  for (const Change& change : changes_) {
    if (change.kept == nullptr) continue;
    overlaps_.push_back(
        {.date = change.date, .rows = change.rows, .equal_rows = change.equal_rows});
  }
  if (!if_exists_) {
    if (auto all_new = require_no_redelivery(overlaps_); !all_new) return all_new;
  }
  for (Result<StoredDate>& date : written) transaction_.put_date(*std::move(date));
  return {};
}

void Settlement::add_to(IngestSummary& summary) const {
  summary.files_already_there += offer_.repeated_files;
  summary.rows_already_there += offer_.repeated_rows;
  for (const OfferedContent& content : offer_.contents) {
    summary.files_already_there += content.rows > 0 && content.rows_taken == 0;
    summary.rows += content.rows_taken;
    summary.rows_already_there += content.rows - content.rows_taken;
  }
  for (const Change& change : changes_) summary.dates.push_back(change.date);
}

Arrival Settlement::arrival(const Industries* industries) const {
  Arrival arrival;
  arrival.overlaps = overlaps_;
  if (changes_.empty()) return arrival;
  RowTraits all;
  for (const Change& change : changes_) all.add(change.traits);
  if (industries != nullptr) {
    std::vector<SbiCode> codes;
    for (std::size_t slot = 0; slot < all.sbi.size(); ++slot) {
      if (!all.sbi[slot]) continue;
      const SbiCode& code =
          transaction_.manifest().sbi.code(SbiSlot{static_cast<std::uint16_t>(slot)});
      const auto number = number_of(code);
      const bool is_text = number && *number < transaction_.manifest().sbi_texts.size();
      if (!is_text) codes.push_back(code);
    }
    arrival.unlisted = find_unlisted(codes, *industries);
  }
  const Change& last = changes_.back();
  arrival.last_date =
      DateHours{.date = last.date,
                .first = static_cast<unsigned>(std::countr_zero(last.traits.hours)),
                .last = static_cast<unsigned>(std::bit_width(last.traits.hours)) - 1};
  return arrival;
}

Result<void> Settlement::require_new_dates() const {
  std::vector<Date> there;
  bool same_content = true;
  for (const auto& [date, offered] : offer_.dates) {
    const StoredDate* stored = transaction_.manifest().find(date);
    if (stored == nullptr) continue;
    there.push_back(date);
    same_content = same_content && std::ranges::includes(stored->contents, identities(offered));
  }
  if (there.empty()) return {};
  return fail(ErrorCode::kConflict,
              some_of(there) + (there.size() == 1 ? " is" : " are") + " in the store already" +
                  (same_content ? ", with this very content" : "") + "; nothing was changed");
}

Result<void> Settlement::plan(Date date, OfferedDate& offered) {
  const StoredDate* stored = transaction_.manifest().find(date);
  if (stored != nullptr && if_exists_ == IfExists::kReplace) {
    const auto there = is_there_already(*stored, offered);
    if (!there) return fail(there.error());
    if (*there) return {};
  }
  const auto kind = one_delta_kind(date, offered);
  if (!kind) return fail(kind.error());
  Change change{.date = date,
                .offered = &offered,
                .delta_kind = *kind,
                .kept = appends() ? stored : nullptr,
                .contents = identities(offered),
                .rows = offered.pile.rows()};
  std::uint64_t rows = change.rows;
  if (change.kept != nullptr) {
    if (auto same = require_same_delta_kind(*stored, *kind, offered); !same) return same;
    rows += stored->rows;
    change.contents.insert(change.contents.end(), stored->contents.begin(), stored->contents.end());
    std::ranges::sort(change.contents);
  }
  if (rows > kMaxPartitionRows) {
    return fail(ErrorCode::kTooLarge, to_iso(date) + " would hold " + std::to_string(rows) +
                                          " rows; the most for one date are " +
                                          std::to_string(kMaxPartitionRows));
  }
  count_taken(offered);
  changes_.push_back(std::move(change));
  return {};
}

Result<StoredDate> Settlement::carry_out(Change& change) const {
  auto written =
      std::move(change.offered->pile)
          .write(directory_, transaction_,
                 partition_key(transaction_.manifest(), located_, change.date, change.delta_kind),
                 change.kept, most_sorted_);
  if (!written) return fail(written.error());
  written->stored.contents = std::move(change.contents);
  change.traits = std::move(written->traits);
  change.equal_rows = written->equal_rows;
  return std::move(written->stored);
}

// Whether the offer would leave the stored date as it is. False if that is damaged.
Result<bool> Settlement::is_there_already(const StoredDate& stored,
                                          const OfferedDate& offered) const {
  if (identities(offered) != stored.contents) return false;
  const auto partition = directory_.read_partition(stored, transaction_.manifest());
  if (!partition && partition.error().code == ErrorCode::kUnavailable) {
    return fail(partition.error());
  }
  return partition && partition->series().file().is_whole();
}

Result<DeltaKind> Settlement::one_delta_kind(Date date, const OfferedDate& offered) const {
  const OfferedContent& first = offer_.contents[offered.pieces.front().content];
  for (const OfferedPiece& piece : offered.pieces) {
    const OfferedContent& other = offer_.contents[piece.content];
    if (other.delta_kind == first.delta_kind) continue;
    return two_kinds(date, first.delta_kind, first.file, other.file);
  }
  return first.delta_kind;
}

Result<void> Settlement::require_same_delta_kind(const StoredDate& stored, DeltaKind kind,
                                                 const OfferedDate& offered) const {
  if (stored.delta_kind == kind) return {};
  const std::string& file = offer_.contents[offered.pieces.front().content].file;
  return two_kinds(stored.date, kind, file, "the store");
}

std::vector<std::string> Settlement::identities(const OfferedDate& offered) const {
  std::vector<std::string> sorted;
  for (const OfferedPiece& piece : offered.pieces) {
    sorted.push_back(offer_.contents[piece.content].identity);
  }
  std::ranges::sort(sorted);
  return sorted;
}

void Settlement::count_taken(const OfferedDate& offered) {
  for (const OfferedPiece& piece : offered.pieces) {
    offer_.contents[piece.content].rows_taken += piece.rows;
  }
  unlocated_.add(offered.pile.unlocated());
}

}  // namespace store
