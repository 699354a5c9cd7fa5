#include "store/datapoint_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/quoted.h"

namespace store {
namespace {

// The places of kColumns.
enum : std::size_t { kDate, kHour, kIdActivity, kPostcode, kHits, kDelta, kSbi };

constexpr std::array<CsvColumn, 7> kColumns{{{.name = "date", .required = true},
                                             {.name = "hour", .required = true},
                                             {.name = "id_activity", .required = true},
                                             {.name = "postcode", .required = true},
                                             {.name = "hits", .required = true},
                                             {.name = "delta", .required = false},
                                             {.name = "sbi", .required = true}}};

// Nothing but digits, and not above `max`.
std::optional<std::uint64_t> whole_number(std::string_view text, std::uint64_t max) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end || number > max) return std::nullopt;
  return number;
}

std::string not_a_date(std::string_view text) {
  std::string shape{text.substr(0, 11)};
  std::ranges::replace_if(
      shape, [](char c) { return c >= '0' && c <= '9'; }, '0');
  if (shape == "0000-00-00") return quoted(text) + " is not on the calendar";
  return quoted(text) + " is not a date such as \"2013-01-31\"";
}

// One row of a table, column by column.
class Row {
 public:
  explicit Row(const CsvReader& csv) : csv_{csv} {}

  [[nodiscard]] tl::expected<Datapoint, RefusedLine> read(DeltaKind delta_kind) const {
    const std::string_view date_text = csv_.field(kDate);
    const std::optional<Date> date = parse_date(date_text);
    if (!date) return refuse(kDate, not_a_date(date_text));
    const auto hour = whole_number(csv_.field(kHour), 23);
    if (!hour) return refuse(kHour, quoted(csv_.field(kHour)) + " is not an hour from 0 to 23");
    constexpr auto kMaxActivity = std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    const auto id_activity = whole_number(csv_.field(kIdActivity), kMaxActivity);
    if (!id_activity) return refuse_number(kIdActivity, kMaxActivity);
    const Result<Postcode> postcode = Postcode::parse(csv_.field(kPostcode));
    if (!postcode) return refuse(kPostcode, postcode.error().detail);
    constexpr auto kMaxHits = std::uint64_t{std::numeric_limits<Hits>::max()};
    const auto hits = whole_number(csv_.field(kHits), kMaxHits);
    if (!hits) return refuse_number(kHits, kMaxHits);
    std::optional<std::uint64_t> delta = 0;
    if (delta_kind == DeltaKind::kGiven) delta = whole_number(csv_.field(kDelta), kMaxHits);
    if (!delta) return refuse_number(kDelta, kMaxHits);
    const Result<SbiCode> sbi = SbiCode::parse(csv_.field(kSbi));
    if (!sbi) return refuse(kSbi, sbi.error().detail);
    return Datapoint{.date = *date,
                     .hour = static_cast<std::uint8_t>(*hour),
                     .id_activity = static_cast<std::int64_t>(*id_activity),
                     .postcode = *postcode,
                     .hits = static_cast<Hits>(*hits),
                     .delta = static_cast<Hits>(*delta),
                     .sbi = *sbi};
  }

 private:
  [[nodiscard]] tl::unexpected<RefusedLine> refuse(std::size_t column, std::string reason) const {
    return tl::unexpected<RefusedLine>(csv_.refuse(column, std::move(reason)));
  }
  [[nodiscard]] tl::unexpected<RefusedLine> refuse_number(std::size_t column,
                                                          std::uint64_t max) const {
    return refuse(column, fmt::format("{} is not a whole number from 0 to {}",
                                      quoted(csv_.field(column)), max));
  }

  const CsvReader& csv_;
};

}  // namespace

Result<DatapointReader> DatapointReader::open(ByteSource source, std::span<const ColumnName> names,
                                              bool derive_delta) {
  Result<CsvReader> csv = CsvReader::open(std::move(source), kColumns, names);
  if (!csv) return fail(csv.error());
  const bool given = csv->has(kDelta) && !derive_delta;
  return DatapointReader{*std::move(csv), given ? DeltaKind::kGiven : DeltaKind::kDerived};
}

Result<std::optional<Datapoint>> DatapointReader::next(RefusedLines& refused) {
  while (true) {
    const Result<CsvReader::Line> line = csv_.next();
    if (!line) return fail(line.error());
    if (*line == CsvReader::Line::kEnd) return std::nullopt;
    if (*line == CsvReader::Line::kRefused) {
      refused.add(csv_.refused());
      continue;
    }
    tl::expected<Datapoint, RefusedLine> datapoint = Row{csv_}.read(delta_kind_);
    if (datapoint) return *datapoint;
    refused.add(std::move(datapoint.error()));
  }
}

}  // namespace store
