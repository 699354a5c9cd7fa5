#include "store/postgis/shards.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <pqxx/pqxx>
#include <utility>

#include "store/postgis/failure.h"
#include "store/postgis/session.h"
#include "store/postgis/transfer/location_table.h"

namespace store::postgis {

namespace {

// What a database says about itself.
struct Membership {
  std::string cluster;       // Empty: it belongs to none.
  std::optional<int> shard;  // Nothing: the coordinator.
  bool has_dates;
};

Membership membership_of(pqxx::transaction_base& work) {
  Membership found;
  const pqxx::result rows = work.exec("SELECT cluster, shard FROM straal.membership");
  if (!rows.empty()) {
    found.cluster = rows[0][0].c_str();
    if (!rows[0][1].is_null()) found.shard = rows[0][1].as<int>();
  }
  found.has_dates = !work.exec("SELECT FROM straal.dates LIMIT 1").empty();
  return found;
}

Membership membership_of(pqxx::connection_base& connection) {
  pqxx::nontransaction work(connection);
  return membership_of(work);
}

// Identifies a database, independent of its address.
std::string identity_of(pqxx::connection_base& connection) {
  pqxx::nontransaction work(connection);
  return work
      .exec1(
          "SELECT format('%s %s', oid, extract(epoch FROM pg_postmaster_start_time())) "
          "FROM pg_database WHERE datname = current_database()")[0]
      .c_str();
}

tl::unexpected<Error> conflict(std::string detail) {
  return fail(ErrorCode::kConflict, std::move(detail));
}

// Makes a database the coordinator of others.
class Coordinator {
 public:
  Coordinator(const Conninfo& conninfo, pqxx::connection_base& connection,
              std::span<const Conninfo> shards, const std::function<void()>& on_wait)
      : connection_{connection},
        on_wait_{on_wait},
        own_{membership_of(connection)},
        identities_{{identity_of(connection)}},
        names_{{"the coordinator (" + conninfo.address() + ")"}} {
    for (const Conninfo& shard : shards) shards_.push_back({.conninfo = shard, .connection = {}});
  }

  Result<void> set_up() {
    if (auto checked = check_itself(); !checked) return checked;
    for (std::size_t i = 0; i < shards_.size(); ++i) {
      if (auto joined = join(i); !joined) return joined;
    }
    if (auto checked = check_list(); !checked) return checked;
    if (auto written = write_itself(); !written) return written;
    for (std::size_t i = 0; i < shards_.size(); ++i) {
      auto marked = guarded(shards_[i].conninfo, [&] { return mark(i); });
      if (!marked) return marked;
    }
    for (std::size_t i = 0; i < shards_.size(); ++i) {
      if (auto reached = reach(i); !reached) return reached;
    }
    return {};
  }

 private:
  [[nodiscard]] std::string name(std::size_t i) const {
    return shard_name(i, shards_[i].conninfo.address());
  }

  Result<void> check_itself() {
    if (own_.shard) {
      return conflict(fmt::format("the database is shard {} of another coordinator", *own_.shard));
    }
    if (own_.cluster.empty() && own_.has_dates) {
      return conflict(
          "the database holds dates itself, and a coordinator holds none: make one of an empty "
          "database, and load the dates there");
    }
    pqxx::nontransaction work(connection_);
    if (!work.exec("SELECT FROM pg_available_extensions WHERE name = 'plproxy'").empty()) return {};
    const int version = work.exec1("SHOW server_version_num")[0].as<int>() / 10'000;
    return conflict(
        fmt::format("the coordinator's PostgreSQL has no PL/Proxy, by which it asks its shards: "
                    "install it on that machine (on Debian, the package postgresql-{}-plproxy)",
                    version));
  }

  // Looks at a shard, brings its schema up to date and takes its turn.
  Result<void> join(std::size_t i) {
    ShardSession& shard = shards_[i];
    auto opened = open_session(shard.conninfo);
    if (!opened) return fail(opened.error());
    shard.connection = std::move(*opened);
    return guarded(shard.conninfo, [&]() -> Result<void> {
      const std::string identity = identity_of(*shard.connection);
      const auto same = std::ranges::find(identities_, identity);
      if (same != identities_.end()) {
        return conflict(fmt::format("{} is the same database as {}", name(i),
                                    names_[static_cast<std::size_t>(same - identities_.begin())]));
      }
      identities_.push_back(identity);
      names_.push_back(name(i));
      if (const auto made = init(shard.conninfo, on_wait_); !made) return fail(made.error());
      wait_for_turn(*shard.connection, on_wait_);
      members_.push_back(membership_of(*shard.connection));
      const Membership& found = members_.back();
      if (found.cluster.empty() ? found.has_dates : found.cluster != own_.cluster) {
        return conflict(fmt::format(
            "{} {}; a shard begins empty: name another database, or DROP SCHEMA straal CASCADE "
            "there",
            name(i),
            found.cluster.empty() ? "holds dates of its own" : "belongs to another coordinator"));
      }
      return {};
    });
  }

  // Rows are where the number of shards and their order have put them.
  Result<void> check_list() {
    pqxx::nontransaction work(connection_);
    const auto before = work.exec1("SELECT count(*) FROM straal.shards")[0].as<std::size_t>();
    bool fits = before == shards_.size();
    bool has_dates = own_.has_dates;
    for (std::size_t i = 0; i < members_.size(); ++i) {
      const bool is_empty = members_[i].cluster.empty();
      fits = fits && (is_empty || members_[i].shard == static_cast<int>(i));
      has_dates = has_dates || members_[i].has_dates;
    }
    if (fits || !has_dates) return {};
    return conflict(
        fmt::format("dates are spread over the {} shards of another list; for another number or "
                    "order of shards make another database the coordinator of empty ones, and "
                    "load the dates there",
                    before));
  }

  Result<void> write_itself() {
    std::vector<std::string> options = {"modular_mapping=1"};
    std::string definition = "modular_mapping '1'";
    pqxx::work work(connection_);
    if (own_.cluster.empty()) {
      own_.cluster = work.exec1(
                             "INSERT INTO straal.membership (cluster) VALUES (gen_random_uuid()) "
                             "RETURNING cluster")[0]
                         .c_str();
    }
    work.exec("DELETE FROM straal.shards");
    for (std::size_t i = 0; i < shards_.size(); ++i) {
      const Conninfo& conninfo = shards_[i].conninfo;
      work.exec_params("INSERT INTO straal.shards (shard, address, conninfo) VALUES ($1, $2, $3)",
                       i, conninfo.address(), conninfo.text());
      const std::string text = partition_text(conninfo);
      options.push_back(fmt::format("p{}={}", i, text));
      definition += fmt::format(", p{} {}", i, work.quote(text));
    }
    try {
      work.exec("CREATE EXTENSION IF NOT EXISTS plproxy");
    } catch (const pqxx::insufficient_privilege& error) {
      return fail(ErrorCode::kConflict,
                  "the database has no extension plproxy, and this user may not create it; a "
                  "superuser may: CREATE EXTENSION plproxy",
                  {}, error.what());
    }
    write_server(work, fmt::format("{}", fmt::join(options, "\n")), definition);
    if (auto mapped = write_user(work); !mapped) return mapped;
    work.exec(sql_of_shards());
    count_change(work);
    work.commit();
    return {};
  }

  // What everybody may read in the catalog of PostgreSQL: without who asks. A shard's session ends
  // when the coordinator's has gone, and compiles no statement, as that one (prepare_session).
  static std::string partition_text(const Conninfo& conninfo) {
    std::string options(conninfo.value("options"));
    if (!options.empty()) options += ' ';
    options += "-c client_connection_check_interval=200ms -c jit=off";
    return conninfo.with("user", {})
        .with("password", {})
        .with("sslpassword", {})
        .with("options", options)
        .text();
  }

  // Made anew only where it is another: who may use it is lost with it.
  static void write_server(pqxx::work& work, const std::string& options,
                           const std::string& definition) {
    const bool is_there = !work.exec_params(
                                   "SELECT FROM pg_foreign_server WHERE srvname = 'straal' AND "
                                   "array_to_string(srvoptions, E'\n') = $1",
                                   options)
                               .empty();
    if (is_there) return;
    work.exec("DROP SERVER IF EXISTS straal CASCADE");
    work.exec("CREATE SERVER straal FOREIGN DATA WRAPPER plproxy OPTIONS (" + definition + ")");
    work.exec("COMMENT ON SERVER straal IS 'The shards of straal, for PL/Proxy'");
  }

  // PL/Proxy signs in everywhere as one user.
  Result<void> write_user(pqxx::work& work) {
    const std::string user = shards_.front().connection->username();
    const std::string password(shards_.front().conninfo.value("password"));
    for (std::size_t i = 1; i < shards_.size(); ++i) {
      if (shards_[i].connection->username() == user &&
          shards_[i].conninfo.value("password") == password) {
        continue;
      }
      return conflict(name(i) + " has another user or password than " + name(0) +
                      ": the coordinator signs in to all of its shards as one user");
    }
    work.exec("DROP USER MAPPING IF EXISTS FOR CURRENT_USER SERVER straal");
    work.exec("CREATE USER MAPPING FOR CURRENT_USER SERVER straal OPTIONS (user " +
              work.quote(user) +
              (password.empty() ? ")" : ", password " + work.quote(password) + ")"));
    return {};
  }

  Result<void> mark(std::size_t i) {
    pqxx::work work(*shards_[i].connection);
    work.exec_params(
        "INSERT INTO straal.membership (cluster, shard) VALUES ($1, $2) "
        "ON CONFLICT (only_row) DO UPDATE SET shard = EXCLUDED.shard",
        own_.cluster, i);
    work.commit();
    return {};
  }

  // An address may mean another machine, or none, where the coordinator is.
  Result<void> reach(std::size_t i) {
    try {
      pqxx::nontransaction work(connection_);
      const pqxx::result said =
          work.exec_params("SELECT cluster, shard FROM straal.ask_shard($1)", i);
      if (said.size() == 1 && said[0][0].c_str() == own_.cluster &&
          said[0][1].as<std::size_t>() == i) {
        return {};
      }
      return conflict("the coordinator reaches another database than " + name(i) +
                      " at that address");
    } catch (const pqxx::sql_error& error) {
      Error trouble = error_of(error);
      trouble.detail = "the coordinator does not reach " + name(i);
      return fail(std::move(trouble));
    }
  }

  pqxx::connection_base& connection_;
  const std::function<void()>& on_wait_;
  Membership own_;
  std::vector<ShardSession> shards_;
  std::vector<Membership> members_;      // By shard.
  std::vector<std::string> identities_;  // Of the databases so far,
  std::vector<std::string> names_;       // and what they are called.
};

Result<std::vector<Conninfo>> read_shards(pqxx::transaction_base& work) {
  std::vector<Conninfo> shards;
  for (const pqxx::row& row : work.exec("SELECT conninfo FROM straal.shards ORDER BY shard")) {
    auto conninfo = Conninfo::parse(row[0].c_str());
    if (!conninfo) return fail(conninfo.error());
    shards.push_back(std::move(*conninfo));
  }
  return shards;
}

}  // namespace

Result<SchemaChange> init_with_shards(const Conninfo& conninfo, std::span<const Conninfo> shards,
                                      const std::function<void()>& on_wait) {
  auto change = init(conninfo, on_wait);
  if (!change) return change;
  auto done = run_session(conninfo, [&](pqxx::connection_base& connection) -> Result<void> {
    wait_for_turn(connection, on_wait);
    std::vector<Conninfo> list(shards.begin(), shards.end());
    if (list.empty()) {
      pqxx::nontransaction work(connection);
      auto known = read_shards(work);
      if (!known) return fail(known.error());
      list = std::move(*known);
    }
    if (list.empty()) return {};
    return Coordinator(conninfo, connection, list, on_wait).set_up();
  });
  if (!done) return fail(std::move(done.error()));
  return change;
}

Result<std::vector<ShardSession>> open_shards(pqxx::transaction_base& work,
                                              const std::function<void()>& on_wait) {
  if (auto checked = check_not_shard(work); !checked) return fail(checked.error());
  auto list = read_shards(work);
  if (!list) return fail(list.error());
  std::vector<ShardSession> shards;
  if (list->empty()) return shards;
  const std::string cluster = membership_of(work).cluster;
  for (Conninfo& conninfo : *list) {
    auto connection = open_session(conninfo);
    if (!connection) return fail(connection.error());
    const std::size_t number = shards.size();
    auto checked = guarded(conninfo, [&]() -> Result<void> {
      wait_for_turn(**connection, on_wait);
      pqxx::nontransaction its(**connection);
      if (auto sound = check_schema(its); !sound) return sound;
      const Membership found = membership_of(its);
      if (found.cluster == cluster && found.shard == static_cast<int>(number)) return {};
      return conflict(shard_name(number, conninfo.address()) +
                      " is not set up as one; do so with: straal postgis init CONNINFO");
    });
    if (!checked) return fail(checked.error());
    shards.push_back({.conninfo = std::move(conninfo), .connection = std::move(*connection)});
  }
  return shards;
}

Result<void> check_not_shard(pqxx::transaction_base& work) {
  const pqxx::result found =
      work.exec("SELECT shard FROM straal.membership WHERE shard IS NOT NULL");
  if (found.empty()) return {};
  return conflict(
      fmt::format("the database is shard {} of several, and holds a part of every date; name their "
                  "coordinator",
                  found[0][0].c_str()));
}

bool has_state(pqxx::connection_base& connection, Date date, const std::string& loaded_at) {
  pqxx::nontransaction work(connection);
  return !work.exec_params("SELECT FROM straal.dates WHERE date = $1 AND loaded_at = $2",
                           to_iso(date), loaded_at)
              .empty();
}

std::string shard_name(std::size_t number, const std::string& address) {
  return fmt::format("shard {} ({})", number, address);
}

}  // namespace store::postgis
