#include "server/http/etag.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

namespace server {
namespace {

void skip_blanks_and_commas(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t,"), text.size()));
}

std::string to_etag(const XXH128_hash_t& hash) {
  return fmt::format("\"{:016x}{:016x}\"", hash.high64, hash.low64);
}

}  // namespace

std::string etag_of(std::string_view content) {
  return to_etag(XXH3_128bits(content.data(), content.size()));
}

void ContentTag::FreeState::operator()(XXH3_state_s* state) const { XXH3_freeState(state); }

ContentTag::ContentTag() : state_{XXH3_createState()} { XXH3_128bits_reset(state_.get()); }

void ContentTag::add(std::string_view piece) {
  XXH3_128bits_update(state_.get(), piece.data(), piece.size());
}

std::string ContentTag::etag() const { return to_etag(XXH3_128bits_digest(state_.get())); }

std::string etag_of(const Identity& identity) {
  return etag_of(Identity().add(std::string_view{STRAAL_VERSION}).bytes() + identity.bytes());
}

bool matches(std::string_view if_none_match, std::string_view etag) {
  std::string_view rest = if_none_match;
  skip_blanks_and_commas(rest);
  if (rest.starts_with('*')) return true;
  while (!rest.empty()) {
    if (rest.starts_with("W/")) rest.remove_prefix(2);
    const std::size_t close = rest.starts_with('"') ? rest.find('"', 1) : std::string_view::npos;
    if (close == std::string_view::npos) return false;  // Not a list of tags: it names none.
    if (rest.substr(0, close + 1) == etag) return true;
    rest.remove_prefix(close + 1);
    skip_blanks_and_commas(rest);
  }
  return false;
}

Response with_etag(std::string etag, std::string_view content_type, std::string body) {
  return {.status = 200,
          .content_type = std::string(content_type),
          .headers = {{.name = "ETag", .value = std::move(etag)},
                      {.name = "Cache-Control", .value = "no-cache"}},
          .body = std::move(body)};
}

Response not_modified(std::string etag) {
  return {.status = 304,
          .headers = {{.name = "ETag", .value = std::move(etag)},
                      {.name = "Cache-Control", .value = "no-cache"}}};
}

Response tagged_by_content(const Request& request, std::string_view content_type,
                           std::string body) {
  std::string etag = etag_of(body);
  if (matches(request.if_none_match, etag)) return not_modified(std::move(etag));
  return with_etag(std::move(etag), content_type, std::move(body));
}

}  // namespace server
