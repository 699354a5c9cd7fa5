#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "store/text/csv_header.h"
#include "store/types/datapoint.h"

namespace store {

// The columns of a table of datapoints: indexes into kDatapointColumns.
enum DatapointColumn : std::size_t { kDate, kHour, kIdActivity, kPostcode, kHits, kDelta, kSbi };

inline constexpr std::array<CsvColumn, 7> kDatapointColumns{{
    {.name = "date", .required = true},
    {.name = "hour", .required = true},
    {.name = "id_activity", .required = true},
    {.name = "postcode", .required = true},
    {.name = "hits", .required = true},
    {.name = "delta", .required = false},
    {.name = "sbi", .required = true},
}};

// The text of each column.
using DatapointFields = std::array<std::string_view, kDatapointColumns.size()>;

// Reads the fields of a row. Only this class knows how they are written.
class DatapointParser {
 public:
  explicit DatapointParser(DeltaKind delta_kind) : delta_kind_{delta_kind} {}

  // Errors: the first column, in the order above, whose text cannot be read. A delta that is
  // derived is 0, and its text is not read.
  [[nodiscard]] tl::expected<Datapoint, DatapointColumn> parse(const DatapointFields& fields);

  // Why `text` cannot be read as `column`; one sentence that quotes it.
  [[nodiscard]] static std::string reason(DatapointColumn column, std::string_view text);

  [[nodiscard]] DeltaKind delta_kind() const { return delta_kind_; }

 private:
  DeltaKind delta_kind_;
  std::array<char, 10> last_date_text_{};  // Rows mostly come date after date.
  Date last_date_{};
};

}  // namespace store
