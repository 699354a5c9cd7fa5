#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/base/identity.h"
#include "server/base/parameters.h"
#include "store/sums/aggregate.h"
#include "store/types/date.h"
#include "store/types/industries.h"
#include "store/types/postcode.h"
#include "store/types/quoted.h"
#include "store/types/result.h"
#include "store/types/sbi.h"

namespace server {

enum class Precision : std::uint8_t { kAuto, kPc6, kPc4, kNone };
enum class Backend : std::uint8_t { kAuto, kMemory, kPostgis };

// As the API writes it: "pc4".
[[nodiscard]] std::string_view name_of(Precision precision);

// The precision that `asked` stands for when `postcodes` are inside: kAuto is kPc4 above 10,000,
// else kPc6.
[[nodiscard]] Precision used_precision(Precision asked, std::uint64_t postcodes);

// What one question may ask for; options of `straal serve`.
struct Limits {
  std::size_t dates = 4000;
  double radius_km = 500.0;
};

// One question as understood: checked, canonical, no text left to read.
struct Question {
  store::Postcode postcode;
  std::vector<store::Date> dates;  // Ascending, each once, at least one.
  double radius_km = 1.0;
  std::optional<std::vector<store::SbiCode>> sbi = {};  // Ascending, each once.
  std::optional<std::uint32_t> hours = {};              // Bit h is hour h; at least one.
  Precision precision = Precision::kAuto;
  store::Language language = store::Language::kEnglish;
  Backend backend = Backend::kAuto;

  // Differs between any two questions; the same for one question in different words.
  void identify(Identity& identity) const;
};

// The text of a question from a path, a query string or a command line: decoded, unchecked.
struct QuestionText {
  std::string_view postcode;
  std::string_view dates;                       // "2013-01-01;2013-01-08,2013-02-01..2013-02-03"
  std::optional<std::string_view> radius = {};  // kilometres
  std::span<const Parameter> parameters = {};   // sbi, hours, precision, lang, backend
};

// One of the words that a parameter may be, and its value.
template <typename Value>
struct Choice {
  std::string_view word;
  Value value;
};

// The choice that a parameter names. Errors: kInvalid, listing the words that it may be.
template <typename Value, std::size_t N>
[[nodiscard]] store::Result<Value> choose(const std::array<Choice<Value>, N>& choices,
                                          const Parameter& parameter) {
  std::string words;
  for (const Choice<Value>& choice : choices) {
    if (choice.word == parameter.value) return choice.value;
    words += words.empty() ? "" : ", ";
    words += choice.word;
  }
  return store::fail(
      store::ErrorCode::kInvalid,
      parameter.name + " must be one of: " + words + "; not " + store::quoted(parameter.value),
      parameter.name);
}

// Where the parameters of every kind of question go.
struct OptionTargets {
  std::optional<std::vector<store::SbiCode>>& sbi;
  std::optional<std::uint32_t>& hours;
  Precision& precision;
  store::Language& language;
  Backend& backend;
};

// Reads sbi, hours, precision, lang or backend into its target; false for any other parameter.
// Errors: kInvalid for a value that cannot be read.
[[nodiscard]] store::Result<bool> take_option(const Parameter& parameter,
                                              const OptionTargets& targets);

// Errors: kInvalid for text that cannot be read, an unknown or a repeated parameter; kTooLarge for
// a radius or a number of dates over its limit. Error::parameter names the part at fault.
[[nodiscard]] store::Result<Question> read_question(const QuestionText& text, const Limits& limits);

// "2013-01-01;2013-01-08,2013-02-01..2013-02-03" -> ascending dates, each once. A list over
// `max_dates` is refused before it is built.
[[nodiscard]] store::Result<std::vector<store::Date>> parse_dates(std::string_view text,
                                                                  std::size_t max_dates);

// "2.5" -> 2.5 kilometres: digits, with a fraction or without. Errors, with that `parameter`:
// kInvalid for anything else, kTooLarge over `limit_km`.
[[nodiscard]] store::Result<double> parse_radius(std::string_view text, double limit_km,
                                                 const std::string& parameter = "radius");

// "en" or "nl". Errors: kInvalid, with `parameter` "lang".
[[nodiscard]] store::Result<store::Language> parse_language(std::string_view text);

// "17-22" or "22-2,12" -> one bit per hour.
[[nodiscard]] store::Result<std::uint32_t> parse_hours(std::string_view text);

}  // namespace server
