#include "store/format/row_merge.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace store {
namespace {

// Counts the rows of one source that equal rows of the others, as a merge passes all of them.
class EqualRows {
 public:
  enum class From : std::uint8_t { kLast, kOthers };

  // The next rows in order, all of one source. `next` is the first row of the sources they are not
  // from; null where those have none left. A row in the middle, before `next` and after what was
  // passed, has no equal elsewhere: only both ends are compared.
  void pass(std::span<const PartitionRow> rows, From from, const PartitionRow* next) {
    std::uint64_t& count = counts_[static_cast<std::size_t>(from)];
    if (is_open_) {
      const auto other =
          std::ranges::find_if(rows, [this](const PartitionRow& passed) { return passed != row_; });
      count += static_cast<std::uint64_t>(other - rows.begin());
      if (other == rows.end()) return;
      rows = {other, rows.end()};
      close();
    }
    if (next == nullptr) return;
    row_ = *next;
    is_open_ = true;
    for (; !rows.empty() && rows.back() == row_; rows = rows.first(rows.size() - 1)) ++count;
  }

  [[nodiscard]] std::uint64_t total() {
    close();
    return total_;
  }

 private:
  void close() {
    total_ += std::min(counts_.front(), counts_.back());
    counts_ = {};
    is_open_ = false;
  }

  PartitionRow row_{};  // The row that is being counted.
  bool is_open_ = false;
  std::array<std::uint64_t, 2> counts_{};  // Of row_, by From.
  std::uint64_t total_ = 0;
};

}  // namespace

Result<bool> SortedRows::fill() {
  if (!rows_.empty()) return true;
  if (!cursor_) return false;
  const auto next = cursor_->next();
  if (!next) return fail(next.error());
  rows_ = *next;
  return !rows_.empty();
}

Result<std::uint64_t> merge_rows(std::vector<SortedRows> sources, PartitionWriter& writer) {
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
  EqualRows equal;
  const auto from = [&sources](const SortedRows& source) {
    return &source == &sources.back() ? EqualRows::From::kLast : EqualRows::From::kOthers;
  };
  std::vector<PartitionRow> out;
  out.reserve(kAtOnce);
  while (heap.size() > 1) {
    std::ranges::pop_heap(heap, comes_after);
    SortedRows& first = *heap.back();
    const PartitionRow& limit = heap.front()->rows().front();
    std::size_t count = 1;
    while (count < first.rows().size() && !comes_before(limit, first.rows()[count])) ++count;
    equal.pass(first.rows().first(count), from(first), &limit);
    for (const PartitionRow& row : first.rows().first(count)) {
      out.push_back(row);
      if (out.size() < kAtOnce) continue;
      if (auto added = writer.add(out); !added) return fail(added.error());
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
  if (auto added = writer.add(out); !added) return fail(added.error());
  while (!heap.empty()) {
    SortedRows& last = *heap.front();
    equal.pass(last.rows(), from(last), nullptr);
    if (auto added = writer.add(last.rows()); !added) return fail(added.error());
    last.drop(last.rows().size());
    const auto loaded = last.fill();
    if (!loaded) return fail(loaded.error());
    if (!*loaded) heap.clear();
  }
  return equal.total();
}

}  // namespace store
