#include "server/http/chunk_decoder.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

namespace server {
namespace {

constexpr std::size_t kLongestLine = 4096;
constexpr std::size_t kMaxTrailerBytes = 16'384;

// Takes a line that ends in CR LF off the front of `bytes`.
struct ChunkLine {
  enum class Kind : std::uint8_t { kWhole, kUnfinished, kMalformed };
  Kind kind;
  std::string_view text = {};
};

ChunkLine take_chunk_line(std::string_view& bytes) {
  const std::size_t end = bytes.find('\n');
  if (end == std::string_view::npos) {
    return {.kind = bytes.size() > kLongestLine ? ChunkLine::Kind::kMalformed
                                                : ChunkLine::Kind::kUnfinished};
  }
  if (end == 0 || end > kLongestLine || bytes[end - 1] != '\r') {
    return {.kind = ChunkLine::Kind::kMalformed};
  }
  const std::string_view text = bytes.substr(0, end - 1);
  const bool has_control = std::ranges::any_of(
      text, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7F; });
  if (has_control) return {.kind = ChunkLine::Kind::kMalformed};
  bytes.remove_prefix(end + 1);
  return {.kind = ChunkLine::Kind::kWhole, .text = text};
}

// "1a;name=value" is 26; nothing where it is no size.
std::optional<std::size_t> size_of_chunk(std::string_view line) {
  constexpr int kHexadecimal = 16;
  std::size_t size = 0;
  const char* const end = line.data() + line.size();
  const auto [digits_end, error] = std::from_chars(line.data(), end, size, kHexadecimal);
  if (error != std::errc{}) return {};
  const std::string_view rest(digits_end, static_cast<std::size_t>(end - digits_end));
  const std::size_t extension = rest.find_first_not_of(" \t");
  const bool is_alone = rest.empty();
  if (!is_alone && (extension == std::string_view::npos || rest[extension] != ';')) return {};
  return size;
}

}  // namespace

ChunkDecoder::State ChunkDecoder::read_size(std::string_view line, std::size_t so_far) {
  const auto size = size_of_chunk(line);
  if (!size) return State::kMalformed;
  if (*size > most_bytes_ - so_far) return State::kTooLong;
  data_left_ = *size;
  next_ = *size == 0 ? Next::kTrailer : Next::kData;
  return State::kMore;
}

ChunkDecoder::State ChunkDecoder::decode(std::string_view& bytes, std::string& body) {
  while (!bytes.empty()) {
    if (next_ == Next::kData) {
      const std::size_t taken = std::min(data_left_, bytes.size());
      body += bytes.substr(0, taken);
      bytes.remove_prefix(taken);
      data_left_ -= taken;
      if (data_left_ == 0) next_ = Next::kDataEnd;
      continue;
    }
    if (next_ == Next::kDataEnd && !std::string_view("\r\n").starts_with(bytes.substr(0, 2))) {
      return State::kMalformed;
    }
    const ChunkLine line = take_chunk_line(bytes);
    if (line.kind == ChunkLine::Kind::kUnfinished) return State::kMore;
    if (line.kind == ChunkLine::Kind::kMalformed) return State::kMalformed;
    if (next_ == Next::kSize) {
      if (const State state = read_size(line.text, body.size()); state != State::kMore)
        return state;
    } else if (next_ == Next::kDataEnd) {
      next_ = Next::kSize;
    } else {
      if (line.text.empty()) return State::kDone;
      trailer_bytes_ += line.text.size();
      if (trailer_bytes_ > kMaxTrailerBytes) return State::kMalformed;
    }
  }
  return State::kMore;
}

}  // namespace server
