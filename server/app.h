#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "server/http_server.h"
#include "server/live_load.h"
#include "server/metrics.h"
#include "server/query.h"
#include "store/result.h"

namespace server {

struct AppOptions {
  std::optional<std::filesystem::path> directory;  // Without one the demo, made if need be.
  std::string host;
  int port;
  int threads;
  Limits limits;
};

// The running server: builds and owns everything, in the order in which it is needed.
class App {
  struct Parts;

 public:
  // Loads, which is a line in the log, then listens. Errors: those of LiveLoad::open, of the
  // demo's directory and of HttpServer::start.
  [[nodiscard]] static store::Result<std::unique_ptr<App>> start(const AppOptions& options);

  explicit App(Parts parts);  // For start().

  // Where it listens: "http://127.0.0.1:8080/".
  [[nodiscard]] const std::string& address() const { return parts_.address; }

  // Lets running requests finish, then closes every connection.
  void stop();

 private:
  struct Parts {
    std::unique_ptr<LiveLoad> live;
    std::unique_ptr<Metrics> metrics;
    std::string address;
    std::unique_ptr<HttpServer> http;  // Goes first: its handlers refer to the others.
  };
  Parts parts_;
};

}  // namespace server
