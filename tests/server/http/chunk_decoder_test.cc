#include "server/http/chunk_decoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace server {
namespace {

using State = ChunkDecoder::State;

constexpr std::size_t kMostBytes = 20;

struct Decoded {
  State state;
  std::string body;
  std::string rest;
};

// Decodes a text that comes in pieces of `at_once` bytes.
Decoded decode(std::string_view text, std::size_t at_once) {
  ChunkDecoder decoder(kMostBytes);
  Decoded decoded{.state = State::kMore, .body = {}, .rest = {}};
  std::string ahead;
  while (decoded.state == State::kMore && !text.empty()) {
    ahead += text.substr(0, at_once);
    text.remove_prefix(std::min(at_once, text.size()));
    std::string_view bytes = ahead;
    decoded.state = decoder.decode(bytes, decoded.body);
    ahead.erase(0, ahead.size() - bytes.size());
  }
  decoded.rest = ahead + std::string(text);
  return decoded;
}

TEST(ChunkDecoder, ReadsPiecesOfAnySize) {
  const std::string text =
      "5\r\nhello\r\n00A;name=\"value\"\r\n chunks...\r\n0\r\nTrailer: x\r\n\r\nGET /";
  for (std::size_t at_once = 1; at_once <= text.size(); ++at_once) {
    const Decoded decoded = decode(text, at_once);
    EXPECT_EQ(decoded.state, State::kDone) << at_once;
    EXPECT_EQ(decoded.body, "hello chunks...") << at_once;
    EXPECT_EQ(decoded.rest, "GET /") << at_once;
  }
}

TEST(ChunkDecoder, RefusesWhatIsNoChunk) {
  for (const std::string_view text :
       {"zz\r\n", "\r\n", "5\nhello", "-1\r\n", "0x5\r\n", "5 5\r\n", "5\r\nhelloXX",
        "5\r\nhello\n", "+5\r\n", " 5\r\n", "5;a\x01\r\n", "0\r\nX: 1\n"}) {
    EXPECT_EQ(decode(text, 1).state, State::kMalformed) << text;
    EXPECT_EQ(decode(text, text.size()).state, State::kMalformed) << text;
  }
  EXPECT_EQ(decode("5;" + std::string(10'000, 'x'), 1000).state, State::kMalformed);
  std::string trailer;
  for (int i = 0; i < 1000; ++i) trailer += "Trailer: of some length, again and again\r\n";
  EXPECT_EQ(decode("0\r\n" + trailer, 1000).state, State::kMalformed);
}

TEST(ChunkDecoder, StopsAtTheMostBytes) {
  EXPECT_EQ(decode("14\r\n" + std::string(kMostBytes, 'x') + "\r\n0\r\n\r\n", 7).state,
            State::kDone);
  EXPECT_EQ(decode("15\r\n", 7).state, State::kTooLong);
  EXPECT_EQ(decode("14\r\n" + std::string(kMostBytes, 'x') + "\r\n1\r\n", 7).state,
            State::kTooLong);
  EXPECT_EQ(decode("ffffffffffffffff\r\n", 7).state, State::kTooLong);
  EXPECT_EQ(decode("fffffffffffffffff\r\n", 7).state, State::kMalformed) << "no such number";
}

}  // namespace
}  // namespace server
