#include "store/format/stretch_writer.h"

#include <algorithm>
#include <cstring>
#include <span>

#include "store/format/packed_column.h"
#include "store/format/partition_layout.h"

namespace store {

void StretchWriter::add(const PartitionRow& row) {
  const std::uint16_t sbi = index(row.sbi);
  if (industries_.size() <= sbi) industries_.resize(std::size_t{sbi} + 1);
  Industry& industry = industries_[sbi];
  if (industry.rows++ == 0) here_.push_back(sbi);
  industry.sums[row.hour] += row.hits;
  industry.sums[24U + row.hour] += row.delta;
  ++rows_;
}

void StretchWriter::end_stretch() {
  // Sums take up to 200 bytes for each sbi: they are worth it where they stand for many rows.
  constexpr std::uint64_t kRowsWorthASum = 64;
  offsets_.push_back(static_cast<std::uint32_t>(bytes_.size() / 8));
  StretchHeader header{};
  header.is_kept = rows_ >= kRowsWorthASum * here_.size() ? 1 : 0;
  const std::size_t header_at = bytes_.size();
  bytes_.resize(header_at + sizeof header);
  if (header.is_kept != 0) {
    std::ranges::sort(here_);
    std::vector<std::uint64_t> rows;
    std::vector<std::uint64_t> sums;
    for (const std::uint16_t sbi : here_) {
      const Industry& industry = industries_[sbi];
      rows.push_back(industry.rows);
      const auto its_sums = std::span(industry.sums).first(numbers_);
      sums.insert(sums.end(), its_sums.begin(), its_sums.end());
    }
    header.sbi_codes = static_cast<std::uint16_t>(here_.size());
    header.rows_width = rows.empty() ? 0 : width_of(std::ranges::max(rows));
    header.sums_width = sums.empty() ? 0 : width_of(std::ranges::max(sums));
    append_packed<std::uint16_t>(bytes_, here_, sizeof(std::uint16_t));
    append_packed<std::uint64_t>(bytes_, rows, header.rows_width);
    append_packed<std::uint64_t>(bytes_, sums, header.sums_width);
  }
  std::memcpy(bytes_.data() + header_at, &header, sizeof header);
  bytes_.resize((bytes_.size() + 7) / 8 * 8);
  for (const std::uint16_t sbi : here_) industries_[sbi] = {};
  here_.clear();
  rows_ = 0;
}

Result<void> StretchWriter::write(VerifiedFileWriter& file) const {
  auto offsets = offsets_;
  offsets.push_back(static_cast<std::uint32_t>(bytes_.size() / 8));
  auto done = file.write(std::as_bytes(std::span(offsets)));
  if (done) done = file.write(bytes_);
  return done;
}

}  // namespace store
