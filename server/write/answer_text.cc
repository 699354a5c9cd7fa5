#include "server/write/answer_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>
#include <vector>

#include "server/base/terminal.h"
#include "store/types/date.h"

namespace server {

namespace {

constexpr std::size_t kListed = 10;      // Industries and postcodes at most.
constexpr std::size_t kListedDates = 3;  // More than these are given as a range.

std::string headline(const Load& load, const Question& question, const Answer& answer) {
  const geo::Centres& centres = load.region->centres;
  std::string place;
  if (const auto slot = centres.codes.find(question.postcode)) place = centres.place_name(*slot);
  std::string line =
      fmt::format("{}{}{}, {} km, {}", question.postcode.text(), place.empty() ? "" : " ", place,
                  question.radius_km, dates_text(question.dates));
  line += filters_text(question.sbi, question.hours);
  line += "\n" + count_of(answer.total.hits, "hit", "hits");
  if (answer.total.delta != 0) {
    line +=
        fmt::format(", {} against {} the week before",
                    percent_change(store::percentage(answer.total)), thousands(answer.total.delta));
  } else {
    line += ", none the week before";
  }
  return printable_lines(line) +
         fmt::format("\n{} inside, {}\n", count_of(answer.postcodes, "postcode", "postcodes"),
                     count_of(answer.datapoints, "datapoint", "datapoints"));
}

std::string change_of(const store::Sums& sums) {
  return sums.delta == 0 ? "new" : percent_change(store::percentage(sums));
}

std::string and_more(std::size_t all, std::string_view one, std::string_view many) {
  if (all <= kListed) return {};
  const std::size_t more = all - kListed;
  return fmt::format("{:{}}and {} more {}\n", "", kTableIndent, thousands(more),
                     more == 1 ? one : many);
}

std::string industries_text(const Answer& answer) {
  if (answer.stats.empty()) return {};
  Table table({Align::kLeft, Align::kLeft, Align::kRight, Align::kRight, Align::kRight});
  table.add_row({"sbi", "industry", "hits", "week before", "change"});
  for (const Stat& stat : std::span(answer.stats).first(std::min(kListed, answer.stats.size()))) {
    // Where no table gives a title, the code is its own: once is enough.
    const std::string_view title = stat.title == stat.sbi.text() ? "" : stat.title;
    table.add_row({std::string(stat.sbi.text()), shortened(title, kTitleWidth),
                   thousands(stat.sums.hits), thousands(stat.sums.delta), change_of(stat.sums)});
  }
  return '\n' + table.text(kTableIndent) + and_more(answer.stats.size(), "industry", "industries");
}

std::string hours_of_day_text(const Answer& answer) {
  std::array<std::uint64_t, 24> hits{};
  std::array<std::uint64_t, 24> before{};
  for (const store::HourSums& hour : answer.timeline) {
    hits[hour.hour] += hour.sums.hits;
    before[hour.hour] += hour.sums.delta;
  }
  const auto busiest = std::ranges::max_element(hits);
  const std::uint64_t highest = std::max(*busiest, *std::ranges::max_element(before));
  if (highest == 0) return {};
  Table table({Align::kLeft, Align::kLeft, Align::kLeft});
  table.add_row({"hour", "0     6     12    18   ", ""});
  table.add_row({"hits", sparkline(hits, highest),
                 fmt::format("most {} at {}:00", thousands(*busiest), busiest - hits.begin())});
  table.add_row({"week before", sparkline(before, highest), ""});
  return '\n' + table.text(kTableIndent);
}

std::string postcodes_text(const Load& load, const Answer& answer) {
  if (answer.points.empty()) return {};
  std::vector<const Point*> busiest;
  busiest.reserve(answer.points.size());
  for (const Point& point : answer.points) busiest.push_back(&point);
  const std::size_t shown = std::min(kListed, busiest.size());
  // Ties in the order of the points: by code.
  std::ranges::partial_sort(busiest, busiest.begin() + static_cast<std::ptrdiff_t>(shown),
                            [](const Point* a, const Point* b) {
                              if (a->sums.hits != b->sums.hits) return a->sums.hits > b->sums.hits;
                              return a < b;
                            });
  busiest.resize(shown);
  const geo::Centres& centres = load.region->centres;
  Table table({Align::kLeft, Align::kLeft, Align::kRight, Align::kRight, Align::kRight});
  table.add_row({"code", "place", "hits", "week before", "change"});
  for (const Point* point : busiest) {
    const auto slot = centres.codes.find(*point->postcode);
    table.add_row({std::string(point->postcode->text()),
                   slot ? shortened(centres.place_name(*slot), kTitleWidth) : "",
                   thousands(point->sums.hits), thousands(point->sums.delta),
                   change_of(point->sums)});
  }
  return '\n' + table.text(kTableIndent) + and_more(answer.points.size(), "postcode", "postcodes");
}

std::string missing_text(const Answer& answer) {
  std::string text;
  if (!answer.plan.missing_dates.empty()) {
    text += "not in the store: " + dates_text(answer.plan.missing_dates) + '\n';
  }
  if (!answer.plan.baseline_missing.empty()) {
    text += "no week before in the store for: " + dates_text(answer.plan.baseline_missing) + '\n';
  }
  return text.empty() ? text : '\n' + text;
}

std::string reads_text(std::span<const store::DateRead> reads) {
  std::vector<store::Date> asked;
  std::vector<store::Date> baselines;
  for (const store::DateRead& read : reads) {
    (read.role == store::Role::kAsked ? asked : baselines).push_back(read.stored);
  }
  std::string text = asked.empty() ? "no asked date" : dates_text(asked);
  if (!baselines.empty()) text += ", for the week before " + dates_text(baselines);
  return text;
}

}  // namespace

std::string dates_text(const std::vector<store::Date>& dates) {
  if (dates.size() > kListedDates) {
    return date_count(dates.size(), dates.front(), dates.back());
  }
  std::string text;
  for (const store::Date date : dates) {
    text += (text.empty() ? "" : ", ") + store::to_iso(date);
  }
  return text;
}

std::string hours_text(std::uint32_t hours) {
  std::string text;
  for (int hour = 0; hour < 24; ++hour) {
    if ((hours >> hour & 1U) == 0) continue;
    int last = hour;
    while (last < 23 && (hours >> (last + 1) & 1U) != 0) ++last;
    text += (text.empty() ? "" : ", ") + std::to_string(hour);
    if (last != hour) text += "-" + std::to_string(last);
    hour = last;
  }
  return text;
}

std::string filters_text(const std::optional<std::vector<store::SbiCode>>& sbi,
                         const std::optional<std::uint32_t>& hours) {
  std::string words;
  if (sbi) {
    words += ", only in sbi";
    for (const store::SbiCode& code : *sbi) words += fmt::format(" {}", code.text());
  }
  if (hours) {
    words += fmt::format(", only {} {}", std::popcount(*hours) == 1 ? "hour" : "hours",
                         hours_text(*hours));
  }
  return words;
}

std::string plan_text(const Cleared<Answer>& cleared) {
  const Answer& answer = *cleared;
  Table table({Align::kLeft, Align::kLeft});
  table.add_row({"answered by", std::string(answer.plan.backend())});
  table.add_row({"because", answer.plan.why});
  if (!answer.plan.memory.empty()) table.add_row({"memory", reads_text(answer.plan.memory)});
  if (!answer.plan.postgis.empty()) {
    table.add_row({"postgis", reads_text(answer.plan.postgis)});
    table.add_row({"way", std::string(answer.way)});
  }
  return '\n' + table.text(0);
}

std::string answer_text(const Load& load, const Question& question,
                        const Cleared<Answer>& cleared) {
  const Answer& answer = *cleared;
  return headline(load, question, answer) + industries_text(answer) + hours_of_day_text(answer) +
         postcodes_text(load, answer) + missing_text(answer);
}

}  // namespace server
