#include "store/text/chunk_reader.h"

#include <algorithm>
#include <optional>
#include <span>

#include "store/text/csv_record.h"

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
  if (auto ended = end_with_record(chunk); !ended) return fail(ended.error());
  return chunk.size != 0;
}

// Where the lines end inside a field in quotes that may go on, either leaves the beginning of that
// record to the next chunk or, where it is all of this one, adds the lines that it goes on in.
Result<void> ChunkReader::end_with_record(Chunk& chunk) {
  std::size_t at = 0;
  while (true) {
    const std::string_view text = chunk.text();
    const std::size_t quote = text.find('"', at);
    if (quote == std::string_view::npos) return {};
    const std::size_t line_before = text.rfind('\n', quote);
    const std::size_t begin = line_before == std::string_view::npos ? 0 : line_before + 1;
    const std::size_t end = std::min(text.find('\n', quote), text.size());
    const bool is_open =
        ends_inside_quotes(text.substr(begin, end - begin), separator_, /*is_inside=*/false);
    const auto record = is_open ? record_over_lines(text.substr(begin), separator_) : std::nullopt;
    const bool may_close = is_open && !nothing_left() && text.size() - begin <= kTooLong;
    if (record) {
      at = begin + record->next;
    } else if (!may_close) {
      at = end + 1;
    } else if (begin > 0) {
      carry(begin, chunk);
      return {};
    } else {
      const Result<bool> added = add_lines(chunk);
      if (!added) return fail(added.error());
      at = *added ? 0 : end + 1;
    }
    if (at >= chunk.size) return {};
  }
}

// Adds lines to a chunk; false, and nothing is added, where the next one is too long.
Result<bool> ChunkReader::add_lines(Chunk& chunk) {
  const std::size_t before = chunk.size;
  std::size_t last_line_end = std::string_view::npos;
  while (last_line_end == std::string_view::npos && !nothing_left() &&
         chunk.size - before <= kTooLong) {
    if (auto read = read_up_to(chunk.size + kStep, chunk); !read) return fail(read.error());
    last_line_end = chunk.text().substr(before).rfind('\n');
  }
  if (nothing_left()) return true;
  const bool has_lines = last_line_end != std::string_view::npos;
  carry(has_lines ? before + last_line_end + 1 : before, chunk);
  return has_lines;
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
