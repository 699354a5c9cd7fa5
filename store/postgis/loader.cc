#include "store/postgis/loader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <pqxx/pqxx>
#include <thread>
#include <utility>

#include "store/partition_cursor.h"
#include "store/postgis/area_sums.h"
#include "store/postgis/codes.h"
#include "store/postgis/copy_in.h"
#include "store/postgis/date_table.h"
#include "store/postgis/schema.h"
#include "store/postgis/session.h"

namespace store::postgis {

namespace {

// A date's old rows are replaced between two questions; this often is tried to find such a moment.
constexpr int kTries = 240;
constexpr std::chrono::milliseconds kBetweenTries{200};

// A date as the directory has it at one moment.
struct OpenedDate {
  Manifest manifest;
  StoredDate stored;
  std::shared_ptr<const DatePartition> partition;
};

// Nothing where the directory does not hold it (any more).
Result<std::optional<OpenedDate>> open_date(const DataDirectory& directory, Date date) {
  for (std::uint64_t tried = 0;;) {
    auto manifest = directory.read_manifest();
    if (!manifest) return fail(manifest.error());
    const StoredDate* stored = manifest->find(date);
    if (stored == nullptr) return std::nullopt;
    auto partition = directory.read_partition(*stored, *manifest);
    if (partition) {
      StoredDate its_entry = *stored;
      return OpenedDate{.manifest = std::move(*manifest),
                        .stored = std::move(its_entry),
                        .partition = std::make_shared<const DatePartition>(*std::move(partition))};
    }
    // A change of the directory may have removed the file since; then there is a newer manifest.
    const bool is_gone = partition.error().code == ErrorCode::kNotFound;
    if (!is_gone || manifest->transaction == tried) return fail(partition.error());
    tried = manifest->transaction;
  }
}

class Loader {
 public:
  Loader(const DataDirectory& directory, const LocationTable& table,
         pqxx::connection_base& connection, const TransferOptions& options,
         TransferSummary& summary)
      : directory_{directory},
        table_{table},
        connection_{connection},
        options_{options},
        summary_{summary},
        progress_{options.on_progress} {}

  Result<void> run() {
    wait_for_turn(connection_, options_.on_wait);
    if (auto settled = settle_tables(); !settled) return settled;
    const auto manifest = directory_.read_manifest();
    if (!manifest) return fail(manifest.error());
    std::vector<Date> dates;
    for (const StoredDate& stored : manifest->dates) {
      if (!options_.dates.empty() && !std::ranges::binary_search(options_.dates, stored.date)) {
        continue;
      }
      dates.push_back(stored.date);
      progress_.expect(stored.rows);
    }
    std::ranges::set_difference(options_.dates, dates, std::back_inserter(summary_.absent));
    for (const Date date : dates) {
      if (auto taken = take(date); !taken) return taken;
    }
    std::ranges::sort(summary_.absent);
    return {};
  }

 private:
  Result<void> settle_tables() {
    pqxx::work work(connection_);
    if (auto checked = check_schema(work); !checked) return checked;
    if (auto settled = settle(work, table_); !settled) return settled;
    work.commit();
    return {};
  }

  Result<void> take(Date date) {
    auto opened = open_date(directory_, date);
    if (!opened) return fail(opened.error());
    if (!*opened) {
      summary_.absent.push_back(date);
      return {};
    }
    const OpenedDate& taken = **opened;
    const std::string source = taken.manifest.directory_id + '/' + taken.stored.file;
    pqxx::work work(connection_);
    const pqxx::result there = work.exec_params(
        "SELECT FROM straal.dates WHERE date = $1 AND $2 = ANY (sources)", to_iso(date), source);
    if (!there.empty()) {
      summary_.already_there.push_back(date);
      progress_.add(taken.stored.rows);
      return {};
    }
    if (auto copied = copy(work, taken, source); !copied) return copied;
    work.commit();
    summary_.taken.push_back(date);
    summary_.rows += taken.stored.rows;
    summary_.unlocated_rows += taken.stored.unlocated_rows;
    return {};
  }

  Result<void> copy(pqxx::work& work, const OpenedDate& taken, const std::string& source) {
    const auto located = static_cast<std::uint32_t>(table_.codes.size());
    SbiDictionary sbi = read_industries(work);
    const auto industries = add_industries(work, taken.manifest.sbi.codes(), sbi);
    if (!industries) return fail(industries.error());
    PostcodeDictionary unlocated = read_unlocated(work, located);
    const auto ranks = add_unlocated(work, taken.manifest.unlocated.codes(), located, unlocated);

    DateTable table(work, taken.stored.date);
    AreaSums sums(table_.area_of);
    const Codes codes{.located = located, .unlocated = ranks, .industries = *industries};
    if (auto copied = copy_rows(work, taken, codes, table.name(), sums); !copied) return copied;
    table.index_rows();
    work.exec_params("DELETE FROM straal.area_sums WHERE date = $1", to_iso(taken.stored.date));
    sums.copy(work, taken.stored.date, *industries);
    for (int tried = 1; !table.put_in_place(); ++tried) {
      if (tried == kTries) {
        return fail(ErrorCode::kConflict, "the rows of " + to_iso(taken.stored.date) +
                                              " cannot be replaced: questions that read them have "
                                              "not ended for minutes");
      }
      std::this_thread::sleep_for(kBetweenTries);
    }
    work.exec_params(
        "INSERT INTO straal.dates (date, derived, rows, sources, contents, loaded_at) "
        "VALUES ($1, $2, $3, ARRAY[$4::text], string_to_array($5, ' '), clock_timestamp()) "
        "ON CONFLICT (date) DO UPDATE SET (derived, rows, sources, contents, loaded_at) = "
        "(EXCLUDED.derived, EXCLUDED.rows, EXCLUDED.sources, EXCLUDED.contents, "
        "EXCLUDED.loaded_at)",
        to_iso(taken.stored.date), taken.stored.delta_kind == DeltaKind::kDerived,
        taken.stored.rows, source, fmt::format("{}", fmt::join(taken.stored.contents, " ")));
    count_change(work);
    return {};
  }

  // What the database calls the codes of the directory's slots.
  struct Codes {
    std::uint32_t located;
    std::span<const std::uint32_t> unlocated;  // Ranks; slot = located + place here.
    std::span<const std::int16_t> industries;  // By SbiSlot.
  };

  Result<void> copy_rows(pqxx::work& work, const OpenedDate& taken, const Codes& codes,
                         const std::string& table, AreaSums& sums) {
    CopyIn copy(work, TableIs::kNew, table, "date, rank, id_activity, sbi, hour, hits, delta");
    const std::string date = to_iso(taken.stored.date);
    const bool has_delta = taken.stored.delta_kind == DeltaKind::kGiven;
    PartitionCursor cursor(taken.partition);
    for (;;) {
      const auto rows = cursor.next();
      if (!rows) return fail(rows.error());
      if (rows->empty()) break;
      for (const PartitionRow& row : *rows) {
        const std::uint32_t slot = index(row.postcode);
        copy << date << (slot < codes.located ? slot : codes.unlocated[slot - codes.located])
             << row.activity << codes.industries[index(row.sbi)] << row.hour << row.hits;
        has_delta ? copy << row.delta : copy.null();
        copy.end_row();
      }
      sums.add(*rows);
      progress_.add(rows->size());
    }
    copy.complete();
    return {};
  }

  const DataDirectory& directory_;
  const LocationTable& table_;
  pqxx::connection_base& connection_;
  const TransferOptions& options_;
  TransferSummary& summary_;
  TransferReport progress_;
};

}  // namespace

Result<TransferSummary> load(const DataDirectory& directory, const LocationTable& table,
                             const Conninfo& conninfo, const TransferOptions& options) {
  TransferSummary summary;
  auto done = run_session(conninfo, [&](pqxx::connection_base& connection) {
    return Loader(directory, table, connection, options, summary).run();
  });
  if (!done) return fail(std::move(done.error()));
  return summary;
}

}  // namespace store::postgis
