#include "store/postgis/ask_panel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <pqxx/pqxx>
#include <string>
#include <string_view>
#include <vector>

#include "store/postgis/rim.h"
#include "store/postgis/sql_array.h"

namespace store::postgis {
namespace {

constexpr const char* kPanel =
    "SELECT zone, date, part, key, hits, delta FROM straal.{}($1, $2, $3, $4, $5, $6, $7, $8, "
    "$9, $10, $11)";

}  // namespace

void prepare_panels(pqxx::connection_base& connection) {
  connection.prepare("panel", fmt::format(kPanel, "panel"));
  connection.prepare("panel_by_table", fmt::format(kPanel, "panel_by_table"));
}

ZoneParts parts_of(const PanelRead& read) {
  const auto& [selection, areas] = read;
  ZoneParts parts;
  for (std::size_t number = 0; number < selection.zones.size(); ++number) {
    const Zone& zone = selection.zones[number];
    if (zone.by_sbi) parts.by_industry.push_back(number);
    // Sums of areas know no industry and hour at once.
    const bool by_areas = selection.sbi.empty() && (selection.hours == kEveryHour || !zone.by_sbi);
    const AreasAndRim what =
        by_areas ? areas_or_runs(zone.runs, areas.of, areas.count) : runs_alone(zone.runs);
    parts.ranks += what.rim_ranks;
    for (const SignedRun& run : what.runs) parts.runs.push_back({number, run});
    for (const AreaSlot area : what.areas) parts.areas.push_back({number, area});
  }
  return parts;
}

Panel ask_panel(pqxx::transaction_base& transaction, const Catalog& catalog, const PanelRead& read,
                const ZoneParts& parts, Join join) {
  const PanelSelection& selection = read.selection;
  Panel panel(selection.zones, selection.dates.size());
  for (const std::size_t zone : parts.by_industry) {
    for (std::size_t date = 0; date < selection.dates.size(); ++date) {
      panel.by_sbi[zone * selection.dates.size() + date].resize(catalog.sbi.size());
    }
  }

  const auto stored = array_of(selection.dates, [](Date date) { return to_iso(date); });
  const auto loaded = array_of(
      selection.dates, [&catalog](Date date) { return '"' + catalog.find(date)->loaded_at + '"'; });
  const AskedRanks ranks(transaction, catalog, parts.runs, join);
  const auto area_zones = array_of(parts.areas, [](const ZoneArea& a) { return a.zone; });
  const auto its_areas = array_of(parts.areas, [](const ZoneArea& a) { return index(a.area); });
  const auto by_industry = array_of(parts.by_industry, [](std::size_t zone) { return zone; });
  const std::string industries = selected_ids(selection.sbi);
  const std::string hours = std::to_string(selection.hours);

  for (const pqxx::row& row :
       transaction.exec_prepared(ranks.statement("panel"), stored, loaded, ranks.zones,
                                 ranks.firsts, ranks.lasts, ranks.signs, area_zones, its_areas,
                                 by_industry, selection.sbi.empty() ? nullptr : industries.c_str(),
                                 selection.hours == kEveryHour ? nullptr : hours.c_str())) {
    const auto date = std::ranges::lower_bound(selection.dates, parse_date(row[1].c_str()).value());
    const auto zone = row[0].as<std::size_t>();
    const auto date_index = static_cast<std::size_t>(date - selection.dates.begin());
    const std::size_t at = zone * selection.dates.size() + date_index;
    const auto key = row[3].as<std::size_t>();
    // Sums that are subtracted stay negative until the sums that they are subtracted from arrive.
    const auto hits = static_cast<std::uint64_t>(row[4].as<std::int64_t>());
    const auto delta = static_cast<std::uint64_t>(row[5].as<std::int64_t>());
    if (std::string_view(row[2].c_str()) == "hour") {
      panel.whole.at(at) += {.hits = hits, .delta = delta};
      if (panel.by_hour.at(zone).empty()) continue;
      panel.by_hour[zone].at(date_index).hits.at(key) += hits;
      panel.by_hour[zone].at(date_index).delta.at(key) += delta;
    } else {
      panel.by_sbi.at(at).at(key) += {.hits = hits, .delta = delta};
    }
  }
  return panel;
}

}  // namespace store::postgis
