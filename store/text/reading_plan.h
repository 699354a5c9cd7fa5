#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/text/csv_header.h"
#include "store/text/csv_line.h"
#include "store/text/decoder.h"
#include "store/text/number_marks.h"
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

// How a table of datapoints is read, where it is not in the canonical form: what `plan.toml` says.
// A default plan is the canonical form.
struct ReadingPlan {
  Encoding encoding = Encoding::kUtf8;
  std::optional<Separator> separator = {};  // Told from the header where it is not given.
  std::uint32_t skip_lines = 0;             // In front of the header.
  NumberMarks marks = {};
  std::vector<std::string> unknown = {};  // Texts that mean that the hits are not known.
  HourCount hours = HourCount::kUnsaid;
  std::optional<DateFormat> date_format = {};
  std::optional<TimeZone> time_zone = {};  // In whose days and hours instants are told.
  std::vector<ColumnName> columns = {};
  std::vector<ConstantColumn> constants = {};

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
//   decimal = ","
//   thousands = "."
//   unknown = ["NA", "-"]
//   hours = "1-24"                      # or "0-23"
//   date = "%d-%m-%Y"                   # see DateFormat
//   time_zone = "Europe/Amsterdam"      # where a date has an offset or is a count; else it may be
//   [columns]
//   postcode = "Sensor_ID"              # the header in the file
//   hits = {value = 1}                  # the same in every row: counts rows
//
// `name` is for messages. Errors: kInvalid, with the line, for what is no TOML, a key that is none
// of these (with the nearest), and a value that cannot be; kUnavailable where the system has no
// time zones.
[[nodiscard]] Result<ReadingPlan> parse_reading_plan(std::string_view toml, std::string_view name);

// Reads a plan's file. Errors: those of ByteSource and of parse_reading_plan; kTooLarge over 1 MiB.
[[nodiscard]] Result<ReadingPlan> read_reading_plan(const std::filesystem::path& path);

}  // namespace store
