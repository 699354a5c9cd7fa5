#include "server/engine/industry_tree.h"

#include <algorithm>
#include <map>

namespace server {

std::vector<IndustryNode> make_industry_tree(const store::Industries& industries,
                                             const SbiCodes& codes,
                                             std::span<const std::vector<store::Sums>> by_date,
                                             std::size_t levels) {
  std::vector<IndustryNode> nodes;
  std::map<store::SbiCode, std::size_t> node_indexes;  // Of codes in `nodes`.
  std::vector<std::size_t> children;
  std::vector<bool> has_own;  // Sums that come from no child.
  std::vector<store::Sums> series(by_date.size());
  for (std::size_t slot = 0; slot < codes.size(); ++slot) {
    for (std::size_t date = 0; date < by_date.size(); ++date) series[date] = by_date[date][slot];
    if (!std::ranges::any_of(series, &store::Sums::any)) continue;
    std::vector<store::SbiCode> lineage = industries.lineage(codes[slot]);
    lineage.resize(std::min(lineage.size(), levels), codes[slot]);
    std::optional<std::size_t> parent;
    for (std::size_t level = 0; level < lineage.size(); ++level) {
      const auto [found, is_new] = node_indexes.try_emplace(lineage[level], nodes.size());
      if (is_new) {
        nodes.push_back({.sbi = lineage[level],
                         .level = level + 1,
                         .parent = parent,
                         .by_date = std::vector<store::Sums>(by_date.size())});
        children.push_back(0);
        has_own.push_back(false);
        if (parent) ++children[*parent];
      }
      IndustryNode& node = nodes[found->second];
      for (std::size_t date = 0; date < by_date.size(); ++date) {
        node.by_date[date] += series[date];
      }
      parent = found->second;
    }
    has_own[*parent] = true;
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const auto parent = nodes[i].parent;
    if (parent && children[*parent] == 1 && !has_own[*parent]) nodes[*parent].same_as = i;
  }
  return nodes;
}

}  // namespace server
