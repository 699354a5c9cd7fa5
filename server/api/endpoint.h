#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "server/api/metrics.h"
#include "server/api/tile_source.h"
#include "server/base/stopwatch.h"
#include "server/engine/data/known_events.h"
#include "server/engine/engine.h"
#include "server/engine/question.h"
#include "server/http/etag.h"
#include "server/http/message.h"
#include "server/http/problem.h"
#include "server/write/impacts_text.h"

namespace server {

// What an endpoint answers from; borrowed for one request.
struct Context {
  const Engine& engine;
  const Limits& limits;
  const AboutData& about;
  const std::optional<TileSource>& tiles;
};

// The body of an answer.
struct Written {
  std::string content_type;
  std::string body;
  std::string file_name = {};  // For an answer that is saved as a file; else empty.
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

// What an endpoint may write: cleared numbers, what is public, or a text of cleared numbers.
template <typename Found>
inline constexpr bool kMayBeWritten = false;
template <typename T>
inline constexpr bool kMayBeWritten<Cleared<T>> = true;
template <typename T>
inline constexpr bool kMayBeWritten<Public<T>> = true;
template <>
inline constexpr bool kMayBeWritten<ClearedText> = true;

// An endpoint is a question that can be read, asked and written. Its objects are made by read() and
// live for one request:
//
//   read      the request, checked, as an endpoint ready to be asked
//   plan      decides who answers; optional
//   identify  what differs between this answer and any other, known before the answer is found;
//             optional: without it an answer is tagged by its bytes
//   ask       finds the answer, which has passed the gate
//   write     writes it in the wanted format
template <typename Endpoint>
concept IsEndpoint = requires(const Request& request, const Context& context, Endpoint endpoint,
                              Account& account) {
  { Endpoint::read(request, context) } -> std::same_as<store::Result<Endpoint>>;
  requires kMayBeWritten<typename decltype(endpoint.ask(context, account))::value_type>;
  { endpoint.write(*endpoint.ask(context, account), context) } -> std::same_as<Written>;
};

// "aggregate;dur=0.412, write;dur=0.090, total;dur=0.631"
[[nodiscard]] std::string server_timing(const Account& account, double writing_ms, double total_ms);

// The response with its tag: 200, or 304 if the client already has the answer.
[[nodiscard]] Response to_response(Written written, std::string etag);

// Handles a request: read, check, plan, tag, 304, find, write, time. An error becomes a problem
// document.
template <IsEndpoint Endpoint>
[[nodiscard]] Response answer(const Request& request, const Context& context, Metrics& metrics) {
  constexpr bool is_planned = requires(Endpoint endpoint, Identity & identity) {
    endpoint.plan(context);
    endpoint.identify(identity);
  };
  const Stopwatch total;
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
  Account account;
  const auto found = endpoint->ask(context, account);
  for (const std::string_view backend : account.backends) metrics.count_answer(backend);
  if (!found) return to_response(found.error());
  const Stopwatch writing;
  Written written = endpoint->write(*found, context);
  if constexpr (!is_planned) {
    std::string etag = etag_of(written.body);
    return is_held(etag) ? not_modified(std::move(etag))
                         : to_response(std::move(written), std::move(etag));
  }
  // ask() may have planned again, with another version of the data; then the tag differs too.
  Response response = to_response(std::move(written), tag(*endpoint));
  response.headers.push_back(
      {.name = "Server-Timing",
       .value = server_timing(account, writing.total_ms(), total.total_ms())});
  return response;
}

}  // namespace server
