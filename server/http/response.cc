#include "server/http/response.h"

#include <iterator>

#include <fmt/format.h>

#include "server/base/dates.h"

namespace server {
namespace {

std::string_view reason_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 421:
      return "Misdirected Request";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    default:
      return "Internal Server Error";
  }
}

}  // namespace

std::string to_bytes(const Response& response, const RequestHead& request, Connection connection,
                     std::chrono::system_clock::time_point now) {
  std::string bytes;
  bytes.reserve(1024 + response.body.size());
  const auto out = std::back_inserter(bytes);
  fmt::format_to(out, "HTTP/1.1 {} {}\r\nDate: {}\r\nConnection: {}\r\n", response.status,
                 reason_of(response.status), http_date(now),
                 connection == Connection::kKeepAlive ? "keep-alive" : "close");
  const bool has_content = response.status != 204 && response.status != 304;
  if (has_content) {
    fmt::format_to(out, "Content-Type: {}\r\n", response.content_type);
    if (response.stream) {
      if (request.version != "1.0") bytes += "Transfer-Encoding: chunked\r\n";
    } else {
      fmt::format_to(out, "Content-Length: {}\r\n", response.body.size());
    }
  }
  for (const Header& header : response.headers) {
    fmt::format_to(out, "{}: {}\r\n", header.name, header.value);
  }
  bytes += "X-Content-Type-Options: nosniff\r\n\r\n";
  if (request.method != "HEAD" && has_content) bytes += response.body;
  return bytes;
}

}  // namespace server
