#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "server/api/admission.h"
#include "server/api/metrics.h"
#include "server/api/tile_source.h"
#include "server/base/outflow.h"
#include "server/base/stopwatch.h"
#include "server/engine/data/known_events.h"
#include "server/engine/engine.h"
#include "server/engine/question.h"
#include "server/http/etag.h"
#include "server/http/message.h"
#include "server/http/problem.h"

namespace server {

// What an endpoint answers from; borrowed for one request.
struct Context {
  const Engine& engine;
  const Limits& limits;
  const AboutData& about;
  const std::optional<TileSource>& tiles;
  Admission& admission;
  const Connections* connections;  // Null where there is no server.
};

// The body of an answer, ready to be written.
struct Written {
  std::string content_type;
  // Writes it, the same at every call. Borrows the endpoint and what it has found; of the context
  // only what the load holds. Nothing can fail any more.
  std::function<void(Outflow&)> put;
  std::size_t guessed_bytes = 0;  // About how long it is, where that may be long.
  std::string file_name = {};     // For an answer that is saved as a file; else empty.
};

// How an answer was found, for Server-Timing and the metrics; never for the body.
struct Account {
  struct Stage {
    std::string_view name;
    double ms;
  };
  std::vector<Stage> stages = {};
  std::vector<std::string_view> backends = {};  // Plan::backend() of each answer that was found.

  // Adds to the stage of that name.
  void add(std::string_view name, double ms);
};

// What an endpoint may write: cleared numbers, or what is public.
template <typename Found>
inline constexpr bool kMayBeWritten = false;
template <typename T>
inline constexpr bool kMayBeWritten<Cleared<T>> = true;
template <typename T>
inline constexpr bool kMayBeWritten<std::vector<Cleared<T>>> = true;
template <typename T>
inline constexpr bool kMayBeWritten<Public<T>> = true;

// An endpoint is a question that can be read, asked and written. Its objects are made by read() and
// live for one request:
//
//   read      the request, checked, as an endpoint ready to be asked
//   plan      decides who answers; optional
//   identify  what differs between this answer and any other, known before the answer is found;
//             optional: without it an answer is tagged by its bytes
//   price     what it will cost, with `asked` (what it could have less of) and `price_changed`
//             (what it would cost then); optional: without it a question is small
//   ask       finds the answer, which has passed the gate
//   write     writes it in the wanted format
template <typename Endpoint>
concept IsEndpoint = requires(const Request& request, const Context& context, Endpoint endpoint,
                              Account& account) {
  { Endpoint::read(request, context) } -> std::same_as<store::Result<Endpoint>>;
  requires kMayBeWritten<typename decltype(endpoint.ask(context, account))::value_type>;
  { endpoint.write(*endpoint.ask(context, account), context) } -> std::same_as<Written>;
};

// A body that seems to be at least as long is streamed: everything that can fail is computed before
// the first byte, and the writing happens while the client reads.
inline constexpr std::size_t kStreamedBytes = std::size_t{1024} * 1024;

// How long it took to write a body, and all together: known only of a body that is not streamed.
struct WholeTimes {
  double writing_ms;
  double total_ms;
};

// "aggregate;dur=0.412, write;dur=0.090, total;dur=0.631"
[[nodiscard]] std::string server_timing(const Account& account,
                                        const std::optional<WholeTimes>& whole);

// The tag of an answer by its bytes, for one that has no other.
[[nodiscard]] std::string etag_of(const Written& written);

// The response with its tag, whole or, where the body may be long, streamed. `written` and what it
// borrows live in `owner`.
[[nodiscard]] Response to_response(const Written& written, std::string etag,
                                   std::shared_ptr<const void> owner);

// What is kept until a body is written: a streamed one is, when answer() has returned.
template <typename Endpoint>
struct Answered {
  Endpoint endpoint;
  typename decltype(endpoint.ask(std::declval<const Context&>(),
                                 std::declval<Account&>()))::value_type found;
  Written written = {};  // Borrows the others.
};

// Waits until a question may be asked. Errors: those of Admission::Visit::enter.
template <typename Endpoint>
[[nodiscard]] tl::expected<void, Problem> enter(Admission::Visit& visit, const Endpoint& endpoint,
                                                const Context& context) {
  if constexpr (requires { endpoint.price(context); }) {
    return visit.enter(endpoint.price(context), [&](const Price& most) {
      return find_cheaper(endpoint.asked(), most, [&](const Change& change) {
        return endpoint.price_changed(context, change);
      });
    });
  }
  return {};
}

// Handles a request: read, check, plan, tag, 304, price, wait, find, write, time. An error becomes
// a problem document.
template <IsEndpoint Endpoint>
[[nodiscard]] Response answer(const Request& request, const Context& context, Metrics& metrics) {
  constexpr bool is_planned = requires(Endpoint endpoint, Identity & identity) {
    endpoint.plan(context);
    endpoint.identify(identity);
  };
  const Stopwatch total;
  Admission::Visit visit(context.admission, client_key(request.client), context.engine.work());
  if (const auto refused = visit.refused()) return to_response(*refused);
  if (const auto entered = visit.enter_to_read(request.body.size()); !entered) {
    return to_response(entered.error());
  }
  auto endpoint = Endpoint::read(request, context);
  if (!endpoint) return to_response(endpoint.error());
  const auto tag = [](const Endpoint& planned) {
    Identity identity;
    if constexpr (is_planned) planned.identify(identity);
    return etag_of(identity);
  };
  // Only GET and HEAD get a 304; nobody caches the answer to a POST.
  const auto is_held = [&request](const std::string& etag) {
    return request.method != "POST" && matches(request.if_none_match, etag);
  };
  if constexpr (is_planned) {
    if (auto planned = endpoint->plan(context); !planned) return to_response(planned.error());
    if (std::string etag = tag(*endpoint); is_held(etag)) return not_modified(std::move(etag));
  }
  if (const auto entered = enter(visit, *endpoint, context); !entered) {
    return to_response(entered.error());
  }
  Account account;
  auto found = endpoint->ask(context, account);
  for (const std::string_view backend : account.backends) metrics.count_answer(backend);
  if (!found) return to_response(found.error());
  const auto answered = std::make_shared<Answered<Endpoint>>(
      Answered<Endpoint>{.endpoint = *std::move(endpoint), .found = *std::move(found)});
  answered->written = answered->endpoint.write(answered->found, context);
  if constexpr (!is_planned) {
    std::string etag = etag_of(answered->written);
    return is_held(etag) ? not_modified(std::move(etag))
                         : to_response(answered->written, std::move(etag), answered);
  }
  // ask() may have planned again, with another version of the data; then the tag differs too.
  const Stopwatch writing;
  Response response = to_response(answered->written, tag(answered->endpoint), answered);
  const auto whole = response.stream ? std::nullopt
                                     : std::optional(WholeTimes{.writing_ms = writing.total_ms(),
                                                                .total_ms = total.total_ms()});
  response.headers.push_back(
      {.name = "Server-Timing", .value = server_timing(account, whole) + ", " + visit.timing()});
  if (response.stream) response.stream = visit.streamed(std::move(response.stream));
  return response;
}

}  // namespace server
