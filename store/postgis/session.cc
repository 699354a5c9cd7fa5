#include "store/postgis/session.h"

#include <fmt/format.h>

#include <optional>
#include <pqxx/pqxx>

#include "store/postgis/failure.h"

namespace store::postgis {

namespace {

// Of pg_advisory_lock(): "straal" in ASCII.
constexpr std::int64_t kChanging = 0x73747261616c;

}  // namespace

Result<void> run_session(const Conninfo& conninfo,
                         const std::function<Result<void>(pqxx::connection_base&)>& work) {
  std::optional<pqxx::connection> connection;
  try {
    connection.emplace(conninfo.text());
  } catch (const pqxx::failure& failure) {
    Error error = error_of(failure);
    error.detail = "cannot connect to the database (" + conninfo.described() + ")";
    return fail(std::move(error));
  }
  try {
    connection->set_client_encoding("UTF8");
    // The database is quiet about what is as it should be, such as an extension that is there.
    pqxx::nontransaction{*connection}.exec("SET client_min_messages = warning");
    return work(*connection);
  } catch (const pqxx::broken_connection& failure) {
    return fail(error_of(failure));
  } catch (const pqxx::failure& failure) {
    Error error = error_of(failure);
    error.detail = "the database (" + conninfo.described() + ") cannot do it";
    return fail(std::move(error));
  }
}

void wait_for_turn(pqxx::connection_base& connection, const std::function<void()>& on_wait) {
  pqxx::nontransaction work{connection};
  const auto taken = work.exec1(fmt::format("SELECT pg_try_advisory_lock({})", kChanging));
  if (taken[0].as<bool>()) return;
  if (on_wait) on_wait();
  work.exec(fmt::format("SELECT pg_advisory_lock({})", kChanging));
}

}  // namespace store::postgis
