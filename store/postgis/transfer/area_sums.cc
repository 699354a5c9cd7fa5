#include "store/postgis/transfer/area_sums.h"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <string>

#include "store/postgis/copy_in.h"

namespace store::postgis {

namespace {

// Three arrays beside each other: keys and the sums of each.
class Columns {
 public:
  template <typename Key>
  void add(Key key, const Sums& sums) {
    const char* const separator = keys_.empty() ? "{" : ",";
    fmt::format_to(std::back_inserter(keys_), "{}{}", separator, key);
    fmt::format_to(std::back_inserter(hits_), "{}{}", separator, sums.hits);
    fmt::format_to(std::back_inserter(delta_), "{}{}", separator, sums.delta);
  }
  void put(CopyIn& copy) {
    for (std::string* column : {&keys_, &hits_, &delta_}) copy << (*column += '}');
  }

 private:
  std::string keys_;
  std::string hits_;
  std::string delta_;
};

}  // namespace

void AreaSums::add(std::span<const PartitionRow> rows) {
  for (const PartitionRow& row : rows) {
    if (index(row.postcode) >= area_of_.size()) return;  // These stand last.
    const std::size_t slot = index(area_of_[index(row.postcode)]);
    if (slot >= areas_.size()) areas_.resize(slot + 1);
    if (!areas_[slot]) areas_[slot] = std::make_unique<Area>();
    Area& area = *areas_[slot];
    const Sums sums{.hits = row.hits, .delta = row.delta};
    ++area.datapoints;
    area.hours[row.hour] += sums;
    area.has_hour.set(row.hour);
    area.industries[index(row.sbi)] += sums;
  }
}

void AreaSums::copy(pqxx::transaction_base& work, Date date,
                    std::span<const std::int16_t> industries) const {
  CopyIn copy(work, TableIs::kOld, "straal.area_sums",
              "date, area, datapoints, hits, delta, hours, hour_hits, hour_delta, industries, "
              "industry_hits, industry_delta");
  const std::string day = to_iso(date);
  for (std::size_t slot = 0; slot < areas_.size(); ++slot) {
    if (!areas_[slot]) continue;
    const Area& area = *areas_[slot];
    Sums all;
    Columns hours;
    for (std::size_t hour = 0; hour < area.hours.size(); ++hour) {
      if (!area.has_hour[hour]) continue;
      hours.add(hour, area.hours[hour]);
      all += area.hours[hour];
    }
    std::map<std::int16_t, Sums> by_id;
    for (const auto& [sbi, sums] : area.industries) by_id[industries[sbi]] = sums;
    Columns its_industries;
    for (const auto& [id, sums] : by_id) its_industries.add(id, sums);
    copy << day << slot << area.datapoints << all.hits << all.delta;
    hours.put(copy);
    its_industries.put(copy);
    copy.end_row();
  }
  copy.complete();
}

}  // namespace store::postgis
