#include "store/directory/format_1.h"

#include <xxhash.h>

#include <array>
#include <cstring>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "store/directory/sealed_json.h"
#include "store/format/packed_column.h"
#include "store/format/partition_layout.h"

namespace store {
namespace {

struct Header {
  std::uint64_t magic;
  std::uint64_t version;
  std::uint64_t checksum;
  std::int32_t date;
  std::uint32_t delta_kind;
  std::uint64_t rows;
  std::uint64_t unlocated_rows;
  std::uint32_t located;
  std::uint32_t slots;
  std::uint32_t sbi_codes;
  std::uint32_t zero;
};
static_assert(sizeof(Header) == 64);

constexpr std::size_t kChecked = offsetof(Header, date);  // The checksum is of all from here on.
constexpr std::uint32_t kBlockSlots = 64;
constexpr std::uint8_t kHoursOfADay = 24;

// Where the columns begin, in bytes from the file's start.
struct Layout {
  explicit Layout(const Header& header) {
    const auto take = [this](std::uint64_t elements, std::uint64_t width) {
      const std::uint64_t at = (bytes + 7) / 8 * 8;
      bytes = at + elements * width;
      return at;
    };
    const std::uint64_t blocks = (std::uint64_t{header.slots} + kBlockSlots - 1) / kBlockSlots;
    take(blocks + 1, 4);  // The first rows of blocks: the rows themselves say as much.
    postcodes = take(header.rows, 4);
    hits = take(header.rows, 4);
    deltas = take(header.delta_kind == 0 ? header.rows : 0, 4);
    activities = take(header.rows, 8);
    sbi = take(header.rows, 2);
    hours = take(header.rows, 1);
  }

  std::uint64_t bytes = sizeof(Header);  // Of the whole file.
  std::uint64_t postcodes;
  std::uint64_t hits;
  std::uint64_t deltas;
  std::uint64_t activities;
  std::uint64_t sbi;
  std::uint64_t hours;
};

bool in_range(const Header& header) {
  return header.delta_kind <= 1 && header.rows <= kMaxPartitionRows &&
         header.unlocated_rows <= header.rows && header.located <= header.slots &&
         header.sbi_codes <= std::numeric_limits<std::uint16_t>::max();
}

PartitionRow row_at(const std::byte* file, const Layout& layout, bool given, std::uint64_t i) {
  return {.activity =
              static_cast<std::int64_t>(value_at<std::uint64_t>(file + layout.activities + i * 8)),
          .postcode = PostcodeSlot{value_at<std::uint32_t>(file + layout.postcodes + i * 4)},
          .hits = value_at<Hits>(file + layout.hits + i * 4),
          .delta = given ? value_at<Hits>(file + layout.deltas + i * 4) : 0,
          .sbi = SbiSlot{value_at<std::uint16_t>(file + layout.sbi + i * 2)},
          .hour = value_at<std::uint8_t>(file + layout.hours + i)};
}

// A manifest's members as they are written today. A date held the identities of its contents, where
// it now has runs of indexes, first and last, in a list of them all; and there were no windows.
// Throws what nlohmann throws where a member is missing or of another type.
void bring_up_to_date(nlohmann::json& manifest) {
  std::map<std::string, std::size_t> indexes;
  for (const auto& date : manifest.at("dates")) {
    for (const auto& identity : date.at("contents")) indexes[identity.get<std::string>()];
  }
  auto all = nlohmann::json::array();
  for (auto& [identity, index] : indexes) {
    index = all.size();
    all.push_back(identity);
  }
  for (auto& date : manifest.at("dates")) {
    auto runs = nlohmann::json::array();
    for (const auto& identity : date.at("contents")) {
      const std::size_t index = indexes.at(identity.get<std::string>());
      runs.push_back(index);
      runs.push_back(index);
    }
    date["contents"] = std::move(runs);
  }
  manifest["contents"] = std::move(all);
  manifest["windows"] = nlohmann::json::array();
}

}  // namespace

Result<Manifest> read_format_1_manifest(std::string_view json, std::string_view name) {
  auto object = unseal(json, name, kOldFormat);
  if (!object) return fail(object.error());
  std::string cause;
  try {
    bring_up_to_date(*object);
    return manifest_from_json(seal(*std::move(object)), name);
  } catch (const nlohmann::json::exception& e) {
    cause = e.what();
  }
  return fail(ErrorCode::kCorrupt, std::string(name) + " is not a manifest", {}, std::move(cause));
}

Result<Format1Date> read_format_1_date(std::span<const std::byte> file, std::string_view name) {
  const auto damaged = [name](const char* how) {
    return fail(ErrorCode::kCorrupt, std::string(name) + " " + how);
  };
  Header header;
  if (file.size() < sizeof header) return damaged("is too short to be a partition file");
  std::memcpy(&header, file.data(), sizeof header);
  if (header.magic != kPartitionMagic || header.version != kOldFormat) {
    return damaged("is not a partition file of format 1");
  }
  if (header.checksum != XXH3_64bits(file.data() + kChecked, file.size() - kChecked)) {
    return damaged("does not match its checksum");
  }
  const Layout layout(header);
  if (!in_range(header) || layout.bytes != file.size()) {
    return damaged("has a header that does not fit its contents");
  }
  const bool given = header.delta_kind == 0;
  Format1Date date{.key = {.date = Date{std::chrono::days{header.date}},
                           .delta_kind = given ? DeltaKind::kGiven : DeltaKind::kDerived,
                           .located = header.located,
                           .slots = header.slots,
                           .sbi_codes = header.sbi_codes,
                           .rows = header.rows},
                   .unlocated_rows = header.unlocated_rows,
                   .rows = {}};
  date.rows.reserve(header.rows);
  for (std::uint64_t i = 0; i < header.rows; ++i) {
    const PartitionRow row = row_at(file.data(), layout, given, i);
    if (index(row.postcode) >= header.slots || index(row.sbi) >= header.sbi_codes ||
        row.hour >= kHoursOfADay) {
      return damaged("has columns that do not fit each other");
    }
    date.rows.push_back(row);
  }
  return date;
}

}  // namespace store
