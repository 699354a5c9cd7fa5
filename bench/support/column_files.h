#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace bench {

// A row as the columns hold it.
struct ColumnRow {
  std::uint16_t day;
  std::uint8_t hour;
  std::uint32_t activity;
  std::uint32_t rank;
  std::uint16_t sbi;
  std::uint32_t hits;
  std::uint32_t delta;
};

// Rows on their way into one file per column of a folder; write_country tells which.
class ColumnFiles {
 public:
  // Makes the folder, and industries.csv in it: a code per line.
  ColumnFiles(const std::filesystem::path& folder, std::span<const std::string> industries);

  void add(const ColumnRow& row) {
    put(day_, row.day);
    put(hour_, row.hour);
    put(activity_, row.activity);
    put(rank_, row.rank);
    put(sbi_, row.sbi);
    put(hits_, row.hits);
    put(delta_, row.delta);
  }

  // Whether everything could be written; nothing may be added afterwards.
  [[nodiscard]] bool finish();

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  template <typename T>
  struct Column {
    std::unique_ptr<std::FILE, Close> file;
    std::vector<T> values;  // Not yet written.
  };

  template <typename T>
  void open(Column<T>& column, const std::filesystem::path& path);
  template <typename T>
  void put(Column<T>& column, T value) {
    column.values.push_back(value);
    if (column.values.size() == kChunk) flush(column);
  }
  template <typename T>
  void flush(Column<T>& column) {
    if (column.file != nullptr) {
      const std::size_t count = column.values.size();
      written_ = std::fwrite(column.values.data(), sizeof(T), count, column.file.get()) == count &&
                 std::fflush(column.file.get()) == 0 && written_;
    }
    column.values.clear();
  }

  static constexpr std::size_t kChunk = 1U << 16U;
  bool written_ = true;
  Column<std::uint16_t> day_;
  Column<std::uint8_t> hour_;
  Column<std::uint32_t> activity_;
  Column<std::uint32_t> rank_;
  Column<std::uint16_t> sbi_;
  Column<std::uint32_t> hits_;
  Column<std::uint32_t> delta_;
};

}  // namespace bench
