#include "store/text/chunk_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tests/support/gzip.h"

namespace {

using store::ByteSource;
using store::ChunkReader;
using store::LineReader;

// Every chunk of `text` below its first line.
std::vector<std::string> chunks_of(const std::string& text, std::size_t chunk_bytes) {
  LineReader lines{ByteSource::of_bytes(text, "text")};
  EXPECT_TRUE(lines.next());
  ChunkReader reader(std::move(lines), store::Separator::kComma, chunk_bytes);
  std::vector<std::string> chunks;
  store::Chunk chunk;
  while (true) {
    const auto more = reader.next(chunk);
    EXPECT_TRUE(more) << more.error().detail;
    if (!more || !*more) break;
    chunks.emplace_back(chunk.text());
  }
  EXPECT_EQ(reader.source().raw_bytes_read(), text.size());
  return chunks;
}

TEST(ChunkReader, CutsAtLineEndsAndLosesNothing) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    std::string text = "header\n";
    // Longer than what a line reader reads ahead, so that chunks come from the source too.
    while (text.size() < 300'000) {
      text.append(random() % 1000 == 0 ? random() % 100'000 : random() % 60, 'x');
      text += random() % 5 == 0 ? "\r\n" : "\n";
    }
    if (seed % 2 == 0) text += "no end";
    const auto chunks = chunks_of(text, 1 + random() % 20'000);
    std::string together = "header\n";
    for (std::size_t i = 0; i < chunks.size(); ++i) {
      EXPECT_TRUE(i + 1 == chunks.size() || chunks[i].ends_with('\n')) << i;
      together += chunks[i];
    }
    EXPECT_TRUE(together == text);
  }
}

TEST(ChunkReader, HasNoChunkWhereNoLineIsLeft) {
  EXPECT_TRUE(chunks_of("header", 100).empty());
  EXPECT_TRUE(chunks_of("header\n", 100).empty());
  EXPECT_EQ(chunks_of("header\n\n", 100), std::vector<std::string>{"\n"});
}

TEST(ChunkReader, KeepsTheBeginningOfALineThatIsTooLong) {
  constexpr std::size_t kMost = LineReader::kMaxLineBytes;
  for (const std::size_t size : {kMost, kMost + 1, kMost + 3, 5 * kMost}) {
    SCOPED_TRACE(size);
    for (const std::string end : {"", "\n", "\r\n"}) {
      std::string together;
      const std::string after = end.empty() ? "" : "next\nlast";
      for (const std::string& chunk :
           chunks_of("header\n" + std::string(size, 'x') + end + after, 1000)) {
        EXPECT_LT(chunk.size(), kMost + 200'000);
        together += chunk;
      }
      const std::size_t line_size = std::min(together.find('\n'), together.size());
      EXPECT_EQ(together.substr(std::min(line_size + 1, together.size())), after);
      const std::size_t kept = line_size - (together.substr(0, line_size).ends_with('\r') ? 1 : 0);
      EXPECT_EQ(std::min(kept, kMost + 1), std::min(size, kMost + 1))
          << "that it is too long is still to be seen";
    }
  }
}

TEST(ChunkReader, SaysWhereTheSourceIsDamaged) {
  std::string text = "header\n";
  for (int i = 0; i < 100'000; ++i) text += std::to_string(i) + "\n";
  std::string gzipped = tests::gzip(text);
  gzipped.resize(gzipped.size() - 20);
  LineReader lines{ByteSource::of_bytes(gzipped, "cut.gz")};
  ASSERT_TRUE(lines.next());
  ChunkReader reader(std::move(lines), store::Separator::kComma, 10'000);
  store::Chunk chunk;
  auto more = reader.next(chunk);
  while (more && *more) more = reader.next(chunk);
  ASSERT_FALSE(more);
  EXPECT_NE(more.error().detail.find("cut.gz: its gzip data ends early"), std::string::npos)
      << more.error().detail;
}

}  // namespace
