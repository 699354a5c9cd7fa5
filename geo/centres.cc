#include "geo/centres.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <functional>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "geo/hilbert.h"
#include "store/text/csv_line.h"

namespace geo {
namespace {

using store::ErrorCode;
using store::fail;
using store::Postcode;
using store::Result;

constexpr std::string_view kHeader = "postcode,lat,lon,x,y,place\n";

// Centres in the making; the rows come in rank order.
class CentresBuilder {
 public:
  void reserve(std::size_t rows) {
    centres_.degrees.reserve(rows);
    centres_.metres.reserve(rows);
    centres_.place.reserve(rows);
  }

  // Adds nothing and returns false if `postcode` is already there.
  bool add(const Postcode& postcode, LonLat degrees, GridPoint metres, std::string_view place) {
    if (!centres_.codes.add(postcode).second) return false;
    centres_.degrees.push_back(degrees);
    centres_.metres.push_back(metres);
    centres_.place.push_back(place_index(place));
    return true;
  }

  [[nodiscard]] Centres take() && { return std::move(centres_); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  // Neighbours mostly share their place, so the last one is tried first.
  std::uint32_t place_index(std::string_view place) {
    if (centres_.place_names[last_] == place) return last_;
    if (const auto known = index_.find(place); known != index_.end()) return last_ = known->second;
    last_ = static_cast<std::uint32_t>(centres_.place_names.size());
    centres_.place_names.emplace_back(place);
    index_.emplace(place, last_);
    return last_;
  }

  Centres centres_{.codes = {}, .degrees = {}, .metres = {}, .place = {}, .place_names = {""}};
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> index_{{"", 0}};
  std::uint32_t last_ = 0;
};

// Where each row lies along the curve over the square that holds all of them. The square, not the
// rectangle: cells must be as high as they are wide, or a stretch of the curve is a sliver.
std::vector<std::uint64_t> curve_positions(const std::vector<LocatedPostcode>& rows) {
  GridPoint low = rows.front().metres;
  GridPoint high = low;
  for (const LocatedPostcode& row : rows) {
    low = {std::min(low.x, row.metres.x), std::min(low.y, row.metres.y)};
    high = {std::max(high.x, row.metres.x), std::max(high.y, row.metres.y)};
  }
  constexpr double kLastCell = 4294967295.0;
  const double side = std::max(high.x - low.x, high.y - low.y);
  const double cells_per_metre = side > 0 ? kLastCell / side : 0;
  const auto cell = [&](double metres) {
    return static_cast<std::uint32_t>(std::min(metres * cells_per_metre, kLastCell));
  };
  std::vector<std::uint64_t> positions;
  positions.reserve(rows.size());
  for (const LocatedPostcode& row : rows) {
    positions.push_back(hilbert_index(cell(row.metres.x - low.x), cell(row.metres.y - low.y)));
  }
  return positions;
}

// The first eight characters as a number that sorts as they do: most comparisons need no more.
std::uint64_t sort_key(std::string_view code) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    key = key << 8U | (i < code.size() ? static_cast<unsigned char>(code[i]) : 0U);
  }
  return key;
}

// `text` is a finite number and nothing else.
bool read_number(std::string_view text, double& value) {
  const char* end = text.data() + text.size();
  const auto [after, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && after == end && std::isfinite(value);
}

// Adds one line. Returns what is wrong with it, or nothing.
std::string_view add_line(CentresBuilder& builder, store::LineSplitter& splitter,
                          std::string_view line) {
  std::array<std::string_view, 6> fields;
  const auto count = splitter.split(line, fields);
  if (!count || *count != fields.size()) return "the line must have six fields";
  const auto& [code, lat, lon, x, y, place] = fields;
  const auto postcode = Postcode::parse(code);
  if (!postcode || postcode->text() != code) return "the postcode is not in canonical form";
  LonLat degrees{};
  GridPoint metres{};
  if (!read_number(lat, degrees.lat) || !read_number(lon, degrees.lon) ||
      !read_number(x, metres.x) || !read_number(y, metres.y)) {
    return "four numbers must follow the postcode";
  }
  return builder.add(*postcode, degrees, metres, place) ? "" : "the postcode occurs twice";
}

}  // namespace

Bounds bounds_around(const std::vector<LonLat>& positions) {
  struct Span {
    double west = 360, east = -360;
  };
  std::array<Span, 361> spans;  // By whole degree.
  for (const LonLat& position : positions) {
    Span& span = spans[static_cast<std::size_t>(std::floor(position.lon) + 180)];
    span.west = std::min(span.west, position.lon);
    span.east = std::max(span.east, position.lon);
  }
  std::vector<Span> taken;
  std::ranges::copy_if(spans, std::back_inserter(taken),
                       [](const Span& span) { return span.west <= span.east; });
  // The widest stretch without a position is outside: that across 180 degrees, unless another is
  // wider.
  double west = taken.front().west;
  double east = taken.back().east;
  double widest = west + 360 - east;
  for (std::size_t i = 1; i < taken.size(); ++i) {
    if (taken[i].west - taken[i - 1].east <= widest) continue;
    widest = taken[i].west - taken[i - 1].east;
    west = taken[i].west;
    east = taken[i - 1].east;
  }
  const auto [south, north] = std::ranges::minmax_element(positions, {}, &LonLat::lat);
  return {.west = west, .south = south->lat, .east = east, .north = north->lat};
}

Centres arrange_along_curve(std::vector<LocatedPostcode> rows) {
  CentresBuilder builder;
  if (rows.empty()) return std::move(builder).take();
  const std::vector<std::uint64_t> positions = curve_positions(rows);
  struct Ranked {
    std::uint64_t position;
    const LocatedPostcode* row;
  };
  std::vector<Ranked> order;
  order.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) order.push_back({positions[i], &rows[i]});
  std::ranges::sort(order, [](const Ranked& a, const Ranked& b) {
    if (a.position != b.position) return a.position < b.position;
    return a.row->postcode < b.row->postcode;
  });
  builder.reserve(rows.size());
  for (const Ranked& ranked : order) {
    const LocatedPostcode& row = *ranked.row;
    [[maybe_unused]] const bool is_new =
        builder.add(row.postcode, row.degrees, row.metres, row.place);
    assert(is_new);
  }
  return std::move(builder).take();
}

std::vector<store::PostcodeSlot> slots_by_code(const Centres& centres) {
  std::vector<std::pair<std::uint64_t, store::PostcodeSlot>> keyed;
  keyed.reserve(centres.size());
  for (std::uint32_t i = 0; i < centres.size(); ++i) {
    const store::PostcodeSlot slot{i};
    keyed.emplace_back(sort_key(centres.codes.code(slot).text()), slot);
  }
  std::ranges::sort(keyed, [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return centres.codes.code(a.second) < centres.codes.code(b.second);
  });
  std::vector<store::PostcodeSlot> slots;
  slots.reserve(keyed.size());
  for (const auto& [key, slot] : keyed) slots.push_back(slot);
  return slots;
}

std::string centres_to_csv(const Centres& centres) {
  std::string csv{kHeader};
  csv.reserve(kHeader.size() + centres.size() * 72);
  const auto append_number = [&csv](double value) {
    std::array<char, 32> digits;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    csv.append(digits.data(), written.ptr);
    csv += ',';
  };
  for (std::uint32_t i = 0; i < centres.size(); ++i) {
    const store::PostcodeSlot slot{i};
    csv += centres.codes.code(slot).text();
    csv += ',';
    append_number(centres.degrees[i].lat);
    append_number(centres.degrees[i].lon);
    append_number(centres.metres[i].x);
    append_number(centres.metres[i].y);
    store::append_csv_field(csv, centres.place_name(slot));
    csv += '\n';
  }
  return csv;
}

Result<Centres> centres_from_csv(std::string_view csv, std::string_view name) {
  const auto damaged = [name](std::size_t line, std::string_view what) {
    return fail(ErrorCode::kCorrupt, fmt::format("{}:{}: {}", name, line, what));
  };
  if (!csv.starts_with(kHeader)) return damaged(1, "the header is not that of a location table");
  store::LineSplitter splitter{store::Separator::kComma};
  CentresBuilder builder;
  builder.reserve(static_cast<std::size_t>(std::ranges::count(csv, '\n')));
  std::size_t number = 1;
  for (csv.remove_prefix(kHeader.size()); !csv.empty();) {
    ++number;
    const std::size_t end = csv.find('\n');
    if (end == std::string_view::npos) return damaged(number, "the line is cut off");
    const std::string_view what = add_line(builder, splitter, csv.substr(0, end));
    if (!what.empty()) return damaged(number, what);
    csv.remove_prefix(end + 1);
  }
  return std::move(builder).take();
}

}  // namespace geo
