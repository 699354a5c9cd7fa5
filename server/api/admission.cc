#include "server/api/admission.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <thread>
#include <utility>

#include <fmt/format.h>

namespace server {
namespace {

bool is_large(const Price& price) {
  return price.engine_ms >= kLargePrice.engine_ms || price.bytes >= kLargePrice.bytes;
}

// "12,000": prices are no nearer than two digits.
std::string rounded(double number) {
  double unit = 1;
  while (number / unit >= 100) unit *= 10;
  const auto whole =
      static_cast<std::uint64_t>(std::llround(number / unit)) * static_cast<std::uint64_t>(unit);
  std::string digits = std::to_string(whole);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string megabytes(std::uint64_t bytes) { return rounded(static_cast<double>(bytes) / 1e6); }

// "; precision=pc4 would take about 900, ..."
std::string advice(std::span<const Cheaper> cheaper, bool of_memory) {
  std::string text;
  for (const Cheaper& one : cheaper) {
    text += text.empty() ? "; within it are: " : ", ";
    text += fmt::format("{} (about {})", one.how,
                        of_memory ? megabytes(one.price.bytes) : rounded(one.price.engine_ms));
  }
  return text;
}

}  // namespace

std::size_t cores() { return std::max(std::thread::hardware_concurrency(), 1U); }

std::uint64_t quarter_of_memory() {
  const auto pages = static_cast<std::uint64_t>(std::max(sysconf(_SC_PHYS_PAGES), 0L));
  return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) / 4;
}

std::string client_key(const Client& client) { return client.address; }

Admission::Admission(const QuestionLimits& limits)
    : limits_{limits},
      queue_({.places = limits.large, .bytes = limits.bytes, .waiting = limits.waiting}),
      rates_{static_cast<double>(limits.client_rate_ms)} {}

void Admission::count(Refusal refusal) {
  refused_[static_cast<std::size_t>(refusal)].fetch_add(1, std::memory_order_relaxed);
}

void Admission::charge(const std::string& client, std::chrono::nanoseconds taken) {
  const std::chrono::duration<double, std::milli> ms = taken;
  engine_us_ += static_cast<std::uint64_t>(1000 * ms.count());
  rates_.charge(client, ms.count(), ClientRates::Clock::now());
}

Admission::Use Admission::use() const {
  Use use{.small_running = small_running_,
          .large = queue_.use(),
          .refused = {},
          .hung_up = hung_up_,
          .out_of_time = out_of_time_,
          .engine_ms = static_cast<double>(engine_us_.load()) / 1000,
          .price_ms = static_cast<double>(price_us_.load()) / 1000,
          .by_price = {}};
  std::ranges::copy(refused_, use.refused.begin());
  std::ranges::copy(by_price_, use.by_price.begin());
  return use;
}

Admission::Visit::Visit(Admission& admission, std::string client, const store::Work& work)
    : admission_{admission}, client_{std::move(client)}, work_{work} {}

Admission::Visit::~Visit() {
  if (is_small_) --admission_.small_running_;
  if (place_) admission_.trimmer_.trim_soon();
  const store::Stop::Reason reason = work_.stop().reason();
  if (reason == store::Stop::Reason::kHungUp) ++admission_.hung_up_;
  if (reason == store::Stop::Reason::kOutOfTime) ++admission_.out_of_time_;
  admission_.charge(client_, work_.taken());
}

std::optional<Problem> Admission::Visit::refused() const {
  const auto debt = admission_.rates_.debt_of(client_, ClientRates::Clock::now());
  if (!debt) return std::nullopt;
  admission_.count(Refusal::kRate);
  return Problem{
      .type = ProblemType::kTooManyRequests,
      .detail = fmt::format("the questions of {} have taken {} engine-ms too many; its "
                            "share is {} in a second",
                            client_, rounded(debt->engine_ms), rounded(admission_.rates_.rate())),
      .retry_after_s = static_cast<int>(debt->paid_in.count())};
}

tl::expected<void, Problem> Admission::Visit::enter(const Price& price,
                                                    const FindCheaper& find_cheaper) {
  price_ = price;
  const auto bound = std::ranges::lower_bound(kPriceBounds, price.engine_ms);
  ++admission_.by_price_[static_cast<std::size_t>(bound - kPriceBounds.begin())];
  admission_.price_us_ += static_cast<std::uint64_t>(1000 * price.engine_ms);

  const QuestionLimits& limits = admission_.limits_;
  const Price most{.engine_ms = static_cast<double>(limits.budget_ms), .bytes = limits.bytes};
  if (price.engine_ms > most.engine_ms) {
    admission_.count(Refusal::kBudget);
    return tl::unexpected(Problem{
        .type = ProblemType::kLimitExceeded,
        .detail = fmt::format("the question would take about {} engine-ms; the limit is {}{}",
                              rounded(price.engine_ms), rounded(most.engine_ms),
                              advice(find_cheaper(most), false)),
        .code = "question-budget"});
  }
  if (price.bytes > most.bytes) {
    admission_.count(Refusal::kMemory);
    return tl::unexpected(Problem{
        .type = ProblemType::kLimitExceeded,
        .detail = fmt::format("the question would hold about {} MB of memory; the limit is {}{}",
                              megabytes(price.bytes), megabytes(most.bytes),
                              advice(find_cheaper(most), true)),
        .code = "question-memory"});
  }
  if (place_) return {};
  if (is_large(price)) return wait_for_place(price);
  is_small_ = true;
  ++admission_.small_running_;
  return {};
}

tl::expected<void, Problem> Admission::Visit::enter_to_read(std::size_t body_bytes) {
  // A star of 10,000 corners over the whole country: 1.5 s. Most polygons take a tenth of that.
  constexpr double kMsOfByte = 0.001;
  const Price price{.engine_ms = kMsOfByte * static_cast<double>(body_bytes)};
  return is_large(price) ? wait_for_place(price) : tl::expected<void, Problem>{};
}

tl::expected<void, Problem> Admission::Visit::wait_for_place(const Price& price) {
  work_.give_way();
  if (auto place = admission_.queue_.enter(client_, price.bytes, work_.stop())) {
    place_.emplace(std::move(*place));
    return {};
  }
  if (work_.was_cut_short()) return tl::unexpected(to_problem(work_.error()));
  admission_.count(Refusal::kQueue);
  return tl::unexpected(Problem{
      .type = ProblemType::kOverloaded,
      .detail = fmt::format("this question is a large one (about {} engine-ms), and as many wait "
                            "already as may",
                            rounded(price.engine_ms))});
}

Admission::Stream Admission::Visit::streamed(Stream stream) {
  // Shared, since a function is copied.
  std::shared_ptr<FairQueue::Place> room;
  if (place_) {
    place_->keep_room_only();
    room = std::make_shared<FairQueue::Place>(std::move(*place_));
    place_.reset();
  }
  return [&admission = admission_, client = client_, room = std::move(room),
          stream = std::move(stream)](const BodySink& sink) {
    const auto begun = store::thread_time();
    stream(sink);
    admission.charge(client, store::thread_time() - begun);
    if (room) admission.trimmer_.trim_soon();
  };
}

std::string Admission::Visit::timing() const {
  std::string text = fmt::format("engine;dur={:.3f}", taken_ms());
  if (price_) text += fmt::format(", price;dur={:.3f}", price_->engine_ms);
  return text;
}

double Admission::Visit::taken_ms() const {
  return std::chrono::duration<double, std::milli>(work_.taken()).count();
}

}  // namespace server
