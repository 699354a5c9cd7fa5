#include "store/text/csv_line.h"

#include <cassert>

#include <fmt/format.h>

#include "store/text/blanks.h"
#include "store/types/quoted.h"

namespace store {
namespace {

// The fields of one line, as they come: keeps those there is room for and counts them all.
class Fields {
 public:
  explicit Fields(std::span<std::string_view> room) : room_{room} {}

  void add(std::string_view field) {
    if (count_ < room_.size()) room_[count_] = field;
    ++count_;
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::span<std::string_view> room_;
  std::size_t count_ = 0;
};

std::size_t split_at(char separator, std::string_view line, Fields fields) {
  const char* const end = line.data() + line.size();
  const char* field = line.data();
  for (const char* at = field; at != end; ++at) {
    if (*at != separator) continue;
    fields.add({field, static_cast<std::size_t>(at - field)});
    field = at + 1;
  }
  fields.add({field, static_cast<std::size_t>(end - field)});
  return fields.count();
}

std::size_t split_at_spaces(std::string_view line, Fields fields) {
  std::size_t at = line.find_first_not_of(' ');
  while (at != std::string_view::npos) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    fields.add(line.substr(at, end - at));
    at = line.find_first_not_of(' ', end);
  }
  return fields.count();
}

}  // namespace

tl::expected<std::size_t, std::string> LineSplitter::split(std::string_view line,
                                                           std::span<std::string_view> fields) {
  if (line.find('"') != std::string_view::npos) return split_quoted(line, fields);
  if (separator_ == Separator::kSpaces) return split_at_spaces(line, Fields{fields});
  return split_at(character_of(separator_), line, Fields{fields});
}

tl::expected<std::size_t, std::string> LineSplitter::split_quoted(
    std::string_view line, std::span<std::string_view> fields_room) {
  const char separator = character_of(separator_);
  const bool spaces = separator_ == Separator::kSpaces;
  unquoted_.clear();
  unquoted_.reserve(line.size());  // So that no view into it moves.
  Fields fields{fields_room};
  std::size_t at = 0;
  while (true) {
    while (spaces && at < line.size() && line[at] == ' ') ++at;
    if (spaces && at == line.size()) return fields.count();
    if (at < line.size() && line[at] == '"') {
      const tl::expected<std::string_view, std::string> field = unquote(line, at);
      if (!field) return tl::unexpected<std::string>(field.error());
      fields.add(*field);
    } else {
      const std::size_t end = std::min(line.find(separator, at), line.size());
      fields.add(line.substr(at, end - at));
      at = end;
    }
    if (at == line.size()) return fields.count();
    if (line[at] != separator) {
      return tl::unexpected<std::string>(
          fmt::format("the closing quote of field {} is followed by {}", fields.count(),
                      quoted(line.substr(at))));
    }
    ++at;
  }
}

// The field whose opening quote stands at `at`; moves `at` behind its closing quote.
tl::expected<std::string_view, std::string> LineSplitter::unquote(std::string_view line,
                                                                  std::size_t& at) {
  const std::size_t opening = at;
  const std::size_t kept = unquoted_.size();
  std::size_t piece = opening + 1;
  while (true) {
    const std::size_t quote = line.find('"', piece);
    if (quote == std::string_view::npos) {
      return tl::unexpected<std::string>(
          fmt::format("the quote before {} is never closed", quoted(line.substr(opening + 1))));
    }
    const bool doubled = quote + 1 < line.size() && line[quote + 1] == '"';
    if (!doubled && unquoted_.size() == kept) {
      at = quote + 1;
      return line.substr(piece, quote - piece);
    }
    assert(unquoted_.capacity() >= unquoted_.size() + quote - piece + 1);
    unquoted_.append(line.substr(piece, quote - piece + (doubled ? 1 : 0)));
    piece = quote + 2;
    if (!doubled) {
      at = quote + 1;
      return std::string_view{unquoted_}.substr(kept);
    }
  }
}

tl::expected<std::vector<std::string>, std::string> split_line(std::string_view line,
                                                               Separator separator) {
  LineSplitter splitter{separator};
  const tl::expected<std::size_t, std::string> count = splitter.split(line, {});
  if (!count) return tl::unexpected<std::string>(count.error());
  std::vector<std::string_view> fields(*count);
  [[maybe_unused]] const auto same_count = splitter.split(line, fields);
  std::vector<std::string> texts;
  texts.reserve(fields.size());
  for (const std::string_view field : fields) texts.emplace_back(without_blanks_around(field));
  return texts;
}

bool ends_inside_quotes(std::string_view line, Separator separator, bool is_inside) {
  if (!is_inside && line.find('"') == std::string_view::npos) return false;
  const char between = character_of(separator);
  std::size_t at = 0;
  while (true) {
    if (!is_inside) {
      while (separator == Separator::kSpaces && at < line.size() && line[at] == ' ') ++at;
      is_inside = at < line.size() && line[at] == '"';
      if (is_inside) ++at;
    }
    while (is_inside) {
      const std::size_t quote = line.find('"', at);
      if (quote == std::string_view::npos) return true;
      is_inside = quote + 1 < line.size() && line[quote + 1] == '"';
      at = quote + (is_inside ? 2 : 1);
    }
    const std::size_t next = line.find(between, at);
    if (next == std::string_view::npos) return false;
    at = next + 1;
  }
}

void append_csv_field(std::string& line, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    line += text;
    return;
  }
  line += '"';
  for (const char c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

}  // namespace store
