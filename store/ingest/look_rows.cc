#include "store/ingest/look_rows.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "store/ingest/datapoint_chunk.h"
#include "store/ingest/datapoint_reader.h"
#include "store/text/blanks.h"
#include "store/types/numbered_sbi.h"
#include "store/types/quoted.h"

namespace store {
namespace {

constexpr std::size_t kShownRows = 5;

// What a line was read as: its first rows, and how many more.
std::string to_text(const DatapointChunk& chunk, const PostcodeDictionary& located,
                    std::optional<Position> position) {
  constexpr std::size_t kShown = 2;
  if (chunk.refused_count > 0) return "refused: " + chunk.refused.front().reason;
  if (chunk.rows == 0) return "not taken: the hits are not known";
  std::string text;
  std::size_t shown = 0;
  for (const ChunkDate& date : chunk.dates) {
    for (const PartitionRow& row : date.rows) {
      if (++shown > kShown) continue;
      const Postcode& place =
          chunk.unlocated.codes()[index(row.postcode) - static_cast<std::uint32_t>(located.size())];
      const SbiCode& sbi = chunk.sbi.codes()[index(row.sbi)];
      const auto number = chunk.sbi_texts.empty() ? std::nullopt : number_of(sbi);
      text += fmt::format("{}{} {:>2} h  {}  hits {}  sbi {}", text.empty() ? "" : "; ",
                          to_iso(date.date), row.hour,
                          position ? fmt::format("lat {}, lon {}", position->lat, position->lon)
                                   : std::string(place.text()),
                          row.hits,
                          number ? quoted(chunk.sbi_texts[*number]) : std::string(sbi.text()));
    }
  }
  if (shown > kShown) text += fmt::format("; and {} more", shown - kShown);
  return text;
}

}  // namespace

Result<void> read_rows(const std::string& file, std::span<const std::string_view> lines,
                       TableLook& look) {
  std::string toml;
  for (const std::string& line : look.plan_with_grid(kUsualGridMetres)) toml += line + '\n';
  Result<ReadingPlan> plan = parse_reading_plan(toml, "plan.toml");
  if (!plan) return fail(plan.error());
  plan->skip_lines = 0;  // What is read here begins with the header, in UTF-8.
  plan->encoding = Encoding::kUtf8;
  const std::string head = std::string(lines[look.header_line]) + '\n';
  auto reader =
      DatapointReader::open(ByteSource::of_bytes(head, file), plan->columns, false, *plan);
  if (!reader) return fail(reader.error());
  const DeltaKind delta_kind = reader->delta_kind();
  const PostcodeDictionary located;
  std::optional<Position> position;
  DatapointChunkReader rows(located, file, std::move(*reader).rest().header, delta_kind,
                            BadLines::kSkip, *plan, [&position](Position at) {
                              position = at;
                              return Postcode::parse(kNoPlace).value();
                            });
  DatapointChunk chunk;
  const std::size_t first = look.header_line + 1;
  for (std::size_t at = first; at < lines.size() && look.rows.size() < kShownRows; ++at) {
    if (is_blank(lines[at])) continue;
    position.reset();
    rows.read(lines[at], chunk);
    look.rows.push_back(
        {.before = printable(lines[at], 100), .after = to_text(chunk, located, position)});
  }
  return {};
}

}  // namespace store
