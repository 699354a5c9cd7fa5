#include "server/cli/commands/unlisted.h"

#include <fmt/format.h>

#include "server/base/terminal.h"
#include "server/cli/commands/code_list.h"

namespace server {

std::string unlisted_text(const store::UnlistedSbi& unlisted) {
  std::string text = fmt::format("{} in no table of industries: {}",
                                 count_of(unlisted.codes.size(), "code", "codes"),
                                 code_list<store::SbiCode>(unlisted.codes, &store::SbiCode::text));
  const std::vector<store::LostZero>& zeros = unlisted.lost_zeros;
  if (zeros.empty()) return text;
  return text + fmt::format("; {} as if {} lost a zero: {}",
                            zeros.size() == 1 ? "1 looks" : fmt::format("{} look", zeros.size()),
                            zeros.size() == 1 ? "it" : "they",
                            code_list<store::LostZero>(zeros, [](const store::LostZero& zero) {
                              return fmt::format("{} ({})", zero.code.text(), zero.listed.text());
                            }));
}

nlohmann::ordered_json unlisted_json(const std::optional<store::UnlistedSbi>& unlisted) {
  if (!unlisted) return nullptr;
  auto codes = nlohmann::ordered_json::array();
  for (const store::SbiCode& code : unlisted->codes) codes.push_back(code.text());
  auto zeros = nlohmann::ordered_json::array();
  for (const store::LostZero& zero : unlisted->lost_zeros) {
    zeros.push_back({{"code", zero.code.text()}, {"listed", zero.listed.text()}});
  }
  return {{"codes", std::move(codes)}, {"zero_lost", std::move(zeros)}};
}

}  // namespace server
