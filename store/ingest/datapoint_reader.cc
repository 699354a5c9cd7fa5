#include "store/ingest/datapoint_reader.h"

#include <cstddef>
#include <utility>

namespace store {

Result<DatapointReader> DatapointReader::open(ByteSource source, std::span<const ColumnName> names,
                                              bool derive_delta) {
  Result<CsvReader> csv = CsvReader::open(std::move(source), kDatapointColumns, names);
  if (!csv) return fail(csv.error());
  const bool given = csv->has(kDelta) && !derive_delta;
  return DatapointReader{*std::move(csv), given ? DeltaKind::kGiven : DeltaKind::kDerived};
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
    const auto datapoint = parser_.parse(fields);
    if (datapoint) return *datapoint;
    const DatapointColumn column = datapoint.error();
    refused.add(csv_.refuse(column, DatapointParser::reason(column, fields[column])));
  }
}

}  // namespace store
