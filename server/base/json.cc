#include "server/base/json.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstddef>

#include "store/types/utf8.h"

namespace server {
namespace {

// The numbers and names of one entry of a long list, put together on the stack and appended once.
class Entry {
 public:
  void put(std::string_view text) { end_ = std::copy(text.begin(), text.end(), end_); }
  void put(std::uint64_t value) { end_ = std::to_chars(end_, end_ + kMaxWhole, value).ptr; }
  void put(double value) { end_ = std::to_chars(end_, end_ + kMaxDouble, value).ptr; }
  void put_degrees(double value);

  void move_to(std::string& out) {
    assert(end_ <= buffer_.end());
    out.append(buffer_.begin(), end_);
    end_ = buffer_.begin();
  }

 private:
  static constexpr std::size_t kMaxWhole = 20;   // Characters: 18446744073709551615
  static constexpr std::size_t kMaxDouble = 24;  // Characters: -1.7976931348623157e+308

  // Five numbers, a code of 16 and the names around them.
  std::array<char, 256> buffer_;
  char* end_ = buffer_.begin();
};

// Degrees mostly have few decimals. Where value * 10^7 is a whole number n in the sense that
// n / 10^7 is the same double, the digits of n are its shortest text: two decimals of up to 15
// digits never share a double.
void Entry::put_degrees(double value) {
  constexpr std::uint64_t kScale = 10'000'000;
  const double magnitude = std::abs(value);
  if (!(magnitude >= 0.001 && magnitude <= 360.0)) return put(value);
  const auto scaled = static_cast<std::uint64_t>(std::llround(magnitude * double{kScale}));
  if (static_cast<double>(scaled) / double{kScale} != magnitude) return put(value);
  if (value < 0) *end_++ = '-';
  put(scaled / kScale);
  std::uint64_t fraction = scaled % kScale;
  if (fraction == 0) return;
  std::size_t digits = 7;
  for (; fraction % 10 == 0; fraction /= 10) --digits;
  *end_ = '.';
  for (std::size_t i = digits; i > 0; --i, fraction /= 10) {
    end_[i] = static_cast<char>('0' + fraction % 10);
  }
  end_ += digits + 1;
}

void append_stats(std::string& out, const std::vector<Stat>& stats) {
  for (const Stat& stat : stats) {
    if (&stat != &stats.front()) out += ',';
    out += R"({"sbi":")";
    out += stat.sbi.text();
    out += R"(","title":)";
    append_json(out, stat.title);
    Entry entry;
    entry.put(R"(,"total":)");
    entry.put(stat.sums.hits);
    entry.put(R"(,"delta":)");
    entry.put(stat.sums.delta);
    entry.put(R"(,"percentage":)");
    entry.put(store::percentage(stat.sums));
    entry.put("}");
    entry.move_to(out);
  }
}

void append_timeline(std::string& out, const std::vector<store::HourSums>& timeline) {
  std::string date;
  for (std::size_t i = 0; i < timeline.size(); ++i) {
    if (i == 0 || timeline[i].date != timeline[i - 1].date) date = store::to_iso(timeline[i].date);
    Entry entry;
    if (i > 0) entry.put(",");
    entry.put(R"({"date":")");
    entry.put(date);
    entry.put(R"(","hour":)");
    entry.put(std::uint64_t{timeline[i].hour});
    entry.put(R"(,"hits":)");
    entry.put(timeline[i].sums.hits);
    entry.put(R"(,"delta":)");
    entry.put(timeline[i].sums.delta);
    entry.put("}");
    entry.move_to(out);
  }
}

void append_points(std::string& out, const std::vector<Point>& points) {
  Entry entry;
  for (const Point& point : points) {
    if (&point != &points.front()) entry.put(",");
    entry.put(R"({"postcode":")");
    entry.put(point.postcode->text());
    entry.put(R"(","lat":)");
    entry.put_degrees(point.degrees->lat);
    entry.put(R"(,"lon":)");
    entry.put_degrees(point.degrees->lon);
    entry.put(R"(,"hits":)");
    entry.put(point.sums.hits);
    entry.put(R"(,"delta":)");
    entry.put(point.sums.delta);
    entry.put("}");
    entry.move_to(out);
  }
}

void append_total(std::string& out, const store::Sums& total) {
  out += R"({"hits":)";
  append_json(out, total.hits);
  out += R"(,"delta":)";
  append_json(out, total.delta);
  out += R"(,"percentage":)";
  append_json(out, store::percentage(total));
  out += '}';
}

void append_query(std::string& out, const Query& query, const geo::LonLat& centre) {
  out += R"({"postcode":)";
  append_json(out, query.postcode.text());
  out += R"(,"lat":)";
  append_json(out, centre.lat);
  out += R"(,"lon":)";
  append_json(out, centre.lon);
  out += R"(,"radius_km":)";
  append_json(out, query.radius_km);
  out += R"(,"dates":)";
  append_json(out, query.dates);
  out += R"(,"sbi":)";
  append_sbi(out, query.sbi);
  out += R"(,"hours":)";
  append_hours(out, query.hours);
  out += '}';
}

void append_plan(std::string& out, const Answer& answer) {
  out += R"({"memory_reads":)";
  append_json(out, std::uint64_t{answer.plan.memory.size()});
  out += R"(,"postgis_reads":)";
  append_json(out, std::uint64_t{answer.plan.postgis.size()});
  out += R"(,"postgis_way":)";
  if (answer.way.empty()) {
    out += "null";
  } else {
    append_json(out, answer.way);
  }
  out += R"(,"why":)";
  append_json(out, answer.plan.why);
  out += '}';
}

void append_meta(std::string& out, const Answer& answer) {
  out += R"({"backend":)";
  append_json(out, answer.plan.backend());
  out += R"(,"precision":)";
  append_json(out, name_of(answer.precision));
  out += R"(,"postcodes":)";
  append_json(out, answer.postcodes);
  out += R"(,"datapoints":)";
  append_json(out, answer.datapoints);
  out += R"(,"missing_dates":)";
  append_json(out, answer.plan.missing_dates);
  out += R"(,"baseline_missing":)";
  append_json(out, answer.plan.baseline_missing);
  out += R"(,"plan":)";
  append_plan(out, answer);
  out += '}';
}

}  // namespace

std::string to_json(const Answer& answer, const Query& query) {
  constexpr std::size_t kStatBytes = 128;
  constexpr std::size_t kHourBytes = 64;
  constexpr std::size_t kPointBytes = 96;
  std::string out;
  out.reserve(1024 + answer.stats.size() * kStatBytes + answer.timeline.size() * kHourBytes +
              answer.points.size() * kPointBytes + query.dates.size() * 16);
  out += R"({"stats":[)";
  append_stats(out, answer.stats);
  out += R"(],"timeline":[)";
  append_timeline(out, answer.timeline);
  out += R"(],"points":[)";
  append_points(out, answer.points);
  out += R"(],"total":)";
  append_total(out, answer.total);
  out += R"(,"query":)";
  append_query(out, query, answer.centre);
  out += R"(,"meta":)";
  append_meta(out, answer);
  out += '}';
  return out;
}

void append_json(std::string& out, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; };
  out += '"';
  while (!text.empty()) {
    const auto plain_end = std::ranges::find_if_not(text, is_plain);
    out.append(text.begin(), plain_end);
    text.remove_prefix(static_cast<std::size_t>(plain_end - text.begin()));
    if (text.empty()) break;
    const std::size_t size = store::utf8_character_size(text);
    const auto byte = static_cast<unsigned char>(text.front());
    if (size == 0) {
      out += "\xEF\xBF\xBD";  // U+FFFD, the replacement character.
    } else if (byte == '"' || byte == '\\') {
      out += {'\\', text.front()};
    } else if (byte < 0x20) {
      out += {'\\', 'u', '0', '0', kDigits[byte >> 4U], kDigits[byte & 15U]};
    } else {
      out += text.substr(0, size);
    }
    text.remove_prefix(size == 0 ? 1 : size);
  }
  out += '"';
}

void append_json(std::string& out, double value) {
  assert(std::isfinite(value));
  std::array<char, 32> buffer;
  out.append(buffer.begin(), std::to_chars(buffer.begin(), buffer.end(), value).ptr);
}

void append_json(std::string& out, std::uint64_t value) { out += std::to_string(value); }

void append_json(std::string& out, std::span<const store::Date> dates) {
  out += '[';
  for (std::size_t i = 0; i < dates.size(); ++i) {
    if (i > 0) out += ',';
    out += '"' + store::to_iso(dates[i]) + '"';
  }
  out += ']';
}

void append_sbi(std::string& out, const std::optional<std::vector<store::SbiCode>>& sbi) {
  if (!sbi) {
    out += "null";
    return;
  }
  std::string_view separator = "[";
  for (const store::SbiCode& code : *sbi) {
    out += separator;
    separator = ",";
    append_json(out, code.text());
  }
  out += ']';
}

void append_hours(std::string& out, const std::optional<std::uint32_t>& hours) {
  if (!hours) {
    out += "null";
    return;
  }
  std::string_view separator = "[";
  for (std::uint64_t hour = 0; hour < 24; ++hour) {
    if ((*hours >> hour & 1U) == 0) continue;
    out += separator;
    separator = ",";
    append_json(out, hour);
  }
  out += ']';
}

}  // namespace server
