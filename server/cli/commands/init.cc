#include "server/cli/commands/init.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "geo/netherlands.h"
#include "geo/postcode_table.h"
#include "server/engine/data/region.h"
#include "store/text/industries_reader.h"

namespace server {

namespace {

using store::BadLines;
using store::Result;

constexpr std::array<std::string_view, 4> kPostcodeColumns = {"postcode", "lat", "lon", "place"};
constexpr std::array<std::string_view, 4> kSbiColumns = {"code", "parent", "title_nl", "title_en"};

// In the same folder as the lines that `straal ingest` refuses.
constexpr std::string_view kRefusedFile = "refused/init.csv";

using Columns = std::vector<store::ColumnName>;

// Those of `columns` that rename one of `names`.
Columns columns_of(const Columns& columns, std::span<const std::string_view> names) {
  Columns chosen;
  for (const store::ColumnName& column : columns) {
    if (std::ranges::find(names, column.name) != names.end()) chosen.push_back(column);
  }
  return chosen;
}

CommandResult check(const InitSettings& settings, const Columns& postcode_columns,
                    const Columns& sbi_columns) {
  if (settings.postcodes && !settings.crs) {
    return misused(
        "--postcodes needs --crs: the projected CRS, in metres, in which circles are drawn, such "
        "as EPSG:5070 for the United States");
  }
  if (settings.plan && !settings.postcodes) {
    return misused("--plan says how the file of --postcodes is written: give --postcodes too");
  }
  if (!settings.postcodes && !postcode_columns.empty()) {
    return misused(fmt::format(
        "--column {}=... names a column of the file of --postcodes: give --postcodes too",
        postcode_columns.front().name));
  }
  if (!settings.sbi && !sbi_columns.empty()) {
    return misused(
        fmt::format("--column {}=... names a column of the file of --sbi: give --sbi too",
                    sbi_columns.front().name));
  }
  return {};
}

Result<std::vector<geo::LocatedPostcode>> read_postcodes(const std::optional<std::string>& file,
                                                         const Columns& columns,
                                                         const geo::Projector& projector,
                                                         store::RefusedLines& refused,
                                                         const store::ReadingPlan& plan) {
  if (!file) return geo::netherlands_postcodes(projector);
  auto source = store::ByteSource::open(*file);
  if (!source) return store::fail(std::move(source.error()));
  return geo::read_postcode_table(std::move(*source), columns, projector, refused, plan);
}

Result<store::Industries> read_industries(const InitSettings& settings, const Columns& columns,
                                          store::RefusedLines& refused) {
  if (settings.sbi) {
    auto source = store::ByteSource::open(*settings.sbi);
    if (!source) return store::fail(std::move(source.error()));
    return store::read_industries(std::move(*source), columns, refused);
  }
  if (settings.postcodes) return store::Industries{};  // Another country gets no Dutch industries.
  const store::EmbeddedFile table = geo::netherlands_industries();
  return store::read_industries(store::ByteSource::of_bytes(table.bytes, std::string(table.name)),
                                columns, refused);
}

CommandResult run(const InitSettings& settings, Terminal& terminal) {
  const Columns postcode_columns = columns_of(settings.columns, kPostcodeColumns);
  const Columns sbi_columns = columns_of(settings.columns, kSbiColumns);
  CommandResult checked = check(settings, postcode_columns, sbi_columns);
  if (!checked) return checked;
  auto crs = geo::find_crs(settings.crs.value_or(std::string(geo::kNetherlandsCrs)));
  if (!crs) return misused(crs.error());
  const auto projector = geo::Projector::make(*crs);
  if (!projector) return failed(projector.error());

  auto plan = settings.plan ? store::read_reading_plan(*settings.plan) : store::ReadingPlan{};
  if (!plan) return failed(plan.error());
  store::RefusedLines refused(settings.skip_bad_lines ? BadLines::kSkip : BadLines::kFail);
  auto rows = read_postcodes(settings.postcodes, postcode_columns, *projector, refused, *plan);
  // The program's own table is only refused for a CRS that does not cover it.
  if (!rows && !settings.postcodes) {
    return misused(
        fmt::format("--crs {} is not for the Netherlands; other places need --postcodes: {}",
                    crs->code, rows.error().detail));
  }
  if (!rows && refused.verdict()) return failed(rows.error());
  auto industries = read_industries(settings, sbi_columns, refused);
  if (!industries && refused.verdict()) return failed(industries.error());
  if (const auto verdict = refused.verdict(); !verdict) return failed(verdict.error());

  const RegionTables tables{.crs = std::move(*crs),
                            .coarse = settings.coarse,
                            .centres = geo::arrange_along_curve(std::move(*rows)),
                            .industries = std::move(*industries)};
  std::vector<store::RegionFile> files = region_files(tables);
  if (refused.count() != 0) {
    files.push_back({.name = std::string(kRefusedFile), .bytes = refused.to_csv()});
  }
  const std::string& path = settings.directory.front();
  const auto directory = store::DataDirectory::create(path, files);
  if (!directory) return failed(directory.error());

  Table summary({Align::kLeft, Align::kLeft});
  summary.add_row({"made", path});
  summary.add_row({"postcodes", thousands(tables.centres.size())});
  summary.add_row({"industries", thousands(tables.industries.size())});
  summary.add_row({"CRS", fmt::format("{} ({})", tables.crs.code, tables.crs.name)});
  if (refused.count() != 0) {
    summary.add_row(
        {"refused", fmt::format("{}, see {}", count_of(refused.count(), "line", "lines"),
                                (directory->path() / kRefusedFile).string())});
  }
  terminal.print(summary.text(0));
  return {};
}

}  // namespace

Command init_command(InitSettings& settings) {
  Option crs = text_option("crs", "EPSG:CODE", "Projected CRS in metres; needed with --postcodes",
                           settings.crs);
  crs.default_value = geo::kNetherlandsCrs;
  return {.name = "init",
          .summary = "Makes a data directory: of the Netherlands, or of any other place",
          .example =
              "  straal init nl\n"
              "  straal init us --postcodes zip.csv --crs EPSG:5070 --coarse 3 --skip-bad-lines\n",
          .arguments = {{.name = "DIR",
                         .help = "The directory to make; it must be absent or empty",
                         .count = Argument::Count::kOne,
                         .target = &settings.directory}},
          .options = {text_option("postcodes", "FILE",
                                  "CSV postcode,lat,lon[,place], instead of the Dutch postcodes",
                                  settings.postcodes),
                      text_option("plan", "FILE",
                                  "How the file of --postcodes is written: TOML, see "
                                  "store/text/README.md",
                                  settings.plan),
                      text_option("sbi", "FILE",
                                  "CSV code[,parent],title_nl,title_en (one title is enough)",
                                  settings.sbi),
                      std::move(crs),
                      whole_option("coarse", "N", "Characters of a postcode that make an area",
                                   {1, store::Postcode::kMaxLength}, settings.coarse),
                      column_option({{kPostcodeColumns.begin(), kPostcodeColumns.end()},
                                     {kSbiColumns.begin(), kSbiColumns.end()}},
                                    settings.columns),
                      switch_option("skip-bad-lines",
                                    "Leave bad lines out and keep them in DIR/refused/",
                                    settings.skip_bad_lines)},
          .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
