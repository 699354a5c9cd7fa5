#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace server {

// One `name=value` of a query string, decoded.
struct Parameter {
  std::string name;
  std::string value;
};

// A request as a plain value: nothing of the HTTP library is left in it.
struct Request {
  std::string method;  // "GET"
  std::string path;    // Raw, as sent, without the query string; for logs.
  std::vector<std::string>
      segments;  // "/api/1012JS/2013-04-30" -> {"api", "1012JS", "2013-04-30"}; decoded.
  std::vector<Parameter> parameters;  // In the order in which they were sent.
  std::string if_none_match;
  bool accepts_gzip = false;
};

struct Header {
  std::string name;
  std::string value;
};

struct Response {
  int status = 200;
  std::string content_type;
  std::vector<Header> headers;
  std::string body;
  std::string route;  // The route's pattern, for metrics: "/api/{postcode}/{dates}".
};

using Handler = std::function<Response(const Request&)>;

}  // namespace server
