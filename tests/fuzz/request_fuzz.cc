// Any bytes at all as the head of a request: the first line is path and query, each other line a
// header field. Whatever comes in, what goes out is a response that the API describes; and a
// question that is understood reads back to itself from its canonical text.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "server/api/routes.h"
#include "server/http/etag.h"
#include "server/http/problem.h"
#include "server/http/request_head.h"
#include "store/types/utf8.h"
#include "tests/fuzz/require.h"
#include "tests/support/small_load.h"

namespace {

using tests::require;

constexpr server::Limits kLimits{.dates = 400, .radius_km = 500};

std::string_view take_line(std::string_view& rest) {
  const std::string_view line = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  return line;
}

server::RequestHead head_of(std::string_view bytes) {
  const std::string_view target = take_line(bytes);
  const std::size_t mark = std::min(target.find('?'), target.size());
  server::RequestHead head{.method = "GET",
                           .path = target.substr(0, mark),
                           .query = target.substr(std::min(mark + 1, target.size())),
                           .version = "1.1",
                           .fields = {{.name = "Host", .value = "localhost"}}};
  while (!bytes.empty()) {
    const std::string_view line = take_line(bytes);
    const std::size_t colon = std::min(line.find(": "), line.size());
    head.fields.push_back(
        {.name = line.substr(0, colon), .value = line.substr(std::min(colon + 2, line.size()))});
  }
  return head;
}

const server::Api& api() {
  static const store::Published<server::Load> loads{tests::small_load(tests::talk_data())};
  static server::Metrics metrics;
  static const server::Api site({.loads = loads, .metrics = metrics, .limits = kLimits});
  return site;
}

void check_response(const server::Response& response) {
  if (response.status == 304) {
    require(response.body.empty(), "304 has no body");
    return;
  }
  if (response.status == 200) {
    require(response.failure.empty(), "an answer is no failure");
    if (response.content_type != "application/json") return;
    require(nlohmann::json::accept(response.body), "an answer is JSON");
    return;
  }
  const auto document = nlohmann::json::parse(response.body, nullptr, false);
  require(document.is_object(), "a problem is JSON");
  const auto kinds = server::problem_kinds();
  const auto kind = std::ranges::find(kinds, document["type"].get<std::string>(),
                                      [](const auto& one) { return std::string(one.uri); });
  require(kind != kinds.end() && kind->status == response.status, "its type is in the closed list");
  require(kind->status < 500 || kind->type == server::ProblemType::kBackendUnavailable ||
              kind->type == server::ProblemType::kNotImplemented,
          "no request is the server's fault");
  const auto detail = document["detail"].get<std::string>();
  require(!detail.empty() && detail.size() < 600, "its detail is a sentence");
  require(store::valid_utf8_prefix(detail) == detail.size(), "its detail is UTF-8");
}

std::string canonical_radius(double radius_km) {
  std::array<char, 400> buffer;
  return {buffer.begin(),
          std::to_chars(buffer.begin(), buffer.end(), radius_km, std::chars_format::fixed).ptr};
}

template <typename List, typename ToText>
std::string joined(const List& list, ToText to_text) {
  std::string text;
  for (const auto& element : list)
    text += (text.empty() ? "" : ",") + std::string(to_text(element));
  return text;
}

void check_question_reads_back(const server::Request& request) {
  if (request.segments.size() < 4) return;
  const auto query = server::read_question({.postcode = request.segments[1],
                                            .dates = request.segments[2],
                                            .radius = request.segments[3],
                                            .parameters = request.parameters},
                                           kLimits);
  if (!query) return;
  require(!query->dates.empty() && query->dates.size() <= kLimits.dates, "dates are within limits");
  require(std::ranges::is_sorted(query->dates), "dates are sorted");
  require(query->radius_km >= 0 && query->radius_km <= kLimits.radius_km, "the radius is in reach");
  require(!query->hours || (*query->hours != 0 && *query->hours < 1U << 24U), "hours are hours");

  const std::string dates = joined(query->dates, store::to_iso);
  const std::string radius = canonical_radius(query->radius_km);
  std::vector<server::Parameter> parameters;
  for (const server::Parameter& parameter : request.parameters) {
    const bool is_list = parameter.name == "sbi" || parameter.name == "hours";
    if (!is_list) parameters.push_back(parameter);
  }
  if (query->sbi) {
    parameters.push_back({.name = "sbi", .value = joined(*query->sbi, [](const auto& code) {
                                           return code.text();
                                         })});
  }
  if (query->hours) {
    std::vector<int> hours;
    for (int hour = 0; hour < 24; ++hour) {
      if ((*query->hours >> static_cast<unsigned>(hour) & 1U) != 0) hours.push_back(hour);
    }
    parameters.push_back(
        {.name = "hours", .value = joined(hours, [](int hour) { return std::to_string(hour); })});
  }
  const auto again = server::read_question({.postcode = query->postcode.text(),
                                            .dates = dates,
                                            .radius = radius,
                                            .parameters = parameters},
                                           kLimits);
  require(again.has_value(), "the canonical question is understood");
  server::Identity identity;
  query->identify(identity);
  server::Identity other;
  again->identify(other);
  require(other.bytes() == identity.bytes(), "it is the same question");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const server::RequestHead head = head_of({reinterpret_cast<const char*>(data), size});
  (void)server::allows_keep_alive(head);
  const auto request = server::read_request(head);
  if (!request) {
    check_response(server::to_response(request.error()));
    return 0;
  }
  check_response(api()(*request));
  check_question_reads_back(*request);
  return 0;
}
