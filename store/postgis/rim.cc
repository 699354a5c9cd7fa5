#include "store/postgis/rim.h"

namespace store::postgis {
namespace {

// Walks all located ranks in order, each with whether the runs hold it.
template <typename Visit>
void walk(std::span<const SlotRun> runs, std::uint32_t located, Visit visit) {
  std::uint32_t rank = 0;
  for (const SlotRun run : runs) {
    for (; rank < index(run.first); ++rank) visit(rank, false);
    for (; rank < index(run.last); ++rank) visit(rank, true);
  }
  for (; rank < located; ++rank) visit(rank, false);
}

}  // namespace

AreasAndRim areas_and_rim(std::span<const SlotRun> runs, std::span<const AreaSlot> area_of,
                          std::size_t areas) {
  struct Count {
    std::uint32_t inside = 0;
    std::uint32_t outside = 0;
  };
  std::vector<Count> counts(areas);
  const auto located = static_cast<std::uint32_t>(area_of.size());
  walk(runs, located, [&](std::uint32_t rank, bool is_inside) {
    Count& count = counts[index(area_of[rank])];
    ++(is_inside ? count.inside : count.outside);
  });

  AreasAndRim result;
  const auto is_whole = [&counts](std::size_t area) {
    return counts[area].inside > counts[area].outside;
  };
  for (std::size_t area = 0; area < areas; ++area) {
    if (is_whole(area)) result.areas.push_back(AreaSlot{static_cast<std::uint32_t>(area)});
  }
  walk(runs, located, [&](std::uint32_t rank, bool is_inside) {
    if (is_inside == is_whole(index(area_of[rank]))) return;
    const int sign = is_inside ? 1 : -1;
    ++result.rim_ranks;
    const auto next = PostcodeSlot{rank + 1};
    if (!result.runs.empty() && index(result.runs.back().run.last) == rank &&
        result.runs.back().sign == sign) {
      result.runs.back().run.last = next;
    } else {
      result.runs.push_back({.run = {.first = PostcodeSlot{rank}, .last = next}, .sign = sign});
    }
  });
  return result;
}

AreasAndRim runs_alone(std::span<const SlotRun> runs) {
  AreasAndRim all;
  for (const SlotRun& run : runs) {
    all.runs.push_back({.run = run, .sign = 1});
    all.rim_ranks += run.size();
  }
  return all;
}

AreasAndRim areas_or_runs(std::span<const SlotRun> runs, std::span<const AreaSlot> area_of,
                          std::size_t areas) {
  AreasAndRim cut = areas_and_rim(runs, area_of, areas);
  AreasAndRim alone = runs_alone(runs);
  return 2 * cut.rim_ranks < alone.rim_ranks ? cut : alone;
}

}  // namespace store::postgis
