#include "server/cli/commands/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "server/engine/data/region.h"
#include "store/directory/check.h"
#include "store/directory/directory_init.h"

namespace server {

namespace {

using store::CheckFinding;
using store::CheckReport;

// Why the location table or the industries cannot be read although their bytes are those that init
// wrote.
CheckFinding region_finding(const store::DataDirectory& directory, const store::Error& error) {
  for (const std::string& name : directory.region_files()) {
    if (error.detail.starts_with(name + " ")) {
      return {.file = name, .what = error.detail.substr(name.size() + 1)};
    }
  }
  return {.file = store::kMarkerFile,
          .what = "names a region that cannot be read: " + error.detail};
}

store::Result<CheckReport> check(const std::string& path, Terminal& terminal) {
  const auto directory = store::DataDirectory::open(path);
  if (!directory && directory.error().code == store::ErrorCode::kCorrupt) {
    CheckReport report;
    report.findings.push_back(
        {.file = store::kMarkerFile,
         .what = directory.error().detail + "; nothing else can be checked without it"});
    return report;
  }
  if (!directory) return store::fail(directory.error());
  std::optional<store::Result<RegionTables>> tables;
  const auto workers = store::Workers::for_every_core();
  auto report = store::check_directory(
      *directory,
      [&](const store::Manifest& manifest) {
        tables = read_region_tables(*directory, manifest);
        return *tables ? std::optional((*tables)->centres.size()) : std::nullopt;
      },
      *workers,
      [&terminal](const store::CheckProgress& progress) {
        terminal.show_progress(fmt::format("checked {} of {}", byte_size(progress.bytes),
                                           byte_size(progress.bytes_in_all)));
      });
  terminal.clear_progress();
  if (!report) return report;
  if (!tables) tables = read_region_tables(*directory, {});  // No manifest can be read.
  const auto is_region = [&](const CheckFinding& finding) {
    const auto names = directory->region_files();
    return std::ranges::find(names, finding.file) != names.end() ||
           store::is_grown_places_file(finding.file);
  };
  if (!*tables && std::ranges::none_of(report->findings, is_region)) {
    report->findings.insert(report->findings.begin(), region_finding(*directory, tables->error()));
  }
  return report;
}

// "2013-01-08", or of a window "2013-01-07 .. 2013-01-14".
std::string date_text(const CheckFinding& finding) {
  if (!finding.first) return "";
  std::string first = store::to_iso(*finding.first);
  if (finding.days == 1) return first;
  return first + " .. " + store::to_iso(*finding.first + std::chrono::days{finding.days - 1});
}

std::string report_json(const std::string& path, const CheckReport& report) {
  auto findings = nlohmann::ordered_json::array();
  for (const CheckFinding& finding : report.findings) {
    nlohmann::ordered_json json = {{"file", finding.file}, {"date", nullptr}, {"days", nullptr}};
    if (finding.first) {
      json["date"] = store::to_iso(*finding.first);
      json["days"] = finding.days;
    }
    json["what"] = finding.what;
    findings.push_back(std::move(json));
  }
  const nlohmann::ordered_json document = {{"directory", path},
                                           {"whole", report.findings.empty()},
                                           {"dates", report.dates},
                                           {"windows", report.windows},
                                           {"datapoints", report.datapoints},
                                           {"bytes", report.bytes},
                                           {"findings", std::move(findings)},
                                           {"leftovers", report.leftovers},
                                           {"writer_at_work", report.writer_at_work},
                                           {"commits_meanwhile", report.commits_meanwhile}};
  return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

std::string report_text(const std::string& path, const CheckReport& report) {
  std::string text;
  if (!report.findings.empty()) {
    Table findings({Align::kLeft, Align::kLeft, Align::kLeft});
    findings.add_row({"file", "date", "what is wrong"});
    for (const CheckFinding& finding : report.findings) {
      findings.add_row({finding.file, date_text(finding), finding.what});
    }
    text += findings.text(0) + '\n';
  }
  Table summary({Align::kLeft, Align::kLeft});
  summary.add_row({"directory", path});
  summary.add_row({"dates", thousands(report.dates)});
  summary.add_row({"windows", thousands(report.windows)});
  summary.add_row({"datapoints", thousands(report.datapoints)});
  summary.add_row({"verified", byte_size(report.bytes)});
  for (const std::string& file : report.leftovers) {
    const bool first = &file == &report.leftovers.front();
    summary.add_row({first ? "leftover" : "", file});
  }
  if (!report.leftovers.empty()) {
    summary.add_row(
        {"", report.writer_at_work ? "not in use, or not yet" : "not in use, and harmless"});
  }
  if (report.writer_at_work) summary.add_row({"writer", "a command is changing the directory now"});
  if (report.commits_meanwhile > 0) {
    summary.add_row({"commits", fmt::format("{} during the check; their files are verified too",
                                            thousands(report.commits_meanwhile))});
  }
  summary.add_row({"wrong", report.findings.empty()
                                ? "nothing"
                                : fmt::format("{}, see above", report.findings.size())});
  return text + summary.text(0);
}

CommandResult run(const CheckSettings& settings, Terminal& terminal) {
  const std::string& path = settings.directory.front();
  const auto report = check(path, terminal);
  if (!report) return failed(report.error());
  terminal.print(settings.json ? report_json(path, *report) : report_text(path, *report));
  if (report->findings.empty()) return {};
  return failed({.code = store::ErrorCode::kCorrupt,
                 .detail = fmt::format("{} is damaged: {} {} wrong", path, report->findings.size(),
                                       report->findings.size() == 1 ? "thing is" : "things are"),
                 .parameter = {},
                 .cause = {}});
}

}  // namespace

Command check_command(CheckSettings& settings) {
  return {.name = "check",
          .summary = "Verifies every byte of a data directory and says what is wrong",
          .example = "  straal check nl\n  straal check nl --json\n",
          .arguments = {{.name = "DIR",
                         .help = "A data directory; it may be served and ingested into meanwhile",
                         .count = Argument::Count::kOne,
                         .target = &settings.directory}},
          .options = {switch_option("json", "For programs", settings.json)},
          .run = [&settings](Terminal& terminal) { return run(settings, terminal); }};
}

}  // namespace server
