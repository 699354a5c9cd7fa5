#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/directory/data_directory.h"
#include "store/format/date_partition.h"
#include "store/postgis/transfer/area_sums.h"
#include "store/postgis/transfer/date_table.h"
#include "store/postgis/transfer/location_table.h"
#include "store/postgis/transfer/transfer.h"
#include "store/types/result.h"

namespace store::postgis {

// A date as a data directory has it at one moment.
struct DirectoryDate {
  Manifest manifest;
  StoredDate stored;
  std::shared_ptr<const DatePartition> partition;
};

// What the database calls the codes of the directory's slots.
struct Codes {
  std::vector<std::uint32_t> unlocated;  // Ranks; slot = located + place here.
  std::vector<std::int16_t> industries;  // By SbiSlot.
};

// Which of several databases: it takes the rows of the areas that have this remainder, so that the
// sums of an area are whole, and the first takes those without an area.
struct Share {
  std::size_t shard = 0;
  std::size_t shards = 1;
};

// A date's rows, or a database's share of them, on their way into it: copied and summed up by area
// where nobody sees it, and then put in the place of what the date had. Nothing is there before the
// transaction's commit. May throw what the library throws.
class DateRows {
 public:
  // All of them for as long as this lives.
  DateRows(pqxx::dbtransaction& work, const DirectoryDate& date, const LocationTable& table,
           const Codes& codes, Share share);

  // Errors: read_partition's own.
  [[nodiscard]] Result<void> copy(TransferReport& progress);

  // From here to the commit questions about the date wait. Errors: kConflict where questions that
  // read the old rows do not end for minutes.
  [[nodiscard]] Result<void> put_in_place();

  [[nodiscard]] std::uint64_t size() const { return rows_; }

 private:
  [[nodiscard]] std::span<const PartitionRow> share_of(std::span<const PartitionRow> rows);

  pqxx::dbtransaction& work_;
  const DirectoryDate& date_;
  const LocationTable& table_;
  const Codes& codes_;
  Share share_;
  DateTable target_;
  std::uint64_t rows_ = 0;
  std::vector<PartitionRow> chosen_ = {};  // Of a block.
};

// The entry of straal.dates for a date with so many rows here, in place of an older one.
//
//   source  the directory's state that they are; nothing in a shard, which has no whole state
void put_date(pqxx::transaction_base& work, const DirectoryDate& date, std::uint64_t rows,
              const std::optional<std::string>& source, const std::string& loaded_at);

}  // namespace store::postgis
