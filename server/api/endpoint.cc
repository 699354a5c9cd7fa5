#include "server/api/endpoint.h"

#include <algorithm>
#include <iterator>

namespace server {

void Account::add(std::string_view name, double ms) {
  const auto known = std::ranges::find(stages, name, &Stage::name);
  if (known == stages.end()) {
    stages.push_back({.name = name, .ms = ms});
  } else {
    known->ms += ms;
  }
}

std::string server_timing(const Account& account, const std::optional<WholeTimes>& whole) {
  std::string text;
  const auto add = [&text](std::string_view name, double ms) {
    fmt::format_to(std::back_inserter(text), "{}{};dur={:.3f}", text.empty() ? "" : ", ", name, ms);
  };
  for (const Account::Stage& stage : account.stages) add(stage.name, stage.ms);
  if (whole) {
    add("write", whole->writing_ms);
    add("total", whole->total_ms);
  }
  return text;
}

std::string etag_of(const Written& written) {
  ContentTag tag;
  Outflow out([&tag](std::string_view piece) {
    tag.add(piece);
    return true;
  });
  written.put(out);
  out.finish();
  return tag.etag();
}

Response to_response(const Written& written, std::string etag, std::shared_ptr<const void> owner) {
  Response response = with_etag(std::move(etag), written.content_type, {});
  if (!written.file_name.empty()) {
    response.headers.push_back({.name = "Content-Disposition",
                                .value = "attachment; filename=\"" + written.file_name + '"'});
  }
  if (written.guessed_bytes < kStreamedBytes) {
    Outflow out;
    written.put(out);
    response.body = std::move(out.text());
  } else {
    response.stream = [&written, owner = std::move(owner)](const BodySink& sink) {
      Outflow out(sink);
      written.put(out);
      out.finish();
    };
  }
  return response;
}

}  // namespace server
