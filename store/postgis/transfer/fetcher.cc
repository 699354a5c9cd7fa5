#include "store/postgis/transfer/fetcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <pqxx/pqxx>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <utility>

#include "store/directory/partition_file.h"
#include "store/directory/transaction.h"
#include "store/format/partition_layout.h"
#include "store/postgis/codes.h"
#include "store/postgis/schema.h"
#include "store/postgis/session.h"
#include "store/postgis/shards.h"
#include "store/postgis/transfer/fetched_rows.h"

namespace store::postgis {

namespace {

// What holds still while it is read.
using Moment = pqxx::transaction<pqxx::repeatable_read, pqxx::read_only>;

// A date as the database has it.
struct HeldDate {
  Date date;
  DeltaKind delta_kind;
  std::uint64_t rows;
  std::string loaded_at;
  std::vector<std::string> contents;  // Identities of the files that the rows came from.
  bool is_the_same;                   // As the directory's.
};

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

class Fetcher {
 public:
  Fetcher(const LocationTable& table, Transaction& transaction, const TransferOptions& options,
          TransferSummary& summary)
      : located_{static_cast<std::uint32_t>(table.codes.size())},
        transaction_{transaction},
        options_{options},
        summary_{summary},
        progress_{options.on_progress} {}

  // Writes the dates' partitions, which are the directory's with the transaction's commit. `parts`
  // is where the rows are: the database itself, or its shards.
  Result<void> run(pqxx::transaction_base& moment, std::span<pqxx::transaction_base* const> parts,
                   IfThere if_there) {
    parts_ = parts;
    const std::vector<HeldDate> held = dates_of(moment);
    std::vector<Date> dates;
    for (const HeldDate& date : held) {
      dates.push_back(date.date);
      progress_.expect(date.rows);
      const bool is_there = transaction_.manifest().find(date.date) != nullptr;
      if (is_there && !date.is_the_same && if_there == IfThere::kFail) {
        return fail(ErrorCode::kConflict,
                    "the data directory holds other rows of " + to_iso(date.date) +
                        " than the database; --if-exists replace puts the database's in their "
                        "place");
      }
    }
    std::ranges::set_difference(options_.dates, dates, std::back_inserter(summary_.absent));
    industries_ = read_industries(moment);
    unlocated_ = read_unlocated(moment, located_);
    for (const HeldDate& date : held) {
      if (date.is_the_same) {
        summary_.already_there.push_back(date.date);
        progress_.add(date.rows);
      } else if (auto taken = take(date); !taken) {
        return taken;
      }
    }
    return {};
  }

 private:
  std::vector<HeldDate> dates_of(pqxx::transaction_base& moment) {
    std::vector<HeldDate> held;
    const Manifest& manifest = transaction_.manifest();
    for (const pqxx::row& row :
         moment.exec("SELECT date, derived, rows, array_to_string(contents, ' '), loaded_at "
                     "FROM straal.dates ORDER BY date")) {
      const auto date = parse_date(row[0].c_str());
      if (!date ||
          (!options_.dates.empty() && !std::ranges::binary_search(options_.dates, *date))) {
        continue;
      }
      const StoredDate* stored = manifest.find(*date);
      const bool is_the_same =
          stored != nullptr &&
          !moment
               .exec_params("SELECT FROM straal.dates WHERE date = $1 AND $2 = ANY (sources)",
                            to_iso(*date), manifest.directory_id + '/' + stored->file)
               .empty();
      held.push_back({.date = *date,
                      .delta_kind = row[1].as<bool>() ? DeltaKind::kDerived : DeltaKind::kGiven,
                      .rows = row[2].as<std::uint64_t>(),
                      .loaded_at = row[4].c_str(),
                      .contents = words_of(row[3].as<std::string>()),
                      .is_the_same = is_the_same});
    }
    return held;
  }

  // A load of shards may have ended between two of them.
  Result<void> check_whole(const HeldDate& date) {
    for (pqxx::transaction_base* part : parts_) {
      const pqxx::result held =
          part->exec_params("SELECT FROM straal.dates WHERE date = $1 AND loaded_at = $2",
                            to_iso(date.date), date.loaded_at);
      if (held.empty()) {
        return fail(ErrorCode::kConflict,
                    "a load of " + to_iso(date.date) +
                        " did not come to its end; load it again, with: straal postgis load");
      }
    }
    return {};
  }

  // What the rows of all parts have in that column, each once, ascending.
  std::vector<std::uint64_t> numbers_of(const HeldDate& date, const char* column,
                                        std::uint32_t from) {
    std::set<std::uint64_t> numbers;
    for (pqxx::transaction_base* part : parts_) {
      for (const pqxx::row& row : part->exec_params(
               fmt::format("SELECT DISTINCT {0} FROM straal.datapoints WHERE date = $1 AND "
                           "{0} >= $2",
                           column),
               to_iso(date.date), from)) {
        numbers.insert(row[0].as<std::uint64_t>());
      }
    }
    return {numbers.begin(), numbers.end()};
  }

  // Gives the codes of the date's rows their slots in the directory.
  Result<FetchedDate> slots_of(const HeldDate& date) {
    Manifest& manifest = transaction_.manifest();
    FetchedDate fetched{.date = date.date,
                        .delta_kind = date.delta_kind,
                        .located = located_,
                        .industries = std::vector<SbiSlot>(industries_.size()),
                        .unlocated = {},
                        .slots = {}};
    for (const std::uint64_t id : numbers_of(date, "sbi", 0)) {
      if (id >= industries_.size()) return unknown(date, "sbi", id);
      const auto slot = manifest.slot_of(industries_.codes()[id]);
      if (!slot) return fail(slot.error());
      fetched.industries[id] = *slot;
    }
    std::vector<std::pair<PostcodeSlot, std::uint32_t>> unlocated;
    for (const std::uint64_t number : numbers_of(date, "rank", located_)) {
      if (number - located_ >= unlocated_.size()) return unknown(date, "rank", number);
      const auto rank = static_cast<std::uint32_t>(number);
      const Postcode& code = unlocated_.code(PostcodeSlot{rank - located_});
      const PostcodeSlot unlocated_slot = manifest.unlocated.add(code).first;
      unlocated.emplace_back(PostcodeSlot{located_ + index(unlocated_slot)}, rank);
    }
    std::ranges::sort(unlocated);
    for (const auto& [slot, rank] : unlocated) {
      fetched.slots.push_back(slot);
      fetched.unlocated.push_back(rank);
    }
    return fetched;
  }

  static tl::unexpected<Error> unknown(const HeldDate& date, const char* column,
                                       std::uint64_t number) {
    return fail(ErrorCode::kCorrupt,
                fmt::format("the database holds a row of {} with {} {}, which stands for no code",
                            to_iso(date.date), column, number));
  }

  Result<void> take(const HeldDate& date) {
    if (auto whole = check_whole(date); !whole) return whole;
    const auto fetched = slots_of(date);
    if (!fetched) return fail(fetched.error());
    if (date.rows > kMaxPartitionRows) {
      return fail(ErrorCode::kTooLarge, to_iso(date.date) + " would hold too many rows");
    }
    const Manifest& manifest = transaction_.manifest();
    auto file = PartitionFile::begin(
        transaction_, {.date = date.date,
                       .delta_kind = date.delta_kind,
                       .located = located_,
                       .slots = located_ + static_cast<std::uint32_t>(manifest.unlocated.size()),
                       .sbi_codes = static_cast<std::uint32_t>(manifest.sbi.size()),
                       .rows = date.rows});
    if (!file) return fail(file.error());
    std::uint64_t rows_taken = 0;
    auto done = fetch_rows(parts_, *fetched, [&](std::span<const PartitionRow> rows) {
      rows_taken += rows.size();
      if (rows_taken > date.rows) return wrong_count(date);
      progress_.add(rows.size());
      return file->writer().add(rows);
    });
    if (done && rows_taken != date.rows) done = wrong_count(date);
    if (!done) return done;
    auto stored = std::move(*file).finish_and_sync();
    if (!stored) return fail(stored.error());
    stored->contents = date.contents;
    summary_.taken.push_back(date.date);
    summary_.rows += stored->rows;
    summary_.unlocated_rows += stored->unlocated_rows;
    transaction_.put_date(*std::move(stored));
    return {};
  }

  static Result<void> wrong_count(const HeldDate& date) {
    return fail(ErrorCode::kCorrupt,
                fmt::format("the database does not hold {} rows of {}, as it says", date.rows,
                            to_iso(date.date)));
  }

  std::uint32_t located_;
  std::span<pqxx::transaction_base* const> parts_;
  Transaction& transaction_;
  const TransferOptions& options_;
  TransferSummary& summary_;
  TransferReport progress_;
  SbiDictionary industries_;      // The database's.
  PostcodeDictionary unlocated_;  // The database's.
};

Result<void> check_database(pqxx::transaction_base& work, const LocationTable& table) {
  if (auto checked = check_schema(work); !checked) return checked;
  return check_location_table(work, table);
}

// From now on the database knows the directory's new files as states of these dates.
void add_sources(pqxx::transaction_base& work, const Manifest& manifest,
                 const std::vector<Date>& dates) {
  for (const Date date : dates) {
    work.exec_params("UPDATE straal.dates SET sources = sources || $2::text WHERE date = $1",
                     to_iso(date), manifest.directory_id + '/' + manifest.find(date)->file);
  }
  if (!dates.empty()) count_change(work);
}

Result<void> fetch_by(pqxx::connection_base& connection, const LocationTable& table,
                      const DataDirectory& directory, IfThere if_there,
                      const TransferOptions& options, TransferSummary& summary) {
  wait_for_turn(connection, options.on_wait);
  auto transaction = Transaction::begin(directory, options.on_wait);
  if (!transaction) return fail(transaction.error());
  if (auto its = check_still_its(transaction->manifest(), table); !its) return its;
  {
    Moment moment(connection);
    if (auto checked = check_database(moment, table); !checked) return checked;
    const auto shards = open_shards(moment, options.on_wait);
    if (!shards) return fail(shards.error());
    std::vector<std::unique_ptr<Moment>> of_shards;
    std::vector<pqxx::transaction_base*> parts;
    for (const ShardSession& shard : *shards) {
      of_shards.push_back(std::make_unique<Moment>(*shard.connection));
      parts.push_back(of_shards.back().get());
    }
    if (parts.empty()) parts.push_back(&moment);
    Fetcher fetcher(table, *transaction, options, summary);
    if (auto done = fetcher.run(moment, parts, if_there); !done) return done;
  }
  if (summary.taken.empty()) return {};
  const Manifest manifest = transaction->manifest();
  // What can fail for a good reason is done before the directory changes; the commit follows it, so
  // that the database never names files that may not come to be.
  pqxx::work work(connection);
  add_sources(work, manifest, summary.taken);
  if (auto committed = transaction->commit(); !committed) return committed;
  work.commit();
  return {};
}

}  // namespace

Result<TransferSummary> fetch(const Conninfo& conninfo, const LocationTable& table,
                              const DataDirectory& directory, IfThere if_there,
                              const TransferOptions& options) {
  TransferSummary summary;
  auto done = run_session(conninfo, [&](pqxx::connection_base& connection) {
    return fetch_by(connection, table, directory, if_there, options, summary);
  });
  if (!done) return fail(std::move(done.error()));
  return summary;
}

}  // namespace store::postgis
