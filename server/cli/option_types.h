#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/text/csv.h"
#include "store/types/date.h"
#include "store/types/result.h"

namespace server {

inline constexpr std::uint64_t kWholeCalendar = 3'652'059;  // Days of the years 0001 to 9999.

// How a configuration file writes a value.
enum class ValueType : std::uint8_t { kSwitch, kText, kWhole, kDecimal, kTexts };

// One option of a command. Its flag, its variable in the environment, its key in the configuration
// file and its line in --help all come from here.
struct Option {
  std::string name;   // "if-exists" is --if-exists, STRAAL_IF_EXISTS and the key `if-exists`.
  std::string value;  // What --help calls the value: "KM"; empty for a switch.
  std::string help;
  std::string default_value;  // For --help; empty where there is none.
  ValueType type;

  // Sets the value: from one text, or from any number of them for kTexts; a switch is "true" or
  // "false". Errors: kInvalid, saying what is expected and quoting what was given.
  std::function<store::Result<void>(std::span<const std::string> texts)> read;

  bool required = false;  // The flag, the environment or the file must give a value.
};

// Each of these fills `target`, whose value at the time of the call is the default.

[[nodiscard]] Option switch_option(std::string name, std::string help, bool& target);

[[nodiscard]] Option text_option(std::string name, std::string value, std::string help,
                                 std::optional<std::string>& target);

// --duckdb FILE: the library that reads Parquet and JSON.
[[nodiscard]] Option duckdb_option(std::optional<std::string>& target);

// Any number of texts, each checked by `check`, which may be empty.
[[nodiscard]] Option texts_option(
    std::string name, std::string value, std::string help, std::vector<std::string>& target,
    std::function<store::Result<void>(const std::string& text)> check = {});

struct WholeRange {
  std::uint64_t lowest;
  std::uint64_t highest;
};

// Decimal digits only. Errors: kInvalid for other text and for a number outside `range`.
[[nodiscard]] store::Result<std::uint64_t> read_whole(std::string_view text, WholeRange range);

template <std::unsigned_integral Number>
[[nodiscard]] Option whole_option(const std::string& name, const std::string& value,
                                  const std::string& help, WholeRange range, Number& target) {
  return {.name = name,
          .value = value,
          .help = help,
          .default_value = std::to_string(target),
          .type = ValueType::kWhole,
          .read = [range, &target](std::span<const std::string> texts) -> store::Result<void> {
            return read_whole(texts.front(), range).map([&target](std::uint64_t number) {
              target = static_cast<Number>(number);
            });
          }};
}

// "4GiB", "500 MB" or "65536": a whole number of bytes, or of kB, MB, GB, TB (powers of 1000) or
// KiB, MiB, GiB, TiB (powers of 1024). Errors: kInvalid for other text, for 0 and for what is too
// large.
[[nodiscard]] store::Result<std::uint64_t> read_bytes(std::string_view text);

// A size as read_bytes takes it; `without` is the default that --help shows.
[[nodiscard]] Option bytes_option(std::string name, std::string help, std::string without,
                                  std::optional<std::uint64_t>& target);

// --hot-days N: the days up to the last date that count as resident; without it all do.
[[nodiscard]] Option hot_days_option(std::optional<std::uint32_t>& target);

// A finite number, 0 or more.
[[nodiscard]] Option decimal_option(std::string name, std::string value, std::string help,
                                    double& target);
[[nodiscard]] Option decimal_option(std::string name, std::string value, std::string help,
                                    std::optional<double>& target);

// One of `choices`; `target` is the index of the chosen one.
[[nodiscard]] Option choice_option(const std::string& name, const std::string& help,
                                   std::vector<std::string> choices, std::size_t& target);

// The same where no choice is a default; `without` is what --help calls that.
[[nodiscard]] Option choice_option(const std::string& name, const std::string& help,
                                   std::vector<std::string> choices, const std::string& without,
                                   std::optional<std::size_t>& target);

// --dates DATES: ascending, each once; none where the option is not given.
[[nodiscard]] Option dates_option(std::vector<store::Date>& target);

// --column NAME=HEADER, any number of times. `tables` are the tables that the command reads, each
// as the names of its columns. Errors: kInvalid for a NAME that is in no table or is given twice,
// and for a HEADER that would serve two columns of one table.
[[nodiscard]] Option column_option(std::vector<std::vector<std::string_view>> tables,
                                   std::vector<store::ColumnName>& target);

}  // namespace server
