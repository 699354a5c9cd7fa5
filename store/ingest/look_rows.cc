#include "store/ingest/look_rows.h"

#include <charconv>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "store/ingest/datapoint_chunk.h"
#include "store/ingest/datapoint_reader.h"
#include "store/text/blanks.h"
#include "store/types/numbered_sbi.h"
#include "store/types/quoted.h"

namespace store {
namespace {

constexpr std::size_t kShownRows = 5;

// The place of a row that has a position is the number of that position.
std::string place_text(std::string_view place, const std::vector<Position>& positions) {
  if (positions.empty() || place == kNoPlace) return std::string(place);
  std::size_t number = 0;
  std::from_chars(place.data(), place.data() + place.size(), number);
  return fmt::format("lat {}, lon {}", positions[number].lat, positions[number].lon);
}

// What a line was read as: its first rows, and how many more.
std::string to_text(const DatapointChunk& chunk, const std::vector<Position>& positions) {
  constexpr std::size_t kShown = 2;
  if (chunk.refused_count > 0) return "refused: " + chunk.refused.front().reason;
  if (chunk.rows == 0) return "not taken: the hits are not known";
  std::string text;
  std::size_t shown = 0;
  for (const ChunkDate& date : chunk.dates) {
    for (const PartitionRow& row : date.rows) {
      if (++shown > kShown) continue;
      const std::string_view place = chunk.unlocated.code(row.postcode).text();
      const SbiCode& sbi = chunk.sbi.codes()[index(row.sbi)];
      const auto number = chunk.sbi_texts.empty() ? std::nullopt : number_of(sbi);
      text += fmt::format("{}{} {:>2} h  {}  hits {}  sbi {}", text.empty() ? "" : "; ",
                          to_iso(date.date), row.hour, place_text(place, positions), row.hits,
                          number ? quoted(chunk.sbi_texts[*number]) : std::string(sbi.text()));
    }
  }
  if (shown > kShown) text += fmt::format("; and {} more", shown - kShown);
  return text;
}

// Counts what stands in lines, one after another.
class Tally {
 public:
  void add(const DatapointChunk& chunk, const std::vector<Position>& positions) {
    ++total_.lines;
    if (chunk.refused_count > 0) {
      if (++total_.refused == 1) total_.first_reason = chunk.refused.front().reason;
      return;
    }
    for (const ChunkDate& date : chunk.dates) {
      for (const PartitionRow& row : date.rows) {
        dates_.insert(date.date);
        places_.insert(place_text(chunk.unlocated.code(row.postcode).text(), positions));
        const SbiCode& sbi = chunk.sbi.codes()[index(row.sbi)];
        const auto number = chunk.sbi_texts.empty() ? std::nullopt : number_of(sbi);
        industries_.insert(number ? chunk.sbi_texts[*number] : std::string(sbi.text()));
      }
    }
  }

  [[nodiscard]] LookedLines total() && {
    places_.erase(std::string(kNoPlace));
    total_.dates = dates_.size();
    total_.places = places_.size();
    total_.industries = industries_.size();
    if (!dates_.empty()) {
      total_.first_date = to_iso(*dates_.begin());
      total_.last_date = to_iso(*dates_.rbegin());
    }
    return std::move(total_);
  }

 private:
  LookedLines total_;
  std::set<Date> dates_;
  std::set<std::string> places_;
  std::set<std::string> industries_;
};

}  // namespace

Result<void> read_rows(const std::string& file, std::span<const std::string_view> lines,
                       TableLook& look) {
  Result<ReadingPlan> plan = parse_reading_plan(plan_text(look.plan_with_grid(kUsualGridMetres)),
                                                "the plan that the file and --settle make");
  if (!plan) return fail(plan.error());
  plan->skip_lines = 0;  // What is read here begins with the header, in UTF-8.
  plan->encoding = Encoding::kUtf8;
  const std::string head = std::string(lines[look.header_line]) + '\n';
  auto reader =
      DatapointReader::open(ByteSource::of_bytes(head, file), plan->columns, false, *plan);
  if (!reader) return fail(reader.error());
  const DeltaKind delta_kind = reader->delta_kind();
  const PostcodeDictionary located;
  std::vector<Position> positions;
  DatapointChunkReader rows(located, file, std::move(*reader).rest().header, delta_kind,
                            BadLines::kSkip, *plan, [&positions](Position at) {
                              positions.push_back(at);
                              return Postcode::parse(std::to_string(positions.size() - 1)).value();
                            });
  DatapointChunk chunk;
  Tally tally;
  for (std::size_t at = look.header_line + 1; at < lines.size(); ++at) {
    if (is_blank(lines[at])) continue;
    rows.read(lines[at], chunk);
    tally.add(chunk, positions);
    if (look.rows.size() == kShownRows) continue;
    look.rows.push_back({.before = printable(lines[at], 100),
                         .after = to_text(chunk, positions),
                         .is_refused = chunk.refused_count > 0});
  }
  look.read = std::move(tally).total();
  return {};
}

}  // namespace store
