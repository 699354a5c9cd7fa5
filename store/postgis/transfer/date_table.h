#pragma once

#include <string>

#include "store/types/date.h"

namespace pqxx {
class dbtransaction;
}

namespace store::postgis {

// A new partition for one date's datapoints: a separate table, filled and indexed where no question
// sees it, which replaces the date's old partition in one short step at the end. If the transaction
// does not commit, its table is gone. All may throw what the library throws.
class DateTable {
 public:
  // Makes an empty table for `date`.
  DateTable(pqxx::dbtransaction& work, Date date);

  // The name of the table, for COPY.
  [[nodiscard]] const std::string& name() const { return name_; }

  // The rows are in: gives the table the indexes of straal.datapoints, and statistics.
  void index_rows();

  // Tries to make it the partition of its date. If the date has one already, this waits at most a
  // third of a second until no question reads straal.datapoints, and new questions wait meanwhile.
  // False if that was not long enough: then nothing has changed.
  [[nodiscard]] bool put_in_place();

 private:
  pqxx::dbtransaction& work_;
  std::string date_;        // "2013-01-01"
  std::string final_name_;  // "straal.datapoints_20130101"
  bool replaces_;           // Whether there is one of that name.
  std::string name_;
};

}  // namespace store::postgis
