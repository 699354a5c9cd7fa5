#include "store/directory/sealed_json.h"

#include <xxhash.h>

#include <cstdint>
#include <nlohmann/json.hpp>

namespace store {
namespace {

// What is nested deeper than anything that seal() is given is dropped, so dump() cannot run out of
// stack on it.
nlohmann::json parse_shallow(std::string_view text) {
  const auto shallow = [](int depth, auto /*event*/, const auto& /*value*/) { return depth <= 8; };
  return nlohmann::json::parse(text, shallow, /*allow_exceptions=*/false);
}

}  // namespace

std::string seal(nlohmann::json object) {
  object["format"] = kDirectoryFormat;
  object["checksum"] = checksum_text(object.dump());
  return object.dump(1) + "\n";
}

Result<nlohmann::json> unseal(std::string_view text, std::string_view name, int wanted_format) {
  auto object = parse_shallow(text);
  const std::string file(name);
  if (!object.is_object()) return fail(ErrorCode::kCorrupt, file + " is not a JSON object");
  const auto format = object.find("format");
  if (format == object.end() || !format->is_number_integer()) {
    return fail(ErrorCode::kCorrupt, file + " names no format");
  }
  if (*format != wanted_format) {
    return fail(ErrorCode::kConflict, file + " is in format " + format->dump() +
                                          "; this program reads format " +
                                          std::to_string(wanted_format));
  }
  const auto checksum = object.find("checksum");
  const std::string stated = checksum != object.end() ? checksum->dump() : "";
  object.erase("checksum");
  if (stated != '"' + checksum_text(object.dump()) + '"') {
    return fail(ErrorCode::kCorrupt, file + " does not match its checksum");
  }
  object.erase("format");
  return object;
}

std::optional<int> format_of(std::string_view text) {
  const auto object = parse_shallow(text);
  if (!object.is_object()) return std::nullopt;
  const auto format = object.find("format");
  if (format == object.end() || !format->is_number_integer()) return std::nullopt;
  return format->get<int>();
}

std::string checksum_text(std::string_view bytes) {
  std::string text = "0000000000000000";
  std::uint64_t hash = XXH3_64bits(bytes.data(), bytes.size());
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, hash >>= 4U) {
    *digit = "0123456789abcdef"[hash & 0xFU];
  }
  return text;
}

}  // namespace store
