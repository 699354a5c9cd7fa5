#pragma once

#include <optional>
#include <span>
#include <utility>

#include "store/ingest/datapoint_parser.h"
#include "store/text/csv.h"
#include "store/types/datapoint.h"

namespace store {

// Reads datapoints from a CSV table `date,hour,id_activity,postcode,hits,delta,sbi`, one by one;
// extra columns are ignored, and DatapointParser says which may be missing. datapoint_chunk.h reads
// the same many at a time.
class DatapointReader {
 public:
  // The delta is derived if the table has no `delta` column, or with `derive_delta`. Errors: those
  // of CsvReader::open.
  [[nodiscard]] static Result<DatapointReader> open(ByteSource source,
                                                    std::span<const ColumnName> names,
                                                    bool derive_delta,
                                                    const ReadingPlan& plan = {});

  [[nodiscard]] DeltaKind delta_kind() const { return parser_.delta_kind(); }

  // The next datapoint; nothing at the end. Not for a plan that shapes rows, whose lines only
  // DatapointChunkReader reads. Lines that cannot be read go to `refused` on the way.
  [[nodiscard]] Result<std::optional<Datapoint>> next(RefusedLines& refused);

  [[nodiscard]] const ByteSource& source() const { return csv_.source(); }

  // The reader below: the lines that are left can be read from it in another way.
  [[nodiscard]] CsvReader::Rest rest() && { return std::move(csv_).rest(); }

 private:
  DatapointReader(CsvReader csv, DeltaKind delta_kind, const ReadingPlan& plan)
      : csv_{std::move(csv)}, parser_{csv_.header(), delta_kind, plan} {}
  CsvReader csv_;
  DatapointParser parser_;
};

}  // namespace store
