#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "server/base/outflow.h"
#include "store/types/date.h"

namespace server {

// Numbers as JSON and CSV have them. Their type in C++ is their type for whoever reads them: a
// count has digits alone; a double always has a point or an exponent ("5422.0"), so that nobody
// takes a column for whole because its first values are. A double is finite, and becomes the
// shortest such text that reads back to it; degrees find the same text faster where it has at most
// seven decimals. At `to` there is room for kMaxNumber characters; returns the end of the text.
inline constexpr std::size_t kMaxNumber = 26;  // -1234567890123456774144.0
[[nodiscard]] char* put_number(char* to, std::uint64_t number);
[[nodiscard]] char* put_number(char* to, double number);
[[nodiscard]] char* put_degrees(char* to, double number);

// The same at the end of a string.
void append_number(std::string& out, std::uint64_t number);
void append_number(std::string& out, double number);

// `text` in quotes; bytes that are no UTF-8 become U+FFFD.
void append_string(std::string& out, std::string_view text);

// Whether the text stands in JSON as it is: printable ASCII without quotes and backslashes.
[[nodiscard]] bool needs_no_escapes(std::string_view text);

// Appends JSON to a string or an Outflow, value by value; it adds the commas, quotes and braces
// itself. Answers with a row per industry, hour, postcode or place are written with it. Documents
// that stay small (a manifest, /v1/info, `straal info` and `straal check`) are trees of
// nlohmann::json.
//
//   JsonWriter(out).begin_object().member("hits", sums.hits).member("title", title).end_object();
//
//   cost     some 10 ns a member; no document is built
//   threads  one at a time
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_{out} {}
  explicit JsonWriter(Outflow& out) : out_{out.text()}, outflow_{&out} {}

  JsonWriter& begin_object() { return begin('{'); }
  JsonWriter& end_object() { return end('}'); }
  JsonWriter& begin_array() { return begin('['); }
  JsonWriter& end_array() { return end(']'); }

  // The name of an object's next member; `name` needs no escapes. A value follows.
  JsonWriter& key(std::string_view name);

  JsonWriter& value(std::string_view text) {
    append_string(begin_raw(), text);
    return *this;
  }
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(std::uint64_t number) {
    append_number(begin_raw(), number);
    return *this;
  }
  JsonWriter& value(double number) {
    append_number(begin_raw(), number);
    return *this;
  }
  JsonWriter& value(bool truth) { return raw(truth ? "true" : "false"); }
  JsonWriter& value(store::Date date);                    // "2013-04-30"
  JsonWriter& value(std::span<const store::Date> dates);  // ["2013-04-23","2013-04-30"]

  template <typename T>
  JsonWriter& value(const std::optional<T>& known) {
    return known ? value(*known) : null();
  }
  JsonWriter& null() { return raw("null"); }

  // JSON that has been written elsewhere, as it is.
  JsonWriter& raw(std::string_view json) {
    begin_raw() += json;
    return *this;
  }

  template <typename T>
  JsonWriter& member(std::string_view name, const T& its_value) {
    return key(name).value(its_value);
  }

  // Between two values: what is written may leave. False where the rest is not wanted.
  bool flow() { return outflow_ == nullptr || outflow_->flow(); }

  // The string, for callers that append the JSON of the next value themselves.
  std::string& begin_raw() {
    if (follows_value_) out_ += ',';
    follows_value_ = true;
    return out_;
  }

 private:
  JsonWriter& begin(char bracket);
  JsonWriter& end(char bracket);
  std::string& out_;
  Outflow* outflow_ = nullptr;
  bool follows_value_ = false;  // A comma comes before the next value or name.
};

}  // namespace server
