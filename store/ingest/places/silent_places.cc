#include "store/ingest/places/silent_places.h"

#include <algorithm>
#include <cstddef>
#include <mutex>

namespace store {
namespace {

constexpr int kDaysBefore = 28;
constexpr std::uint32_t kHalfOfThem = 14;

// For each slot whether the partition has rows of it; empty where that is damaged.
std::vector<bool> slots_with_rows(const SeriesTable& table, std::size_t slots) {
  constexpr std::uint32_t kBlocksAtOnce = 4096;  // Then their pages leave the memory again.
  std::vector<bool> has_rows(slots);
  for (std::uint32_t block = 0; block < table.blocks();) {
    const std::uint32_t end = block + std::min(kBlocksAtOnce, table.blocks() - block);
    {
      const VerifiedFile::Pin pin(table.file());
      for (; block < end; ++block) {
        SeriesBlock series;
        if (!table.read_block(block, series)) return {};
        for (std::uint32_t i = 0; i < series.series; ++i) {
          has_rows[series.first_slot + series.offset_in_block[i]] = true;
        }
      }
    }
    (void)table.file().let_go();
  }
  return has_rows;
}

}  // namespace

std::optional<SilentPlaces> find_silent_places(const DataDirectory& directory,
                                               const Manifest& manifest,
                                               const PostcodeDictionary& located, Date date,
                                               Workers& workers) {
  std::vector<const StoredDate*> dates;  // `date` is the last.
  for (int days = kDaysBefore; days >= 0; --days) {
    const StoredDate* stored = manifest.find(date - std::chrono::days{days});
    if (stored != nullptr) dates.push_back(stored);
  }
  if (dates.size() <= kHalfOfThem + 1 || dates.back()->date != date) return std::nullopt;

  const std::size_t slots = located.size() + manifest.unlocated.size();
  std::vector<std::uint8_t> dates_with_rows(slots);
  std::vector<bool> reports;  // On `date`.
  std::uint32_t dates_before = 0;
  std::mutex mutex;
  workers.run(dates.size(), [&](std::size_t i) {
    const auto partition = directory.read_partition(*dates[i], manifest);
    if (!partition) return;
    std::vector<bool> has_rows = slots_with_rows(partition->series(), slots);
    if (has_rows.empty()) return;
    const std::lock_guard lock{mutex};
    if (dates[i]->date == date) {
      reports = std::move(has_rows);
      return;
    }
    ++dates_before;
    for (std::size_t slot = 0; slot < slots; ++slot) dates_with_rows[slot] += has_rows[slot];
  });
  if (reports.empty() || dates_before <= kHalfOfThem) return std::nullopt;

  SilentPlaces silent{.date = date, .dates_before = dates_before, .postcodes = {}};
  for (std::size_t slot = 0; slot < slots; ++slot) {
    if (reports[slot] || dates_with_rows[slot] <= kHalfOfThem) continue;
    silent.postcodes.push_back(slot < located.size()
                                   ? located.code(PostcodeSlot{static_cast<std::uint32_t>(slot)})
                                   : manifest.unlocated.code(PostcodeSlot{
                                         static_cast<std::uint32_t>(slot - located.size())}));
  }
  std::ranges::sort(silent.postcodes);
  return silent;
}

}  // namespace store
