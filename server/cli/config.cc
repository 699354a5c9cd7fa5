#include "server/cli/config.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

namespace server {

namespace {

using store::ErrorCode;
using store::fail;
using store::Result;

std::string where_of(const std::filesystem::path& path, const toml::source_region& region) {
  return fmt::format("{}:{}", path.string(), region.begin.line);
}

Result<std::string> read_text(const std::filesystem::path& path) {
  std::error_code reason;
  if (std::filesystem::is_directory(path, reason)) reason = {EISDIR, std::generic_category()};
  if (!reason) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (file) return std::string{std::istreambuf_iterator<char>(file), {}};
    reason = {errno, std::generic_category()};
  }
  return fail(reason == std::errc::no_such_file_or_directory ? ErrorCode::kNotFound
                                                             : ErrorCode::kUnavailable,
              fmt::format("cannot read the configuration file \"{}\": {}", path.string(),
                          reason.message()));
}

// Fills type and texts of `entry`; false where no option has such a value.
bool read_value(const toml::node& value, ConfigEntry& entry) {
  if (const auto* on = value.as_boolean()) {
    entry.type = ValueType::kSwitch;
    entry.texts = {on->get() ? "true" : "false"};
  } else if (const auto* whole = value.as_integer()) {
    entry.type = ValueType::kWhole;
    entry.texts = {std::to_string(whole->get())};
  } else if (const auto* decimal = value.as_floating_point()) {
    entry.type = ValueType::kDecimal;
    entry.texts = {fmt::format("{}", decimal->get())};
  } else if (const auto* text = value.as_string()) {
    entry.type = ValueType::kText;
    entry.texts = {text->get()};
  } else if (const auto* array = value.as_array()) {
    entry.type = ValueType::kTexts;
    for (const toml::node& item : *array) {
      const auto* item_text = item.as_string();
      if (item_text == nullptr) return false;
      entry.texts.push_back(item_text->get());
    }
  } else {
    return false;
  }
  return true;
}

// Adds the table, and the tables within it, to `tables`.
Result<void> read_table(const std::filesystem::path& path, const std::string& name,
                        const toml::source_region& source, const toml::table& table,
                        std::vector<ConfigTable>& tables) {
  ConfigTable read{.where = where_of(path, source), .name = name, .entries = {}};
  for (const auto& [key, value] : table) {
    if (const toml::table* within = value.as_table()) {
      auto done =
          read_table(path, fmt::format("{}.{}", name, key.str()), key.source(), *within, tables);
      if (!done) return done;
      continue;
    }
    ConfigEntry entry{.where = where_of(path, key.source()),
                      .key = std::string(key.str()),
                      .type = ValueType::kText,
                      .texts = {}};
    if (!read_value(value, entry)) {
      return fail(ErrorCode::kInvalid,
                  fmt::format("{}: \"{}\" must be true or false, a number, a text in quotes or "
                              "an array of texts",
                              entry.where, entry.key));
    }
    read.entries.push_back(std::move(entry));
  }
  tables.push_back(std::move(read));
  return {};
}

}  // namespace

Result<std::vector<ConfigTable>> read_config(const std::filesystem::path& path) {
  const Result<std::string> text = read_text(path);
  if (!text) return fail(text.error());
  try {
    const toml::table document = toml::parse(*text, path.string());
    std::vector<ConfigTable> tables;
    for (const auto& [name, node] : document) {
      const toml::table* table = node.as_table();
      if (table == nullptr) {
        return fail(ErrorCode::kInvalid,
                    fmt::format("{}: \"{}\" must be in the table of a command, such as [serve]",
                                where_of(path, name.source()), name.str()));
      }
      auto done = read_table(path, std::string(name.str()), name.source(), *table, tables);
      if (!done) return fail(done.error());
    }
    return tables;
  } catch (const toml::parse_error& error) {
    return fail(ErrorCode::kInvalid,
                fmt::format("{}: {}", where_of(path, error.source()), error.description()));
  }
}

}  // namespace server
