#include "store/postgis/transfer/date_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <chrono>
#include <pqxx/pqxx>
#include <thread>

#include "store/format/partition_cursor.h"
#include "store/postgis/copy_in.h"

namespace store::postgis {

namespace {

// A date's old rows are replaced between two questions; this often is tried to find such a moment.
constexpr int kTries = 240;
constexpr std::chrono::milliseconds kBetweenTries{200};

}  // namespace

DateRows::DateRows(pqxx::dbtransaction& work, const DirectoryDate& date, const LocationTable& table,
                   const Codes& codes, Share share)
    : work_{work},
      date_{date},
      table_{table},
      codes_{codes},
      share_{share},
      target_(work, date.stored.date) {}

std::span<const PartitionRow> DateRows::share_of(std::span<const PartitionRow> rows) {
  if (share_.shards == 1) return rows;
  chosen_.clear();
  for (const PartitionRow& row : rows) {
    const std::uint32_t slot = index(row.postcode);
    const std::size_t area = slot < table_.area_of.size() ? index(table_.area_of[slot]) : 0;
    if (area % share_.shards == share_.shard) chosen_.push_back(row);
  }
  return chosen_;
}

Result<void> DateRows::copy(TransferReport& progress) {
  const std::string date = to_iso(date_.stored.date);
  const bool has_delta = date_.stored.delta_kind == DeltaKind::kGiven;
  const auto located = static_cast<std::uint32_t>(table_.codes.size());
  AreaSums sums(table_.area_of);
  {
    CopyIn copy(work_, TableIs::kNew, target_.name(),
                "date, rank, id_activity, sbi, hour, hits, delta");
    PartitionCursor cursor(date_.partition);
    for (;;) {
      const auto all = cursor.next();
      if (!all) return fail(all.error());
      if (all->empty()) break;
      const auto rows = share_of(*all);
      for (const PartitionRow& row : rows) {
        const std::uint32_t slot = index(row.postcode);
        copy << date << (slot < located ? slot : codes_.unlocated[slot - located]) << row.activity
             << codes_.industries[index(row.sbi)] << row.hour << row.hits;
        has_delta ? copy << row.delta : copy.null();
        copy.end_row();
      }
      sums.add(rows);
      rows_ += rows.size();
      progress.add(rows.size());
    }
    copy.complete();
  }
  target_.index_rows();
  work_.exec_params("DELETE FROM straal.area_sums WHERE date = $1", date);
  sums.copy(work_, date_.stored.date, codes_.industries);
  return {};
}

Result<void> DateRows::put_in_place() {
  for (int tried = 1; !target_.put_in_place(); ++tried) {
    if (tried == kTries) {
      return fail(ErrorCode::kConflict, "the rows of " + to_iso(date_.stored.date) +
                                            " cannot be replaced: questions that read them have "
                                            "not ended for minutes");
    }
    std::this_thread::sleep_for(kBetweenTries);
  }
  return {};
}

void put_date(pqxx::transaction_base& work, const DirectoryDate& date, std::uint64_t rows,
              const std::optional<std::string>& source, const std::string& loaded_at) {
  work.exec_params(
      "INSERT INTO straal.dates (date, derived, rows, sources, contents, loaded_at) "
      "VALUES ($1, $2, $3, array_remove(ARRAY[$4::text], NULL), string_to_array($5, ' '), $6) "
      "ON CONFLICT (date) DO UPDATE SET (derived, rows, sources, contents, loaded_at) = "
      "(EXCLUDED.derived, EXCLUDED.rows, EXCLUDED.sources, EXCLUDED.contents, "
      "EXCLUDED.loaded_at)",
      to_iso(date.stored.date), date.stored.delta_kind == DeltaKind::kDerived, rows, source,
      fmt::format("{}", fmt::join(date.stored.contents, " ")), loaded_at);
}

}  // namespace store::postgis
