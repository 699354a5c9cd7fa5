#include "store/postgis/transfer/date_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <pqxx/pqxx>

namespace store::postgis {

namespace {

constexpr const char* kNoLockInTime = "55P03";

// "straal.datapoints_20130101"
std::string table_of(std::string date) {
  std::erase(date, '-');
  return "straal.datapoints_" + date;
}

void drop_old(pqxx::transaction_base& step, const std::string& name,
              const std::string& final_name) {
  step.exec("LOCK TABLE ONLY straal.datapoints IN ACCESS EXCLUSIVE MODE");
  step.exec("DROP TABLE " + final_name);
  step.exec(fmt::format("ALTER TABLE {} RENAME TO {}", name,
                        final_name.substr(final_name.find('.') + 1)));
  const pqxx::result renames = step.exec(
      fmt::format("SELECT format('ALTER INDEX straal.%I RENAME TO %I', relname, "
                  "replace(relname, '_next', '')) FROM pg_index JOIN pg_class ON oid = indexrelid "
                  "WHERE indrelid = '{}'::regclass",
                  final_name));
  for (const pqxx::row& rename : renames) step.exec(rename[0].c_str());
}

}  // namespace

DateTable::DateTable(pqxx::dbtransaction& work, Date date)
    : work_{work}, date_{to_iso(date)}, final_name_{table_of(date_)} {
  const auto there = work.exec1(fmt::format("SELECT to_regclass('{}') IS NOT NULL", final_name_));
  replaces_ = there[0].as<bool>();
  name_ = final_name_ + (replaces_ ? "_next" : "");
  // With the check, taking it in as a partition needs no look at its rows.
  work.exec(fmt::format(
      "CREATE TABLE {} (LIKE straal.datapoints INCLUDING DEFAULTS INCLUDING CONSTRAINTS "
      "INCLUDING STORAGE INCLUDING COMMENTS, CONSTRAINT of_date CHECK (date = DATE '{}'))",
      name_, date_));
}

void DateTable::index_rows() {
  const pqxx::result definitions = work_.exec(fmt::format(
      "SELECT regexp_replace(pg_get_indexdef(indexrelid), ' INDEX .*? USING ', "
      "' INDEX ON {} USING ') FROM pg_index WHERE indrelid = 'straal.datapoints'::regclass",
      name_));
  for (const pqxx::row& definition : definitions) work_.exec(definition[0].c_str());
  work_.exec("ANALYZE " + name_);
}

bool DateTable::put_in_place() {
  try {
    pqxx::subtransaction step(work_, "put_in_place");
    step.exec("SET LOCAL lock_timeout = '300ms'");
    if (replaces_) drop_old(step, name_, final_name_);
    step.exec(fmt::format("ALTER TABLE straal.datapoints ATTACH PARTITION {} FOR VALUES IN ('{}')",
                          final_name_, date_));
    step.exec(fmt::format("ALTER TABLE {} DROP CONSTRAINT of_date", final_name_));
    step.commit();
    return true;
  } catch (const pqxx::sql_error& error) {
    if (error.sqlstate() != kNoLockInTime) throw;
    return false;
  }
}

}  // namespace store::postgis
