#include "server/http/head_parser.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "server/base/ascii.h"
#include "server/http/uri.h"
#include "store/types/quoted.h"

namespace server {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

// The longest first line: the longest path and query, a method and a version.
constexpr std::size_t kMaxFirstLine = kMaxUriBytes + 64;

Problem no_http(std::string detail) {
  return {.type = ProblemType::kMalformedRequest, .detail = std::move(detail)};
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// RFC 9110, 5.6.2: what methods and names of fields are made of.
bool is_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    constexpr std::string_view kOthers = "!#$%&'*+-.^_`|~";
    return is_letter_or_digit(c) || kOthers.find(c) != std::string_view::npos;
  });
}

bool is_visible_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7F'; });
}

// RFC 9110, 5.5: visible bytes, blanks, and bytes above ASCII.
bool is_field_value(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 ? byte != 0x7F : byte == '\t';
  });
}

// Takes "http://" off the front of `target`, in any letter case.
bool take_scheme(std::string_view& target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!equal_ignoring_case(target.substr(0, scheme.size()), scheme)) continue;
    target.remove_prefix(scheme.size());
    return true;
  }
  return false;
}

void split_target(std::string_view target, RequestHead& head) {
  const std::size_t mark = std::min(target.find('?'), target.size());
  head.path = target.substr(0, mark);
  head.query = target.substr(std::min(mark + 1, target.size()));
}

// The target of a request: "/path?query", "http://authority/path?query", or "*" for OPTIONS.
std::optional<Problem> read_target(std::string_view target, RequestHead& head) {
  if (take_scheme(target)) {
    const std::size_t end = std::min(target.find_first_of("/?"), target.size());
    head.authority = target.substr(0, end);
    target.remove_prefix(end);
    if (head.authority.empty() || head.authority.find('@') != std::string_view::npos) {
      return no_http("the request's target names no host");
    }
    split_target(target, head);
    if (head.path.empty()) head.path = "/";
    return {};
  }
  split_target(target, head);
  const bool is_asterisk = target == "*" && head.method == "OPTIONS";
  if (target.starts_with('/') || is_asterisk) return {};
  return no_http("the request's target must be a path that begins with '/', not " +
                 store::quoted(target));
}

// RFC 9110, 2.5: a later minor version of HTTP/1 is read as the last one that is known.
std::optional<Problem> read_version(std::string_view version, RequestHead& head) {
  const bool is_http_1 = version.size() == 8 && version.starts_with("HTTP/1.") &&
                         version.back() >= '0' && version.back() <= '9';
  if (!is_http_1) {
    return no_http("the request must be HTTP/1.1 or HTTP/1.0, not " + store::quoted(version));
  }
  head.version = version.back() == '0' ? "1.0" : "1.1";
  return {};
}

std::optional<Problem> read_first_line(std::string_view line, RequestHead& head) {
  const std::size_t first = std::min(line.find(' '), line.size());
  const std::string_view method = line.substr(0, first);
  const std::string_view rest = line.substr(std::min(first + 1, line.size()));
  const std::size_t second = std::min(rest.find(' '), rest.size());
  const std::string_view target = rest.substr(0, second);
  if (!is_token(method)) return no_http("the request does not begin with a method of HTTP");
  head.method = method;
  if (target.empty() || !is_visible_ascii(target)) {
    return no_http("the request's target must be visible ASCII; other bytes are written as %XX");
  }
  if (auto problem = read_target(target, head)) return problem;
  if (second == rest.size()) return no_http("the request's first line names no version of HTTP");
  return read_version(rest.substr(second + 1), head);
}

std::optional<Problem> read_field(std::string_view line, RequestHead& head) {
  const std::size_t colon = line.find(':');
  const std::string_view name = line.substr(0, std::min(colon, line.size()));
  if (colon == std::string_view::npos || !is_token(name)) {
    return no_http("a header line must be \"Name: value\", not " + store::quoted(line));
  }
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (!is_field_value(value)) {
    return no_http("the header " + store::quoted(name) + " has a control byte in its value");
  }
  head.fields.push_back({.name = name, .value = value});
  return {};
}

// Takes the first line off `text`; nothing where it does not end in CR LF.
std::optional<std::string_view> take_head_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos || end == 0 || text[end - 1] != '\r') return {};
  const std::string_view line = text.substr(0, end - 1);
  if (line.find('\r') != std::string_view::npos) return {};
  text.remove_prefix(end + 1);
  return line;
}

Problem too_long_uri() {
  return {.type = ProblemType::kUriTooLong,
          .detail = fmt::format("path and query have more than {} bytes", kMaxUriBytes)};
}

Problem too_large_fields(std::string detail) {
  return {.type = ProblemType::kHeaderFieldsTooLarge, .detail = std::move(detail)};
}

Problem too_many_field_bytes() {
  return too_large_fields(
      fmt::format("the request's header has more than {} bytes", kMaxFieldBytes));
}

}  // namespace

std::size_t end_of_head(std::string_view text, std::size_t searched) {
  constexpr std::size_t kLongestEnd = 4;  // CR LF CR LF
  for (std::size_t at = searched < kLongestEnd ? 0 : searched - kLongestEnd;;) {
    at = text.find('\n', at);
    if (at == std::string_view::npos) return 0;
    const std::string_view next = text.substr(at + 1);
    if (next.starts_with('\n')) return at + 2;
    if (next.starts_with(kLineEnd)) return at + 3;
    ++at;
  }
}

std::optional<Problem> refuse_unfinished(std::string_view text) {
  const std::size_t line_end = text.find('\n');
  const std::string_view first = text.substr(0, line_end);
  const std::string_view method = first.substr(0, first.find(' '));
  // The CR of a line that has not ended yet.
  const bool is_method = is_token(method) || (method == "\r" && first == text);
  if (!method.empty() && !is_method) {
    return no_http("the request does not begin with a method of HTTP");
  }
  if (first.size() > kMaxFirstLine) return too_long_uri();
  const bool has_first_line = line_end != std::string_view::npos;
  if (has_first_line && text.size() - first.size() > kMaxFieldBytes) return too_many_field_bytes();
  return {};
}

ParsedHead parse_head(std::string_view text) {
  ParsedHead parsed;
  RequestHead& head = parsed.head;
  const auto fail = [&parsed](Problem problem) {
    parsed.problem = std::move(problem);
    return std::move(parsed);
  };
  const Problem bad_line_end = no_http("each line of the request's head must end in CR LF");
  const std::string_view whole = text;
  const auto first = take_head_line(text);
  const std::string_view first_line = first.value_or(whole.substr(0, whole.find('\n')));
  auto problem = read_first_line(first_line, head);
  // The limit comes before the reading: of a line that was cut off, only the path is known.
  if (head.path.size() + head.query.size() >= kMaxUriBytes + 1) return fail(too_long_uri());
  if (problem) return fail(*std::move(problem));
  if (!first) return fail(bad_line_end);
  if (text.size() > kMaxFieldBytes) return fail(too_many_field_bytes());
  while (!text.empty()) {
    const auto line = take_head_line(text);
    if (!line) return fail(bad_line_end);
    if (line->empty()) break;
    if (head.fields.size() == kMaxFields) {
      return fail(too_large_fields(
          fmt::format("the request's header has more than {} fields", kMaxFields)));
    }
    if (auto wrong = read_field(*line, head)) return fail(*std::move(wrong));
  }
  if (text.empty()) return parsed;
  return fail(bad_line_end);
}

}  // namespace server
