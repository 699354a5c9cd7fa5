#include "store/postgis/session.h"

#include <fmt/format.h>

#include <pqxx/pqxx>

#include "store/postgis/failure.h"

namespace store::postgis {

namespace {

// Of pg_advisory_lock(): "straal" in ASCII.
constexpr std::int64_t kChanging = 0x73747261616c;

}  // namespace

Result<std::unique_ptr<pqxx::connection>> open_session(const Conninfo& conninfo) {
  try {
    auto connection = std::make_unique<pqxx::connection>(conninfo.text());
    connection->set_client_encoding("UTF8");
    // No notices about what is in order, such as an extension that is there already.
    pqxx::nontransaction{*connection}.exec("SET client_min_messages = warning");
    return connection;
  } catch (const pqxx::failure& failure) {
    Error error = error_of(failure);
    error.detail = "cannot connect to the database (" + conninfo.described() + ")";
    return fail(std::move(error));
  }
}

Result<void> guarded(const Conninfo& conninfo, const std::function<Result<void>()>& work) {
  try {
    return work();
  } catch (const pqxx::broken_connection& failure) {
    Error error = error_of(failure);
    error.detail = "the connection to the database (" + conninfo.described() + ") was lost";
    return fail(std::move(error));
  } catch (const pqxx::failure& failure) {
    Error error = error_of(failure);
    error.detail = "the database (" + conninfo.described() + ") failed";
    return fail(std::move(error));
  }
}

Result<void> run_session(const Conninfo& conninfo,
                         const std::function<Result<void>(pqxx::connection_base&)>& work) {
  const auto connection = open_session(conninfo);
  if (!connection) return fail(connection.error());
  return guarded(conninfo, [&] { return work(**connection); });
}

void wait_for_turn(pqxx::connection_base& connection, const std::function<void()>& on_wait) {
  pqxx::nontransaction work{connection};
  const auto taken = work.exec1(fmt::format("SELECT pg_try_advisory_lock({})", kChanging));
  if (taken[0].as<bool>()) return;
  if (on_wait) on_wait();
  work.exec(fmt::format("SELECT pg_advisory_lock({})", kChanging));
}

void end_turn(pqxx::connection_base& connection) {
  pqxx::nontransaction work{connection};
  work.exec(fmt::format("SELECT pg_advisory_unlock({})", kChanging));
}

}  // namespace store::postgis
