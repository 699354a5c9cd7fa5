#include "geo/postcode_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "store/text/position_text.h"
#include "store/types/dictionary.h"
#include "store/types/quoted.h"

namespace geo {
namespace {

using store::CsvReader;
using store::ErrorCode;
using store::fail;
using store::Result;

enum Column : std::size_t { kPostcode, kLat, kLon, kPlace };
constexpr std::array<store::CsvColumn, 4> kColumns{{
    {.name = "postcode", .required = true},
    {.name = "lat", .required = true},
    {.name = "lon", .required = true},
    {.name = "place", .required = false},
}};

// The projector checks the range.
Result<double> parse_degrees(std::string_view text, std::string_view column) {
  if (const auto degrees = store::read_degrees(text)) return *degrees;
  return fail(ErrorCode::kInvalid,
              fmt::format("{} is not a number of decimal degrees", store::quoted(text)),
              std::string(column));
}

// `names`, and what `plan` says beside them.
std::vector<store::ColumnName> names_of(std::span<const store::ColumnName> names,
                                        const store::ReadingPlan& plan) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPlanNames{
      {{"postcode", "postcode"}, {"latitude", "lat"}, {"longitude", "lon"}, {"place", "place"}}};
  std::vector<store::ColumnName> all(names.begin(), names.end());
  for (store::ColumnName column : plan.columns) {
    const auto* const its = std::ranges::find(
        kPlanNames, column.name, &std::pair<std::string_view, std::string_view>::first);
    if (its == kPlanNames.end()) continue;
    column.name = its->second;
    if (std::ranges::find(all, column.name, &store::ColumnName::name) == all.end()) {
      all.push_back(std::move(column));
    }
  }
  return all;
}

std::size_t column_at_fault(const store::Error& error) {
  for (std::size_t column = 0; column < kColumns.size(); ++column) {
    if (kColumns[column].name == error.parameter) return column;
  }
  return kPostcode;
}

// Rows that are taken, each postcode once.
class Rows {
 public:
  // What is wrong with a row whose postcode was there before; nothing if it is new or the same.
  std::optional<std::string> add(LocatedPostcode row) {
    const auto [slot, is_new] = met_.add(row.postcode);
    if (is_new) {
      rows_.push_back(std::move(row));
      return std::nullopt;
    }
    const LocatedPostcode& first = rows_[index(slot)];
    if (first.degrees == row.degrees && first.place == row.place) return std::nullopt;
    return fmt::format("{} was placed before, at lat {}, lon {}{}",
                       store::quoted(row.postcode.text()), first.degrees.lat, first.degrees.lon,
                       first.place.empty() ? "" : " in " + store::quoted(first.place));
  }

  [[nodiscard]] std::vector<LocatedPostcode> take() && { return std::move(rows_); }

 private:
  store::PostcodeDictionary met_;  // The slot is the place in rows_.
  std::vector<LocatedPostcode> rows_;
};

}  // namespace

Result<LocatedPostcode> locate(const PostcodeRow& row, const Projector& projector) {
  const auto postcode = store::Postcode::parse(row.postcode);
  if (!postcode) return fail(postcode.error());
  const auto lat = parse_degrees(row.lat, "lat");
  if (!lat) return fail(lat.error());
  const auto lon = parse_degrees(row.lon, "lon");
  if (!lon) return fail(lon.error());
  const LonLat degrees{.lon = *lon, .lat = *lat};
  const auto metres = projector.project(degrees);
  if (!metres) return fail(metres.error());
  return LocatedPostcode{.postcode = *postcode,
                         .degrees = degrees,
                         .metres = *metres,
                         .place = std::string(row.place)};
}

Result<std::vector<LocatedPostcode>> read_postcode_table(store::ByteSource source,
                                                         std::span<const store::ColumnName> names,
                                                         const Projector& projector,
                                                         store::RefusedLines& refused,
                                                         const store::ReadingPlan& plan) {
  const std::string file = source.name();
  source.decode_from(plan.encoding);
  auto reader =
      CsvReader::open(std::move(source), kColumns, names_of(names, plan), plan.beginning());
  if (!reader) return fail(reader.error());
  Rows rows;
  const std::uint64_t refused_before = refused.count();
  while (true) {
    const auto line = reader->next();
    if (!line) return fail(line.error());
    if (*line == CsvReader::Line::kEnd) break;
    if (*line == CsvReader::Line::kRefused) {
      refused.add(reader->refused());
      continue;
    }
    auto row = locate({.postcode = reader->field(kPostcode),
                       .lat = reader->field(kLat),
                       .lon = reader->field(kLon),
                       .place = reader->field(kPlace)},
                      projector);
    if (!row) {
      refused.add(reader->refuse(column_at_fault(row.error()), row.error().detail));
    } else if (auto reason = rows.add(*std::move(row))) {
      refused.add(reader->refuse(kPostcode, *std::move(reason)));
    }
  }
  auto located = std::move(rows).take();
  const bool verdict_tells =
      refused.policy() == store::BadLines::kFail && refused.count() > refused_before;
  if (located.empty() && !verdict_tells) {
    return fail(ErrorCode::kInvalid, fmt::format("{}: no postcode can be placed", file),
                "postcodes");
  }
  return located;
}

}  // namespace geo
