#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/text/csv_beginning.h"
#include "store/text/csv_header.h"
#include "store/text/csv_line.h"
#include "store/text/decoder.h"
#include "store/text/number_marks.h"
#include "store/text/position_text.h"
#include "store/text/time/date_format.h"
#include "store/text/time/moment_reader.h"
#include "store/text/time/time_zone.h"
#include "store/types/result.h"

namespace store {

// A column that is not in the file: every row has this text.
struct ConstantColumn {
  std::string name;
  std::string text;
};

// What numbers the activities of rows.
enum class ActivityNumbers : std::uint8_t {
  kGiven,    // The column, or one for all.
  kOfTexts,  // The texts of the column.
  kOfLines,  // The lines of the file: each row is an activity.
};

// What the side of a cell may be, and how far the nearest place.
inline constexpr double kFewestPlaceMetres = 1;
inline constexpr double kMostPlaceMetres = 100'000;

// What says where a row belongs.
enum class PlaceFrom : std::uint8_t {
  kGiven,    // The column `postcode`.
  kGrid,     // Its position: the cell of a grid.
  kNearest,  // Its position: the nearest place of the location table.
};

// Columns that each hold the hits of one hour, one place or one industry: what that is, their
// headers say.
struct WideColumns {
  std::string says;                  // "hour", "postcode" or "sbi".
  std::vector<std::string> headers;  // In any order.
};

// How a table of datapoints is read, where it is not in the canonical form: what `plan.toml` says.
// A default plan is the canonical form.
struct ReadingPlan {
  Encoding encoding = Encoding::kUtf8;
  std::optional<Separator> separator = {};  // Told from the header where it is not given.
  std::uint32_t skip_lines = 0;             // In front of the header.
  std::vector<std::string> header = {};     // Where the file has none.
  NumberMarks marks = {};
  std::vector<std::string> unknown = {};  // Texts that mean that the hits are not known.
  HourCount hours = HourCount::kUnsaid;
  std::optional<DateFormat> date_format = {};
  std::optional<DateFormat> hour_format = {};  // Of a time of day in the column `hour`.
  std::optional<TimeZone> time_zone = {};      // In whose days and hours instants are told.
  std::vector<ColumnName> columns = {};
  std::vector<ConstantColumn> constants = {};
  ActivityNumbers activities = ActivityNumbers::kGiven;
  bool sbi_are_texts = false;  // They are numbered, and are the titles of their numbers.
  PlaceFrom places = PlaceFrom::kGiven;
  double place_metres = 0;  // The side of a cell, or how far the nearest place may be.
  PairOrder pair_order = PairOrder::kLatitudeFirst;  // Of points that are two numbers.
  std::optional<WideColumns> wide = {};

  // Whether a line's fields are no row yet (row_shaper.h).
  [[nodiscard]] bool shapes_rows() const {
    return activities != ActivityNumbers::kGiven || sbi_are_texts || places != PlaceFrom::kGiven ||
           wide.has_value();
  }

  // Whether the file has a column for `name`, or for a position.
  [[nodiscard]] bool has_column(std::string_view name) const;
  [[nodiscard]] bool has_position() const { return has_column("point") || has_column("latitude"); }

  // Whether rows have the column `name` without a column of that name in the file.
  [[nodiscard]] bool gives(std::string_view name) const;

  [[nodiscard]] CsvBeginning beginning() const {
    return {.skip_lines = skip_lines, .separator = separator, .header = header};
  }

  // Whether every row must be read by this plan: what a canonical row says may be another thing.
  [[nodiscard]] bool changes_rows() const;

  // What distinguishes the plan from others that read the same file otherwise, but for `columns`;
  // empty for the canonical form.
  [[nodiscard]] std::string identity() const;
};

// Reads a plan in TOML:
//
//   encoding = "windows-1252"           # utf-8, utf-16le, utf-16be, windows-1252
//   separator = ";"                     # or "," or "\t" or " "
//   skip_lines = 3
//   header = ["when", "sensor", "count"] # of a file without one
//   decimal = ","
//   thousands = "."
//   unknown = ["NA", "-"]
//   hours = "1-24"                      # or "0-23"
//   date = "%d-%m-%Y"                   # see DateFormat
//   time_zone = "Europe/Amsterdam"      # where a date has an offset or is a count; else it may be
//   [columns]
//   postcode = "Sensor_ID"              # the header in the file
//   hits = {value = 1}                  # the same in every row: counts rows
//   sbi = {text = "Primary Type"}       # texts, which are numbered and are the titles
//   id_activity = {each = "row"}        # or {text = "Station"}
//   delta = 7                           # the seventh column
//   latitude = "Lat"                    # and longitude, or point = "Location" (position_text.h)
//   hour = {column = "TIME OCC", format = "%H%M"}  # a time of day; see DateFormat::make_time
//   point = {column = "xy", first = "longitude"}   # of two numbers, where it is not the latitude
//   [places]
//   grid = 250                          # metres; or nearest = 500
//   [wide]
//   says = "hour"                       # what the headers of these columns say; postcode, sbi
//   columns = ["H01", "H02", "H03"]     # all of them, in any order
//
// `name` is for messages. Errors: kInvalid, with the line, for what is no TOML, a key that is none
// of these (with the nearest), and a value that cannot be; kUnavailable where the system has no
// time zones.
[[nodiscard]] Result<ReadingPlan> parse_reading_plan(std::string_view toml, std::string_view name);

// The part of a plan in which `key` stands: "[columns]", "[places]", "[wide]"; empty at the top.
[[nodiscard]] std::string_view plan_part_of(std::string_view key);

// The text of a plan's file. Errors: those of ByteSource; kTooLarge over 1 MiB.
[[nodiscard]] Result<std::string> read_plan_text(const std::filesystem::path& path);

// Reads a plan's file. Errors: those of read_plan_text and of parse_reading_plan.
[[nodiscard]] Result<ReadingPlan> read_reading_plan(const std::filesystem::path& path);

}  // namespace store
