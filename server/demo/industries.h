#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace server {

// When an industry is open, and what a public holiday does to it.
enum class Opening : std::uint8_t {
  kShop,     // Late on one evening a week; on Sundays and holidays only in the larger centres.
  kOffice,   // Closed on holidays.
  kLeisure,  // At its best on holidays.
  kAlways,   // Runs on: a holiday is a Sunday.
};

// One industry of the made-up spring. Weights are digits, so that a week and a day can be seen at
// a glance; 5 is an ordinary day.
struct DemoIndustry {
  std::string_view sbi;        // A code of the Dutch table.
  std::uint32_t activities;    // In the whole country.
  std::uint32_t hits_per_day;  // At an ordinary place on an ordinary day.
  std::uint32_t centre;        // Per cent of its places in a town's centre, not a neighbourhood.
  Opening opening;
  std::string_view week;          // Monday first: "5555570".
  std::string_view hours;         // 24 digits: how the day's hits spread.
  std::int32_t trend = 0;         // Per mille more each week, as spring comes.
  std::int32_t fair_weather = 0;  // Per mille more for each point of weather above the ordinary.
};

[[nodiscard]] std::span<const DemoIndustry> demo_industries();

}  // namespace server
