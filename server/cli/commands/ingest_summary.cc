#include "server/cli/commands/ingest_summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <vector>

#include "server/base/terminal.h"
#include "server/cli/commands/code_list.h"
#include "server/cli/commands/unlisted.h"
#include "store/types/date.h"
#include "store/types/quoted.h"

namespace server {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t kOverlapsOneByOne = 5;

std::string overlap_text(const store::DateOverlap& overlap) {
  return fmt::format("{} of {} equal stored ones", thousands(overlap.equal_rows),
                     count_of(overlap.rows, "row", "rows"));
}

// All of them, then those with equal rows.
void add_overlaps(std::span<const store::DateOverlap> overlaps, Table& table) {
  if (overlaps.empty()) return;
  store::DateOverlap all{.date = {}, .rows = 0, .equal_rows = 0};
  for (const store::DateOverlap& overlap : overlaps) {
    all.rows += overlap.rows;
    all.equal_rows += overlap.equal_rows;
  }
  table.add_row({"added to", fmt::format("{}, which had rows: {}",
                                         date_count(overlaps.size(), overlaps.front().date,
                                                    overlaps.back().date),
                                         overlap_text(all))});
  if (overlaps.size() == 1) return;
  std::size_t shown = 0;
  for (const store::DateOverlap& overlap : overlaps) {
    if (overlap.equal_rows == 0) continue;
    if (++shown > kOverlapsOneByOne) break;
    table.add_row({"", fmt::format("{}: {}", store::to_iso(overlap.date), overlap_text(overlap))});
  }
  if (shown > kOverlapsOneByOne) table.add_row({"", "..."});
}

std::string silent_text(const store::SilentPlaces& silent) {
  return fmt::format("{} with rows on most of the 28 days before {}, and none on it: {}",
                     count_of(silent.postcodes.size(), "place", "places"),
                     store::to_iso(silent.date),
                     code_list<store::Postcode>(silent.postcodes, &store::Postcode::text));
}

std::string new_industries_text(std::span<const std::string> names) {
  constexpr std::size_t kShown = 5;
  std::string text = count_of(names.size(), "industry or category", "industries or categories") +
                     " that no earlier file had: ";
  for (std::size_t i = 0; i < std::min(names.size(), kShown); ++i) {
    text += fmt::format("{}{}", i == 0 ? "" : ", ", store::quoted(names[i]));
  }
  return names.size() > kShown ? text + ", ..." : text;
}

void add_arrival(const store::Arrival& arrival, Table& table) {
  add_overlaps(arrival.overlaps, table);
  if (arrival.unlisted && !arrival.unlisted->codes.empty()) {
    table.add_row({"sbi", unlisted_text(*arrival.unlisted)});
  }
  if (arrival.last_date) {
    const store::DateHours& last = *arrival.last_date;
    table.add_row({"last date", fmt::format("{}, rows from hour {} to hour {}",
                                            store::to_iso(last.date), last.first, last.last)});
  }
  if (arrival.silent && !arrival.silent->postcodes.empty()) {
    table.add_row({"silent", silent_text(*arrival.silent)});
  }
  for (const std::string& file : arrival.only_midnight) {
    table.add_row({"midnight", file + ": every row is at midnight. If these are days, no hour is "
                                      "known of them; the plan can say hours = \"0-23\" if they "
                                      "are hours"});
  }
}

ordered_json overlaps_json(std::span<const store::DateOverlap> overlaps) {
  auto json = ordered_json::array();
  for (const store::DateOverlap& overlap : overlaps) {
    json.push_back({{"date", store::to_iso(overlap.date)},
                    {"rows", overlap.rows},
                    {"equal_rows", overlap.equal_rows}});
  }
  return json;
}

ordered_json last_date_json(const std::optional<store::DateHours>& last) {
  if (!last) return nullptr;
  return {
      {"date", store::to_iso(last->date)}, {"first_hour", last->first}, {"last_hour", last->last}};
}

ordered_json silent_json(const std::optional<store::SilentPlaces>& silent) {
  if (!silent) return nullptr;
  auto codes = ordered_json::array();
  for (const store::Postcode& code : silent->postcodes) codes.push_back(code.text());
  return {{"date", store::to_iso(silent->date)},
          {"dates_before", silent->dates_before},
          {"postcodes", std::move(codes)}};
}

}  // namespace

std::string summary_text(const store::IngestSummary& summary) {
  Table table({Align::kLeft, Align::kLeft});
  const auto files = count_of(summary.files, "file", "files");
  table.add_row({summary.held_back ? "not taken" : "taken",
                 fmt::format("{} from {}", count_of(summary.rows, "row", "rows"), files)});
  if (!summary.dates.empty()) {
    table.add_row(
        {"of", date_count(summary.dates.size(), summary.dates.front(), summary.dates.back())});
  }
  if (summary.files_already_there != 0 || summary.rows_already_there != 0) {
    table.add_row(
        {"already there",
         fmt::format("{}, {}", count_of(summary.rows_already_there, "row", "rows"),
                     count_of(summary.files_already_there, "whole file", "whole files"))});
  }
  if (summary.rows_unknown != 0) {
    table.add_row(
        {"unknown", fmt::format("{} with hits that are not known, says the plan: not taken",
                                count_of(summary.rows_unknown, "row", "rows"))});
  }
  if (summary.refused != 0) {
    std::string lines = count_of(summary.refused, "line", "lines");
    if (summary.refused_file) lines += fmt::format(", see {}", summary.refused_file->string());
    table.add_row({"refused", std::move(lines)});
  }
  if (!summary.new_industries.empty()) {
    table.add_row({"new sbi", new_industries_text(summary.new_industries)});
  }
  if (summary.new_places != 0) {
    table.add_row({"new places", fmt::format("{}, of {}", thousands(summary.new_places),
                                             count_of(summary.new_place_rows, "row", "rows"))});
  }
  if (summary.unlocated_rows != 0) {
    table.add_row(
        {"unlocated", fmt::format("{} of {} without a location: kept, and inside no radius",
                                  count_of(summary.unlocated_rows, "row", "rows"),
                                  count_of(summary.unlocated_postcodes, "postcode", "postcodes"))});
  }
  if (summary.without_position != 0) {
    table.add_row({"no position", count_of(summary.without_position, "row", "rows")});
  }
  if (summary.without_place != 0) {
    table.add_row(
        {"no place", fmt::format("{} outside the CRS's area of use, or too far from every place",
                                 count_of(summary.without_place, "row", "rows"))});
  }
  if (summary.places_outside != 0) {
    table.add_row(
        {"outside", fmt::format("{} outside the area of use of the data directory's CRS: "
                                "without a location",
                                count_of(summary.places_outside, "new place", "new places"))});
  }
  add_arrival(summary.arrival, table);
  return table.text(0);
}

ordered_json summary_json(const std::string& directory, const store::IngestSummary& summary) {
  auto dates = ordered_json::array();
  for (const store::Date date : summary.dates) dates.push_back(store::to_iso(date));
  auto warnings = ordered_json::array();
  for (const store::Warning warning : warnings_of(summary)) warnings.push_back(name_of(warning));
  ordered_json refused = {{"lines", summary.refused}, {"file", nullptr}};
  if (summary.refused_file) refused["file"] = summary.refused_file->string();
  const store::Arrival& arrival = summary.arrival;
  ordered_json document = {
      {"directory", directory},
      {"held_back", summary.held_back},
      {"files", summary.files},
      {"rows", summary.rows},
      {"dates", std::move(dates)},
      {"already_there",
       {{"files", summary.files_already_there}, {"rows", summary.rows_already_there}}},
      {"unknown_rows", summary.rows_unknown},
      {"refused", std::move(refused)},
      {"added_to", overlaps_json(arrival.overlaps)},
      {"new_places",
       {{"places", summary.new_places},
        {"rows", summary.new_place_rows},
        {"outside", summary.places_outside}}},
      {"new_industries", summary.new_industries},
      {"without_position", summary.without_position},
      {"without_place", summary.without_place},
      {"unlocated", {{"postcodes", summary.unlocated_postcodes}, {"rows", summary.unlocated_rows}}},
      {"unlisted", unlisted_json(arrival.unlisted)},
      {"last_date", last_date_json(arrival.last_date)},
      {"silent", silent_json(arrival.silent)},
      {"only_midnight", arrival.only_midnight},
      {"warnings", std::move(warnings)}};
  return document;
}

std::string printed(const ordered_json& json) {
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

std::string warnings_text(const store::IngestSummary& summary) {
  std::string text;
  for (const store::Warning warning : warnings_of(summary)) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", name_of(warning));
  }
  return text;
}

}  // namespace server
