#include "store/postgis/fetched_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <pqxx/pqxx>
#include <string>
#include <system_error>

namespace store::postgis {

namespace {

constexpr int kRowsAtOnce = 8'192;

// Columns: a place (a slot, or one among the unlocated), sbi, hour, id_activity, hits, delta.
class RowReader {
 public:
  RowReader(const FetchedDate& date, bool located) : date_{date}, located_{located} {}

  // False where the row is none that a data directory can hold.
  [[nodiscard]] bool read(const pqxx::row& row, PartitionRow& result) const {
    std::uint32_t place = 0;
    std::uint16_t sbi = 0;
    bool is_sound = number(row[0], place) && number(row[1], sbi) && sbi < date_.industries.size() &&
                    number(row[2], result.hour) && result.hour < 24 &&
                    number(row[3], result.activity) && result.activity >= 0 &&
                    number(row[4], result.hits);
    result.delta = 0;
    is_sound = is_sound && (date_.delta_kind == DeltaKind::kDerived ? row[5].is_null()
                                                                    : number(row[5], result.delta));
    if (!is_sound) return false;
    result.sbi = date_.industries[sbi];
    result.postcode = located_ ? PostcodeSlot{place} : date_.slots[place];
    return true;
  }

 private:
  template <typename Number>
  static bool number(const pqxx::field& field, Number& value) {
    const char* const end = field.c_str() + field.size();
    const auto [behind, trouble] = std::from_chars(field.c_str(), end, value);
    return trouble == std::errc{} && behind == end;
  }

  const FetchedDate& date_;
  bool located_;
};

// Rows arrive in the order of their postcodes and leave in the order of a partition: what is sorted
// at once ends where a postcode does.
class Sorter {
 public:
  explicit Sorter(const std::function<Result<void>(std::span<const PartitionRow>)>& take)
      : take_{take} {}

  Result<void> add(const PartitionRow& row) {
    const bool is_full = rows_.size() >= static_cast<std::size_t>(kRowsAtOnce);
    if (is_full && rows_.back().postcode != row.postcode) {
      if (auto done = flush(); !done) return done;
    }
    rows_.push_back(row);
    return {};
  }

  Result<void> flush() {
    sort_rows(rows_);
    Result<void> taken;
    if (!rows_.empty()) taken = take_(rows_);
    rows_.clear();
    return taken;
  }

 private:
  const std::function<Result<void>(std::span<const PartitionRow>)>& take_;
  std::vector<PartitionRow> rows_;
};

Result<void> read_all(pqxx::transaction_base& work, const std::string& query,
                      const RowReader& reader, const FetchedDate& date, Sorter& sorter) {
  work.exec("DECLARE fetched NO SCROLL CURSOR FOR " + query);
  for (;;) {
    const pqxx::result rows = work.exec(fmt::format("FETCH {} FROM fetched", kRowsAtOnce));
    if (rows.empty()) break;
    for (const pqxx::row& row : rows) {
      PartitionRow read{};
      if (!reader.read(row, read)) {
        return fail(ErrorCode::kCorrupt, "the database holds a row of " + to_iso(date.date) +
                                             " that is no datapoint: id_activity " +
                                             row[3].c_str());
      }
      if (auto added = sorter.add(read); !added) return added;
    }
  }
  work.exec("CLOSE fetched");
  return {};
}

}  // namespace

Result<void> fetch_rows(pqxx::transaction_base& work, const FetchedDate& date,
                        const std::function<Result<void>(std::span<const PartitionRow>)>& take) {
  Sorter sorter(take);
  auto done = read_all(work,
                       fmt::format("SELECT rank, sbi, hour, id_activity, hits, delta "
                                   "FROM straal.datapoints WHERE date = '{}' AND rank < {} "
                                   "ORDER BY rank",
                                   to_iso(date.date), date.located),
                       RowReader(date, true), date, sorter);
  if (done && !date.unlocated.empty()) {
    done = read_all(
        work,
        fmt::format("SELECT place - 1, sbi, hour, id_activity, hits, delta "
                    "FROM straal.datapoints JOIN unnest('{{{}}}'::integer[]) WITH ORDINALITY "
                    "AS slots (rank, place) USING (rank) WHERE date = '{}' ORDER BY place",
                    fmt::join(date.unlocated, ","), to_iso(date.date)),
        RowReader(date, false), date, sorter);
  }
  if (done) done = sorter.flush();
  return done;
}

}  // namespace store::postgis
