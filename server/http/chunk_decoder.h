#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace server {

// Reads a chunked body (RFC 9112, 7.1) from pieces of any size. Extensions and trailer fields are
// read over.
class ChunkDecoder {
 public:
  enum class State : std::uint8_t { kMore, kDone, kMalformed, kTooLong };

  explicit ChunkDecoder(std::size_t most_bytes) : most_bytes_{most_bytes} {}

  // Takes what it can from the front of `bytes`; an unfinished line stays there. Adds what is body
  // to `body`; kTooLong if that would have more than the most bytes. After another state than kMore
  // it must not be called again.
  [[nodiscard]] State decode(std::string_view& bytes, std::string& body);

 private:
  enum class Next : std::uint8_t { kSize, kData, kDataEnd, kTrailer };
  [[nodiscard]] State read_size(std::string_view line, std::size_t so_far);

  std::size_t most_bytes_;
  Next next_ = Next::kSize;
  std::size_t data_left_ = 0;
  std::size_t trailer_bytes_ = 0;
};

}  // namespace server
