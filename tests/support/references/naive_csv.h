#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

// One character after the other, in the three states a field can be in; nothing for a line whose
// quotes do not fit. A ' ' as separator stands for runs of spaces.
inline std::optional<std::vector<std::string>> split_naively(std::string_view line,
                                                             char separator) {
  enum class State { kBefore, kPlain, kQuoted, kClosed };
  std::vector<std::string> fields;
  std::string field;
  State state = State::kBefore;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (state == State::kQuoted) {
      if (c != '"') {
        field += c;
      } else if (i + 1 < line.size() && line[i + 1] == '"') {
        field += c;
        ++i;
      } else {
        state = State::kClosed;
      }
    } else if (c == separator) {
      if (separator != ' ' || state != State::kBefore) fields.push_back(field);
      field.clear();
      state = State::kBefore;
    } else if (state == State::kClosed) {
      return std::nullopt;
    } else if (state == State::kBefore && c == '"') {
      state = State::kQuoted;
    } else {
      field += c;
      state = State::kPlain;
    }
  }
  if (state == State::kQuoted) return std::nullopt;
  if (separator != ' ' || state != State::kBefore) fields.push_back(field);
  return fields;
}

// Decodes every character and writes it again: what is UTF-8 comes out as it went in.
inline bool is_utf8_naively(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = [text](std::size_t i) {
      return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(at);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    std::uint32_t number = size == 1   ? first
                           : size == 2 ? first & 0x1FU
                           : size == 3 ? first & 0x0FU
                                       : first & 0x07U;
    for (std::size_t i = 1; i < size; ++i) number = number << 6U | (byte(at + i) & 0x3FU);
    std::string written;
    const auto put = [&written](std::uint32_t bits) { written += static_cast<char>(bits); };
    if (number < 0x80) {
      put(number);
    } else if (number < 0x800) {
      put(0xC0U | number >> 6U);
    } else if (number < 0x10000) {
      put(0xE0U | number >> 12U);
      put(0x80U | (number >> 6U & 0x3FU));
    } else {
      put(0xF0U | number >> 18U);
      put(0x80U | (number >> 12U & 0x3FU));
      put(0x80U | (number >> 6U & 0x3FU));
    }
    if (number >= 0x80) put(0x80U | (number & 0x3FU));
    if (text.substr(at, size) != written) return false;
    if (number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return false;
    at += size;
  }
  return true;
}

// A line of a table after its header: its fields, or nothing where it has to be refused.
struct NaiveLine {
  std::uint64_t number;
  std::optional<std::vector<std::string>> fields;
};

inline std::string without_blanks_naively(std::string text) {
  const std::vector<std::string> blanks = {" ", "\t", "\u00A0", "\u202F"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string& blank : blanks) {
      if (text.starts_with(blank)) {
        text.erase(0, blank.size());
        found = true;
      }
      if (text.ends_with(blank)) {
        text.erase(text.size() - blank.size());
        found = true;
      }
    }
  }
  return text;
}

// Whether the quotes of a field are still open at the end of `text`, which may have line ends. A
// quote that is not followed by a separator closes its field all the same.
inline bool is_open_naively(std::string_view text, char separator) {
  bool is_open = false;
  bool at_field = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_open) {
      if (c != '"') continue;
      if (i + 1 < text.size() && text[i + 1] == '"') {
        ++i;
      } else {
        is_open = false;
      }
    } else if (c == separator) {
      at_field = true;
    } else {
      is_open = at_field && c == '"';
      at_field = false;
    }
  }
  return is_open;
}

// The lines of `table` below its header, which has `columns` fields; blank ones are left out, and
// lines that a quoted field holds together are one.
inline std::vector<NaiveLine> read_naively(std::string_view table, char separator,
                                           std::size_t columns) {
  std::vector<NaiveLine> lines;
  std::uint64_t number = 0;
  while (!table.empty()) {
    const std::size_t end = table.find('\n');
    std::string line{table.substr(0, end)};
    table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (number == 1 || without_blanks_naively(line).empty()) continue;
    if (is_open_naively(line, separator)) {
      std::string record = line;
      std::string_view rest = table;
      std::uint64_t more = 0;
      while (!rest.empty() && is_open_naively(record, separator)) {
        const std::size_t next = rest.find('\n');
        record += '\n' + std::string(rest.substr(0, next));
        rest.remove_prefix(next == std::string_view::npos ? rest.size() : next + 1);
        ++more;
      }
      if (!is_open_naively(record, separator)) {
        lines.push_back({.number = number, .fields = std::nullopt});
        table = rest;
        number += more;
        continue;
      }
    }
    std::optional<std::vector<std::string>> fields = split_naively(line, separator);
    if (fields) {
      for (std::string& field : *fields) field = without_blanks_naively(field);
      const bool is_nothing =
          std::ranges::all_of(*fields, [](const std::string& field) { return field.empty(); });
      const bool is_text = line.find('\0') == std::string::npos && is_utf8_naively(line);
      if (is_nothing && is_text) continue;
      while (fields->size() > columns && fields->back().empty()) fields->pop_back();
      if (fields->size() != columns) fields = std::nullopt;
      if (!is_text) fields = std::nullopt;
    }
    lines.push_back({.number = number, .fields = std::move(fields)});
  }
  return lines;
}

}  // namespace tests
