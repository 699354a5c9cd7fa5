#include "store/duckdb/row_writer.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "store/duckdb/session.h"
#include "store/text/line_reader.h"
#include "store/types/date.h"

namespace store::duckdb {
namespace {

constexpr std::size_t kMostFixed = 48;  // Bytes of a value that is no text, and its comma.
constexpr std::size_t kMostTexts = LineReader::kMaxLineBytes + 1;

enum class Kind : std::uint8_t { kPlain, kQuoted, kEscaped };

constexpr std::array<Kind, 256> kinds() {
  std::array<Kind, 256> kinds{};
  kinds[static_cast<unsigned char>(',')] = Kind::kQuoted;
  kinds[static_cast<unsigned char>('"')] = Kind::kQuoted;
  kinds[static_cast<unsigned char>('\n')] = Kind::kEscaped;
  kinds[static_cast<unsigned char>('\r')] = Kind::kEscaped;
  return kinds;
}
constexpr std::array<Kind, 256> kKinds = kinds();

Kind kind_of(char c) { return kKinds[static_cast<unsigned char>(c)]; }

template <typename T>
T value_at(const void* data, std::size_t row) {
  T value;
  std::memcpy(&value, static_cast<const char*>(data) + row * sizeof value, sizeof value);
  return value;
}

char* append_text(std::string_view text, char* to) {
  std::memcpy(to, text.data(), text.size());
  return to + text.size();
}

constexpr std::array<char, 200> two_digits() {
  std::array<char, 200> digits{};
  for (std::size_t i = 0; i < 100; ++i) {
    digits[2 * i] = static_cast<char>('0' + i / 10);
    digits[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return digits;
}
constexpr std::array<char, 200> kTwoDigits = two_digits();

template <typename T>
char* write_whole(const void* data, std::size_t row, char* to) {
  const T value = value_at<T>(data, row);
  if constexpr (sizeof(T) > 1) {
    if (value >= 0 && value < 10) {
      *to = static_cast<char>('0' + value);
      return to + 1;
    }
    if (value >= 0 && value < 100) {
      std::memcpy(to, &kTwoDigits[2 * static_cast<std::size_t>(value)], 2);
      return to + 2;
    }
    return std::to_chars(to, to + kMostFixed, value).ptr;
  } else {
    return std::to_chars(to, to + kMostFixed, static_cast<int>(value)).ptr;
  }
}

// Adds a zero to a fraction of three digits.
char* complete_fraction(const char* begin, char* end) {
  constexpr std::ptrdiff_t kDigits = 3;
  if (end - begin > kDigits && *(end - kDigits - 1) == '.') *end++ = '0';
  return end;
}

template <typename T>
char* write_fraction(const void* data, std::size_t row, char* to) {
  constexpr T kExact = static_cast<T>(1LL << std::numeric_limits<T>::digits);
  const T value = value_at<T>(data, row);
  if (std::abs(value) < kExact && std::trunc(value) == value) {
    return std::to_chars(to, to + kMostFixed, static_cast<std::int64_t>(value)).ptr;
  }
  return complete_fraction(to, std::to_chars(to, to + kMostFixed, value).ptr);
}

// 45.50 without the zeros that say nothing.
char* write_decimal(std::string_view text, char* to) {
  text = text.substr(0, kMostFixed - 2);  // No decimal has more digits.
  if (text.find('.') != std::string_view::npos) {
    text = text.substr(0, text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.remove_suffix(1);
  }
  return complete_fraction(to, append_text(text, to));
}

std::string day_text(std::int64_t day) {
  constexpr std::int64_t kMostDays = 2'932'896;  // 9999-12-31; what is beyond is no date here.
  constexpr std::int64_t kFewestDays = -719'528;
  if (day < kFewestDays || day > kMostDays) return fmt::format("{} days since 1970", day);
  return to_iso(Date{std::chrono::days{day}});
}

std::string moment_text(std::int64_t microseconds, bool is_utc) {
  constexpr std::int64_t kSecond = 1'000'000;
  constexpr std::int64_t kDay = 86'400 * kSecond;
  const bool is_before = microseconds % kDay < 0;
  const std::int64_t day = microseconds / kDay - (is_before ? 1 : 0);
  const std::int64_t in_day = microseconds % kDay + (is_before ? kDay : 0);
  const std::int64_t second = in_day / kSecond;
  std::string text = fmt::format("{}T{:02}:{:02}:{:02}", day_text(day), second / 3600,
                                 second / 60 % 60, second % 60);
  if (in_day % kSecond != 0) text += fmt::format(".{:06}", in_day % kSecond);
  if (is_utc) text += 'Z';
  return text;
}

}  // namespace

RowWriter::RowWriter(std::vector<Form> forms, std::string tail)
    : forms_{std::move(forms)}, last_(forms_.size()), tail_{std::move(tail)} {
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    if (forms_[i] == Form::kText) texts_.push_back(i);
  }
}

void RowWriter::make_room(std::size_t size) {
  if (begin_ == end_) begin_ = end_ = 0;
  if (text_.size() - end_ >= size) return;
  if (begin_ != end_) std::memmove(text_.data(), text_.data() + begin_, end_ - begin_);
  end_ -= std::exchange(begin_, 0);
  if (text_.size() - end_ < size) text_.resize(std::max(2 * text_.size(), end_ + size));
}

// No fewer bytes than the row takes: a text may be quoted, with each of its characters doubled.
std::size_t RowWriter::most_bytes(std::span<const ColumnValues> columns, std::size_t row) const {
  std::size_t bytes = 0;
  for (const std::size_t column : texts_) {
    const auto* const texts = static_cast<const duckdb_string_t*>(columns[column].data);
    const std::uint64_t* const validity = columns[column].validity;
    if (validity != nullptr && ((validity[row / 64] >> (row % 64)) & 1U) == 0) continue;
    bytes += texts[row].inlined.length;
  }
  return 2 * std::min(bytes, kMostTexts) + forms_.size() * kMostFixed + tail_.size();
}

// Whether all texts of the rows are in place.
bool RowWriter::are_short(std::span<const ColumnValues> columns, std::size_t begin,
                          std::size_t end) const {
  std::uint32_t longest = 0;
  for (const std::size_t column : texts_) {
    if (columns[column].validity != nullptr) return false;  // What is missing may have any length.
    const auto* const texts = static_cast<const duckdb_string_t*>(columns[column].data);
    for (std::size_t row = begin; row < end; ++row) {
      longest = std::max(longest, texts[row].inlined.length);
    }
  }
  return longest <= sizeof(duckdb_string_t{}.inlined.text);
}

std::size_t RowWriter::write(std::span<const ColumnValues> columns, std::size_t begin,
                             std::size_t end, std::size_t enough) {
  std::size_t row = begin;
  const bool is_short = are_short(columns, begin, end);
  const std::size_t most_of_short = forms_.size() * kMostFixed + tail_.size();
  for (; row < end && end_ - begin_ < enough; ++row) {
    make_room(is_short ? most_of_short : most_bytes(columns, row));
    budget_ = kMostTexts;
    char* to = text_.data() + end_;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::uint64_t* const validity = columns[i].validity;
      if (validity == nullptr || ((validity[row / 64] >> (row % 64)) & 1U) != 0) {
        to = write_field(i, columns[i].data, row, to);
      }
      *to++ = ',';
    }
    to = append_text(tail_, to - 1);
    *to++ = '\n';
    end_ = static_cast<std::size_t>(to - text_.data());
  }
  return row;
}

void RowWriter::write_header(std::span<const std::string> fields) {
  std::size_t bytes = 1;
  for (const std::string& field : fields) bytes += 2 * field.size() + 3;
  make_room(bytes);
  char* to = text_.data() + end_;
  for (const std::string& field : fields) {
    budget_ = field.size();
    to = write_text(field, to);
    *to++ = &field == &fields.back() ? '\n' : ',';
  }
  end_ = static_cast<std::size_t>(to - text_.data());
}

char* RowWriter::write_field(std::size_t column, const void* data, std::size_t row, char* to) {
  switch (forms_[column]) {
    case Form::kBoolean:
      return append_text(value_at<std::uint8_t>(data, row) != 0 ? "true" : "false", to);
    case Form::kInt8:
      return write_whole<std::int8_t>(data, row, to);
    case Form::kInt16:
      return write_whole<std::int16_t>(data, row, to);
    case Form::kInt32:
      return write_whole<std::int32_t>(data, row, to);
    case Form::kInt64:
      return write_whole<std::int64_t>(data, row, to);
    case Form::kUint8:
      return write_whole<std::uint8_t>(data, row, to);
    case Form::kUint16:
      return write_whole<std::uint16_t>(data, row, to);
    case Form::kUint32:
      return write_whole<std::uint32_t>(data, row, to);
    case Form::kUint64:
      return write_whole<std::uint64_t>(data, row, to);
    case Form::kFloat:
      return write_fraction<float>(data, row, to);
    case Form::kDouble:
      return write_fraction<double>(data, row, to);
    case Form::kDate: {
      Last& last = last_[column];
      if (const std::int64_t day = value_at<std::int32_t>(data, row); day != last.value) {
        last.value = day;
        last.size = day_text(day).copy(last.text.data(), last.text.size());
      }
      return append(last, to);
    }
    case Form::kTimestamp:
    case Form::kTimestampUtc:
      return write_moment(last_[column], value_at<std::int64_t>(data, row),
                          forms_[column] == Form::kTimestampUtc, to);
    case Form::kDecimal:
    case Form::kText:
      break;
  }
  const auto& value = static_cast<const duckdb_string_t*>(data)[row];
  constexpr std::size_t kInPlace = sizeof value.inlined.text;
  if (value.inlined.length <= kInPlace && forms_[column] == Form::kText) {
    unsigned marks = 0;  // Behind the text, there are NULs.
    for (const char c : value.inlined.text) marks |= static_cast<unsigned>(kind_of(c));
    if (marks == 0) {
      std::memcpy(to, value.inlined.text, kInPlace);
      return to + value.inlined.length;
    }
  }
  // Viewed in place: a short text is within its value.
  const std::string_view text = view(value);
  return forms_[column] == Form::kDecimal ? write_decimal(text, to) : write_text(text, to);
}

char* RowWriter::write_moment(Last& last, std::int64_t microseconds, bool is_utc, char* to) {
  if (microseconds != last.value) {
    last.value = microseconds;
    last.size = moment_text(microseconds, is_utc).copy(last.text.data(), last.text.size());
  }
  return append(last, to);
}

// All of the room of a text, so that its size is known: there is as much room in the line.
char* RowWriter::append(const Last& last, char* to) {
  std::memcpy(to, last.text.data(), last.text.size());
  return to + last.size;
}

char* RowWriter::write_text(std::string_view text, char* to) {
  text = text.substr(0, budget_);
  budget_ -= text.size();
  std::size_t plain = 0;
  while (plain < text.size() && kind_of(text[plain]) == Kind::kPlain) ++plain;
  if (plain == text.size()) return append_text(text, to);
  const bool is_quoted =
      std::ranges::any_of(text, [](char c) { return kind_of(c) == Kind::kQuoted; });
  if (is_quoted) *to++ = '"';
  for (const char c : text) {
    if (kind_of(c) == Kind::kEscaped) {
      *to++ = '\\';
      *to++ = c == '\n' ? 'n' : 'r';
      continue;
    }
    if (c == '"') *to++ = '"';
    *to++ = c;
  }
  if (is_quoted) *to++ = '"';
  return to;
}

}  // namespace store::duckdb
