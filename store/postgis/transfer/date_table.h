#pragma once

#include <string>

#include "store/types/date.h"

namespace pqxx {
class dbtransaction;
}

namespace store::postgis {

// The partition of one date's datapoints, on its way: a table of its own, filled and indexed where
// nobody sees it, which takes the place of what the date had in one short step at the end. What a
// transaction that does not get there has made goes with it. All may throw what the library throws.
class DateTable {
 public:
  // Makes an empty table for `date`.
  DateTable(pqxx::dbtransaction& work, Date date);

  // For COPY.
  [[nodiscard]] const std::string& name() const { return name_; }

  // The rows are in: gives the table the indexes of straal.datapoints, and statistics.
  void index_rows();

  // Tries to make it the partition of its date. Where there is one, questions have to let go of
  // straal.datapoints for a moment, and new ones wait for that, a third of a second at most. False
  // where it was not let go of in time: then nothing has changed.
  [[nodiscard]] bool put_in_place();

 private:
  pqxx::dbtransaction& work_;
  std::string date_;        // "2013-01-01"
  std::string final_name_;  // "straal.datapoints_20130101"
  bool replaces_;           // Whether there is one of that name.
  std::string name_;
};

}  // namespace store::postgis
