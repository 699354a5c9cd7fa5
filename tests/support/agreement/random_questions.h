#pragma once

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "geo/centres.h"
#include "server/engine/question.h"
#include "tests/support/references/reference.h"

namespace tests {

// What questions can be about.
struct QuestionMatter {
  const geo::Centres& centres;
  std::vector<std::string> busy_postcodes;  // Where something happens.
  std::vector<std::string> dates;           // Stored ones and others, ascending, no day left out.
  std::vector<std::string> sbi;             // Codes of the data and of the table above them.
};

// One question twice: as text of a path and a query string, and as a value.
struct RandomQuestion {
  ReferenceQuestion meant;
  std::string dates;
  std::string radius;
  std::vector<server::Parameter> parameters;

  [[nodiscard]] server::QuestionText text() const {
    return {.postcode = meant.postcode, .dates = dates, .radius = radius, .parameters = parameters};
  }
  // For messages: "/api/1012JS/2013-04-30/1?hours=22-2"
  [[nodiscard]] std::string path() const;
};

// Every day from `first` to `last`, ISO 8601, as QuestionMatter wants them.
[[nodiscard]] std::vector<std::string> days(const char* first, const char* last);

// Makes questions of every kind: radii from 0 to the whole country and exactly at the rim, single
// dates, lists and ranges, stored or not, industries and prefixes of their codes, hours that wrap,
// every precision. The same ones for the same seed.
class RandomQuestions {
 public:
  RandomQuestions(const QuestionMatter& matter, unsigned seed) : matter_{matter}, random_{seed} {}
  [[nodiscard]] RandomQuestion next();

 private:
  [[nodiscard]] std::size_t below(std::size_t bound) { return random_() % bound; }
  [[nodiscard]] double fraction() { return static_cast<double>(random_()) / 4294967296.0; }
  template <typename T>
  [[nodiscard]] const T& any_of(const std::vector<T>& values) {
    return values[below(values.size())];
  }

  [[nodiscard]] double distance_to_another(const std::string& postcode);
  [[nodiscard]] double any_radius_km(const std::string& postcode);
  void choose_dates(RandomQuestion& question);
  void choose_sbi(RandomQuestion& question);
  void choose_hours(RandomQuestion& question);

  const QuestionMatter& matter_;
  std::mt19937 random_;
};

}  // namespace tests
