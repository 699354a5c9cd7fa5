#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace store {

enum class Separator : std::uint8_t { kComma, kSemicolon, kTab, kSpaces };

[[nodiscard]] constexpr char character_of(Separator separator) {
  switch (separator) {
    case Separator::kComma:
      return ',';
    case Separator::kSemicolon:
      return ';';
    case Separator::kTab:
      return '\t';
    case Separator::kSpaces:
      break;
  }
  return ' ';
}

// Splits lines into fields, by RFC 4180 within the line: a field that begins with a quote ends at
// the next one that is not doubled; a quote further on in a field, and a CR, are like any other
// character. With kSpaces, one or more spaces separate fields, and those around a line are ignored.
class LineSplitter {
 public:
  explicit LineSplitter(Separator separator) : separator_{separator} {}

  // Puts the first fields.size() fields, unquoted, into `fields` and returns how many there are in
  // all. The views are of `line` and of the splitter, valid until the next call. Errors: the reason
  // as a sentence, if text follows a closing quote or a closing quote is missing.
  [[nodiscard]] tl::expected<std::size_t, std::string> split(std::string_view line,
                                                             std::span<std::string_view> fields);

 private:
  [[nodiscard]] tl::expected<std::size_t, std::string> split_quoted(
      std::string_view line, std::span<std::string_view> fields);
  [[nodiscard]] tl::expected<std::string_view, std::string> unquote(std::string_view line,
                                                                    std::size_t& at);

  Separator separator_;
  std::string unquoted_;  // The fields of the current line that held doubled quotes.
};

// The fields of `line`, unquoted and without the blanks around them: for a line that is read once,
// such as a header. Errors: those of LineSplitter.
[[nodiscard]] tl::expected<std::vector<std::string>, std::string> split_line(std::string_view line,
                                                                             Separator separator);

// Whether `line` ends inside a field in quotes, which then goes on in the next line. `is_inside`:
// such a field has gone on from the line before.
[[nodiscard]] bool ends_inside_quotes(std::string_view line, Separator separator, bool is_inside);

// Appends `text` as one field of a comma-separated line (RFC 4180), in quotes if it has a comma, a
// quote, CR or LF. LineSplitter does not read a field with LF.
void append_csv_field(std::string& line, std::string_view text);

}  // namespace store
