#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "store/types/postcode.h"

namespace store {

// Where one part of the ground ends and another begins.
struct Edge {
  std::uint32_t slot;  // The first postcode behind the edge.
  std::uint32_t part;  // The part that it is of, with all postcodes up to the next edge.
};

// Some zones laid over each other. What lies in the same zones is one part, however many pieces it
// is in; part 0 lies in none of them.
struct ZoneEdges {
  std::size_t first_zone;
  std::size_t zones;                 // At most 64.
  std::vector<std::uint64_t> parts;  // Bit z: the part lies in zone first_zone + z.
  std::vector<Edge> edges;           // Ascending. Before the first and behind the last is part 0.
};

// All zones (each ascending and disjoint; they may overlap), 64 to an element. Cost: some 10 ns for
// each run and zone.
[[nodiscard]] std::vector<ZoneEdges> edges_of(std::span<const std::span<const SlotRun>> zones);

}  // namespace store
