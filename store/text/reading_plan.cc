#include "store/text/reading_plan.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "store/text/byte_source.h"
#include "store/text/nearest.h"
#include "store/types/quoted.h"

namespace store {
namespace {

constexpr std::array<std::string_view, 13> kPlanKeys = {
    "encoding", "separator", "skip_lines", "header",  "decimal", "thousands", "unknown",
    "hours",    "date",      "time_zone",  "columns", "places",  "wide"};
constexpr std::array<std::string_view, 11> kPlanColumns = {
    "date", "hour",     "id_activity", "postcode", "hits", "delta",
    "sbi",  "latitude", "longitude",   "point",    "place"};
constexpr std::array<std::string_view, 2> kPlaceKeys = {"grid", "nearest"};
constexpr std::array<std::string_view, 2> kWideKeys = {"says", "columns"};
constexpr std::array<std::string_view, 3> kWideSays = {"hour", "postcode", "sbi"};

constexpr std::array<std::pair<std::string_view, Encoding>, 4> kEncodings{{
    {"utf-8", Encoding::kUtf8},
    {"utf-16le", Encoding::kUtf16LittleEndian},
    {"utf-16be", Encoding::kUtf16BigEndian},
    {"windows-1252", Encoding::kWindows1252},
}};
constexpr std::array<std::pair<std::string_view, Separator>, 4> kSeparators{{
    {",", Separator::kComma},
    {";", Separator::kSemicolon},
    {"\t", Separator::kTab},
    {" ", Separator::kSpaces},
}};

std::string listed(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words)
    text += fmt::format("{}{}", text.empty() ? "" : ", ", word);
  return text;
}

// Reads one plan; the first error ends it.
class PlanParser {
 public:
  explicit PlanParser(std::string_view name) : name_{name} {}

  Result<ReadingPlan> read(const toml::table& document) && {
    for (const auto& [key, value] : document) {
      if (Result<void> done = read_key(key, value); !done) return fail(done.error());
    }
    // A point before thousands leaves the comma for decimals.
    if (plan_.marks.thousands == '.') plan_.marks.decimal = ',';
    if (decimal_) plan_.marks.decimal = *decimal_;
    if (Result<void> checked = check(); !checked) return fail(checked.error());
    return std::move(plan_);
  }

 private:
  [[nodiscard]] tl::unexpected<Error> wrong(const toml::source_region& at,
                                            std::string_view what) const {
    return fail(ErrorCode::kInvalid, fmt::format("{}:{}: {}", name_, at.begin.line, what), "plan");
  }

  [[nodiscard]] tl::unexpected<Error> unknown(const toml::key& key, std::string_view kind,
                                              std::span<const std::string_view> known) const {
    return wrong(key.source(),
                 fmt::format("there is no {} {}{}; it must be one of: {}", kind, quoted(key.str()),
                             did_you_mean(key.str(), known), listed(known)));
  }

  template <typename Value, std::size_t N>
  Result<void> choose(const toml::key& key, const toml::node& value,
                      const std::array<std::pair<std::string_view, Value>, N>& choices,
                      Value& into) const {
    const auto* const text = value.as_string();
    std::string known;
    for (const auto& [word, meaning] : choices) {
      if (text != nullptr && text->get() == word) {
        into = meaning;
        return {};
      }
      known += (known.empty() ? "" : ", ") + quoted(word);
    }
    return wrong(key.source(), fmt::format("{} must be one of: {}", key.str(), known));
  }

  Result<void> read_mark(const toml::key& key, const toml::node& value, char& into) const {
    constexpr std::string_view kMarks = ".,' ";
    const auto* const text = value.as_string();
    if (text == nullptr || text->get().size() != 1 ||
        kMarks.find(text->get()) == std::string_view::npos) {
      return wrong(key.source(),
                   fmt::format("{} must be one of: \".\", \",\", \"'\", \" \"", key.str()));
    }
    into = text->get().front();
    return {};
  }

  Result<void> read_key(const toml::key& key, const toml::node& value) {
    const std::string_view word = key.str();
    if (word == "encoding") return choose(key, value, kEncodings, plan_.encoding);
    if (word == "separator") return choose(key, value, kSeparators, plan_.separator.emplace());
    if (word == "decimal" || word == "thousands") plan_.marks.are_said = true;
    if (word == "decimal") return read_mark(key, value, decimal_.emplace());
    if (word == "thousands") return read_mark(key, value, plan_.marks.thousands);
    if (word == "skip_lines") return read_skip_lines(key, value);
    if (word == "unknown") return read_texts(key, value, plan_.unknown);
    if (word == "header") return read_texts(key, value, plan_.header);
    if (word == "date") return read_date_format(key, value);
    if (word == "time_zone") return read_time_zone(key, value);
    if (word == "columns") return read_columns(key, value);
    if (word == "places") return read_places(key, value);
    if (word == "wide") return read_wide(key, value);
    if (word != "hours") return unknown(key, "key", kPlanKeys);
    constexpr std::array<std::pair<std::string_view, HourCount>, 2> kHours{
        {{"0-23", HourCount::kFrom0}, {"1-24", HourCount::kFrom1}}};
    return choose(key, value, kHours, plan_.hours);
  }

  Result<void> read_skip_lines(const toml::key& key, const toml::node& value) {
    constexpr std::int64_t kMost = 1'000;
    const auto* const number = value.as_integer();
    if (number == nullptr || number->get() < 0 || number->get() > kMost) {
      return wrong(key.source(),
                   fmt::format("skip_lines must be a whole number from 0 to {}", kMost));
    }
    plan_.skip_lines = static_cast<std::uint32_t>(number->get());
    return {};
  }

  Result<void> read_texts(const toml::key& key, const toml::node& value,
                          std::vector<std::string>& into) const {
    const auto* const texts = value.as_array();
    if (texts != nullptr) {
      for (const toml::node& item : *texts) {
        const auto* const text = item.as_string();
        if (text != nullptr) into.push_back(text->get());
      }
      if (into.size() == texts->size()) return {};
    }
    return wrong(key.source(), fmt::format("{} must be an array of texts", key.str()));
  }

  Result<void> read_date_format(const toml::key& key, const toml::node& value) {
    const auto* const text = value.as_string();
    if (text == nullptr) return wrong(key.source(), "date must be a format such as \"%d-%m-%Y\"");
    Result<DateFormat> format = DateFormat::make(text->get());
    if (!format) return wrong(key.source(), format.error().detail);
    plan_.date_format = *std::move(format);
    return {};
  }

  Result<void> read_time_zone(const toml::key& key, const toml::node& value) {
    const auto* const text = value.as_string();
    if (text == nullptr) {
      return wrong(key.source(), "time_zone must be a name such as \"Europe/Amsterdam\"");
    }
    const Result<TimeZone> zone = TimeZone::find(text->get());
    if (!zone) {
      auto failure = wrong(key.source(), zone.error().detail);
      failure.value().code = zone.error().code;
      failure.value().cause = zone.error().cause;
      return failure;
    }
    plan_.time_zone = *zone;
    return {};
  }

  Result<void> read_columns(const toml::key& key, const toml::node& value) {
    const auto* const table = value.as_table();
    if (table == nullptr) return wrong(key.source(), "columns must be a table: [columns]");
    for (const auto& [column, where] : *table) {
      if (std::ranges::find(kPlanColumns, column.str()) == kPlanColumns.end()) {
        return unknown(column, "column", kPlanColumns);
      }
      if (Result<void> done = read_column(column, where); !done) return done;
    }
    return {};
  }

  Result<void> read_column(const toml::key& column, const toml::node& where) {
    std::string name{column.str()};
    if (const auto* const header = where.as_string()) {
      plan_.columns.push_back({.name = std::move(name), .header = header->get()});
      return {};
    }
    constexpr std::int64_t kMostColumns = 10'000;
    if (const auto* const number = where.as_integer()) {
      if (number->get() < 1 || number->get() > kMostColumns) {
        return wrong(column.source(),
                     fmt::format("{} must be the number of a column, 1 to {}", name, kMostColumns));
      }
      plan_.columns.push_back({.name = std::move(name),
                               .header = {},
                               .number = static_cast<std::size_t>(number->get())});
      return {};
    }
    const auto* const table = where.as_table();
    if (table != nullptr && (name == "hour" || name == "point") && table->contains("column")) {
      return read_written_column(column, *table);
    }
    if (table != nullptr && table->size() == 1) {
      const auto entry = table->cbegin();
      const std::string_view word = entry->first.str();
      const toml::node& what = entry->second;
      if (word == "value" && read_constant(name, what)) return {};
      if (word == "text" && read_numbered(name, what)) return {};
      if (word == "each" && name == "id_activity" && what.value<std::string_view>() == "row") {
        plan_.activities = ActivityNumbers::kOfLines;
        return {};
      }
    }
    return wrong(column.source(), name + " must be " + forms_of(name));
  }

  // A column, and how it is written: {column = "TIME OCC", format = "%H%M"}.
  Result<void> read_written_column(const toml::key& column, const toml::table& table) {
    const std::string_view name = column.str();
    const std::string_view key = name == "hour" ? "format" : "first";
    const auto header = table["column"].value<std::string>();
    const auto how = table[key].value<std::string_view>();
    if (table.size() != 2 || !header || !how) {
      return wrong(column.source(), fmt::format("{} must be {}", name, forms_of(name)));
    }
    plan_.columns.push_back({.name = std::string(name), .header = *header});
    if (name == "hour") {
      Result<DateFormat> format = DateFormat::make_time(*how);
      if (!format) return wrong(column.source(), format.error().detail);
      plan_.hour_format = *std::move(format);
      return {};
    }
    if (*how != "latitude" && *how != "longitude") {
      return wrong(column.source(), "first must be one of: latitude, longitude");
    }
    if (*how == "longitude") plan_.pair_order = PairOrder::kLongitudeFirst;
    return {};
  }

  static std::string forms_of(std::string_view name) {
    std::string forms = "a header such as \"Sensor\", the number of a column";
    if (name == "point") forms += R"(, or {column = "Sensor", first = "longitude"})";
    if (is_position(name)) return forms;
    if (name == "hour") forms += R"(, or {column = "Sensor", format = "%H:%M"})";
    forms += ", or what each row has, such as {value = 1}";
    if (name == "id_activity") {
      forms += ", or texts to be numbered, {text = \"Station\"}, or {each = \"row\"}";
    }
    if (name == "sbi") forms += ", or texts to be numbered, such as {text = \"Primary Type\"}";
    return forms;
  }

  static bool is_position(std::string_view name) {
    return name == "latitude" || name == "longitude" || name == "point" || name == "place";
  }

  bool read_constant(const std::string& name, const toml::node& value) {
    if (is_position(name)) return false;
    if (const auto* const number = value.as_integer()) {
      plan_.constants.push_back({.name = name, .text = std::to_string(number->get())});
      return true;
    }
    const auto* const text = value.as_string();
    if (text != nullptr) plan_.constants.push_back({.name = name, .text = text->get()});
    return text != nullptr;
  }

  bool read_numbered(const std::string& name, const toml::node& header) {
    const auto* const text = header.as_string();
    if (text == nullptr || (name != "sbi" && name != "id_activity")) return false;
    if (name == "sbi") plan_.sbi_are_texts = true;
    if (name == "id_activity") plan_.activities = ActivityNumbers::kOfTexts;
    plan_.columns.push_back({.name = name, .header = text->get()});
    return true;
  }

  Result<void> read_places(const toml::key& key, const toml::node& value) {
    const auto* const table = value.as_table();
    if (table == nullptr || table->size() != 1) {
      return wrong(key.source(), "places must say one of: grid = 250, nearest = 500");
    }
    const auto entry = table->cbegin();
    const toml::key& word = entry->first;
    if (std::ranges::find(kPlaceKeys, word.str()) == kPlaceKeys.end()) {
      return unknown(word, "key of places", kPlaceKeys);
    }
    plan_.place_metres = entry->second.value<double>().value_or(0);
    if (!(plan_.place_metres >= 1 && plan_.place_metres <= kMostPlaceMetres)) {
      return wrong(word.source(), fmt::format("{} must be metres from {} to {}", word.str(),
                                              kFewestPlaceMetres, kMostPlaceMetres));
    }
    plan_.places = word == "grid" ? PlaceFrom::kGrid : PlaceFrom::kNearest;
    return {};
  }

  Result<void> read_wide(const toml::key& key, const toml::node& value) {
    const auto* const table = value.as_table();
    if (table == nullptr) return wrong(key.source(), "wide must be a table: [wide]");
    WideColumns wide;
    for (const auto& [word, what] : *table) {
      if (std::ranges::find(kWideKeys, word.str()) == kWideKeys.end()) {
        return unknown(word, "key of wide", kWideKeys);
      }
      if (word == "says") {
        wide.says = what.value<std::string>().value_or("");
        if (std::ranges::find(kWideSays, wide.says) != kWideSays.end()) continue;
        return wrong(word.source(), "says must be one of: " + listed(kWideSays));
      }
      if (Result<void> done = read_texts(word, what, wide.headers); !done) return done;
    }
    if (wide.says.empty() || wide.headers.empty()) {
      return wrong(key.source(), "wide must say both: says and columns");
    }
    plan_.wide = std::move(wide);
    return {};
  }

  // What no key can tell by itself.
  [[nodiscard]] Result<void> check() const {
    const auto refuse = [this](std::string_view what) {
      return fail(ErrorCode::kInvalid, fmt::format("{}: {}", name_, what), "plan");
    };
    if (plan_.marks.decimal == plan_.marks.thousands) {
      return refuse(fmt::format("decimal and thousands must be two marks, not both \"{}\"",
                                plan_.marks.decimal));
    }
    if (plan_.date_format && plan_.date_format->has_offset() && !plan_.time_zone) {
      return refuse(
          fmt::format("date = {} tells instants: the plan must also say in whose days and hours, "
                      "such as time_zone = \"Europe/Amsterdam\"",
                      quoted(plan_.date_format->pattern())));
    }
    if (plan_.has_column("latitude") != plan_.has_column("longitude")) {
      return refuse("latitude and longitude must both be given");
    }
    if (plan_.has_column("point") && plan_.has_column("latitude")) {
      return refuse("the position must be one of: point, or latitude and longitude");
    }
    if (plan_.places != PlaceFrom::kGiven && !plan_.has_position()) {
      return refuse("places needs a position: latitude and longitude, or point");
    }
    if (plan_.places != PlaceFrom::kGiven && plan_.has_column("postcode")) {
      return refuse("places are told by one of: the column postcode, or a position");
    }
    if (plan_.wide && (plan_.has_column(plan_.wide->says) || plan_.has_column("hits"))) {
      return refuse(fmt::format("hits and {} are those of wide, and no columns beside them",
                                plan_.wide->says));
    }
    return {};
  }

  std::string name_;
  ReadingPlan plan_;
  std::optional<char> decimal_;
};

}  // namespace

bool ReadingPlan::changes_rows() const {
  return hours == HourCount::kFrom1 || date_format || hour_format || time_zone ||
         !unknown.empty() || marks.thousands != '\0' || marks.decimal != '.';
}

bool ReadingPlan::has_column(std::string_view name) const {
  return std::ranges::find(columns, name, &ColumnName::name) != columns.end();
}

bool ReadingPlan::gives(std::string_view name) const {
  if (name == "postcode" && places != PlaceFrom::kGiven) return true;
  if (name == "id_activity" && activities == ActivityNumbers::kOfLines) return true;
  if (wide && (name == "hits" || name == wide->says)) return true;
  return std::ranges::find(constants, name, &ConstantColumn::name) != constants.end();
}

std::string ReadingPlan::identity() const {
  std::string text;
  if (activities == ActivityNumbers::kOfTexts) text += "id_activity=text\n";
  if (activities == ActivityNumbers::kOfLines) text += "id_activity=each row\n";
  if (sbi_are_texts) text += "sbi=text\n";
  if (places == PlaceFrom::kGrid) text += fmt::format("grid={}\n", place_metres);
  if (places == PlaceFrom::kNearest) text += fmt::format("nearest={}\n", place_metres);
  if (wide) {
    text += fmt::format("wide={}\n", wide->says);
    for (const std::string& one : wide->headers) text += fmt::format("wide={}\n", one);
  }
  for (const ConstantColumn& constant : constants) {
    text += fmt::format("{}={}\n", constant.name, constant.text);
  }
  for (const std::string& one : unknown) text += fmt::format("unknown={}\n", one);
  if (date_format) text += fmt::format("date={}\n", date_format->pattern());
  if (hour_format) text += fmt::format("hour={}\n", hour_format->pattern());
  if (pair_order == PairOrder::kLongitudeFirst) text += "first=longitude\n";
  if (time_zone) text += fmt::format("time_zone={}\n", time_zone->name());
  if (hours == HourCount::kFrom0) text += "hours=0-23\n";
  if (hours == HourCount::kFrom1) text += "hours=1-24\n";
  for (const std::string& one : header) text += fmt::format("header={}\n", one);
  if (skip_lines > 0) text += fmt::format("skip_lines={}\n", skip_lines);
  if (separator) text += fmt::format("separator={}\n", character_of(*separator));
  if (marks.thousands != '\0') text += fmt::format("thousands={}\n", marks.thousands);
  if (marks.decimal != '.') text += fmt::format("decimal={}\n", marks.decimal);
  return text;
}

Result<ReadingPlan> parse_reading_plan(std::string_view toml, std::string_view name) {
  try {
    return PlanParser(name).read(toml::parse(toml, name));
  } catch (const toml::parse_error& error) {
    return fail(ErrorCode::kInvalid,
                fmt::format("{}:{}: {}", name, error.source().begin.line, error.description()),
                "plan");
  }
}

std::string_view plan_part_of(std::string_view key) {
  const auto is_key = [key](const auto& keys) {
    return std::ranges::find(keys, key) != keys.end();
  };
  return is_key(kPlanColumns) ? "[columns]"
         : is_key(kPlaceKeys) ? "[places]"
         : is_key(kWideKeys)  ? "[wide]"
                              : "";
}

Result<std::string> read_plan_text(const std::filesystem::path& path) {
  constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
  Result<ByteSource> source = ByteSource::open(path);
  if (!source) return fail(source.error());
  std::string text(kMostBytes + 1, '\0');
  std::size_t size = 0;
  for (bool more = true; more && size < text.size();) {
    const Result<std::size_t> count = source->read(std::span(text).subspan(size));
    if (!count) return fail(count.error());
    size += *count;
    more = *count != 0;
  }
  if (size == text.size()) {
    return fail(
        ErrorCode::kTooLarge,
        fmt::format("{}: is no plan: it has more than {} bytes", source->name(), kMostBytes),
        "plan");
  }
  text.resize(size);
  return text;
}

Result<ReadingPlan> read_reading_plan(const std::filesystem::path& path) {
  const Result<std::string> text = read_plan_text(path);
  if (!text) return fail(text.error());
  return parse_reading_plan(*text, path.string());
}

}  // namespace store
