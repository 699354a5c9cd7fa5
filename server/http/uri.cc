#include "server/http/uri.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "store/types/quoted.h"

namespace server {
namespace {

enum class Plus : std::uint8_t { kIsPlus, kIsSpace };

// 0..15, or -1.
int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

store::Result<std::string> decode(std::string_view raw, Plus plus) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const char c = raw[i];
    if (c == '+' && plus == Plus::kIsSpace) {
      text += ' ';
    } else if (c == '\0') {
      return fail(store::ErrorCode::kInvalid, "the path or query contains a NUL byte");
    } else if (c != '%') {
      text += c;
    } else {
      const std::string_view escape = raw.substr(i, 3);
      const int high = escape.size() == 3 ? hex_digit(escape[1]) : -1;
      const int low = escape.size() == 3 ? hex_digit(escape[2]) : -1;
      if (high < 0 || low < 0) {
        return fail(store::ErrorCode::kInvalid, store::quoted(escape) + " is not a percent-escape");
      }
      if (high == 0 && low == 0) {
        return fail(store::ErrorCode::kInvalid, "\"%00\", a NUL, is not allowed");
      }
      text += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return text;
}

// Removes the text up to `separator`, and the separator, from the front of `rest`.
// Returns the text.
std::string_view take_until(char separator, std::string_view& rest) {
  const std::string_view piece = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
  return piece;
}

}  // namespace

store::Result<std::vector<std::string>> split_path(std::string_view raw_path) {
  if (!raw_path.starts_with('/')) {
    return fail(store::ErrorCode::kInvalid,
                store::quoted(raw_path) + " is not a path: it does not begin with '/'");
  }
  std::vector<std::string> segments;
  std::size_t from = 1;
  for (;;) {
    const std::size_t slash = std::min(raw_path.find('/', from), raw_path.size());
    store::Result<std::string> segment = decode(raw_path.substr(from, slash - from), Plus::kIsPlus);
    if (!segment) return store::fail(std::move(segment.error()));
    segments.push_back(std::move(*segment));
    if (slash == raw_path.size()) return segments;
    from = slash + 1;
  }
}

store::Result<std::vector<Parameter>> split_query(std::string_view raw_query) {
  std::vector<Parameter> parameters;
  while (!raw_query.empty()) {
    std::string_view piece = take_until('&', raw_query);
    if (piece.empty()) continue;
    store::Result<std::string> name = decode(take_until('=', piece), Plus::kIsSpace);
    if (!name) return store::fail(std::move(name.error()));
    store::Result<std::string> value = decode(piece, Plus::kIsSpace);
    if (!value) return store::fail(std::move(value.error()));
    parameters.push_back({.name = std::move(*name), .value = std::move(*value)});
  }
  return parameters;
}

}  // namespace server
