#include "bench/support/column_files.h"

#include <fstream>
#include <system_error>

namespace bench {

ColumnFiles::ColumnFiles(const std::filesystem::path& folder,
                         std::span<const std::string> industries) {
  std::error_code already_there;
  std::filesystem::create_directories(folder, already_there);
  open(day_, folder / "day.u16");
  open(hour_, folder / "hour.u8");
  open(activity_, folder / "activity.u32");
  open(rank_, folder / "rank.u32");
  open(sbi_, folder / "sbi.u16");
  open(hits_, folder / "hits.u32");
  open(delta_, folder / "delta.u32");
  std::ofstream codes(folder / "industries.csv");
  for (const std::string& code : industries) codes << code << '\n';
  codes.close();
  written_ = written_ && codes.good();
}

bool ColumnFiles::finish() {
  flush(day_);
  flush(hour_);
  flush(activity_);
  flush(rank_);
  flush(sbi_);
  flush(hits_);
  flush(delta_);
  return written_;
}

template <typename T>
void ColumnFiles::open(Column<T>& column, const std::filesystem::path& path) {
  column.file.reset(std::fopen(path.c_str(), "wb"));
  column.values.reserve(kChunk);
  written_ = written_ && column.file != nullptr;
}

}  // namespace bench
