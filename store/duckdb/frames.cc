#include "store/duckdb/frames.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace store::duckdb {

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool send_frame(int socket, FrameHead::Kind kind, std::string_view bytes, std::uint64_t raw_bytes) {
  const FrameHead head{
      .kind = kind, .size = static_cast<std::uint32_t>(bytes.size()), .raw_bytes = raw_bytes};
  std::array<char, sizeof head> text{};
  std::memcpy(text.data(), &head, sizeof head);
  return send_all(socket, {text.data(), text.size()}) && send_all(socket, bytes);
}

bool receive_all(int socket, std::span<char> into) {
  while (!into.empty()) {
    const ssize_t got = ::recv(socket, into.data(), into.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    into = into.subspan(static_cast<std::size_t>(got));
  }
  return true;
}

std::string pack(std::span<const std::string> texts) {
  std::string packed;
  for (const std::string& text : texts) packed += std::to_string(text.size()) + ':' + text;
  return packed;
}

std::vector<std::string> unpack(std::string_view packed) {
  std::vector<std::string> texts;
  while (!packed.empty()) {
    std::size_t size = 0;
    std::size_t at = 0;
    for (; at < packed.size() && packed[at] != ':'; ++at) {
      size = size * 10 + static_cast<std::size_t>(packed[at] - '0');
    }
    if (at == packed.size() || packed.size() - at - 1 < size) return {};
    texts.emplace_back(packed.substr(at + 1, size));
    packed.remove_prefix(at + 1 + size);
  }
  return texts;
}

std::string pack(const Error& error) {
  const std::array texts{std::to_string(static_cast<int>(error.code)), error.detail,
                         error.parameter, error.cause};
  return pack(texts);
}

Error unpack_error(std::string_view packed) {
  const std::vector<std::string> texts = unpack(packed);
  if (texts.size() != 4 || texts[0].size() != 1) {
    return {.code = ErrorCode::kUnavailable,
            .detail = "its reader said what cannot be understood",
            .parameter = {},
            .cause = std::string(packed)};
  }
  return {.code = static_cast<ErrorCode>(texts[0].front() - '0'),
          .detail = texts[1],
          .parameter = texts[2],
          .cause = texts[3]};
}

}  // namespace store::duckdb
