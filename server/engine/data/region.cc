#include "server/engine/data/region.h"

#include <algorithm>
#include <future>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "geo/place_finder.h"
#include "store/text/industries_reader.h"
#include "store/types/numbered_sbi.h"

namespace server {

namespace {

using store::ErrorCode;
using store::fail;
using store::Result;

constexpr std::string_view kRegionFile = "region.json";
constexpr std::string_view kPostcodesFile = store::kPlacesFile;
constexpr std::string_view kIndustriesFile = "industries.csv";
constexpr std::string_view kPlanFile = "plan.toml";

// What region.json says where the places are those of the files.
constexpr const char* kPlaces = "places";
constexpr const char* kOfFiles = "of-files";

std::string settings_to_json(const RegionTables& tables) {
  const geo::Crs& crs = tables.crs;
  nlohmann::ordered_json document = {
      {"crs",
       {{"code", crs.code},
        {"name", crs.name},
        {"pipeline", crs.pipeline},
        {"area_of_use",
         {{"west", crs.west}, {"south", crs.south}, {"east", crs.east}, {"north", crs.north}}}}},
      {"coarse", tables.coarse}};
  if (tables.are_places_of_files) document[kPlaces] = kOfFiles;
  return document.dump(2) + '\n';
}

struct RegionSettings {
  geo::Crs crs;
  std::size_t coarse;
  bool are_places_of_files;
};

Result<RegionSettings> settings_from_json(std::string_view text) {
  try {
    const auto document = nlohmann::json::parse(text);
    const auto& crs = document.at("crs");
    const auto& area = crs.at("area_of_use");
    RegionSettings settings{.crs = {.code = crs.at("code").get<std::string>(),
                                    .name = crs.at("name").get<std::string>(),
                                    .pipeline = crs.at("pipeline").get<std::string>(),
                                    .west = area.at("west").get<double>(),
                                    .south = area.at("south").get<double>(),
                                    .east = area.at("east").get<double>(),
                                    .north = area.at("north").get<double>()},
                            .coarse = document.at("coarse").get<std::size_t>(),
                            .are_places_of_files = document.value(kPlaces, "") == kOfFiles};
    if (settings.coarse > 0) return settings;
    return fail(ErrorCode::kCorrupt, "region.json is damaged: \"coarse\" is 0");
  } catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::kCorrupt, "region.json is damaged", {}, error.what());
  }
}

Result<store::Industries> industries_from_csv(std::string_view csv) {
  store::RefusedLines refused(store::BadLines::kFail);
  auto industries = store::read_industries(
      store::ByteSource::of_bytes(csv, std::string(kIndustriesFile)), {}, refused);
  Result<void> verdict = industries ? refused.verdict() : fail(std::move(industries.error()));
  if (verdict) return industries;
  return fail(ErrorCode::kCorrupt, std::string(kIndustriesFile) + " is damaged", {},
              std::move(verdict.error().detail));
}

}  // namespace

std::vector<store::RegionFile> region_files(const RegionTables& tables) {
  std::vector<store::RegionFile> files = {
      {.name = std::string(kRegionFile), .bytes = settings_to_json(tables)},
      {.name = std::string(kPostcodesFile), .bytes = geo::centres_to_csv(tables.centres)},
      {.name = std::string(kIndustriesFile), .bytes = store::industries_to_csv(tables.industries)}};
  if (!tables.plan.empty()) {
    files.push_back({.name = std::string(kPlanFile), .bytes = tables.plan});
  }
  return files;
}

void add_numbered(const store::TextNumbers& sbi_texts, store::Industries& industries) {
  for (std::uint32_t number = 0; number < sbi_texts.size(); ++number) {
    const std::string& text = sbi_texts.texts()[number];
    // A table may have the code already: then its title stands.
    (void)industries.add(store::numbered_sbi(number),
                         {.parent = {}, .title_en = text, .title_nl = text});
  }
}

Result<RegionTables> read_region_tables(const store::DataDirectory& directory,
                                        const store::Manifest& manifest) {
  auto settings = directory.read_region_file(kRegionFile).and_then(settings_from_json);
  if (!settings) return fail(std::move(settings.error()));
  auto centres =
      directory.read_region_file(kPostcodesFile, manifest).and_then([](const std::string& csv) {
        return geo::centres_from_csv(csv, kPostcodesFile);
      });
  if (!centres) return fail(std::move(centres.error()));
  auto industries = directory.read_region_file(kIndustriesFile).and_then(industries_from_csv);
  if (!industries) return fail(std::move(industries.error()));
  std::string plan;
  if (std::ranges::count(directory.region_files(), kPlanFile) != 0) {
    auto text = directory.read_region_file(kPlanFile);
    if (!text) return fail(std::move(text.error()));
    plan = *std::move(text);
  }
  return RegionTables{.crs = std::move(settings->crs),
                      .coarse = settings->coarse,
                      .centres = std::move(*centres),
                      .industries = std::move(*industries),
                      .are_places_of_files = settings->are_places_of_files,
                      .plan = std::move(plan),
                      .location_table = directory.region_checksum(kRegionFile, manifest) + '-' +
                                        directory.region_checksum(kPostcodesFile, manifest),
                      .grown = manifest.places};
}

store::MakeFindPlace find_place_of(const RegionTables& tables, const store::ReadingPlan& plan) {
  const geo::Metres metres{plan.place_metres};
  if (plan.places == store::PlaceFrom::kGrid) return geo::cells_of(tables.crs, metres);
  if (plan.places == store::PlaceFrom::kGiven) return {};
  const auto index = std::make_shared<const geo::RadiusIndex>(tables.centres.metres);
  return [index, make = geo::nearest_of(tables.crs, tables.centres, *index, metres)] {
    return make();
  };
}

Result<OpenedDirectory> open_directory(const std::filesystem::path& path) {
  auto directory = store::DataDirectory::open(path);
  if (!directory) return fail(std::move(directory.error()));
  return directory->read_at_once([&directory](const store::Manifest& manifest) {
    return read_region_tables(*directory, manifest).map([&](RegionTables tables) {
      add_numbered(manifest.sbi_texts, tables.industries);
      return OpenedDirectory{
          .directory = *directory, .tables = std::move(tables), .manifest = manifest};
    });
  });
}

Region make_region(RegionTables tables, const store::TextNumbers& sbi_texts) {
  add_numbered(sbi_texts, tables.industries);
  // Four looks at the same table, side by side.
  const geo::Centres& centres = tables.centres;
  auto areas =
      std::async(std::launch::async, [&] { return geo::make_areas(centres, tables.coarse); });
  auto index = std::async(std::launch::async, [&] { return geo::RadiusIndex(centres.metres); });
  auto search = std::async(std::launch::async, [&] { return geo::PlaceSearch(centres); });
  CodeOrder order(centres);
  geo::RadiusIndex finished_index = index.get();
  geo::Areas finished_areas = areas.get();
  geo::PlaceSearch finished_search = search.get();
  return {.crs = std::move(tables.crs),
          .coarse = tables.coarse,
          .centres = std::move(tables.centres),
          .radius_index = std::move(finished_index),
          .areas = std::move(finished_areas),
          .code_order = std::move(order),
          .place_search = std::move(finished_search),
          .industries = std::move(tables.industries),
          .numbered_texts = sbi_texts.size(),
          .location_table = std::move(tables.location_table),
          .grown = std::move(tables.grown)};
}

Result<Load> read_load(const std::filesystem::path& path,
                       const std::function<bool(store::Date)>& is_read) {
  const auto directory = store::DataDirectory::open(path);
  if (!directory) return fail(directory.error());
  return directory->read_at_once([&](store::Manifest manifest) -> Result<Load> {
    auto tables = read_region_tables(*directory, manifest);
    if (!tables) return fail(std::move(tables.error()));
    add_numbered(manifest.sbi_texts, tables->industries);
    std::erase_if(manifest.dates,
                  [&is_read](const store::StoredDate& stored) { return !is_read(stored.date); });
    auto snapshot = directory->open_snapshot(manifest, nullptr);
    if (!snapshot) return fail(std::move(snapshot.error()));
    return Load(std::make_shared<const Region>(make_region(*std::move(tables))),
                std::move(*snapshot), store::Workers::for_every_core());
  });
}

}  // namespace server
