#include "store/format/row_merge.h"

#include <algorithm>

namespace store {

Result<bool> SortedRows::fill() {
  if (!rows_.empty()) return true;
  if (!cursor_) return false;
  const auto next = cursor_->next();
  if (!next) return fail(next.error());
  rows_ = *next;
  return !rows_.empty();
}

Result<void> merge_rows(std::vector<SortedRows> sources, PartitionWriter& writer) {
  constexpr std::size_t kAtOnce = 4096;
  std::vector<SortedRows*> heap;  // The source of the first row of all is on top.
  const auto comes_after = [](const SortedRows* a, const SortedRows* b) {
    return comes_before(b->rows().front(), a->rows().front());
  };
  for (SortedRows& source : sources) {
    const auto loaded = source.fill();
    if (!loaded) return fail(loaded.error());
    if (*loaded) heap.push_back(&source);
  }
  std::ranges::make_heap(heap, comes_after);
  std::vector<PartitionRow> out;
  out.reserve(kAtOnce);
  while (heap.size() > 1) {
    std::ranges::pop_heap(heap, comes_after);
    SortedRows& first = *heap.back();
    const PartitionRow& limit = heap.front()->rows().front();
    std::size_t count = 1;
    while (count < first.rows().size() && !comes_before(limit, first.rows()[count])) ++count;
    for (const PartitionRow& row : first.rows().first(count)) {
      out.push_back(row);
      if (out.size() < kAtOnce) continue;
      if (auto added = writer.add(out); !added) return added;
      out.clear();
    }
    first.drop(count);
    const auto loaded = first.fill();
    if (!loaded) return fail(loaded.error());
    if (*loaded) {
      std::ranges::push_heap(heap, comes_after);
    } else {
      heap.pop_back();
    }
  }
  if (auto added = writer.add(out); !added) return added;
  while (!heap.empty()) {
    SortedRows& last = *heap.front();
    if (auto added = writer.add(last.rows()); !added) return added;
    last.drop(last.rows().size());
    const auto loaded = last.fill();
    if (!loaded) return fail(loaded.error());
    if (!*loaded) heap.clear();
  }
  return {};
}

}  // namespace store
