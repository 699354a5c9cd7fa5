#include "store/text/industries_reader.h"

#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "store/text/csv_line.h"

namespace store {
namespace {

// Indexes into kColumns.
enum : std::size_t { kCode, kParent, kTitleNl, kTitleEn };

constexpr std::array<CsvColumn, 4> kColumns{{{.name = "code", .required = true},
                                             {.name = "parent", .required = false},
                                             {.name = "title_nl", .required = false},
                                             {.name = "title_en", .required = false}}};

// Adds the current row. Errors: the row as it is refused.
tl::expected<void, RefusedLine> add_row(const CsvReader& csv, Industries& industries) {
  const auto refuse = [&csv](std::size_t column, const Error& error) {
    return tl::unexpected<RefusedLine>(csv.refuse(column, error.detail));
  };
  const Result<SbiCode> code = SbiCode::parse(csv.field(kCode));
  if (!code) return refuse(kCode, code.error());
  Industry industry{.parent = std::nullopt,
                    .title_en = std::string{csv.field(kTitleEn)},
                    .title_nl = std::string{csv.field(kTitleNl)}};
  if (!csv.field(kParent).empty()) {
    const Result<SbiCode> parent = SbiCode::parse(csv.field(kParent));
    if (!parent) return refuse(kParent, parent.error());
    industry.parent = *parent;
  }
  const Result<void> added = industries.add(*code, std::move(industry));
  if (!added) return refuse(kCode, added.error());
  return {};
}

}  // namespace

Result<Industries> read_industries(ByteSource source, std::span<const ColumnName> names,
                                   RefusedLines& refused) {
  Result<CsvReader> csv = CsvReader::open(std::move(source), kColumns, names);
  if (!csv) return fail(csv.error());
  const std::string& file = csv->source().name();
  if (!csv->has(kTitleNl) && !csv->has(kTitleEn)) {
    return fail(
        ErrorCode::kInvalid,
        fmt::format("{}: the header has neither of the columns \"title_nl\", \"title_en\"", file));
  }
  Industries industries;
  while (true) {
    const Result<CsvReader::Line> line = csv->next();
    if (!line) return fail(line.error());
    if (*line == CsvReader::Line::kEnd) break;
    if (*line == CsvReader::Line::kRefused) {
      refused.add(csv->refused());
    } else if (tl::expected<void, RefusedLine> added = add_row(*csv, industries); !added) {
      refused.add(std::move(added.error()));
    }
  }
  if (Result<void> checked = industries.check_hierarchy(); !checked) {
    Error error = std::move(checked.error());
    error.detail = fmt::format("{}: {}", file, error.detail);
    return fail(std::move(error));
  }
  return industries;
}

std::string industries_to_csv(const Industries& industries) {
  std::string csv = "code,parent,title_nl,title_en\n";
  for (const auto& [code, industry] : industries.rows()) {
    csv += code.text();
    csv += ',';
    if (industry.parent) csv += industry.parent->text();
    csv += ',';
    append_csv_field(csv, industry.title_nl);
    csv += ',';
    append_csv_field(csv, industry.title_en);
    csv += '\n';
  }
  return csv;
}

}  // namespace store
