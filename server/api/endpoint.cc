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

std::string server_timing(const Account& account, double writing_ms, double total_ms) {
  std::string text;
  for (const Account::Stage& stage : account.stages) {
    fmt::format_to(std::back_inserter(text), "{};dur={:.3f}, ", stage.name, stage.ms);
  }
  return text + fmt::format("write;dur={:.3f}, total;dur={:.3f}", writing_ms, total_ms);
}

Response to_response(Written written, std::string etag) {
  Response response = with_etag(std::move(etag), written.content_type, std::move(written.body));
  if (!written.file_name.empty()) {
    response.headers.push_back({.name = "Content-Disposition",
                                .value = "attachment; filename=\"" + written.file_name + '"'});
  }
  return response;
}

}  // namespace server
