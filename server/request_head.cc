#include "server/request_head.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "server/uri.h"
#include "store/code.h"
#include "store/quoted.h"

namespace server {
namespace {

using store::quoted;

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, store::ascii_upper, store::ascii_upper);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(" \t"), text.size());
  text.remove_prefix(first);
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

// Calls `take` with each element of a comma-separated list, without the blanks around it.
template <typename Take>
void for_each_element(std::string_view list, Take take) {
  while (!list.empty()) {
    const std::string_view element = list.substr(0, list.find(','));
    list.remove_prefix(std::min(element.size() + 1, list.size()));
    take(trimmed(element));
  }
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

tl::unexpected<Problem> body_not_allowed(const std::string& what) {
  return tl::unexpected<Problem>(
      Problem{.type = ProblemType::kBodyNotAllowed,
              .detail = "the request announces a body " + what + "; none is read here"});
}

tl::expected<void, Problem> check_host(const RequestHead& head) {
  const auto hosts = values_of(head, "Host");
  if (hosts.size() > 1) return malformed("the request has more than one Host");
  if (hosts.empty() && head.version != "1.0") return malformed("the request has no Host");
  return {};
}

tl::expected<void, Problem> check_body(const RequestHead& head) {
  const auto lengths = values_of(head, "Content-Length");
  const auto encodings = values_of(head, "Transfer-Encoding");
  if (lengths.size() > 1) return malformed("the request has more than one Content-Length");
  if (!lengths.empty() && !encodings.empty()) {
    return malformed("the request has Content-Length and Transfer-Encoding");
  }
  if (encodings.size() > 1 ||
      (!encodings.empty() && !equal_ignoring_case(encodings.front(), "chunked"))) {
    return malformed(quoted(encodings.front()) + " is not the Transfer-Encoding \"chunked\"");
  }
  if (!encodings.empty()) return body_not_allowed("of unknown length");
  if (lengths.empty()) return {};
  const std::string_view length = lengths.front();
  if (length.empty() || length.find_first_not_of("0123456789") != std::string_view::npos) {
    return malformed(quoted(length) + " is not a Content-Length");
  }
  if (length.find_first_not_of('0') != std::string_view::npos) {
    return body_not_allowed("of " + store::printable(length, 20) + " bytes");
  }
  return {};
}

tl::expected<void, Problem> check_expectation(const RequestHead& head) {
  for (const std::string_view value : values_of(head, "Expect")) {
    if (!equal_ignoring_case(value, "100-continue")) {
      return malformed("the expectation " + quoted(value) + " cannot be met");
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

tl::expected<Request, Problem> read_request(const RequestHead& head) {
  if (auto checked = check_host(head); !checked) return tl::unexpected(checked.error());
  if (auto checked = check_body(head); !checked) return tl::unexpected(checked.error());
  if (auto checked = check_expectation(head); !checked) return tl::unexpected(checked.error());

  const std::size_t uri_bytes = head.path.size() + (head.query.empty() ? 0 : head.query.size() + 1);
  if (uri_bytes > kMaxUriBytes) {
    return tl::unexpected(
        Problem{.type = ProblemType::kUriTooLong,
                .detail = fmt::format("path and query have {} bytes; at most {} are read: {}",
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
  for (const std::string_view value : values_of(head, "If-None-Match")) {
    if (!request.if_none_match.empty()) request.if_none_match += ", ";
    request.if_none_match += value;
  }
  return request;
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
