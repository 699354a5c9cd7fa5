#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "store/ingest/datapoint_parser.h"
#include "store/ingest/places/place_growth.h"
#include "store/text/csv_header.h"
#include "store/text/reading_plan.h"
#include "store/types/position.h"
#include "store/types/postcode.h"
#include "store/types/result.h"
#include "store/types/text_numbers.h"

namespace store {

// Where the wide columns of a plan stand in the header, in its order of them. Errors: kInvalid,
// naming the header that is not there or whose text says no hour, place or industry.
[[nodiscard]] Result<std::vector<std::size_t>> find_wide_columns(const CsvHeader& header,
                                                                 const WideColumns& wide,
                                                                 const std::string& file);

// Why a row belongs to no place.
enum class LackOfPlace : std::uint8_t {
  kNone,      // It belongs to one.
  kPosition,  // It has no position.
  kNear,      // No place is there.
};

// Whether rows have both the code of their place and its position.
[[nodiscard]] bool says_where_places_are(const CsvHeader& header);

// Makes the rows of a line, of which a plan says that its fields are none yet: numbers texts, turns
// a position into a place, and a wide line into rows. What the fields mean is still the parser's.
//
//   cost     some 100 ns a row; a position that was not there before costs find_place
//   threads  one shaper per thread
class RowShaper {
 public:
  // The header has the plan's wide columns. `find_place` is not called, and may be empty, unless
  // the plan needs it. `notes_places`: to note where rows say that their places are, of which the
  // header has code and position.
  RowShaper(const CsvHeader& header, const ReadingPlan& plan, FindPlace find_place,
            bool notes_places = false);

  // The rows of the line whose fields, by their place in the header, are `fields`. `line` numbers
  // it within the chunk. Valid until the next call. Empty cells of a wide line are no rows; of
  // those whose text means that it is not known the parser tells. Errors: the first column that
  // cannot be read.
  [[nodiscard]] tl::expected<std::span<const DatapointFields>, UnreadField> shape(
      std::span<const std::string_view> fields, std::uint64_t line);

  // What the place of the line that was shaped last lacks.
  [[nodiscard]] LackOfPlace lack() const { return lack_; }

  // The texts that stand behind the numbers since the last clear().
  [[nodiscard]] const TextNumbers& sbi_texts() const { return sbi_texts_; }
  [[nodiscard]] const TextNumbers& activity_texts() const { return activity_texts_; }
  void clear();

  // The places noted since the last call: at least each one's first position in the file, and each
  // other that it has.
  [[nodiscard]] std::vector<ToldPlace> take_told() { return std::exchange(told_, {}); }

 private:
  [[nodiscard]] tl::expected<std::string_view, UnreadField> place_of(
      std::span<const std::string_view> fields);
  [[nodiscard]] tl::expected<Position, UnreadField> position_of(std::string_view lat,
                                                                std::string_view lon) const;
  void note_place(std::span<const std::string_view> fields);
  [[nodiscard]] bool is_no_position(std::string_view text) const;
  [[nodiscard]] bool is_swapped(const Position& position) const;
  [[nodiscard]] std::string_view sbi_of(std::string_view text);
  [[nodiscard]] std::string_view activity_of(std::string_view text);
  [[nodiscard]] std::string_view field(std::span<const std::string_view> fields,
                                       std::size_t column) const;

  ReadingPlan plan_;
  std::vector<std::size_t> positions_;
  FindPlace find_place_;
  bool notes_places_;
  LackOfPlace lack_ = LackOfPlace::kNone;
  std::vector<std::size_t> wide_;  // Where the wide columns stand.
  DatapointColumn wide_says_ = kHour;
  std::vector<std::string> wide_texts_;  // What the wide headers say, as the parser reads it.

  TextNumbers sbi_texts_;
  TextNumbers activity_texts_;
  std::vector<std::string> sbi_codes_;       // By number.
  std::vector<std::string> activity_codes_;  // By number.
  std::string line_text_;
  // Of positions that were there before: stations come again and again. Each has one seat, which
  // the next that falls on it takes.
  struct KnownPlace {
    Position position;
    Postcode place;
  };
  std::vector<std::optional<KnownPlace>> places_;
  std::string position_text_;
  std::unordered_set<std::string> noted_;  // Codes with the text of their position.
  std::vector<ToldPlace> told_;
  std::vector<DatapointFields> rows_;
};

}  // namespace store
