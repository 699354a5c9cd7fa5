#include "store/text/position_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <system_error>

#include "store/types/code.h"

namespace store {
namespace {

constexpr std::string_view kBlank = " \t";

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
}

bool skip(std::string_view& text, char c) {
  skip_blanks(text);
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

// Skips `word`, in any case of its letters.
bool skip_word(std::string_view& text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (ascii_upper(text[i]) != word[i]) return false;
  }
  text.remove_prefix(word.size());
  return true;
}

std::optional<double> take_number(std::string_view& text) {
  skip_blanks(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [after, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || !std::isfinite(value)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(after - text.data()));
  return value;
}

struct Pair {
  double first;
  double second;
};

// Two numbers with a comma or blanks between them.
std::optional<Pair> take_pair(std::string_view& text) {
  const auto first = take_number(text);
  if (!first) return std::nullopt;
  const std::size_t left = text.size();
  skip(text, ',');
  if (text.size() == left) return std::nullopt;  // Neither comma nor blank.
  const auto second = take_number(text);
  if (!second) return std::nullopt;
  return Pair{.first = *first, .second = *second};
}

bool is_over(std::string_view text) {
  skip_blanks(text);
  return text.empty();
}

std::optional<Position> read_wkt(std::string_view text) {
  if (!skip(text, '(')) return std::nullopt;
  const auto pair = take_pair(text);
  if (!pair || !skip(text, ')') || !is_over(text)) return std::nullopt;
  return Position{.lat = pair->second, .lon = pair->first};
}

// Of a GeoJSON point only its coordinates are looked at.
std::optional<Position> read_geojson(std::string_view text) {
  constexpr std::string_view kCoordinates = "\"coordinates\"";
  if (text.find("\"Point\"") == std::string_view::npos) return std::nullopt;
  const std::size_t at = text.find(kCoordinates);
  if (at == std::string_view::npos) return std::nullopt;
  text.remove_prefix(at + kCoordinates.size());
  if (!skip(text, ':') || !skip(text, '[')) return std::nullopt;
  const auto pair = take_pair(text);
  if (!pair) return std::nullopt;
  if (skip(text, ',') && !take_number(text)) return std::nullopt;  // A height.
  if (!skip(text, ']')) return std::nullopt;
  return Position{.lat = pair->second, .lon = pair->first};
}

}  // namespace

std::optional<double> read_degrees(std::string_view text) {
  std::string with_point;
  if (const std::size_t comma = text.find(','); comma != std::string_view::npos) {
    if (text.find('.') != std::string_view::npos) return std::nullopt;
    with_point = text;
    with_point[comma] = '.';
    text = with_point;
  }
  const auto value = take_number(text);
  if (!value || !text.empty()) return std::nullopt;
  return value;
}

std::optional<Position> read_point(std::string_view text, PairOrder order) {
  skip_blanks(text);
  if (text.starts_with('{')) return read_geojson(text);
  if (skip_word(text, "POINT")) return read_wkt(text);
  const bool is_bracketed = skip(text, '(');
  const auto pair = take_pair(text);
  if (!pair || (is_bracketed && !skip(text, ')')) || !is_over(text)) return std::nullopt;
  if (order == PairOrder::kLongitudeFirst) return Position{.lat = pair->second, .lon = pair->first};
  return Position{.lat = pair->first, .lon = pair->second};
}

bool is_bare_pair(std::string_view text) { return take_pair(text) && is_over(text); }

bool says_nothing(std::string_view text) {
  constexpr std::array<std::string_view, 6> kWords = {"-", "NULL", "NA", "N/A", "NONE", "NAN"};
  const bool is_word = std::ranges::any_of(kWords, [text](std::string_view word) {
    return std::ranges::equal(text, word, {}, ascii_upper);
  });
  if (text.starts_with('-')) text.remove_prefix(1);
  text = text.substr(0, text.find(".0"));
  return is_word || (text.size() > 2 && text.find_first_not_of('9') == std::string_view::npos);
}

}  // namespace store
