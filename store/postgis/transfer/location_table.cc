#include "store/postgis/transfer/location_table.h"

#include <fmt/format.h>

#include <bit>
#include <optional>
#include <pqxx/pqxx>

#include "store/postgis/codes.h"
#include "store/postgis/copy_in.h"
#include "store/types/quoted.h"

namespace store::postgis {

namespace {

// The least significant byte first, as PostGIS's binary form has it here.
template <typename Number>
void append_hex(std::string& hex, Number number) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (std::size_t i = 0; i < sizeof number; ++i) {
    hex += kDigits[number >> 4U & 0xFU];
    hex += kDigits[number & 0xFU];
    number = static_cast<Number>(number >> 7U >> 1U);
  }
}

// A point in PostGIS's own form, so that not a bit of it is rounded.
std::string point(const LocationTable::Position& position, int srid) {
  std::string hex;
  append_hex(hex, std::uint8_t{1});             // The order of the bytes.
  append_hex(hex, std::uint32_t{0x2000'0001});  // A point, with its reference system.
  append_hex(hex, static_cast<std::uint32_t>(srid));
  append_hex(hex, std::bit_cast<std::uint64_t>(position.x));
  append_hex(hex, std::bit_cast<std::uint64_t>(position.y));
  return hex;
}

void fill_areas(pqxx::transaction_base& work, const LocationTable& table) {
  CopyIn copy(work, TableIs::kNew, "straal.areas", "area, code");
  for (std::size_t area = 0; area < table.areas.size(); ++area) {
    copy << area << table.areas[area].text();
    copy.end_row();
  }
  copy.complete();
}

void fill_postcodes(pqxx::transaction_base& work, const LocationTable& table) {
  CopyIn copy(work, TableIs::kNew, "straal.postcodes", "rank, area, code, location");
  for (std::size_t rank = 0; rank < table.codes.size(); ++rank) {
    copy << rank << index(table.area_of[rank]) << table.codes[rank].text()
         << point(table.positions[rank], table.srid);
    copy.end_row();
  }
  copy.complete();
}

void fill(pqxx::transaction_base& work, const LocationTable& table) {
  // Rows can be written frozen into tables that were emptied in the same transaction.
  work.exec("TRUNCATE straal.postcodes, straal.areas");
  work.exec(
      fmt::format("ALTER TABLE straal.postcodes "
                  "ALTER COLUMN location TYPE geometry(Point, {})",
                  table.srid));
  // Six times as fast as with a look at both for each row.
  work.exec(
      "DROP INDEX straal.postcodes_location; "
      "ALTER TABLE straal.postcodes DROP CONSTRAINT postcodes_area_fkey");
  fill_areas(work, table);
  fill_postcodes(work, table);
  work.exec(
      "CREATE INDEX postcodes_location ON straal.postcodes USING gist (location); "
      "ALTER TABLE straal.postcodes ADD FOREIGN KEY (area) REFERENCES straal.areas");
  work.exec_params(
      "INSERT INTO straal.meta (schema_version, region, srid, coarse, located, version) "
      "SELECT max(version), $1, $2, $3, $4, 0 FROM straal.migrations",
      table.identity, table.srid, table.coarse, table.codes.size());
  work.exec("ANALYZE straal.areas, straal.postcodes");
}

// NULL for an empty text.
std::optional<std::string> value(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return std::string(text);
}

// Whether any title or parent has changed.
bool update_industries(pqxx::transaction_base& work, const Industries& industries) {
  work.exec(
      "CREATE TEMPORARY TABLE given_industries "
      "(code text COLLATE \"C\", title_en text, title_nl text, parent text) ON COMMIT DROP");
  CopyIn copy(work, TableIs::kNew, "given_industries", "code, title_en, title_nl, parent");
  const auto add = [&copy](const std::optional<std::string>& text) {
    text ? copy.escaped(*text) : copy.null();
  };
  for (const auto& [code, industry] : industries.rows()) {
    copy << code.text();
    add(value(industry.title_en));
    add(value(industry.title_nl));
    add(industry.parent ? value(industry.parent->text()) : std::nullopt);
    copy.end_row();
  }
  copy.complete();
  return work.exec(
                 "UPDATE straal.industries AS kept "
                 "SET title_en = given.title_en, title_nl = given.title_nl, "
                 "parent = given.parent FROM given_industries AS given "
                 "WHERE kept.code = given.code AND "
                 "(kept.title_en, kept.title_nl, kept.parent) IS DISTINCT FROM "
                 "(given.title_en, given.title_nl, given.parent)")
             .affected_rows() != 0;
}

}  // namespace

Result<void> settle(pqxx::transaction_base& work, const LocationTable& table,
                    std::span<const SbiCode> numbered) {
  if (work.exec("SELECT FROM straal.meta").empty()) fill(work, table);
  if (auto checked = check_location_table(work, table); !checked) return checked;
  SbiDictionary ids = read_industries(work);
  std::vector<SbiCode> codes(numbered.begin(), numbered.end());
  codes.reserve(numbered.size() + table.industries.size());
  for (const auto& [code, industry] : table.industries.rows()) codes.push_back(code);
  const std::size_t before = ids.size();
  const auto numbers = add_industries(work, codes, ids);
  if (!numbers) return fail(numbers.error());
  for (std::size_t i = 0; i < numbered.size(); ++i) {
    if (static_cast<std::size_t>((*numbers)[i]) == i) continue;
    return fail(ErrorCode::kConflict, "the database has another number for the industry " +
                                          quoted(numbered[i].text()) + " than its coordinator");
  }
  if (update_industries(work, table.industries) || ids.size() != before) count_change(work);
  return {};
}

Result<void> check_location_table(pqxx::transaction_base& work, const LocationTable& table) {
  const pqxx::result meta = work.exec("SELECT region FROM straal.meta");
  if (meta.empty() || meta[0][0].c_str() == table.identity) return {};
  return fail(ErrorCode::kConflict,
              "the database holds another location table: its postcodes, CRS or coarse are not the "
              "data directory's");
}

Result<void> check_still_its(const Manifest& manifest, const LocationTable& table) {
  if (manifest.places == table.grown) return {};
  return fail(ErrorCode::kUnavailable,
              "an ingest has added places to the data directory meanwhile: try again");
}

void count_change(pqxx::transaction_base& work) {
  work.exec("UPDATE straal.meta SET version = version + 1");
}

}  // namespace store::postgis
