#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "server/http/message.h"
#include "store/types/result.h"

namespace server {

// One request and how it was answered; borrowed for the call.
struct Exchange {
  std::string_view method;  // As it was sent; the three are empty where it could not be read.
  std::string_view path;
  std::string_view query;
  const Response& response;
  double seconds;  // From the head being read to the last byte being handed to the system.
  bool sent;       // Whether all of it was.
};

struct HttpOptions {
  std::string host = "127.0.0.1";   // An IPv4 address to listen on, or "localhost".
  int port = 8080;                  // 0 picks a free one.
  int threads = 1024;               // Connections served at the same time; each takes one thread.
  int request_timeout_ms = 10'000;  // For a head or a body to arrive, and for a write to make
                                    // progress.
  int keep_alive_timeout_ms = 15'000;  // For the next request on the same connection.
  int drain_timeout_ms = 10'000;       // How long stop() waits for running requests.

  // Which requests get their bodies read; empty: none.
  BodyTypes body_types = {};

  // Called for each answer before it is sent, also where the server gives it itself (a 414, a bad
  // escape) and no handler does: adds what every answer of the path has. `path` is as it was sent;
  // empty where it could not be read. It must not throw, and may be empty.
  std::function<void(std::string_view path, Response&)> complete = {};

  // Called once for each answer, on its thread, after it was sent; and for each message of the HTTP
  // library. Neither may throw; either may be empty.
  std::function<void(const Exchange&)> on_exchange = {};
  std::function<void(std::string_view)> on_message = {};
};

// An HTTP/1.1 server on one address. A request that is not well-formed gets its problem here; every
// other request goes to the handler, whatever its method.
class HttpServer {
 public:
  // Listens when it returns. The handler runs on many threads at once, each with 100 KiB of stack;
  // what it throws becomes a 500.
  //   errors   kInvalid for a host that is no IPv4 address; kUnavailable, with the system's reason,
  //            if it cannot listen on the port
  [[nodiscard]] static store::Result<std::unique_ptr<HttpServer>> start(HttpOptions options,
                                                                        Handler handler);
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  ~HttpServer();

  [[nodiscard]] int port() const;

  // Answers new requests with 503, waits for those that run (at most drain_timeout_ms), then closes
  // every connection. Takes up to two seconds more. A second call does nothing.
  void stop();

 private:
  struct State;
  explicit HttpServer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace server
