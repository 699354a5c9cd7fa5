#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "store/dictionary.h"
#include "store/result.h"

namespace store {

enum class Language : std::uint8_t { kEnglish, kDutch };

struct Industry {
  std::string parent;  // Code one level up; empty at the top.
  std::string title_en;
  std::string title_nl;
};

// The table of industries: titles and the hierarchy. A code contains every code that begins with
// it and, where the table gives parents, everything below it there.
class Industries {
 public:
  Industries() = default;  // No table: codes are their own titles, and contain by prefix alone.

  // Adds one row; parents may come later. Errors: kInvalid for a code that is already there.
  [[nodiscard]] Result<void> add(const SbiCode& code, Industry industry);

  // Errors: kInvalid, naming a code, where parents form a circle. Call it when all rows are in.
  [[nodiscard]] Result<void> check_hierarchy() const;

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] const std::map<SbiCode, Industry>& rows() const { return rows_; }

  // Whether rows of `code` belong to `wanted`: "I" contains "56", and by prefix "56109" even where
  // no table lists it.
  [[nodiscard]] bool contains(const SbiCode& wanted, const SbiCode& code) const;

  // The title in `language`, or the other one's, or the parent's (for an unlisted code: of its
  // longest listed beginning), or the code itself.
  [[nodiscard]] std::string_view title(const SbiCode& code, Language language) const;

 private:
  std::map<SbiCode, Industry> rows_;
};

}  // namespace store
