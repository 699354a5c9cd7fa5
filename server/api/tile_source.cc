#include "server/api/tile_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "store/types/quoted.h"

namespace server {
namespace {

using store::ErrorCode;
using store::Result;

constexpr std::array<std::string_view, 3> kNeeded = {"{z}", "{x}", "{y}"};
constexpr std::string_view kRatio = "{ratio}";  // MapLibre's: "@2x" on a fine screen, else nothing.

constexpr std::string_view kHostCharacters =
    "abcdefghijklmnopqrstuvwxyz0123456789.-:";  // With a port; a policy knows no IPv6.
constexpr std::string_view kPathCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%!$&*+=:@/?{}";

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

tl::unexpected<store::Error> refused(std::string_view url, std::string_view why) {
  return store::fail(ErrorCode::kInvalid, fmt::format("{} {}", store::quoted(url), why));
}

// Takes every placeholder out; what is left has no braces.
std::string without_placeholders(std::string path) {
  const auto take_out = [&path](std::string_view placeholder) {
    for (auto at = path.find(placeholder); at != std::string::npos; at = path.find(placeholder)) {
      path.erase(at, placeholder.size());
    }
  };
  std::ranges::for_each(kNeeded, take_out);
  take_out(kRatio);
  return path;
}

}  // namespace

Result<TileSource> TileSource::read(std::string_view url, std::string_view attribution) {
  const std::size_t scheme_end = url.find("://");
  const std::string scheme = lower_case(url.substr(0, scheme_end));
  if (scheme_end == std::string_view::npos || (scheme != "https" && scheme != "http")) {
    return refused(url, "is not an address of tiles such as https://HOST/{z}/{x}/{y}.png");
  }
  const std::string_view rest = url.substr(scheme_end + 3);
  const std::size_t host_end = rest.find_first_of("/?#");
  const std::string host = lower_case(rest.substr(0, host_end));
  if (host.empty() || host.find_first_not_of(kHostCharacters) != std::string::npos) {
    return refused(url, "names no host that tiles can come from");
  }
  const std::string_view path =
      host_end == std::string_view::npos ? std::string_view() : rest.substr(host_end);
  if (path.find_first_not_of(kPathCharacters) != std::string_view::npos) {
    return refused(url, "has a character that an address of tiles cannot have");
  }
  for (const std::string_view placeholder : kNeeded) {
    if (path.find(placeholder) == std::string_view::npos) {
      return refused(url, fmt::format("has no {}", placeholder));
    }
  }
  if (without_placeholders(std::string(path)).find_first_of("{}") != std::string::npos) {
    return refused(url, "has braces around something other than z, x, y and ratio");
  }
  if (attribution.find_first_not_of(' ') == std::string_view::npos) {
    return store::fail(ErrorCode::kInvalid, "tiles need an attribution: who made their map");
  }
  const std::string origin = fmt::format("{}://{}", scheme, host);
  return TileSource(fmt::format("{}{}", origin, path), origin, std::string(attribution));
}

}  // namespace server
