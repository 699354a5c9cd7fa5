#include "store/ingest/look/beginning.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "store/text/byte_source.h"
#include "store/text/csv_beginning.h"
#include "store/types/utf8.h"

namespace store {
namespace {

constexpr std::size_t kBeginningBytes = std::size_t{1} << 20U;
constexpr std::size_t kSampledBytes = std::size_t{64} << 10U;  // Even, as UTF-16 needs it.

// Reads until `into` is full or the source is at its end; how many bytes that were.
Result<std::size_t> fill(ByteSource& source, std::string& into) {
  std::size_t size = 0;
  while (size < into.size()) {
    const Result<std::size_t> count = source.read(std::span(into).subspan(size));
    if (!count) return fail(count.error());
    if (*count == 0) break;
    size += *count;
  }
  return size;
}

Encoding encoding_of(std::string_view bytes, bool is_whole) {
  if (bytes.starts_with("\xFF\xFE")) return Encoding::kUtf16LittleEndian;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::kUtf16BigEndian;
  constexpr std::size_t kMostCutOff = 3;  // Of the last character.
  const bool is_utf8 = valid_utf8_prefix(bytes) + (is_whole ? 0 : kMostCutOff) >= bytes.size();
  return is_utf8 ? Encoding::kUtf8 : Encoding::kWindows1252;
}

void decode_beginning(Beginning& beginning) {
  beginning.text.clear();
  Decoder decoder{beginning.encoding};
  decoder.decode(beginning.bytes, beginning.text);
  if (!beginning.is_whole) beginning.text.resize(beginning.text.rfind('\n') + 1);
  if (beginning.text.starts_with("\xEF\xBB\xBF")) beginning.text.erase(0, 3);
}

// Some pieces of all that the source still has, as far from each other as they can be, and its end.
Result<std::vector<std::string>> read_pieces(ByteSource& source) {
  constexpr std::size_t kMostPieces = 32;
  constexpr std::size_t kMostRead = (std::size_t{1} << 30U) / kSampledBytes;
  std::vector<std::string> pieces;
  std::size_t step = 1;
  std::string last;
  for (std::size_t number = 0; number < kMostRead; ++number) {
    std::string piece(kSampledBytes, '\0');
    const Result<std::size_t> size = fill(source, piece);
    if (!size) return fail(size.error());
    piece.resize(*size);
    if (piece.empty()) break;
    if (number % step == 0) {
      pieces.push_back(piece);
      if (pieces.size() == kMostPieces) {
        for (std::size_t i = 0; i < kMostPieces / 2; ++i) pieces[i] = std::move(pieces[2 * i]);
        pieces.resize(kMostPieces / 2);
        step *= 2;
      }
    }
    last = std::move(piece);
  }
  if (!last.empty() && (pieces.empty() || pieces.back() != last)) pieces.push_back(std::move(last));
  return pieces;
}

Result<Beginning> read_beginning(ByteSource& source) {
  Beginning beginning{
      .name = source.name(), .bytes = std::string(kBeginningBytes, '\0'), .text = {}};
  const Result<std::size_t> size = fill(source, beginning.bytes);
  if (!size) return fail(size.error());
  beginning.bytes.resize(*size);
  beginning.is_whole = *size < kBeginningBytes;
  beginning.encoding = encoding_of(beginning.bytes, beginning.is_whole);
  decode_beginning(beginning);
  return beginning;
}

// Whole lines of what comes behind the beginning, in UTF-8. What is not UTF-8 in it makes
// `beginning` one of Windows-1252.
Result<std::vector<std::string>> read_lines_behind(ByteSource& source, Beginning& beginning) {
  if (beginning.is_whole) return std::vector<std::string>{};
  Result<std::vector<std::string>> pieces = read_pieces(source);
  if (!pieces) return pieces;
  const bool is_utf8 = beginning.encoding == Encoding::kUtf8;
  const auto begin_of_line = [](std::string_view text) {
    const std::size_t end = text.find('\n');
    return end == std::string_view::npos ? text.size() : end + 1;
  };
  const bool is_utf8_throughout = std::ranges::all_of(*pieces, [&](std::string_view piece) {
    return encoding_of(piece.substr(begin_of_line(piece)), false) == Encoding::kUtf8;
  });
  if (is_utf8 && !is_utf8_throughout) {
    beginning.encoding = Encoding::kWindows1252;
    decode_beginning(beginning);
  }
  for (std::string& piece : *pieces) {
    std::string text;
    Decoder decoder{beginning.encoding};
    decoder.decode(piece, text);
    const std::size_t begin = begin_of_line(text);
    const std::size_t end = text.rfind('\n') + 1;  // From npos: 0.
    piece = end > begin ? text.substr(begin, end - begin) : std::string{};
  }
  return pieces;
}

std::vector<std::string_view> lines_at_head(std::string_view text) {
  std::vector<std::string_view> lines = lines_of(text);
  lines.resize(std::min(lines.size(), kMostRows));
  return lines;
}

tl::unexpected<Error> no_table(const std::string& file) {
  return fail(
      ErrorCode::kInvalid,
      fmt::format("{}: has no line of names with lines below it of as many fields, separated by "
                  "commas, semicolons, tabs or spaces. A plan can give the names: header = "
                  "[\"when\", \"sensor\", \"count\"]",
                  file));
}

}  // namespace

Result<SampledTable> sample_table(const std::filesystem::path& path,
                                  const std::optional<std::filesystem::path>& library) {
  Result<duckdb::TableText> table = duckdb::TableOpener(library).open(path);
  if (!table) return fail(table.error());
  Result<Beginning> beginning = read_beginning(table->source);
  if (!beginning) return fail(beginning.error());
  if (const auto form = foreign_form(beginning->bytes, beginning->name)) {
    return fail(ErrorCode::kInvalid, fmt::format("{}: is {}", beginning->name, *form));
  }
  if (!find_table(lines_at_head(beginning->text))) return no_table(beginning->name);
  const Result<std::vector<std::string>> behind = read_lines_behind(table->source, *beginning);
  if (!behind) return fail(behind.error());
  const std::vector<std::string_view> lines = lines_of(beginning->text);
  std::optional<TableSample> sample = find_table(lines_at_head(beginning->text));
  if (!sample) return no_table(beginning->name);
  std::vector<std::string_view> others;
  for (std::size_t at = kMostRows; at < lines.size(); ++at) others.push_back(lines[at]);
  for (const std::string& piece : *behind)
    std::ranges::move(lines_of(piece), std::back_inserter(others));
  sample->add_rows(others);
  return SampledTable{.beginning = *std::move(beginning),
                      .sample = *std::move(sample),
                      .left_out = std::move(table->left_out)};
}

}  // namespace store
