#include "store/ingest/datapoint_reader.h"

#include <cstddef>
#include <utility>

#include "store/ingest/row_shaper.h"

namespace store {

Result<DatapointReader> DatapointReader::open(ByteSource source, std::span<const ColumnName> names,
                                              bool derive_delta, const ReadingPlan& plan) {
  source.decode_from(plan.encoding);
  const auto columns = datapoint_columns(plan);
  Result<CsvReader> csv = CsvReader::open(std::move(source), columns, names, plan.beginning());
  if (!csv) return fail(csv.error());
  if (plan.wide) {
    const auto wide = find_wide_columns(csv->header(), *plan.wide, csv->source().name());
    if (!wide) return fail(wide.error());
  }
  const bool given = csv->has(kDelta) && !derive_delta;
  return DatapointReader{*std::move(csv), given ? DeltaKind::kGiven : DeltaKind::kDerived, plan};
}

Result<std::optional<Datapoint>> DatapointReader::next(RefusedLines& refused) {
  while (true) {
    const Result<CsvReader::Line> line = csv_.next();
    if (!line) return fail(line.error());
    if (*line == CsvReader::Line::kEnd) return std::nullopt;
    if (*line == CsvReader::Line::kRefused) {
      refused.add(csv_.refused());
      continue;
    }
    DatapointFields fields;
    for (std::size_t i = 0; i < fields.size(); ++i) fields[i] = csv_.field(i);
    auto datapoint = parser_.parse_as_meant(fields);
    if (datapoint && !*datapoint) continue;
    if (datapoint) return *datapoint;
    refused.add(csv_.refuse(datapoint.error().column, std::move(datapoint.error().reason)));
  }
}

}  // namespace store
