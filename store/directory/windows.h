#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>

#include "store/directory/data_directory.h"
#include "store/types/result.h"

namespace store {

class Transaction;

// How many days wide windows are; each width is a multiple of the one before. A window of d days
// begins on a day whose number since 1970-01-01 is a multiple of d.
inline constexpr std::array<std::uint32_t, 2> kWindowDays{8, 64};

// The dates of the manifest in the window.
[[nodiscard]] std::span<const StoredDate> dates_in(const StoredWindow& window,
                                                   const Manifest& manifest);

// StoredWindow::dates of a window that sums up these.
[[nodiscard]] std::string window_identity(std::span<const StoredDate> dates);

// Brings the windows of the transaction's manifest up to date with its dates: windows of changed
// dates are built anew, the others stay. Windows that would save too little, or that have a damaged
// date, are noted without a file.
//
//   errors  kUnavailable
//   cost    some 50 ns for each series of each date of the windows that are built
[[nodiscard]] Result<void> renew_windows(const DataDirectory& directory, Transaction& transaction);

}  // namespace store
