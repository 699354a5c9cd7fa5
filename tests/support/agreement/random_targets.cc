#include "tests/support/agreement/random_targets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tests {

RandomTargets::RandomTargets(const server::Load& load, std::vector<store::Postcode> busy,
                             unsigned seed)
    : load_{load}, busy_{std::move(busy)}, random_{seed} {}

std::string RandomTargets::next() {
  switch (below(8)) {
    case 0:
    case 1:
    case 2: {
      const std::string where = postcode();
      std::string target = fmt::format("/api/{}/{}/{}?lang=en", where, dates(4000), radius());
      target += filters();
      static constexpr std::array<const char*, 4> kPrecisions{"", "&precision=pc6",
                                                              "&precision=pc4", "&precision=none"};
      return target + kPrecisions.at(below(4));
    }
    case 3:
      return fmt::format("/v1/calendar?postcode={}&radius={}{}{}", postcode(), radius(), filters(),
                         one_in(2) ? fmt::format("&baseline=weeks:{}", 1 + below(12)) : "");
    case 4: {
      std::string target = fmt::format("/v1/compare?postcode={}", postcode());
      for (std::size_t more = below(5); more > 0; --more) target += ";" + postcode();
      return target + fmt::format("&radius={}&dates={}", radius(), dates(8)) + comparison();
    }
    default:
      return fmt::format("/v1/impact?postcode={}&radius={}&dates={}", postcode(), radius(),
                         dates(4000)) +
             comparison();
  }
}

double RandomTargets::spread(double low, double high) {
  const double part = static_cast<double>(random_()) / 4294967296.0;
  return low * std::pow(high / low, part);
}

// A range, or some dates of it.
std::string RandomTargets::dates(std::size_t most) {
  const auto& stored = load_.snapshot.dates;
  const auto all = static_cast<double>(std::min(most, stored.size()));
  const auto count = static_cast<std::size_t>(spread(1, all + 0.99));
  const std::size_t first = below(stored.size() - count + 1);
  if (!one_in(4)) {
    return store::to_iso(stored[first].date) + ".." + store::to_iso(stored[first + count - 1].date);
  }
  std::string text = store::to_iso(stored[first].date);
  for (std::size_t i = 1; i < count; ++i) {
    if (one_in(2)) text += ";" + store::to_iso(stored[first + i].date);
  }
  return text;
}

std::string RandomTargets::postcode() {
  if (!busy_.empty() && !one_in(3)) return std::string(busy_[below(busy_.size())].text());
  const auto codes = load_.region->centres.codes.codes();
  return std::string(codes[below(codes.size())].text());
}

std::string RandomTargets::radius() { return fmt::format("{:.3f}", spread(0.2, 500)); }

std::string RandomTargets::filters() {
  std::string text;
  if (one_in(3)) {
    const auto codes = load_.snapshot.sbi->codes();
    const std::string code(codes[below(codes.size())].text());
    text += "&sbi=" + (one_in(2) ? code : code.substr(0, 2));
  }
  if (one_in(3)) text += one_in(2) ? "&hours=17-22" : "&hours=12";
  return text;
}

std::string RandomTargets::comparison() {
  static constexpr std::array<const char*, 4> kPrecisions{"", "&precision=pc6", "&precision=pc4",
                                                          "&precision=none"};
  static constexpr std::array<const char*, 3> kControls{"", "&control=country", "&control=none"};
  std::string text = filters();
  text += kPrecisions.at(below(4));
  text += kControls.at(below(3));
  if (one_in(2))
    text += one_in(4) ? "&baseline=week" : fmt::format("&baseline=weeks:{}", 1 + below(20));
  if (one_in(3)) text += "&rings=0,1000,10000";
  return text;
}

}  // namespace tests
