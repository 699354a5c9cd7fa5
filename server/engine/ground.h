#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "geo/point.h"
#include "geo/polygon.h"
#include "server/base/parameters.h"
#include "server/engine/data/load.h"
#include "server/engine/question.h"
#include "store/types/postcode.h"
#include "store/types/result.h"

namespace server {

// The ground that a question is about, as a request gives it: decoded, unchecked. One of: postcode,
// lat with lon, municipality, body. The views are borrowed.
struct GroundText {
  std::optional<std::string_view> postcode = {};
  std::optional<std::string_view> lat = {};
  std::optional<std::string_view> lon = {};
  std::optional<std::string_view> municipality = {};
  std::optional<std::string_view> radius = {};  // Kilometres; 1.0 where there is none.
  // Kilometres, below the radius; 0 where there is none.
  std::optional<std::string_view> inner_radius = {};
  std::optional<std::string_view> body = {};  // GeoJSON: see geo::read_geojson.
  bool takes_body = true;                     // Whether a body can be given at all.
};

// Puts a parameter that is an area's (postcode, lat, lon, municipality, radius, inner-radius) where
// it belongs; false for any other. Errors: kInvalid for one that is given twice.
[[nodiscard]] store::Result<bool> take_ground_parameter(const Parameter& parameter,
                                                        GroundText& text);

enum class GroundKind : std::uint8_t { kPostcode, kPosition, kMunicipality, kPolygon };

// Postcodes between two distances, more than `from_m` and at most `to_m`: from the centre of a
// circle, or from the edge of a polygon, whose inside is {0, 0}.
struct GroundRing {
  double from_m;
  double to_m;  // Infinite for the rest of the country.
  std::vector<store::SlotRun> runs;
};

// Which ground is the control: the ring from two to four radii, or all beyond two radii.
enum class Control : std::uint8_t { kRing, kRest };

// The ground that a question is about: a circle, a ring, or a polygon.
//
//   lifetime  that of the region
//   threads   any number at once
//   cost      circles as RadiusIndex::within, polygons as geo::Polygon::within_distance
class Ground {
 public:
  // Errors, each with its `parameter`: kInvalid for none or two of the ways to name an area, for a
  // radius where there is no circle, and for what cannot be read or lies outside the CRS's area of
  // use; kTooLarge for a radius or polygon over its limit; kNotFound for an unknown postcode or
  // municipality.
  [[nodiscard]] static store::Result<Ground> make(const GroundText& text, const Region& region,
                                                  const Limits& limits);

  [[nodiscard]] GroundKind kind() const { return kind_; }

  // "1012JS", "52.37,4.89", "Eindhoven", "polygon"
  [[nodiscard]] const std::string& name() const { return name_; }

  [[nodiscard]] geo::LonLat centre() const { return centre_; }  // A polygon's: a point on it.
  [[nodiscard]] bool is_circle() const { return std::holds_alternative<Circle>(shape_); }
  [[nodiscard]] double radius_m() const;  // A polygon's: that of a circle of the same area.
  [[nodiscard]] double inner_radius_m() const;
  [[nodiscard]] double area_m2() const;
  [[nodiscard]] std::optional<double> radius_km() const;  // As asked; nothing for a polygon.
  [[nodiscard]] std::optional<double> inner_radius_km() const;

  // The same circle with another radius; nothing for a polygon, and for a ring that would be empty.
  [[nodiscard]] std::optional<Ground> smaller(double radius_km) const;

  // Of a polygon, which what is looked up and drawn costs time for; a circle has none.
  [[nodiscard]] std::size_t corners() const;

  // Differs between any two areas of the same region: for entity tags.
  [[nodiscard]] std::string identity() const;

  [[nodiscard]] std::vector<store::SlotRun> inside() const;

  // At most `metres` from the centre (of a circle) or from the edge (of a polygon, with its
  // inside).
  [[nodiscard]] std::vector<store::SlotRun> within(double metres) const;

  // Rings between successive distances, which ascend from 0 or more: disjoint, and together
  // within(edges_m.back()) less within(edges_m.front()). From 0 on they begin with the very centre,
  // or with the inside of a polygon as a ring of its own.
  [[nodiscard]] std::vector<GroundRing> rings(std::span<const double> edges_m) const;

  // From 2 to 4 radii around the centre; for a polygon from r to 3 r outside its edge, where
  // r = sqrt(area / pi). Control::kRest leaves out the outer bound.
  [[nodiscard]] GroundRing control(Control control) const;

  // For drawing, in degrees; a circle has 64 corners. Errors: kInvalid where a corner has no
  // longitude and latitude. The ring's bounds are finite.
  [[nodiscard]] store::Result<geo::MultiPolygonRings> outline() const;
  [[nodiscard]] store::Result<geo::MultiPolygonRings> outline(const GroundRing& ring) const;

 private:
  struct Circle {
    geo::GridPoint centre;
    double radius_km;
    double inner_radius_km;
  };
  Ground(const Region& region, GroundKind kind, std::string name, geo::LonLat centre,
         std::variant<Circle, geo::Polygon> shape)
      : region_{&region},
        kind_{kind},
        name_{std::move(name)},
        centre_{centre},
        shape_{std::move(shape)} {}
  static store::Result<Ground> circle(const GroundText& text, const Region& region,
                                      const Limits& limits);
  static store::Result<Ground> polygon(const GroundText& text, const Region& region);

  const Region* region_;
  GroundKind kind_;
  std::string name_;
  geo::LonLat centre_;
  std::variant<Circle, geo::Polygon> shape_;
};

// The word of the API: "municipality".
[[nodiscard]] std::string_view name_of(GroundKind kind);

}  // namespace server
