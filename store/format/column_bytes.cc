#include "store/format/column_bytes.h"

#include <initializer_list>

namespace store {

std::uint64_t ColumnBytes::total() const {
  std::uint64_t total = sums_by_hour + sums_by_industry + headers + checksums;
  for (const std::uint64_t bytes : {series.offset_in_block, series.sbi, series.hits, series.delta,
                                    series.first_row, series.activity}) {
    total += bytes;
  }
  return total + rows.hour + rows.hits + rows.delta;
}

ColumnBytes& ColumnBytes::operator+=(const ColumnBytes& other) {
  series.offset_in_block += other.series.offset_in_block;
  series.sbi += other.series.sbi;
  series.hits += other.series.hits;
  series.delta += other.series.delta;
  series.first_row += other.series.first_row;
  series.activity += other.series.activity;
  rows.hour += other.rows.hour;
  rows.hits += other.rows.hits;
  rows.delta += other.rows.delta;
  sums_by_hour += other.sums_by_hour;
  sums_by_industry += other.sums_by_industry;
  headers += other.headers;
  checksums += other.checksums;
  return *this;
}

Result<ColumnBytes> column_bytes(const DatePartition& partition) {
  const SeriesTable& table = partition.series();
  const VerifiedFile::Pin pin(table.file());
  ColumnBytes bytes;
  for (std::uint32_t block = 0; block < table.blocks(); ++block) {
    SeriesBlock series;
    RowBlock rows;
    if (!table.read_block(block, series) || !partition.read_rows(block, rows)) {
      return fail(table.damage());
    }
    bytes.series.offset_in_block += series.offset_in_block.size_bytes(series.series);
    bytes.series.sbi += series.sbi.size_bytes(series.series);
    bytes.series.hits += series.hits.size_bytes(series.series);
    bytes.series.delta += series.delta.size_bytes(series.series);
    bytes.series.first_row += series.first_row_less.size_bytes(series.series);
    bytes.series.activity += series.activity.size_bytes(series.series);
    bytes.rows.hour += rows.rows;
    bytes.rows.hits += rows.hits.size_bytes(rows.rows);
    bytes.rows.delta += rows.delta.size_bytes(rows.rows);
  }
  const VerifiedFile& file = table.file();
  const PartitionHeader& header = table.header();
  bytes.sums_by_hour = header.stretches_at - header.hours_at;
  bytes.sums_by_industry = file.content_bytes() - sizeof header - header.stretches_at;
  bytes.checksums = file.file_bytes() - file.content_bytes();
  bytes.headers = file.file_bytes() - bytes.total();  // What is left is theirs.
  return bytes;
}

}  // namespace store
