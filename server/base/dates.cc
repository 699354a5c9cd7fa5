#include "server/base/dates.h"

#include <date/date.h>
#include <fmt/chrono.h>

#include <locale>

namespace server {

std::string long_date(store::Date date) {
  const std::string weekday = date::format(std::locale::classic(), "%A ", date);
  const std::string day = std::to_string(unsigned{std::chrono::year_month_day{date}.day()});
  return weekday + day + date::format(std::locale::classic(), " %B %Y", date);
}

std::string short_weekday(store::Date date) {
  return date::format(std::locale::classic(), "%a", date);
}

std::string http_date(std::chrono::system_clock::time_point moment) {
  // Each answer has one: date::format(), which makes a stream, took 4 % of a small one.
  return fmt::format("{:%a, %d %b %Y %T} GMT",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(moment)));
}

}  // namespace server
