#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "store/types/result.h"

namespace server {

// A server of raster tiles that the dashboard draws its map on, over the base map that the program
// carries.
class TileSource {
 public:
  // Reads "https://tiles.example.org/{z}/{x}/{y}.png" and the attribution that the map must show.
  //   errors  kInvalid for a URL that is not http or https, names no host or carries a password,
  //           lacks one of {z}, {x} and {y}, has other braces than these and {ratio}, or characters
  //           that would end a source in a policy; and for an empty attribution
  [[nodiscard]] static store::Result<TileSource> read(std::string_view url,
                                                      std::string_view attribution);

  [[nodiscard]] const std::string& url() const { return url_; }
  [[nodiscard]] const std::string& attribution() const { return attribution_; }
  // "https://tiles.example.org", lower case: what the page may ask beside its own server.
  [[nodiscard]] const std::string& origin() const { return origin_; }

 private:
  TileSource(std::string url, std::string origin, std::string attribution)
      : url_{std::move(url)}, origin_{std::move(origin)}, attribution_{std::move(attribution)} {}

  std::string url_;
  std::string origin_;
  std::string attribution_;
};

}  // namespace server
