#include "store/postgis/backend.h"

#include <fmt/format.h>

#include <condition_variable>
#include <cstdint>
#include <pqxx/pqxx>
#include <utility>

#include "store/postgis/ask_panel.h"
#include "store/postgis/ask_sums.h"
#include "store/postgis/schema.h"
#include "store/postgis/shards.h"

namespace store::postgis {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kLookEvery{1'000};
constexpr milliseconds kLookTime{2'000};
constexpr milliseconds kShardTime{1'000};  // To find out which shard does not answer.

// One moment of the database, read-only; and one with a temporary table.
using Moment = pqxx::transaction<pqxx::repeatable_read, pqxx::read_only>;
using MomentWithTable = pqxx::transaction<pqxx::repeatable_read>;

constexpr const char* kNoTables = "PostGIS can make no temporary table";

using Work = std::function<void(pqxx::transaction_base&, Join)>;

template <typename Transaction>
void at_one_moment(pqxx::connection_base& connection, const Work& work, Join join) {
  Transaction moment(connection);
  work(moment, join);
  moment.commit();
}

// Errors: kConflict where the database has another state of a date. May throw.
Result<void> ask_once(pqxx::connection_base& connection, const Work& work, Join join) {
  try {
    join == Join::kTable ? at_one_moment<MomentWithTable>(connection, work, join)
                         : at_one_moment<Moment>(connection, work, join);
    return {};
  } catch (const pqxx::sql_error& error) {
    if (!is_other_state(error)) throw;
    return fail(ErrorCode::kConflict, "the database is being changed", {}, error.what());
  }
}

// How a question was asked, in words.
std::string_view way_of(bool has_areas, Join join) {
  if (join == Join::kTable) {
    return has_areas ? "sums of areas, and the rim by a temporary table"
                     : "a temporary table of postcodes";
  }
  return has_areas ? "sums of areas, and the rim row by row" : "ranges of ranks";
}

// What the dates of the catalog hold that are read; `date_of` a read.
template <typename DateOf>
std::uint64_t rows_of(const Catalog& catalog, const auto& reads, DateOf date_of) {
  std::uint64_t rows = 0;
  for (const auto& read : reads) rows += catalog.find(std::invoke(date_of, read))->rows;
  return rows;
}

// Why a database with this row in straal.meta cannot be asked; empty: it can.
std::string trouble_of(const pqxx::row& meta, const std::string& region) {
  const int version = meta["schema_version"].as<int>();
  if (version != kSchemaVersion) {
    return "the database has version " + std::to_string(version) +
           " of the schema, and this program needs " + std::to_string(kSchemaVersion) +
           ": see `straal postgis init`";
  }
  if (!region.empty() && meta["region"].as<std::string>("") != region) {
    return "the database belongs to another location table";
  }
  return {};
}

std::vector<std::string> texts_of(const pqxx::field& field) {
  std::vector<std::string> texts;
  auto parser = field.as_array();
  for (auto [what, text] = parser.get_next(); what != pqxx::array_parser::done;
       std::tie(what, text) = parser.get_next()) {
    if (what == pqxx::array_parser::string_value) texts.push_back(std::move(text));
  }
  return texts;
}

std::shared_ptr<const Catalog> catalog_of(pqxx::transaction_base& moment, std::int64_t version) {
  auto catalog = std::make_shared<Catalog>();
  catalog->version = version;
  for (const pqxx::row& row : moment.exec("SELECT date, derived, rows, sources, loaded_at "
                                          "FROM straal.dates ORDER BY date")) {
    const auto date = parse_date(row[0].c_str());
    if (!date) continue;  // Its year is one that no question can name.
    catalog->dates.push_back(
        {.date = *date,
         .delta_kind = row[1].as<bool>() ? DeltaKind::kDerived : DeltaKind::kGiven,
         .rows = row[2].as<std::uint64_t>(),
         .loaded_at = row[4].c_str(),
         .sources = texts_of(row[3])});
  }
  for (const pqxx::row& row : moment.exec("SELECT id, code FROM straal.industries ORDER BY id")) {
    const auto code = SbiCode::parse(row[1].c_str());
    if (!code || row[0].as<std::size_t>() != catalog->sbi.size()) {
      throw pqxx::usage_error("straal.industries is not numbered from 0 without gaps");
    }
    catalog->sbi.add(*code);
  }
  for (const pqxx::row& row : moment.exec("SELECT address FROM straal.shards ORDER BY shard")) {
    catalog->shards.emplace_back(row[0].c_str());
  }
  return catalog;
}

}  // namespace

Backend::Backend(BackendOptions options)
    : options_{std::move(options)},
      pool_{{.conninfo = options_.conninfo,
             .connections = options_.connections,
             .on_connect =
                 [timeout = options_.timeout](pqxx::connection_base& connection) {
                   // In case this program dies and cancels nothing.
                   connection.set_variable("statement_timeout",
                                           std::to_string(2 * timeout.count()));
                   prepare_session(connection);
                 }}},
      looking_{{.conninfo = options_.conninfo, .connections = 1, .on_connect = look_for_client}} {
  look();
  watcher_ = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

std::string Backend::Seen::why() const {
  return cause.empty() ? trouble : trouble + " (" + cause + ")";
}

Backend::Seen Backend::seen() const {
  const std::lock_guard lock{mutex_};
  return seen_;
}

Result<std::shared_ptr<const Catalog>> Backend::read_catalog(Clock::time_point deadline) {
  std::shared_ptr<const Catalog> last = seen().catalog;
  const Caller caller{.deadline = deadline};
  std::shared_ptr<const Catalog> catalog;
  const auto looked = looking_.run(caller, [&](pqxx::connection_base& connection) -> Result<void> {
    Moment moment(connection);
    const pqxx::result exists = moment.exec("SELECT to_regclass('straal.meta')");
    const pqxx::result meta =
        exists[0][0].is_null()
            ? pqxx::result{}
            : moment.exec("SELECT schema_version, region, version FROM straal.meta");
    if (meta.empty()) {
      return fail(ErrorCode::kUnavailable,
                  "the database holds no data: see `straal postgis init` and `load`");
    }
    const std::string trouble = trouble_of(meta[0], options_.region);
    if (!trouble.empty()) return fail(ErrorCode::kUnavailable, trouble);
    if (auto whole = check_not_shard(moment); !whole) return whole;
    const auto version = meta[0]["version"].as<std::int64_t>();
    catalog = last && last->version == version ? last : catalog_of(moment, version);
    return {};
  });
  if (!looked) return fail(looked.error());
  return catalog;
}

// Asks them one after the other, so that the shard that does not answer is known.
Result<void> Backend::ask_shards(ConnectionPool& pool, const Catalog& catalog,
                                 Clock::time_point deadline) {
  for (std::size_t i = 0; i < catalog.shards.size(); ++i) {
    bool is_asked = false;
    auto answered = pool.run({.deadline = deadline, .end_by = EndBy::kCutting},
                             [&](pqxx::connection_base& connection) -> Result<void> {
                               is_asked = true;
                               pqxx::nontransaction work(connection);
                               work.exec_params("SELECT FROM straal.ask_shard($1)", i);
                               return {};
                             });
    if (!is_asked) return {};  // Nothing is known of the shards.
    if (answered) continue;
    return fail(ErrorCode::kUnavailable,
                shard_name(i, catalog.shards[i]) + " of PostGIS does not answer", {},
                std::move(answered.error().cause));
  }
  return {};
}

// After the shards were asked: where one does not answer, it would not be known which.
Result<void> Backend::ask_why_no_tables(Clock::time_point deadline, std::string& why) {
  return looking_.run({.deadline = deadline, .end_by = EndBy::kCutting},
                      [&why](pqxx::connection_base& connection) -> Result<void> {
                        Moment moment(connection);
                        why = moment.exec1("SELECT straal.why_no_table()")[0].as<std::string>("");
                        return {};
                      });
}

void Backend::look() {
  const std::lock_guard looking{looking_mutex_};
  const auto deadline = Clock::now() + kLookTime;
  auto catalog = read_catalog(deadline);
  if (!catalog) {
    const std::lock_guard lock{mutex_};
    seen_.trouble = std::move(catalog.error().detail);
    seen_.cause = std::move(catalog.error().cause);
    return;
  }
  auto answered = ask_shards(looking_, **catalog, deadline);
  std::string no_tables;
  if (answered) answered = ask_why_no_tables(deadline, no_tables);
  const std::lock_guard lock{mutex_};
  seen_ = {.catalog = std::move(*catalog),
           .trouble = {},
           .cause = {},
           .no_tables = std::move(no_tables)};
  if (!answered) {
    seen_.trouble = answered.error().detail;
    seen_.cause = answered.error().cause;
  } else if (options_.join == Join::kTable && !seen_.no_tables.empty()) {
    seen_.trouble = fmt::format("{}: {}", kNoTables, seen_.no_tables);
  }
}

void Backend::watch(const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock{mutex};
  while (!stop.stop_requested()) {
    never.wait_for(lock, stop, kLookEvery, [] { return false; });
    if (!stop.stop_requested()) look();
  }
}

std::string_view Backend::joins() const {
  if (options_.join) return *options_.join == Join::kTable ? "table" : "ranges";
  return seen().no_tables.empty() ? "auto" : "ranges";
}

Join Backend::join_of(const JoinShape& shape) const {
  if (options_.join) return *options_.join;
  return seen().no_tables.empty() ? quicker_join(shape) : Join::kRanges;
}

Result<Join> Backend::ask(const Asking& asking) {
  const Catalog& catalog = asking.catalog;
  const auto deadline = Clock::now() + options_.timeout;
  Join join = join_of(asking.shape);
  const Caller caller{.deadline = deadline,
                      .client_socket = asking.client,
                      .end_by = catalog.shards.empty() ? EndBy::kCancelling : EndBy::kCutting};
  auto asked = pool_.run(caller, [&](pqxx::connection_base& connection) -> Result<void> {
    try {
      return ask_once(connection, asking.work, join);
    } catch (const pqxx::sql_error& error) {
      if (!is_no_table(error)) throw;
      if (options_.join) {
        return fail(ErrorCode::kUnavailable, kNoTables, {}, error.what());
      }
    }
    join = Join::kRanges;  // At the last look it could.
    return ask_once(connection, asking.work, join);
  });
  // With time left, it did not fail by the deadline.
  if (!asked && asked.error().code == ErrorCode::kUnavailable &&
      Clock::now() + kShardTime < deadline) {
    if (auto shards = ask_shards(pool_, catalog, Clock::now() + kShardTime); !shards) {
      return fail(std::move(shards.error()));
    }
  }
  if (!asked) return fail(std::move(asked.error()));
  return join;
}

Result<Backend::Answered<Aggregate>> Backend::aggregate(const Catalog& catalog,
                                                        std::span<const DateRead> reads,
                                                        const Selection& selection,
                                                        const Places& places, int client) {
  const SumsRead read{.reads = reads, .selection = selection, .places = places};
  const AreasAndRim what = areas_of(read);
  Aggregate sums;
  const auto join = ask({.catalog = catalog,
                         .client = client,
                         .shape = {.runs = what.runs.size(),
                                   .postcodes = what.rim_ranks,
                                   .dates = reads.size(),
                                   .rows = rows_of(catalog, reads, &DateRead::stored)},
                         .work = [&](pqxx::transaction_base& moment, Join how) {
                           sums = ask_sums(moment, catalog, read, what, how);
                         }});
  if (!join) return fail(join.error());
  return Answered<Aggregate>{.sums = std::move(sums), .way = way_of(!what.areas.empty(), *join)};
}

Result<Backend::Answered<Panel>> Backend::panel(const Catalog& catalog,
                                                const PanelSelection& selection,
                                                const PostcodeAreas& areas, int client) {
  const PanelRead read{.selection = selection, .areas = areas};
  const ZoneParts parts = parts_of(read);
  Panel panel;
  const auto join = ask({.catalog = catalog,
                         .client = client,
                         .shape = {.runs = parts.runs.size(),
                                   .postcodes = parts.ranks,
                                   .dates = selection.dates.size(),
                                   .rows = rows_of(catalog, selection.dates, std::identity{})},
                         .work = [&](pqxx::transaction_base& moment, Join how) {
                           panel = ask_panel(moment, catalog, read, parts, how);
                         }});
  if (!join) return fail(join.error());
  return Answered<Panel>{.sums = std::move(panel), .way = way_of(!parts.areas.empty(), *join)};
}

}  // namespace store::postgis
