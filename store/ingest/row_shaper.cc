#include "store/ingest/row_shaper.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "store/text/blanks.h"
#include "store/text/nearest.h"
#include "store/text/position_text.h"
#include "store/types/numbered_sbi.h"
#include "store/types/place_code.h"
#include "store/types/quoted.h"

namespace store {
namespace {

constexpr int kSeatBits = 14;
constexpr std::size_t kMostPlacesKept = 200'000;

// Which of the seats for known places a position has.
std::size_t seat_of(Position position) {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;  // 2^64 over the golden ratio.
  const auto lat = std::bit_cast<std::uint64_t>(position.lat);
  const auto lon = std::bit_cast<std::uint64_t>(position.lon);
  return ((lat * kMix ^ lon) * kMix) >> (64 - kSeatBits);
}

// Whether a position is one that programs write where there is none, such as 91. Larger numbers may
// be metres.
bool may_be_no_position(const Position& position) {
  constexpr double kTurn = 360;
  return !is_on_globe(position) && std::abs(position.lat) <= kTurn / 2 &&
         std::abs(position.lon) <= kTurn;
}

DatapointColumn column_of(std::string_view name) {
  const auto* const found = std::ranges::find(kDatapointColumns, name, &CsvColumn::name);
  return static_cast<DatapointColumn>(found - kDatapointColumns.begin());
}

std::optional<std::size_t> find_header(const CsvHeader& header, std::string_view name) {
  const auto found = std::ranges::find(header.headers, name);
  if (found == header.headers.end()) return std::nullopt;
  return static_cast<std::size_t>(found - header.headers.begin());
}

// The hour that a header says: its first run of digits ("H08", "08:00-09:00").
std::string_view digits_in(std::string_view header) {
  constexpr std::string_view kAllDigits = "0123456789";
  const std::size_t begin = std::min(header.find_first_of(kAllDigits), header.size());
  header.remove_prefix(begin);
  return header.substr(0, header.find_first_not_of(kAllDigits));
}

std::string said_by(std::string_view header, DatapointColumn what) {
  if (what == kPostcode) return std::string(place_code(header).text());
  return std::string(what == kHour ? digits_in(header) : header);
}

tl::unexpected<UnreadField> refuse(DatapointColumn column, std::string reason) {
  return tl::unexpected<UnreadField>({.column = column, .reason = std::move(reason)});
}

}  // namespace

Result<std::vector<std::size_t>> find_wide_columns(const CsvHeader& header, const WideColumns& wide,
                                                   const std::string& file) {
  const DatapointColumn says = column_of(wide.says);
  std::vector<std::size_t> positions;
  for (const std::string& name : wide.headers) {
    const auto at = find_header(header, name);
    if (!at) {
      return fail(ErrorCode::kInvalid,
                  fmt::format("{}: there is no header {} for the wide columns{}", file,
                              quoted(name), did_you_mean(name, header.headers)),
                  "plan");
    }
    const std::string text = said_by(name, says);
    const bool is_read =
        says == kHour ? !text.empty() : says != kSbi || SbiCode::parse(text).has_value();
    if (!is_read) {
      return fail(ErrorCode::kInvalid,
                  fmt::format("{}: the wide header {} says no {}", file, quoted(name), wide.says),
                  "plan");
    }
    positions.push_back(*at);
  }
  return positions;
}

bool says_where_places_are(const CsvHeader& header) {
  const auto has = [&header](DatapointColumn column) {
    return header.positions[column] != CsvHeader::kAbsent;
  };
  return has(kPostcode) && (has(kPoint) || (has(kLatitude) && has(kLongitude)));
}

RowShaper::RowShaper(const CsvHeader& header, const ReadingPlan& plan, FindPlace find_place,
                     bool notes_places)
    : plan_{plan},
      positions_{header.positions},
      find_place_{std::move(find_place)},
      notes_places_{notes_places && plan.places == PlaceFrom::kGiven} {
  if (plan.places != PlaceFrom::kGiven) places_.resize(std::size_t{1} << kSeatBits);
  if (!plan.wide) return;
  wide_ = find_wide_columns(header, *plan.wide, {}).value();
  wide_says_ = column_of(plan.wide->says);
  for (const std::size_t at : wide_) wide_texts_.push_back(said_by(header.headers[at], wide_says_));
}

void RowShaper::clear() {
  sbi_texts_.clear();
  activity_texts_.clear();
}

std::string_view RowShaper::field(std::span<const std::string_view> fields,
                                  std::size_t column) const {
  const std::size_t position = positions_[column];
  return position == CsvHeader::kAbsent ? std::string_view{}
                                        : without_blanks_around(fields[position]);
}

// An empty text is of no industry.
std::string_view RowShaper::sbi_of(std::string_view text) {
  static const std::string kUndivided{SbiCode::undivided().text()};
  if (text.empty()) return kUndivided;
  const std::uint32_t number = sbi_texts_.add(text).first;
  while (sbi_codes_.size() <= number) {
    const auto next = static_cast<std::uint32_t>(sbi_codes_.size());
    sbi_codes_.emplace_back(numbered_sbi(std::min(next, kMostNumbered)).text());
  }
  return sbi_codes_[number];
}

std::string_view RowShaper::activity_of(std::string_view text) {
  const std::uint32_t number = activity_texts_.add(text).first;
  while (activity_codes_.size() <= number) {
    activity_codes_.push_back(std::to_string(activity_codes_.size()));
  }
  return activity_codes_[number];
}

bool RowShaper::is_no_position(std::string_view text) const {
  return says_nothing(text) || std::ranges::find(plan_.unknown, text) != plan_.unknown.end();
}

// Whether `position` would be one of the table's with its numbers the other way round.
bool RowShaper::is_swapped(const Position& position) const {
  const Position swapped{.lat = position.lon, .lon = position.lat};
  return is_on_globe(swapped) && find_place_(swapped).has_value();
}

tl::expected<Position, UnreadField> RowShaper::position_of(std::string_view lat,
                                                           std::string_view lon) const {
  if (positions_[kPoint] != CsvHeader::kAbsent) {
    const auto point = read_point(lat, plan_.pair_order);
    if (point) return *point;
    return refuse(kPoint, quoted(lat) + " is not a point such as \"POINT (4.89 52.37)\"");
  }
  Position position{};
  for (const auto& [text, column, into] :
       {std::tuple(lat, kLatitude, &position.lat), std::tuple(lon, kLongitude, &position.lon)}) {
    const auto degrees = read_degrees(text);
    if (!degrees) return refuse(column, quoted(text) + " is not a number of decimal degrees");
    *into = *degrees;
  }
  return position;
}

// Notes the place of a row, with its position. One that cannot be read says nothing.
void RowShaper::note_place(std::span<const std::string_view> fields) {
  const bool is_point = positions_[kPoint] != CsvHeader::kAbsent;
  const std::string_view code = field(fields, kPostcode);
  const std::string_view lat = field(fields, is_point ? kPoint : kLatitude);
  const std::string_view lon = is_point ? std::string_view{} : field(fields, kLongitude);
  position_text_.assign(code).append(1, ' ').append(lat).append(1, ' ').append(lon);
  if (noted_.contains(position_text_)) return;
  if (noted_.size() == kMostPlacesKept) noted_.clear();
  noted_.insert(position_text_);
  const auto postcode = Postcode::parse(code);
  const auto position = position_of(lat, lon);
  if (!postcode || !position) return;
  told_.push_back(
      {.code = *postcode, .position = *position, .name = std::string(field(fields, kPlaceName))});
}

tl::expected<std::string_view, UnreadField> RowShaper::place_of(
    std::span<const std::string_view> fields) {
  const bool is_point = positions_[kPoint] != CsvHeader::kAbsent;
  const std::string_view lat = field(fields, is_point ? kPoint : kLatitude);
  const std::string_view lon = is_point ? std::string_view{} : field(fields, kLongitude);
  lack_ = LackOfPlace::kNone;
  if ((lat.empty() && lon.empty()) || is_no_position(lat) || is_no_position(lon)) {
    lack_ = LackOfPlace::kPosition;
    return kNoPlace;
  }
  const auto position = position_of(lat, lon);
  if (!position) return tl::unexpected(position.error());
  std::optional<KnownPlace>& known = places_[seat_of(*position)];
  if (!known || !(known->position == *position)) {
    if (may_be_no_position(*position) && !is_swapped(*position)) {
      lack_ = LackOfPlace::kPosition;
      return kNoPlace;
    }
    auto place = find_place_(*position);
    if (!place) return refuse(is_point ? kPoint : kLatitude, std::move(place.error()));
    known = KnownPlace{.position = *position, .place = *place};
  }
  if (known->place.text() == kNoPlace) lack_ = LackOfPlace::kNear;
  return known->place.text();
}

tl::expected<std::span<const DatapointFields>, UnreadField> RowShaper::shape(
    std::span<const std::string_view> fields, std::uint64_t line) {
  DatapointFields row;
  for (std::size_t column = 0; column < row.size(); ++column) row[column] = field(fields, column);
  if (notes_places_) note_place(fields);
  if (plan_.sbi_are_texts) row[kSbi] = sbi_of(row[kSbi]);
  if (plan_.activities == ActivityNumbers::kOfTexts) {
    row[kIdActivity] = activity_of(row[kIdActivity]);
  } else if (plan_.activities == ActivityNumbers::kOfLines) {
    line_text_ = std::to_string(line);
    row[kIdActivity] = line_text_;
  }
  if (plan_.places != PlaceFrom::kGiven) {
    const auto place = place_of(fields);
    if (!place) return tl::unexpected(place.error());
    row[kPostcode] = *place;
  }
  rows_.clear();
  if (!plan_.wide) {
    rows_.push_back(row);
    return rows_;
  }
  for (std::size_t i = 0; i < wide_.size(); ++i) {
    row[kHits] = without_blanks_around(fields[wide_[i]]);
    if (row[kHits].empty()) continue;
    row[wide_says_] = wide_texts_[i];
    rows_.push_back(row);
  }
  return rows_;
}

}  // namespace store
