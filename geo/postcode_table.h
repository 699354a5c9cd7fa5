#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "geo/centres.h"
#include "geo/crs/projector.h"
#include "store/text/csv.h"
#include "store/text/reading_plan.h"

namespace geo {

// The fields of one row of a location table, as text.
struct PostcodeRow {
  std::string_view postcode;
  std::string_view lat;  // WGS 84 decimal degrees.
  std::string_view lon;
  std::string_view place;  // May be empty.
};

// Reads and projects one row. Errors: kInvalid, with `parameter` the column at fault - "postcode",
// "lat" or "lon" - for what cannot be read or lies outside the CRS's area of use.
[[nodiscard]] store::Result<LocatedPostcode> locate(const PostcodeRow& row,
                                                    const Projector& projector);

// Reads a location table: CSV `postcode,lat,lon` and optionally `place`, where `names` may give
// columns other headers, and `plan` says how the file is written (of its columns postcode,
// latitude, longitude and place count). Each postcode once, in the order of the file.
//
//   refused  what locate() cannot read, and a postcode that occurs twice with another position or
//            place name; an identical repetition is taken once
//   errors   those of CsvReader; kInvalid where no postcode is left, unless refused.verdict() says
//            why
[[nodiscard]] store::Result<std::vector<LocatedPostcode>> read_postcode_table(
    store::ByteSource source, std::span<const store::ColumnName> names, const Projector& projector,
    store::RefusedLines& refused, const store::ReadingPlan& plan = {});

}  // namespace geo
