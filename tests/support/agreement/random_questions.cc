#include "tests/support/agreement/random_questions.h"

#include <array>
#include <charconv>
#include <cmath>

namespace tests {
namespace {

// The shortest decimal text, without an exponent, that reads back to the same double.
std::string decimal(double value) {
  std::array<char, 400> text;
  const auto written =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  return {text.data(), written.ptr};
}

}  // namespace

std::vector<std::string> days(const char* first, const char* last) {
  std::vector<std::string> days;
  for (store::Date day = *store::parse_date(first); day <= *store::parse_date(last);
       day += std::chrono::days{1}) {
    days.push_back(store::to_iso(day));
  }
  return days;
}

std::string RandomQuestion::path() const {
  std::string path = "/api/" + meant.postcode + "/" + dates + "/" + radius;
  char separator = '?';
  for (const server::Parameter& parameter : parameters) {
    path += separator + parameter.name + "=" + parameter.value;
    separator = '&';
  }
  return path;
}

RandomQuestion RandomQuestions::next() {
  RandomQuestion question;
  const auto codes = matter_.centres.codes.codes();
  question.meant.postcode = below(4) == 0 ? std::string(codes[below(codes.size())].text())
                                          : any_of(matter_.busy_postcodes);
  question.meant.radius_km = any_radius_km(question.meant.postcode);
  question.radius = decimal(question.meant.radius_km);
  choose_dates(question);
  if (below(5) >= 2) choose_sbi(question);
  if (below(2) == 0) choose_hours(question);
  static const std::vector<std::string> precisions{"auto", "pc6", "pc4", "none"};
  question.meant.precision = any_of(precisions);
  if (question.meant.precision != "auto" || below(2) == 0) {
    question.parameters.push_back({.name = "precision", .value = question.meant.precision});
  }
  return question;
}

// In kilometres; to a postcode at most some hundred ranks away, which is mostly a near one.
double RandomQuestions::distance_to_another(const std::string& postcode) {
  const auto slot = index(*matter_.centres.codes.find(*store::Postcode::parse(postcode)));
  const std::size_t other = (slot + 1 + below(800)) % matter_.centres.size();
  const geo::GridPoint a = matter_.centres.metres[slot];
  const geo::GridPoint b = matter_.centres.metres[other];
  const double dx = a.x - b.x;
  const double dy = a.y - b.y;
  return std::sqrt(dx * dx + dy * dy) / 1000;
}

double RandomQuestions::any_radius_km(const std::string& postcode) {
  constexpr double kMaxKm = 500;
  switch (below(8)) {
    case 0:
      return 0;
    case 1:
      return std::min(distance_to_another(postcode), kMaxKm);
    case 2:  // One step of a double to either side of the rim.
      return std::min(std::nextafter(distance_to_another(postcode), below(2) == 0 ? 0 : kMaxKm),
                      kMaxKm);
    case 3:
      return 2 + fraction() * 18;
    case 4:
      return 20 + fraction() * 80;
    case 5:
      return kMaxKm - fraction() * 200;
    case 6:
      return static_cast<double>(below(30)) / 10;
    default:
      return fraction() * 2;
  }
}

void RandomQuestions::choose_dates(RandomQuestion& question) {
  const std::size_t pieces = 1 + (below(2) == 0 ? 0 : below(4));
  for (std::size_t i = 0; i < pieces; ++i) {
    if (!question.dates.empty()) question.dates += below(2) == 0 ? ';' : ',';
    const std::size_t first = below(matter_.dates.size());
    std::size_t last = first;
    question.dates += matter_.dates[first];
    if (below(3) == 0) {
      const std::size_t rest = matter_.dates.size() - first;
      last += below(below(3) == 0 ? rest : std::min<std::size_t>(rest, 10));
      question.dates += ".." + matter_.dates[last];
    }
    for (std::size_t date = first; date <= last; ++date) {
      question.meant.dates.insert(matter_.dates[date]);
    }
  }
}

void RandomQuestions::choose_sbi(RandomQuestion& question) {
  std::string value;
  question.meant.sbi.emplace();
  const std::size_t codes = 1 + below(3);
  for (std::size_t i = 0; i < codes; ++i) {
    std::string code = below(10) == 0 ? "ZZ9" : any_of(matter_.sbi);
    code.resize(1 + below(code.size()));
    if (!question.meant.sbi->insert(code).second) continue;
    if (!value.empty()) value += ',';
    value += code;
  }
  question.parameters.push_back({.name = "sbi", .value = value});
}

void RandomQuestions::choose_hours(RandomQuestion& question) {
  std::string value;
  question.meant.hours.emplace();
  const std::size_t pieces = 1 + below(3);
  for (std::size_t i = 0; i < pieces; ++i) {
    if (!value.empty()) value += ',';
    int hour = static_cast<int>(below(24));
    value += std::to_string(hour);
    question.meant.hours->insert(hour);
    if (below(2) == 0) continue;
    const int last = static_cast<int>(below(24));  // Before `hour`: through midnight.
    value += "-" + std::to_string(last);
    while (hour != last) {
      hour = (hour + 1) % 24;
      question.meant.hours->insert(hour);
    }
  }
  question.parameters.push_back({.name = "hours", .value = value});
}

}  // namespace tests
