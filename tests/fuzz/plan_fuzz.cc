// Any bytes at all as a plan, and as a table that is read by it: the plan or each line is refused
// with its place, or the rows are the same whether lines are read many at a time or one by one. The
// first line of three dashes ends the plan.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "store/text/reading_plan.h"
#include "store/types/utf8.h"
#include "tests/fuzz/require.h"
#include "tests/support/datapoint_ways.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using tests::require;
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  constexpr std::string_view kEnd = "---\n";
  const std::size_t end = bytes.find(kEnd);
  if (end == std::string_view::npos) return 0;
  const auto plan = store::parse_reading_plan(bytes.substr(0, end), "plan.toml");
  if (!plan) {
    require(plan.error().detail.starts_with("plan.toml:"), "an error names the file");
    require(plan.error().parameter == "plan", "and what it is about");
    return 0;
  }
  require(plan->changes_rows() || plan->shapes_rows() ? !plan->identity().empty() : true,
          "a plan is known by its changes");
  const std::string_view table = bytes.substr(end + kEnd.size());
  // Lines that a plan shapes are read by chunks alone: all of them in one, or in several.
  const tests::ReadDatapoints expected =
      plan->shapes_rows() ? tests::read_in_chunks(table, false, table.size() + 1, *plan)
                          : tests::read_one_by_one(table, false, *plan);
  const tests::ReadDatapoints read =
      tests::read_in_chunks(table, false, 1 + table.size() / 3, *plan);
  require(read.error == expected.error, "both end the same");
  require(read.rows == expected.rows, "both read the same");
  require(read.refused == expected.refused, "both refuse the same");
  for (const std::string& line : read.refused) {
    require(store::valid_utf8_prefix(line) == line.size(), "a message is UTF-8");
  }
  return 0;
}
