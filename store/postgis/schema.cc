#include "store/postgis/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <pqxx/pqxx>
#include <string>
#include <string_view>

#include "sql_files.h"
#include "store/postgis/session.h"

namespace store::postgis {

namespace {

// The functions of every version of the schema, as this program calls them.
constexpr std::array kFunctions{"sums.sql", "panel.sql"};

std::string sql_file(std::string_view name) {
  const auto file = std::ranges::find(sql_files(), name, &EmbeddedFile::name);
  assert(file != sql_files().end());
  return std::string(file->bytes);
}

// 0 where there is no schema.
int version_of(pqxx::transaction_base& work) {
  const auto table = work.exec1("SELECT to_regclass('straal.migrations') IS NOT NULL");
  if (!table[0].as<bool>()) return 0;
  return work.exec1("SELECT coalesce(max(version), 0) FROM straal.migrations")[0].as<int>();
}

int found_version(pqxx::connection_base& connection) {
  pqxx::nontransaction work{connection};
  return version_of(work);
}

tl::unexpected<Error> newer(int version) {
  return fail(ErrorCode::kConflict,
              fmt::format("the database's schema is of version {}; this program knows {} and below",
                          version, kSchemaVersion));
}

Result<void> create_extension(pqxx::connection_base& connection) {
  try {
    pqxx::work work{connection};
    work.exec("CREATE EXTENSION IF NOT EXISTS postgis");
    work.commit();
    return {};
  } catch (const pqxx::insufficient_privilege& error) {
    return fail(ErrorCode::kConflict,
                "the database has no extension postgis, and this user may not create it; a "
                "superuser may: CREATE EXTENSION postgis",
                {}, error.what());
  }
}

void migrate(pqxx::connection_base& connection, int version) {
  pqxx::work work{connection};
  work.exec(sql_file(fmt::format("{}.sql", version)));
  work.exec_params("INSERT INTO straal.migrations (version) VALUES ($1)", version);
  if (version == kSchemaVersion) {
    for (const char* const functions : kFunctions) work.exec(sql_file(functions));
    // The same functions are others in a coordinator.
    if (!work.exec("SELECT FROM straal.shards LIMIT 1").empty()) work.exec(sql_of_shards());
  }
  work.exec_params("UPDATE straal.meta SET schema_version = $1", version);
  work.commit();
}

}  // namespace

Result<SchemaChange> init(const Conninfo& conninfo, const std::function<void()>& on_wait) {
  SchemaChange change{.from = 0, .to = kSchemaVersion};
  auto done = run_session(conninfo, [&](pqxx::connection_base& connection) -> Result<void> {
    wait_for_turn(connection, on_wait);
    change.from = found_version(connection);
    if (change.from > change.to) return newer(change.from);
    if (auto created = create_extension(connection); !created) return created;
    for (int version = change.from + 1; version <= change.to; ++version) {
      migrate(connection, version);
    }
    end_turn(connection);
    return {};
  });
  if (!done) return fail(std::move(done.error()));
  return change;
}

std::string sql_of_shards() { return sql_file("shards.sql"); }

Result<void> check_schema(pqxx::transaction_base& work) {
  const int version = version_of(work);
  if (version > kSchemaVersion) return newer(version);
  if (version == kSchemaVersion) return {};
  return fail(ErrorCode::kConflict,
              (version == 0 ? std::string{"the database has no schema of Straal"}
                            : fmt::format("the database's schema is of version {}, this program's "
                                          "of version {}",
                                          version, kSchemaVersion)) +
                  "; bring it up to date with: straal postgis init CONNINFO");
}

}  // namespace store::postgis
