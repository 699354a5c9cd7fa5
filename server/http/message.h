#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/parameters.h"

namespace server {

// Whose request it is: the other end of the connection that it came over.
struct Client {
  std::string address;  // "127.0.0.1"; empty where it is not known.
  int port = 0;
  int socket = -1;  // The descriptor of the connection, while the request is answered; -1: none.
};

// A request as a plain value: nothing of the HTTP library is left in it.
struct Request {
  std::string method;                 // "GET"
  std::vector<std::string> segments;  // Decoded: "/api/1012JS" is {"api", "1012JS"}, "/" is {""}.
  std::vector<Parameter> parameters;  // In the order in which they were sent.
  std::string if_none_match;
  bool accepts_gzip = false;
  Client client = {};
  std::string body = {};  // Only where the route takes one.
};

struct Header {
  std::string name;
  std::string value;
};

// Takes the next bytes of a body. Returns false where the client is gone: the rest is not wanted.
using BodySink = std::function<bool(std::string_view bytes)>;

// What is sent back. The server adds Date, Content-Length and Connection, and leaves out the body
// for HEAD and 304.
struct Response {
  int status = 200;
  std::string content_type = {};
  std::vector<Header> headers = {};
  std::string body = {};
  // Writes a body that is too long to be held, in pieces, after the head was sent; `body` is empty
  // then. Called at most once, on the thread of the request. It cannot fail any more: all that can
  // is done before.
  std::function<void(const BodySink&)> stream = {};
  std::string route = {};    // The route's pattern, for metrics: "/api/{postcode}/{dates}".
  std::string problem = {};  // The type of what went wrong: "/problems/not-found"; for the log.
  std::string failure = {};  // What went wrong, with its cause; for the log, never sent.
};

// The content types of the bodies that are read for the method and path of a request: none where a
// body is refused, and nothing where the path does not take the method. They live as long as the
// program.
using BodyTypes = std::function<std::optional<std::span<const std::string_view>>(const Request&)>;

using Handler = std::function<Response(const Request&)>;

}  // namespace server
