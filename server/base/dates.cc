#include "server/base/dates.h"

#include <date/date.h>

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
  return date::format(std::locale::classic(), "%a, %d %b %Y %T GMT",
                      std::chrono::floor<std::chrono::seconds>(moment));
}

}  // namespace server
