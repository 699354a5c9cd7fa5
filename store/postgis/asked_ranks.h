#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "store/postgis/catalog.h"
#include "store/postgis/join.h"
#include "store/postgis/rim.h"

namespace pqxx {
class sql_error;
class transaction_base;
}  // namespace pqxx

namespace store::postgis {

// A run of ranks of one zone of a panel; the sums of one question are of zone 0.
struct ZoneRun {
  std::size_t zone;
  SignedRun part;
};

// The ranks of a question as the functions in sql/ take them: arrays of runs, or the temporary
// table `pg_temp.asked (zone, rank, sign)`.
class AskedRanks {
 public:
  // With Join::kTable, fills the table, which goes at the end of the transaction, however it ends.
  // Then the transaction must not be read-only. A coordinator's shards fill tables of their own,
  // from the runs. May throw.
  //
  //   cost  of the table, 200 ns a rank
  AskedRanks(pqxx::transaction_base& transaction, const Catalog& catalog,
             std::span<const ZoneRun> runs, Join join);

  // "{0,0,7}", as PostgreSQL reads an array; nothing where the ranks are in the table.
  std::optional<std::string> zones;
  std::optional<std::string> firsts;
  std::optional<std::string> lasts;
  std::optional<std::string> signs;

  // The statement that takes them: `name` ("sums"), or its form for shards ("sums_by_table").
  [[nodiscard]] std::string statement(std::string_view name) const;

 private:
  bool by_shards_;  // They fill tables.
};

// Whether it says that the temporary table cannot be made.
[[nodiscard]] bool is_no_table(const pqxx::sql_error& error);

}  // namespace store::postgis
