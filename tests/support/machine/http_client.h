#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tests {

// A response as it came over the wire.
struct HttpReply {
  int status = 0;
  std::map<std::string, std::string> headers;  // Names in lower case; of two, the last.
  std::string body;

  [[nodiscard]] std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
  }
};

// One connection to a server on this machine.
// It sends any bytes, also those that no HTTP library would.
class HttpConnection {
 public:
  explicit HttpConnection(int port);
  HttpConnection(const HttpConnection&) = delete;
  HttpConnection& operator=(const HttpConnection&) = delete;
  ~HttpConnection();

  // Sends `bytes` as far as the other side takes them.
  void send(std::string_view bytes) const;

  // The next response; the body of a HEAD request is not waited for. Nothing where the connection
  // closes first or ten seconds pass.
  [[nodiscard]] std::optional<HttpReply> receive(bool head_only = false);

  // Sends nothing more and waits until the server has closed: what it notes of an exchange once the
  // response is out (counts, the log) is noted when this returns.
  void finish();

  // Whether the server closes the connection, with nothing more sent, within ten seconds.
  [[nodiscard]] bool is_closed();

 private:
  bool receive_more();

  int socket_;
  std::string received_;  // Not yet taken.
};

// Asks on a connection of its own; `fields` are whole lines ("Name: value\r\n"). Throws where no
// whole response comes.
[[nodiscard]] HttpReply fetch(int port, std::string_view target, std::string_view fields = "",
                              std::string_view method = "GET");

// The value of a sample of /metrics, named with its labels. Throws where there is none.
[[nodiscard]] double metric(int port, std::string_view sample);

}  // namespace tests
