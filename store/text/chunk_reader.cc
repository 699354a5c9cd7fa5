#include "store/text/chunk_reader.h"

#include <algorithm>
#include <span>

namespace store {
namespace {

constexpr std::size_t kStep = 64U << 10U;  // Read of a line that does not end.
constexpr std::size_t kTooLong =
    LineReader::kMaxLineBytes + 2;  // Even where its last byte is a CR.

}  // namespace

Result<bool> ChunkReader::next(Chunk& chunk) {
  chunk.size = 0;
  if (auto read = read_up_to(chunk_bytes_, chunk); !read) return fail(read.error());
  std::size_t last_line_end = chunk.text().rfind('\n');
  while (last_line_end == std::string_view::npos && !nothing_left() && chunk.size <= kTooLong) {
    const std::size_t seen = chunk.size;
    if (auto read = read_up_to(seen + kStep, chunk); !read) return fail(read.error());
    last_line_end = chunk.text().find('\n', seen);
  }
  if (last_line_end != std::string_view::npos) {
    if (!nothing_left()) carry(last_line_end + 1, chunk);
  } else if (chunk.size > kTooLong) {
    if (auto cut = cut_long_line(chunk); !cut) return fail(cut.error());
  }
  return chunk.size != 0;
}

Result<void> ChunkReader::read_up_to(std::size_t size, Chunk& chunk) {
  if (chunk.buffer.size() < size) chunk.buffer.resize(size);
  while (!nothing_left() && chunk.size < size) {
    const auto room = std::span(chunk.buffer).subspan(chunk.size, size - chunk.size);
    const std::size_t carried = carried_.copy(room.data(), room.size());
    carried_.erase(0, carried);
    chunk.size += carried;
    if (carried != 0) continue;
    const Result<std::size_t> count = lines_.source().read(room);
    if (!count) return fail(count.error());
    at_end_ = *count == 0;
    chunk.size += *count;
  }
  return {};
}

// The chunk is the beginning of one line: passes over the rest of it.
Result<void> ChunkReader::cut_long_line(Chunk& chunk) {
  Chunk rest;
  std::size_t line_end = std::string_view::npos;
  while (line_end == std::string_view::npos && !nothing_left()) {
    rest.size = 0;
    if (auto read = read_up_to(kStep, rest); !read) return read;
    line_end = rest.text().find('\n');
  }
  if (line_end != std::string_view::npos) carry(line_end + 1, rest);
  chunk.size = kTooLong;
  chunk.buffer[chunk.size++] = '\n';
  return {};
}

// Keeps what begins at `begin` for the next chunk.
void ChunkReader::carry(std::size_t begin, Chunk& chunk) {
  carried_.insert(0, chunk.text().substr(begin));
  chunk.size = begin;
}

}  // namespace store
