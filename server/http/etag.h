#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "server/base/identity.h"
#include "server/http/message.h"

struct XXH3_state_s;

namespace server {

// The strong entity tag of `content`, quotes included: other bytes, another tag.
[[nodiscard]] std::string etag_of(std::string_view content);

// The same of content that comes in pieces.
class ContentTag {
 public:
  ContentTag();
  void add(std::string_view piece);
  [[nodiscard]] std::string etag() const;

 private:
  struct FreeState {
    void operator()(XXH3_state_s* state) const;
  };
  std::unique_ptr<XXH3_state_s, FreeState> state_;
};

// The strong entity tag of the answer with this `identity`, which is known before the answer. It
// includes the version of the program, since another version may write an answer differently.
[[nodiscard]] std::string etag_of(const Identity& identity);

// Whether an If-None-Match field names `etag`: `*`, or a list with it, weak ("W/") or not.
[[nodiscard]] bool matches(std::string_view if_none_match, std::string_view etag);

// A 200 or a 304 with `etag`, which clients may keep but must check every time.
[[nodiscard]] Response with_etag(std::string etag, std::string_view content_type, std::string body);
[[nodiscard]] Response not_modified(std::string etag);

// `body` tagged by its own bytes; 304 where the client holds them already.
[[nodiscard]] Response tagged_by_content(const Request& request, std::string_view content_type,
                                         std::string body);

}  // namespace server
