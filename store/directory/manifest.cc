#include "store/directory/manifest.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "store/directory/sealed_json.h"
#include "store/types/quoted.h"

namespace store {
namespace {

template <typename Code, typename Slot>
nlohmann::json codes_to_json(const Dictionary<Code, Slot>& dictionary) {
  auto texts = nlohmann::json::array();
  for (const Code& code : dictionary.codes()) texts.push_back(code.text());
  return texts;
}

// Nothing where a text is no code, stands there twice, or is one too many.
template <typename Code, typename Slot>
std::optional<Dictionary<Code, Slot>> codes_from_json(const nlohmann::json& texts) {
  Dictionary<Code, Slot> dictionary;
  if (texts.size() > dictionary.kMaxSize) return std::nullopt;
  for (const auto& text : texts) {
    const auto code = Code::parse(text.template get_ref<const std::string&>());
    if (!code || !dictionary.add(*code).second) return std::nullopt;
  }
  return dictionary;
}

// Every identity that a date names, sorted, each once. A date then names its own by runs of their
// indexes, first and last: ten thousand files with the same dates are one run for each date.
std::vector<std::string> all_contents(const std::vector<StoredDate>& dates) {
  std::vector<std::string> contents;
  for (const StoredDate& date : dates) {
    std::vector<std::string> more;
    std::ranges::set_difference(date.contents, contents, std::back_inserter(more));
    const auto known = static_cast<std::ptrdiff_t>(contents.size());
    contents.insert(contents.end(), more.begin(), more.end());
    std::inplace_merge(contents.begin(), contents.begin() + known, contents.end());
  }
  return contents;
}

nlohmann::json contents_to_json(const StoredDate& stored, const std::vector<std::string>& all) {
  std::vector<std::size_t> runs;
  for (const std::string& identity : stored.contents) {
    const auto at = static_cast<std::size_t>(std::ranges::lower_bound(all, identity) - all.begin());
    if (runs.empty() || runs.back() + 1 != at) runs.insert(runs.end(), {at, at});
    runs.back() = at;
  }
  return runs;
}

// Nothing where the runs do not ascend, or name what is not there.
std::optional<std::vector<std::string>> contents_from_json(const nlohmann::json& json,
                                                           const std::vector<std::string>& all) {
  const auto runs = json.get<std::vector<std::size_t>>();
  if (runs.size() % 2 != 0 || !std::ranges::is_sorted(runs)) return std::nullopt;
  if (!runs.empty() && runs.back() >= all.size()) return std::nullopt;
  std::vector<std::string> contents;
  for (std::size_t i = 0; i < runs.size(); i += 2) {
    contents.insert(contents.end(), all.begin() + static_cast<std::ptrdiff_t>(runs[i]),
                    all.begin() + static_cast<std::ptrdiff_t>(runs[i + 1]) + 1);
  }
  return contents;
}

nlohmann::json date_to_json(const StoredDate& stored, const std::vector<std::string>& contents) {
  return {{"date", to_iso(stored.date)},
          {"file", stored.file},
          {"delta", name_of(stored.delta_kind)},
          {"rows", stored.rows},
          {"unlocated_rows", stored.unlocated_rows},
          {"bytes", stored.bytes},
          {"contents", contents_to_json(stored, contents)}};
}

std::optional<StoredDate> date_from_json(const nlohmann::json& json,
                                         const std::vector<std::string>& all_contents) {
  const auto date = parse_date(json.at("date").get_ref<const std::string&>());
  const auto& delta = json.at("delta").get_ref<const std::string&>();
  if (!date || (delta != "given" && delta != "derived")) return std::nullopt;
  auto contents = contents_from_json(json.at("contents"), all_contents);
  if (!contents) return std::nullopt;
  return StoredDate{.date = *date,
                    .file = json.at("file"),
                    .delta_kind = delta == "given" ? DeltaKind::kGiven : DeltaKind::kDerived,
                    .rows = json.at("rows"),
                    .unlocated_rows = json.at("unlocated_rows"),
                    .bytes = json.at("bytes"),
                    .contents = std::move(*contents)};
}

nlohmann::json window_to_json(const StoredWindow& window) {
  return {{"first", to_iso(window.first)},
          {"days", window.days},
          {"dates", window.dates},
          {"file", window.file},
          {"bytes", window.bytes}};
}

std::optional<StoredWindow> window_from_json(const nlohmann::json& json) {
  const auto first = parse_date(json.at("first").get_ref<const std::string&>());
  if (!first) return std::nullopt;
  return StoredWindow{.first = *first,
                      .days = json.at("days"),
                      .dates = json.at("dates"),
                      .file = json.at("file"),
                      .bytes = json.at("bytes")};
}

constexpr const char* kSbiTexts = "sbi_texts";
constexpr const char* kActivityTexts = "activity_texts";
constexpr const char* kPlaces = "places";

// A directory whose places are those of its init has no such member.
std::optional<GrownTable> places_from_json(const nlohmann::json& json) {
  if (!json.contains(kPlaces)) return std::nullopt;
  const auto& places = json.at(kPlaces);
  return GrownTable{.file = places.at("file"), .checksum = places.at("checksum")};
}

// A directory in which no text was numbered has no such member. False where a text stands twice.
bool read_texts(const nlohmann::json& json, const char* member, TextNumbers& into) {
  if (!json.contains(member)) return true;
  return std::ranges::all_of(json.at(member), [&into](const auto& text) {
    return into.add(text.template get_ref<const std::string&>()).second;
  });
}

// Nothing where a member does not say what it should. Throws what nlohmann throws where one is
// missing or of another type.
std::optional<Manifest> from_json(const nlohmann::json& json) {
  auto sbi = codes_from_json<SbiCode, SbiSlot>(json.at("sbi"));
  auto unlocated = codes_from_json<Postcode, PostcodeSlot>(json.at("unlocated"));
  if (!sbi || !unlocated) return std::nullopt;
  Manifest manifest{.directory_id = json.at("directory"),
                    .transaction = json.at("transaction"),
                    .dates = {},
                    .windows = {},
                    .sbi = std::move(*sbi),
                    .sbi_texts = {},
                    .activity_texts = {},
                    .places = places_from_json(json),
                    .unlocated = std::move(*unlocated)};
  if (!read_texts(json, kSbiTexts, manifest.sbi_texts) ||
      !read_texts(json, kActivityTexts, manifest.activity_texts)) {
    return std::nullopt;
  }
  const auto contents = json.at("contents").get<std::vector<std::string>>();
  for (const auto& entry : json.at("dates")) {
    auto date = date_from_json(entry, contents);
    if (!date) return std::nullopt;
    if (!manifest.dates.empty() && manifest.dates.back().date >= date->date) return std::nullopt;
    manifest.dates.push_back(std::move(*date));
  }
  for (const auto& entry : json.at("windows")) {
    auto window = window_from_json(entry);
    if (!window) return std::nullopt;
    manifest.windows.push_back(std::move(*window));
  }
  return manifest;
}

}  // namespace

std::string Manifest::data_version() const {
  return directory_id + "-" + std::to_string(transaction);
}

const StoredDate* Manifest::find(Date date) const {
  const auto at = std::ranges::lower_bound(dates, date, {}, &StoredDate::date);
  return at != dates.end() && at->date == date ? &*at : nullptr;
}

Result<SbiSlot> Manifest::slot_of(const SbiCode& code) {
  const auto known = sbi.find(code);
  if (known) return *known;
  if (sbi.size() == SbiDictionary::kMaxSize) {
    return fail(ErrorCode::kTooLarge, quoted(code.text()) +
                                          " would be one sbi code more than the store can hold, " +
                                          std::to_string(SbiDictionary::kMaxSize));
  }
  return sbi.add(code).first;
}

void Manifest::put(StoredDate stored) {
  const auto at = std::ranges::lower_bound(dates, stored.date, {}, &StoredDate::date);
  if (at != dates.end() && at->date == stored.date) {
    *at = std::move(stored);
  } else {
    dates.insert(at, std::move(stored));
  }
}

std::string manifest_to_json(const Manifest& manifest) {
  auto dates = nlohmann::json::array();
  const std::vector<std::string> contents = all_contents(manifest.dates);
  for (const StoredDate& date : manifest.dates) dates.push_back(date_to_json(date, contents));
  auto windows = nlohmann::json::array();
  for (const StoredWindow& window : manifest.windows) windows.push_back(window_to_json(window));
  nlohmann::json object = {{"directory", manifest.directory_id},
                           {"transaction", manifest.transaction},
                           {"contents", contents},
                           {"dates", std::move(dates)},
                           {"windows", std::move(windows)},
                           {"sbi", codes_to_json(manifest.sbi)},
                           {"unlocated", codes_to_json(manifest.unlocated)}};
  if (manifest.sbi_texts.size() > 0) object[kSbiTexts] = manifest.sbi_texts.texts();
  if (manifest.activity_texts.size() > 0) object[kActivityTexts] = manifest.activity_texts.texts();
  if (manifest.places) {
    object[kPlaces] = {{"file", manifest.places->file}, {"checksum", manifest.places->checksum}};
  }
  return seal(object);
}

Result<Manifest> manifest_from_json(std::string_view json, std::string_view name) {
  const auto object = unseal(json, name);
  if (!object) return fail(object.error());
  std::string cause;
  try {
    auto manifest = from_json(*object);
    if (manifest) return std::move(*manifest);
  } catch (const nlohmann::json::exception& e) {
    cause = e.what();
  }
  return fail(ErrorCode::kCorrupt, std::string(name) + " is not a manifest", {}, std::move(cause));
}

}  // namespace store
