#include "store/postgis/transfer/loader.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <pqxx/pqxx>
#include <span>
#include <utility>

#include "store/postgis/codes.h"
#include "store/postgis/schema.h"
#include "store/postgis/session.h"
#include "store/postgis/shards.h"
#include "store/postgis/transfer/date_rows.h"

namespace store::postgis {

namespace {

// Nothing where the directory does not hold it (any more).
Result<std::optional<DirectoryDate>> open_date(const DataDirectory& directory,
                                               const LocationTable& table, Date date) {
  for (std::uint64_t tried = 0;;) {
    auto manifest = directory.read_manifest();
    if (!manifest) return fail(manifest.error());
    if (auto its = check_still_its(*manifest, table); !its) return fail(its.error());
    const StoredDate* stored = manifest->find(date);
    if (stored == nullptr) return std::nullopt;
    auto partition = directory.read_partition(*stored, *manifest);
    if (partition) {
      StoredDate its_entry = *stored;
      return DirectoryDate{
          .manifest = std::move(*manifest),
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
  Loader(const DataDirectory& directory, const LocationTable& table, const Conninfo& conninfo,
         pqxx::connection_base& connection, const TransferOptions& options,
         TransferSummary& summary)
      : directory_{directory},
        table_{table},
        conninfo_{conninfo},
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
    auto taken = take_all(dates, *manifest);
    std::ranges::sort(summary_.taken);
    std::ranges::sort(summary_.already_there);
    std::ranges::sort(summary_.absent);
    return taken;
  }

 private:
  Result<void> settle_tables() {
    pqxx::work work(connection_);
    if (auto checked = check_schema(work); !checked) return checked;
    auto shards = open_shards(work, options_.on_wait);
    if (!shards) return fail(shards.error());
    shards_ = std::move(*shards);
    if (auto settled = settle(work, table_); !settled) return settled;
    const SbiDictionary industries = read_industries(work);
    work.commit();
    // The coordinator has numbered the industries.
    return at_every_shard([&](std::size_t i) -> Result<void> {
      pqxx::work its(*shards_[i].connection);
      if (auto settled = settle(its, table_, industries.codes()); !settled) return settled;
      its.commit();
      return {};
    });
  }

  // Does `what` at all shards at once. The error of the first that fails.
  Result<void> at_every_shard(const std::function<Result<void>(std::size_t)>& what) {
    std::vector<std::future<Result<void>>> done;
    done.reserve(shards_.size());
    for (std::size_t i = 0; i < shards_.size(); ++i) {
      done.push_back(std::async(std::launch::async, [this, i, &what] {
        return guarded(shards_[i].conninfo, [&] { return what(i); });
      }));
    }
    Result<void> all;
    for (auto& one : done) {
      Result<void> result = one.get();
      if (all) all = std::move(result);
    }
    return all;
  }

  // Two dates at once where that is possible, so that one is copied while another is indexed. Not
  // where a date is replaced: that waits until nobody holds the table, and so would the other one.
  Result<void> take_all(std::span<const Date> dates, const Manifest& manifest) {
    if (!shards_.empty() || dates.size() < 2 || replaces_any(dates, manifest)) {
      for (const Date date : dates) {
        if (auto taken = take(date, connection_); !taken) return taken;
      }
      return {};
    }
    std::atomic<std::size_t> next = 0;
    const auto work = [&]() -> Result<void> {
      return run_session(conninfo_, [&](pqxx::connection_base& session) -> Result<void> {
        for (std::size_t i = next.fetch_add(1); i < dates.size(); i = next.fetch_add(1)) {
          if (auto taken = take(dates[i], session); !taken) {
            next = dates.size();  // The other one ends with its date.
            return taken;
          }
        }
        return {};
      });
    };
    auto other = std::async(std::launch::async, work);
    auto done = work();
    auto others = other.get();
    return done ? others : done;
  }

  bool replaces_any(std::span<const Date> dates, const Manifest& manifest) {
    pqxx::nontransaction work(connection_);
    return std::ranges::any_of(dates, [&](Date date) {
      return !work.exec_params("SELECT FROM straal.dates WHERE date = $1 AND $2 <> ALL (sources)",
                               to_iso(date), source_of(manifest, *manifest.find(date)))
                  .empty();
    });
  }

  static std::string source_of(const Manifest& manifest, const StoredDate& stored) {
    return manifest.directory_id + '/' + stored.file;
  }

  Result<void> take(Date date, pqxx::connection_base& session) {
    auto opened = open_date(directory_, table_, date);
    if (!opened) return fail(opened.error());
    std::unique_lock lock{mutex_};
    if (!*opened) {
      summary_.absent.push_back(date);
      return {};
    }
    const DirectoryDate& taken = **opened;
    const std::string source = source_of(taken.manifest, taken.stored);
    if (is_there(date, source)) {
      summary_.already_there.push_back(date);
      progress_.add(taken.stored.rows);
      return {};
    }
    lock.unlock();
    auto copied = shards_.empty() ? copy(taken, source, session) : copy_to_shards(taken, source);
    if (!copied) return copied;
    lock.lock();
    summary_.taken.push_back(date);
    summary_.rows += taken.stored.rows;
    summary_.unlocated_rows += taken.stored.unlocated_rows;
    return {};
  }

  // Whether these rows are there, and at every shard: a load may have ended between two of them.
  bool is_there(Date date, const std::string& source) {
    pqxx::nontransaction work(connection_);
    const pqxx::result there = work.exec_params(
        "SELECT loaded_at FROM straal.dates WHERE date = $1 AND $2 = ANY (sources)", to_iso(date),
        source);
    return !there.empty() && std::ranges::all_of(shards_, [&](const ShardSession& shard) {
      return has_state(*shard.connection, date, there[0][0].c_str());
    });
  }

  // The numbers of the directory's codes, new ones included.
  Result<Codes> number_codes(pqxx::transaction_base& work, const Manifest& manifest) {
    SbiDictionary sbi = read_industries(work);
    auto industries = add_industries(work, manifest.sbi.codes(), sbi);
    if (!industries) return fail(industries.error());
    const auto located = static_cast<std::uint32_t>(table_.codes.size());
    PostcodeDictionary unlocated = read_unlocated(work, located);
    return Codes{.unlocated = add_unlocated(work, manifest.unlocated.codes(), located, unlocated),
                 .industries = std::move(*industries)};
  }

  static std::string now(pqxx::transaction_base& work) {
    return work.exec1("SELECT clock_timestamp()")[0].c_str();
  }
  std::string now() {
    pqxx::nontransaction work(connection_);
    return now(work);
  }

  // Numbers them for good, before any row has them: what is rolled back would be given away twice.
  Result<Codes> number_codes_for_good(const Manifest& manifest) {
    const std::lock_guard lock{mutex_};
    pqxx::work numbering(connection_);
    auto codes = number_codes(numbering, manifest);
    if (codes) numbering.commit();
    return codes;
  }

  Result<void> copy(const DirectoryDate& taken, const std::string& source,
                    pqxx::connection_base& session) {
    const auto codes = number_codes_for_good(taken.manifest);
    if (!codes) return fail(codes.error());
    pqxx::work work(session);
    DateRows rows(work, taken, table_, *codes, {});
    if (auto copied = rows.copy(progress_); !copied) return copied;
    const std::lock_guard lock{mutex_};
    if (auto placed = rows.put_in_place(); !placed) return placed;
    put_date(work, taken, rows.size(), source, now(work));
    count_change(work);
    work.commit();
    return {};
  }

  // The shards take their rows at once, in a transaction each, and show them one after the other;
  // the coordinator's entry comes last. Until it is there, questions about the date find two states
  // of it, and are refused.
  Result<void> copy_to_shards(const DirectoryDate& taken, const std::string& source) {
    const auto codes = number_codes_for_good(taken.manifest);
    if (!codes) return fail(codes.error());
    const std::string loaded_at = now();

    std::vector<OnItsWay> parts(shards_.size());
    auto copied = at_every_shard([&](std::size_t i) {
      parts[i].work = std::make_unique<pqxx::work>(*shards_[i].connection);
      parts[i].rows = std::make_unique<DateRows>(*parts[i].work, taken, table_, *codes,
                                                 Share{.shard = i, .shards = shards_.size()});
      return parts[i].rows->copy(progress_);
    });
    if (!copied) return copied;
    for (std::size_t i = 0; i < shards_.size(); ++i) {
      auto shown = guarded(shards_[i].conninfo, [&]() -> Result<void> {
        if (auto placed = parts[i].rows->put_in_place(); !placed) return placed;
        put_date(*parts[i].work, taken, parts[i].rows->size(), {}, loaded_at);
        parts[i].work->commit();
        return {};
      });
      if (!shown) return shown;
    }
    pqxx::work work(connection_);
    put_date(work, taken, taken.stored.rows, source, loaded_at);
    count_change(work);
    work.commit();
    return {};
  }

  struct OnItsWay {
    std::unique_ptr<pqxx::work> work;
    std::unique_ptr<DateRows> rows;
  };

  const DataDirectory& directory_;
  const LocationTable& table_;
  const Conninfo& conninfo_;
  pqxx::connection_base& connection_;
  const TransferOptions& options_;
  TransferSummary& summary_;
  TransferReport progress_;
  std::mutex mutex_;  // For connection_ and summary_, and so that dates are put in place in turn.
  std::vector<ShardSession> shards_;  // None where the database holds the rows itself.
};

}  // namespace

Result<TransferSummary> load(const DataDirectory& directory, const LocationTable& table,
                             const Conninfo& conninfo, const TransferOptions& options) {
  TransferSummary summary;
  auto done = run_session(conninfo, [&](pqxx::connection_base& connection) {
    return Loader(directory, table, conninfo, connection, options, summary).run();
  });
  if (!done) return fail(std::move(done.error()));
  return summary;
}

}  // namespace store::postgis
