#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "store/text/decoder.h"
#include "store/types/result.h"

namespace store {

// Gives bytes that are made and not read, such as a table's text out of a file in another form.
class ByteProducer {
 public:
  ByteProducer() = default;
  ByteProducer(const ByteProducer&) = delete;
  ByteProducer& operator=(const ByteProducer&) = delete;
  virtual ~ByteProducer() = default;

  // As ByteSource::read.
  [[nodiscard]] virtual Result<std::size_t> read(std::span<char> into) = 0;

  // How many bytes of its file that comes to.
  [[nodiscard]] virtual std::uint64_t raw_bytes_read() const = 0;
};

// Bytes from a file, from standard input, from memory or from a producer. Those that are not
// produced are gunzipped if they begin as gzip does (the name does not matter). Several gzip
// members in a row are one stream, as in RFC 1952.
class ByteSource {
 public:
  // "-" is standard input. Errors: kNotFound, kUnavailable (a folder, no permission), naming
  // `path`.
  [[nodiscard]] static Result<ByteSource> open(const std::filesystem::path& path);

  // Reads `bytes`, which must outlive the source; `name` is for messages.
  [[nodiscard]] static ByteSource of_bytes(std::string_view bytes, std::string name);

  // `raw_bytes`: of the file, for raw_bytes().
  [[nodiscard]] static ByteSource of_producer(std::unique_ptr<ByteProducer> producer,
                                              std::string name, std::uint64_t raw_bytes);

  // The first `size` bytes, gunzipped, or all where there are fewer; read() gives them again. Only
  // before the first read(). Errors: those of read().
  [[nodiscard]] Result<std::string_view> beginning(std::size_t size);

  // Whether the bytes come out of gzip; known from beginning() on.
  [[nodiscard]] bool is_gzip() const;

  // Gives the bytes that follow as UTF-8, made of another encoding.
  void decode_from(Encoding encoding);

  // Fills `into` as far as it can; 0 only at the end. Errors: kInvalid for a gzip stream that ends
  // early, fails its checksum or is followed by something else; kUnavailable where the system
  // cannot read.
  [[nodiscard]] Result<std::size_t> read(std::span<char> into);

  [[nodiscard]] const std::string& name() const;

  // XXH3 128 of the uncompressed and decoded bytes read so far, 32 hexadecimal digits.
  [[nodiscard]] std::string content_hash() const;

  // For a progress line: raw bytes read so far, and how many there are if that is known.
  [[nodiscard]] std::uint64_t raw_bytes_read() const;
  [[nodiscard]] std::optional<std::uint64_t> raw_bytes() const;

 private:
  struct State;
  struct DestroyState {
    void operator()(State* state) const;
  };
  explicit ByteSource(std::unique_ptr<State, DestroyState> state) : state_{std::move(state)} {}
  std::unique_ptr<State, DestroyState> state_;
};

}  // namespace store
