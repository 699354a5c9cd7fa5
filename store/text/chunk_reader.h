#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/text/csv_line.h"
#include "store/text/line_reader.h"
#include "store/types/result.h"

namespace store {

// Whole lines of a text; the last one of the text may do without its LF. A record that a field in
// quotes carries over several lines is not cut.
struct Chunk {
  std::vector<char> buffer;
  std::size_t size = 0;  // Of the buffer, from its beginning.

  [[nodiscard]] std::string_view text() const { return {buffer.data(), size}; }
};

// Cuts what a LineReader has not returned yet into chunks.
class ChunkReader {
 public:
  // Chunks are of `chunk_bytes` or a little less, or of one line that is longer.
  ChunkReader(LineReader lines, Separator separator, std::size_t chunk_bytes)
      : lines_{std::move(lines)},
        separator_{separator},
        chunk_bytes_{chunk_bytes},
        carried_{lines_.unread()} {}

  // Puts the next lines into `chunk`; false at the end. Of a line longer than kMaxLineBytes it may
  // keep only the first bytes and an LF; they still are more than kMaxLineBytes. Errors: the
  // source's own.
  [[nodiscard]] Result<bool> next(Chunk& chunk);

  [[nodiscard]] const ByteSource& source() const { return lines_.source(); }

 private:
  [[nodiscard]] Result<void> read_up_to(std::size_t size, Chunk& chunk);
  [[nodiscard]] Result<void> cut_long_line(Chunk& chunk);
  [[nodiscard]] Result<void> end_with_record(Chunk& chunk);
  [[nodiscard]] Result<bool> add_lines(Chunk& chunk);
  void carry(std::size_t begin, Chunk& chunk);
  [[nodiscard]] bool nothing_left() const { return at_end_ && carried_.empty(); }

  LineReader lines_;
  Separator separator_;
  std::size_t chunk_bytes_;
  std::string carried_;  // Read, but of lines after the last chunk.
  bool at_end_ = false;
};

}  // namespace store
