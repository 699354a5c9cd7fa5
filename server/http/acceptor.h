#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.h"
#include "store/types/result.h"

namespace server {

// Where to listen.
struct ListenAddress {
  std::string host = "127.0.0.1";  // An IPv4 address, or "localhost".
  int port = 8080;                 // 0 picks a free one.
};

struct AcceptorOptions {
  std::vector<ListenAddress> listen;
  int threads;  // Connections at the same time; each has a thread.
  std::function<void(std::string_view)> on_message = {};  // For messages of the library; or empty.
};

// Listens, and gives each connection a thread with 1 MiB of stack. CivetWeb accepts and closes the
// connections; what is said on them it leaves to their owner, as its own reader refuses requests
// that RFC 9112 allows and cannot be interrupted.
class Acceptor {
 public:
  // Serves a connection until it is over. The socket does not block and is closed afterwards.
  using OnConnection = std::function<void(const Client&)>;

  // Listens when it returns. `serve` must not throw.
  //   errors   kInvalid for a host that is no IPv4 address; kUnavailable, with the system's reason,
  //            if it cannot listen on a port
  [[nodiscard]] static store::Result<std::unique_ptr<Acceptor>> start(AcceptorOptions options,
                                                                      OnConnection serve);
  Acceptor(const Acceptor&) = delete;
  Acceptor& operator=(const Acceptor&) = delete;
  // Waits until every connection is over: whoever stops sees to it that they end.
  ~Acceptor();

  // The ports, in the order of the options.
  [[nodiscard]] const std::vector<int>& ports() const;

  // Takes no new connections.
  void stop_listening();

 private:
  struct State;
  explicit Acceptor(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace server
