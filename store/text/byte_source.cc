#include "store/text/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>
// inflate() does not write to its input; its declaration says so only when asked.
#define ZLIB_CONST
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "store/types/quoted.h"

namespace store {
namespace {

constexpr std::size_t kRawBufferBytes = 64U << 10U;
constexpr std::string_view kGzipMagic = "\x1F\x8B";

std::string system_message(int error) { return std::generic_category().message(error); }

struct FreeHash {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

}  // namespace

struct ByteSource::State {
  enum class Form : std::uint8_t { kUnknown, kPlain, kGzip };

  explicit State(std::string its_name) : name{std::move(its_name)}, hash{XXH3_createState()} {
    XXH3_128bits_reset(hash.get());
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (form == Form::kGzip) inflateEnd(&stream);
    if (descriptor > STDIN_FILENO) ::close(descriptor);
  }

  Result<std::size_t> read_raw(std::span<char> into);
  Result<void> refill();
  Result<void> tell_form();
  Result<std::size_t> read_plain(std::span<char> into);
  Result<std::size_t> read_gzip(std::span<char> into);
  Result<void> begin_member();
  Result<std::size_t> read_on(std::span<char> into) {
    if (producer != nullptr) return producer->read(into);
    if (form == Form::kUnknown) {
      if (const Result<void> told = tell_form(); !told) return fail(told.error());
    }
    return form == Form::kGzip ? read_gzip(into) : read_plain(into);
  }
  Result<std::size_t> read_bytes(std::span<char> into) {
    if (seen_given == seen.size()) return read_on(into);
    const std::size_t count = seen.copy(into.data(), into.size(), seen_given);
    seen_given += count;
    return count;
  }
  Result<std::size_t> read_decoded(std::span<char> into);

  [[nodiscard]] tl::unexpected<Error> damaged(std::string_view what) const {
    return fail(ErrorCode::kInvalid, fmt::format("{}: {}", name, what), {},
                stream.msg == nullptr ? "" : stream.msg);
  }

  std::string name;
  int descriptor = -1;      // None: the bytes come from `memory`.
  std::string_view memory;  // What is left of it.
  std::optional<std::uint64_t> raw_size;
  std::uint64_t raw_read = 0;
  std::unique_ptr<ByteProducer> producer;  // Where it is there, the bytes come from it alone.

  std::string seen;  // What beginning() read; up to `seen_given` of it was given.
  std::size_t seen_given = 0;

  std::vector<char> raw;      // Room for raw bytes: the first ones, and those of gzip.
  std::string_view raw_left;  // Those of them that are still to be used.
  Form form = Form::kUnknown;
  z_stream stream{};
  bool in_member = false;  // Between a gzip member's header and its checksum.

  std::optional<Decoder> decoder;
  std::string decoded;  // Up to `given` of it was given.
  std::size_t given = 0;

  std::unique_ptr<XXH3_state_t, FreeHash> hash;
};

void ByteSource::DestroyState::operator()(State* state) const {
  std::default_delete<State>{}(state);
}

// What the system, or the memory, has next; 0 at the end.
Result<std::size_t> ByteSource::State::read_raw(std::span<char> into) {
  std::size_t count = 0;
  if (descriptor < 0) {
    count = memory.copy(into.data(), into.size());
    memory.remove_prefix(count);
  } else {
    ssize_t got = -1;
    do {
      got = ::read(descriptor, into.data(), into.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
      const std::string why = system_message(errno);
      return fail(ErrorCode::kUnavailable, fmt::format("{} cannot be read: {}", name, why), {},
                  why);
    }
    count = static_cast<std::size_t>(got);
  }
  raw_read += count;
  return count;
}

Result<void> ByteSource::State::refill() {
  raw.resize(kRawBufferBytes);
  const Result<std::size_t> count = read_raw(raw);
  if (!count) return fail(count.error());
  raw_left = {raw.data(), *count};
  return {};
}

// Looks at the first two bytes, which a pipe may give one by one.
Result<void> ByteSource::State::tell_form() {
  raw.resize(kRawBufferBytes);
  std::size_t have = 0;
  while (have < kGzipMagic.size()) {
    const Result<std::size_t> count = read_raw(std::span{raw}.subspan(have));
    if (!count) return fail(count.error());
    if (*count == 0) break;
    have += *count;
  }
  raw_left = {raw.data(), have};
  if (!raw_left.starts_with(kGzipMagic)) {
    form = Form::kPlain;
    return {};
  }
  constexpr int kGzipOnly = 16;
  if (inflateInit2(&stream, MAX_WBITS + kGzipOnly) != Z_OK) {
    return fail(ErrorCode::kUnavailable, fmt::format("{}: no memory to gunzip it", name));
  }
  form = Form::kGzip;
  in_member = true;
  return {};
}

Result<std::size_t> ByteSource::State::read_plain(std::span<char> into) {
  if (raw_left.empty()) return read_raw(into);
  const std::size_t count = raw_left.copy(into.data(), into.size());
  raw_left.remove_prefix(count);
  return count;
}

Result<void> ByteSource::State::begin_member() {
  if (raw_left.front() != kGzipMagic.front()) {
    return damaged("its gzip data is followed by something else");
  }
  inflateReset(&stream);
  in_member = true;
  return {};
}

Result<std::size_t> ByteSource::State::read_gzip(std::span<char> into) {
  const std::size_t room = std::min<std::size_t>(into.size(), std::numeric_limits<uInt>::max());
  stream.next_out = reinterpret_cast<Bytef*>(into.data());
  stream.avail_out = static_cast<uInt>(room);
  while (stream.avail_out > 0) {
    if (raw_left.empty()) {
      if (const Result<void> filled = refill(); !filled) return fail(filled.error());
      if (raw_left.empty() && in_member) return damaged("its gzip data ends early");
      if (raw_left.empty()) break;
    }
    if (!in_member) {
      if (const Result<void> begun = begin_member(); !begun) return fail(begun.error());
    }
    stream.next_in = reinterpret_cast<const Bytef*>(raw_left.data());
    stream.avail_in = static_cast<uInt>(raw_left.size());
    const int status = inflate(&stream, Z_NO_FLUSH);
    raw_left.remove_prefix(raw_left.size() - stream.avail_in);
    if (status == Z_STREAM_END) {
      in_member = false;
    } else if (status == Z_MEM_ERROR) {
      return fail(ErrorCode::kUnavailable, fmt::format("{}: no memory to gunzip it", name));
    } else if (status != Z_OK) {
      return damaged(fmt::format("its gzip data is damaged ({})",
                                 stream.msg == nullptr ? "unknown form" : stream.msg));
    }
  }
  return room - stream.avail_out;
}

Result<std::size_t> ByteSource::State::read_decoded(std::span<char> into) {
  while (given == decoded.size()) {
    decoded.clear();
    given = 0;
    std::array<char, 16U << 10U> bytes;
    const Result<std::size_t> count = read_bytes(bytes);
    if (!count) return fail(count.error());
    if (*count == 0) decoder->finish(decoded);
    if (*count == 0 && decoded.empty()) return std::size_t{0};
    decoder->decode({bytes.data(), *count}, decoded);
  }
  const std::size_t count = decoded.copy(into.data(), into.size(), given);
  given += count;
  return count;
}

Result<ByteSource> ByteSource::open(const std::filesystem::path& path) {
  const bool standard_input = path == "-";
  std::unique_ptr<State, DestroyState> state{
      std::make_unique<State>(standard_input ? "standard input" : printable(path.native(), 4096))
          .release()};
  state->descriptor = standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (state->descriptor < 0) {
    const int error = errno;
    if (error == ENOENT) {
      return fail(ErrorCode::kNotFound, fmt::format("{} is not there", state->name), {},
                  system_message(error));
    }
    return fail(ErrorCode::kUnavailable,
                fmt::format("{} cannot be opened: {}", state->name, system_message(error)), {},
                system_message(error));
  }
  struct stat status {};
  if (::fstat(state->descriptor, &status) == 0) {
    if (S_ISDIR(status.st_mode)) {
      return fail(ErrorCode::kUnavailable, fmt::format("{} is a folder", state->name));
    }
    if (S_ISREG(status.st_mode)) state->raw_size = static_cast<std::uint64_t>(status.st_size);
  }
  return ByteSource{std::move(state)};
}

ByteSource ByteSource::of_bytes(std::string_view bytes, std::string name) {
  std::unique_ptr<State, DestroyState> state{std::make_unique<State>(std::move(name)).release()};
  state->memory = bytes;
  state->raw_size = bytes.size();
  return ByteSource{std::move(state)};
}

ByteSource ByteSource::of_producer(std::unique_ptr<ByteProducer> producer, std::string name,
                                   std::uint64_t raw_bytes) {
  std::unique_ptr<State, DestroyState> state{std::make_unique<State>(std::move(name)).release()};
  state->producer = std::move(producer);
  state->raw_size = raw_bytes;
  return ByteSource{std::move(state)};
}

Result<std::string_view> ByteSource::beginning(std::size_t size) {
  std::string& seen = state_->seen;
  std::size_t have = seen.size();
  seen.resize(std::max(size, have));
  for (bool more = true; more && have < seen.size();) {
    const Result<std::size_t> count = state_->read_on(std::span(seen).subspan(have));
    if (!count) return fail(count.error());
    have += *count;
    more = *count != 0;
  }
  seen.resize(have);
  return seen;
}

bool ByteSource::is_gzip() const { return state_->form == State::Form::kGzip; }

void ByteSource::decode_from(Encoding encoding) {
  if (encoding != Encoding::kUtf8) state_->decoder.emplace(encoding);
}

Result<std::size_t> ByteSource::read(std::span<char> into) {
  if (into.empty()) return std::size_t{0};
  Result<std::size_t> count =
      state_->decoder ? state_->read_decoded(into) : state_->read_bytes(into);
  if (count) XXH3_128bits_update(state_->hash.get(), into.data(), *count);
  return count;
}

const std::string& ByteSource::name() const { return state_->name; }

std::string ByteSource::content_hash() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(state_->hash.get());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::uint64_t ByteSource::raw_bytes_read() const {
  return state_->producer == nullptr ? state_->raw_read : state_->producer->raw_bytes_read();
}

std::optional<std::uint64_t> ByteSource::raw_bytes() const { return state_->raw_size; }

}  // namespace store
