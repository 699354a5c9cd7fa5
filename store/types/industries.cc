#include "store/types/industries.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "store/types/quoted.h"

namespace store {
namespace {

// The first `length` characters of a code are a code themselves.
SbiCode beginning(const SbiCode& code, std::size_t length) {
  return *SbiCode::parse(code.text().substr(0, length));
}

const std::string& title_of(const Industry& industry, Language language) {
  const bool english = language == Language::kEnglish;
  const std::string& asked = english ? industry.title_en : industry.title_nl;
  const std::string& other = english ? industry.title_nl : industry.title_en;
  return asked.empty() ? other : asked;
}

}  // namespace

Result<void> Industries::add(const SbiCode& code, Industry industry) {
  if (rows_.contains(code)) {
    return fail(ErrorCode::kInvalid, quoted(code.text()) + " is there already", "sbi");
  }
  if (industry.parent) parents_.emplace(code, *industry.parent);
  rows_.emplace(code, std::move(industry));
  return {};
}

Result<void> Industries::check_hierarchy() const {
  for (const auto& [code, industry] : rows_) {
    if (!industry.parent || !contains(code, *industry.parent)) continue;
    return fail(ErrorCode::kInvalid,
                fmt::format("parents form a circle: {} has the parent {}, which is below it",
                            quoted(code.text()), quoted(industry.parent->text())),
                "parent");
  }
  return {};
}

bool Industries::contains(const SbiCode& wanted, const SbiCode& code) const {
  // The code and everything above it, each once: tables may share ancestors, or have a circle.
  std::vector<SbiCode> lineage{code};
  for (std::size_t i = 0; i < lineage.size(); ++i) {
    const SbiCode current = lineage[i];
    if (current.text().starts_with(wanted.text())) return true;
    for (std::size_t length = 1; length <= current.text().size(); ++length) {
      const auto parent = parents_.find(beginning(current, length));
      if (parent == parents_.end()) continue;
      if (std::ranges::find(lineage, parent->second) == lineage.end()) {
        lineage.push_back(parent->second);
      }
    }
  }
  return false;
}

std::vector<SbiCode> Industries::lineage(const SbiCode& code) const {
  std::vector<SbiCode> upwards{code};
  const SbiCode* next = &code;
  // If parents form an unchecked circle, this ends after as many steps as the table has rows.
  while (upwards.size() <= rows_.size()) {
    const SbiCode* listed = next;
    auto parent = parents_.find(*next);
    if (parent == parents_.end()) {
      // Not listed, or at the top.
      const auto row = longest_listed_beginning(*next);
      if (row == rows_.end()) break;
      listed = &row->first;
      parent = parents_.find(*listed);
    }
    if (!(*listed == upwards.back())) upwards.push_back(*listed);
    if (parent == parents_.end()) break;
    next = &parent->second;
  }
  std::ranges::reverse(upwards);
  return upwards;
}

std::string_view Industries::title(const SbiCode& code, Language language) const {
  auto row = longest_listed_beginning(code);
  // No way up is longer than the table, unless parents form an unchecked circle.
  for (std::size_t steps = 0; steps < rows_.size() && row != rows_.end(); ++steps) {
    const std::string& title = title_of(row->second, language);
    if (!title.empty()) return title;
    if (!row->second.parent) break;
    row = longest_listed_beginning(*row->second.parent);
  }
  return code.text();
}

std::map<SbiCode, Industry>::const_iterator Industries::longest_listed_beginning(
    const SbiCode& code) const {
  for (std::size_t length = code.text().size(); length > 0; --length) {
    const auto row = rows_.find(beginning(code, length));
    if (row != rows_.end()) return row;
  }
  return rows_.end();
}

}  // namespace store
