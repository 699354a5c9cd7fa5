#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <vector>

namespace store::postgis {

// "{1,2,3}" of what `text_of` makes of each value: an array as PostgreSQL reads it.
template <typename Values, typename TextOf>
std::string array_of(const Values& values, TextOf text_of) {
  std::string text = "{";
  for (const auto& value : values) {
    if (text.size() > 1) text += ',';
    fmt::format_to(std::back_inserter(text), "{}", text_of(value));
  }
  text += '}';
  return text;
}

// "{1,2,3}" of the selected ids; `selected` is 1 for each id that is.
inline std::string selected_ids(std::span<const std::uint8_t> selected) {
  std::vector<std::size_t> ids;
  for (std::size_t id = 0; id < selected.size(); ++id) {
    if (selected[id] != 0) ids.push_back(id);
  }
  return array_of(ids, [](std::size_t id) { return id; });
}

}  // namespace store::postgis
