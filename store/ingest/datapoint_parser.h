#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "store/text/csv_header.h"
#include "store/text/reading_plan.h"
#include "store/text/time/moment_reader.h"
#include "store/types/datapoint.h"

namespace store {

// The columns of a table of datapoints: indexes into kDatapointColumns, and those behind them that
// a plan can tell a row's place by.
enum DatapointColumn : std::size_t {
  kDate,
  kHour,
  kIdActivity,
  kPostcode,
  kHits,
  kDelta,
  kSbi,
  kLatitude,
  kLongitude,
  kPoint,
  kPlaceName  // Of the location table that `straal import` makes.
};

inline constexpr std::array<CsvColumn, 7> kDatapointColumns{{
    {.name = "date", .required = true},
    {.name = "hour", .required = false},
    {.name = "id_activity", .required = false},
    {.name = "postcode", .required = true},
    {.name = "hits", .required = true},
    {.name = "delta", .required = false},
    {.name = "sbi", .required = false},
}};

// The text of each column.
using DatapointFields = std::array<std::string_view, kDatapointColumns.size()>;

// All columns, of which none is required that `plan` gives another way.
[[nodiscard]] std::array<CsvColumn, 11> datapoint_columns(const ReadingPlan& plan);

// Why a row cannot be read.
struct UnreadField {
  DatapointColumn column;
  std::string reason;  // One sentence that quotes the text.
};

// Reads the fields of a row. Only this class knows how they are written.
//
// A table without `id_activity` is about one activity, 0; one without `sbi` is not divided by
// industry (SbiCode::undivided); one without `hour` has it in its date ("2013-04-01T08:00:00"). A
// table may have no `delta`.
class DatapointParser {
 public:
  DatapointParser(const CsvHeader& header, DeltaKind delta_kind, const ReadingPlan& plan);

  // Reads fields that are written as they should be: 5 to 10 times as fast as parse_as_meant().
  // Nothing where one is not. A delta that is derived is 0, and its text is not read.
  [[nodiscard]] std::optional<Datapoint> parse(const DatapointFields& fields);

  // Reads them as the plan says and, beside that, what cannot mean anything else: "45.0" as 45,
  // "08:00" as hour 8, a date at midnight or at the hour that its row has. `fields` have no blanks
  // around them. Nothing where the plan says that the hits are not known. Errors: the first column
  // that cannot be read, by date, hour, id_activity, postcode, hits, delta, sbi.
  [[nodiscard]] tl::expected<std::optional<Datapoint>, UnreadField> parse_as_meant(
      DatapointFields fields);

  [[nodiscard]] DeltaKind delta_kind() const { return delta_kind_; }

  // Whether a row that had its hour in its date was at another time than midnight.
  [[nodiscard]] bool met_other_times() const { return met_other_times_; }

  // Whether parse() may be tried: by the plan, what looks canonical may mean something else.
  [[nodiscard]] bool is_canonical() const { return is_canonical_; }

 private:
  struct Constant {
    DatapointColumn column;
    std::string text;
  };

  void complete(DatapointFields& fields) const;
  [[nodiscard]] std::optional<RowHour> read_hour(std::string_view text) const;
  [[nodiscard]] std::string reason_of(DatapointColumn column, std::string_view text) const;
  [[nodiscard]] std::optional<Datapoint> parse_complete(const DatapointFields& fields);
  [[nodiscard]] bool read_date(std::string_view text);
  [[nodiscard]] tl::expected<Moment, std::string> read_moment(std::string_view text);
  [[nodiscard]] bool is_unknown(std::string_view text) const;
  template <typename NumberOf>
  [[nodiscard]] tl::expected<Datapoint, DatapointColumn> read_rest(const DatapointFields& fields,
                                                                   std::uint64_t hour,
                                                                   NumberOf number_of) const;

  DeltaKind delta_kind_;
  bool has_hour_;
  ReadingPlan plan_;
  MomentReader moments_;
  std::string hour_header_;  // Of the file; empty without such a column.
  std::string sbi_header_;
  bool met_other_times_ = false;
  bool is_canonical_;                      // Whether rows may be read by parse().
  std::vector<Constant> constants_;        // What every row has.
  std::array<char, 10> last_date_text_{};  // Rows mostly come date after date.
  Date last_date_{};
};

}  // namespace store
