#include "store/format/partition_check.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "store/format/partition_layout.h"

namespace store {
namespace {

using Troubles = std::vector<std::string>;

constexpr std::uint64_t kMostHits = std::numeric_limits<Hits>::max();

bool is_width(std::uint64_t width) {
  return width == 0 || width == 1 || width == 2 || width == 4 || width == 8;
}

std::uint64_t padded(std::uint64_t bytes) { return (bytes + 7) / 8 * 8; }

// The regions of a partition that overlap [range.first, range.last).
Troubles parts_in(const VerifiedFile::Range& range, const SeriesTable& table) {
  const PartitionHeader& header = table.header();
  const std::size_t header_at = table.file().content_bytes() - sizeof header;
  const std::array<std::pair<const char*, std::size_t>, 4> ends{{{"rows", header.series_at},
                                                                 {"series", header.blocks_at},
                                                                 {"blocks", header.hours_at},
                                                                 {"sums by hour", header_at}}};
  Troubles parts;
  std::size_t begin = 0;
  for (const auto& [name, end] : ends) {
    if (begin < end && range.first < end && begin < range.last) parts.emplace_back(name);
    begin = end;
  }
  return parts;
}

// Reads a table block by block, and checks each block before reading it.
class Check {
 public:
  Check(const SeriesTable& table, const DatePartition* date)
      : table_{table}, header_{table.header()}, date_{date} {}

  Troubles run() {
    const VerifiedFile::Pin pin(table_.file());
    if (!blocks_lie_in_order() ||
        (date_ != nullptr && !(hours_lie_in_order() && stretches_lie_in_order()))) {
      return std::move(troubles_);
    }
    for (std::uint32_t block = 0; block < table_.blocks(); ++block) {
      check_hours(block);
      if (!check_block(block)) return std::move(troubles_);
      const bool ends_stretch = (block + 1) % kStretchBlocks == 0 || block + 1 == table_.blocks();
      if (ends_stretch) check_stretch(block / kStretchBlocks);
    }
    check_hours(table_.blocks());
    expect(series_ == header_.series, "has another number of series than its header says");
    expect(date_ == nullptr || unlocated_ == header_.unlocated_rows,
           "has another number of rows without a location than its header says");
    return std::move(troubles_);
  }

 private:
  // Returns `so`. Where it is false, reports the trouble, once, with the first block that has it.
  bool expect(bool so, const char* trouble, std::uint32_t block) {
    if (!so && told_.insert(trouble).second) {
      troubles_.push_back(fmt::format("{}, first in its block {}", trouble, block));
    }
    return so;
  }

  bool expect(bool so, const char* trouble) {
    if (!so) troubles_.emplace_back(trouble);
    return so;
  }

  [[nodiscard]] BlockEntry entry(std::uint32_t block) const {
    BlockEntry entry{};
    (void)table_.read_entry(block, entry);  // Every page has been verified.
    return entry;
  }

  bool blocks_lie_in_order() {
    const BlockEntry first = entry(0);
    const BlockEntry last = entry(table_.blocks());
    const std::uint64_t rows = date_ != nullptr ? header_.rows : header_.series;
    bool fits = first.series == 0 && first.rows == 0 && first.rows_before == 0 &&
                std::uint64_t{last.series} * 8 == header_.blocks_at - header_.series_at &&
                std::uint64_t{last.rows} * 8 == header_.series_at && last.rows_before == rows;
    for (std::uint32_t block = 0; fits && block < table_.blocks(); ++block) {
      const BlockEntry begin = entry(block);
      const BlockEntry end = entry(block + 1);
      fits = begin.series <= end.series && begin.rows <= end.rows &&
             begin.rows_before <= end.rows_before && series_fit(begin, end) && rows_fit(begin, end);
    }
    return expect(fits, "has blocks that overlap or leave a gap");
  }

  // Whether the columns of a block's series fill the space between its entries.
  [[nodiscard]] bool series_fit(const BlockEntry& begin, const BlockEntry& end) const {
    const std::uint64_t bytes = (end.series - begin.series) * std::uint64_t{8};
    if (bytes == 0) return begin.rows_before == end.rows_before;
    SeriesHeader header;
    if (bytes < sizeof header) return false;
    std::memcpy(&header,
                table_.file().content() + header_.series_at + std::size_t{begin.series} * 8,
                sizeof header);
    std::uint64_t row_bytes = 0;
    for (const std::uint8_t width :
         {header.offset_width, header.sbi_width, header.hits_width, header.delta_width,
          header.first_row_width, header.activity_width}) {
      if (!is_width(width)) return false;
      row_bytes += width;
    }
    return header.series > 0 && padded(sizeof header + header.series * row_bytes) == bytes;
  }

  [[nodiscard]] bool rows_fit(const BlockEntry& begin, const BlockEntry& end) const {
    const std::uint64_t bytes = (end.rows - begin.rows) * std::uint64_t{8};
    if (date_ == nullptr || begin.rows_before == end.rows_before) return bytes == 0;
    RowsHeader header;
    if (bytes < sizeof header) return false;
    std::memcpy(&header, table_.file().content() + std::size_t{begin.rows} * 8, sizeof header);
    const std::uint64_t rows = end.rows_before - begin.rows_before;
    return is_width(header.hits_width) && is_width(header.delta_width) &&
           padded(sizeof header + rows * (1U + header.hits_width + header.delta_width)) == bytes;
  }

  [[nodiscard]] std::uint64_t numbers_by_hour() const { return header_.delta_kind == 0 ? 48 : 24; }

  bool hours_lie_in_order() {
    const std::uint64_t sums = (table_.blocks() + std::uint64_t{1}) * numbers_by_hour();
    return expect(is_width(header_.hours_width) &&
                      sums * header_.hours_width == header_.stretches_at - header_.hours_at,
                  "has sums by hour that overlap or leave a gap");
  }

  bool stretches_lie_in_order() {
    const std::uint64_t end = table_.file().content_bytes() - sizeof(PartitionHeader);
    const std::uint64_t stretches =
        (std::uint64_t{table_.blocks()} + kStretchBlocks - 1) / kStretchBlocks;
    const std::byte* offsets = table_.file().content() + header_.stretches_at;
    const std::uint64_t begin = header_.stretches_at + (stretches + 1) * sizeof(std::uint32_t);
    const auto offset = [offsets](std::uint64_t i) {
      return std::uint64_t{value_at<std::uint32_t>(offsets + i * sizeof(std::uint32_t))} * 8;
    };
    bool fits = begin <= end && offset(0) == 0 && begin + offset(stretches) == end;
    for (std::uint64_t i = 0; fits && i < stretches; ++i) {
      StretchHeader header;
      fits = offset(i) + sizeof header <= offset(i + 1) && begin + offset(i + 1) <= end;
      if (!fits) break;
      std::memcpy(&header, table_.file().content() + begin + offset(i), sizeof header);
      const std::uint64_t bytes = sizeof(std::uint16_t) + header.rows_width +
                                  numbers_by_hour() * std::uint64_t{header.sums_width};
      fits = is_width(header.rows_width) && is_width(header.sums_width) &&
             padded(sizeof header + header.sbi_codes * bytes) == offset(i + 1) - offset(i);
    }
    return expect(fits, "has sums by industry that overlap or leave a gap");
  }

  // The stretch that ends with the block that has just been looked at, against its rows.
  void check_stretch(std::uint32_t number) {
    if (date_ == nullptr) return;
    Stretch stretch;
    bool same = date_->read_stretch(number, stretch) &&
                (!stretch.is_kept || stretch.sbi_codes == industries_.size());
    auto industry = industries_.begin();
    for (std::size_t i = 0; same && stretch.is_kept && i < stretch.sbi_codes; ++i, ++industry) {
      const auto& [sbi, its] = *industry;
      same = stretch.sbi[i] == sbi && stretch.rows[i] == its.rows;
      for (std::size_t hour = 0; same && hour < 24; ++hour) {
        same = stretch.hits(i, hour) == its.hours.hits[hour] &&
               stretch.delta(i, hour) == its.hours.delta[hour];
      }
    }
    expect(same, "has sums by industry that are not those of their rows", number * kStretchBlocks);
    industries_.clear();
  }

  void check_hours(std::uint32_t block) {
    if (date_ == nullptr) return;
    HoursOfDay stored;
    const bool read = date_->add_hours_before(block, stored);
    expect(read && stored.hits == hours_.hits && stored.delta == hours_.delta,
           "has sums by hour that are not those of the rows before them", block);
  }

  // False if the rest cannot be read any more.
  bool check_block(std::uint32_t block) {
    SeriesBlock series;
    RowBlock rows;
    if (!expect(
            table_.read_block(block, series) && (date_ == nullptr || date_->read_rows(block, rows)),
            "cannot be read", block)) {
      return false;
    }
    using SortKey = std::tuple<std::uint64_t, std::uint64_t, std::uint64_t>;
    SortKey before{};
    const std::uint32_t slots =
        std::min(header_.block_slots, header_.slots - std::min(header_.slots, series.first_slot));
    for (std::uint32_t i = 0; i < series.series; ++i) {
      const SortKey key{series.offset_in_block[i], series.sbi[i], series.activity[i]};
      if (!expect(series.offset_in_block[i] < slots && series.sbi[i] < header_.sbi_codes,
                  "has series of an unknown postcode or industry", block) ||
          !expect(i == 0 || before < key, "has series out of order", block) ||
          !expect(series.first_row(i) < series.first_row(i + 1) &&
                      series.first_row(i + 1) <= series.rows && (i > 0 || series.first_row(0) == 0),
                  "has series that do not share the rows among them", block)) {
        return false;
      }
      before = key;
      if (date_ != nullptr) check_rows(block, series, i, rows);
    }
    series_ += series.series;
    return true;
  }

  void check_rows(std::uint32_t block, const SeriesBlock& series, std::uint32_t i,
                  const RowBlock& rows) {
    Sums sums;
    Industry& industry = industries_[series.sbi[i]];
    std::tuple<unsigned, std::uint64_t, std::uint64_t> before{};
    const std::uint64_t end = series.first_row(i + 1);
    for (std::uint64_t row = series.first_row(i); row < end; ++row) {
      const unsigned hour = value_at<std::uint8_t>(rows.hour + row);
      const std::uint64_t hits = rows.hits_base + rows.hits[row];
      const std::uint64_t delta = rows.delta[row];
      if (!expect(hour < 24 && hits <= kMostHits && delta <= kMostHits &&
                      (delta == 0 || header_.delta_kind == 0),
                  "has rows that are out of range", block)) {
        return;
      }
      const std::tuple key{hour, hits, delta};
      expect(before <= key, "has rows out of order", block);
      before = key;
      sums += {.hits = hits, .delta = delta};
      hours_.hits[hour] += hits;
      hours_.delta[hour] += delta;
      industry.hours.hits[hour] += hits;
      industry.hours.delta[hour] += delta;
    }
    industry.rows += end - series.first_row(i);
    expect(sums.hits == series.hits[i] && sums.delta == series.delta[i],
           "has series that are not the sums of their rows", block);
    if (series.first_slot + series.offset_in_block[i] >= header_.located) {
      unlocated_ += end - series.first_row(i);
    }
  }

  struct Industry {
    std::uint64_t rows = 0;
    HoursOfDay hours;
  };

  const SeriesTable& table_;
  const PartitionHeader& header_;
  const DatePartition* date_;  // Null for a window.
  Troubles troubles_;
  std::set<std::string_view> told_;
  HoursOfDay hours_;                              // Of all rows so far.
  std::map<std::uint64_t, Industry> industries_;  // By sbi slot: of those of the stretch.
  std::uint64_t series_ = 0;
  std::uint64_t unlocated_ = 0;
};

// A postcode and sbi with its sums.
struct KeySums {
  std::uint64_t key;  // Postcode slot, then sbi slot.
  Sums sums;
  friend bool operator==(const KeySums&, const KeySums&) = default;
};

// Appends the located series of slots [first, last), which are whole blocks of `table`.
void append_sums(const SeriesTable& table, std::uint32_t first, std::uint32_t last,
                 std::uint32_t located, std::vector<KeySums>& sums) {
  const VerifiedFile::Pin pin(table.file());
  const std::uint32_t end = std::min(table.block_of(last), table.blocks());
  for (std::uint32_t number = table.block_of(first); number < end; ++number) {
    SeriesBlock block;
    if (!table.read_block(number, block)) return;
    for (std::uint32_t i = 0; i < block.series; ++i) {
      const std::uint64_t slot = block.first_slot + block.offset_in_block[i];
      if (slot >= located) return;
      sums.push_back({.key = slot << 16U | block.sbi[i],
                      .sums = {.hits = block.hits[i], .delta = block.delta[i]}});
    }
  }
}

// One entry for each key, ascending.
void sum_up(std::vector<KeySums>& sums) {
  std::ranges::sort(sums, {}, &KeySums::key);
  std::size_t last = 0;
  for (std::size_t i = 1; i < sums.size(); ++i) {
    if (sums[last].key == sums[i].key) {
      sums[last].sums += sums[i].sums;
    } else {
      sums[++last] = sums[i];
    }
  }
  if (!sums.empty()) sums.resize(last + 1);
}

}  // namespace

std::vector<std::string> page_damage(std::shared_ptr<const std::byte> bytes, std::size_t size,
                                     std::string_view name) {
  const auto file = VerifiedFile::open(bytes, size, name);
  // The file's name stands before what is told of it anyway.
  const auto without_name = [name](std::string text) {
    if (text.starts_with(name)) text.erase(0, name.size() + 1);
    return text;
  };
  if (!file) return {without_name(file.error().detail)};
  const auto damaged = file->find_all_damage();
  if (damaged.empty()) return {};
  const auto table = VerifiedFile::open(std::move(bytes), size, name).and_then(SeriesTable::read);
  Troubles troubles;
  for (const VerifiedFile::Range& range : damaged) {
    std::string text =
        fmt::format("is damaged between its bytes {} and {}", range.first, range.last);
    if (table) {
      text += fmt::format(" ({})", fmt::join(parts_in(range, *table), ", "));
    } else if (range.last == file->content_bytes()) {
      text += " (its end, with the header)";
    }
    troubles.push_back(std::move(text));
  }
  return troubles;
}

std::vector<std::string> contradictions(const DatePartition& partition) {
  return Check(partition.series(), &partition).run();
}

std::vector<std::string> contradictions(const SeriesTable& window) {
  return Check(window, nullptr).run();
}

std::vector<std::string> contradictions(const SeriesTable& window,
                                        std::span<const SeriesTable* const> dates) {
  const std::uint32_t located = window.header().located;
  std::uint32_t chunk_slots = window.header().block_slots;
  for (const SeriesTable* date : dates) {
    chunk_slots = std::max(chunk_slots, date->header().block_slots);
  }
  std::vector<KeySums> stored;
  std::vector<KeySums> summed;
  for (std::uint64_t first = 0; first < located; first += chunk_slots) {
    const auto begin = static_cast<std::uint32_t>(first);
    stored.clear();
    summed.clear();
    append_sums(window, begin, begin + chunk_slots, located, stored);
    for (const SeriesTable* date : dates) {
      append_sums(*date, begin, begin + chunk_slots, located, summed);
    }
    sum_up(summed);
    if (stored != summed) {
      return {fmt::format("is not the sum of its {} dates in block {}", dates.size(),
                          window.block_of(begin))};
    }
  }
  return {};
}

}  // namespace store
