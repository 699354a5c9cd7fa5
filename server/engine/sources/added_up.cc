#include "server/engine/sources/added_up.h"

#include <algorithm>
#include <iterator>

namespace server {
namespace {

using store::Date;
using store::Sums;

// The index of each of a source's codes among those of the load and all that were added.
std::vector<std::size_t> slots_of(std::span<const store::SbiCode> codes, const Load& load,
                                  SbiCodes& known) {
  std::vector<std::size_t> slots;
  slots.reserve(codes.size());
  for (const store::SbiCode& code : codes) {
    slots.push_back(known.add(code, load.snapshot.sbi->find(code)));
  }
  return slots;
}

void add_by_slot(std::span<const Sums> sums, std::span<const std::size_t> slots,
                 std::vector<Sums>& to) {
  for (std::size_t i = 0; i < sums.size(); ++i) to[slots[i]] += sums[i];
}

std::vector<store::HourSums> added_timelines(std::span<const store::HourSums> one,
                                             std::span<const store::HourSums> other) {
  const auto time = [](const store::HourSums& hour) { return std::pair{hour.date, hour.hour}; };
  std::vector<store::HourSums> in_order;
  in_order.reserve(one.size() + other.size());
  std::ranges::merge(one, other, std::back_inserter(in_order), {}, time, time);
  std::vector<store::HourSums> timeline;
  for (const store::HourSums& hour : in_order) {
    if (!timeline.empty() && time(timeline.back()) == time(hour)) {
      timeline.back().sums += hour.sums;
    } else {
      timeline.push_back(hour);
    }
  }
  return timeline;
}

}  // namespace

std::vector<Date> dates_of(std::span<const store::DateRead> reads) {
  std::vector<Date> dates;
  dates.reserve(reads.size());
  for (const store::DateRead& read : reads) dates.push_back(read.stored);
  return dates;
}

AddedSums::AddedSums(const Load& load)
    : load_{load}, found_{.sums = {}, .codes = SbiCodes(load.snapshot.sbi->codes()), .way = {}} {}

void AddedSums::add(const Source& source, store::Aggregate sums) {
  if (!source.way().empty()) found_.way = source.way();
  store::Aggregate& all = found_.sums;
  const bool has_slots_of_load = source.codes().data() == load_.snapshot.sbi->codes().data();
  if (std::exchange(is_first_, false)) {
    std::vector<Sums> by_sbi = std::exchange(sums.by_sbi, {});
    all = std::move(sums);
    if (has_slots_of_load) {
      all.by_sbi = std::move(by_sbi);
      return;
    }
    const auto slots = slots_of(source.codes(), load_, found_.codes);
    all.by_sbi.resize(found_.codes.size());
    add_by_slot(by_sbi, slots, all.by_sbi);
    return;
  }
  const auto slots = slots_of(source.codes(), load_, found_.codes);
  all.by_sbi.resize(found_.codes.size());
  add_by_slot(sums.by_sbi, slots, all.by_sbi);
  all.timeline = added_timelines(all.timeline, sums.timeline);
  for (std::size_t i = 0; i < sums.by_place.size(); ++i) all.by_place[i] += sums.by_place[i];
  all.datapoints += sums.datapoints;
}

AddedPanel::AddedPanel(const Load& load, const Plan& plan, std::span<const store::Zone> zones)
    : load_{load},
      zones_{zones},
      found_{.dates = dates_of(plan.memory),
             .delta_kinds = {},
             .panel = {},
             .codes = SbiCodes(load.snapshot.sbi->codes()),
             .way = {}} {
  std::ranges::copy(dates_of(plan.postgis), std::back_inserter(found_.dates));
  std::ranges::sort(found_.dates);
  found_.delta_kinds.resize(found_.dates.size());
}

void AddedPanel::add(const Source& source, std::span<const Date> dates, store::Panel panel) {
  if (!source.way().empty()) found_.way = source.way();
  for (const Date date : dates) {
    found_.delta_kinds[index_of(date)] = source.delta_kind(date);
  }
  const bool has_slots_of_load = source.codes().data() == load_.snapshot.sbi->codes().data();
  if (has_slots_of_load && dates.size() == found_.dates.size()) {
    found_.panel = std::move(panel);
    return;
  }
  if (found_.panel.zones() == 0) found_.panel = store::Panel(zones_, found_.dates.size());
  const auto slots = slots_of(source.codes(), load_, found_.codes);
  for (std::size_t date = 0; date < dates.size(); ++date) {
    const std::size_t to_date = index_of(dates[date]);
    for (std::size_t zone = 0; zone < zones_.size(); ++zone) {
      const std::size_t from = zone * dates.size() + date;
      const std::size_t to = zone * found_.dates.size() + to_date;
      found_.panel.whole[to] = panel.whole[from];
      if (zones_[zone].by_hour) found_.panel.by_hour[zone][to_date] = panel.by_hour[zone][date];
      if (panel.by_sbi[from].empty()) continue;
      found_.panel.by_sbi[to].resize(found_.codes.size());
      add_by_slot(panel.by_sbi[from], slots, found_.panel.by_sbi[to]);
    }
  }
}

FoundPanel AddedPanel::take() {
  if (found_.panel.zones() == 0) found_.panel = store::Panel(zones_, found_.dates.size());
  // A source knows fewer codes than all of them do.
  for (std::vector<Sums>& sums : found_.panel.by_sbi) {
    if (!sums.empty()) sums.resize(found_.codes.size());
  }
  return std::move(found_);
}

std::size_t AddedPanel::index_of(Date date) const {
  const auto at = std::ranges::lower_bound(found_.dates, date);
  return static_cast<std::size_t>(at - found_.dates.begin());
}

}  // namespace server
