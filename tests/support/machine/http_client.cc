#include "tests/support/machine/http_client.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

namespace tests {
namespace {

HttpReply parse_head(std::string_view head) {
  HttpReply reply;
  reply.status = std::stoi(std::string(head.substr(9, 3)));
  std::size_t at = head.find("\r\n") + 2;
  while (at < head.size()) {
    const std::string_view line = head.substr(at, head.find("\r\n", at) - at);
    std::string name(line.substr(0, line.find(':')));
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    reply.headers[name] = line.substr(line.find(':') + 2);
    at += line.size() + 2;
  }
  return reply;
}

}  // namespace

HttpConnection::HttpConnection(int port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
  const timeval patience{.tv_sec = 10, .tv_usec = 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    throw std::runtime_error("nobody listens on port " + std::to_string(port));
  }
}

HttpConnection::~HttpConnection() { ::close(socket_); }

void HttpConnection::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

std::optional<HttpReply> HttpConnection::receive(bool head_only) {
  std::size_t end = 0;
  while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
    if (!receive_more()) return std::nullopt;
  }
  HttpReply reply = parse_head(std::string_view{received_}.substr(0, end + 2));
  received_.erase(0, end + 4);
  const std::string length = reply.header("content-length");
  if (head_only || length.empty()) return reply;
  while (received_.size() < std::stoul(length)) {
    if (!receive_more()) return std::nullopt;
  }
  reply.body = received_.substr(0, std::stoul(length));
  received_.erase(0, reply.body.size());
  return reply;
}

bool HttpConnection::is_closed() {
  std::array<char, 1> byte;
  return received_.empty() && ::recv(socket_, byte.data(), byte.size(), 0) <= 0 && errno != EAGAIN;
}

void HttpConnection::finish() {
  ::shutdown(socket_, SHUT_WR);
  while (receive_more()) received_.clear();
}

bool HttpConnection::receive_more() {
  std::array<char, 65536> bytes;
  const ssize_t count = ::recv(socket_, bytes.data(), bytes.size(), 0);
  if (count <= 0) return false;
  received_.append(bytes.data(), static_cast<std::size_t>(count));
  return true;
}

HttpReply fetch(int port, std::string_view target, std::string_view fields,
                std::string_view method) {
  HttpConnection connection(port);
  connection.send(std::string(method) + " " + std::string(target) +
                  " HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields) + "\r\n");
  const auto reply = connection.receive(method == "HEAD");
  if (!reply)
    throw std::runtime_error("no whole response to " + std::string(target.substr(0, 100)));
  connection.finish();
  return *reply;
}

double metric(int port, std::string_view sample) {
  const std::string text = "\n" + fetch(port, "/metrics").body;
  const std::string line = "\n" + std::string(sample) + " ";
  const std::size_t at = text.find(line);
  if (at == std::string::npos) throw std::runtime_error(std::string(sample) + " is no metric");
  return std::stod(text.substr(at + line.size()));
}

}  // namespace tests
