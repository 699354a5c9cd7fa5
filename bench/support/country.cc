#include "bench/support/country.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "bench/support/random.h"
#include "geo/radius_index.h"

namespace bench {
namespace {

constexpr std::uint32_t kActivities = 50'000;
constexpr std::uint32_t kIndustries = 90;

struct Activity {
  std::uint32_t industry;
  std::array<std::uint32_t, 3> slots;
};

// Neighbours in rank are neighbours on the ground, and the table itself is denser in towns.
std::vector<Activity> make_activities(const geo::Centres& centres, Random& random) {
  std::vector<Activity> activities(kActivities);
  const auto postcodes = static_cast<std::uint32_t>(centres.size());
  for (Activity& activity : activities) {
    const std::uint32_t home = random.below(postcodes);
    activity.industry = random.below(kIndustries);
    for (std::uint32_t& slot : activity.slots) {
      slot = std::min(home + random.below(40), postcodes - 1);
    }
  }
  return activities;
}

// Codes "0111" to "9899" or so, spread over the divisions like a real classification's.
std::array<std::string, kIndustries> make_industries() {
  std::array<std::string, kIndustries> codes;
  for (std::uint32_t i = 0; i < kIndustries; ++i) {
    codes[i] = fmt::format("{:02}{:02}", 1 + i, 10 + (i * 7) % 89);
  }
  return codes;
}

std::uint32_t daytime_hour(Random& random) { return (6 + random.below(10) + random.below(9)) % 24; }

// Mostly a handful, now and then thousands.
std::uint32_t skewed_hits(Random& random) {
  const double u = random.unit();
  return 1 + static_cast<std::uint32_t>(3.0 / (0.0006 + (1.0 - u) * (1.0 - u)) * random.unit());
}

}  // namespace

void write_country_csv(const geo::Centres& centres, CountrySize size, std::FILE* out) {
  Random random(2013);
  const std::vector<Activity> activities = make_activities(centres, random);
  const auto industries = make_industries();
  fmt::memory_buffer text;
  fmt::format_to(std::back_inserter(text), "date,hour,id_activity,postcode,hits,delta,sbi\n");
  const auto dates = static_cast<std::uint64_t>(size.dates);
  for (std::uint64_t day = 0; day < dates; ++day) {
    const std::string date = store::to_iso(kFirstDate + std::chrono::days{day});
    const std::uint64_t rows = size.rows * (day + 1) / dates - size.rows * day / dates;
    for (std::uint64_t row = 0; row < rows; ++row) {
      const std::uint32_t id = random.below(kActivities);
      const Activity& activity = activities[id];
      const std::uint32_t slot = activity.slots[random.below(3)];
      const std::uint32_t hits = skewed_hits(random);
      const std::uint32_t delta = hits / 2 + random.below(hits + 1);
      fmt::format_to(std::back_inserter(text), "{},{},{},{},{},{},{}\n", date, daytime_hour(random),
                     id + 1, centres.codes.code(store::PostcodeSlot{slot}).text(), hits, delta,
                     industries[activity.industry]);
      if (text.size() > (1U << 20U)) {
        std::fwrite(text.data(), 1, text.size(), out);
        text.clear();
      }
    }
  }
  std::fwrite(text.data(), 1, text.size(), out);
}

std::vector<store::PostcodeSlot> dense_centres(const geo::Centres& centres, double radius_km,
                                               std::uint64_t neighbours, std::size_t count,
                                               std::uint64_t seed) {
  const geo::RadiusIndex index(centres.metres);
  Random random(seed);
  std::vector<store::PostcodeSlot> dense;
  while (dense.size() < count) {
    const store::PostcodeSlot slot{random.below(static_cast<std::uint32_t>(centres.size()))};
    std::uint64_t inside = 0;
    for (const store::SlotRun& run :
         index.within(centres.metres[store::index(slot)], geo::Metres{radius_km * 1000.0})) {
      inside += run.size();
    }
    if (inside >= neighbours) dense.push_back(slot);
  }
  return dense;
}

}  // namespace bench
