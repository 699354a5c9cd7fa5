#include "store/postgis/asked_ranks.h"

#include <concepts>
#include <cstdint>
#include <pqxx/pqxx>
#include <string>
#include <string_view>

#include "store/postgis/copy_in.h"
#include "store/postgis/sql_array.h"

namespace store::postgis {
namespace {

using std::string_view_literals::operator""sv;

constexpr const char* kNoTable = "ST002";  // See sql/sums.sql.

// The rows of COPY's binary format, in one piece.
class BinaryRows {
 public:
  BinaryRows() : data_{std::string("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0"sv)} {}

  void begin_row(std::int16_t fields) { put(fields); }
  template <std::signed_integral Number>
  void field(Number value) {
    put(std::int32_t{sizeof value});
    put(value);
  }

  // The format ends with -1 for the number of fields, and nothing may follow it; but the library
  // sends a newline at the end. Without the -1, the database looks for two bytes of that number and
  // finds only the newline: that is the end as well.
  [[nodiscard]] const CopyData& data() const { return data_; }

 private:
  // The first byte is the highest.
  template <std::signed_integral Number>
  void put(Number number) {
    for (std::size_t byte = sizeof number; byte-- > 0;) {
      data_.bytes += static_cast<char>(number >> (8 * byte) & 0xFF);
    }
  }

  CopyData data_;
};

// Makes and fills the table.
void put_table(pqxx::transaction_base& transaction, std::span<const ZoneRun> runs) {
  BinaryRows rows;
  for (const auto& [zone, part] : runs) {
    for (std::uint32_t rank = index(part.run.first); rank < index(part.run.last); ++rank) {
      rows.begin_row(3);
      rows.field(static_cast<std::int32_t>(zone));
      rows.field(static_cast<std::int32_t>(rank));
      rows.field(static_cast<std::int16_t>(part.sign));
    }
  }
  transaction.exec("SELECT straal.make_asked()");
  pqxx::stream_to stream(transaction, "pg_temp.asked FROM STDIN (FORMAT binary) --");
  stream << rows.data();
  stream.complete();
  transaction.exec("ANALYZE pg_temp.asked");
}

}  // namespace

bool is_no_table(const pqxx::sql_error& error) { return error.sqlstate() == kNoTable; }

AskedRanks::AskedRanks(pqxx::transaction_base& transaction, const Catalog& catalog,
                       std::span<const ZoneRun> runs, Join join)
    : by_shards_{join == Join::kTable && !catalog.shards.empty()} {
  if (join == Join::kTable && !by_shards_) {
    put_table(transaction, runs);
    return;
  }
  zones = array_of(runs, [](const ZoneRun& r) { return r.zone; });
  firsts = array_of(runs, [](const ZoneRun& r) { return index(r.part.run.first); });
  lasts = array_of(runs, [](const ZoneRun& r) { return index(r.part.run.last); });
  signs = array_of(runs, [](const ZoneRun& r) { return r.part.sign; });
}

std::string AskedRanks::statement(std::string_view name) const {
  return std::string(name) + (by_shards_ ? "_by_table" : "");
}

}  // namespace store::postgis
