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

namespace store {

Result<IngestSummary> ingest(const DataDirectory& directory, const PostcodeDictionary& located,
                             std::span<const std::filesystem::path> files,
                             const IngestOptions& options,
                             const std::function<void(const IngestProgress&)>& on_progress) {
  const auto inputs = find_input_files(files);
  if (!inputs) return fail(inputs.error());
  auto transaction = Transaction::begin(directory, options.on_wait);
  if (!transaction) return fail(transaction.error());

  const unsigned cores = std::max(std::thread::hardware_concurrency(), 1U);
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
  settlement.add_to(summary);
  summary.arrival = settlement.arrival(options.industries);
  summary.arrival.only_midnight = intake.only_midnight();
  if (!summary.dates.empty()) {
    summary.arrival.silent = find_silent_places(directory, transaction->manifest(), located,
                                                summary.dates.back(), workers);
  }
  if (options.strict && !warnings_of(summary).empty()) {
    summary.held_back = true;
    return summary;
  }
  const auto refused_file = intake.finish_refused();
  if (!refused_file) return fail(refused_file.error());
  if (*refused_file) summary.refused_file = directory.path() / **refused_file;
  if (summary.dates.empty() && !summary.refused_file) return summary;
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
