#pragma once

#include <pqxx/pqxx>
#include <string>
#include <vector>

#include "store/postgis/schema.h"
#include "store/postgis/transfer/fetcher.h"
#include "store/postgis/transfer/loader.h"
#include "tests/support/ingest_fixture.h"
#include "tests/support/machine/postgres_cluster.h"

namespace tests {

// IngestTest's data directory, and a database beside it with the schema and nothing else.
class TransferTest : public IngestTest {
 protected:
  TransferTest() {
    static int count = 0;
    text_ = shared_postgres().create_database("transfer_" + std::to_string(++count));
    EXPECT_TRUE(store::postgis::init(conninfo()));
  }

  [[nodiscard]] store::postgis::Conninfo conninfo() const {
    return store::postgis::Conninfo::parse(text_).value();
  }

  // The codes of IngestTest somewhere on the map, in two areas.
  [[nodiscard]] store::postgis::LocationTable table() const {
    return {.identity = "three places",
            .srid = 28992,
            .coarse = 4,
            .codes = located_.codes(),
            .positions = {{.x = 121000.1, .y = 487000.2},
                          {.x = 1.0 / 3.0, .y = -0.0},
                          {.x = 3, .y = 4}},
            .area_of = area_of_,
            .areas = areas_,
            .industries = industries_};
  }

  [[nodiscard]] store::Result<store::postgis::TransferSummary> load(
      const store::postgis::TransferOptions& options = {}) const {
    return store::postgis::load(directory_, table(), conninfo(), options);
  }

  [[nodiscard]] store::Result<store::postgis::TransferSummary> fetch(
      const store::DataDirectory& into, const store::postgis::TransferOptions& options = {},
      store::postgis::IfThere if_there = store::postgis::IfThere::kFail) const {
    return store::postgis::fetch(conninfo(), table(), into, if_there, options);
  }

  [[nodiscard]] pqxx::result sql(const std::string& statement) const {
    pqxx::connection connection(text_);
    return pqxx::nontransaction(connection).exec(statement);
  }
  [[nodiscard]] std::string value(const std::string& statement) const {
    return sql(statement)[0][0].c_str();
  }

  // What the database holds, as stored_rows() tells what a directory holds.
  [[nodiscard]] std::vector<std::string> held_rows() const {
    std::vector<std::string> lines;
    for (const pqxx::row& row :
         sql("SELECT date, hour, id_activity, p.code, hits, coalesce(delta::text, '-'), i.code "
             "FROM straal.datapoints JOIN straal.postcodes p USING (rank) "
             "JOIN straal.industries i ON i.id = sbi")) {
      std::string line;
      for (const pqxx::field& field : row)
        line += (line.empty() ? "" : ",") + field.as<std::string>();
      lines.push_back(std::move(line));
    }
    std::ranges::sort(lines);
    return lines;
  }

  // An empty data directory of the same region.
  [[nodiscard]] store::DataDirectory other_directory(const std::string& name) const {
    return store::DataDirectory::create(folder_.path() / name, {}).value();
  }

  std::string text_;  // The database's conninfo.
  std::vector<store::Postcode> areas_ = {store::Postcode::parse("1234").value(),
                                         store::Postcode::parse("5678").value()};
  std::vector<store::AreaSlot> area_of_ = {store::AreaSlot{0}, store::AreaSlot{0},
                                           store::AreaSlot{1}};
  store::Industries industries_;
};

}  // namespace tests
