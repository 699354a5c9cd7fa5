#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "geo/crs/projector.h"
#include "geo/point.h"
#include "geo/radius_index.h"
#include "geo/rings.h"
#include "store/types/postcode.h"
#include "store/types/result.h"

namespace geo {

// One or more polygons, each with or without holes, on the data directory's plane. Each is valid as
// OGC Simple Features have it: no ring crosses itself or another, and holes lie in their shells. No
// shell lies in another: that could mean a hole. Polygons that share a side or overlap are joined.
//
//   threads  any number at once: it holds plain numbers, and objects of GEOS do not outlive a call
class Polygon {
 public:
  // Projects every position; the lines between them are straight on the plane.
  //   errors  kInvalid, with `parameter` "body": for a position outside the CRS's area of use
  //           (reason kOutsideAreaOfUse), and for polygons that are not valid, saying why and at
  //           which longitude and latitude (reason "self-intersection" if sides cross), or that
  //           share sides and overlap at over 20,000 places
  //   cost    half a microsecond a position, and GEOS's check: 10 ms for 10,000
  [[nodiscard]] static store::Result<Polygon> make(MultiPolygonRings rings,
                                                   const Projector& projector);

  [[nodiscard]] const MultiPolygonRings& outline() const { return outline_; }
  [[nodiscard]] double area_m2() const { return area_m2_; }
  [[nodiscard]] LonLat centre() const { return centre_; }  // A point on its surface.
  [[nodiscard]] std::size_t corners() const;

  // The slots that lie in the polygon or exactly on its edge.
  [[nodiscard]] std::vector<store::SlotRun> inside(const RadiusIndex& postcodes) const;

  // Those, and the slots at most `distance` from its nearest edge; nothing for a distance below 0.
  //
  //   returns  ascending, disjoint, non-adjacent runs
  //   units    metres, planar
  //   cost     a few comparisons for each edge and each 64 postcodes near it, then one look at each
  //            edge nearby for the postcodes of the blocks that are neither in nor out as a whole
  [[nodiscard]] std::vector<store::SlotRun> within_distance(const RadiusIndex& postcodes,
                                                            Metres distance) const;

  // The ground farther than `from` and at most `to` from the polygon, where `from` 0 leaves out the
  // polygon itself: for drawing, corners rounded by arcs of eight lines a quarter. Of many corners
  // the smaller ones are left out; an outline that folds over and over is drawn as its hull, which
  // the first call decides for all.
  //   errors  kInvalid where a point of it has no longitude and latitude
  [[nodiscard]] store::Result<MultiPolygonRings> surroundings(Metres from, Metres to,
                                                              const Projector& projector) const;

 private:
  struct Drawn;  // What surroundings() grows.

  Polygon(MultiPolygonRings outline, GridMultiPolygon metres, double area_m2, LonLat centre);

  MultiPolygonRings outline_;
  GridMultiPolygon metres_;  // As outline_.
  double area_m2_;
  LonLat centre_;
  std::shared_ptr<Drawn> drawn_;  // Of all copies.
};

}  // namespace geo
