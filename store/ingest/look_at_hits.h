#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/ingest/look.h"
#include "store/ingest/table_sample.h"
#include "store/text/time/date_guess.h"

namespace store {

// What a column of hits seems to be.
struct LookedHits {
  std::vector<std::string> plan = {};  // Its lines, as far as the texts decide them.
  std::optional<OpenQuestion> question = {};
  std::vector<std::string> remarks = {};
};

// A column of hits.
struct HitsColumn {
  ColumnTexts hits;
  std::vector<std::string> others;  // Texts of the other columns.
  bool has_empty = false;           // A row has none.
};

// Finds the marks under which all hits are whole numbers, and the texts that say that they are not
// known. A decimal comma in another column ("52,37") is one here.
[[nodiscard]] LookedHits look_at_hits(const HitsColumn& column);

// Whether a column that is not named so may have hits: whole numbers that are no ids, by its name.
[[nodiscard]] bool may_be_hits(const TableSample& sample, std::size_t column);

}  // namespace store
