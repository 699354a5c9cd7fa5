#include "geo/radius_index.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <limits>
#include <new>

#include "geo/geos_handle.h"
#include "store/types/slot_runs.h"

// What is inside, to the bit
// --------------------------
// A point is inside when sqrt(dx*dx + dy*dy) <= radius in IEEE doubles, each operation rounded on
// its own (hence -ffp-contract=off). Three things below say the same with less work, and none of
// them needs a margin, because rounding keeps order: if a <= b, then round(a) <= round(b), so each
// of the operations in the formula - subtraction from the centre, squaring a magnitude, adding,
// the root - never turns two operands' order around.
//
//  - The root is left out: largest_square() is the largest double whose rounded root is still
//    <= radius; as the root keeps order, d2 <= largest_square is sqrt(d2) <= radius.
//  - A block is taken whole when its box's farthest corner is inside: no point of the box has a
//    larger |dx| or |dy| than that corner, rounded or not, so none has a larger d2.
//  - A block is left out when its box's nearest point is not inside, for the same reason.

namespace geo {
namespace {

using store::PostcodeSlot;
using store::SlotRun;

constexpr std::uint32_t kBlock = RadiusIndex::kBlock;
static_assert(kBlock == 64, "a block's answer is the bits of one std::uint64_t");

Box box_around(std::span<const GridPoint> points) {
  Box box{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const GridPoint& point : points) {
    box.min_x = std::min(box.min_x, point.x);
    box.min_y = std::min(box.min_y, point.y);
    box.max_x = std::max(box.max_x, point.x);
    box.max_y = std::max(box.max_y, point.y);
  }
  return box;
}

// The largest double whose rounded root is <= radius: a few steps from radius * radius, as a root
// halves a relative error.
double largest_square(double radius) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  double largest = radius * radius;
  while (std::sqrt(largest) > radius) largest = std::nextafter(largest, 0.0);
  for (double next = std::nextafter(largest, kInfinity);
       next > largest && std::sqrt(next) <= radius; next = std::nextafter(largest, kInfinity)) {
    largest = next;
  }
  return largest;
}

// A rectangle that misses no box with a point inside. `radius` is widened by far more than the few
// roundings of the formula can hide, and by a length so small that its square is losing its digits.
Box search_rectangle(GridPoint centre, double radius) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const double reach = radius * (1.0 + 0x1p-40) + 0x1p-500;
  return {std::nextafter(centre.x - reach, -kInfinity),
          std::nextafter(centre.y - reach, -kInfinity), std::nextafter(centre.x + reach, kInfinity),
          std::nextafter(centre.y + reach, kInfinity)};
}

GeosGeometry rectangle(GEOSContextHandle_t context, const Box& box) {
  GeosGeometry geometry{
      GEOSGeom_createRectangle_r(context, box.min_x, box.min_y, box.max_x, box.max_y), {context}};
  if (!geometry) throw std::bad_alloc{};
  return geometry;
}

constexpr std::array<std::int64_t, kBlock> kBits = [] {
  std::array<std::int64_t, kBlock> bits{};
  for (std::uint32_t i = 0; i < kBlock; ++i) bits[i] = std::bit_cast<std::int64_t>(1ULL << i);
  return bits;
}();

// Two lanes: what every 64-bit machine we know compares at once. GCC 12 does not vectorise the
// plain loop, which then takes twice as long.
using TwoDoubles = double __attribute__((vector_size(16)));
using TwoWords = std::int64_t __attribute__((vector_size(16)));

// Bit i tells whether point i of a block is inside.
std::uint64_t points_inside(const double* x, const double* y, GridPoint centre, double largest) {
  TwoWords inside{};
  for (std::uint32_t i = 0; i < kBlock; i += 2) {
    const TwoDoubles dx = TwoDoubles{x[i], x[i + 1]} - centre.x;
    const TwoDoubles dy = TwoDoubles{y[i], y[i + 1]} - centre.y;
    inside |= (dx * dx + dy * dy <= largest) & TwoWords{kBits[i], kBits[i + 1]};
  }
  return static_cast<std::uint64_t>(inside[0] | inside[1]);
}

void append_bits(std::vector<SlotRun>& runs, std::uint32_t first, std::uint64_t bits) {
  while (bits != 0) {
    const auto skipped = static_cast<std::uint32_t>(std::countr_zero(bits));
    const auto taken = static_cast<std::uint32_t>(std::countr_one(bits >> skipped));
    store::append_run(runs, first + skipped, first + skipped + taken);
    // The lowest set bit and those above it carry over the run and leave what follows it.
    bits &= bits + (bits & (~bits + 1));
  }
}

// What a tree query has found so far, one bit per block: ascending without sorting.
struct FoundBlocks {
  const Box* boxes;
  std::vector<std::uint64_t> bits;
};

extern "C" void mark_block(void* box, void* found) {
  auto& blocks = *static_cast<FoundBlocks*>(found);
  const auto block = static_cast<std::size_t>(static_cast<const Box*>(box) - blocks.boxes);
  blocks.bits[block / 64] |= std::uint64_t{1} << block % 64;
}

}  // namespace

struct RadiusIndex::Tree {
  std::vector<Box> boxes;  // By block.
  GeosContext context;     // For the tree's whole life; queries use their thread's own.
  GeosTree tree;           // Its items are addresses of `boxes`.
};

void RadiusIndex::DestroyTree::operator()(Tree* tree) const { std::default_delete<Tree>{}(tree); }

namespace {

// `coordinate` of every point, filled up with NaN to whole blocks.
std::vector<double> in_blocks(std::span<const GridPoint> points, double GridPoint::*coordinate) {
  const std::size_t blocks = (points.size() + kBlock - 1) / kBlock;
  std::vector<double> values(blocks * kBlock, std::numeric_limits<double>::quiet_NaN());
  std::ranges::transform(points, values.begin(), coordinate);
  return values;
}

}  // namespace

RadiusIndex::RadiusIndex(std::span<const GridPoint> metres)
    : size_{static_cast<std::uint32_t>(metres.size())},
      x_{in_blocks(metres, &GridPoint::x)},
      y_{in_blocks(metres, &GridPoint::y)},
      grid_{std::span(x_).first(size_), std::span(y_).first(size_)},
      tree_{std::make_unique<Tree>().release()} {
  const std::size_t blocks = x_.size() / kBlock;
  tree_->boxes.reserve(blocks);
  for (std::size_t number = 0; number < blocks; ++number) {
    const SlotRun slots = block(number);
    tree_->boxes.push_back(box_around(metres.subspan(index(slots.first), slots.size())));
  }
  tree_->context = make_geos_context();
  GEOSContextHandle_t context = tree_->context.get();
  constexpr std::size_t kChildren = 10;
  tree_->tree = GeosTree{GEOSSTRtree_create_r(context, kChildren), {context}};
  if (!tree_->tree) throw std::bad_alloc{};
  for (Box& box : tree_->boxes) {
    GEOSSTRtree_insert_r(context, tree_->tree.get(), rectangle(context, box).get(), &box);
  }
  // GEOS builds the tree at its first query; done here, every later one only reads.
  if (blocks > 0) (void)within(metres[0], Metres{0});
}

std::span<const Box> RadiusIndex::boxes() const { return tree_->boxes; }

SlotRun RadiusIndex::block(std::size_t number) const {
  const auto first = static_cast<std::uint32_t>(number) * kBlock;
  return {PostcodeSlot{first}, PostcodeSlot{std::min(first + kBlock, size_)}};
}

std::vector<SlotRun> RadiusIndex::within(GridPoint centre, Metres radius) const {
  std::vector<SlotRun> runs;
  if (size_ == 0 || !(radius.value >= 0)) return runs;
  const std::vector<Box>& boxes = tree_->boxes;
  FoundBlocks found{boxes.data(), std::vector<std::uint64_t>((boxes.size() + 63) / 64)};
  GEOSContextHandle_t context = thread_geos_context();
  GEOSSTRtree_query_r(context, tree_->tree.get(),
                      rectangle(context, search_rectangle(centre, radius.value)).get(), mark_block,
                      &found);

  const double largest = largest_square(radius.value);
  for (std::size_t word = 0; word < found.bits.size(); ++word) {
    for (std::uint64_t bits = found.bits[word]; bits != 0; bits &= bits - 1) {
      const std::size_t number = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
      if (nearest_square(boxes[number], centre) > largest) continue;
      const SlotRun slots = block(number);
      if (farthest_square(boxes[number], centre) <= largest) {
        store::append_run(runs, index(slots.first), index(slots.last));
      } else {
        const std::uint32_t first = index(slots.first);
        append_bits(runs, first, points_inside(&x_[first], &y_[first], centre, largest));
      }
    }
  }
  return runs;
}

std::optional<PostcodeSlot> RadiusIndex::nearest(GridPoint position, Metres farthest) const {
  const auto found = grid_.nearest(position, farthest);
  return found ? std::optional{PostcodeSlot{*found}} : std::nullopt;
}

}  // namespace geo
