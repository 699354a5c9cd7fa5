#include "server/cli/commands/info.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <nlohmann/json.hpp>
#include <span>
#include <system_error>

#include "server/cli/commands/code_list.h"
#include "server/cli/commands/unlisted.h"
#include "server/engine/data/load.h"
#include "server/engine/data/region.h"
#include "store/directory/data_directory.h"
#include "store/format/column_bytes.h"
#include "store/sums/workers.h"
#include "store/types/date.h"

namespace server {

namespace {

constexpr std::size_t kDatesOneByOne = 14;  // More than these are summed up.

// What the bytes of dates and windows are spent on.
struct Storage {
  store::ColumnBytes columns;    // Of the dates that can be read.
  std::uint64_t datapoints = 0;  // Of them.
  std::uint64_t windows = 0;
  std::vector<store::Date> unreadable = {};

  [[nodiscard]] std::uint64_t total() const { return columns.total() + windows; }
};

struct Contents {
  std::string directory;
  RegionTables tables;
  store::Manifest manifest;
  std::uint64_t bytes = 0;  // Of every file in the directory.
  std::uint64_t datapoints = 0;
  std::uint64_t unlocated_datapoints = 0;
  std::optional<store::UnlistedSbi> unlisted = {};  // As Manifest::unlocated, of every code so far.
  std::uint64_t resident_dates = 0;
  Storage storage = {};
};

std::uint64_t bytes_under(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator entry(folder, error), end;
       !error && entry != end; entry.increment(error)) {
    // A file may go while this looks: a running ingest replaces some.
    std::error_code gone;
    const bool counts = entry->is_regular_file(gone) && !gone;
    const std::uintmax_t size = counts ? entry->file_size(gone) : 0;
    if (!gone) bytes += size;
  }
  return bytes;
}

// Adds up what the dates' files hold, several at once.
Storage read_storage(const store::DataDirectory& directory, const store::Manifest& manifest) {
  Storage storage;
  std::mutex mutex;
  store::Workers::for_every_core()->run(manifest.dates.size(), [&](std::size_t i) {
    const store::StoredDate& date = manifest.dates[i];
    const auto bytes = directory.read_partition(date, manifest).and_then(store::column_bytes);
    const std::lock_guard lock{mutex};
    if (!bytes) {
      storage.unreadable.push_back(date.date);
      return;
    }
    storage.columns += *bytes;
    storage.datapoints += date.rows;
  });
  std::ranges::sort(storage.unreadable);
  for (const store::StoredWindow& window : manifest.windows) {
    storage.windows += window.bytes;
  }
  return storage;
}

store::Result<Contents> read_contents(const std::string& path,
                                      std::optional<std::uint32_t> hot_days) {
  auto opened = open_directory(path);
  if (!opened) return store::fail(std::move(opened.error()));
  Contents contents{.directory = path,
                    .tables = std::move(opened->tables),
                    .manifest = std::move(opened->manifest),
                    .bytes = bytes_under(path)};
  const std::vector<store::StoredDate>& dates = contents.manifest.dates;
  for (const store::StoredDate& date : dates) {
    contents.datapoints += date.rows;
    contents.unlocated_datapoints += date.unlocated_rows;
    if (date.date >= first_hot_day(dates.back().date, hot_days)) ++contents.resident_dates;
  }
  contents.unlisted =
      store::find_unlisted(contents.manifest.sbi.codes(), contents.tables.industries);
  contents.storage = read_storage(opened->directory, contents.manifest);
  return contents;
}

double per_datapoint(const Storage& storage, std::uint64_t bytes) {
  if (storage.datapoints == 0) return 0;
  return static_cast<double>(bytes) / static_cast<double>(storage.datapoints);
}

nlohmann::ordered_json storage_json(const Storage& storage) {
  auto unreadable = nlohmann::ordered_json::array();
  for (const store::Date date : storage.unreadable) unreadable.push_back(store::to_iso(date));
  const store::ColumnBytes& columns = storage.columns;
  return {
      {"datapoints", storage.datapoints},
      {"bytes", storage.total()},
      {"bytes_per_datapoint", per_datapoint(storage, storage.total())},
      {"series",
       {{"place", columns.series.offset_in_block},
        {"sbi", columns.series.sbi},
        {"hits", columns.series.hits},
        {"delta", columns.series.delta},
        {"first_row", columns.series.first_row},
        {"activity", columns.series.activity}}},
      {"rows",
       {{"hour", columns.rows.hour}, {"hits", columns.rows.hits}, {"delta", columns.rows.delta}}},
      {"sums_by_hour", columns.sums_by_hour},
      {"headers", columns.headers},
      {"checksums", columns.checksums},
      {"windows", storage.windows},
      {"unreadable_dates", std::move(unreadable)}};
}

std::string contents_json(const Contents& contents) {
  auto dates = nlohmann::ordered_json::array();
  for (const store::StoredDate& date : contents.manifest.dates) {
    dates.push_back({{"date", store::to_iso(date.date)},
                     {"datapoints", date.rows},
                     {"unlocated", date.unlocated_rows},
                     {"bytes", date.bytes},
                     {"delta", name_of(date.delta_kind)}});
  }
  auto codes = nlohmann::ordered_json::array();
  for (const store::Postcode& code : contents.manifest.unlocated.codes()) {
    codes.push_back(code.text());
  }
  const RegionTables& tables = contents.tables;
  const nlohmann::ordered_json document = {
      {"directory", contents.directory},
      {"data_version", contents.manifest.data_version()},
      {"crs", {{"code", tables.crs.code}, {"name", tables.crs.name}}},
      {"coarse", tables.coarse},
      {"postcodes", tables.centres.size()},
      {"industries", tables.industries.size()},
      {"datapoints", contents.datapoints},
      {"bytes", contents.bytes},
      {"resident_dates", contents.resident_dates},
      {"storage", storage_json(contents.storage)},
      {"dates", std::move(dates)},
      {"unlocated",
       {{"postcodes", contents.manifest.unlocated.size()},
        {"datapoints", contents.unlocated_datapoints},
        {"codes", std::move(codes)}}},
      {"unlisted", unlisted_json(contents.unlisted)}};
  return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

// "132 dates, 2013-01-01 .. 2013-05-12, 3 between them missing"
std::string dates_text(std::span<const store::StoredDate> dates) {
  if (dates.empty()) return "none";
  const store::Date first = dates.front().date;
  const store::Date last = dates.back().date;
  std::string text = date_count(dates.size(), first, last);
  const auto span = static_cast<std::uint64_t>((last - first).count()) + 1;
  if (span != dates.size()) {
    text += fmt::format(", {} between them missing", thousands(span - dates.size()));
  }
  return text;
}

std::string deltas_text(const std::vector<store::StoredDate>& dates) {
  const auto given =
      std::ranges::count(dates, store::DeltaKind::kGiven, &store::StoredDate::delta_kind);
  if (given == 0) return "derived: the hits of the week before";
  if (given == std::ssize(dates)) return "given with the datapoints";
  return fmt::format("given for {}, derived for {}",
                     count_of(static_cast<std::uint64_t>(given), "date", "dates"),
                     std::ssize(dates) - given);
}

std::string unlocated_text(const Contents& contents) {
  const auto codes = contents.manifest.unlocated.codes();
  const std::string text =
      fmt::format("{}, {}: ", count_of(codes.size(), "postcode", "postcodes"),
                  count_of(contents.unlocated_datapoints, "datapoint", "datapoints"));
  return text + code_list(codes, &store::Postcode::text);
}

std::string storage_text(const Storage& storage) {
  Table table({Align::kLeft, Align::kLeft, Align::kRight, Align::kRight});
  table.add_row({"stored", "", "bytes", "per datapoint"});
  const auto add = [&](const char* part, const char* column, std::uint64_t bytes) {
    table.add_row(
        {part, column, thousands(bytes), fmt::format("{:.2f}", per_datapoint(storage, bytes))});
  };
  const store::ColumnBytes& columns = storage.columns;
  add("series", "place", columns.series.offset_in_block);
  add("", "sbi", columns.series.sbi);
  add("", "hits", columns.series.hits);
  add("", "delta", columns.series.delta);
  add("", "first row", columns.series.first_row);
  add("", "activity", columns.series.activity);
  add("rows", "hour", columns.rows.hour);
  add("", "hits", columns.rows.hits);
  add("", "delta", columns.rows.delta);
  add("sums", "by hour", columns.sums_by_hour);
  add("", "by industry", columns.sums_by_industry);
  add("", "windows", storage.windows);
  add("frame", "headers", columns.headers);
  add("", "checksums", columns.checksums);
  add("all", "", storage.total());
  std::string text = table.text(0);
  for (const store::Date date : storage.unreadable) {
    text += fmt::format("{} is damaged and left out here; \"straal check\" tells more\n",
                        store::to_iso(date));
  }
  return text;
}

std::string contents_text(const Contents& contents) {
  const RegionTables& tables = contents.tables;
  const std::vector<store::StoredDate>& dates = contents.manifest.dates;
  Table table({Align::kLeft, Align::kLeft});
  table.add_row({"directory", contents.directory});
  table.add_row({"dates", dates_text(dates)});
  table.add_row({"datapoints", thousands(contents.datapoints)});
  if (!dates.empty()) table.add_row({"delta", deltas_text(dates)});
  if (contents.resident_dates != dates.size()) {
    const auto first = dates.end() - static_cast<std::ptrdiff_t>(contents.resident_dates);
    table.add_row({"resident", dates_text({first, dates.end()})});
  }
  table.add_row({"on disk", byte_size(contents.bytes)});
  table.add_row({"postcodes", fmt::format("{}, areas of {} characters",
                                          thousands(tables.centres.size()), tables.coarse)});
  table.add_row({"industries", thousands(tables.industries.size())});
  table.add_row({"CRS", fmt::format("{} ({})", tables.crs.code, tables.crs.name)});
  table.add_row(
      {"unlocated", contents.manifest.unlocated.size() == 0 ? "none" : unlocated_text(contents)});
  if (contents.unlisted) {
    table.add_row({"unlisted",
                   contents.unlisted->codes.empty() ? "none" : unlisted_text(*contents.unlisted)});
  }
  std::string text = table.text(0);
  if (!dates.empty()) text += '\n' + storage_text(contents.storage);
  if (dates.empty() || dates.size() > kDatesOneByOne) return text;

  Table per_date({Align::kLeft, Align::kRight, Align::kRight, Align::kRight, Align::kLeft});
  per_date.add_row({"date", "datapoints", "unlocated", "bytes", "delta"});
  for (const store::StoredDate& date : dates) {
    per_date.add_row({store::to_iso(date.date), thousands(date.rows),
                      thousands(date.unlocated_rows), thousands(date.bytes),
                      std::string(name_of(date.delta_kind))});
  }
  return text + '\n' + per_date.text(0);
}

CommandResult run(const InfoSettings& settings, Terminal& terminal) {
  const auto contents = read_contents(settings.directory.front(), settings.hot_days);
  if (!contents) return failed(contents.error());
  terminal.print(settings.json ? contents_json(*contents) : contents_text(*contents));
  return {};
}

}  // namespace

Command info_command(InfoSettings& settings) {
  return {.name = "info",
          .summary = "Tells what a data directory holds",
          .example = "  straal info nl\n  straal info nl --json\n",
          .arguments = {{.name = "DIR",
                         .help = "A data directory",
                         .count = Argument::Count::kOne,
                         .target = &settings.directory}},
          .options = {switch_option("json", "For programs", settings.json),
                      hot_days_option(settings.hot_days)},
          .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
