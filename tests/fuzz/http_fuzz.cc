// Any bytes at all as what a client sends: a head, and behind it a body in chunks. Whatever comes
// in, the end of a head is found where it is, in one piece or in many; a head that is taken says
// what its text says; and a body reads the same in one piece and byte by byte.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/http/chunk_decoder.h"
#include "server/http/head_parser.h"
#include "tests/fuzz/require.h"

namespace {

using tests::require;

constexpr std::size_t kMostBytes = 100'000;

bool is_within(std::string_view whole, std::string_view part) {
  return part.empty() ||
         (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void check_head(std::string_view text) {
  const server::ParsedHead parsed = server::parse_head(text);
  const server::RequestHead& head = parsed.head;
  for (const std::string_view part : {head.method, head.path, head.query, head.authority}) {
    require(is_within(text, part) || part == "/", "what a head says stands in its text");
    require(part.find_first_of(std::string_view("\0\r\n ", 4)) == std::string_view::npos ||
                parsed.problem,
            "a part ends where it ends");
  }
  if (parsed.problem) {
    require(!parsed.problem->detail.empty(), "a refusal says why");
    return;
  }
  require(head.version == "1.1" || head.version == "1.0", "the version is known");
  require(head.path.starts_with('/') || head.path == "*", "the path is a path");
  // Written again, it is the same head: nothing was read over.
  std::string again(head.method);
  again += ' ';
  if (!head.authority.empty()) again += "http://" + std::string(head.authority);
  again += head.path;
  if (!head.query.empty()) again += "?" + std::string(head.query);
  again += " HTTP/" + std::string(head.version) + "\r\n";
  for (const server::HeaderField& field : head.fields) {
    again += std::string(field.name) + ": " + std::string(field.value) + "\r\n";
  }
  again += "\r\n";
  require(server::end_of_head(again, 0) == again.size(), "it ends in its empty line alone");
  const server::ParsedHead second = server::parse_head(again);
  require(!second.problem, "a head that is taken is taken again");
  require(second.head.path == head.path && second.head.query == head.query &&
              second.head.authority == head.authority &&
              second.head.fields.size() == head.fields.size(),
          "it is the same head");
}

void check_chunks(std::string_view bytes) {
  using State = server::ChunkDecoder::State;
  std::string whole;
  server::ChunkDecoder at_once(kMostBytes);
  std::string_view rest = bytes;
  const State state = at_once.decode(rest, whole);
  require(whole.size() <= kMostBytes, "a body has a limit");

  std::string body;
  server::ChunkDecoder byte_by_byte(kMostBytes);
  std::string ahead;
  State now = State::kMore;
  std::size_t taken = 0;
  for (; taken < bytes.size() && now == State::kMore; ++taken) {
    ahead += bytes[taken];
    std::string_view left = ahead;
    now = byte_by_byte.decode(left, body);
    ahead.erase(0, ahead.size() - left.size());
  }
  require(now == state, "it ends the same");
  if (state != State::kDone) return;
  require(body == whole, "it is the same body");
  require(bytes.size() - rest.size() == taken, "it ends at the same byte");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = server::end_of_head(bytes, 0);
  for (std::size_t searched : {size / 3, size / 2, size}) {
    if (end == 0 || searched < end) {
      require(server::end_of_head(bytes, searched) == end, "its end is where it is");
    }
  }
  (void)server::refuse_unfinished(bytes);
  if (end > 0) check_head(bytes.substr(0, end));
  check_chunks(bytes.substr(end));
  return 0;
}
