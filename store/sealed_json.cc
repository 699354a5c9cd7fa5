#include "store/sealed_json.h"

#include <xxhash.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

namespace store {

std::string seal(nlohmann::json object) {
  object["format"] = kDirectoryFormat;
  object["checksum"] = checksum_text(object.dump());
  return object.dump(1) + "\n";
}

Result<nlohmann::json> unseal(std::string_view text, std::string_view name) {
  // What is nested deeper than anything that seal() is given is dropped, so dump() cannot run out
  // of stack below.
  const auto shallow = [](int depth, auto /*event*/, const auto& /*value*/) { return depth <= 8; };
  auto object = nlohmann::json::parse(text, shallow, /*allow_exceptions=*/false);
  const std::string file(name);
  if (!object.is_object()) return fail(ErrorCode::kCorrupt, file + " is not a JSON object");
  const auto format = object.find("format");
  if (format == object.end() || !format->is_number_integer()) {
    return fail(ErrorCode::kCorrupt, file + " names no format");
  }
  if (*format != kDirectoryFormat) {
    std::string detail = file + " is in format " + format->dump() + "; this program reads format " +
                         std::to_string(kDirectoryFormat);
    if (*format < kDirectoryFormat) {
      detail += ": make a new data directory with straal init, and ingest its files again";
    }
    return fail(ErrorCode::kConflict, std::move(detail));
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

std::string checksum_text(std::string_view bytes) {
  std::string text = "0000000000000000";
  std::uint64_t hash = XXH3_64bits(bytes.data(), bytes.size());
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, hash >>= 4U) {
    *digit = "0123456789abcdef"[hash & 0xFU];
  }
  return text;
}

}  // namespace store
