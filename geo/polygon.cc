#include "geo/polygon.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "geo/geos_handle.h"
#include "geo/polygon_search.h"

namespace geo {
namespace {

using store::Error;
using store::ErrorCode;
using store::fail;
using store::Result;

constexpr int kLinesPerQuarter = 8;
constexpr std::string_view kSelfIntersection = "self-intersection";

// The most places at which sides of polygons that are joined may meet: two combs of 5,000 corners
// cross at millions, each a corner of their union.
constexpr std::size_t kMostMeetings = 20'000;

struct FreeGeosText {
  GEOSContextHandle_t context;
  void operator()(char* text) const { GEOSFree_r(context, text); }
};

// Takes ownership of an object of GEOS; GEOS fails to make one only if memory runs out.
GeosGeometry owned(GEOSContextHandle_t context, GEOSGeometry* geometry) {
  if (geometry == nullptr) throw std::bad_alloc{};
  return GeosGeometry{geometry, {context}};
}

GeosGeometry make_ring(GEOSContextHandle_t context, const GridRing& ring) {
  static_assert(sizeof(GridPoint) == 2 * sizeof(double));
  GEOSCoordSequence* sequence = GEOSCoordSeq_copyFromBuffer_r(
      context, &ring.front().x, static_cast<unsigned>(ring.size()), 0, 0);
  if (sequence == nullptr) throw std::bad_alloc{};
  return owned(context, GEOSGeom_createLinearRing_r(context, sequence));
}

GeosGeometry make_geometry(GEOSContextHandle_t context, const GridMultiPolygon& polygons) {
  std::vector<GEOSGeometry*> made;  // GEOS takes ownership of them.
  made.reserve(polygons.size());
  for (const GridPolygon& polygon : polygons) {
    GeosGeometry shell = make_ring(context, polygon.front());
    std::vector<GEOSGeometry*> holes;
    holes.reserve(polygon.size());
    for (std::size_t i = 1; i < polygon.size(); ++i) {
      holes.push_back(make_ring(context, polygon[i]).release());
    }
    made.push_back(GEOSGeom_createPolygon_r(context, shell.release(), holes.data(),
                                            static_cast<unsigned>(holes.size())));
  }
  return owned(context, GEOSGeom_createCollection_r(context, GEOS_MULTIPOLYGON, made.data(),
                                                    static_cast<unsigned>(made.size())));
}

double length_of(GEOSContextHandle_t context, const GEOSGeometry* geometry) {
  double length = 0;
  if (GEOSLength_r(context, geometry, &length) == 0) throw std::bad_alloc{};
  return length;
}

// The polygon as it is grown for a drawing: with fewer corners where it has many, and its hull
// where its outline folds over and over. The arcs around every fold cross those around the others,
// so that growing takes time and memory with the square of both: 1,000 spikes took 8 s and 440 MB.
GeosGeometry drawable(GEOSContextHandle_t context, GeosGeometry polygon) {
  constexpr double kMostWork = 2'000;  // Corners x folds^2; of a municipality at most 662.
  constexpr double kTolerance = 1e-3;  // Of the length around it all: some 50 m for a city.
  const GeosGeometry hull = owned(context, GEOSConvexHull_r(context, polygon.get()));
  const double around = length_of(context, hull.get());
  const auto work = [&](const GEOSGeometry* geometry) {
    const double folds = length_of(context, geometry) / around;
    return GEOSGetNumCoordinates_r(context, geometry) * folds * folds;
  };
  if (around == 0 || work(polygon.get()) <= kMostWork) return polygon;
  const auto simplified = [&](const GEOSGeometry* geometry) {
    return owned(context, GEOSSimplify_r(context, geometry, kTolerance * around));
  };
  GeosGeometry simpler = simplified(polygon.get());
  const bool is_drawable =
      GEOSisEmpty_r(context, simpler.get()) == 0 && work(simpler.get()) <= kMostWork;
  return is_drawable ? std::move(simpler) : simplified(hull.get());
}

Result<LonLat> position_of(GEOSContextHandle_t context, const GEOSGeometry* point,
                           const Projector& projector) {
  GridPoint at{};
  GEOSGeomGetX_r(context, point, &at.x);
  GEOSGeomGetY_r(context, point, &at.y);
  return projector.unproject(at);
}

Result<void> check(GEOSContextHandle_t context, const GEOSGeometry* geometry,
                   const Projector& projector) {
  char* words = nullptr;
  GEOSGeometry* where = nullptr;
  const char verdict = GEOSisValidDetail_r(context, geometry, 0, &words, &where);
  const std::unique_ptr<char, FreeGeosText> reason{words, {context}};
  const GeosGeometry spot{where, {context}};
  if (verdict == 1) return {};
  Error error{.code = ErrorCode::kInvalid,
              .detail = "the polygon is not valid",
              .parameter = "body",
              .cause = {}};
  if (reason) {
    const std::string_view said = reason.get();
    error.detail += fmt::format(": {}", said);
    // GEOS has no code for this: "Self-intersection", "Ring Self-intersection".
    if (said.find("elf-intersection") != std::string_view::npos) error.reason = kSelfIntersection;
  }
  if (spot) {
    if (const auto at = position_of(context, spot.get(), projector)) {
      error.detail += fmt::format(" at longitude {:.6f}, latitude {:.6f}", at->lon, at->lat);
    }
  }
  return fail(std::move(error));
}

// At how many places sides of different polygons may meet, counted until there are over `most`: a
// pair of sides meets if the boxes around them do.
std::size_t meetings(const GridMultiPolygon& polygons, std::size_t most) {
  struct Side {
    double west, south, east, north;
    std::size_t polygon;
  };
  std::vector<Side> sides;
  for (std::size_t polygon = 0; polygon < polygons.size(); ++polygon) {
    for (const GridRing& ring : polygons[polygon]) {
      for (std::size_t i = 1; i < ring.size(); ++i) {
        const auto [west, east] = std::minmax(ring[i - 1].x, ring[i].x);
        const auto [south, north] = std::minmax(ring[i - 1].y, ring[i].y);
        sides.push_back({west, south, east, north, polygon});
      }
    }
  }
  std::sort(sides.begin(), sides.end(),
            [](const Side& a, const Side& b) { return a.west < b.west; });
  std::size_t found = 0;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    for (std::size_t j = i + 1; j < sides.size() && sides[j].west <= sides[i].east; ++j) {
      const bool meet = sides[j].south <= sides[i].north && sides[i].south <= sides[j].north;
      if (meet && sides[i].polygon != sides[j].polygon && ++found > most) return found;
    }
  }
  return found;
}

// Whether `error` is that sides cross, and no polygon's own do: they overlap or share a side.
bool only_meet(GEOSContextHandle_t context, const GEOSGeometry* polygons, const Error& error) {
  const int count = GEOSGetNumGeometries_r(context, polygons);
  if (count < 2 || error.reason != kSelfIntersection) return false;
  for (int i = 0; i < count; ++i) {
    if (GEOSisValid_r(context, GEOSGetGeometryN_r(context, polygons, i)) != 1) return false;
  }
  return true;
}

Result<GridRing> project(const Ring& ring, const Projector& projector) {
  GridRing projected;
  projected.reserve(ring.size());
  for (const LonLat& position : ring) {
    auto point = projector.project(position);
    if (!point) {
      point.error().parameter = "body";
      return fail(std::move(point.error()));
    }
    projected.push_back(*point);
  }
  if (ring.size() < 4 || !(ring.front() == ring.back())) {
    return fail(
        ErrorCode::kInvalid,
        fmt::format("a ring of {} positions is not closed or has fewer than 4", ring.size()),
        "body");
  }
  return projected;
}

GridRing points_of(GEOSContextHandle_t context, const GEOSGeometry* ring) {
  const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context, ring);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(context, sequence, &size);
  GridRing points(size);
  GEOSCoordSeq_copyToBuffer_r(context, sequence, &points.front().x, 0, 0);
  return points;
}

// Of every polygon in `geometry`: there may be none.
GridMultiPolygon polygons_of(GEOSContextHandle_t context, const GEOSGeometry* geometry) {
  GridMultiPolygon polygons;
  for (int i = 0; i < GEOSGetNumGeometries_r(context, geometry); ++i) {
    const GEOSGeometry* polygon = GEOSGetGeometryN_r(context, geometry, i);
    if (GEOSGeomTypeId_r(context, polygon) != GEOS_POLYGON ||
        GEOSisEmpty_r(context, polygon) != 0) {
      continue;
    }
    GridPolygon rings = {points_of(context, GEOSGetExteriorRing_r(context, polygon))};
    for (int hole = 0; hole < GEOSGetNumInteriorRings_r(context, polygon); ++hole) {
      rings.push_back(points_of(context, GEOSGetInteriorRingN_r(context, polygon, hole)));
    }
    polygons.push_back(std::move(rings));
  }
  return polygons;
}

Result<MultiPolygonRings> unproject(const GridMultiPolygon& polygons, const Projector& projector) {
  MultiPolygonRings positions;
  for (const GridPolygon& polygon : polygons) {
    PolygonRings rings;
    for (const GridRing& points : polygon) {
      Ring& ring = rings.emplace_back();
      ring.reserve(points.size());
      for (const GridPoint& point : points) {
        const auto position = projector.unproject(point);
        if (!position) return fail(position.error());
        ring.push_back(*position);
      }
    }
    positions.push_back(std::move(rings));
  }
  return positions;
}

}  // namespace

struct Polygon::Drawn {
  std::once_flag is_made = {};
  GridMultiPolygon polygons = {};
};

Polygon::Polygon(MultiPolygonRings outline, GridMultiPolygon metres, double area_m2, LonLat centre)
    : outline_{std::move(outline)},
      metres_{std::move(metres)},
      area_m2_{area_m2},
      centre_{centre},
      drawn_{std::make_shared<Drawn>()} {}

std::size_t Polygon::corners() const {
  std::size_t corners = 0;
  for (const GridPolygon& polygon : metres_) {
    for (const GridRing& ring : polygon) corners += ring.size() - 1;
  }
  return corners;
}

Result<Polygon> Polygon::make(MultiPolygonRings rings, const Projector& projector) {
  if (rings.empty()) return fail(ErrorCode::kInvalid, "the polygon is empty", "body");
  GridMultiPolygon metres;
  for (const PolygonRings& polygon : rings) {
    if (polygon.empty()) return fail(ErrorCode::kInvalid, "a polygon has no ring", "body");
    GridPolygon projected;
    for (const Ring& ring : polygon) {
      auto points = project(ring, projector);
      if (!points) return fail(points.error());
      projected.push_back(*std::move(points));
    }
    metres.push_back(std::move(projected));
  }
  GEOSContextHandle_t context = thread_geos_context();
  GeosGeometry geometry = make_geometry(context, metres);
  if (const auto valid = check(context, geometry.get(), projector); !valid) {
    if (!only_meet(context, geometry.get(), valid.error())) return fail(valid.error());
    if (meetings(metres, kMostMeetings) > kMostMeetings) {
      return fail(ErrorCode::kInvalid,
                  fmt::format("the polygons overlap or share sides at over {} places; join them to "
                              "one area before it is asked about",
                              kMostMeetings),
                  "body");
    }
    geometry = owned(context, GEOSUnaryUnion_r(context, geometry.get()));
    metres = polygons_of(context, geometry.get());
    auto joined = unproject(metres, projector);
    if (!joined) return fail(joined.error());
    rings = *std::move(joined);
  }
  double area_m2 = 0;
  GEOSArea_r(context, geometry.get(), &area_m2);
  const GeosGeometry middle = owned(context, GEOSPointOnSurface_r(context, geometry.get()));
  const auto centre = position_of(context, middle.get(), projector);
  if (!centre) return fail(centre.error());
  return Polygon{std::move(rings), std::move(metres), area_m2, *centre};
}

std::vector<store::SlotRun> Polygon::inside(const RadiusIndex& postcodes) const {
  return within_distance(postcodes, Metres{0});
}

std::vector<store::SlotRun> Polygon::within_distance(const RadiusIndex& postcodes,
                                                     Metres distance) const {
  return slots_within(metres_, postcodes, distance);
}

Result<MultiPolygonRings> Polygon::surroundings(Metres from, Metres to,
                                                const Projector& projector) const {
  GEOSContextHandle_t context = thread_geos_context();
  std::call_once(drawn_->is_made, [&] {
    const GeosGeometry drawn = drawable(context, make_geometry(context, metres_));
    drawn_->polygons = polygons_of(context, drawn.get());
  });
  const GeosGeometry polygon = make_geometry(context, drawn_->polygons);
  const auto grown = [&](Metres distance) {
    return owned(context, GEOSBuffer_r(context, polygon.get(), distance.value, kLinesPerQuarter));
  };
  const GeosGeometry outer = grown(to);
  const GeosGeometry inner = grown(from);
  const GeosGeometry between = owned(context, GEOSDifference_r(context, outer.get(), inner.get()));
  return unproject(polygons_of(context, between.get()), projector);
}

}  // namespace geo
