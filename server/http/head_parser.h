#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "server/http/problem.h"
#include "server/http/request_head.h"

namespace server {

// The most bytes of all header fields together, and the most of them.
inline constexpr std::size_t kMaxFieldBytes = 65'536;
inline constexpr std::size_t kMaxFields = 64;

// The end of a head that begins at the front of `text`: behind its empty line; 0 if that has not
// come yet. Nothing before `searched` can be the end: a caller that has asked before gives the
// length that it asked with. A bare LF ends a line here, for parse_head() to refuse it at once.
[[nodiscard]] std::size_t end_of_head(std::string_view text, std::size_t searched);

// Why no head can begin like `text`, which has no end yet: it is too long, or no HTTP. Nothing
// where its end may still come.
[[nodiscard]] std::optional<Problem> refuse_unfinished(std::string_view text);

// A head and what is wrong with it, if anything: then its method, path and query are as far as they
// could be read.
struct ParsedHead {
  RequestHead head;
  std::optional<Problem> problem = {};
};

// Reads a whole head, its empty line included, as RFC 9112 has it and no other way: each line ends
// in CR LF, no line is folded, nothing stands before a colon but a name. What two readers could cut
// differently is refused. An absolute-form target is its path and query, and its authority stands
// for the Host. The parts of the result point into `text`.
[[nodiscard]] ParsedHead parse_head(std::string_view text);

}  // namespace server
