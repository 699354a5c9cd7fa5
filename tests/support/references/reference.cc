#include "tests/support/references/reference.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace tests {
namespace {

std::vector<std::string> fields_of(const std::string& line, char separator) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '\r') continue;
    if (c == '"') {
      quoted = !quoted;
    } else if (c == separator && !quoted) {
      if (separator != ' ' || !fields.back().empty()) fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

// Calls `take(fields)` for every line of `csv`, the header included.
template <typename Take>
void for_each_line(const std::string& csv, char separator, const Take& take) {
  for (std::size_t begin = 0; begin < csv.size();) {
    std::size_t end = csv.find('\n', begin);
    if (end == std::string::npos) end = csv.size();
    if (end > begin) take(fields_of(csv.substr(begin, end - begin), separator));
    begin = end + 1;
  }
}

std::size_t column_of(const std::vector<std::string>& header, const std::string& name) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (header[i] == name) return i;
  }
  throw std::runtime_error("the reference misses column " + name);
}

bool begins_with(const std::string& text, const std::string& beginning) {
  return text.compare(0, beginning.size(), beginning) == 0;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string a_week_before(const std::string& iso) {
  int year = std::stoi(iso.substr(0, 4));
  int month = std::stoi(iso.substr(5, 2));
  int day = std::stoi(iso.substr(8, 2)) - 7;
  if (day < 1) {
    if (--month < 1) {
      month = 12;
      --year;
    }
    day += days_in(year, month);
  }
  return std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day);
}

void finish(ReferenceSums& sums) {
  if (sums.delta == 0) return;
  const double change = static_cast<double>(sums.hits) - static_cast<double>(sums.delta);
  sums.percentage = change / static_cast<double>(sums.delta);
}

bool is_listed(const ReferenceSums& sums) { return sums.hits > 0 || sums.delta > 0; }

std::size_t number_of(const std::string& text, std::vector<std::string>& texts,
                      std::map<std::string, std::size_t>& numbers) {
  const auto [entry, is_new] = numbers.emplace(text, texts.size());
  if (is_new) texts.push_back(text);
  return entry->second;
}

}  // namespace

Reference::Reference(const std::string& postcodes_csv, const std::string& industries_csv,
                     std::size_t coarse)
    : coarse_{coarse} {
  bool header = true;
  for_each_line(postcodes_csv, ',', [&](const std::vector<std::string>& fields) {
    if (std::exchange(header, false)) return;
    postcode_numbers_[fields.at(0)] = postcodes_.size();
    postcodes_.push_back({fields.at(0), std::stod(fields.at(1)), std::stod(fields.at(2)),
                          std::stod(fields.at(3)), std::stod(fields.at(4))});
  });
  std::vector<std::string> names;
  for_each_line(industries_csv, ',', [&](const std::vector<std::string>& fields) {
    if (names.empty()) {
      names = fields;
      return;
    }
    const auto parent = std::find(names.begin(), names.end(), "parent") - names.begin();
    parents_[fields.at(column_of(names, "code"))] = static_cast<std::size_t>(parent) < fields.size()
                                                        ? fields[static_cast<std::size_t>(parent)]
                                                        : "";
  });
}

void Reference::add_datapoints(const std::string& csv, char separator,
                               const ReferenceColumns& columns) {
  std::vector<std::string> header;
  const bool derived = columns.delta.empty();
  std::size_t date = 0, hour = 0, postcode = 0, hits = 0, delta = 0, sbi = 0;
  for_each_line(csv, separator, [&](const std::vector<std::string>& fields) {
    if (header.empty()) {
      header = fields;
      date = column_of(header, columns.date);
      hour = column_of(header, columns.hour);
      postcode = column_of(header, columns.postcode);
      hits = column_of(header, columns.hits);
      sbi = column_of(header, columns.sbi);
      if (!derived) delta = column_of(header, columns.delta);
      return;
    }
    const auto place = postcode_numbers_.find(fields.at(postcode));
    rows_.push_back({
        number_of(fields.at(date), dates_, date_numbers_),
        place == postcode_numbers_.end() ? postcodes_.size() : place->second,
        number_of(fields.at(sbi), sbi_, sbi_numbers_),
        std::stoi(fields.at(hour)),
        std::stoull(fields.at(hits)),
        derived ? 0 : std::stoull(fields.at(delta)),
    });
    derived_.resize(dates_.size());
    derived_[rows_.back().date] = derived;
  });
}

bool Reference::contains(const std::string& wanted, const std::string& code) const {
  if (begins_with(code, wanted)) return true;
  const auto listed = parents_.find(code);
  if (listed != parents_.end() && !listed->second.empty() && contains(wanted, listed->second)) {
    return true;
  }
  for (std::size_t length = code.size() - 1; length > 0; --length) {
    const std::string beginning = code.substr(0, length);
    if (parents_.count(beginning) != 0 && contains(wanted, beginning)) return true;
  }
  return false;
}

ReferenceAnswer Reference::answer(const ReferenceQuestion& question) const {
  ReferenceAnswer answer;
  const Postcode& centre = postcodes_.at(postcode_numbers_.at(question.postcode));
  answer.lat = centre.lat;
  answer.lon = centre.lon;

  // One more than there are postcodes: those without a location are never inside.
  std::vector<bool> inside(postcodes_.size() + 1);
  for (std::size_t i = 0; i < postcodes_.size(); ++i) {
    const double dx = postcodes_[i].x - centre.x;
    const double dy = postcodes_[i].y - centre.y;
    inside[i] = std::sqrt(dx * dx + dy * dy) <= question.radius_km * 1000;
    if (inside[i]) ++answer.postcodes;
  }

  std::vector<bool> selected(sbi_.size());
  for (std::size_t i = 0; i < sbi_.size(); ++i) {
    selected[i] = !question.sbi ||
                  std::any_of(question.sbi->begin(), question.sbi->end(),
                              [&](const std::string& wanted) { return contains(wanted, sbi_[i]); });
  }

  // For each stored date: the asked dates whose hits, and whose delta, its rows count for.
  const std::size_t nothing = dates_.size();
  std::vector<bool> asked(dates_.size());
  std::vector<std::size_t> baseline_of(dates_.size(), nothing);
  for (const std::string& date : question.dates) {
    const auto stored = date_numbers_.find(date);
    if (stored == date_numbers_.end()) {
      answer.missing_dates.push_back(date);
      continue;
    }
    asked[stored->second] = true;
    if (!derived_[stored->second]) continue;
    const auto before = date_numbers_.find(a_week_before(date));
    if (before == date_numbers_.end()) {
      answer.baseline_missing.push_back(date);
    } else {
      baseline_of[before->second] = stored->second;
    }
  }

  std::map<std::string, ReferenceSums> by_sbi;
  std::map<std::pair<std::string, int>, ReferenceSums> by_hour;
  std::map<std::size_t, ReferenceSums> by_postcode;
  const auto add = [&](const Row& row, std::size_t date, std::uint64_t hits, std::uint64_t delta) {
    for (ReferenceSums* sums : {&by_sbi[sbi_[row.sbi]], &by_hour[{dates_[date], row.hour}],
                                &by_postcode[row.postcode], &answer.total}) {
      sums->hits += hits;
      sums->delta += delta;
    }
  };
  for (const Row& row : rows_) {
    if (!asked[row.date] && baseline_of[row.date] == nothing) continue;
    if (!inside[row.postcode] || !selected[row.sbi]) continue;
    if (question.hours && question.hours->count(row.hour) == 0) continue;
    if (asked[row.date]) {
      ++answer.datapoints;
      add(row, row.date, row.hits, row.delta);
    }
    if (baseline_of[row.date] != nothing) add(row, baseline_of[row.date], 0, row.hits);
  }

  finish(answer.total);
  for (auto& [sbi, sums] : by_sbi) {
    finish(sums);
    if (is_listed(sums)) answer.stats.push_back({sbi, sums});
  }
  std::stable_sort(
      answer.stats.begin(), answer.stats.end(),
      [](const ReferenceStat& a, const ReferenceStat& b) { return a.sums.hits > b.sums.hits; });
  for (auto& [date_and_hour, sums] : by_hour) {
    finish(sums);
    if (is_listed(sums)) {
      answer.timeline.push_back({date_and_hour.first, date_and_hour.second, sums});
    }
  }
  answer.precision = question.precision;
  if (answer.precision == "auto") answer.precision = answer.postcodes > 10'000 ? "pc4" : "pc6";
  answer.points = points(by_postcode, answer.precision);
  return answer;
}

std::vector<ReferencePoint> Reference::points(
    const std::map<std::size_t, ReferenceSums>& by_postcode, const std::string& precision) const {
  std::map<std::string, ReferencePoint> by_code;
  if (precision == "none") return {};
  for (const auto& [number, sums] : by_postcode) {
    const Postcode& postcode = postcodes_[number];
    const std::string code = precision == "pc4" ? postcode.code.substr(0, coarse_) : postcode.code;
    ReferencePoint& point = by_code[code];
    point.postcode = code;
    point.sums.hits += sums.hits;
    point.sums.delta += sums.delta;
  }

  std::vector<ReferencePoint> points;
  for (auto& [code, point] : by_code) {
    if (!is_listed(point.sums)) continue;
    finish(point.sums);
    const auto own = postcode_numbers_.find(code);
    if (own != postcode_numbers_.end()) {
      point.lat = postcodes_[own->second].lat;
      point.lon = postcodes_[own->second].lon;
    } else {
      double lat = 0, lon = 0, count = 0;
      for (const Postcode& postcode : postcodes_) {
        if (postcode.code.substr(0, coarse_) != code) continue;
        lat += postcode.lat;
        lon += postcode.lon;
        ++count;
      }
      point.lat = lat / count;
      point.lon = lon / count;
    }
    points.push_back(point);
  }
  return points;
}

}  // namespace tests
