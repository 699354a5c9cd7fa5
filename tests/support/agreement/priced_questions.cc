#include "tests/support/agreement/priced_questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>

#include "server/api/routes.h"
#include "server/http/request_head.h"
#include "store/sums/workers.h"
#include "store/types/published.h"
#include "tests/support/agreement/random_targets.h"
#include "tests/support/response.h"

namespace tests {
namespace {

// "price" of "total;dur=0.1, engine;dur=0.2, price;dur=0.3".
double timing_of(std::string_view timing, const std::string& stage) {
  const std::string begin = stage + ";dur=";
  const std::size_t at = timing.find(begin);
  if (at == std::string_view::npos) return 0;
  return std::strtod(timing.data() + at + begin.size(), nullptr);
}

server::Request request_of(std::string_view target) {
  const std::size_t mark = std::min(target.find('?'), target.size());
  return server::read_request({.method = "GET",
                               .path = target.substr(0, mark),
                               .query = target.substr(std::min(mark + 1, target.size())),
                               .version = "1.1",
                               .fields = {{"Host", "localhost"}}})
      .value();
}

// Postcodes at which something happens: those of some series of the first date.
std::vector<store::Postcode> busy_postcodes(const server::Load& load) {
  std::vector<store::Postcode> busy;
  const auto& date = load.snapshot.dates[load.snapshot.dates.size() / 2];
  const store::SeriesTable& table = date.rows->series();
  for (std::uint32_t block = 0; block < table.blocks(); block += 1 + table.blocks() / 500) {
    store::SeriesBlock series;
    if (!table.read_block(block, series) || series.series == 0) continue;
    const auto slot = static_cast<std::uint32_t>(series.first_slot + series.offset_in_block[0]);
    if (slot < load.region->centres.size()) {
      busy.push_back(load.region->centres.codes.code(store::PostcodeSlot{slot}));
    }
  }
  return busy;
}

}  // namespace

bool PricedQuestion::is_within(double factor) const {
  constexpr double kAlike = 0.1;
  const double price = std::max(price_ms, kAlike);
  const double engine = std::max(engine_ms, kAlike);
  return price <= factor * engine && engine <= factor * price;
}

std::vector<PricedQuestion> ask_priced(const std::shared_ptr<const server::Load>& load,
                                       std::size_t count, unsigned seed, int times) {
  const store::Published<server::Load> loads(load);
  server::Metrics metrics;
  const server::Api api({.loads = loads, .metrics = metrics});
  RandomTargets targets(*load, busy_postcodes(*load), seed);
  std::vector<PricedQuestion> questions;
  while (count-- > 0) {
    const std::string target = targets.next();
    PricedQuestion question{.target = target, .price_ms = 0, .engine_ms = 1e9};
    const server::Request request = request_of(target);
    bool is_answered = true;
    for (int time = 0; time < times && is_answered; ++time) {
      const server::Response response = api(request);
      is_answered = response.status == 200;
      const std::string timing = header(response, "Server-Timing");
      question.price_ms = timing_of(timing, "price");
      double engine_ms = timing_of(timing, "engine");
      if (response.stream) {
        const auto begun = store::thread_time();
        response.stream([](std::string_view) { return true; });
        engine_ms +=
            std::chrono::duration<double, std::milli>(store::thread_time() - begun).count();
      }
      question.engine_ms = std::min(question.engine_ms, engine_ms);
    }
    if (is_answered) questions.push_back(std::move(question));
  }
  return questions;
}

std::string summary_of(const std::vector<PricedQuestion>& questions) {
  std::map<std::string, std::vector<const PricedQuestion*>> by_path;
  for (const PricedQuestion& one : questions) {
    const std::string path =
        one.target.starts_with("/api/") ? "/api" : one.target.substr(0, one.target.find('?'));
    by_path[path].push_back(&one);
    by_path["all"].push_back(&one);
  }
  std::string text;
  for (const auto& [path, of_path] : by_path) {
    const auto share = [&of_path = of_path](double factor) {
      const auto within = std::ranges::count_if(
          of_path, [factor](const PricedQuestion* one) { return one->is_within(factor); });
      return 100.0 * static_cast<double>(within) / static_cast<double>(of_path.size());
    };
    std::vector<double> ratios;
    for (const PricedQuestion* one : of_path) {
      ratios.push_back(one->price_ms / std::max(one->engine_ms, 1e-3));
    }
    std::ranges::sort(ratios);
    text += fmt::format("| {} | {} | {:.1f} % | {:.1f} % | {:.2f} | {:.2f} | {:.2f} |\n", path,
                        of_path.size(), share(2), share(3), ratios[ratios.size() / 40],
                        ratios[ratios.size() / 2], ratios[ratios.size() - 1 - ratios.size() / 40]);
  }
  return text;
}

}  // namespace tests
