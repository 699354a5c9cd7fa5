#include "store/ingest/ingest.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "store/directory/transaction.h"
#include "store/ingest/intake.h"
#include "store/ingest/progress_report.h"
#include "store/ingest/settlement.h"
#include "store/sums/workers.h"
#include "store/text/input_files.h"
#include "store/types/numbered_sbi.h"

namespace store {

namespace {

// Tells in `summary` which of the rows taken are at no place, or at a place of `larger` alone.
void count_unlocated(const UnlocatedRows& unlocated, const Manifest& manifest,
                     const PostcodeDictionary& larger, IngestSummary& summary) {
  for (std::size_t i = 0; i < unlocated.rows_of.size(); ++i) {
    const std::uint64_t rows = unlocated.rows_of[i];
    if (rows == 0) continue;
    if (larger.find(manifest.unlocated.code(PostcodeSlot{static_cast<std::uint32_t>(i)}))) {
      summary.new_place_rows += rows;
    } else {
      summary.unlocated_rows += rows;
      ++summary.unlocated_postcodes;
    }
  }
}

// The industries of `manifest` from the slot `first` on.
std::vector<std::string> industries_from(const Manifest& manifest, std::size_t first) {
  std::vector<std::string> names;
  for (const SbiCode& code : manifest.sbi.codes().subspan(first)) {
    const auto number = number_of(code);
    const auto texts = manifest.sbi_texts.texts();
    names.emplace_back(number && *number < texts.size() ? std::string_view(texts[*number])
                                                        : code.text());
  }
  return names;
}

}  // namespace

Result<IngestSummary> ingest(const DataDirectory& directory, const PostcodeDictionary& located,
                             std::span<const std::filesystem::path> files,
                             const IngestOptions& options,
                             const std::function<void(const IngestProgress&)>& on_progress) {
  const auto inputs = find_input_files(files);
  if (!inputs) return fail(inputs.error());
  auto transaction = Transaction::begin(directory, options.on_wait);
  if (!transaction) return fail(transaction.error());

  if (transaction->manifest().places != options.located_by) {
    return fail(ErrorCode::kConflict, "places were added to the data directory meanwhile",
                kStaleTable);
  }
  const unsigned cores = std::max(std::thread::hardware_concurrency(), 1U);
  const bool is_first = transaction->manifest().dates.empty();
  const std::size_t industries = transaction->manifest().sbi.size();
  Workers workers((options.threads == 0 ? cores : options.threads) - 1);
  ProgressReport progress(on_progress, inputs->raw_bytes);
  Intake intake(located, *transaction, options, workers, progress);
  if (auto read = intake.read(inputs->paths); !read) return fail(read.error());
  progress.all_done();
  if (auto verdict = intake.refused().verdict(intake.rows_read()); !verdict) {
    return fail(verdict.error());
  }

  Settlement settlement(directory, located.size(), options.if_exists, *transaction, intake.offer(),
                        intake.most_sorted());
  if (auto settled = settlement.run(workers); !settled) return fail(settled.error());
  IngestSummary summary;
  summary.files = inputs->paths.size();
  summary.refused = intake.refused().count();
  summary.rows_unknown = intake.unknown();
  summary.without_position = intake.without_position();
  summary.without_place = intake.without_place();
  settlement.add_to(summary);
  if (!is_first && !summary.dates.empty()) {
    summary.new_industries = industries_from(transaction->manifest(), industries);
  }
  summary.arrival = settlement.arrival(options.industries);
  summary.arrival.only_midnight = intake.only_midnight();
  if (!summary.dates.empty()) {
    summary.arrival.silent = find_silent_places(directory, transaction->manifest(), located,
                                                summary.dates.back(), workers);
  }
  LargerTable larger;
  if (options.growing != nullptr && !summary.dates.empty()) {
    const auto new_ones = intake.told().of(transaction->manifest().unlocated.codes());
    if (!new_ones.empty()) larger = options.growing->grow(new_ones);
    if (larger.codes.size() > located.size()) {
      summary.new_places = larger.codes.size() - located.size();
    }
    summary.places_outside = larger.outside;
  }
  count_unlocated(settlement.unlocated(), transaction->manifest(), larger.codes, summary);
  if (options.strict && !warnings_of(summary).empty()) {
    summary.held_back = true;
    return summary;
  }
  const auto refused_file = intake.finish_refused();
  if (!refused_file) return fail(refused_file.error());
  if (*refused_file) summary.refused_file = directory.path() / **refused_file;
  if (summary.dates.empty() && !summary.refused_file) return summary;
  if (summary.new_places != 0) {
    auto put =
        put_larger_table(directory, *transaction, located, larger, options.memory_bytes, workers);
    if (!put) return fail(put.error());
  }
  if (auto committed = transaction->commit(); !committed) return fail(committed.error());
  return summary;
}

Result<std::vector<Date>> remove_dates(const DataDirectory& directory, std::span<const Date> dates,
                                       const std::function<void()>& on_wait) {
  auto transaction = Transaction::begin(directory, on_wait);
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
