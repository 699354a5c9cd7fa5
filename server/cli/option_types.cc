#include "server/cli/option_types.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>
#include <utility>

#include "server/engine/question.h"

namespace server {

namespace {

using store::ErrorCode;
using store::fail;
using store::Result;

using Tables = std::vector<std::vector<std::string_view>>;

// The table that has the column; null where none has.
const std::vector<std::string_view>* table_of(const Tables& tables, std::string_view column) {
  const auto table = std::ranges::find_if(tables, [column](const auto& columns) {
    return std::ranges::find(columns, column) != columns.end();
  });
  return table == tables.end() ? nullptr : &*table;
}

Result<store::ColumnName> read_column(const std::string& pair) {
  const std::size_t equals = pair.find('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size()) {
    return fail(ErrorCode::kInvalid, fmt::format("must be NAME=HEADER, not \"{}\"", pair));
  }
  return store::ColumnName{.name = pair.substr(0, equals), .header = pair.substr(equals + 1)};
}

Result<std::vector<store::ColumnName>> read_columns(const Tables& tables,
                                                    std::span<const std::string> pairs) {
  std::vector<store::ColumnName> columns;
  for (const std::string& pair : pairs) {
    const Result<store::ColumnName> column = read_column(pair);
    if (!column) return fail(column.error());
    const auto* table = table_of(tables, column->name);
    if (table == nullptr) {
      std::vector<std::string_view> known;
      for (const auto& names : tables) known.insert(known.end(), names.begin(), names.end());
      return fail(ErrorCode::kInvalid, fmt::format("NAME must be one of: {}; not \"{}\"",
                                                   fmt::join(known, ", "), column->name));
    }
    for (const store::ColumnName& earlier : columns) {
      if (earlier.name == column->name) {
        return fail(ErrorCode::kInvalid,
                    fmt::format("the column \"{}\" is named twice", column->name));
      }
      if (earlier.header == column->header && table_of(tables, earlier.name) == table) {
        return fail(ErrorCode::kInvalid,
                    fmt::format("header \"{}\" cannot be both \"{}\" and \"{}\"", column->header,
                                earlier.name, column->name));
      }
    }
    columns.push_back(*column);
  }
  return columns;
}

Result<bool> read_switch(std::string_view text) {
  constexpr std::array<std::string_view, 4> kOn = {"true", "1", "yes", "on"};
  constexpr std::array<std::string_view, 4> kOff = {"false", "0", "no", "off"};
  if (std::ranges::find(kOn, text) != kOn.end()) return true;
  if (std::ranges::find(kOff, text) != kOff.end()) return false;
  return fail(ErrorCode::kInvalid, fmt::format("must be true or false, not \"{}\"", text));
}

Result<double> read_decimal(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number) ||
      std::signbit(number)) {
    return fail(ErrorCode::kInvalid, fmt::format("must be a number, 0 or more, not \"{}\"", text));
  }
  return number;
}

// Reads a finite number, 0 or more, into a double, or an optional of one.
template <typename Target>
auto decimal_reader(Target& target) {
  return [&target](std::span<const std::string> texts) -> Result<void> {
    return read_decimal(texts.front()).map([&target](double number) { target = number; });
  };
}

// An option that is one of `choices`; `target`, a number or an optional one, is its index.
template <typename Index>
Option one_of(const std::string& name, const std::string& help, std::vector<std::string> choices,
              const std::string& without, Index& target) {
  std::string value = fmt::format("{}", fmt::join(choices, "|"));
  return {.name = name,
          .value = std::move(value),
          .help = help,
          .default_value = without,
          .type = ValueType::kText,
          .read = [all = std::move(choices),
                   &target](std::span<const std::string> texts) -> Result<void> {
            const auto found = std::ranges::find(all, texts.front());
            if (found == all.end()) {
              return fail(ErrorCode::kInvalid, fmt::format("must be one of: {}; not \"{}\"",
                                                           fmt::join(all, ", "), texts.front()));
            }
            target = static_cast<std::size_t>(found - all.begin());
            return {};
          }};
}

}  // namespace

Option texts_option(std::string name, std::string value, std::string help,
                    std::vector<std::string>& target,
                    std::function<Result<void>(const std::string& text)> check) {
  return {.name = std::move(name),
          .value = std::move(value),
          .help = std::move(help),
          .default_value = "",
          .type = ValueType::kTexts,
          .read = [&target,
                   check = std::move(check)](std::span<const std::string> texts) -> Result<void> {
            for (const std::string& text : texts) {
              if (!check) continue;
              if (auto checked = check(text); !checked) return checked;
            }
            target.assign(texts.begin(), texts.end());
            return {};
          }};
}

Result<std::uint64_t> read_whole(std::string_view text, WholeRange range) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < range.lowest ||
      number > range.highest) {
    return fail(ErrorCode::kInvalid, fmt::format("must be a whole number from {} to {}, not \"{}\"",
                                                 range.lowest, range.highest, text));
  }
  return number;
}

Result<std::uint64_t> read_bytes(std::string_view text) {
  struct Unit {
    std::string_view name;
    std::uint64_t bytes;
  };
  constexpr std::array<Unit, 10> kUnits{{{"", 1},
                                         {"B", 1},
                                         {"kB", 1'000},
                                         {"MB", 1'000'000},
                                         {"GB", 1'000'000'000},
                                         {"TB", 1'000'000'000'000},
                                         {"KiB", std::uint64_t{1} << 10U},
                                         {"MiB", std::uint64_t{1} << 20U},
                                         {"GiB", std::uint64_t{1} << 30U},
                                         {"TiB", std::uint64_t{1} << 40U}}};
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  if (unit.starts_with(' ')) unit.remove_prefix(1);
  const auto found = std::ranges::find(kUnits, unit, &Unit::name);
  if (error != std::errc{} || found == kUnits.end() || number == 0 ||
      number > std::numeric_limits<std::int64_t>::max() / found->bytes) {
    return fail(
        ErrorCode::kInvalid,
        fmt::format("must be a size such as 4GiB, 500MB or a number of bytes, not \"{}\"", text));
  }
  return number * found->bytes;
}

Option bytes_option(std::string name, std::string help, std::string without,
                    std::optional<std::uint64_t>& target) {
  return {
      .name = std::move(name),
      .value = "BYTES",
      .help = std::move(help),
      .default_value = std::move(without),
      .type = ValueType::kText,
      .read = [&target](std::span<const std::string> texts) -> Result<void> {
        return read_bytes(texts.front()).map([&target](std::uint64_t bytes) { target = bytes; });
      }};
}

Option hot_days_option(std::optional<std::uint32_t>& target) {
  return {
      .name = "hot-days",
      .value = "N",
      .help = "Days up to the last stored date that count as resident; --memory evicts them last",
      .default_value = "all",
      .type = ValueType::kWhole,
      .read = [&target](std::span<const std::string> texts) -> Result<void> {
        return read_whole(texts.front(), {0, kWholeCalendar}).map([&target](std::uint64_t days) {
          target = static_cast<std::uint32_t>(days);
        });
      }};
}

Option switch_option(std::string name, std::string help, bool& target) {
  return {.name = std::move(name),
          .value = {},
          .help = std::move(help),
          .default_value = {},
          .type = ValueType::kSwitch,
          .read = [&target](std::span<const std::string> texts) -> Result<void> {
            return read_switch(texts.front()).map([&target](bool on) { target = on; });
          }};
}

Option text_option(std::string name, std::string value, std::string help,
                   std::optional<std::string>& target) {
  return {.name = std::move(name),
          .value = std::move(value),
          .help = std::move(help),
          .default_value = target.value_or(""),
          .type = ValueType::kText,
          .read = [&target](std::span<const std::string> texts) -> Result<void> {
            target = texts.front();
            return {};
          }};
}

Option duckdb_option(std::optional<std::string>& target) {
  return text_option("duckdb", "FILE",
                     "DuckDB's library, which reads Parquet and JSON; without it, libduckdb.so "
                     "beside the program or of the system",
                     target);
}

Option decimal_option(std::string name, std::string value, std::string help, double& target) {
  return {.name = std::move(name),
          .value = std::move(value),
          .help = std::move(help),
          .default_value = fmt::format("{}", target),
          .type = ValueType::kDecimal,
          .read = decimal_reader(target)};
}

Option decimal_option(std::string name, std::string value, std::string help,
                      std::optional<double>& target) {
  return {.name = std::move(name),
          .value = std::move(value),
          .help = std::move(help),
          .default_value = {},
          .type = ValueType::kDecimal,
          .read = decimal_reader(target)};
}

Option choice_option(const std::string& name, const std::string& help,
                     std::vector<std::string> choices, std::size_t& target) {
  std::string chosen = choices[target];
  return one_of(name, help, std::move(choices), chosen, target);
}

Option choice_option(const std::string& name, const std::string& help,
                     std::vector<std::string> choices, const std::string& without,
                     std::optional<std::size_t>& target) {
  return one_of(name, help, std::move(choices), without, target);
}

Option dates_option(std::vector<store::Date>& target) {
  return {.name = "dates",
          .value = "DATES",
          .help = "Dates, such as 2013-01-01;2013-01-08 or 2013-01-01..2013-03-31",
          .default_value = {},
          .type = ValueType::kText,
          .read = [&target](std::span<const std::string> texts) -> Result<void> {
            auto dates = parse_dates(texts.front(), kWholeCalendar);
            if (!dates) return fail(dates.error());
            target = std::move(*dates);
            return {};
          }};
}

Option column_option(Tables tables, std::vector<store::ColumnName>& target) {
  return {.name = "column",
          .value = "NAME=HEADER",
          .help = "The file's header names the column NAME as HEADER; may be given several times",
          .default_value = {},
          .type = ValueType::kTexts,
          .read = [all = std::move(tables),
                   &target](std::span<const std::string> pairs) -> Result<void> {
            auto columns = read_columns(all, pairs);
            if (!columns) return fail(columns.error());
            target = std::move(*columns);
            return {};
          }};
}

}  // namespace server
