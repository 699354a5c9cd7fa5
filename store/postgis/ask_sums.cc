#include "store/postgis/ask_sums.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "store/postgis/ask_panel.h"
#include "store/postgis/rim.h"
#include "store/postgis/sql_array.h"

namespace store::postgis {
namespace {

constexpr const char* kSums =
    "SELECT part, date, key, hits, delta, datapoints FROM straal.{}($1, $2, $3, $4, $5, $6, $7, "
    "$8, $9, $10, $11)";
constexpr const char* kOtherState = "ST001";  // See sql/sums.sql.

// The index of each rank of the runs in Aggregate::by_place.
class PlaceIndex {
 public:
  explicit PlaceIndex(std::span<const SlotRun> runs) : runs_{runs} {
    std::size_t postcodes_before = 0;
    for (const SlotRun run : runs) {
      first_.push_back(postcodes_before);
      postcodes_before += run.size();
    }
    size_ = postcodes_before;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t of(std::uint32_t rank) const {
    const auto after = std::ranges::upper_bound(
        runs_, rank, {}, [](const SlotRun& run) { return index(run.first); });
    const auto run = static_cast<std::size_t>(after - runs_.begin()) - 1;
    return first_[run] + (rank - index(runs_[run].first));
  }

 private:
  std::span<const SlotRun> runs_;
  std::vector<std::size_t> first_;  // By run.
  std::size_t size_;
};

const char* name_of(PlaceSums places) {
  switch (places) {
    case PlaceSums::kByPostcode:
      return "rank";
    case PlaceSums::kByArea:
      return "area";
    default:
      return "none";
  }
}

// Adds to the hour's entry of a timeline in time order, which need not be there yet.
void add_hour(std::vector<HourSums>& timeline, Date date, std::uint64_t hour, const Sums& sums) {
  const auto time = [](const HourSums& entry) { return std::pair{entry.date, entry.hour}; };
  const std::pair wanted{date, static_cast<std::uint8_t>(hour)};
  const auto at = std::ranges::lower_bound(timeline, wanted, {}, time);
  if (at != timeline.end() && time(*at) == wanted) {
    at->sums += sums;
  } else {
    timeline.insert(at, {.date = date, .hour = wanted.second, .sums = sums});
  }
}

}  // namespace

void look_for_client(pqxx::connection_base& connection) {
  pqxx::nontransaction{connection}.exec(
      "SELECT set_config('client_connection_check_interval', '200ms', false) "
      "FROM pg_foreign_server WHERE srvname = 'straal'");
}

void prepare_session(pqxx::connection_base& connection) {
  connection.set_variable("jit", "off");  // It takes longer than most of these statements.
  look_for_client(connection);
  connection.prepare("sums", fmt::format(kSums, "sums"));
  connection.prepare("sums_by_table", fmt::format(kSums, "sums_by_table"));
  prepare_panels(connection);
}

bool is_other_state(const pqxx::sql_error& error) { return error.sqlstate() == kOtherState; }

// Sums of areas know no industry and hour at once, and nothing of single postcodes.
AreasAndRim areas_of(const SumsRead& read) {
  const auto& [reads, selection, places] = read;
  const bool by_areas = places.sums != PlaceSums::kByPostcode && selection.sbi.empty() &&
                        selection.hours == kEveryHour;
  return by_areas ? areas_or_runs(selection.runs, places.areas.of, places.areas.count)
                  : runs_alone(selection.runs);
}

Aggregate ask_sums(pqxx::transaction_base& transaction, const Catalog& catalog,
                   const SumsRead& read, const AreasAndRim& what, Join join) {
  const Selection& selection = read.selection;
  const Places& places = read.places;
  const PlaceIndex place_index(selection.runs);
  Aggregate result;
  result.by_sbi.resize(catalog.sbi.size());
  if (places.sums == PlaceSums::kByPostcode) result.by_place.resize(place_index.size());
  if (places.sums == PlaceSums::kByArea) result.by_place.resize(places.areas.count);

  const auto stored = array_of(read.reads, [](const DateRead& r) { return to_iso(r.stored); });
  const auto loaded = array_of(read.reads, [&catalog](const DateRead& r) {
    return '"' + catalog.find(r.stored)->loaded_at + '"';
  });
  const auto asked = array_of(read.reads, [](const DateRead& r) { return to_iso(r.asked()); });
  const auto baseline = array_of(
      read.reads, [](const DateRead& r) { return r.role == Role::kWeekBefore ? 't' : 'f'; });
  std::vector<ZoneRun> runs;
  for (const SignedRun& run : what.runs) runs.push_back({.zone = 0, .part = run});
  const AskedRanks ranks(transaction, catalog, runs, join);
  const auto areas = array_of(what.areas, [](AreaSlot area) { return index(area); });
  const std::string industries = selected_ids(selection.sbi);
  const std::string hours = std::to_string(selection.hours);
  // Null where nothing is left out.
  const char* const some_industries = selection.sbi.empty() ? nullptr : industries.c_str();
  const char* const some_hours = selection.hours == kEveryHour ? nullptr : hours.c_str();

  for (const pqxx::row& row :
       transaction.exec_prepared(ranks.statement("sums"), stored, loaded, asked, baseline,
                                 ranks.firsts, ranks.lasts, ranks.signs, areas, some_industries,
                                 some_hours, what.areas.empty() ? name_of(places.sums) : "area")) {
    // Sums that are taken away are negative until they meet what they are taken from.
    const auto number = [&row](int column) {
      return static_cast<std::uint64_t>(row[column].as<std::int64_t>());
    };
    const Sums sums{.hits = number(3), .delta = number(4)};
    result.datapoints += number(5);
    const std::string_view part = row[0].c_str();
    if (part == "industry") {
      result.by_sbi.at(number(2)) += sums;
    } else if (part == "hour") {
      add_hour(result.timeline, parse_date(row[1].c_str()).value(), number(2), sums);
    } else if (places.sums == PlaceSums::kByPostcode) {
      result.by_place.at(place_index.of(static_cast<std::uint32_t>(number(2)))) += sums;
    } else if (places.sums == PlaceSums::kByArea) {
      result.by_place.at(number(2)) += sums;
    }
  }
  std::erase_if(result.timeline, [](const HourSums& hour) { return !hour.sums.any(); });
  return result;
}

}  // namespace store::postgis
