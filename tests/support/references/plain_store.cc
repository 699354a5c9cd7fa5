#include "tests/support/references/plain_store.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <utility>

#include "store/directory/windows.h"
#include "store/format/window_builder.h"
#include "tests/support/partition_bytes.h"

namespace tests {
namespace {

using store::Date;
using store::DeltaKind;

std::uint32_t below(std::mt19937& random, std::uint32_t bound) {
  return static_cast<std::uint32_t>(random() % bound);
}

store::Hits random_hits(std::mt19937& random) {
  if (below(random, 50) == 0) return std::numeric_limits<store::Hits>::max();
  return below(random, 20);
}

std::shared_ptr<const store::DatePartition> partition_of(const PlainStore& plain, Date date,
                                                         DeltaKind kind) {
  std::vector<store::PartitionRow> rows;
  for (const PlainRow& row : plain.rows) {
    if (row.date == date) rows.push_back(row.row);
  }
  const auto bytes = partition_bytes({.date = date,
                                      .delta_kind = kind,
                                      .located = plain.located,
                                      .slots = plain.located + plain.unlocated,
                                      .sbi_codes = plain.sbi},
                                     std::move(rows));
  return std::make_shared<const store::DatePartition>(
      read_partition_bytes(bytes, "memory").value());
}

// The windows of `days` days over the snapshot's dates, whether or not they are worth keeping.
void add_windows(std::uint32_t days, store::Snapshot& snapshot) {
  const auto begin_of = [days](Date date) {
    const auto number = static_cast<std::uint32_t>(date.time_since_epoch().count());
    return date - std::chrono::days{number % days};
  };
  std::map<Date, std::vector<const store::SeriesTable*>> parts;
  for (const store::SnapshotDate& date : snapshot.dates) {
    parts[begin_of(date.date)].push_back(&date.rows->series());
  }
  for (const auto& [first, tables] : parts) {
    if (tables.size() < 2) continue;
    auto window = store::WindowBuilder::sum_up(tables).value();
    BufferSink sink;
    const std::size_t size = window.write(sink, first, days).value();
    auto series = store::VerifiedFile::open(shared_bytes(sink.take()), size, "memory")
                      .and_then(store::SeriesTable::read)
                      .value();
    snapshot.windows.push_back(
        {.first = first,
         .days = days,
         .series = std::make_shared<const store::SeriesTable>(std::move(series))});
  }
}

// The place of a postcode in the runs put one after the other; nothing outside them.
std::optional<std::size_t> position_in(std::span<const store::SlotRun> runs,
                                       store::PostcodeSlot postcode) {
  std::size_t position = 0;
  for (const store::SlotRun run : runs) {
    if (run.first <= postcode && postcode < run.last) {
      return position + index(postcode) - index(run.first);
    }
    position += run.size();
  }
  return std::nullopt;
}

// Adds what `sums_of` makes of each row of `from` that is selected; returns how many there are.
std::uint64_t add_naively(const PlainStore& plain, Date from, const store::Selection& selection,
                          const store::Places& places,
                          const std::function<store::Sums(const store::PartitionRow&)>& sums_of,
                          std::vector<store::Sums>& by_hour, store::Aggregate& result) {
  std::uint64_t added = 0;
  for (const auto& [date, row] : plain.rows) {
    const auto position = position_in(selection.runs, row.postcode);
    if (date != from || !position || (selection.hours >> row.hour & 1U) == 0) continue;
    if (!selection.sbi.empty() && selection.sbi[index(row.sbi)] == 0) continue;
    const store::Sums sums = sums_of(row);
    result.by_sbi[index(row.sbi)] += sums;
    by_hour[row.hour] += sums;
    if (places.sums == store::PlaceSums::kByPostcode) result.by_place[*position] += sums;
    if (places.sums == store::PlaceSums::kByArea) {
      result.by_place[index(places.areas.of[index(row.postcode)])] += sums;
    }
    ++added;
  }
  return added;
}

}  // namespace

Date random_store_day(int day) {
  return Date{std::chrono::year{2013} / 2 / 20} + std::chrono::days{day};
}

PlainStore random_store(unsigned seed, const PlainShape& shape) {
  std::mt19937 random(seed);
  PlainStore plain{.located = shape.postcodes,
                   .unlocated = 1 + shape.postcodes / 10,
                   .sbi = shape.sbi,
                   .dates = {},
                   .rows = {}};
  const auto days = static_cast<std::uint32_t>(shape.dates * 3);
  std::vector<Date> dates;
  while (plain.dates.size() < static_cast<std::size_t>(shape.dates)) {
    const Date date = random_store_day(static_cast<int>(below(random, days)));
    const auto kind = below(random, 2) == 0 ? DeltaKind::kGiven : DeltaKind::kDerived;
    if (plain.dates.emplace(date, kind).second) dates.push_back(date);
  }
  for (std::size_t i = 0; i < shape.rows; ++i) {
    const Date date = dates[below(random, static_cast<std::uint32_t>(dates.size()))];
    const std::uint32_t slots = plain.located + plain.unlocated;
    const std::uint32_t slot = below(random, 1 + below(random, slots));
    const bool given = plain.dates.at(date) == DeltaKind::kGiven;
    plain.rows.push_back(
        {.date = date,
         .row = {.activity = below(random, 5),
                 .postcode = store::PostcodeSlot{below(random, 2) == 0 ? slot : slots - 1 - slot},
                 .hits = random_hits(random),
                 .delta = given ? random_hits(random) : 0,
                 .sbi = store::SbiSlot{static_cast<std::uint16_t>(below(random, shape.sbi))},
                 .hour = static_cast<std::uint8_t>(below(random, 24))}});
  }
  return plain;
}

store::Snapshot snapshot_of(const PlainStore& plain) {
  store::SbiDictionary sbi;
  for (std::uint16_t i = 0; i < plain.sbi; ++i) {
    sbi.add(store::SbiCode::parse(std::to_string(1000 + i)).value());
  }
  store::Snapshot snapshot{.data_version = "plain-1",
                           .sbi = std::make_shared<const store::SbiDictionary>(std::move(sbi)),
                           .dates = {}};
  for (const auto& [date, kind] : plain.dates) {
    snapshot.dates.push_back({.date = date, .rows = partition_of(plain, date, kind)});
  }
  for (const std::uint32_t days : store::kWindowDays) add_windows(days, snapshot);
  std::ranges::stable_sort(snapshot.windows, std::ranges::greater{}, &store::SnapshotWindow::days);
  return snapshot;
}

std::vector<store::SlotRun> random_runs(std::mt19937& random, std::uint32_t postcodes) {
  constexpr std::uint32_t kAFewSlots = 12;
  constexpr std::uint32_t kSlotsOfABlock = 32;
  std::vector<store::SlotRun> runs;
  std::uint32_t slot = static_cast<std::uint32_t>(random()) % 5;
  while (slot < postcodes) {
    const std::uint32_t most = random() % 2 == 0 ? kAFewSlots : postcodes / 2;
    std::uint32_t last = slot + 1 + static_cast<std::uint32_t>(random()) % most;
    if (random() % 4 == 0) last = (last + kSlotsOfABlock - 1) / kSlotsOfABlock * kSlotsOfABlock;
    last = std::min(postcodes, last);
    runs.push_back({.first = store::PostcodeSlot{slot}, .last = store::PostcodeSlot{last}});
    slot = last + 1 + static_cast<std::uint32_t>(random()) % (random() % 4 == 0 ? 200 : 20);
  }
  return runs;
}

store::Aggregate aggregate_naively(const PlainStore& plain, std::span<const Date> dates,
                                   const store::Selection& selection, const store::Places& places) {
  store::Aggregate result;
  result.by_sbi.resize(plain.sbi);
  if (places.sums == store::PlaceSums::kByArea) result.by_place.resize(places.areas.count);
  if (places.sums == store::PlaceSums::kByPostcode) {
    for (const store::SlotRun run : selection.runs) {
      result.by_place.resize(result.by_place.size() + run.size());
    }
  }
  for (const Date date : dates) {
    const auto stored = plain.dates.find(date);
    if (stored == plain.dates.end()) continue;
    const bool given = stored->second == DeltaKind::kGiven;
    std::vector<store::Sums> by_hour(24);
    const auto as_read = [given](const store::PartitionRow& row) {
      return store::Sums{.hits = row.hits, .delta = given ? row.delta : 0};
    };
    const auto as_delta = [](const store::PartitionRow& row) {
      return store::Sums{.hits = 0, .delta = row.hits};
    };
    result.datapoints += add_naively(plain, date, selection, places, as_read, by_hour, result);
    if (!given) {
      const Date week_before = date - std::chrono::days{7};
      add_naively(plain, week_before, selection, places, as_delta, by_hour, result);
    }
    for (std::uint8_t hour = 0; hour < 24; ++hour) {
      if (by_hour[hour].hits > 0 || by_hour[hour].delta > 0) {
        result.timeline.push_back({date, hour, by_hour[hour]});
      }
    }
  }
  return result;
}

store::Panel panel_naively(const PlainStore& plain, const store::PanelSelection& question) {
  store::Panel panel;
  for (const store::Zone& zone : question.zones) {
    std::vector<store::HoursOfDay> hours;
    for (const Date asked : question.dates) {
      store::HoursOfDay by_hour;
      store::Sums whole;
      std::vector<store::Sums> by_sbi(zone.by_sbi ? plain.sbi : 0);
      const bool given = plain.dates.at(asked) == DeltaKind::kGiven;
      for (const auto& [date, row] : plain.rows) {
        if (date != asked || !position_in(zone.runs, row.postcode)) continue;
        if (!question.sbi.empty() && question.sbi[index(row.sbi)] == 0) continue;
        if ((question.hours >> row.hour & 1U) == 0) continue;
        by_hour.hits[row.hour] += row.hits;
        by_hour.delta[row.hour] += given ? row.delta : 0;
        const store::Sums sums{.hits = row.hits, .delta = given ? row.delta : 0};
        whole += sums;
        if (zone.by_sbi) by_sbi[index(row.sbi)] += sums;
      }
      panel.whole.push_back(whole);
      hours.push_back(by_hour);
      panel.by_sbi.push_back(std::move(by_sbi));
    }
    panel.by_hour.push_back(zone.by_hour ? std::move(hours) : std::vector<store::HoursOfDay>{});
  }
  return panel;
}

}  // namespace tests
