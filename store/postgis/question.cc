#include "store/postgis/question.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <pqxx/pqxx>
#include <string>
#include <vector>

namespace store::postgis {
namespace {

// "{1,2,3}" of what `text_of` makes of each value: an array as PostgreSQL reads it.
template <typename Values, typename TextOf>
std::string array_of(const Values& values, TextOf text_of) {
  std::string text = "{";
  for (const auto& value : values) {
    if (text.size() > 1) text += ',';
    fmt::format_to(std::back_inserter(text), "{}", text_of(value));
  }
  text += '}';
  return text;
}

std::uint64_t number(const pqxx::field& field) {
  return field.is_null() ? 0 : field.as<std::uint64_t>();
}

constexpr const char* kRanges = R"(
SELECT GROUPING(sbi, day, rank) AS part, sbi, day, hour, rank, sum(hits), sum(delta), count(*) FILTER (WHERE NOT baseline)
FROM (
  SELECT p.sbi, reads.asked AS day, p.hour, p.rank, reads.baseline,
         CASE WHEN reads.baseline THEN 0 ELSE p.hits END AS hits,
         CASE WHEN reads.baseline THEN p.hits ELSE coalesce(p.delta, 0) END AS delta
  FROM unnest($1::date[], $2::boolean[], $3::date[]) AS reads (stored, baseline, asked)
  CROSS JOIN unnest($4::integer[], $5::integer[]) AS runs (first, last)
  JOIN straal.datapoints AS p ON p.date = reads.stored AND p.rank >= runs.first AND p.rank < runs.last
  WHERE ($6::smallint[] IS NULL OR p.sbi = ANY ($6)) AND $7::integer >> p.hour & 1 = 1
) AS rows
GROUP BY GROUPING SETS ((sbi), (day, hour), (rank)))";

// Where each rank of the runs stands among the places.
class PlaceOf {
 public:
  explicit PlaceOf(std::span<const SlotRun> runs) : runs_{runs} {
    std::size_t place = 0;
    for (const SlotRun run : runs) {
      first_.push_back(place);
      place += run.size();
    }
    size_ = place;
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

}  // namespace

void prepare_session(pqxx::connection_base& connection) {
  connection.set_variable("jit", "off");
  connection.prepare("ranges", kRanges);
}

bool is_current(pqxx::transaction_base& transaction, const Catalog& catalog,
                std::span<const DateRead> reads) {
  std::map<std::string, const CatalogDate*> expected;
  for (const DateRead& read : reads) expected[to_iso(read.stored)] = catalog.find(read.stored);
  const std::string dates = array_of(expected, [](const auto& entry) { return entry.first; });
  const pqxx::result found = transaction.exec_params(
      "SELECT date, loaded_at FROM straal.dates WHERE date = ANY ($1::date[])", dates);
  if (found.size() != expected.size()) return false;
  return std::all_of(found.begin(), found.end(), [&expected](const pqxx::row& row) {
    return expected.at(row[0].c_str())->loaded_at == row[1].c_str();
  });
}

Aggregate ask(pqxx::transaction_base& transaction, const Catalog& catalog, const Question& question,
              std::string_view& way) {
  const Selection& selection = question.selection;
  const PlaceOf place_of(selection.runs);
  Aggregate result;
  result.by_sbi.resize(catalog.sbi.size());
  if (question.places.sums == PlaceSums::kByPostcode) result.by_place.resize(place_of.size());
  if (question.places.sums == PlaceSums::kByArea) result.by_place.resize(question.places.areas);

  const auto dates = array_of(question.reads, [](const DateRead& r) { return to_iso(r.stored); });
  const auto roles = array_of(
      question.reads, [](const DateRead& r) { return r.role == Role::kBaseline ? 't' : 'f'; });
  const auto asked = array_of(question.reads, [](const DateRead& r) { return to_iso(r.asked()); });
  const auto firsts = array_of(selection.runs, [](const SlotRun& run) { return index(run.first); });
  const auto lasts = array_of(selection.runs, [](const SlotRun& run) { return index(run.last); });
  std::string sbi = "{";
  for (std::size_t i = 0; i < selection.sbi.size(); ++i) {
    if (selection.sbi[i] == 0) continue;
    if (sbi.size() > 1) sbi += ',';
    sbi += std::to_string(i);
  }
  sbi += '}';
  const auto hours = static_cast<std::int32_t>(selection.hours);
  way = "ranges of ranks";
  const pqxx::result rows =
      selection.sbi.empty()
          ? transaction.exec_prepared("ranges", dates, roles, asked, firsts, lasts, nullptr, hours)
          : transaction.exec_prepared("ranges", dates, roles, asked, firsts, lasts, sbi, hours);
  for (const pqxx::row& row : rows) {
    const Sums sums{.hits = number(row[5]), .delta = number(row[6])};
    switch (row[0].as<int>()) {
      case 0b011:
        result.by_sbi[row[1].as<std::size_t>()] += sums;
        result.datapoints += number(row[7]);
        break;
      case 0b101:
        if (!sums.any()) break;
        result.timeline.push_back({.date = parse_date(row[2].c_str()).value(),
                                   .hour = static_cast<std::uint8_t>(row[3].as<int>()),
                                   .sums = sums});
        break;
      default: {
        const auto rank = row[4].as<std::uint32_t>();
        if (question.places.sums == PlaceSums::kByPostcode) {
          result.by_place[place_of.of(rank)] += sums;
        } else if (question.places.sums == PlaceSums::kByArea) {
          result.by_place[index(question.places.area_of[rank])] += sums;
        }
      }
    }
  }
  std::ranges::sort(result.timeline, {}, [](const HourSums& hour) {
    return std::pair{hour.date, hour.hour};
  });
  return result;
}

}  // namespace store::postgis
