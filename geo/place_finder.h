#pragma once

#include <optional>

#include "geo/centres.h"
#include "geo/crs/projector.h"
#include "geo/point.h"
#include "geo/radius_index.h"
#include "store/types/position.h"
#include "store/types/postcode.h"

namespace geo {

// The cell of a grid of squares in which `point` lies, named by its column and row: "N18400E2000"
// is the 18,400th northward and the 2,000th eastward from the CRS's origin, "S3W12" lies the other
// way. `side` is 1 or more.
[[nodiscard]] store::Postcode cell_code(GridPoint point, Metres side);

// The middle of that cell.
[[nodiscard]] GridPoint cell_centre(GridPoint point, Metres side);

// The row of a location table for the cell that `point` lies in, named by its coordinates; nothing
// where its middle has none.
[[nodiscard]] std::optional<LocatedPostcode> make_cell(const Projector& projector, GridPoint point,
                                                       Metres side);

// The same for a cell that cell_code has named; nothing where `code` is none.
[[nodiscard]] std::optional<LocatedPostcode> cell_of_code(const store::Postcode& code,
                                                          const Projector& projector, Metres side);

// Finds the cell of a position, or kNoPlace where the CRS does not cover it. Refused: what seems to
// be no position, but swapped latitude and longitude, or metres. Cost: a projection, some 0.5
// microseconds.
[[nodiscard]] store::MakeFindPlace cells_of(Crs crs, Metres side);

// Finds the nearest of `centres`, to a millimetre, or kNoPlace where none is within `farthest` or
// the CRS does not cover the position. `centres` and `index`, which is of them, must outlive what
// is made. Refused: as above. Cost: some 0.5 microseconds.
[[nodiscard]] store::MakeFindPlace nearest_of(Crs crs, const Centres& centres,
                                              const RadiusIndex& index, Metres farthest);

}  // namespace geo
