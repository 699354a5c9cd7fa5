#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "geo/centres.h"
#include "geo/crs/projector.h"
#include "store/text/reading_plan.h"
#include "store/types/result.h"

namespace server {

// The location table that raw files make by themselves.
struct SurveyedRegion {
  geo::Crs crs;
  double scale_error = 0;  // Of the CRS, at worst; a fraction.
  std::vector<geo::LocatedPostcode> rows;
  std::uint64_t without_position = 0;  // Rows of the files.
  std::uint64_t outside = 0;           // Rows whose position the CRS does not cover.
};

// Makes it of the positions in `files`: of their stations, where `plan` has a column `postcode`, or
// of the cells of its grid in which something is, named by their coordinates. `crs`: that one; else
// the one that fits best (choose_crs). `duckdb`: see
// open_library. `codes_of_names`: where the text for a place is no code, it is the name of one
// (place_code.h). The files are read once, and once more for a grid; memory is
// what the places need.
//
//   errors  kInvalid where no row has a position, a station has two more than 100 m apart, or the
//           CRS is none; kNotFound where no CRS holds all positions; the files' own
[[nodiscard]] store::Result<SurveyedRegion> survey_region(
    std::span<const std::filesystem::path> files, const store::ReadingPlan& plan,
    const std::optional<std::string>& crs, const std::optional<std::filesystem::path>& duckdb = {},
    bool codes_of_names = false);

}  // namespace server
