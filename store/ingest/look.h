#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "store/text/reading_plan.h"
#include "store/types/datapoint.h"
#include "store/types/dictionary.h"
#include "store/types/result.h"

namespace store {

// One of the ways in which a file can be read.
struct PlanReading {
  std::string means;  // "month first: 2013-01-04"
  std::string line;   // Of the plan: "date = \"%m/%d/%Y\""; empty where no plan reads it so.
};

// What the file does not decide.
struct OpenQuestion {
  std::string about;  // "\"01/04/2013\" in the column \"Date\""
  std::vector<PlanReading> readings;
};

// A row of the file, and what it is read as.
struct LookedRow {
  std::string before;
  std::string after;  // "2013-04-30 23 1131 1 ...", or why it is refused.
  bool is_refused = false;
};

// What stands in the lines that were read.
struct LookedLines {
  std::uint64_t lines = 0;
  std::uint64_t refused = 0;
  std::string first_reason = {};  // Why the first of them is.
  std::size_t dates = 0;
  std::string first_date = {};  // "2013-04-30"
  std::string last_date = {};
  std::size_t places = 0;  // Of positions: different ones.
  std::size_t industries = 0;
};

// What a file seems to be.
struct TableLook {
  std::string file = {};
  std::vector<std::string> headers = {};
  std::size_t header_line = 0;         // Counted from 0.
  std::vector<std::string> plan = {};  // Its lines, as far as the file decides them.
  bool has_positions = false;          // Of stations or of rows: `straal import` needs no table.
  bool needs_grid = false;             // The positions are those of rows.
  std::vector<OpenQuestion> questions = {};
  std::vector<std::string> missing = {};  // What nothing in the file seems to be: "postcode".
  std::vector<std::string> reasons = {};  // Why something is missing: "date" has only months.
  std::vector<std::string> remarks = {};  // What the plan takes for granted.
  std::vector<LookedRow> rows = {};       // The first ones; none while a question is open.
  LookedLines read = {};                  // All of the file's first 1 MiB; as above.
  std::uint64_t sample_rows = 0;
  bool is_whole = true;  // Whether the sample is all of the file.

  // The lines of the plan; those that need one with a grid of `grid_metres`.
  [[nodiscard]] std::vector<std::string> plan_with_grid(double grid_metres) const;

  [[nodiscard]] bool is_decided() const { return questions.empty() && missing.empty(); }
};

// What is known of a table's places before it is looked at.
enum class PlacesAre : std::uint8_t {
  kUnknown,
  kNamed,      // A column names them: the table is one of places.
  kPositions,  // The positions of rows, whatever else a column names.
};

struct LookHints {
  PlacesAre places = PlacesAre::kUnknown;
  const PostcodeDictionary* known = nullptr;  // The places that rows are at, where they are known.
  std::vector<std::string> settled = {};      // Lines of a plan; see look_settled.h.
  std::optional<std::filesystem::path> duckdb = {};  // DuckDB's library; see open_library.
};

// The side of a cell where nobody says another.
inline constexpr double kUsualGridMetres = 250;

// Lines of a plan as its text.
[[nodiscard]] std::string plan_text(const std::vector<std::string>& lines);

// Looks at the first 1 MiB of a file and at some of each further part of it: which encoding,
// separator, header and formats fit all of it, and which columns have the names of what is wanted,
// English or Dutch. Where two readings fit, it takes neither. Errors: kInvalid for a file without a
// table; those of TableOpener::open.
[[nodiscard]] Result<TableLook> look_at_table(const std::filesystem::path& path,
                                              const LookHints& hints = {});

}  // namespace store
