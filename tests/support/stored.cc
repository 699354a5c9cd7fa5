#include "tests/support/stored.h"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <sstream>

#include "store/format/partition_cursor.h"

namespace tests {

std::map<std::string, std::string> files_below(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string name = std::filesystem::relative(entry.path(), folder).string();
    if (entry.is_directory()) {
      files[name + "/"];
    } else {
      std::ostringstream bytes;
      bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      files[name] = bytes.str();
    }
  }
  return files;
}

std::vector<std::string> stored_rows(const store::DataDirectory& directory,
                                     const store::PostcodeDictionary& located) {
  const store::Manifest manifest = directory.read_manifest().value();
  const store::Snapshot snapshot = directory.open_snapshot(manifest, nullptr).value();
  const auto postcode = [&](store::PostcodeSlot slot) {
    const auto first_unlocated = static_cast<std::uint32_t>(located.size());
    if (index(slot) < first_unlocated) return located.code(slot);
    return manifest.unlocated.code(store::PostcodeSlot{index(slot) - first_unlocated});
  };
  std::vector<std::string> lines;
  for (const store::SnapshotDate& date : snapshot.dates) {
    if (date.damage) {
      lines.push_back(date.damage->detail);
      continue;
    }
    const bool given = date.rows->delta_kind() == store::DeltaKind::kGiven;
    store::PartitionCursor cursor(date.rows);
    for (;;) {
      const auto rows = cursor.next();
      if (!rows) lines.push_back(rows.error().detail);
      if (!rows || rows->empty()) break;
      for (const store::PartitionRow& row : *rows) {
        std::ostringstream line;
        line << store::to_iso(date.date) << ',' << int{row.hour} << ',' << row.activity << ','
             << postcode(row.postcode).text() << ',' << row.hits << ','
             << (given ? std::to_string(row.delta) : "-") << ','
             << snapshot.sbi->code(row.sbi).text();
        lines.push_back(line.str());
      }
    }
  }
  std::ranges::sort(lines);
  return lines;
}

}  // namespace tests
