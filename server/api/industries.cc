// GET /v1/industries: the industries of the data, as a tree.

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "geo/folded_name.h"
#include "geo/near_match.h"
#include "server/api/endpoints.h"
#include "server/base/json.h"
#include "server/base/parameters.h"
#include "server/engine/inventory.h"
#include "server/engine/question.h"
#include "store/types/quoted.h"

namespace server {
namespace {

using store::Industries;
using store::Language;
using store::SbiCode;

// One line of the list, in the order of the tree.
struct IndustryEntry {
  SbiCode code;
  std::optional<SbiCode> parent;
  std::size_t level;  // 1 at the top.
  bool in_data;       // Of itself, not only of what it contains.
};

// The codes of the data and all that contain them, each below its parent and by code among the
// parent's own.
class Tree {
 public:
  Tree(const Industries& industries, std::set<SbiCode> in_data) : in_data_{std::move(in_data)} {
    for (const SbiCode& code : in_data_) {
      std::optional<SbiCode> parent;
      for (const SbiCode& one : industries.lineage(code)) {
        children_[parent].insert(one);
        parent = one;
      }
    }
    append_below(std::nullopt, 1);
  }

  [[nodiscard]] std::vector<IndustryEntry> take() { return std::move(entries_); }

 private:
  void append_below(const std::optional<SbiCode>& parent, std::size_t level) {
    const auto children = children_.find(parent);
    if (children == children_.end()) return;
    for (const SbiCode& code : children->second) {
      entries_.push_back(
          {.code = code, .parent = parent, .level = level, .in_data = in_data_.contains(code)});
      append_below(code, level + 1);
    }
  }

  std::set<SbiCode> in_data_;
  std::map<std::optional<SbiCode>, std::set<SbiCode>> children_;
  std::vector<IndustryEntry> entries_;
};

// Whether a word of one of the titles, and all that follows it, fits `wanted`.
template <typename Fits>
bool title_fits(const Industries& industries, const SbiCode& code, const std::string& wanted,
                Fits fits) {
  return std::ranges::any_of(
      std::initializer_list<Language>{Language::kEnglish, Language::kDutch},
      [&](Language language) {
        const geo::FoldedName title = geo::fold_name(industries.title(code, language));
        return std::ranges::any_of(title.words, [&](std::size_t word) {
          return fits(std::string_view{title.letters}.substr(word), std::string_view{wanted});
        });
      });
}

std::vector<IndustryEntry> matching(const Industries& industries,
                                    const std::vector<IndustryEntry>& all, std::string_view query) {
  const auto beginning = SbiCode::parse(query);
  const std::string wanted = geo::fold_name(query).letters;
  const auto begins = [](std::string_view text, std::string_view with) {
    return text.starts_with(with);
  };
  std::vector<IndustryEntry> found;
  for (const IndustryEntry& entry : all) {
    const bool by_code = beginning && entry.code.text().starts_with(beginning->text());
    const bool by_title = !wanted.empty() && title_fits(industries, entry.code, wanted, begins);
    if (by_code || by_title) found.push_back(entry);
  }
  if (!found.empty() || wanted.size() < geo::kMinLettersToMisspell) return found;
  for (const IndustryEntry& entry : all) {
    if (title_fits(industries, entry.code, wanted, geo::nearly_begins_with)) found.push_back(entry);
  }
  return found;
}

class IndustriesEndpoint {
 public:
  static store::Result<IndustriesEndpoint> read(const Request& request, const Context&) {
    IndustriesEndpoint endpoint;
    std::optional<std::string_view> q;
    std::optional<std::string_view> lang;
    auto sorted = sort_out(request.parameters, {{"q", q}, {"lang", lang}});
    if (!sorted) return store::fail(std::move(sorted.error()));
    if (lang) {
      const auto language = parse_language(*lang);
      if (!language) return store::fail(language.error());
      endpoint.language_ = *language;
    }
    if (q) {
      if (auto checked = check_search_text(*q); !checked) {
        return store::fail(std::move(checked.error()));
      }
      endpoint.wanted_ = *q;
    }
    return endpoint;
  }

  store::Result<Cleared<std::vector<SbiCode>>> ask(const Context& context, Account&) const {
    return held_industries(context.engine);
  }

  [[nodiscard]] Written write(const Cleared<std::vector<SbiCode>>& held,
                              const Context& context) const {
    const Industries& industries = context.engine.region().industries;
    std::vector<IndustryEntry> entries =
        Tree(industries, std::set<SbiCode>(held->begin(), held->end())).take();
    if (wanted_) entries = matching(industries, entries, *wanted_);
    return {.content_type = "application/json",
            .put = [this, &industries, entries = std::move(entries)](Outflow& out) {
              put(out, industries, entries);
            }};
  }

 private:
  void put(Outflow& out, const Industries& industries,
           std::span<const IndustryEntry> entries) const {
    JsonWriter json(out);
    json.begin_object().key("industries").begin_array();
    for (const IndustryEntry& entry : entries) {
      json.begin_object().member("code", entry.code.text()).key("parent");
      if (entry.parent) {
        json.value(entry.parent->text());
      } else {
        json.null();
      }
      json.member("level", entry.level)
          .member("title", industries.title(entry.code, language_))
          .member("in_data", entry.in_data)
          .end_object();
    }
    json.end_array().end_object();
  }

  std::optional<std::string> wanted_;
  Language language_ = Language::kEnglish;
};

}  // namespace

Response answer_industries(const Request& request, const Context& context, Metrics& metrics) {
  return answer<IndustriesEndpoint>(request, context, metrics);
}

}  // namespace server
