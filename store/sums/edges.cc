#include "store/sums/edges.h"

#include <algorithm>
#include <limits>

namespace store {
namespace {

constexpr std::size_t kMostZones = 64;
constexpr std::uint32_t kNoEdge = std::numeric_limits<std::uint32_t>::max();

// The ends of a zone's runs, one after the other.
class ZoneEnds {
 public:
  explicit ZoneEnds(std::span<const SlotRun> runs) : runs_{runs} {}

  [[nodiscard]] std::uint32_t next() const {
    const std::size_t run = passed_ / 2;
    if (run == runs_.size()) return kNoEdge;
    return index(passed_ % 2 == 0 ? runs_[run].first : runs_[run].last);
  }
  void pass() { ++passed_; }

 private:
  std::span<const SlotRun> runs_;
  std::size_t passed_ = 0;
};

ZoneEdges lay_over(std::span<const std::span<const SlotRun>> zones, std::size_t first_zone) {
  ZoneEdges all{.first_zone = first_zone, .zones = zones.size(), .parts = {0}, .edges = {}};
  std::vector<ZoneEnds> ends(zones.begin(), zones.end());
  std::vector<std::uint32_t> next;
  next.reserve(ends.size());
  for (const ZoneEnds& zone : ends) next.push_back(zone.next());
  std::uint64_t inside = 0;
  for (;;) {
    const std::uint32_t slot = std::ranges::min(next);
    if (slot == kNoEdge) return all;
    const std::uint64_t before = inside;
    for (std::size_t zone = 0; zone < ends.size(); ++zone) {
      while (next[zone] == slot) {
        inside ^= std::uint64_t{1} << zone;
        ends[zone].pass();
        next[zone] = ends[zone].next();
      }
    }
    if (inside == before) continue;
    const auto known = std::ranges::find(all.parts, inside);
    const auto part = static_cast<std::uint32_t>(known - all.parts.begin());
    if (known == all.parts.end()) all.parts.push_back(inside);
    all.edges.push_back({.slot = slot, .part = part});
  }
}

}  // namespace

std::vector<ZoneEdges> edges_of(std::span<const std::span<const SlotRun>> zones) {
  std::vector<ZoneEdges> all;
  for (std::size_t first = 0; first < zones.size(); first += kMostZones) {
    all.push_back(
        lay_over(zones.subspan(first, std::min(kMostZones, zones.size() - first)), first));
  }
  return all;
}

}  // namespace store
