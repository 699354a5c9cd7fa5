#include "server/http/request_head.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "server/base/ascii.h"
#include "server/base/pieces.h"
#include "server/http/uri.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using store::quoted;

// Calls `take` with each element of a comma-separated list, without the blanks around it.
template <typename Take>
void for_each_element(std::string_view list, Take take) {
  for_each_piece(list, ",", [&take](std::string_view element) { take(trimmed(element)); });
}

// The values of every field of that name, in order.
std::vector<std::string_view> values_of(const RequestHead& head, std::string_view name) {
  std::vector<std::string_view> values;
  for (const HeaderField& field : head.fields) {
    if (equal_ignoring_case(field.name, name)) values.push_back(field.value);
  }
  return values;
}

tl::unexpected<Problem> malformed(std::string detail) {
  return tl::unexpected<Problem>(
      Problem{.type = ProblemType::kMalformedRequest, .detail = std::move(detail)});
}

tl::unexpected<Problem> refused(ProblemType type, std::string detail) {
  return tl::unexpected<Problem>(Problem{.type = type, .detail = std::move(detail)});
}

tl::expected<void, Problem> check_host(const RequestHead& head) {
  const auto hosts = values_of(head, "Host");
  if (hosts.size() > 1) return malformed("the request has more than one Host");
  if (hosts.empty() && head.version != "1.0") return malformed("the request has no Host");
  return {};
}

// RFC 9112, 6.1: a body in chunks, and in no other coding.
tl::expected<void, Problem> check_encodings(const RequestHead& head,
                                            std::span<const std::string_view> encodings) {
  if (encodings.empty()) return {};
  if (head.version == "1.0") return malformed("HTTP/1.0 has no Transfer-Encoding");
  std::vector<std::string_view> codings;
  for (const std::string_view list : encodings) {
    for_each_element(list, [&codings](std::string_view coding) { codings.push_back(coding); });
  }
  const auto is_chunked = [](std::string_view coding) {
    return equal_ignoring_case(coding, "chunked");
  };
  const auto other = std::ranges::find_if_not(codings, is_chunked);
  if (other != codings.end()) {
    return refused(ProblemType::kNotImplemented,
                   "Transfer-Encoding must be \"chunked\", not " + quoted(*other));
  }
  if (codings.size() > 1) return malformed("the body is chunked more than once");
  return {};
}

tl::expected<void, Problem> check_body(const RequestHead& head) {
  const auto lengths = values_of(head, "Content-Length");
  const auto encodings = values_of(head, "Transfer-Encoding");
  if (lengths.size() > 1) return malformed("the request has more than one Content-Length");
  if (!lengths.empty() && !encodings.empty()) {
    return malformed("the request has Content-Length and Transfer-Encoding");
  }
  if (auto checked = check_encodings(head, encodings); !checked) return checked;
  if (lengths.empty()) return {};
  const std::string_view length = lengths.front();
  if (length.empty() || length.find_first_not_of("0123456789") != std::string_view::npos) {
    return malformed("Content-Length must be a number of bytes, not " + quoted(length));
  }
  return {};
}

// The body's length in words: "of 12 bytes".
std::string size_in_words(const RequestHead& head) {
  const auto lengths = values_of(head, "Content-Length");
  if (lengths.empty()) return "of unknown length";
  const std::string_view length = lengths.front();
  return "of " + store::printable(length, 20) + (length == "1" ? " byte" : " bytes");
}

// Checks an announced body of a route that takes one: it must be of one of these types and, as far
// as the head tells, not too long.
tl::expected<void, Problem> check_taken_body(const RequestHead& head, std::size_t bytes,
                                             std::span<const std::string_view> types) {
  if (bytes > kMaxBodyBytes) {
    return refused(ProblemType::kContentTooLarge,
                   fmt::format("the request has a body {}; at most {} bytes are allowed",
                               size_in_words(head), kMaxBodyBytes));
  }
  const auto given = values_of(head, "Content-Type");
  const std::string_view type = given.size() == 1 ? given.front() : std::string_view{};
  const std::string_view name = trimmed(type.substr(0, type.find(';')));
  const bool is_taken = std::ranges::any_of(
      types, [name](std::string_view taken) { return equal_ignoring_case(name, taken); });
  if (is_taken) return {};
  return refused(
      ProblemType::kUnsupportedMediaType,
      fmt::format("Content-Type must be {}, not {}", fmt::join(types, " or "), quoted(type)));
}

tl::expected<void, Problem> check_expectation(const RequestHead& head) {
  for (const std::string_view value : values_of(head, "Expect")) {
    if (!equal_ignoring_case(value, "100-continue")) {
      return malformed("Expect must be \"100-continue\", not " + quoted(value));
    }
  }
  return {};
}

// RFC 9110, 12.5.3: the best match for gzip decides, by its own name or by "*".
bool accepts_gzip(const RequestHead& head) {
  std::optional<bool> by_name;
  std::optional<bool> by_star;
  for (const std::string_view list : values_of(head, "Accept-Encoding")) {
    for_each_element(list, [&](std::string_view element) {
      const std::size_t semicolon = std::min(element.find(';'), element.size());
      const std::string_view coding = trimmed(element.substr(0, semicolon));
      const std::string_view weight =
          trimmed(element.substr(std::min(semicolon + 1, element.size())));
      const bool wanted = !(equal_ignoring_case(weight.substr(0, 3), "q=0") &&
                            weight.find_first_not_of("0.", 3) == std::string_view::npos);
      if (equal_ignoring_case(coding, "gzip")) by_name = wanted;
      if (coding == "*") by_star = wanted;
    });
  }
  return by_name.value_or(by_star.value_or(false));
}

}  // namespace

AnnouncedBody announced_body(const RequestHead& head) {
  AnnouncedBody body;
  const auto lengths = values_of(head, "Content-Length");
  if (!lengths.empty()) {
    const std::string_view length = lengths.front();
    const auto read = std::from_chars(length.data(), length.data() + length.size(), body.bytes);
    if (read.ec != std::errc{}) body.bytes = std::numeric_limits<std::size_t>::max();
  }
  body.is_chunked = !values_of(head, "Transfer-Encoding").empty();
  body.awaits_continue = head.version != "1.0" && !values_of(head, "Expect").empty();
  return body;
}

tl::expected<Request, Problem> read_request(const RequestHead& head, const BodyTypes& body_types) {
  if (auto checked = check_host(head); !checked) return tl::unexpected(checked.error());
  if (auto checked = check_body(head); !checked) return tl::unexpected(checked.error());
  if (auto checked = check_expectation(head); !checked) return tl::unexpected(checked.error());
  const AnnouncedBody body = announced_body(head);
  const auto not_allowed = [&head] {
    return refused(ProblemType::kBodyNotAllowed, "the request has a body " + size_in_words(head) +
                                                     "; this path and method take none");
  };
  const std::size_t uri_bytes = head.path.size() + (head.query.empty() ? 0 : head.query.size() + 1);
  if (uri_bytes > kMaxUriBytes) {
    return tl::unexpected(
        Problem{.type = ProblemType::kUriTooLong,
                .detail = fmt::format("path and query have {} bytes; at most {} are allowed: {}",
                                      uri_bytes, kMaxUriBytes, quoted(head.path))});
  }
  store::Result<std::vector<std::string>> segments = split_path(head.path);
  if (!segments) return tl::unexpected(to_problem(segments.error()));
  store::Result<std::vector<Parameter>> parameters = split_query(head.query);
  if (!parameters) return tl::unexpected(to_problem(parameters.error()));

  Request request{.method = std::string(head.method),
                  .segments = std::move(*segments),
                  .parameters = std::move(*parameters),
                  .if_none_match = {},
                  .accepts_gzip = accepts_gzip(head)};
  const auto types = body_types ? body_types(request) : std::span<const std::string_view>{};
  if (body.is_there() && types) {
    if (types->empty()) return not_allowed();
    if (auto checked = check_taken_body(head, body.bytes, *types); !checked) {
      return tl::unexpected(checked.error());
    }
  }
  for (const std::string_view value : values_of(head, "If-None-Match")) {
    if (!request.if_none_match.empty()) request.if_none_match += ", ";
    request.if_none_match += value;
  }
  return request;
}

std::string_view field_of(const RequestHead& head, std::string_view name) {
  const auto values = values_of(head, name);
  return values.empty() ? std::string_view{} : values.front();
}

std::string_view host_of(const RequestHead& head) {
  return head.authority.empty() ? field_of(head, "Host") : head.authority;
}

bool allows_keep_alive(const RequestHead& head) {
  if (!values_of(head, "Upgrade").empty()) return false;
  const auto connections = values_of(head, "Connection");
  if (connections.empty()) return head.version == "1.1";
  bool keep_alive = false;
  bool close = false;
  for (const std::string_view list : connections) {
    for_each_element(list, [&](std::string_view element) {
      keep_alive = keep_alive || equal_ignoring_case(element, "keep-alive");
      close = close || equal_ignoring_case(element, "close");
    });
  }
  return keep_alive && !close && connections.size() == 1;
}

}  // namespace server
