#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/engine/answer.h"
#include "server/engine/query.h"
#include "store/types/date.h"
#include "store/types/sbi.h"

namespace server {

// The body of an answer, appended to one string: no document tree is built for a long list.
//   cost  about 40 ns per point
[[nodiscard]] std::string to_json(const Answer& answer, const Query& query);

// `text` as a JSON string with its quotes; bytes that are no UTF-8 become U+FFFD.
void append_json(std::string& out, std::string_view text);

// `value`, which is finite, as the shortest text that reads back to the same double.
void append_json(std::string& out, double value);

void append_json(std::string& out, std::uint64_t value);

// `["2013-01-01","2013-01-08"]`
void append_json(std::string& out, std::span<const store::Date> dates);

// `query.sbi` and `query.hours` of a body: `["47","56"]` and `[17,18]`, or null.
void append_sbi(std::string& out, const std::optional<std::vector<store::SbiCode>>& sbi);
void append_hours(std::string& out, const std::optional<std::uint32_t>& hours);

}  // namespace server
