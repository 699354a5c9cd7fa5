#include "server/cli/commands/postgis.h"

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <optional>
#include <utility>

#include "geo/areas.h"
#include "server/demo/directory.h"
#include "server/engine/data/region.h"
#include "server/write/progress_text.h"
#include "store/postgis/schema.h"
#include "store/postgis/shards.h"
#include "store/postgis/transfer/fetcher.h"
#include "store/postgis/transfer/loader.h"
#include "store/types/quoted.h"

namespace server {

namespace {

using Clock = std::chrono::steady_clock;
using store::postgis::Conninfo;
using store::postgis::TransferOptions;
using store::postgis::TransferProgress;
using store::postgis::TransferSummary;

std::function<void()> notice(Terminal& terminal) {
  return [&terminal] {
    terminal.complain(
        "another command is changing the database or the data directory; waiting until it is done");
  };
}

TransferOptions options_of(const PostgisCommandSettings& settings, Terminal& terminal) {
  const auto began = Clock::now();
  return {.dates = settings.dates,
          .on_wait = notice(terminal),
          .on_progress = [&terminal, began](const TransferProgress& progress) {
            if (!terminal.shows_progress()) return;
            const double share =
                static_cast<double>(progress.rows) / static_cast<double>(progress.all_rows);
            terminal.show_progress(progress_text(progress.rows, share, Clock::now() - began));
          }};
}

std::string summary_text(const std::string& verb, const TransferSummary& summary) {
  Table table({Align::kLeft, Align::kLeft});
  table.add_row({verb, fmt::format("{} of {}", count_of(summary.rows, "row", "rows"),
                                   date_count(summary.taken))});
  if (!summary.already_there.empty()) {
    table.add_row({"already there", date_count(summary.already_there)});
  }
  if (!summary.absent.empty()) table.add_row({"not there", date_count(summary.absent)});
  if (summary.unlocated_rows != 0) {
    table.add_row({"unlocated", fmt::format("{} without a location: kept, and inside no radius",
                                            count_of(summary.unlocated_rows, "row", "rows"))});
  }
  return table.text(0);
}

// A data directory and a database, and the location table that both must have.
struct Ends {
  Conninfo conninfo;
  OpenedDirectory opened;
  geo::Areas areas;

  [[nodiscard]] store::Result<store::postgis::LocationTable> location_table() const {
    const RegionTables& tables = opened.tables;
    const auto srid = srid_of(tables.crs.code);
    if (!srid) return store::fail(srid.error());
    std::vector<store::postgis::LocationTable::Position> positions;
    positions.reserve(tables.centres.size());
    for (const geo::GridPoint& point : tables.centres.metres) {
      positions.push_back({.x = point.x, .y = point.y});
    }
    return store::postgis::LocationTable{.identity = tables.location_table,
                                         .srid = *srid,
                                         .coarse = tables.coarse,
                                         .codes = tables.centres.codes.codes(),
                                         .positions = std::move(positions),
                                         .area_of = areas.of,
                                         .areas = areas.codes,
                                         .industries = tables.industries,
                                         .grown = tables.grown};
  }

  // PostGIS numbers the systems of EPSG as EPSG does: "EPSG:28992" is 28992.
  static store::Result<int> srid_of(const std::string& crs) {
    constexpr std::string_view kAuthority = "EPSG:";
    if (crs.starts_with(kAuthority)) {
      const auto number = read_whole(std::string_view(crs).substr(kAuthority.size()),
                                     {.lowest = 1, .highest = 999'999});
      if (number) return static_cast<int>(*number);
    }
    return store::fail(
        store::ErrorCode::kInvalid,
        "PostGIS has no number for the data directory's CRS \"" + crs + "\": it needs one of EPSG");
  }
};

// The data directory and the conninfo that the command line names; `load --demo` names only the
// conninfo.
tl::expected<std::pair<std::string, std::string>, CommandError> read_words(
    const PostgisCommandSettings& settings) {
  const bool has_both = !settings.conninfo.empty();
  if (!settings.demo) {
    if (!has_both) return misused("postgis load: give DIR and CONNINFO; --demo loads made-up data");
    return std::pair{settings.directory.front(), settings.conninfo.front()};
  }
  if (has_both) return misused("postgis load: give DIR or --demo, not both");
  if (settings.directory.empty()) return misused("postgis load: CONNINFO is missing");
  const auto path = default_demo_path();
  if (!path) return failed(path.error());
  const auto made = ensure_demo_directory(*path);
  if (!made) return failed(made.error());
  return std::pair{path->string(), settings.directory.front()};
}

tl::expected<Ends, CommandError> open_ends(const PostgisCommandSettings& settings) {
  const auto words = read_words(settings);
  if (!words) return tl::unexpected(words.error());
  auto conninfo = Conninfo::parse(words->second);
  if (!conninfo) return misused(conninfo.error());
  auto opened = open_directory(words->first);
  if (!opened) return failed(opened.error());
  geo::Areas areas = geo::make_areas(opened->tables.centres, opened->tables.coarse);
  return Ends{
      .conninfo = std::move(*conninfo), .opened = std::move(*opened), .areas = std::move(areas)};
}

// A conninfo a line; empty lines and those that begin with # are left out.
store::Result<std::vector<Conninfo>> read_shards(const std::string& path) {
  std::ifstream file(path);
  if (!file) {
    return store::fail(store::ErrorCode::kNotFound, "cannot read " + store::quoted(path));
  }
  std::vector<Conninfo> shards;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string::npos || line[first] == '#') continue;
    const std::size_t last = line.find_last_not_of(" \t\r");
    auto conninfo = Conninfo::parse(line.substr(first, last + 1 - first));
    if (!conninfo) {
      conninfo.error().detail = fmt::format("{}:{}: {}", path, number, conninfo.error().detail);
      return store::fail(std::move(conninfo.error()));
    }
    shards.push_back(std::move(*conninfo));
  }
  if (file.bad()) {
    return store::fail(store::ErrorCode::kUnavailable, "cannot read " + store::quoted(path));
  }
  if (shards.empty()) {
    return store::fail(store::ErrorCode::kInvalid, store::quoted(path) + " names no shard");
  }
  return shards;
}

CommandResult run_init(const PostgisCommandSettings& settings, Terminal& terminal) {
  const auto conninfo = Conninfo::parse(settings.conninfo.front());
  if (!conninfo) return misused(conninfo.error());
  store::Result<std::vector<Conninfo>> shards;
  if (settings.shards) shards = read_shards(*settings.shards);
  if (!shards) return failed(shards.error());
  const auto change = store::postgis::init_with_shards(*conninfo, *shards, notice(terminal));
  if (!change) return failed(change.error());
  if (change->from == change->to) {
    terminal.print(fmt::format("the schema straal already has version {}\n", change->to));
  } else if (change->from == 0) {
    terminal.print(fmt::format("made the schema straal, version {}\n", change->to));
  } else {
    terminal.print(fmt::format("brought the schema straal from version {} to version {}\n",
                               change->from, change->to));
  }
  if (!shards->empty()) {
    terminal.print(fmt::format("the database is the coordinator of {}\n",
                               count_of(shards->size(), "shard", "shards")));
  }
  return {};
}

CommandResult run_load(const PostgisCommandSettings& settings, Terminal& terminal) {
  const auto ends = open_ends(settings);
  if (!ends) return tl::unexpected(ends.error());
  const auto table = ends->location_table();
  if (!table) return failed(table.error());
  const auto summary = store::postgis::load(ends->opened.directory, *table, ends->conninfo,
                                            options_of(settings, terminal));
  terminal.clear_progress();
  if (!summary) return failed(summary.error());
  terminal.print(summary_text("loaded", *summary));
  return {};
}

CommandResult run_fetch(const PostgisCommandSettings& settings, Terminal& terminal) {
  const auto ends = open_ends(settings);
  if (!ends) return tl::unexpected(ends.error());
  const auto table = ends->location_table();
  if (!table) return failed(table.error());
  const auto summary = store::postgis::fetch(
      ends->conninfo, *table, ends->opened.directory,
      static_cast<store::postgis::IfThere>(settings.if_exists), options_of(settings, terminal));
  terminal.clear_progress();
  if (!summary) return failed(summary.error());
  terminal.print(summary_text("fetched", *summary));
  return {};
}

Argument conninfo_argument(PostgisCommandSettings& settings) {
  return {.name = "CONNINFO",
          .help =
              "The database: \"host=db dbname=straal\" or a URI; \"\" for what PGHOST, "
              "PGDATABASE and the like say",
          .count = Argument::Count::kOne,
          .target = &settings.conninfo};
}

Argument directory_argument(PostgisCommandSettings& settings) {
  return {.name = "DIR",
          .help = "A data directory",
          .count = Argument::Count::kOne,
          .target = &settings.directory};
}

Option some_dates_option(PostgisCommandSettings& settings) {
  Option option = dates_option(settings.dates);
  option.default_value = "all";
  return option;
}

Argument optional(Argument argument) {
  argument.count = Argument::Count::kOptional;
  return argument;
}

}  // namespace

Command postgis_command(PostgisCommandSettings& settings) {
  const auto run = [&settings](CommandResult (*what)(const PostgisCommandSettings&, Terminal&)) {
    return [&settings, what](Terminal& terminal) { return what(settings, terminal); };
  };
  return {
      .name = "postgis",
      .summary = "Sets up a PostGIS database beside a data directory, and fills it",
      .example =
          "  straal postgis init 'host=db dbname=straal'\n"
          "  straal postgis load nl 'host=db dbname=straal'\n"
          "  straal serve nl --postgis 'host=db dbname=straal'\n",
      .commands = {
          {.name = "postgis init",
           .summary = "Makes the schema straal in a database, or brings it up to date",
           .example = "  straal postgis init 'host=db dbname=straal'\n"
                      "  straal postgis init 'host=db dbname=straal' --shards shards.txt\n",
           .arguments = {conninfo_argument(settings)},
           .options = {text_option("shards", "FILE",
                                   "Spread the data over the databases in FILE, one conninfo per "
                                   "line, with PL/Proxy",
                                   settings.shards)},
           .run = run(run_init)},
          {.name = "postgis load",
           .summary = "Copies dates of a data directory into a database: all of them, or nothing",
           .example =
               "  straal postgis load nl 'host=db dbname=straal'\n"
               "  straal postgis load --demo 'host=db dbname=straal'\n"
               "  straal postgis load nl postgresql://db/straal --dates 2013-01-01..2013-03-31\n",
           .arguments = {optional(directory_argument(settings)),
                         optional(conninfo_argument(settings))},
           .options = {some_dates_option(settings),
                       switch_option("demo", "Load the made-up data of `serve --demo`, not DIR",
                                     settings.demo)},
           .run = run(run_load)},
          {.name = "postgis fetch",
           .summary =
               "Copies dates of a database back into a data directory: all of them, or nothing",
           .example = "  straal postgis fetch 'host=db dbname=straal' nl --dates 2013-01-01\n",
           .arguments = {conninfo_argument(settings), directory_argument(settings)},
           .options = {some_dates_option(settings),
                       choice_option(
                           "if-exists",
                           "If a date is already stored with other rows: refuse, or replace it",
                           {"fail", "replace"}, settings.if_exists)},
           .run = run(run_fetch)}}};
}

}  // namespace server
