#pragma once

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

// The lines of `table` below its header, which has `columns` fields; blank ones are left out.
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
    if (number == 1 || line.find_first_not_of(' ') == std::string::npos) continue;
    std::optional<std::vector<std::string>> fields = split_naively(line, separator);
    if (fields && fields->size() != columns) fields = std::nullopt;
    if (line.find('\0') != std::string::npos || !is_utf8_naively(line)) fields = std::nullopt;
    lines.push_back({.number = number, .fields = std::move(fields)});
  }
  return lines;
}

}  // namespace tests
