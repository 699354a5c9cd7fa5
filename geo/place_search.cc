#include "geo/place_search.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <utility>

#include "geo/near_match.h"

namespace geo {
namespace {

using store::PostcodeSlot;

double square_of_distance(GridPoint a, GridPoint b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

// "1012 js" -> "1012JS"; nothing for text that begins no postcode.
std::optional<std::string> as_beginning_of_a_code(std::string_view query) {
  std::string code;
  for (const char c : query) {
    if (c == ' ') continue;
    if (!store::is_ascii_letter_or_digit(c) && c != '-' && c != '_') return std::nullopt;
    code += store::ascii_upper(c);
  }
  if (code.empty()) return std::nullopt;
  return code;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// The stretch of `sorted`, half-open, whose texts begin with `beginning`.
template <typename T, typename Text>
std::pair<std::uint32_t, std::uint32_t> beginning_with(const std::vector<T>& sorted,
                                                       std::string_view beginning,
                                                       const Text& text) {
  const auto shortened = [&](const T& item) { return text(item).substr(0, beginning.size()); };
  const auto first = std::ranges::lower_bound(sorted, beginning, {}, shortened);
  const auto last = std::ranges::upper_bound(first, sorted.end(), beginning, {}, shortened);
  return {static_cast<std::uint32_t>(first - sorted.begin()),
          static_cast<std::uint32_t>(last - sorted.begin())};
}

// The distance within which nine in ten of them lie; some towns share their name with one far away.
// Sorts them in part. Not for none.
double nine_in_ten(std::vector<double>& distances) {
  const auto nth =
      distances.begin() + static_cast<std::ptrdiff_t>((9 * distances.size() + 9) / 10 - 1);
  std::ranges::nth_element(distances, nth);
  return *nth;
}

}  // namespace

PlaceSearch::PlaceSearch(const Centres& centres) {
  collect_names(centres);
  make_keys(centres);
  sort_codes(centres);
}

void PlaceSearch::collect_names(const Centres& centres) {
  struct Sum {
    double x = 0;
    double y = 0;
    std::uint32_t postcodes = 0;
  };
  std::vector<Sum> sums(centres.place_names.size());
  for (std::size_t slot = 0; slot < centres.size(); ++slot) {
    Sum& sum = sums[centres.place[slot]];
    sum.x += centres.metres[slot].x;
    sum.y += centres.metres[slot].y;
    ++sum.postcodes;
  }
  struct Nearest {
    PostcodeSlot slot{};
    double square = std::numeric_limits<double>::infinity();
  };
  std::vector<Nearest> nearest(sums.size());
  for (std::uint32_t slot = 0; slot < centres.size(); ++slot) {
    const std::uint32_t name = centres.place[slot];
    const double count = sums[name].postcodes;
    const double square = square_of_distance(
        centres.metres[slot], {.x = sums[name].x / count, .y = sums[name].y / count});
    if (square < nearest[name].square) nearest[name] = {PostcodeSlot{slot}, square};
  }
  std::vector<std::vector<double>> distances(sums.size());
  for (std::uint32_t slot = 0; slot < centres.size(); ++slot) {
    const std::uint32_t name = centres.place[slot];
    if (centres.place_names[name].empty()) continue;
    const GridPoint& centre = centres.metres[index(nearest[name].slot)];
    distances[name].push_back(std::sqrt(square_of_distance(centres.metres[slot], centre)));
  }
  for (std::uint32_t name = 0; name < sums.size(); ++name) {
    if (distances[name].empty()) continue;
    names_.push_back({.name = name,
                      .centre = nearest[name].slot,
                      .postcodes = sums[name].postcodes,
                      .reach_m = nine_in_ten(distances[name])});
  }
  std::ranges::sort(names_, [&](const Name& a, const Name& b) {
    if (a.postcodes != b.postcodes) return a.postcodes > b.postcodes;
    return centres.place_names[a.name] < centres.place_names[b.name];
  });
}

void PlaceSearch::make_keys(const Centres& centres) {
  for (std::uint32_t name = 0; name < names_.size(); ++name) {
    const FoldedName folded = fold_name(centres.place_names[names_[name].name]);
    for (const std::size_t word : folded.words) {
      keys_.push_back({.begin = static_cast<std::uint32_t>(letters_.size() + word),
                       .size = static_cast<std::uint32_t>(folded.letters.size() - word),
                       .name = name,
                       .whole = word == 0});
    }
    letters_ += folded.letters;
  }
  std::ranges::sort(keys_, {}, [this](const Key& key) { return text(key); });
}

void PlaceSearch::sort_codes(const Centres& centres) {
  by_code_ = slots_by_code(centres);
  for (std::uint32_t place = 0; place + 1 < by_code_.size(); ++place) {
    const std::string_view code = centres.codes.code(by_code_[place]).text();
    if (centres.codes.code(by_code_[place + 1]).text().starts_with(code)) areas_.push_back(place);
  }
}

std::vector<PlaceMatch> PlaceSearch::complete(const Centres& centres, std::string_view query,
                                              std::size_t limit) const {
  std::vector<PlaceMatch> matches;
  if (has_digit(query)) {
    append_postcodes(centres, query, limit, matches);
    append_names(centres, query, limit, matches);
  } else {
    append_names(centres, query, limit, matches);
    append_postcodes(centres, query, limit, matches);
  }
  return matches;
}

void PlaceSearch::append_names(const Centres& centres, std::string_view query, std::size_t limit,
                               std::vector<PlaceMatch>& matches) const {
  const std::string wanted = fold_name(query).letters;
  if (wanted.empty()) return;
  const auto [first, last] =
      beginning_with(keys_, wanted, [this](const Key& key) { return text(key); });
  std::vector<Found> found;
  found.reserve(last - first);
  for (std::uint32_t i = first; i < last; ++i) {
    const Key& key = keys_[i];
    found.push_back({.in_part = !key.whole || key.size != wanted.size(), .name = key.name});
  }
  append_found(centres, std::move(found), limit, matches);
}

std::vector<PlaceMatch> PlaceSearch::similar(const Centres& centres, std::string_view query,
                                             std::size_t limit) const {
  const std::string wanted = fold_name(query).letters;
  if (wanted.size() < kMinLettersToMisspell) return {};
  std::vector<Found> found;
  for (const Key& key : keys_) {
    if (nearly_begins_with(text(key), wanted)) found.push_back({.in_part = true, .name = key.name});
  }
  std::vector<PlaceMatch> matches;
  append_found(centres, std::move(found), limit, matches);
  return matches;
}

void PlaceSearch::append_found(const Centres& centres, std::vector<Found> found, std::size_t limit,
                               std::vector<PlaceMatch>& matches) const {
  std::ranges::sort(found, [](const Found& a, const Found& b) {
    return a.in_part != b.in_part ? b.in_part : a.name < b.name;
  });
  std::vector<std::uint32_t> taken;
  for (const Found& name : found) {
    if (matches.size() >= limit) return;
    if (std::ranges::find(taken, name.name) != taken.end()) continue;  // By an earlier word of it.
    taken.push_back(name.name);
    const Name& place = names_[name.name];
    matches.push_back({.name = centres.place_names[place.name],
                       .centre = place.centre,
                       .postcodes = place.postcodes,
                       .reach_m = place.reach_m});
  }
}

void PlaceSearch::append_postcodes(const Centres& centres, std::string_view query,
                                   std::size_t limit, std::vector<PlaceMatch>& matches) const {
  const auto wanted = as_beginning_of_a_code(query);
  if (!wanted) return;
  const auto code = [&](PostcodeSlot slot) { return centres.codes.code(slot).text(); };
  const auto [first, last] = beginning_with(by_code_, *wanted, code);
  const auto first_area = std::ranges::lower_bound(areas_, first);
  auto area = first_area;
  for (; area != areas_.end() && *area < last && matches.size() < limit; ++area) {
    const auto [begin, end] = beginning_with(by_code_, code(by_code_[*area]), code);
    matches.push_back({.name = {}, .centre = by_code_[*area], .postcodes = end - begin});
  }
  area = first_area;
  for (std::uint32_t place = first; place < last && matches.size() < limit; ++place) {
    if (area != areas_.end() && *area == place) {
      ++area;
      continue;
    }
    matches.push_back({.name = {}, .centre = by_code_[place], .postcodes = 1});
  }
}

}  // namespace geo
