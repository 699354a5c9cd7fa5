#include "geo/netherlands.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>
#include <unordered_map>

#include "geo/postcode_table.h"
#include "geo_data.h"
#include "store/text/csv.h"

namespace geo {
namespace {

using store::CsvReader;
using store::fail;
using store::Result;

store::EmbeddedFile data_file(std::string_view name) {
  const auto files = data_files();
  const auto found = std::ranges::find(files, name, &store::EmbeddedFile::name);
  assert(found != files.end());
  return *found;
}

store::ByteSource open(std::string_view name) {
  return store::ByteSource::of_bytes(data_file(name).bytes, std::string(name));
}

// The postcodes that have an area; post-office boxes and unclear codes stay out.
Result<std::vector<LocatedPostcode>> read_areas(const Projector& projector) {
  enum Column : std::size_t { kPostcode, kLat, kLon, kPlace, kKind };
  constexpr std::array<store::CsvColumn, 5> kColumns{{
      {.name = "postcode", .required = true},
      {.name = "lat", .required = true},
      {.name = "lon", .required = true},
      {.name = "place", .required = true},
      {.name = "kind", .required = true},
  }};
  auto reader = CsvReader::open(open("postcodes_nl_pc4.csv"), kColumns, {});
  if (!reader) return fail(reader.error());
  std::vector<LocatedPostcode> areas;
  while (true) {
    const auto line = reader->next();
    if (!line) return fail(line.error());
    if (*line == CsvReader::Line::kEnd) return areas;
    assert(*line == CsvReader::Line::kRow);
    if (reader->field(kKind) != "area") continue;
    auto area = locate({.postcode = reader->field(kPostcode),
                        .lat = reader->field(kLat),
                        .lon = reader->field(kLon),
                        .place = reader->field(kPlace)},
                       projector);
    if (!area) return fail(area.error());
    areas.push_back(*std::move(area));
  }
}

}  // namespace

Result<std::vector<LocatedPostcode>> netherlands_postcodes(const Projector& projector) {
  auto areas = read_areas(projector);
  if (!areas) return fail(areas.error());
  std::unordered_map<std::string_view, const std::string*> places;
  for (const LocatedPostcode& area : *areas) places.emplace(area.postcode.text(), &area.place);

  store::RefusedLines refused{store::BadLines::kFail};
  auto postcodes =
      read_postcode_table(open("postcodes_nl_pc6_synthetic.csv.gz"), {}, projector, refused);
  if (!postcodes) return fail(postcodes.error());
  if (const auto verdict = refused.verdict(); !verdict) return fail(verdict.error());
  for (LocatedPostcode& postcode : *postcodes) {
    const auto place = places.find(postcode.postcode.text().substr(0, 4));
    if (place != places.end()) postcode.place = *place->second;
  }
  postcodes->insert(postcodes->end(), areas->begin(), areas->end());
  return postcodes;
}

store::EmbeddedFile netherlands_industries() { return data_file("sbi2008.csv"); }

}  // namespace geo
