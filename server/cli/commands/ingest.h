#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "server/cli/command.h"
#include "store/ingest/ingest.h"
#include "store/text/csv.h"

namespace server {

struct IngestSettings {
  std::vector<std::string> directory;
  std::vector<std::string> files;
  std::optional<std::size_t> if_exists;  // append, replace, fail: as store::IfExists.
  bool derive_delta = false;
  bool skip_bad_lines = false;
  std::vector<store::ColumnName> columns;
  bool strict = false;
  bool json = false;
  std::optional<std::string> duckdb;  // The library's file.
  std::optional<std::string> plan;    // A file; nothing: the canonical form.
};

// store::ingest() with its progress on the terminal.
[[nodiscard]] store::Result<store::IngestSummary> ingest_shown(
    const store::DataDirectory& directory, const store::PostcodeDictionary& located,
    std::span<const std::filesystem::path> files, const store::IngestOptions& options,
    Terminal& terminal);

// `straal ingest`: adds datapoints, all files as one transaction.
[[nodiscard]] Command ingest_command(IngestSettings& settings);

}  // namespace server
