#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/acceptor.h"
#include "server/http/connections.h"
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
  std::vector<ListenAddress> listen = {{}};
  int threads = 1024;  // Connections served at the same time; each takes one thread.
  std::size_t connections_per_address = 0;  // 0: as many as there are threads.
  int request_timeout_ms = 10'000;  // For a head to arrive whole, then for a body, and for 64 KiB
                                    // of an answer to be taken.
  int keep_alive_timeout_ms = 15'000;  // For the next request on the same connection.
  int drain_timeout_ms = 3'000;        // How long stop() waits for running requests.

  std::vector<std::string> host_names = {};       // As in OwnHosts.
  std::vector<std::string> allowed_origins = {};  // As in AllowedOrigins.

  // Which requests get their bodies read; empty: none.
  BodyTypes body_types = {};
  // The methods that the path of a request takes: "GET, HEAD"; empty: none is known.
  std::function<std::string(const Request&)> methods = {};

  // Called for each answer before it is sent, also where the server gives it itself (a 414, a bad
  // escape) and no handler does: adds what every answer of the path has. `path` is as it was sent;
  // empty where it could not be read. It must not throw, and may be empty.
  std::function<void(std::string_view path, Response&)> complete = {};

  // Called once for each answer, on its thread, after it was sent; and for each message of the HTTP
  // library. Neither may throw; either may be empty.
  std::function<void(const Exchange&)> on_exchange = {};
  std::function<void(std::string_view)> on_message = {};
};

// An HTTP/1.1 server. A request that is not well-formed gets its problem here; every other request
// goes to the handler, whatever its method. Connections that only wait give way to new ones
// (connections.h), so that a thread is free for whoever asks.
class HttpServer {
 public:
  // Listens when it returns. The handler runs on many threads at once, each with 1 MiB of stack;
  // what it throws becomes a 500.
  //   errors   kInvalid for a host that is no IPv4 address; kUnavailable, with the system's reason,
  //            if it cannot listen on a port
  [[nodiscard]] static store::Result<std::unique_ptr<HttpServer>> start(HttpOptions options,
                                                                        Handler handler);
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  ~HttpServer();

  // The ports that it listens on, in the order of the options; and the first of them.
  [[nodiscard]] const std::vector<int>& ports() const;
  [[nodiscard]] int port() const { return ports().front(); }

  // The connections that it has, and their limits.
  [[nodiscard]] const Connections& connections() const;

  // Closes what only waits, answers new requests with 503, and waits for those that run, at most
  // drain_timeout_ms; then shuts every connection down and waits for the threads, for a handler
  // therefore that does not see that its client is gone. A second call does nothing.
  void stop();

 private:
  struct State;
  explicit HttpServer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace server
