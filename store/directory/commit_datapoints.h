#pragma once

#include <functional>
#include <span>
#include <vector>

#include "store/directory/data_directory.h"
#include "store/types/datapoint.h"
#include "store/types/dictionary.h"
#include "store/types/result.h"

namespace store {

// Adds made-up datapoints, which never were text, to the directory as one transaction: all of them
// are there when this returns, or none is.
//
//   dates          ascending, each once; none of them in the directory yet
//   datapoints_of  called once for each of `dates`, in order, on another thread (the next date is
//                  made while the last one is written); every datapoint it returns is of that date
//   errors         kConflict for a date that is there; kNotFound for a postcode that is not in
//                  `located`; kTooLarge for more rows or sbi codes than fit; kUnavailable; then
//                  nothing has changed
//   threads        one writer at a time per directory: a second waits for the first
[[nodiscard]] Result<void> commit_datapoints(
    const DataDirectory& directory, const PostcodeDictionary& located, DeltaKind delta_kind,
    std::span<const Date> dates, const std::function<std::vector<Datapoint>(Date)>& datapoints_of);

}  // namespace store
