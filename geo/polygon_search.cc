#include "geo/polygon_search.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

#include "geo/box.h"
#include "geo/geos_handle.h"
#include "store/types/slot_runs.h"

// How the postcodes are found
// ---------------------------
// The postcodes lie along a curve in blocks of 64 with a box each; 16 boxes that follow one another
// get a box around them, and so on up. From the top down each box takes from its parent's edges
// those that can matter to a point in it, of two kinds:
//
//  - near: edges that may lie within `distance` of a point of the box. Where there is none, no
//    point of the box is near the outline: all of them are inside or all outside, and one tells.
//  - right: edges that a ray from a point of the box to the right may cross: an odd number of
//    crossings is inside. Where the outline goes its way off to the right, a stretch of it counts
//    as one edge, so that few are left.
//
// A corner of the outline from which even the farthest point of the box lies within `distance` puts
// the whole box inside. Only blocks that no such rule decides are looked at point by point, with
// the few edges that are left.

namespace geo {
namespace {

using store::SlotRun;

struct Edge {
  GridPoint a;
  GridPoint b;
};

// By how much bounds are widened: far more than rounding can hide, far less than matters.
constexpr double kSlackMetres = 1e-6;

constexpr std::size_t kBoxesPerBox = 16;

std::vector<Edge> edges_of(const GridMultiPolygon& polygons) {
  std::vector<Edge> edges;
  for (const GridPolygon& polygon : polygons) {
    for (const GridRing& ring : polygon) {
      for (std::size_t i = 1; i < ring.size(); ++i) edges.push_back({ring[i - 1], ring[i]});
    }
  }
  return edges;
}

// On which side of the line from a to b `p` lies: above 0 to the left, 0 on it. Exact: where
// rounding could hide the sign (J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and
// Fast Robust Geometric Predicates", 1997, ccwerrboundA), GEOS computes it with more digits.
int side(const Edge& edge, GridPoint p) {
  const double left = (edge.b.x - edge.a.x) * (p.y - edge.a.y);
  const double right = (edge.b.y - edge.a.y) * (p.x - edge.a.x);
  const double doubt = 3.3306690738754716e-16 * (std::abs(left) + std::abs(right));
  if (left - right > doubt) return 1;
  if (right - left > doubt) return -1;
  return GEOSOrientationIndex_r(thread_geos_context(), edge.a.x, edge.a.y, edge.b.x, edge.b.y, p.x,
                                p.y);
}

// Whether `p` is inside or on an edge; `right` has every edge that the ray from it may cross.
bool is_inside(std::span<const Edge> right, GridPoint p) {
  bool inside = false;
  for (const Edge& edge : right) {
    const auto [a, b] = edge;
    if ((a.y > p.y) == (b.y > p.y)) {
      if (a == p || b == p) return true;
      if (a.y == p.y && b.y == p.y && (a.x > p.x) != (b.x > p.x)) return true;
      continue;
    }
    if (a.x < p.x && b.x < p.x) continue;
    const int turn = side(edge, p);
    if (turn == 0) return true;
    if ((turn > 0) == (b.y > a.y)) inside = !inside;
  }
  return inside;
}

// The square of the distance from `p` to the nearest point of the edge.
double square_of_distance(const Edge& edge, GridPoint p) {
  const double dx = edge.b.x - edge.a.x;
  const double dy = edge.b.y - edge.a.y;
  const double length = square(dx, dy);
  const double along = length > 0 ? ((p.x - edge.a.x) * dx + (p.y - edge.a.y) * dy) / length : 0;
  const double t = std::clamp(along, 0.0, 1.0);
  return square(p.x - (edge.a.x + t * dx), p.y - (edge.a.y + t * dy));
}

// Whether no point of `edge` lies within `reach` of a point of `box`: because of the box around the
// edge, or because the box is all on one side of the edge's line, that far from it.
bool is_out_of_reach(const Edge& edge, const Box& box, double reach) {
  const double dx = std::max(
      {std::min(edge.a.x, edge.b.x) - box.max_x, box.min_x - std::max(edge.a.x, edge.b.x), 0.0});
  const double dy = std::max(
      {std::min(edge.a.y, edge.b.y) - box.max_y, box.min_y - std::max(edge.a.y, edge.b.y), 0.0});
  if (square(dx, dy) > reach * reach) return true;
  const double along_x = edge.b.x - edge.a.x;
  const double along_y = edge.b.y - edge.a.y;
  const double offset = along_x * ((box.min_y + box.max_y) / 2 - edge.a.y) -
                        along_y * ((box.min_x + box.max_x) / 2 - edge.a.x);
  const double half = std::abs(along_x) * (box.max_y - box.min_y) / 2 +
                      std::abs(along_y) * (box.max_x - box.min_x) / 2;
  const double gap = std::abs(offset) - half;
  return gap > 0 && gap * gap > reach * reach * square(along_x, along_y);
}

// The edges that a ray from a point of `box` to the right may cross. Edges that follow one another
// off to the right of the box become one: how often a ray crosses them, odd or even, goes by where
// they begin and end.
std::vector<Edge> edges_right_of(std::span<const Edge> edges, const Box& box) {
  std::vector<Edge> right;
  bool is_off = false;  // The last of them.
  for (const Edge& edge : edges) {
    if (std::max(edge.a.x, edge.b.x) < box.min_x) continue;
    const bool was_off = std::exchange(is_off, std::min(edge.a.x, edge.b.x) > box.max_x);
    if (was_off && is_off && right.back().b == edge.a) {
      right.back().b = edge.b;
    } else {
      right.push_back(edge);
    }
  }
  std::erase_if(right, [&box](const Edge& edge) {
    return std::max(edge.a.y, edge.b.y) < box.min_y || std::min(edge.a.y, edge.b.y) > box.max_y;
  });
  return right;
}

class Search {
 public:
  Search(const RadiusIndex& postcodes, double distance)
      : postcodes_{postcodes}, distance_{distance} {
    const std::span<const Box> blocks = postcodes.boxes();
    levels_.emplace_back(blocks.begin(), blocks.end());
    while (levels_.back().size() > kBoxesPerBox) levels_.push_back(boxes_around(levels_.back()));
  }

  std::vector<SlotRun> run(const std::vector<Edge>& edges) {
    const std::size_t top = levels_.size() - 1;
    for (std::size_t box = 0; box < levels_[top].size(); ++box) visit(top, box, edges, edges);
    return std::move(runs_);
  }

 private:
  static std::vector<Box> boxes_around(std::span<const Box> boxes) {
    std::vector<Box> around;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      if (i % kBoxesPerBox == 0) around.push_back(boxes[i]);
      around.back().include(boxes[i]);
    }
    return around;
  }

  // The slots below a box.
  [[nodiscard]] SlotRun slots(std::size_t level, std::size_t box) const {
    std::size_t first = box;
    std::size_t last = box + 1;
    for (; level > 0; --level) {
      first *= kBoxesPerBox;
      last = std::min(last * kBoxesPerBox, levels_[level - 1].size());
    }
    return {postcodes_.block(first).first, postcodes_.block(last - 1).last};
  }

  void take(SlotRun run) { store::append_run(runs_, index(run.first), index(run.last)); }

  void visit(std::size_t level, std::size_t number, std::span<const Edge> parents_near,
             std::span<const Edge> parents_right) {
    const Box& box = levels_[level][number];
    double reach = distance_;
    if (distance_ > 0) {
      double farthest = std::numeric_limits<double>::infinity();
      for (const Edge& edge : parents_near) {
        farthest = std::min(farthest, farthest_square(box, edge.a));
      }
      if (farthest <= distance_ * distance_) return take(slots(level, number));
      // No nearest edge of a point in the box is farther than that corner.
      reach = std::min(distance_, std::sqrt(farthest));
    }
    reach += kSlackMetres;
    std::vector<Edge> near;
    for (const Edge& edge : parents_near) {
      if (!is_out_of_reach(edge, box, reach)) near.push_back(edge);
    }
    const std::vector<Edge> right = edges_right_of(parents_right, box);
    if (near.empty()) {
      const SlotRun all = slots(level, number);
      if (is_inside(right, postcodes_.position(index(all.first)))) take(all);
    } else if (level > 0) {
      const std::size_t first = number * kBoxesPerBox;
      const std::size_t last = std::min(first + kBoxesPerBox, levels_[level - 1].size());
      for (std::size_t child = first; child < last; ++child) visit(level - 1, child, near, right);
    } else {
      look_at_each(postcodes_.block(number), near, right);
    }
  }

  void look_at_each(SlotRun block, std::span<const Edge> near, std::span<const Edge> right) {
    const double reach = distance_ * distance_;
    for (std::uint32_t slot = index(block.first); slot < index(block.last); ++slot) {
      const GridPoint p = postcodes_.position(slot);
      const bool is_near = distance_ > 0 && std::ranges::any_of(near, [&](const Edge& edge) {
                             return square_of_distance(edge, p) <= reach;
                           });
      if (is_near || is_inside(right, p)) store::append_run(runs_, slot, slot + 1);
    }
  }

  const RadiusIndex& postcodes_;
  double distance_;
  std::vector<std::vector<Box>> levels_;  // The blocks' boxes, and the boxes around those.
  std::vector<SlotRun> runs_;
};

}  // namespace

std::vector<SlotRun> slots_within(const GridMultiPolygon& polygons, const RadiusIndex& postcodes,
                                  Metres distance) {
  if (postcodes.size() == 0 || !(distance.value >= 0)) return {};
  return Search(postcodes, distance.value).run(edges_of(polygons));
}

}  // namespace geo
