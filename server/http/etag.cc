#include "server/http/etag.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

namespace server {
namespace {

// Bytes that differ wherever the fields differ: every text has its length before it.
class Fields {
 public:
  void add(std::uint64_t number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    bytes_.append(bytes, sizeof number);
  }
  void add(std::string_view text) {
    add(std::uint64_t{text.size()});
    bytes_ += text;
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

void skip_blanks_and_commas(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t,"), text.size()));
}

}  // namespace

std::string etag_of(std::string_view content) {
  const XXH128_hash_t hash = XXH3_128bits(content.data(), content.size());
  return fmt::format("\"{:016x}{:016x}\"", hash.high64, hash.low64);
}

std::string etag_of(const Query& query, std::string_view data_version) {
  Fields fields;
  fields.add(std::string_view{STRAAL_VERSION});
  fields.add(data_version);
  fields.add(query.postcode.text());
  std::uint64_t radius_bits;
  static_assert(sizeof radius_bits == sizeof query.radius_km);
  std::memcpy(&radius_bits, &query.radius_km, sizeof radius_bits);
  fields.add(radius_bits);
  fields.add(query.dates.size());
  for (const store::Date date : query.dates) {
    fields.add(static_cast<std::uint64_t>(date.time_since_epoch().count()));
  }
  fields.add(query.sbi ? query.sbi->size() + 1 : 0);
  if (query.sbi) {
    for (const store::SbiCode& code : *query.sbi) fields.add(code.text());
  }
  fields.add(query.hours ? *query.hours + std::uint64_t{1} : 0);
  fields.add(static_cast<std::uint64_t>(query.precision));
  fields.add(static_cast<std::uint64_t>(query.language));
  fields.add(static_cast<std::uint64_t>(query.backend));
  return etag_of(fields.bytes());
}

std::string etag_of(std::span<const std::string> texts) {
  Fields fields;
  fields.add(std::string_view{STRAAL_VERSION});
  for (const std::string& text : texts) fields.add(text);
  return etag_of(fields.bytes());
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
