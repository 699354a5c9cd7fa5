#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/types/result.h"

namespace store::duckdb {

// What two processes say to each other through a socket.
struct FrameHead {
  enum class Kind : std::uint32_t {
    kRequest,  // To the reader: read this file.
    kOpened,   // From it: the columns that are left out, as pairs of name and type. Text follows.
    kText,
    kEnd,
    kError,  // In place of all that would follow.
  };
  Kind kind;
  std::uint32_t size;           // Of what follows, in bytes.
  std::uint64_t raw_bytes = 0;  // Of the file, read so far.
};

// Each returns false where the other side is gone.
[[nodiscard]] bool send_all(int socket, std::string_view bytes);
[[nodiscard]] bool send_frame(int socket, FrameHead::Kind kind, std::string_view bytes,
                              std::uint64_t raw_bytes = 0);
[[nodiscard]] bool receive_all(int socket, std::span<char> into);

// Texts in a row as one, and back; nothing where it is no such text.
[[nodiscard]] std::string pack(std::span<const std::string> texts);
[[nodiscard]] std::vector<std::string> unpack(std::string_view packed);

[[nodiscard]] std::string pack(const Error& error);
[[nodiscard]] Error unpack_error(std::string_view packed);

}  // namespace store::duckdb
