#include "store/ingest.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "store/input_files.h"
#include "store/intake.h"
#include "store/partition_cursor.h"
#include "store/partition_writer.h"
#include "store/progress_report.h"
#include "store/transaction.h"

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
    text += " and " + std::to_string(dates.size() - kShown) + " more dates";
  }
  return text;
}

// "hits.csv gives the delta of 2013-01-01"
std::string what_it_does(std::string_view file, DeltaKind kind, Date date) {
  return std::string(file) +
         (kind == DeltaKind::kGiven ? " gives the delta of "
                                    : " leaves to be derived the delta of ") +
         to_iso(date);
}

// Carries over into a transaction, date by date, what an offer changes.
class Settlement {
 public:
  Settlement(const DataDirectory& directory, const PostcodeDictionary& located, IfExists if_exists,
             Transaction& transaction, Offer& offer)
      : directory_{directory},
        located_{static_cast<std::uint32_t>(located.size())},
        if_exists_{if_exists},
        transaction_{transaction},
        manifest_{transaction.manifest()},
        offer_{offer},
        unlocated_seen_(manifest_.unlocated.size()) {}

  // Takes the offer's dates as it goes, so that memory shrinks while partitions are written.
  [[nodiscard]] Result<void> run() {
    if (if_exists_ == IfExists::kFail) {
      if (auto all_new = require_new_dates(); !all_new) return all_new;
    }
    while (!offer_.dates.empty()) {
      auto date = offer_.dates.extract(offer_.dates.begin());
      if (auto settled = settle(date.key(), date.mapped()); !settled) return settled;
    }
    return {};
  }

  void add_to(IngestSummary& summary) const {
    summary.files_already_there += offer_.repeated_files;
    summary.rows_already_there += offer_.repeated_rows;
    for (const OfferedContent& content : offer_.contents) {
      summary.files_already_there += content.rows > 0 && content.rows_taken == 0;
      summary.rows += content.rows_taken;
      summary.rows_already_there += content.rows - content.rows_taken;
    }
    summary.unlocated_rows = unlocated_rows_;
    summary.unlocated_postcodes =
        static_cast<std::uint64_t>(std::ranges::count(unlocated_seen_, true));
    summary.dates = changed_;
  }

 private:
  [[nodiscard]] Result<void> require_new_dates() const;
  [[nodiscard]] Result<void> settle(Date date, OfferedDate& offered);
  [[nodiscard]] Result<bool> is_there_already(const StoredDate& stored,
                                              const OfferedDate& offered) const;
  [[nodiscard]] Result<DeltaKind> one_delta_kind(Date date, const OfferedDate& offered) const;
  [[nodiscard]] Result<void> add_stored_rows(const StoredDate& stored, DeltaKind kind,
                                             OfferedDate& offered) const;
  [[nodiscard]] std::vector<std::string> identities(const OfferedDate& offered) const;
  void drop_pieces(const std::vector<std::string>& contents, OfferedDate& offered) const;
  void count_taken(const OfferedDate& offered);

  const DataDirectory& directory_;
  std::uint32_t located_;
  IfExists if_exists_;
  Transaction& transaction_;
  Manifest& manifest_;
  Offer& offer_;
  std::uint64_t unlocated_rows_ = 0;
  std::vector<bool> unlocated_seen_;  // By place in the manifest: in a row that was taken.
  std::vector<Date> changed_;
};

Result<void> Settlement::require_new_dates() const {
  std::vector<Date> there;
  bool same_content = true;
  for (const auto& [date, offered] : offer_.dates) {
    const StoredDate* stored = manifest_.find(date);
    if (stored == nullptr) continue;
    there.push_back(date);
    same_content = same_content && std::ranges::includes(stored->contents, identities(offered));
  }
  if (there.empty()) return {};
  return fail(ErrorCode::kConflict,
              some_of(there) + (there.size() == 1 ? " is" : " are") + " in the store already" +
                  (same_content ? ", with this very content" : "") + "; nothing was changed");
}

Result<void> Settlement::settle(Date date, OfferedDate& offered) {
  const StoredDate* stored = manifest_.find(date);
  if (stored != nullptr && if_exists_ == IfExists::kAppend) {
    drop_pieces(stored->contents, offered);
  } else if (stored != nullptr) {
    const auto there = is_there_already(*stored, offered);
    if (!there) return fail(there.error());
    if (*there) return {};
  }
  if (offered.pieces.empty()) return {};
  const auto kind = one_delta_kind(date, offered);
  if (!kind) return fail(kind.error());
  count_taken(offered);
  std::vector<std::string> contents = identities(offered);
  if (stored != nullptr && if_exists_ == IfExists::kAppend) {
    if (auto added = add_stored_rows(*stored, *kind, offered); !added) return added;
    contents.insert(contents.end(), stored->contents.begin(), stored->contents.end());
    std::ranges::sort(contents);
  }
  if (offered.rows.size() > kMaxPartitionRows) {
    return fail(ErrorCode::kTooLarge,
                to_iso(date) + " would hold " + std::to_string(offered.rows.size()) +
                    " rows; the most for one date are " + std::to_string(kMaxPartitionRows));
  }
  changed_.push_back(date);
  const auto unlocated = static_cast<std::uint32_t>(manifest_.unlocated.size());
  return transaction_.put_partition({.date = date,
                                     .delta_kind = *kind,
                                     .located = located_,
                                     .slots = located_ + unlocated,
                                     .sbi_codes = static_cast<std::uint32_t>(manifest_.sbi.size())},
                                    offered.rows, std::move(contents));
}

// Whether the stored date is what the offer would make of it. One that is damaged is not.
Result<bool> Settlement::is_there_already(const StoredDate& stored,
                                          const OfferedDate& offered) const {
  if (identities(offered) != stored.contents) return false;
  const auto partition = directory_.read_partition(stored, manifest_);
  if (!partition && partition.error().code == ErrorCode::kUnavailable) {
    return fail(partition.error());
  }
  return partition.has_value();
}

Result<DeltaKind> Settlement::one_delta_kind(Date date, const OfferedDate& offered) const {
  const OfferedContent& first = offer_.contents[offered.pieces.front().content];
  for (const OfferedPiece& piece : offered.pieces) {
    const OfferedContent& other = offer_.contents[piece.content];
    if (other.delta_kind == first.delta_kind) continue;
    return fail(ErrorCode::kConflict, what_it_does(first.file, first.delta_kind, date) + ", " +
                                          what_it_does(other.file, other.delta_kind, date) +
                                          "; a date is the one or the other");
  }
  return first.delta_kind;
}

Result<void> Settlement::add_stored_rows(const StoredDate& stored, DeltaKind kind,
                                         OfferedDate& offered) const {
  if (stored.delta_kind != kind) {
    const std::string& file = offer_.contents[offered.pieces.front().content].file;
    return fail(ErrorCode::kConflict,
                what_it_does(file, kind, stored.date) + ", but what the store holds of that date " +
                    (kind == DeltaKind::kGiven ? "leaves it to be derived" : "gives it") +
                    "; a date is the one or the other");
  }
  auto partition = directory_.read_partition(stored, manifest_);
  if (!partition) return fail(partition.error());
  PartitionCursor cursor(std::make_shared<const DatePartition>(*std::move(partition)));
  for (;;) {
    const auto rows = cursor.next();
    if (!rows) return fail(rows.error());
    if (rows->empty()) return {};
    offered.rows.insert(offered.rows.end(), rows->begin(), rows->end());
  }
}

std::vector<std::string> Settlement::identities(const OfferedDate& offered) const {
  std::vector<std::string> sorted;
  for (const OfferedPiece& piece : offered.pieces) {
    sorted.push_back(offer_.contents[piece.content].identity);
  }
  std::ranges::sort(sorted);
  return sorted;
}

// Takes out of the offer the rows that came from `contents`, which is sorted.
void Settlement::drop_pieces(const std::vector<std::string>& contents, OfferedDate& offered) const {
  auto kept_end = offered.rows.begin();
  auto piece_begin = offered.rows.begin();
  std::erase_if(offered.pieces, [&](const OfferedPiece& piece) {
    const auto piece_end = piece_begin + static_cast<std::ptrdiff_t>(piece.rows);
    const bool drop = std::ranges::binary_search(contents, offer_.contents[piece.content].identity);
    if (!drop) kept_end = std::move(piece_begin, piece_end, kept_end);
    piece_begin = piece_end;
    return drop;
  });
  offered.rows.erase(kept_end, offered.rows.end());
}

void Settlement::count_taken(const OfferedDate& offered) {
  for (const OfferedPiece& piece : offered.pieces) {
    offer_.contents[piece.content].rows_taken += piece.rows;
  }
  for (const PartitionRow& row : offered.rows) {
    if (index(row.postcode) < located_) continue;
    ++unlocated_rows_;
    unlocated_seen_[index(row.postcode) - located_] = true;
  }
}

}  // namespace

Result<IngestSummary> ingest(const DataDirectory& directory, const PostcodeDictionary& located,
                             std::span<const std::filesystem::path> files,
                             const IngestOptions& options,
                             const std::function<void(const IngestProgress&)>& on_progress) {
  const auto inputs = find_input_files(files);
  if (!inputs) return fail(inputs.error());
  auto transaction = Transaction::begin(directory);
  if (!transaction) return fail(transaction.error());

  RefusedLines refused(options.bad_lines);
  ProgressReport progress(on_progress, inputs->raw_bytes);
  Intake intake(located, transaction->manifest(), options, refused, progress);
  for (const std::filesystem::path& path : inputs->paths) {
    if (auto read = intake.read(path); !read) return fail(read.error());
  }
  progress.all_done();
  if (auto verdict = refused.verdict(); !verdict) return fail(verdict.error());

  Settlement settlement(directory, located, options.if_exists, *transaction, intake.offer());
  if (auto settled = settlement.run(); !settled) return fail(settled.error());
  IngestSummary summary;
  summary.files = inputs->paths.size();
  summary.refused = refused.count();
  settlement.add_to(summary);
  if (refused.count() > 0) {
    const auto path = transaction->put_refused(refused.to_csv());
    if (!path) return fail(path.error());
    summary.refused_file = *path;
  }
  if (summary.dates.empty() && !summary.refused_file) return summary;
  if (auto committed = transaction->commit(); !committed) return fail(committed.error());
  return summary;
}

Result<std::vector<Date>> remove_dates(const DataDirectory& directory,
                                       std::span<const Date> dates) {
  auto transaction = Transaction::begin(directory);
  if (!transaction) return fail(transaction.error());
  std::vector<Date> removed;
  std::erase_if(transaction->manifest().dates, [&](const StoredDate& stored) {
    if (std::ranges::find(dates, stored.date) == dates.end()) return false;
    removed.push_back(stored.date);
    return true;
  });
  if (removed.empty()) return removed;
  if (auto committed = transaction->commit(); !committed) return fail(committed.error());
  return removed;
}

}  // namespace store
