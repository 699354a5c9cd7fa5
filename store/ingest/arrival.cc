#include "store/ingest/arrival.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "store/ingest/ingest.h"

namespace store {

std::optional<UnlistedSbi> find_unlisted(std::span<const SbiCode> codes,
                                         const Industries& industries) {
  if (industries.size() == 0) return std::nullopt;
  UnlistedSbi unlisted;
  for (const SbiCode& code : codes) {
    if (!industries.rows().contains(code)) unlisted.codes.push_back(code);
  }
  std::ranges::sort(unlisted.codes);
  for (const SbiCode& code : unlisted.codes) {
    const auto listed = SbiCode::parse("0" + std::string(code.text()));
    if (listed && industries.rows().contains(*listed)) {
      unlisted.lost_zeros.push_back({.code = code, .listed = *listed});
    }
  }
  return unlisted;
}

std::string_view name_of(Warning warning) {
  constexpr std::array<std::string_view, 6> kNames = {
      "equal-rows", "unlisted-sbi", "lost-zero", "unlocated", "silent-places", "only-midnight"};
  return kNames[static_cast<std::size_t>(warning)];
}

std::vector<Warning> warnings_of(const IngestSummary& summary) {
  const Arrival& arrival = summary.arrival;
  const auto has_equal = [](const DateOverlap& overlap) { return overlap.equal_rows != 0; };
  std::vector<Warning> warnings;
  if (std::ranges::any_of(arrival.overlaps, has_equal)) warnings.push_back(Warning::kEqualRows);
  if (arrival.unlisted && !arrival.unlisted->codes.empty()) {
    warnings.push_back(Warning::kUnlistedSbi);
  }
  if (arrival.unlisted && !arrival.unlisted->lost_zeros.empty()) {
    warnings.push_back(Warning::kLostZero);
  }
  if (summary.unlocated_rows != 0) warnings.push_back(Warning::kUnlocated);
  if (arrival.silent && !arrival.silent->postcodes.empty()) {
    warnings.push_back(Warning::kSilentPlaces);
  }
  if (!arrival.only_midnight.empty()) warnings.push_back(Warning::kOnlyMidnight);
  return warnings;
}

Result<void> require_no_redelivery(std::span<const DateOverlap> overlaps) {
  constexpr std::size_t kShown = 3;
  std::string text;
  std::size_t dates = 0;
  for (const DateOverlap& overlap : overlaps) {
    if (!overlap.is_redelivery() || ++dates > kShown) continue;
    text += fmt::format("{}{} of {} rows of {}", text.empty() ? "" : ", ", overlap.equal_rows,
                        overlap.rows, to_iso(overlap.date));
  }
  if (dates == 0) return {};
  if (dates > kShown) {
    text += fmt::format(" and rows of {} more {}", dates - kShown,
                        dates == kShown + 1 ? "date" : "dates");
  }
  return fail(ErrorCode::kConflict,
              text +
                  " are in the store already: is it the same export in another form? Nothing "
                  "was changed; --if-exists append adds them, --if-exists replace puts the "
                  "new rows in place of the stored ones");
}

}  // namespace store
