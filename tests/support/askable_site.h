#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "server/api/routes.h"
#include "server/http/request_head.h"

namespace tests {

inline constexpr std::array<store::EmbeddedFile, 5> kSomeAssets{{{"index.html", "<!doctype html>"},
                                                                 {"index.html.gz", "zipped page"},
                                                                 {"app.js", "let a"},
                                                                 {"worker.mjs", "let b"},
                                                                 {"data/nl.geojson", "{}"}}};

// The same on every machine.
inline const server::QuestionLimits kSomeLimits{.large = 2, .bytes = 4'000'000'000};

// The program's routes over one load, asked without HTTP.
class AskableSite {
 public:
  explicit AskableSite(std::shared_ptr<const server::Load> load, server::AboutData about = {},
                       std::optional<server::TileSource> tiles = {},
                       const server::QuestionLimits& questions = kSomeLimits)
      : loads_{std::move(load)},
        api_{{.loads = loads_,
              .metrics = metrics_,
              .questions = questions,
              .about = std::move(about),
              .tiles = std::move(tiles),
              .assets = kSomeAssets}} {}

  // The body of a streamed response is there, too; `stream` tells that it was streamed.
  [[nodiscard]] server::Response ask(std::string_view target,
                                     std::vector<server::HeaderField> fields = {}) const {
    return answered(target, request("GET", target, std::move(fields)));
  }

  // Without a body.
  [[nodiscard]] server::Response send(std::string_view method, std::string_view target) const {
    return answered(target, request(method, target, {}));
  }

  // A POST of GeoJSON.
  [[nodiscard]] server::Response post(std::string_view target, std::string body) const {
    server::Request posted = request("POST", target, {});
    posted.body = std::move(body);
    return answered(target, posted);
  }

 private:
  [[nodiscard]] server::Response answered(std::string_view target,
                                          const server::Request& request) const {
    server::Response response = api_(request);
    api_.complete(target.substr(0, target.find('?')), response);
    if (response.stream && request.method != "HEAD") {
      EXPECT_EQ(response.body, "");
      response.stream([&response](std::string_view piece) {
        response.body += piece;
        return true;
      });
    }
    return response;
  }

  static server::Request request(std::string_view method, std::string_view target,
                                 std::vector<server::HeaderField> fields) {
    fields.insert(fields.begin(), {"Host", "localhost"});
    const std::size_t mark = std::min(target.find('?'), target.size());
    return server::read_request({.method = method,
                                 .path = target.substr(0, mark),
                                 .query = target.substr(std::min(mark + 1, target.size())),
                                 .version = "1.1",
                                 .fields = std::move(fields)})
        .value();
  }

  store::Published<server::Load> loads_;
  server::Metrics metrics_;
  server::Api api_;
};

}  // namespace tests
