#include "store/postgis/transfer/fetched_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <pqxx/pqxx>
#include <string>
#include <system_error>

namespace store::postgis {

namespace {

constexpr int kRowsAtOnce = 8'192;

// Columns: a slot (or an index among the unlocated), sbi, hour, id_activity, hits, delta.
class RowReader {
 public:
  RowReader(const FetchedDate& date, bool located) : date_{date}, located_{located} {}

  // False for a row that no data directory can hold.
  [[nodiscard]] bool read(const pqxx::row& row, PartitionRow& result) const {
    std::uint32_t slot = 0;
    std::uint16_t sbi = 0;
    bool is_sound = number(row[0], slot) && number(row[1], sbi) && sbi < date_.industries.size() &&
                    number(row[2], result.hour) && result.hour < 24 &&
                    number(row[3], result.activity) && result.activity >= 0 &&
                    number(row[4], result.hits);
    result.delta = 0;
    is_sound = is_sound && (date_.delta_kind == DeltaKind::kDerived ? row[5].is_null()
                                                                    : number(row[5], result.delta));
    if (!is_sound) return false;
    result.sbi = date_.industries[sbi];
    result.postcode = located_ ? PostcodeSlot{slot} : date_.slots[slot];
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

// The rows of one query, in its order, one at a time.
class Rows {
 public:
  Rows(pqxx::transaction_base& work, const std::string& query, RowReader reader,
       const FetchedDate& date)
      : work_{work}, reader_{reader}, date_{date} {
    work_.exec("DECLARE fetched NO SCROLL CURSOR FOR " + query);
  }

  // Goes to the next row, at first to the first. Errors: kCorrupt.
  Result<void> step() {
    if (next_ == rows_.size()) {
      rows_ = work_.exec(fmt::format("FETCH {} FROM fetched", kRowsAtOnce));
      next_ = 0;
      if (rows_.empty()) {
        work_.exec("CLOSE fetched");
        is_over_ = true;
        return {};
      }
    }
    const pqxx::row row = rows_[next_++];
    if (reader_.read(row, row_)) return {};
    return fail(ErrorCode::kCorrupt, "the database holds a row of " + to_iso(date_.date) +
                                         " that is not a datapoint: id_activity " + row[3].c_str());
  }

  [[nodiscard]] bool is_over() const { return is_over_; }
  [[nodiscard]] const PartitionRow& row() const { return row_; }

 private:
  pqxx::transaction_base& work_;
  RowReader reader_;
  const FetchedDate& date_;
  pqxx::result rows_;
  pqxx::result::size_type next_ = 0;
  PartitionRow row_{};
  bool is_over_ = false;
};

// The rows of all, each of which is in the order of its postcodes.
Result<void> merge(std::span<Rows> sources, Sorter& sorter) {
  for (Rows& rows : sources) {
    if (auto stepped = rows.step(); !stepped) return stepped;
  }
  for (;;) {
    Rows* first = nullptr;
    for (Rows& rows : sources) {
      if (rows.is_over()) continue;
      if (first == nullptr || rows.row().postcode < first->row().postcode) first = &rows;
    }
    if (first == nullptr) return {};
    if (auto added = sorter.add(first->row()); !added) return added;
    if (auto stepped = first->step(); !stepped) return stepped;
  }
}

}  // namespace

Result<void> fetch_rows(std::span<pqxx::transaction_base* const> parts, const FetchedDate& date,
                        const std::function<Result<void>(std::span<const PartitionRow>)>& take) {
  Sorter sorter(take);
  std::vector<Rows> sources;
  sources.reserve(parts.size());
  for (pqxx::transaction_base* part : parts) {
    sources.emplace_back(*part,
                         fmt::format("SELECT rank, sbi, hour, id_activity, hits, delta "
                                     "FROM straal.datapoints WHERE date = '{}' AND rank < {} "
                                     "ORDER BY rank",
                                     to_iso(date.date), date.located),
                         RowReader(date, true), date);
  }
  auto done = merge(sources, sorter);
  if (done && !date.unlocated.empty()) {
    Rows unlocated(
        *parts.front(),
        fmt::format("SELECT place - 1, sbi, hour, id_activity, hits, delta "
                    "FROM straal.datapoints JOIN unnest('{{{}}}'::integer[]) WITH ORDINALITY "
                    "AS slots (rank, place) USING (rank) WHERE date = '{}' ORDER BY place",
                    fmt::join(date.unlocated, ","), to_iso(date.date)),
        RowReader(date, false), date);
    done = merge({&unlocated, 1}, sorter);
  }
  if (done) done = sorter.flush();
  return done;
}

}  // namespace store::postgis
