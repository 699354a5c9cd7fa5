#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "store/ingest/look.h"
#include "store/ingest/table_sample.h"
#include "store/text/csv_header.h"
#include "store/text/position_text.h"

namespace store {

// The column whose header is the first of `names` (as plain_name has them) that one has.
[[nodiscard]] std::optional<std::size_t> find_named(const TableSample& sample,
                                                    std::span<const std::string_view> names);

// Where a table's positions are: two columns, or one with points.
struct PositionColumns {
  std::optional<std::size_t> latitude;
  std::optional<std::size_t> longitude;
  std::optional<std::size_t> point;
  bool are_degrees =
      true;  // False where latitude and longitude hold other numbers, such as metres.
  std::optional<PairOrder> order = PairOrder::kLatitudeFirst;  // Of a point; nothing where two fit.
};

// By names that such columns go by, and by what they hold. Nothing where there are none.
[[nodiscard]] std::optional<PositionColumns> find_positions(const TableSample& sample);

// The same by the columns that are settled; nothing where none are.
[[nodiscard]] std::optional<PositionColumns> settled_positions(const TableSample& sample,
                                                               std::span<const ColumnName> settled);

// How the points of a column are read: its line under [columns], or what it asks.
struct LookedPoints {
  std::optional<std::string> line = {};
  std::optional<OpenQuestion> question = {};
};
[[nodiscard]] LookedPoints look_at_points(const TableSample& sample,
                                          const PositionColumns& positions);

// What a column beside positions names: stations, if each of its texts has one position alone and
// one of them is there twice.
enum class Stations : std::uint8_t { kYes, kNo, kUndecided };
[[nodiscard]] Stations names_stations(const TableSample& sample, std::size_t column,
                                      const PositionColumns& positions);

// The column with the names of stations, if one is called so.
[[nodiscard]] std::optional<std::size_t> find_station_names(const TableSample& sample);

// The first and the last of 24 columns next to each other whose headers number the hours, from 0 or
// from 1.
struct HourColumns {
  std::size_t first;
  std::size_t last;
  bool from_1;
};
[[nodiscard]] std::optional<HourColumns> find_hour_columns(const TableSample& sample);

}  // namespace store
