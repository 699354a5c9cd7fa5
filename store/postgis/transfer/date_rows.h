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

// A date as a data directory holds it at one moment.
struct DirectoryDate {
  Manifest manifest;
  StoredDate stored;
  std::shared_ptr<const DatePartition> partition;
};

// The database's numbers for the directory's slots.
struct Codes {
  std::vector<std::uint32_t> unlocated;  // Ranks; slot = located + index here.
  std::vector<std::int16_t> industries;  // By SbiSlot.
};

// Which of several databases this is: it takes the rows of the areas with this remainder, so that
// the sums of an area are whole. The first also takes the rows without an area.
struct Share {
  std::size_t shard = 0;
  std::size_t shards = 1;
};

// Copies the rows of a date, or one database's share of them, into a database and sums them up by
// area, where no question sees them; then replaces the date's old rows. Nothing is visible before
// the transaction commits. May throw what the library throws.
class DateRows {
 public:
  // All of them for as long as this lives.
  DateRows(pqxx::dbtransaction& work, const DirectoryDate& date, const LocationTable& table,
           const Codes& codes, Share share);

  // Errors: read_partition's own.
  [[nodiscard]] Result<void> copy(TransferReport& progress);

  // Questions about the date wait from here until the commit. Errors: kConflict where questions
  // that read the old rows do not end for minutes.
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

// Writes the entry of straal.dates for a date with this many rows here; replaces an older entry.
//
//   source  the directory's state that they are; nothing in a shard, which has no whole state
void put_date(pqxx::transaction_base& work, const DirectoryDate& date, std::uint64_t rows,
              const std::optional<std::string>& source, const std::string& loaded_at);

}  // namespace store::postgis
