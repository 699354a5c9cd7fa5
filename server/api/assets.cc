#include "server/api/assets.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "server/http/etag.h"

namespace server {
namespace {

// Which servers the page may ask, and what they learn about it.
struct Policy {
  std::string content_security;
  std::string_view referrer;
};

// Nothing but our own origin; MapLibre draws from data and blob URLs, and its worker is a file. A
// tile is fetched, or loaded as an image by browsers that cannot decode it otherwise; tile servers
// want to know which site asks, and learn nothing else.
Policy policy_with(const std::optional<TileSource>& tiles) {
  const std::string more = tiles ? " " + tiles->origin() : "";
  return {.content_security =
              "default-src 'self'; script-src 'self'; style-src 'self'; "
              "img-src 'self' data: blob:" +
              more + "; worker-src 'self'; connect-src 'self'" + more +
              "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
          .referrer = tiles ? "strict-origin" : "no-referrer"};
}

constexpr std::string_view kGzipSuffix = ".gz";

// One form of a file, as it is sent.
struct Variant {
  std::string_view bytes;
  std::string etag;
};

const store::EmbeddedFile* find(std::span<const store::EmbeddedFile> files,
                                const std::string& name) {
  const auto file = std::ranges::find(files, name, &store::EmbeddedFile::name);
  return file == files.end() ? nullptr : &*file;
}

// Sends one file; the views into it live as long as the process.
struct Asset {
  std::string_view content_type;
  Variant plain;
  Variant gzipped;  // Without bytes where there is none.
  Policy policy;

  Response operator()(const Request& request) const {
    const bool has_both = !gzipped.bytes.empty();
    const bool gzip = request.accepts_gzip && has_both;
    const Variant& variant = gzip ? gzipped : plain;
    Response response = matches(request.if_none_match, variant.etag)
                            ? not_modified(variant.etag)
                            : with_etag(variant.etag, content_type, std::string(variant.bytes));
    if (gzip) response.headers.push_back({.name = "Content-Encoding", .value = "gzip"});
    if (has_both) response.headers.push_back({.name = "Vary", .value = "Accept-Encoding"});
    response.headers.push_back(
        {.name = "Content-Security-Policy", .value = policy.content_security});
    response.headers.push_back({.name = "Referrer-Policy", .value = std::string(policy.referrer)});
    return response;
  }
};

}  // namespace

std::vector<Route> asset_routes(std::span<const store::EmbeddedFile> files,
                                const std::optional<TileSource>& tiles) {
  const Policy policy = policy_with(tiles);
  std::vector<Route> routes;
  for (const store::EmbeddedFile& file : files) {
    const std::string name(file.name);
    if (file.name.ends_with(kGzipSuffix) &&
        find(files, name.substr(0, name.size() - kGzipSuffix.size())) != nullptr) {
      continue;
    }
    Variant gzipped;
    if (const auto* smaller = find(files, name + std::string(kGzipSuffix))) {
      gzipped = {.bytes = smaller->bytes, .etag = etag_of(smaller->bytes)};
    }
    routes.push_back({.method = "GET",
                      .pattern = name == "index.html" ? "/" : "/" + name,
                      .handler = Asset{.content_type = mime_type(file.name),
                                       .plain = {.bytes = file.bytes, .etag = etag_of(file.bytes)},
                                       .gzipped = std::move(gzipped),
                                       .policy = policy},
                      .label = "/{asset}"});
  }
  return routes;
}

std::string_view mime_type(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kTypes{
      {{".html", "text/html; charset=utf-8"},
       {".js", "text/javascript; charset=utf-8"},
       {".mjs", "text/javascript; charset=utf-8"},
       {".css", "text/css; charset=utf-8"},
       {".json", "application/json"},
       {".geojson", "application/geo+json"},
       {".svg", "image/svg+xml"},
       {".png", "image/png"},
       {".woff2", "font/woff2"},
       {".ico", "image/x-icon"}}};
  for (const auto& [suffix, type] : kTypes) {
    if (name.ends_with(suffix)) return type;
  }
  return "application/octet-stream";
}

}  // namespace server
