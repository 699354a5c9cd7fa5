#pragma once

#include <optional>
#include <span>

#include "store/csv.h"
#include "store/datapoint.h"

namespace store {

// Reads datapoints from a CSV table `date,hour,id_activity,postcode,hits,delta,sbi`; extra columns
// are ignored.
class DatapointReader {
 public:
  // A table without a `delta` column leaves its delta to be derived; `derive_delta` does so for one
  // that has it. Errors: those of CsvReader::open.
  [[nodiscard]] static Result<DatapointReader> open(ByteSource source,
                                                    std::span<const ColumnName> names,
                                                    bool derive_delta);

  [[nodiscard]] DeltaKind delta_kind() const { return delta_kind_; }

  // The next datapoint; nothing at the end. Lines that cannot be read go to `refused` on the way.
  [[nodiscard]] Result<std::optional<Datapoint>> next(RefusedLines& refused);

  [[nodiscard]] const ByteSource& source() const { return csv_.source(); }

 private:
  DatapointReader(CsvReader csv, DeltaKind delta_kind)
      : csv_{std::move(csv)}, delta_kind_{delta_kind} {}
  CsvReader csv_;
  DeltaKind delta_kind_;
};

}  // namespace store
