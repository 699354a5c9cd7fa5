#include "bench/support/country.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "bench/support/column_files.h"
#include "bench/support/random.h"
#include "geo/radius_index.h"

namespace bench {
namespace {

static_assert(std::endian::native == std::endian::little, "columns are written as they are");

constexpr std::uint32_t kActivities = 50'000;
constexpr std::uint32_t kIndustries = 90;
constexpr std::uint32_t kNeighbourhood = 40;  // Ranks among which an activity has its postcodes.

struct Activity {
  std::uint16_t industry;
  std::array<std::uint32_t, 3> slots;
};

// How far apart the ends of a postcode's neighbourhood lie, squared; small in a town.
double spread(const geo::Centres& centres, std::uint32_t slot) {
  const geo::GridPoint from = centres.metres[slot];
  const geo::GridPoint to = centres.metres[slot + kNeighbourhood];
  return (to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y);
}

// Neighbours in rank are neighbours on the ground. The table itself is denser in towns; that the
// denser of two places is taken makes a town's postcode busier, too.
std::vector<Activity> make_activities(const geo::Centres& centres) {
  Random random(2013);
  std::vector<Activity> activities(kActivities);
  const auto homes = static_cast<std::uint32_t>(centres.size()) - kNeighbourhood;
  for (Activity& activity : activities) {
    const std::uint32_t one = random.below(homes);
    const std::uint32_t other = random.below(homes);
    const std::uint32_t home = spread(centres, one) < spread(centres, other) ? one : other;
    activity.industry = static_cast<std::uint16_t>(random.below(kIndustries));
    for (std::uint32_t& slot : activity.slots) slot = home + random.below(kNeighbourhood);
  }
  return activities;
}

// Codes "0110" to "9099" or so, spread over the divisions like a real classification's.
std::array<std::string, kIndustries> make_industries() {
  std::array<std::string, kIndustries> codes;
  for (std::uint32_t i = 0; i < kIndustries; ++i) {
    codes[i] = fmt::format("{:02}{:02}", 1 + i, 10 + (i * 7) % 89);
  }
  return codes;
}

// What a place sees week after week: one row of each date that falls on the same day of the week.
struct Habit {
  std::uint32_t activity;
  std::uint32_t place;  // Which of the activity's postcodes.
  std::uint8_t hour;
  double busy;
  std::uint64_t key;

  Habit(std::uint64_t weekday, std::uint64_t row) : key{weekday << 56U | row} {
    Random random(key);
    activity = random.below(kActivities);
    place = random.below(3);
    hour = static_cast<std::uint8_t>((6 + random.below(10) + random.below(9)) % 24);
    const double u = random.unit();
    busy = 3.0 / (0.0006 + (1.0 - u) * (1.0 - u));
  }

  // One week in sixteen is a silent one.
  [[nodiscard]] std::uint32_t hits(std::uint64_t week) const {
    Random random(key ^ (week + 1) << 44U);
    if ((key + week) % 16 == 0) return 0;
    return 1 + static_cast<std::uint32_t>(busy * random.unit());
  }
};

// Rows on a date: the last ones have one more each where they do not divide evenly, so a date never
// has fewer than the one a week earlier.
std::uint64_t rows_on(const Country& country, int day) {
  const auto dates = static_cast<std::uint64_t>(country.dates);
  const auto number = static_cast<std::uint64_t>(std::max(day - country.first_day, 0));
  return country.rows / dates + (dates - number <= country.rows % dates ? 1 : 0);
}

// Text on its way into a file, a megabyte at a time.
class TextFile {
 public:
  explicit TextFile(std::FILE* file) : file_{file} {}

  void put(std::string_view text) { end_ = std::copy(text.begin(), text.end(), end_); }
  void put(std::uint32_t number) { end_ = std::to_chars(end_, end_ + 10, number).ptr; }
  void end_line() {
    *end_++ = '\n';
    if (end_ - text_.data() >= kBytes) flush();
  }
  void flush() {
    std::fwrite(text_.data(), 1, static_cast<std::size_t>(end_ - text_.data()), file_);
    end_ = text_.data();
  }

 private:
  static constexpr std::ptrdiff_t kBytes = 1 << 20;
  static constexpr std::ptrdiff_t kLongestLine = 256;
  std::FILE* file_;
  std::string text_ = std::string(kBytes + kLongestLine, '\0');
  char* end_ = text_.data();
};

}  // namespace

bool write_country(const geo::Centres& centres, const Country& country, std::FILE* csv,
                   const std::optional<std::filesystem::path>& columns) {
  const std::vector<Activity> activities = make_activities(centres);
  const auto industries = make_industries();
  const bool given = country.delta == DeltaColumn::kGiven;
  TextFile text(csv);
  std::optional<ColumnFiles> files;
  if (columns) files.emplace(*columns, industries);

  text.put(given ? "date,hour,id_activity,postcode,hits,delta,sbi"
                 : "date,hour,id_activity,postcode,hits,sbi");
  text.end_line();
  for (int day = country.first_day; day < country.first_day + country.dates; ++day) {
    const std::string date = store::to_iso(kFirstDate + std::chrono::days{day}) + ",";
    const auto weekday = static_cast<std::uint64_t>(day % 7);
    const auto week = static_cast<std::uint64_t>(day / 7) + 1;
    const std::uint64_t rows_before = rows_on(country, day - 7);
    for (std::uint64_t row = 0; row < rows_on(country, day); ++row) {
      const Habit habit(weekday, row);
      const Activity& activity = activities[habit.activity];
      const std::uint32_t slot = activity.slots[habit.place];
      const std::uint32_t hits = habit.hits(week);
      const std::uint32_t delta = row < rows_before ? habit.hits(week - 1) : 0;
      text.put(date);
      text.put(habit.hour);
      text.put(",");
      text.put(habit.activity + 1);
      text.put(",");
      text.put(centres.codes.code(store::PostcodeSlot{slot}).text());
      text.put(",");
      text.put(hits);
      text.put(",");
      if (given) {
        text.put(delta);
        text.put(",");
      }
      text.put(industries[activity.industry]);
      text.end_line();
      if (files) {
        files->add({.day = static_cast<std::uint16_t>(day),
                    .hour = habit.hour,
                    .activity = habit.activity + 1,
                    .rank = slot,
                    .sbi = activity.industry,
                    .hits = hits,
                    .delta = delta});
      }
    }
  }
  text.flush();
  return std::ferror(csv) == 0 && (!files || files->finish());
}

std::vector<store::PostcodeSlot> question_centres(const geo::Centres& centres, std::size_t count,
                                                  std::uint64_t seed) {
  const geo::RadiusIndex index(centres.metres);
  const auto holds = [&](geo::GridPoint centre, const CircleSize& wanted) {
    double inside = 0;
    for (const store::SlotRun& run : index.within(centre, geo::Metres{wanted.radius_km * 1000.0})) {
      inside += static_cast<double>(run.size());
    }
    constexpr double kTolerance = 0.15;
    const auto postcodes = static_cast<double>(wanted.postcodes);
    return std::abs(inside - postcodes) <= kTolerance * postcodes;
  };
  Random random(seed);
  std::vector<store::PostcodeSlot> found;
  while (found.size() < count) {
    const store::PostcodeSlot slot{random.below(static_cast<std::uint32_t>(centres.size()))};
    const geo::GridPoint centre = centres.metres[store::index(slot)];
    if (std::ranges::all_of(kCircleSizes,
                            [&](const CircleSize& size) { return holds(centre, size); })) {
      found.push_back(slot);
    }
  }
  return found;
}

}  // namespace bench
