#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/types/result.h"
#include "store/types/sbi.h"

namespace store {

enum class Language : std::uint8_t { kEnglish, kDutch };

struct Industry {
  std::optional<SbiCode> parent;  // One level up; it need not be listed. Nothing at the top.
  std::string title_en;           // Empty where there is none.
  std::string title_nl;
};

// The table of industries: titles and the hierarchy. A code contains every code that begins with
// it and, where the table gives parents, everything below it there.
class Industries {
 public:
  Industries() = default;  // No table: codes are their own titles, and contain by prefix alone.

  // Adds one row; parents may come later. Errors: kInvalid for a code that is already there.
  [[nodiscard]] Result<void> add(const SbiCode& code, Industry industry);

  // Call this when all rows are in. Errors: kInvalid if parents form a circle; it names a code
  // whose parent lies below it.
  [[nodiscard]] Result<void> check_hierarchy() const;

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] const std::map<SbiCode, Industry>& rows() const { return rows_; }

  // Whether rows of `code` belong to `wanted`: "I" contains "56", and by prefix "56109" even where
  // no table lists it. So: `code` begins with `wanted`, or a listed beginning of `code` (or `code`
  // itself) has a parent that `wanted` contains. Cost: a few hash look-ups per level.
  [[nodiscard]] bool contains(const SbiCode& wanted, const SbiCode& code) const;

  // The code and what is above it, from the top down; `code` is the last, listed or not, and stands
  // below its longest listed beginning. Cost: a look-up per character and level.
  [[nodiscard]] std::vector<SbiCode> lineage(const SbiCode& code) const;

  // The title in `language`, or the other one's, or the parent's (for an unlisted code: of its
  // longest listed beginning), or the code itself. Valid as long as both the table and `code`.
  [[nodiscard]] std::string_view title(const SbiCode& code, Language language) const;

 private:
  struct Hash {
    std::size_t operator()(const SbiCode& code) const { return code.hash(); }
  };

  [[nodiscard]] std::map<SbiCode, Industry>::const_iterator longest_listed_beginning(
      const SbiCode& code) const;

  std::map<SbiCode, Industry> rows_;
  std::unordered_map<SbiCode, SbiCode, Hash> parents_;  // Those in rows_, quick to find.
};

}  // namespace store
